import { ageColumn } from './age-years.ts';
import { datasetId, facilityKindId, levelId, recipeId } from '../../src/model/index.ts';
import type { ColumnReference, SupplyRecipe, TravelSettings } from '../../src/model/index.ts';

const people = (...columns: readonly string[]): ColumnReference[] =>
  columns.map((column) => ({ dataset: datasetId('bevoelkerung'), column }));

const births: readonly ColumnReference[] = [{ dataset: datasetId('haushalte'), column: 'geburten' }];
const YEARS_AHEAD = 6;

const onFoot = (speedKmh: number, source: string): TravelSettings => ({ mode: 'foot', unit: 'meters', speedKmh, detourFactor: 1, source });

const common = {
  kind: 'supply',
  version: 1,
  changed: '2026-01-15',
  level: levelId('block'),
} as const;

/** Supply of the demo city; targets and reach are those of its invented plans where no law or standard is named. */
export const supplyRecipes = (): readonly SupplyRecipe[] => [
  {
    ...common,
    id: recipeId('kita-u3'),
    title: 'Kita-Plätze unter 3 Jahren',
    titleEn: 'Day-care places under 3 years',
    facilityKind: facilityKindId('kita'),
    ageGroup: 'u3',
    demand: {
      columns: people('u3'),
      title: 'Kinder unter 3 Jahren',
      titleEn: 'Children under 3 years',
      ages: { from: 0, to: 3 },
      raster: null,
    },
    travel: onFoot(5, 'Erwachsene zu Fuß: 5 km/h'),
    breaks: [300, 500, 1000, 1500],
    standard: { limit: 1000, source: 'Jugendhilfeplanung Musterstadt (fiktiv)' },
    target: 35,
    per: 100,
    access: { kind: 'enhancedTwoStep', weights: [1, 0.9, 0.5, 0.2] },
    forecast: { kind: 'rollingCohorts', births, years: YEARS_AHEAD },
    targetPaths: { bestPointsPerYear: -0.5, worstPointsPerYear: 1.5, shown: 'statusQuo' },
  },
  {
    ...common,
    id: recipeId('kita-ue3'),
    title: 'Kita-Plätze ab 3 Jahren',
    titleEn: 'Day-care places from 3 years',
    facilityKind: facilityKindId('kita'),
    ageGroup: 'ue3',
    demand: {
      columns: people('a3_5'),
      title: 'Kinder von 3 bis 5 Jahren',
      titleEn: 'Children of 3 to 5 years',
      ages: { from: 3, to: 6 },
      raster: null,
    },
    travel: onFoot(5, 'Erwachsene zu Fuß: 5 km/h'),
    breaks: [300, 500, 1000, 1500],
    standard: { limit: 1000, source: 'Jugendhilfeplanung Musterstadt (fiktiv)' },
    target: 100,
    per: 100,
    access: { kind: 'enhancedTwoStep', weights: [1, 0.9, 0.5, 0.2] },
    forecast: {
      kind: 'cohortSurvival',
      level: levelId('sozialraum'),
      ages: Array.from({ length: 6 }, (_, age) => ({ dataset: datasetId('altersjahre'), column: ageColumn(age) })),
      baseYears: 5,
      years: YEARS_AHEAD,
    },
    targetPaths: { bestPointsPerYear: -0.5, worstPointsPerYear: 0.5, shown: 'statusQuo' },
  },
  {
    ...common,
    id: recipeId('spielplatz-6-11'),
    title: 'Spielplätze für 6- bis 9-Jährige',
    titleEn: 'Playgrounds for children of 6 to 9',
    facilityKind: facilityKindId('spielplatz'),
    ageGroup: null,
    demand: {
      columns: people('a6_9'),
      title: 'Kinder von 6 bis 9 Jahren',
      titleEn: 'Children of 6 to 9 years',
      ages: { from: 6, to: 10 },
      raster: null,
    },
    travel: onFoot(2.4, 'aus DIN 18034: 400 m in 10 Minuten'),
    breaks: [200, 400, 600, 1000],
    standard: { limit: 400, source: 'DIN 18034: 400 m oder 10 Minuten Fußweg für 6- bis 11-Jährige' },
    target: null,
    per: 100,
    access: { kind: 'cumulative' },
    forecast: null,
    targetPaths: null,
  },
  {
    ...common,
    id: recipeId('grundschule'),
    title: 'Grundschulen: Wege und Plätze',
    titleEn: 'Primary schools: ways and places',
    facilityKind: facilityKindId('grundschule'),
    ageGroup: 'total',
    demand: {
      columns: people('a6_9'),
      title: 'Kinder von 6 bis 9 Jahren',
      titleEn: 'Children of 6 to 9 years',
      ages: { from: 6, to: 10 },
      raster: null,
    },
    travel: onFoot(4, 'Annahme: Grundschulkinder zu Fuß'),
    breaks: [500, 1000, 1500, 2000],
    standard: { limit: 2000, source: 'Schulweg in der Primarstufe, § 5 SchfkVO NRW' },
    target: 100,
    per: 100,
    access: { kind: 'twoStep' },
    forecast: { kind: 'rollingCohorts', births, years: YEARS_AHEAD },
    targetPaths: null,
  },
  {
    ...common,
    id: recipeId('pflege-80'),
    title: 'Pflegeplätze ab 80 Jahren',
    titleEn: 'Nursing places from 80 years',
    facilityKind: facilityKindId('pflegeheim'),
    ageGroup: 'total',
    demand: {
      columns: people('a80'),
      title: 'Menschen ab 80 Jahren',
      titleEn: 'People of 80 years and more',
      ages: { from: 80, to: null },
      raster: null,
    },
    travel: onFoot(3.6, 'Annahme: ältere Menschen zu Fuß'),
    breaks: [500, 1000, 2000, 3000],
    standard: { limit: 2000, source: 'Pflegebedarfsplanung Musterstadt (fiktiv)' },
    target: 150,
    per: 1000,
    access: { kind: 'gaussian', sigma: 1000 },
    forecast: { kind: 'imported', columns: [{ dataset: datasetId('prognose'), column: 'a80' }] },
    targetPaths: { bestPointsPerYear: -0.2, worstPointsPerYear: 0.2, shown: 'statusQuo' },
  },
];
