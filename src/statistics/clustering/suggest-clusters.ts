import type { DataMatrix } from '../data-matrix.ts';
import { createRandom } from '../random.ts';
import { asPart, type Stepwise } from '../stepwise.ts';
import { clustersByGap, gapStatistic, type GapStatistic } from './gap-statistic.ts';
import { kMeans } from './k-means.ts';
import { silhouette } from './silhouette.ts';
import { clusterValidity } from './validity.ts';

export interface SuggestionOptions {
  /** Smallest and largest number of clusters to consider, default 2 to 10; the number of rows limits the largest. */
  readonly fewest?: number;
  readonly most?: number;
  readonly seed: number;
  /** Reference tables of the gap statistic, default 50. */
  readonly references?: number;
}

/** One number of clusters with its measures. */
export interface ClusterCountMeasures {
  readonly clusters: number;
  readonly withinSquares: number;
  readonly explainedShare: number;
  readonly silhouette: number;
  readonly calinskiHarabasz: number;
  readonly daviesBouldin: number;
  readonly gap: number;
  readonly gapStandardError: number;
  /** Rows in the smallest cluster. */
  readonly smallestCluster: number;
}

export type ClusterCountCriterion = 'elbow' | 'silhouette' | 'calinskiHarabasz' | 'daviesBouldin' | 'gap';

/** What one criterion says: the number of clusters it favours and its value there. */
export interface ClusterCountReason {
  readonly criterion: ClusterCountCriterion;
  readonly clusters: number;
  readonly value: number;
}

/** Why to be careful: codes and the numbers behind them. */
export type ClusterCountCaution =
  | { readonly code: 'weakStructure'; readonly silhouette: number }
  | { readonly code: 'noStructureByGap' }
  | { readonly code: 'criteriaDisagree'; readonly votes: number; readonly criteria: number }
  | { readonly code: 'smallCluster'; readonly rows: number }
  | { readonly code: 'atUpperLimit'; readonly clusters: number }
  | { readonly code: 'sampled'; readonly rows: number };

export interface ClusterCountSuggestion {
  /**
   * The number of clusters most criteria favour (of equal votes the one with the best silhouette); 0 where fewer than three distinct rows
   * leave no choice.
   */
  readonly clusters: number;
  /** How many criteria favour it. */
  readonly votes: number;
  readonly reasons: readonly ClusterCountReason[];
  readonly cautions: readonly ClusterCountCaution[];
  readonly measures: readonly ClusterCountMeasures[];
}

/** Pairs of rows make silhouette and gap expensive: larger tables are judged by a random sample of this size. */
const MOST_ROWS_JUDGED = 1_000;
const MOST_ROWS_EXCHANGED = 300;
/** Share of the whole that the gap statistic takes, for the progress told. */
const GAP_SHARE = 0.7;
/** Mean silhouettes up to 0.25 mean no substantial structure (Kaufman & Rousseeuw 1990). */
const WEAK_SILHOUETTE = 0.25;

/**
 * Suggests a number of k-means clusters, with its reasons as data. Five criteria vote: the elbow of the within sum of squares (the number
 * farthest from the straight line between the first and the last one tried, one cluster included), mean silhouette (largest),
 * Calinski-Harabasz (largest), Davies-Bouldin (smallest) and the gap statistic (squared distances and the rule of its authors). A vote of
 * the gap for one cluster becomes a caution. Tables of more than 1,000 rows are judged by a seeded sample. Cost that of k-means for each
 * number, times the references of the gap.
 */
export function* suggestClusters(matrix: DataMatrix, options: SuggestionOptions): Stepwise<ClusterCountSuggestion> {
  const sample = sampleOf(matrix, options.seed);
  const fewest = Math.max(2, Math.floor(options.fewest ?? 2));
  const most = Math.min(Math.floor(options.most ?? 10), sample.rows - 1);
  const measures: ClusterCountMeasures[] = [];
  const within = new Map<number, number>();
  const gapPart = gapStatistic(sample, {
    mostClusters: most,
    references: options.references ?? 50,
    seed: options.seed,
    power: 2,
    // structureless tables settle slowly and for little
    effort: { restarts: 2, maximumIterations: 25, exchange: sample.rows <= MOST_ROWS_EXCHANGED },
  });
  const gap = yield* asPart(gapPart, (share) => GAP_SHARE * share);
  for (let k = 1; k <= most; k++) {
    const progress = GAP_SHARE + ((1 - GAP_SHARE) * k) / (most + 1);
    const solution = yield* asPart(kMeans(sample, { clusters: k, seed: options.seed }), progress);
    // fewer distinct rows than clusters
    if (solution.clusters < k) break;
    within.set(k, solution.withinSquares);
    if (k < fewest) continue;
    const { mean } = yield* asPart(silhouette(sample, solution.labels), progress);
    const { explainedShare, calinskiHarabasz, daviesBouldin } = clusterValidity(sample, solution.labels);
    measures.push({
      clusters: k,
      withinSquares: solution.withinSquares,
      explainedShare,
      silhouette: mean,
      calinskiHarabasz,
      daviesBouldin,
      gap: gap.gap[k - 1]!,
      gapStandardError: gap.standardError[k - 1]!,
      smallestCluster: Math.min(...solution.sizes),
    });
  }
  return judge(matrix, sample, measures, within, gap);
}

function judge(
  matrix: DataMatrix,
  sample: DataMatrix,
  measures: readonly ClusterCountMeasures[],
  within: ReadonlyMap<number, number>,
  gap: GapStatistic,
): ClusterCountSuggestion {
  if (measures.length === 0) return { clusters: 0, votes: 0, reasons: [], cautions: [], measures };
  const gapClusters = clustersByGap(gap.gap, gap.standardError, 'tibshirani2001');
  const largest = (
    criterion: ClusterCountCriterion,
    value: (entry: ClusterCountMeasures) => number,
    sign: 1 | -1,
  ): ClusterCountReason[] => {
    const known = measures.filter((entry) => !Number.isNaN(value(entry)));
    if (known.length === 0) return [];
    const best = known.reduce((a, b) => (sign * value(b) > sign * value(a) ? b : a));
    return [{ criterion, clusters: best.clusters, value: value(best) }];
  };
  const byGap = measures.find(({ clusters }) => clusters === gapClusters);
  const reasons: ClusterCountReason[] = [
    ...elbow(within, measures),
    ...largest('silhouette', (entry) => entry.silhouette, 1),
    ...largest('calinskiHarabasz', (entry) => entry.calinskiHarabasz, 1),
    ...largest('daviesBouldin', (entry) => entry.daviesBouldin, -1),
    ...(byGap && Number.isFinite(byGap.gap) ? [{ criterion: 'gap' as const, clusters: gapClusters, value: byGap.gap }] : []),
  ];
  const votesFor = (clusters: number): number => reasons.filter((reason) => reason.clusters === clusters).length;
  const chosen = measures.reduce((a, b) => {
    const difference = votesFor(b.clusters) - votesFor(a.clusters);
    return difference > 0 || (difference === 0 && b.silhouette > a.silhouette) ? b : a;
  });
  const votes = votesFor(chosen.clusters);
  const cautions: ClusterCountCaution[] = [];
  if (!(chosen.silhouette > WEAK_SILHOUETTE)) cautions.push({ code: 'weakStructure', silhouette: chosen.silhouette });
  if (gapClusters === 1) cautions.push({ code: 'noStructureByGap' });
  if (votes * 2 <= reasons.length) cautions.push({ code: 'criteriaDisagree', votes, criteria: reasons.length });
  if (chosen.smallestCluster === 1 || chosen.smallestCluster < 0.02 * sample.rows) {
    cautions.push({ code: 'smallCluster', rows: chosen.smallestCluster });
  }
  if (measures.length > 1 && chosen === measures[measures.length - 1]) cautions.push({ code: 'atUpperLimit', clusters: chosen.clusters });
  if (sample.rows < matrix.rows) cautions.push({ code: 'sampled', rows: sample.rows });
  return { clusters: chosen.clusters, votes, reasons, cautions, measures };
}

/**
 * The number of clusters where the curve of the within sum of squares bends most: farthest below the straight line from one cluster to the
 * most tried, both axes scaled to 0..1. The value is that distance. Nothing where the curve has no inner point.
 */
function elbow(within: ReadonlyMap<number, number>, measures: readonly ClusterCountMeasures[]): ClusterCountReason[] {
  const first = within.get(1) ?? NaN;
  const last = measures[measures.length - 1]!;
  let best: ClusterCountReason | null = null;
  for (const { clusters, withinSquares } of measures) {
    if (clusters === last.clusters) continue;
    const along = (clusters - 1) / (last.clusters - 1);
    const value = 1 - along - (withinSquares - last.withinSquares) / (first - last.withinSquares);
    if (value > (best?.value ?? 0)) best = { criterion: 'elbow', clusters, value };
  }
  return best === null ? [] : [best];
}

function sampleOf(matrix: DataMatrix, seed: number): DataMatrix {
  const { rows, columns, values } = matrix;
  if (rows <= MOST_ROWS_JUDGED) return matrix;
  const order = Int32Array.from({ length: rows }, (_, row) => row);
  createRandom(seed).shuffle(order);
  const sample = new Float64Array(MOST_ROWS_JUDGED * columns);
  order.subarray(0, MOST_ROWS_JUDGED).forEach((row, at) => sample.set(values.subarray(row * columns, (row + 1) * columns), at * columns));
  return { rows: MOST_ROWS_JUDGED, columns, values: sample };
}
