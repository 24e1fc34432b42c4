import { DEFAULT_NEIGHBOURS, facilityKindId, indicatorId, levelId, recipeId, recipeIndicator } from '../../src/model/index.ts';
import type { Recipe, RecipeInput, RecipeUniverse } from '../../src/model/index.ts';

const LEVEL = levelId('sozialraum');
/** Too few people for a number that says something. */
const LEAST_INHABITANTS = 300;

const need = (id: string): RecipeInput => ({ indicator: indicatorId(id), weight: 1, polarity: 'highIsUnfavourable' });
const strength = (id: string): RecipeInput => ({ indicator: indicatorId(id), weight: 1, polarity: 'highIsFavourable' });

const universe: RecipeUniverse = { minimumPopulation: LEAST_INHABITANTS, excludedAreas: [], outlierLimit: null, missing: 'exclude' };
/** Blocks lie across streets from each other. */
const neighbours = { ...DEFAULT_NEIGHBOURS, gapMeters: 40 };

/** What the demo atlas has computed already; `year` = the last one. */
export const recipes = (year: number): readonly Recipe[] => [
  {
    kind: 'index',
    id: recipeId('sozialindex'),
    title: 'Sozialindex',
    titleEn: 'Social index',
    version: 1,
    changed: '2026-01-15',
    level: LEVEL,
    inputs: ['sgb2-quote', 'arbeitslosenanteil', 'kinderarmut', 'grundsicherung-im-alter', 'alleinerziehende'].map(need),
    universe,
    standardisation: 'zPopulation',
    aggregation: 'arithmetic',
    restandardised: true,
    limits: [-1, -0.5, 0.5, 1],
    upward: 'populationWeighted',
  },
  {
    kind: 'statusDynamics',
    id: recipeId('status-und-dynamik'),
    title: 'Soziale Lage',
    titleEn: 'Social situation',
    version: 1,
    changed: '2026-01-15',
    level: LEVEL,
    inputs: ['arbeitslose-sgb2', 'sgb2-quote', 'kinderarmut', 'alleinerziehende'].map(need),
    dynamicsInputs: [],
    dynamicsYears: 2,
    universe,
    standardisation: 'zPopulation',
    statusLimits: [-1, 1, 1.5],
    dynamicsLimits: [-1, 1],
    upward: 'none',
  },
  {
    kind: 'typology',
    id: recipeId('sozialraumtypen'),
    title: 'Sozialraumtypen',
    titleEn: 'Types of neighbourhoods',
    version: 1,
    changed: '2026-01-15',
    level: LEVEL,
    inputs: [
      ...['kinderarmut', 'arbeitslosenanteil', 'alleinerziehende', 'jugendarbeitslosigkeit'].map(need),
      ...['wohnflaeche-je-einwohner', 'betreuungsquote-u3', 'uebergang-gymnasium'].map(strength),
    ],
    universe,
    standardisation: 'zPopulation',
    method: 'kMeans',
    types: 5,
    seed: 1,
    restarts: 100,
    // the newest year all seven indicators have
    baseYear: year - 1,
    names: ['Geringer Bedarf', 'Eher geringer Bedarf', 'Mittlerer Bedarf', 'Erhöhter Bedarf', 'Hoher Bedarf'].map((title) => ({
      title,
      sentence: '',
    })),
    neighbours,
    minimumRegionPopulation: null,
    development: { years: 5, limit: 0.25 },
  },
  {
    kind: 'association',
    id: recipeId('haeufung-kinderarmut'),
    title: 'Kinderarmut: räumliche Häufung',
    titleEn: 'Child poverty: spatial clusters',
    version: 1,
    changed: '2026-01-15',
    // Sozialräume are too few and too large: what lies together shows among blocks
    level: levelId('block'),
    indicator: indicatorId('kinderarmut'),
    statistic: 'localMoran',
    other: null,
    rateAdjusted: false,
    neighbours,
    permutations: 9999,
    seed: 1,
    significance: 0.05,
    correction: 'fdr',
  },
  {
    kind: 'expectation',
    id: recipeId('sprachfoerderung-erwartung'),
    title: 'Sprachförderung in Kitas, gemessen an der Lage',
    titleEn: 'Language support in day care, given the surroundings',
    version: 1,
    changed: '2026-01-15',
    level: LEVEL,
    outcome: { kind: 'facility', facilityKind: facilityKindId('kita'), measure: 'sprachfoerderung' },
    predictors: [recipeIndicator(recipeId('sozialindex'), 'wert'), indicatorId('kinder-mit-migrationshintergrund')],
    model: 'ols',
    weightedByBase: true,
    neighbours,
    confidence: 0.95,
    smallBase: 15,
  },
];
