import type { CorrelationMatrix, Decomposition, RecipeResult } from '../../../src/analysis/protocol.ts';
import {
  areaKey,
  crsCode,
  datasetId,
  DEFAULT_NEIGHBOURS,
  Exclusion,
  indicatorId,
  levelId,
  recipeId,
  recipeIndicator,
  resourceName,
  type AtlasPackage,
  type IndicatorDescriptor,
  type Level,
  type AnalysisRecipe,
  type RecipeInput,
} from '../../../src/model/index.ts';
import { recipeIndicatorDescriptors, type Language } from '../../../src/texts/index.ts';

export const AREAS = 6;
const LEVEL = levelId('sozialraum');
const [POOR, SPACE] = [indicatorId('arm'), indicatorId('wohnen')];

const indicator = (id: typeof POOR, title: string, titleEn: string, formula: string, formulaEn: string): IndicatorDescriptor => ({
  id,
  title,
  titleEn,
  formula,
  formulaEn,
  unit: 'percent',
  decimals: 1,
  polarity: 'highIsUnfavourable',
  value: { kind: 'delivered', value: { dataset: datasetId('zahlen'), column: id } },
  minimumBase: 20,
  source: 'Stadt Probestadt, Melderegister',
  referenceDate: '2022-12-31',
});

/** `words`: put wherever a package may bring its own. */
export function sampleAtlas(recipes: readonly AnalysisRecipe[], words = '', language: Language = 'de'): AtlasPackage {
  const known = [
    indicator(POOR, `Kinderarmut${words}`, `Child poverty${words}`, `Arme je 100 Kinder${words}`, `Poor per 100 children${words}`),
    indicator(SPACE, 'Wohnfläche', 'Living space', 'Fläche je Kopf', 'Space per head'),
  ];
  return {
    name: 'probestadt',
    title: `Probestadt${words}`,
    resources: [],
    atlas: {
      version: 1,
      crs: crsCode('EPSG:25832'),
      fictitious: true,
      city: { name: `Probestadt${words}` },
      levels: [
        {
          id: LEVEL,
          title: `Sozialraum${words}`,
          titlePlural: `Sozialräume${words}`,
          geometry: { resource: resourceName('raeume'), key: 'nr' },
        },
      ],
      recipes,
      indicators: [...known, ...recipeIndicatorDescriptors(recipes, language)],
      attributions: [
        { provider: `Stadt Probestadt${words}`, licenseId: 'dl-de/by-2-0', licenseUrl: 'https://www.govdata.de/dl-de/by-2-0' },
      ],
    },
  };
}

export function sampleLevel(): Level {
  const positions = Array.from({ length: AREAS }, (_, area) => area);
  return {
    id: LEVEL,
    keys: positions.map((area) => areaKey(String(area + 1))),
    names: positions.map((area) => `Sozialraum ${area + 1}`),
    parentLevel: null,
    parentIndex: null,
    geometry: {
      coordinates: new Float64Array(0),
      ringOffsets: new Uint32Array(1),
      polygonOffsets: new Uint32Array(1),
      areaOffsets: new Uint32Array(AREAS + 1),
    },
    labelPoints: new Float64Array(2 * AREAS),
    areaSquareMeters: new Float64Array(AREAS).fill(1e6),
    boundingBox: { minX: 0, minY: 0, maxX: 1, maxY: 1 },
  };
}

const input = (id: typeof POOR, weight: number, polarity: RecipeInput['polarity']): RecipeInput => ({ indicator: id, weight, polarity });
const INPUTS = [input(POOR, 2, 'highIsUnfavourable'), input(SPACE, 1, 'highIsFavourable')];
const UNIVERSE = { minimumPopulation: 300, excludedAreas: [areaKey('4')], outlierLimit: 3.5, missing: 'exclude' } as const;
const common = (id: string, title: string, titleEn: string) =>
  ({ id: recipeId(id), title, titleEn, version: 3, changed: '2026-02-01', level: LEVEL }) as const;

const EXCLUSIONS = Uint8Array.from([0, 0, 0, Exclusion.excludedByHand, Exclusion.secretInput, Exclusion.belowMinimumPopulation]);
const NONE = 255;
const perArea = (...values: number[]): Float64Array => Float64Array.from({ length: AREAS }, (_, area) => values[area] ?? Number.NaN);
const codes = (...values: number[]): Uint8Array => Uint8Array.from({ length: AREAS }, (_, area) => values[area] ?? NONE);
const base = (id: string) =>
  ({ recipe: recipeId(id), level: LEVEL, year: 2022, years: [2020, 2022], exclusions: EXCLUSIONS, areas: 3, findings: [] }) as const;
const DECOMPOSITION: Decomposition = {
  standardised: [],
  contributions: [],
  means: Float64Array.of(12, 40),
  scales: Float64Array.of(4, 5),
};
const CORRELATIONS: CorrelationMatrix = {
  indicators: [POOR, SPACE],
  coefficients: Float64Array.of(1, -0.6, -0.6, 1),
  pValues: Float64Array.of(0, 0.01, 0.01, 0),
  counts: Uint32Array.of(3, 3, 3, 3),
};
const TYPE = { standardised: Float64Array.of(-0.5, -0.2), means: Float64Array.of(10, 42), silhouette: 0.4, stability: 0.9 };

interface Sample {
  readonly recipe: AnalysisRecipe;
  readonly result: RecipeResult;
}

/** A recipe of each kind with a small result. */
export const SAMPLES: Readonly<Record<AnalysisRecipe['kind'], Sample>> = {
  index: {
    recipe: {
      kind: 'index',
      ...common('sozialindex', 'Sozialindex', 'Social index'),
      inputs: INPUTS,
      universe: UNIVERSE,
      standardisation: 'zPopulation',
      aggregation: 'arithmetic',
      restandardised: true,
      limits: [-1, 0.5],
      upward: 'none',
    },
    result: {
      kind: 'index',
      ...base('sozialindex'),
      values: perArea(0.1, 1.5, -1.2),
      classes: codes(1, 2, 0),
      classCounts: [1, 1, 1],
      ranks: Uint32Array.of(2, 1, 3, 0, 0, 0),
      decomposition: DECOMPOSITION,
      alpha: 0.81,
      correlations: CORRELATIONS,
    },
  },
  statusDynamics: {
    recipe: {
      kind: 'statusDynamics',
      ...common('lage', 'Soziale Lage', 'Social situation'),
      inputs: INPUTS,
      dynamicsInputs: [],
      dynamicsYears: 2,
      universe: UNIVERSE,
      standardisation: 'zPopulation',
      statusLimits: [-1, 1, 1.5],
      dynamicsLimits: [-1, 1],
      upward: 'none',
    },
    result: {
      kind: 'statusDynamics',
      ...base('lage'),
      status: perArea(-1.4, 0.2, 1.8),
      dynamics: perArea(-1.1, 0, 1.3),
      statusClasses: codes(0, 1, 3),
      dynamicsClasses: codes(0, 1, 2),
      matrix: [
        [1, 0, 0],
        [0, 1, 0],
        [0, 0, 0],
        [0, 0, 1],
      ],
      statusDecomposition: DECOMPOSITION,
      dynamicsDecomposition: DECOMPOSITION,
    },
  },
  factors: {
    recipe: {
      kind: 'factors',
      ...common('faktoren', 'Hintergründe', 'Backgrounds'),
      indicators: [POOR, SPACE],
      universe: UNIVERSE,
      extraction: 'principalComponents',
      rotation: 'oblimin',
      scores: 'regression',
      names: ['Armut', 'Enge'],
      baseYear: 2020,
    },
    result: {
      kind: 'factors',
      ...base('faktoren'),
      baseYear: 2020,
      scores: [perArea(1, 0, -1), perArea(0, 1, -1)],
      loadings: Float64Array.of(0.9, 0.1, 0.2, 0.8),
      communalities: Float64Array.of(0.82, 0.68),
      explained: Float64Array.of(0.6, 0.25),
      factorCorrelations: Float64Array.of(1, 0.3, 0.3, 1),
      suitability: {
        kmo: 0.7,
        kmoPerIndicator: Float64Array.of(0.7, 0.7),
        bartlettChiSquare: 20,
        bartlettDegrees: 1,
        bartlettP: 0.00001,
        determinant: 1e-9,
      },
      eigenvalues: Float64Array.of(1.6, 0.4),
    },
  },
  typology: {
    recipe: {
      kind: 'typology',
      ...common('typen', 'Typen von Räumen', 'Kinds of areas'),
      inputs: INPUTS,
      universe: UNIVERSE,
      standardisation: 'zPopulation',
      method: 'kMeans',
      types: 2,
      seed: 7,
      restarts: 20,
      baseYear: 2022,
      names: [{ title: 'Ruhige Lage', sentence: 'Wenig Belastung.' }],
      neighbours: DEFAULT_NEIGHBOURS,
      minimumRegionPopulation: null,
      development: { years: 2, limit: 0.25 },
    },
    result: {
      kind: 'typology',
      ...base('typen'),
      baseYear: 2022,
      types: codes(0, 0, 1),
      profiles: [
        { ...TYPE, size: 3, population: 900, burden: -0.4, typicalAreas: [0], borderAreas: [1] },
        { ...TYPE, size: 1, population: Number.NaN, burden: 1.2, typicalAreas: [2], borderAreas: [], stability: Number.NaN },
      ],
      silhouettes: perArea(0.5, 0.4, 0.3),
      secondTypes: codes(1, 1, 0),
      borderRatios: perArea(0.5, 0.9, 0.4),
      withinShare: 0.3,
      calinskiHarabasz: 12,
      daviesBouldin: 0.8,
      dendrogram: null,
      changes: [
        { area: 0, fromYear: 2020, toYear: 2022, from: 0, to: 1, real: true, ratio: 0.4 },
        { area: 1, fromYear: 2020, toYear: 2022, from: 1, to: 0, real: false, ratio: 0.95 },
      ],
      hatched: new Uint8Array(AREAS),
      converged: true,
    },
  },
  association: {
    recipe: {
      kind: 'association',
      ...common('haeufung', 'Häufung', 'Clusters'),
      indicator: POOR,
      statistic: 'localMoran',
      other: null,
      rateAdjusted: true,
      neighbours: { ...DEFAULT_NEIGHBOURS, gapMeters: 40, islands: 'linkToNearest' },
      permutations: 999,
      seed: 1,
      significance: 0.05,
      correction: 'fdr',
    },
    result: {
      kind: 'association',
      ...base('haeufung'),
      global: { value: 0.4, expected: -0.2, pValue: 0.0001, z: 3 },
      statistic: perArea(1, 1, 0),
      pValues: perArea(0.001, 0.002, 0.5),
      categories: codes(0, 0, 4),
      counts: [2, 0, 0, 0, 1, 0],
      cutOff: 0.01,
      significantUncorrected: 2,
      standardised: perArea(1, 1, -1),
      lag: perArea(1, 1, -1),
      neighbours: { links: 10, islands: [], components: 1, meanNeighbours: 3.3 },
      tooFewAreas: true,
    },
  },
  expectation: {
    recipe: {
      kind: 'expectation',
      ...common('erwartung', 'Gemessen an der Lage', 'Given the situation'),
      outcome: { kind: 'indicator', indicator: POOR },
      predictors: [recipeIndicator(recipeId('sozialindex'), 'wert')],
      model: 'ols',
      weightedByBase: false,
      neighbours: DEFAULT_NEIGHBOURS,
      confidence: 0.95,
      smallBase: 15,
    },
    result: {
      kind: 'expectation',
      ...base('erwartung'),
      units: { kind: 'areas' },
      observed: perArea(10, 20, 12),
      expected: perArea(10, 12, 11),
      lower: perArea(8, 10, 9),
      upper: perArea(12, 14, 13),
      deviation: perArea(0, 4, 0.5),
      base: perArea(100, 100, 10),
      judgement: codes(1, 2, 1),
      small: Uint8Array.of(0, 0, 1, 0, 0, 0),
      coefficients: [
        { indicator: null, estimate: 5, standardError: 1, pValue: 0.0001, beta: Number.NaN, varianceInflation: Number.NaN },
        {
          indicator: recipeIndicator(recipeId('sozialindex'), 'wert'),
          estimate: 2,
          standardError: 0.5,
          pValue: 0.02,
          beta: 0.8,
          varianceInflation: 1,
        },
      ],
      rSquared: 0.64,
      adjustedRSquared: 0.6,
      residualStandardError: 2,
      diagnostics: {
        conditionNumber: 4,
        jarqueBeraP: 0.4,
        breuschPaganP: 0.5,
        moranI: 0.1,
        moranP: 0.3,
        lagrangeLagP: 0.4,
        lagrangeErrorP: 0.4,
        robustLagP: 0.4,
        robustErrorP: 0.4,
        spatialParameter: Number.NaN,
        akaike: 40,
      },
      suggestedModel: 'ols',
    },
  },
};
