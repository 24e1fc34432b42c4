import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readPackageDescriptor } from '../../../src/reading/index.ts';

interface Document {
  readonly atlas: Record<string, unknown[]>;
}

const COMPLETE = readFileSync(resolve(import.meta.dirname, '../../fixtures/reading/complete-package.json'), 'utf8');

function read(change: (document: Document) => void) {
  const document = JSON.parse(COMPLETE) as Document;
  change(document);
  const { value, findings } = readPackageDescriptor(new TextEncoder().encode(JSON.stringify(document)));
  return { atlas: value!.atlas, findings: findings.map(({ code, severity, value: about }) => ({ code, severity, value: about })) };
}

const recipe = (more: Record<string, unknown> = {}) => ({
  kind: 'supply',
  id: 'kita-u3',
  title: 'Kita',
  level: 'plr',
  facilityKind: 'kita',
  ageGroup: 'u3',
  demand: { columns: [{ dataset: 'ew', column: 'einwohner' }], title: 'Kindern', ages: { from: 0, to: 3 }, raster: 'ew-raster' },
  breaks: [300, 500],
  standard: { limit: 500 },
  ...more,
});
const readRecipe = (more: Record<string, unknown>) => {
  const { atlas, findings } = read((document) => (document.atlas['recipes'] = [recipe(more)]));
  return { recipes: atlas.recipes!, findings };
};

describe('supply recipes of a package', () => {
  it('are taken as they are where everything they name is there', () => {
    const { recipes, findings } = readRecipe({});
    expect(findings).toEqual([]);
    expect(recipes).toMatchObject([{ id: 'kita-u3', demand: { raster: 'ew-raster' }, travel: { mode: 'foot', speedKmh: 5 } }]);
  });

  it.each([
    ['facilityKind', { facilityKind: 'bad' }, 'bad'],
    ['ageGroup', { ageGroup: 'ue3' }, 'ue3'],
    ['demand', { demand: { columns: [{ dataset: 'nichts', column: 'x' }] } }, 'nichts'],
    ['level', { level: 'nirgends' }, 'nirgends'],
  ])('are taken out without their %s', (_, more, value) => {
    const { recipes, findings } = readRecipe(more);
    expect(recipes).toEqual([]);
    expect(findings).toEqual([{ code: 'descriptor-unknown-reference', severity: 'error', value }]);
  });

  it('go without a raster or forecast that is not there', () => {
    const { recipes, findings } = readRecipe({
      demand: { columns: [{ dataset: 'ew', column: 'einwohner' }], raster: 'weg' },
      forecast: { kind: 'imported', columns: [{ dataset: 'prognose', column: 'x' }] },
    });
    expect(recipes).toMatchObject([{ demand: { raster: null }, forecast: null }]);
    expect(findings.map(({ value }) => value ?? '').toSorted((one, other) => (one < other ? -1 : 1))).toEqual(['prognose', 'weg']);
  });

  it('are taken out where they can not be read', () => {
    expect(readRecipe({ breaks: [500, 300] })).toEqual({
      recipes: [],
      findings: [{ code: 'recipe-invalid', severity: 'error', value: 'kita-u3' }],
    });
  });
});

describe('scenarios and districts of a package', () => {
  it('are read', () => {
    const { atlas, findings } = read(() => {});
    expect(findings).toEqual([]);
    expect(atlas.scenarios).toMatchObject([{ id: 'neue-kita', version: 1, changes: [{ places: { u3: 20 } }, { places: 30 }, {}] }]);
    expect(atlas.districts).toMatchObject([{ id: 'bezirke', facilityOfArea: { '01': '1' } }]);
  });

  const closing = (facilityKind: string) => ({ id: 's', title: 'S', changes: [{ kind: 'closeFacility', facilityKind, facility: '1' }] });
  const plan = (more: Record<string, unknown>) => ({
    id: 'd',
    title: 'D',
    facilityKind: 'kita',
    level: 'plr',
    facilityOfArea: {},
    ...more,
  });

  it.each([
    ['scenario of unknown facilities', 'scenarios', closing('bad'), 'descriptor-unknown-reference'],
    ['scenario with half a change', 'scenarios', { id: 's', title: 'S', changes: [{ kind: 'closeFacility' }] }, 'descriptor-invalid'],
    ['scenario with a change of no kind', 'scenarios', { id: 's', title: 'S', changes: [{ kind: 'flood' }] }, 'descriptor-invalid'],
    ['plan of unknown facilities', 'districts', plan({ facilityKind: 'bad' }), 'descriptor-unknown-reference'],
    ['plan on an unknown level', 'districts', plan({ level: 'nirgends' }), 'descriptor-unknown-reference'],
    ['plan without facilities', 'districts', plan({ facilityOfArea: { '01': '' } }), 'descriptor-invalid'],
    ['plan that is a number', 'districts', 7, 'descriptor-invalid'],
  ])('a %s is taken out, the others stay', (_, member, wrong, code) => {
    const { atlas, findings } = read((document) => document.atlas[member]!.push(wrong));
    expect(atlas[member as 'scenarios' | 'districts']).toHaveLength(1);
    expect(findings.map((found) => found.code)).toContain(code);
    expect(findings.every(({ severity }) => severity === 'error')).toBe(true);
  });

  it('keep the first of two with one id', () => {
    const { atlas, findings } = read((document) => document.atlas['scenarios']!.push({ id: 'neue-kita', title: 'Zweite', changes: [] }));
    expect(atlas.scenarios).toMatchObject([{ title: 'Neue Kita' }]);
    expect(findings).toMatchObject([{ code: 'descriptor-duplicate-id', value: 'neue-kita' }]);
  });
});
