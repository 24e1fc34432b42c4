import { REGIONAL_METHODS, type TypologyMethod } from '../../model/index.ts';
import {
  clusterSizes,
  clusterValidity,
  cutIntoClusters,
  gapStatistic,
  hierarchicalTree,
  type DataMatrix,
  type Dendrogram,
  type GapStatistic,
} from '../../statistics/index.ts';
import type { TypeCountCriteria } from '../exploration-protocol.ts';
import type { TaskRequest, TaskResult } from '../protocol.ts';
import type { AtlasSession } from '../tasks/atlas-session.ts';
import type { Pace } from '../tasks/pace.ts';
import { completeUniverse } from './complete-universe.ts';
import { FEWEST_AREAS } from './evaluate-index.ts';
import { gatherInputs, pickInputs } from './gather-inputs.ts';
import { neighbourWeights } from './neighbour-weights.ts';
import { paced, partOfPace } from './paced.ts';
import { refuse } from './refusal.ts';
import { suggestTypes } from './type-criteria.ts';
import { findTypes, linkageOf, type FoundTypes, type NoTypes } from './type-methods.ts';
import { rowsOf, sampledRows, typeSilhouettes } from './type-quality.ts';
import { scaled, typeScale } from './type-scale.ts';
import { takePart } from './universe.ts';

/** More areas are judged by a random sample of as many: the shape of the data shows in it, and pairs of areas stay few. */
export const MOST_AREAS_JUDGED = 1_000;
const REFERENCES = 50;
/** Tables without structure settle slowly and for little. */
const REFERENCE_EFFORT = { restarts: 2, maximumIterations: 25, exchange: false };
/** Fewer starts than a recipe has: here the best number matters, not the last area. */
const STARTS = 10;

/**
 * Criteria for 2 to `largest` types by the asked method (max-p: by SCHC, as it finds its own number), and the number most of them speak for.
 * The gap compares k-means partitions with those of random data, whatever the method. More than 1,000 areas are judged by a seeded
 * sample, except that regions are made of all areas and only their silhouettes sampled; `judged` says of how many. The dendrogram is
 * that of all areas, at most 1,000. Refused: too few areas, inputs that tell no areas apart, no or unconnected neighbours.
 */
export async function exploreTypes(
  session: AtlasSession,
  request: TaskRequest<'explore/types'>,
  pace: Pace,
): Promise<TaskResult<'explore/types'>> {
  const indicators = request.inputs.map(({ indicator }) => indicator);
  const gathered = await gatherInputs(session, { ...request, indicators: [...new Set(indicators)] }, partOfPace(pace, 0, 0.1));
  if (gathered.kind === 'refused') return gathered;
  const inputs = pickInputs(gathered, indicators);
  const { positions } = takePart(inputs, completeUniverse(request.universe));
  if (positions.length < FEWEST_AREAS) return refuse('tooFewAreas', [], gathered.findings);
  const scale = typeScale(inputs.columns, request.inputs, positions, request.standardisation);
  if (scale.constant.length > 0) {
    return refuse(
      'constantIndicator',
      scale.constant.map((input) => indicators[input]!),
      gathered.findings,
    );
  }
  const all = scaled(scale, inputs.columns, positions).matrix;
  const chosen = sampledRows(all.rows, MOST_AREAS_JUDGED, MOST_AREAS_JUDGED, request.seed);
  const sample = chosen.length === all.rows ? all : rowsOf(all, chosen);
  const most = Math.min(Math.floor(request.largest), sample.rows - 1);
  const gap = await paced(
    gapStatistic(sample, { mostClusters: most, references: REFERENCES, seed: request.seed, power: 2, effort: REFERENCE_EFFORT }),
    partOfPace(pace, 0.1, 0.5),
  );
  const isRegional = REGIONAL_METHODS.has(request.method);
  const graph = isRegional
    ? (await neighbourWeights(session, gathered.loaded, request.neighbours, positions, partOfPace(pace, 0.5, 0.55))).weights
    : null;
  const linkage = linkageOf(request.method);
  const tree = linkage === null ? null : await paced(hierarchicalTree(sample, linkage), partOfPace(pace, 0.5, 0.55));
  const method: TypologyMethod = request.method === 'maxP' ? 'schc' : request.method;
  const find = (types: number, part: Pace): Promise<FoundTypes | NoTypes> =>
    tree === null
      ? paced(findTypes(isRegional ? all : sample, { method, types, seed: request.seed, restarts: STARTS, graph, minimum: null }), part)
      : Promise.resolve(cutOf(tree, types));

  const criteria: TypeCountCriteria[] = [];
  for (let types = 2; types <= most; types++) {
    const part = partOfPace(pace, 0.55 + (0.45 * (types - 2)) / (most - 1), 0.55 + (0.45 * (types - 1)) / (most - 1));
    const solution = await find(types, part);
    if (solution.kind === 'none') {
      // Several parts without a link: fewer types than parts are impossible, more may do.
      if (solution.reason === 'notConnected') continue;
      return refuse(solution.reason, [], gathered.findings);
    }
    // Fewer different areas than types: more types find no more.
    if (solution.types < types) break;
    criteria.push(await criteriaOf(isRegional ? all : sample, solution, gap, request.seed, part));
  }
  if (criteria.length === 0) return refuse(isRegional ? 'notConnected' : 'tooFewAreas', [], gathered.findings);
  return {
    kind: 'typeExploration',
    year: gathered.year,
    areas: positions.length,
    judged: sample.rows,
    criteria,
    ...suggestTypes(criteria, gap),
    dendrogram:
      tree === null || sample.rows < all.rows ? null : { left: tree.left, right: tree.right, heights: tree.heights, areas: positions },
  };
}

const cutOf = (tree: Dendrogram, types: number): FoundTypes => ({
  kind: 'found',
  labels: cutIntoClusters(tree, types),
  types,
  converged: true,
  medoids: null,
  dendrogram: tree,
});

async function criteriaOf(
  matrix: DataMatrix,
  { labels, types }: FoundTypes,
  gap: GapStatistic,
  seed: number,
  pace: Pace,
): Promise<TypeCountCriteria> {
  const { explainedShare, calinskiHarabasz, daviesBouldin } = clusterValidity(matrix, labels);
  const { mean } = await typeSilhouettes(matrix, labels, types, seed, pace);
  return {
    types,
    withinShare: 1 - explainedShare,
    silhouette: mean,
    calinskiHarabasz,
    daviesBouldin,
    gap: gap.gap[types - 1] ?? NaN,
    gapStandardError: gap.standardError[types - 1] ?? NaN,
    smallestType: Math.min(...clusterSizes(labels, types)),
  };
}
