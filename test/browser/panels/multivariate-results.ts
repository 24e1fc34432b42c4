import { NO_ANALYSIS } from '../../../src/ui/empty-workspaces.ts';
import type {
  FactorExploration,
  FactorResult,
  FactorSuitability,
  TypeExploration,
  TypologyResult,
} from '../../../src/analysis/protocol.ts';
import {
  DEFAULT_NEIGHBOURS,
  Exclusion,
  indicatorId,
  recipeId,
  recipeIndicator,
  type FactorRecipe,
  type TypologyRecipe,
} from '../../../src/model/index.ts';
import type { AtlasView } from '../../../src/ui/index.ts';
import { CHILD_POVERTY, INHABITANTS, sampleView, SOZIALRAUM, type SampleOptions } from './sample-view.ts';

const AREAS = 60;
const RENT = indicatorId('miete');
const UNIVERSE = { minimumPopulation: null, excludedAreas: [], outlierLimit: null, missing: 'exclude' } as const;

export const TYPES: TypologyRecipe = {
  kind: 'typology',
  id: recipeId('typen'),
  title: 'Sozialraumtypen',
  version: 1,
  level: SOZIALRAUM.id,
  inputs: [
    { indicator: CHILD_POVERTY.id, weight: 1, polarity: 'highIsUnfavourable' },
    { indicator: RENT, weight: 1, polarity: 'highIsFavourable' },
  ],
  universe: UNIVERSE,
  standardisation: 'zPopulation',
  method: 'ward',
  types: 5,
  seed: 1,
  restarts: 50,
  baseYear: 2024,
  names: [],
  neighbours: DEFAULT_NEIGHBOURS,
  minimumRegionPopulation: null,
  development: { years: 5, limit: 0.25 },
};

/** A chain: area 1 joins area 0, then area 2 joins both, and so on. */
const chain = (areas: number): NonNullable<TypologyResult['dendrogram']> => ({
  left: Int32Array.from({ length: areas - 1 }, (_, merge) => (merge === 0 ? 0 : areas + merge - 1)),
  right: Int32Array.from({ length: areas - 1 }, (_, merge) => merge + 1),
  heights: Float64Array.from({ length: areas - 1 }, (_, merge) => (merge + 1) / areas),
  areas: Int32Array.from({ length: areas }, (_, area) => area),
});

/** Twelve areas in each of five types, in order; area 59 has no value; areas 12 and 13 moved up from type 1, the second by chance. */
export function typologyResult(change: Partial<TypologyResult> = {}): TypologyResult {
  const types = Uint8Array.from({ length: AREAS }, (_, area) => (area === 59 ? 255 : Math.floor(area / 12)));
  return {
    kind: 'typology',
    recipe: TYPES.id,
    level: SOZIALRAUM.id,
    year: 2024,
    years: [2022, 2023, 2024],
    baseYear: 2024,
    exclusions: Uint8Array.from(types, (type) => (type === 255 ? Exclusion.secretInput : Exclusion.none)),
    areas: 59,
    findings: [],
    types,
    profiles: [-1.2, -0.4, 0, 0.5, 1.3].map((z, type) => ({
      size: type === 4 ? 11 : 12,
      population: 12_000 + type,
      standardised: Float64Array.of(z, type === 2 ? 0 : z / 2),
      means: Float64Array.of(10 + z, 8),
      burden: z,
      typicalAreas: [type * 12, type * 12 + 1],
      borderAreas: type === 1 ? [13] : [],
      silhouette: 0.6 - type / 10,
      stability: type === 4 ? 0.5 : 0.87,
    })),
    silhouettes: Float64Array.from({ length: AREAS }, (_, area) => (area === 59 ? Number.NaN : area === 13 ? -0.1 : 0.45)),
    secondTypes: Uint8Array.from({ length: AREAS }, (_, area) => (area === 13 ? 0 : 255)),
    borderRatios: new Float64Array(AREAS).fill(0.4),
    withinShare: 0.3,
    calinskiHarabasz: 44.2,
    daviesBouldin: 0.9,
    dendrogram: chain(59),
    changes: [
      { area: 12, fromYear: 2023, toYear: 2024, from: 0, to: 1, real: true, ratio: 0.4 },
      { area: 13, fromYear: 2023, toYear: 2024, from: 0, to: 1, real: false, ratio: 0.97 },
    ],
    hatched: Uint8Array.from({ length: AREAS }, (_, area) => (area === 50 ? 1 : 0)),
    converged: true,
    ...change,
  };
}

const criteria = [2, 3, 4, 5, 6].map((types) => ({
  types,
  withinShare: 1 / types,
  silhouette: types === 4 ? 0.6 : 0.4,
  calinskiHarabasz: types === 4 ? 90 : 60,
  daviesBouldin: types === 3 ? 0.5 : 0.8,
  gap: Number.NaN,
  gapStandardError: Number.NaN,
  smallestType: 12 - types * 2,
}));

export const TYPE_EXPLORATION: TypeExploration = {
  kind: 'typeExploration',
  year: 2024,
  areas: 59,
  judged: 59,
  criteria,
  suggested: 4,
  reasons: [
    { criterion: 'silhouette', types: 4 },
    { criterion: 'calinskiHarabasz', types: 4 },
    { criterion: 'daviesBouldin', types: 3 },
  ],
  dendrogram: null,
};

export const FACTORS: FactorRecipe = {
  kind: 'factors',
  id: recipeId('faktoren'),
  title: 'Faktoren',
  version: 1,
  level: SOZIALRAUM.id,
  indicators: [CHILD_POVERTY.id, RENT, INHABITANTS.id],
  universe: UNIVERSE,
  extraction: 'principalAxis',
  rotation: 'oblimin',
  scores: 'regression',
  names: ['1', '2'],
  baseYear: 2024,
};

const suitability: FactorSuitability = {
  kmo: 0.812,
  kmoPerIndicator: Float64Array.of(0.9, 0.8, 0.42),
  bartlettChiSquare: 120.4,
  bartlettDegrees: 3,
  bartlettP: 1e-9,
  determinant: 0.2,
};

export function factorResult(change: Partial<FactorResult> = {}): FactorResult {
  return {
    kind: 'factors',
    recipe: FACTORS.id,
    level: SOZIALRAUM.id,
    year: 2024,
    years: [2023, 2024],
    baseYear: 2024,
    exclusions: new Uint8Array(AREAS),
    areas: AREAS,
    findings: [],
    scores: [0, 1].map((factor) => Float64Array.from({ length: AREAS }, (_, area) => (factor === 0 ? area : -area) / 20)),
    loadings: Float64Array.of(0.9, 0.1, -0.7, 0.2, 0.1, 0.3),
    communalities: Float64Array.of(0.82, 0.53, 0.1),
    explained: Float64Array.of(0.44, 0.05),
    factorCorrelations: Float64Array.of(1, 0.3, 0.3, 1),
    suitability,
    eigenvalues: Float64Array.of(1.9, 0.8, 0.3),
    ...change,
  };
}

export const factorExploration = (change: Partial<FactorSuitability> = {}, suggestedByKaiser = 1): FactorExploration => ({
  kind: 'factorExploration',
  year: 2024,
  areas: AREAS,
  suitability: { ...suitability, ...change },
  eigenvalues: Float64Array.of(1.9, 0.8, 0.3),
  parallel: Float64Array.of(1.3, 1, 0.9),
  suggestedByKaiser,
  suggestedByParallel: 1,
  correlations: {
    indicators: FACTORS.indicators,
    coefficients: Float64Array.of(1, 0, 0, 0, 1, 0, 0, 0, 1),
    pValues: new Float64Array(9),
    counts: new Uint32Array(9),
  },
});

/** The types on the map, in the five colours of the sample's classes. */
export function typesView(options: SampleOptions = {}, result = typologyResult(), draft: Partial<TypologyRecipe> = {}): AtlasView {
  const view = sampleView(options);
  const { specification } = view;
  return {
    ...view,
    specification: specification === null ? null : { ...specification, indicator: recipeIndicator(TYPES.id, 'typ') },
    analysis: { ...NO_ANALYSIS, page: 'typen', draft: { ...TYPES, ...draft }, result, types: TYPE_EXPLORATION },
  };
}

export function factorsView(
  options: SampleOptions = {},
  exploration: FactorExploration | null = factorExploration(),
  draft: Partial<FactorRecipe> = {},
): AtlasView {
  return {
    ...sampleView(options),
    analysis: { ...NO_ANALYSIS, page: 'faktoren', draft: { ...FACTORS, ...draft }, result: factorResult(), factors: exploration },
  };
}
