import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  datasetId,
  facilityKindId,
  levelId,
  parseRecipe,
  recipeId,
  resourceName,
  type AgeSpan,
  type AtlasPackage,
} from '../../../src/model/index.ts';
import {
  ageColumns,
  agesOfColumns,
  agesOfName,
  columnsOfAges,
  conceptOf,
  countColumns,
  levelsOfCounts,
  recipeFromSupplyTemplate,
  supplyTemplates,
  type AgeColumn,
} from '../../../src/state/index.ts';

const MUSTERSTADT = JSON.parse(
  readFileSync(new URL('../../../geodata/musterstadt/datapackage.json', import.meta.url), 'utf8'),
) as AtlasPackage;
const WORDS = { title: 'Titel', demandTitle: 'Gruppe', speedSource: 'Quelle', standardSource: 'Quelle' };

const alone = (): boolean => false;

describe('agesOfName', () => {
  test.each<[string, AgeSpan | null]>([
    ['u3', { from: 0, to: 3 }],
    ['a3_5', { from: 3, to: 6 }],
    ['alter_03_05', { from: 3, to: 6 }],
    ['3 bis unter 6 Jahre', { from: 3, to: 6 }],
    ['Kinder von 3 bis unter 6 Jahren', { from: 3, to: 6 }],
    ['Einwohner unter 18 Jahren', { from: 0, to: 18 }],
    ['a80', { from: 80, to: null }],
    ['ab_80', { from: 80, to: null }],
    ['80 Jahre und älter', { from: 80, to: null }],
    ['65+', { from: 65, to: null }],
    ['ue65', { from: 65, to: null }],
    // What counts something else, or nothing of age, is left alone.
    ['sgb2_u15', null],
    ['pflege_65', null],
    ['gruen300', null],
    ['hh_kinder3', null],
    ['a3', null],
    ['einwohner', null],
    ['5_3', null],
    ['', null],
  ])('%s', (name, ages) => expect(agesOfName(name, alone)).toEqual(ages));

  test('a number alone is a single year where its neighbours are counted too', () => {
    expect(agesOfName('a80', () => true)).toEqual({ from: 80, to: 81 });
    expect(agesOfName('alter_3', () => true)).toEqual({ from: 3, to: 4 });
  });
});

describe('columnsOfAges', () => {
  const column = (from: number, to: number | null): AgeColumn => ({
    reference: { dataset: datasetId('b'), column: `${from}-${to}` },
    ages: { from, to },
  });

  test('covers the ages exactly, with as few columns as possible, or not at all', () => {
    const columns = [column(0, 1), column(1, 3), column(0, 3), column(3, 6), column(65, 80), column(80, null)];
    expect(columnsOfAges(columns, { from: 0, to: 6 })?.map((one) => one.column)).toEqual(['0-3', '3-6']);
    expect(columnsOfAges(columns, { from: 65, to: null })?.map((one) => one.column)).toEqual(['65-80', '80-null']);
    expect(columnsOfAges(columns, { from: 0, to: 5 })).toBeNull();
    expect(columnsOfAges(columns, { from: 60, to: null })).toBeNull();
    expect(columnsOfAges([], { from: 0, to: 3 })).toBeNull();
  });

  test('what it finds counts these ages again', () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.integer({ min: 0, max: 90 }), { minLength: 2, maxLength: 12 }), fc.nat(), fc.nat(), (borders, a, b) => {
        const sorted = borders.toSorted((one, other) => one - other);
        const columns = sorted.slice(1).map((to, at) => column(sorted[at]!, to));
        const [from, to] = [sorted[a % sorted.length]!, sorted[b % sorted.length]!];
        fc.pre(from < to);
        const found = columnsOfAges(columns, { from, to });
        expect(found).not.toBeNull();
        expect(agesOfColumns(columns, found!)).toEqual({ from, to });
      }),
      { seed: 5, numRuns: 200 },
    );
  });

  test('columns with a gap or an overlap count no span', () => {
    const columns = [column(0, 3), column(6, 10), column(2, 5)];
    expect(agesOfColumns(columns, [columns[0]!.reference, columns[1]!.reference])).toBeNull();
    expect(agesOfColumns(columns, [columns[0]!.reference, columns[2]!.reference])).toBeNull();
    expect(agesOfColumns(columns, [{ dataset: datasetId('b'), column: 'einwohner' }])).toBeNull();
    expect(agesOfColumns(columns, [])).toBeNull();
  });
});

describe('supplyTemplates of Musterstadt', () => {
  const templates = supplyTemplates(MUSTERSTADT, true);
  const of = (kind: string) => templates.filter(({ facilityKind }) => facilityKind === kind);

  test('propose each kind of facility, with the counts of the smallest areas', () => {
    expect(new Set(templates.map(({ facilityKind }) => facilityKind)).size).toBe(MUSTERSTADT.atlas.facilities?.length);
    expect(templates.every(({ level, columns, mode }) => level === 'block' && columns.length > 0 && mode === 'foot')).toBe(true);
  });

  test('Kita: places under 3 and from 3 for the children of these ages', () => {
    expect(of('kita').map(({ ageGroup, ages, columns, target }) => [ageGroup, ages, columns.map((one) => one.column), target])).toEqual([
      ['u3', { from: 0, to: 3 }, ['u3'], 35],
      ['ue3', { from: 3, to: 6 }, ['a3_5'], 100],
    ]);
  });

  test('playgrounds: three age groups with the ways of DIN 18034, and no places', () => {
    const recipes = of('spielplatz').map((template) => recipeFromSupplyTemplate(template, WORDS, new Set()));
    expect(recipes.map(({ standard, travel }) => [standard.limit, travel.speedKmh])).toEqual([
      [200, 2],
      [400, 2.4],
      [1000, 4],
    ]);
    expect(recipes.every(({ ageGroup, target, access }) => ageGroup === null && target === null && access.kind === 'cumulative')).toBe(
      true,
    );
  });

  test('care: places per 1,000 from 80 and from 65; ages that are not counted are not proposed', () => {
    expect(of('pflegeheim').map(({ ages, per }) => [ages?.from, per])).toEqual([
      [80, 1000],
      [65, 1000],
    ]);
  });

  test('schools: the limits of North Rhine-Westphalia', () => {
    expect(of('grundschule')[0]?.standard).toBe('schoolPrimaryNrw');
    expect(recipeFromSupplyTemplate(of('weiterfuehrende-schule')[0]!, WORDS, new Set()).standard.limit).toBe(3500);
  });

  test('every recipe is one the package may hold, with an id that is free and its limit among the steps', () => {
    for (const template of templates) {
      const first = recipeFromSupplyTemplate(template, WORDS, new Set());
      const second = recipeFromSupplyTemplate(template, WORDS, new Set([first.id]));
      expect(second.id).not.toBe(first.id);
      expect(first.breaks).toContain(first.standard.limit);
      expect(parseRecipe(JSON.parse(JSON.stringify(first)))).toEqual({ recipe: first });
    }
  });

  test('counts offered are those of people, no forecasts, with the levels they are asked on', () => {
    expect(countColumns(MUSTERSTADT).some(({ reference }) => reference.dataset === 'prognose')).toBe(false);
    expect(levelsOfCounts(MUSTERSTADT, of('kita')[0]!.columns).map(({ id }) => id)).toEqual([
      'block',
      'sozialraum',
      'stadtteil',
      'stadtbezirk',
      'stadt',
    ]);
    expect(ageColumns(MUSTERSTADT).filter(({ reference }) => reference.column === 'a80')[0]?.ages).toEqual({ from: 80, to: null });
  });
});

describe('supplyTemplates of other packages', () => {
  const small = (change: Partial<AtlasPackage['atlas']>): AtlasPackage => ({
    ...MUSTERSTADT,
    resources: [],
    atlas: { ...MUSTERSTADT.atlas, tables: [], indicators: [], facilities: [], levels: [], rasters: [], ...change },
  });
  const kind = (id: string, title: string) => ({ id: facilityKindId(id), title, titlePlural: title, resource: resourceName('r') });

  test('nothing to propose without facilities', () => expect(supplyTemplates(small({}), true)).toEqual([]));

  test('a kind nobody knows gets one analysis, without counts and streets a straight line with a detour', () => {
    const [template, ...others] = supplyTemplates(small({ facilities: [kind('x1', 'Repair-Café')] }), false);
    expect(others).toEqual([]);
    expect(template).toMatchObject({ concept: 'generic', columns: [], ageGroup: null, mode: 'straightLine' });
    const recipe = recipeFromSupplyTemplate(template!, WORDS, new Set([recipeId('mein-x1')]));
    expect(recipe.travel).toMatchObject({ mode: 'straightLine', detourFactor: 1.33 });
    expect(recipe.id).toBe('mein-x1-2');
  });

  test('large areas are spread by the raster, small ones are not', () => {
    const population = { dataset: datasetId('ew'), column: 'ew' };
    const level = {
      id: levelId('stadtteil'),
      title: 'Stadtteil',
      titlePlural: 'Stadtteile',
      geometry: { resource: resourceName('g'), key: 'k' },
      population,
    };
    const tables = [{ dataset: datasetId('ew'), resource: resourceName('ew'), level: level.id, key: 'k', period: { year: 2024 } }];
    const rasters = [{ id: 'raster', title: 'Raster', resource: resourceName('t') }];
    const proposed = (title: string) =>
      supplyTemplates(small({ facilities: [kind('arzt', 'Arztpraxis')], levels: [{ ...level, title }], tables, rasters }), true)[0];
    expect(proposed('Stadtteil')).toMatchObject({ raster: 'raster', level: 'stadtteil', columns: [population] });
    expect(proposed('Baublock')?.raster).toBeNull();
  });

  test.each([
    ['kita', 'Tageseinrichtung', 'kita'],
    ['gs', 'Grundschule', 'primarySchool'],
    ['schule', 'Gesamtschule', 'secondarySchool'],
    ['spiel', 'Öffentlicher Spielplatz', 'playground'],
    ['heim', 'Stationäre Pflege', 'nursingHome'],
    ['jz', 'Jugendtreff', 'youthCentre'],
    ['fz', 'Familienzentrum', 'familyCentre'],
    ['sb', 'Schuldnerberatung', 'adviceCentre'],
    ['hausarzt', 'Hausärztliche Praxis', 'doctor'],
    ['bib', 'Stadtbibliothek', 'generic'],
  ])('%s (%s) is about %s', (id, title, concept) => expect(conceptOf({ id: facilityKindId(id), title })).toBe(concept));
});
