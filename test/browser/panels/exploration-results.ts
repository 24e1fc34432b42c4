import { NO_ANALYSIS } from '../../../src/ui/empty-workspaces.ts';
import type { CorrelationResult, RobustnessResult, SegregationResult, SegregationYear } from '../../../src/analysis/protocol.ts';
import { recipeId, type IndexRecipe, type IndicatorId } from '../../../src/model/index.ts';
import { recipeIndicatorDescriptors } from '../../../src/texts/index.ts';
import type { AnalysisView, AtlasView } from '../../../src/ui/atlas-view.ts';
import { CHILD_POVERTY, INHABITANTS, SOZIALRAUM, sampleView, type SampleOptions } from './sample-view.ts';

export const SOCIAL_INDEX: IndexRecipe = {
  kind: 'index',
  id: recipeId('sozialindex'),
  title: 'Sozialindex',
  version: 1,
  level: SOZIALRAUM.id,
  inputs: [
    { indicator: CHILD_POVERTY.id, weight: 1, polarity: 'highIsUnfavourable' },
    { indicator: INHABITANTS.id, weight: 1, polarity: 'highIsUnfavourable' },
  ],
  universe: { minimumPopulation: null, excludedAreas: [], outlierLimit: null, missing: 'exclude' },
  standardisation: 'zPopulation',
  aggregation: 'arithmetic',
  restandardised: true,
  limits: [-1, 1],
  upward: 'none',
};

export type Robustness = Extract<RobustnessResult, { kind: 'robustness' }>;

/** Ranks 1..n in the order of the areas; the first `unstable` ones change class, each less often and less far than the one before; the last is out. */
export function robustnessResult(areas = 60, unstable = 9, change: Partial<Robustness> = {}): Robustness {
  const ranks = Uint32Array.from({ length: areas }, (_, area) => (area === areas - 1 ? 0 : area + 1));
  const wide = (area: number): number => (area < unstable ? unstable - area : 0);
  const line = { indicator: null, standardisation: null, rankCorrelation: 0.97, changedShare: 0.05, variants: 1 } as const;
  return {
    kind: 'robustness',
    year: 2024,
    summaries: [
      { ...line, kind: 'leaveOneOut', indicator: CHILD_POVERTY.id, rankCorrelation: 0.9, changedShare: 0.1 },
      { ...line, kind: 'leaveOneOut', indicator: INHABITANTS.id },
      { ...line, kind: 'standardisation', standardisation: 'rank', changedShare: 0.004 },
      { ...line, kind: 'weights', variants: 200 },
    ],
    minimumRanks: ranks.map((rank) => (rank === 0 ? 0 : Math.max(1, rank - wide(rank - 1)))),
    medianRanks: Float64Array.from(ranks, (rank) => (rank === 0 ? Number.NaN : rank + 0.5)),
    maximumRanks: ranks.map((rank) => (rank === 0 ? 0 : rank + wide(rank - 1))),
    ranks,
    changedShares: Float64Array.from(ranks, (rank) => (rank === 0 ? Number.NaN : rank <= unstable ? 0.4 / rank : 0)),
    changingAreas: unstable / (areas - 1),
    classes: new Uint8Array(areas),
    weightings: 200,
    weightSpread: 0.5,
    seed: 20261121,
    ...change,
  };
}

const OTHER = 'miete' as IndicatorId;

export type Correlations = Extract<CorrelationResult, { kind: 'correlations' }>;

/** Three indicators: the first two say nearly the same, the third runs against them. The area at 3 has no first value. */
export function correlationsResult(areas = 60, change: Partial<Correlations> = {}): Correlations {
  const first = Float64Array.from({ length: areas }, (_, area) => (area === 3 ? Number.NaN : area));
  const second = Float64Array.from({ length: areas }, (_, area) => 2 * area + (area % 2));
  const third = Float64Array.from({ length: areas }, (_, area) => 100 - area + (area % 7) * 6);
  return {
    kind: 'correlations',
    year: 2023,
    matrix: {
      indicators: [CHILD_POVERTY.id, INHABITANTS.id, OTHER],
      coefficients: Float64Array.of(1, 0.99, -0.8, 0.99, 1, -0.75, -0.8, -0.75, 1),
      pValues: Float64Array.of(0, 0.00001, 0.002, 0.00001, 0, 0.04, 0.002, 0.04, 0),
      counts: new Uint32Array(9).fill(areas - 1),
    },
    redundant: [{ one: CHILD_POVERTY.id, other: INHABITANTS.id, coefficient: 0.99 }],
    columns: [first, second, third],
    lines: {
      slopes: Float64Array.of(1, 0.5, -0.8, 2, 1, -1.5, -0.9, -0.4, 1),
      intercepts: Float64Array.of(0, 0.25, 90, 0.5, 0, 180, 118, 117, 0),
    },
    ...change,
  };
}

const segregationYear = (year: number, dissimilarity: number, change: Partial<SegregationYear> = {}): SegregationYear => ({
  year,
  dissimilarity,
  spatialDissimilarity: dissimilarity - 0.05,
  isolation: 0.24,
  correctedIsolation: 0.081,
  interaction: 0.76,
  gini: 0.45,
  entropy: 0.07,
  atkinson: 0.12,
  delta: 0.4,
  share: 0.18,
  group: 6289,
  total: 35_000,
  areas: 60,
  randomDissimilarity: 0.049,
  ...change,
});

export type Segregation = Extract<SegregationResult, { kind: 'segregation' }>;

export function segregationResult(groups = 1, change: Partial<SegregationYear> = {}): Segregation {
  return {
    kind: 'segregation',
    groups: [CHILD_POVERTY.id, INHABITANTS.id].slice(0, groups).map((indicator, position) => ({
      indicator,
      years: [2022, 2023, 2024].map((year, index) => segregationYear(year, 0.35 - 0.02 * index - 0.1 * position, change)),
      locationQuotients: Float64Array.from({ length: 60 }, (_, area) => (area === 8 ? Number.NaN : area / 30)),
      lorenz: { population: Float64Array.of(0, 0.3, 0.52, 0.8, 1), group: Float64Array.of(0, 0.1, 0.21, 0.5, 1) },
    })),
    multigroup: groups < 2 ? [] : [{ year: 2024, dissimilarity: 0.239, entropy: 0.05, gini: 0.33, exposure: 0.07, diversity: 0.9 }],
  };
}

/** A view with what the pages without a recipe, or with the index as draft, look at. */
export function explorationView(
  analysis: Partial<AnalysisView>,
  options: SampleOptions = {},
  exploration: Partial<AtlasView['session']['exploration']> = {},
): AtlasView {
  const view = sampleView(options);
  const { atlas } = view;
  if (atlas === null) return view;
  const known = [...(atlas.atlas.indicators ?? []), ...recipeIndicatorDescriptors([SOCIAL_INDEX], view.session.language)];
  return {
    ...view,
    session: { ...view.session, exploration: { ...view.session.exploration, ...exploration } },
    atlas: { ...atlas, atlas: { ...atlas.atlas, indicators: known } },
    availability: known.map(({ id }) => ({ indicator: id, byLevel: [{ level: SOZIALRAUM.id, origin: 'direct' }] })),
    analysis: { ...NO_ANALYSIS, ...analysis },
  };
}
