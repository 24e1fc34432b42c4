import { describe, expect, it } from 'vitest';
import { facilityKindId, resourceName, type AtlasPackage, type SupplyRecipe } from '../../../src/model/index.ts';
import { supplySheet } from '../../../src/report/supply-sheet.ts';
import '../../../src/texts/english.ts';
import { HARBOUR, KITA, supplyResult } from '../../browser/panels/supply-samples.ts';
import { sampleAtlas } from './sheet-samples.ts';

const words = (html: string): string =>
  html
    .replace(/<style>[\s\S]*<\/style>/, ' ')
    .replaceAll(/<[^>]*>/g, ' ')
    .replaceAll(/[\s\u00a0\u202f]+/g, ' ');

function atlas(title = 'Kita'): AtlasPackage {
  const base = sampleAtlas([]);
  const kind = {
    id: facilityKindId('kita'),
    title,
    titleEn: 'Day-care centre',
    titlePlural: 'Kitas',
    resource: resourceName('kitas'),
    source: 'Jugendamt',
    capacities: [{ ageGroup: 'u3', title: 'Plätze unter 3 Jahren', property: 'u3' }],
  };
  return { ...base, atlas: { ...base.atlas, facilities: [kind] } };
}

const sheet = (more: Partial<Parameters<typeof supplySheet>[0]> = {}): string =>
  supplySheet({
    recipe: KITA,
    result: supplyResult({ unknownFacilities: 1 }),
    scenario: null,
    network: null,
    atlas: atlas(),
    language: 'de',
    generated: '2026-11-21',
    ...more,
  });

describe('supplySheet', () => {
  it('states sentence, figures, choices, facilities and what is not known', () => {
    const text = words(sheet());
    for (const part of [
      '1.240 von 1.890 Kindern unter 3 Jahren wohnen höchstens 1.000 m zu Fuß von einer Kita.',
      'Plätze je 100 mindestens 32,8',
      'bis 1.000 m (Standard) 1.240 65,6 %',
      'Kitas; Jugendamt',
      'register.u3',
      'Kita Sonnenblume unbekannt',
      'Von 1 Einrichtung ist die Zahl der Plätze nicht bekannt',
      'Plätze minus Kinder sind keine freien Plätze',
      'wie heute',
    ])
      expect(text).toContain(part);
    expect(text).not.toMatch(/NaN|Infinity|undefined|[{}]/);
  });

  it('names scenario, source and upper bounds; speaks English', () => {
    const straight: SupplyRecipe = {
      ...KITA,
      travel: { ...KITA.travel, mode: 'straightLine', detourFactor: 1.33 },
      standard: { limit: 1000, source: 'Ratsbeschluss 2026' },
    };
    const text = words(sheet({ recipe: straight, result: { ...supplyResult(), basis: 'straightLine' }, scenario: HARBOUR }));
    expect(text).toContain('von einer Kita (Luftlinie, Obergrenze)');
    expect(text).toContain('1.000 m; Ratsbeschluss 2026');
    expect(text).toContain('Luftlinie mal Umwegfaktor 1,33');
    expect(text).toContain('Kita am Hafen');
    expect(words(sheet({ language: 'en' }))).toContain(
      '1,240 of 1,890 children under 3 live at most 1,000 m on foot from a day-care centre.',
    );
  });

  it('is whole without facilities, people, places', () => {
    const base = supplyResult({ keys: [] });
    const none = new Float64Array(0);
    const recipe: SupplyRecipe = { ...KITA, ageGroup: null, target: null, facilityKind: facilityKindId('weg') };
    const text = words(
      sheet({ recipe, result: { ...base, persons: 0, balance: null, facilities: { ...base.facilities, places: none, load: none } } }),
    );
    expect(text).not.toContain('wohnen höchstens');
    expect(text).not.toMatch(/NaN|Infinity|undefined/);
  });

  it('escapes what comes from data and reader', () => {
    const evil = `<img src=x onerror="alert(1)">`;
    const html = sheet({ recipe: { ...KITA, title: evil, note: evil, standard: { limit: 1000, source: evil } }, atlas: atlas(evil) });
    expect(html).not.toContain('<img');
    expect(html).toContain("default-src 'none'");
  });
});
