import { misuse } from '../../../../model/index.ts';
import type { Stepwise } from '../../../stepwise.ts';
import type { SpatialWeights } from '../../spatial-weights.ts';
import { completeAreas, neighbourCounts } from '../complete-areas.ts';
import { countWithIndependentDraws } from './independent-draws.ts';
import { neighbourhoodOf, type NeighbourStatistic } from './neighbourhood.ts';
import { countWithSharedDraws } from './shared-draws.ts';

/**
 * Where the random others come from.
 * - `sharedTable`: all areas use the same table of draws (as GeoDa and PySAL do). Every single p value is as good as with fresh draws, but
 *   the Monte Carlo errors of areas with like numbers of neighbours go together: with 999 permutations one table's luck moves the number of
 *   significant areas by some percent. Cure: more permutations (99,999 for 50,000 areas cost a fraction of a second), or `tables` > 1,
 *   which deals the areas at random to that many independent tables.
 * - `independent`: fresh draws for every area, some hundred times slower; errors are independent. Neighbours are different areas, as in a
 *   permutation (GeoDa, PySAL); with `replacement` one area may stand in several times, as in spdep's localmoran_perm: with few areas and many
 *   neighbours this gives clearly larger p values.
 */
export type PermutationDesign =
  { readonly kind: 'sharedTable'; readonly tables?: number } | { readonly kind: 'independent'; readonly replacement?: boolean };

export interface ConditionalPermutationOptions {
  /** 999 is usual; up to 99,999 and more. */
  readonly permutations: number;
  readonly seed: number;
  /** Default one shared table. */
  readonly design?: PermutationDesign;
  /** Default `neighbourSum`. */
  readonly statistic?: NeighbourStatistic;
}

export interface ConditionalPermutation {
  readonly permutations: number;
  readonly seed: number;
  readonly design: PermutationDesign['kind'];
  /** Whether the Monte Carlo errors of different areas go together (shared tables). */
  readonly errorsCorrelated: boolean;
  /** Permutations whose statistic was at least (at most) the observed one; ties in both. 0 and 0 on islands and where missing. Length n. */
  readonly atLeast: Uint32Array;
  readonly atMost: Uint32Array;
  /** 0 = island, -1 = missing. */
  readonly neighbourCounts: Int32Array;
}

/**
 * Conditional permutation for local statistics: every area keeps its own value, its k neighbours are replaced by k random others, and the
 * statistic is compared with the observed one. The same counts serve local Moran (bivariate: pass the second variable), G_i and G_i*, as
 * all of them are monotone in the sum over the neighbours; local Geary needs `squaredDifference`. `values`: length n, NaN = missing
 * (`completeAreas`). Islands are not tested. For p values see `pseudoPValues`. Cost and memory: see the two designs.
 * @throws AtlasError (misuse) for a number of permutations or tables that is no positive integer, or an area among its own neighbours
 */
export function* conditionalPermutation(
  values: Float64Array,
  weights: SpatialWeights,
  { permutations, seed, design = { kind: 'sharedTable' }, statistic = 'neighbourSum' }: ConditionalPermutationOptions,
): Stepwise<ConditionalPermutation> {
  const tables = design.kind === 'sharedTable' ? (design.tables ?? 1) : 1;
  if (!isPositiveInteger(permutations) || !isPositiveInteger(tables)) throw misuse(`${permutations} permutations in ${tables} tables`);
  const complete = completeAreas([values], weights);
  const problem = neighbourhoodOf(complete.variables[0]!, complete.weights, statistic);
  if (design.kind === 'sharedTable') yield* countWithSharedDraws(problem, permutations, tables, seed);
  else yield* countWithIndependentDraws(problem, permutations, design.replacement ?? false, seed);
  return {
    permutations,
    seed,
    design: design.kind,
    errorsCorrelated: design.kind === 'sharedTable',
    atLeast: spreadCounts(problem.atLeast, complete.positions, values.length),
    atMost: spreadCounts(problem.atMost, complete.positions, values.length),
    neighbourCounts: neighbourCounts(complete, values.length),
  };
}

const isPositiveInteger = (number: number): boolean => Number.isInteger(number) && number > 0;

function spreadCounts(counts: Uint32Array, positions: Int32Array, areas: number): Uint32Array {
  const all = new Uint32Array(areas);
  for (let i = 0; i < positions.length; i++) all[positions[i]!] = counts[i]!;
  return all;
}
