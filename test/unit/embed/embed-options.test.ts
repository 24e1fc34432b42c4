import { describe, expect, it } from 'vitest';
import { readOptions } from '../../../src/embed/embed-options.ts';

describe('readOptions', () => {
  it('has defaults for everything', () => {
    const { options, findings } = readOptions({});
    expect(findings).toEqual([]);
    expect(options).toMatchObject({ package: 'atlas/', theme: 'system', heightPixels: null });
    expect([...options.controls]).toEqual(['legend', 'zoom', 'table', 'link']);
    expect(options.session).toEqual({ indicator: null, level: null, year: null, selection: [], facilities: [] });
  });
  it('reads every option', () => {
    const { options, findings } = readOptions({
      package: 'x/',
      indicator: 'i',
      level: 'l',
      year: '2024',
      selection: '001, 002 003',
      facilities: 'kita,spielplatz',
      controls: 'year,search',
      theme: 'contrast',
      language: 'en',
      height: '480px',
    });
    expect(findings).toEqual([]);
    expect(options).toMatchObject({ package: 'x/', theme: 'highContrast', heightPixels: 480 });
    expect([...options.controls].toSorted()).toEqual(['search', 'year']);
    expect(options.session).toEqual({
      indicator: 'i',
      level: 'l',
      year: 2024,
      selection: ['001', '002', '003'],
      facilities: ['kita', 'spielplatz'],
      language: 'en',
    });
    expect(readOptions({ controls: 'none' }).options.controls.size).toBe(0);
  });
  it('names what it can not read and keeps the default', () => {
    const { options, findings } = readOptions({ year: 'heute', controls: 'legend,alles', theme: 'rosa', language: 'fr', height: '100vh' });
    expect(findings.map(({ column, value }) => [column, value])).toEqual([
      ['year', 'heute'],
      ['height', '100vh'],
      ['controls', 'alles'],
      ['theme', 'rosa'],
      ['language', 'fr'],
    ]);
    expect(options).toMatchObject({ theme: 'system', heightPixels: null });
    expect(options.session.year).toBeNull();
  });
});
