import { finding, REGIONAL_METHODS, type Finding } from '../../model/index.ts';
import { clusterMeans, orderByBurden, relabel, type DataMatrix, type Dendrogram, type MinimumBound } from '../../statistics/index.ts';
import type { Refusal } from '../recipe-protocol.ts';
import type { Pace } from '../tasks/pace.ts';
import { completeUniverse } from './complete-universe.ts';
import { FEWEST_AREAS } from './evaluate-index.ts';
import type { RecipeContext, RecipeOfKind } from './evaluator.ts';
import type { GatheredInputs } from './gather-inputs.ts';
import { neighbourWeights } from './neighbour-weights.ts';
import { paced, partOfPace } from './paced.ts';
import { refuse } from './refusal.ts';
import { findTypes } from './type-methods.ts';
import { rowsOf, typeStability } from './type-quality.ts';
import { scaled, typeScale, type TypeScale } from './type-scale.ts';
import { takePart, valuesAt } from './universe.ts';

/** The types of one year: what the areas of every year are assigned to. Types are numbered by mean burden, 0 = least. */
export interface TypeModel {
  readonly kind: 'model';
  readonly scale: TypeScale;
  /** Types by inputs, in the weighted space of `scale`: means, or the medoids themselves. */
  readonly centres: DataMatrix;
  /** Per area of the level: type, -1 = took no part. */
  readonly labels: Int32Array;
  /** Codes of `Exclusion` in the base year, length n. */
  readonly exclusions: Uint8Array;
  /** Positions of the areas that took part, ascending: the rows of the dendrogram. */
  readonly positions: Int32Array;
  readonly converged: boolean;
  readonly dendrogram: Dendrogram | null;
  /** Per type. */
  readonly stability: Float64Array;
  readonly findings: readonly Finding[];
}

/**
 * Makes the types of a recipe from its base year. An area needs all inputs. Types come in the order of their mean burden, so that labels mean
 * the same whatever the method called them. Refused: fewer than three areas, inputs that tell no areas apart, more types than
 * areas, neighbours that do not connect, too many areas for the method. Cost: that of the method, and of its bootstrap where it is fast.
 * @throws AtlasError `aborted`
 */
export async function typeModel(
  context: RecipeContext,
  recipe: RecipeOfKind<'typology'>,
  base: GatheredInputs,
  pace: Pace,
): Promise<TypeModel | Refusal> {
  const { columns, indicators, findings } = base;
  const { exclusions, positions } = takePart(base, completeUniverse(recipe.universe));
  if (positions.length < FEWEST_AREAS) return refuse('tooFewAreas', [], findings);
  const scale = typeScale(columns, recipe.inputs, positions, recipe.standardisation);
  if (scale.constant.length > 0) {
    return refuse(
      'constantIndicator',
      scale.constant.map((input) => indicators[input]!),
      findings,
    );
  }
  const { matrix } = scaled(scale, columns, positions);
  const { method, types, seed, restarts } = recipe;
  const isRegional = REGIONAL_METHODS.has(method);
  const graph = isRegional
    ? (await neighbourWeights(context.session, base.loaded, recipe.neighbours, positions, partOfPace(pace, 0, 0.1))).weights
    : null;
  const minimum = isRegional ? minimumOf(recipe, base, positions) : null;
  const options = { method, types, seed, restarts, graph, minimum };
  const solution = await paced(findTypes(matrix, options), partOfPace(pace, 0.1, 0.7));
  if (solution.kind === 'none') return refuse(solution.reason, [], findings);
  const means = clusterMeans(matrix, solution.labels, solution.types);
  // In the weighted space an input of weight w is stretched by its root: directions undo that.
  const order = orderByBurden(
    means,
    scale.shares.map((share, input) => share / scale.roots[input]!),
  );
  const rowLabels = relabel(solution.labels, order.numbers);
  const centres =
    solution.medoids === null
      ? rowsOf(means, order.clusters)
      : rowsOf(
          matrix,
          order.clusters.map((type) => solution.medoids![type]!),
        );
  const labels = new Int32Array(exclusions.length).fill(-1);
  positions.forEach((area, row) => (labels[area] = rowLabels[row]!));
  const stability = await typeStability(matrix, rowLabels, solution.types, method, seed, partOfPace(pace, 0.7, 1));
  const parameters = { asked: types, count: solution.types };
  return {
    kind: 'model',
    scale,
    centres,
    labels,
    exclusions,
    positions,
    converged: solution.converged,
    dendrogram: solution.dendrogram,
    stability,
    findings: solution.types === types ? [] : [finding('recipe-fewer-types', 'warning', '', { value: recipe.id, parameters })],
  };
}

/** Unknown inhabitants count as none: a region must reach its minimum with what is known. */
function minimumOf(
  { minimumRegionPopulation }: RecipeOfKind<'typology'>,
  { inhabitants }: GatheredInputs,
  positions: Int32Array,
): MinimumBound | null {
  if (minimumRegionPopulation === null || inhabitants === null) return null;
  return { amounts: valuesAt(inhabitants, positions).map((people) => (people >= 0 ? people : 0)), least: minimumRegionPopulation };
}
