import type { NeighbourGraph, TypologyMethod } from '../../model/index.ts';
import {
  azp,
  constrainedHierarchy,
  cutIntoClusters,
  gaussianMixture,
  hierarchicalTree,
  kMeans,
  kMedoids,
  leastAreas,
  maxP,
  redcap,
  skater,
  type DataMatrix,
  type Dendrogram,
  type GaussianMixture,
  type Linkage,
  type MinimumBound,
  type Regionalisation,
  type RegionalisationObstacle,
  type Stepwise,
} from '../../statistics/index.ts';
import type { RefusalReason } from '../recipe-protocol.ts';

export interface TypeMethodOptions {
  readonly method: TypologyMethod;
  readonly types: number;
  readonly seed: number;
  readonly restarts: number;
  /** One row per row of the matrix, for the regional methods. */
  readonly graph: NeighbourGraph | null;
  /** Length rows: inhabitants, and how many a region must have; null = no minimum. */
  readonly minimum: MinimumBound | null;
}

/** A division of the rows into types, numbered as the method gave them. */
export interface FoundTypes {
  readonly kind: 'found';
  readonly labels: Int32Array;
  readonly types: number;
  readonly converged: boolean;
  /** Row that stands for each type, where the method names one. */
  readonly medoids: Int32Array | null;
  readonly dendrogram: Dendrogram | null;
}

export interface NoTypes {
  readonly kind: 'none';
  readonly reason: RefusalReason;
}

const TREES: Partial<Record<TypologyMethod, Linkage>> = { ward: 'ward', average: 'average', complete: 'complete', single: 'single' };
export const linkageOf = (method: TypologyMethod): Linkage | null => TREES[method] ?? null;

/** More starts of a mixture than this find nothing new and take long. */
const MOST_MIXTURE_STARTS = 20;

/**
 * Divides the rows of a matrix by the method of a recipe. Mixtures: full or axis-parallel ellipses, whichever the Bayesian information
 * criterion prefers. REDCAP and SCHC link by Ward. Max-p: as many regions as the minimum allows, but at most `types`; without a minimum
 * each has its fair share of the areas. The minimum holds for every regional method. Cost: that of the method.
 */
export function* findTypes(matrix: DataMatrix, options: TypeMethodOptions): Stepwise<FoundTypes | NoTypes> {
  const { method, types, seed, restarts } = options;
  if (types > matrix.rows) return { kind: 'none', reason: 'moreTypesThanAreas' };
  switch (method) {
    case 'kMeans': {
      const { labels, clusters, converged } = yield* kMeans(matrix, { clusters: types, seed, restarts });
      return found(labels, clusters, { converged });
    }
    case 'medoids': {
      const { labels, clusters, medoids } = yield* kMedoids(matrix, { clusters: types, seed, restarts });
      return found(labels, clusters, { medoids });
    }
    case 'gaussianMixture': {
      const { labels, converged } = yield* bestMixture(matrix, {
        clusters: types,
        seed,
        restarts: Math.min(restarts, MOST_MIXTURE_STARTS),
      });
      // A component that wins no area is no type; those come last.
      return found(labels, labels.reduce((most, label) => Math.max(most, label), -1) + 1, { converged });
    }
    case 'ward':
    case 'average':
    case 'complete':
    case 'single': {
      const dendrogram = yield* hierarchicalTree(matrix, method);
      if (dendrogram === null) return { kind: 'none', reason: 'tooManyAreas' };
      return found(cutIntoClusters(dendrogram, types), Math.min(types, matrix.rows), { dendrogram });
    }
    default:
      return yield* findRegions(matrix, options);
  }
}

const found = (
  labels: Int32Array,
  types: number,
  more: Partial<Pick<FoundTypes, 'converged' | 'medoids' | 'dendrogram'>> = {},
): FoundTypes => ({ kind: 'found', labels, types, converged: true, medoids: null, dendrogram: null, ...more });

function* bestMixture(
  matrix: DataMatrix,
  options: { readonly clusters: number; readonly seed: number; readonly restarts: number },
): Stepwise<GaussianMixture> {
  const round = yield* gaussianMixture(matrix, { ...options, shape: 'diagonal' });
  const full = yield* gaussianMixture(matrix, { ...options, shape: 'full' });
  return full.bayesianInformationCriterion < round.bayesianInformationCriterion ? full : round;
}

function* findRegions(
  matrix: DataMatrix,
  { method, types, seed, restarts, graph, minimum }: TypeMethodOptions,
): Stepwise<FoundTypes | NoTypes> {
  if (graph === null || graph.neighbours.length === 0) return { kind: 'none', reason: 'noNeighbours' };
  const bound = minimum === null ? {} : { bound: minimum };
  const regions = types;
  let result: Regionalisation;
  switch (method) {
    case 'skater':
      result = yield* skater(matrix, graph, { regions, ...bound });
      break;
    case 'redcap':
      result = yield* redcap(matrix, graph, { regions, method: 'fullOrderWard', ...bound });
      break;
    case 'schc':
      result = yield* constrainedHierarchy(matrix, graph, { regions, linkage: 'ward', ...bound });
      break;
    case 'azp':
      result = yield* azp(matrix, graph, { regions, seed, search: { kind: 'tabu' }, ...bound });
      break;
    default: {
      const least = minimum ?? leastAreas(matrix.rows, Math.ceil(matrix.rows / types));
      result = yield* maxP(matrix, graph, { bound: least, seed, attempts: Math.max(1, Math.min(restarts, 100)) });
      if (result.kind === 'regions' && result.count > types) {
        result = yield* azp(matrix, graph, { regions, seed, bound: least, search: { kind: 'tabu' } });
      }
    }
  }
  return result.kind === 'refused' ? { kind: 'none', reason: REASONS[result.reason] } : found(result.labels, result.count);
}

const REASONS: Readonly<Record<RegionalisationObstacle, RefusalReason>> = {
  moreRegionsThanAreas: 'moreTypesThanAreas',
  fewerRegionsThanComponents: 'notConnected',
  componentBelowMinimum: 'notConnected',
  minimumNotReached: 'notConverged',
  startNotConnected: 'notConnected',
  startBelowMinimum: 'notConverged',
  startWithOtherCount: 'notConverged',
};
