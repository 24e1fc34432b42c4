import {
  conditionalPermutation,
  pseudoPValues,
  runToEnd,
  type ConditionalPermutation,
  type PermutationDesign,
  type SpatialWeights,
} from '../../../src/statistics/index.ts';
import type { Comparison, Path } from '../comparison.ts';
import { numbersOf, type JsonObject, type Oracle } from '../oracle.ts';
import { parseTolerance, toleranceFor, type Tolerance } from '../tolerance.ts';
import { seedOf, permutationsFor } from './autocorrelation-support.ts';

/** spdep's localmoran_perm draws neighbours with replacement, for every area anew. */
export const SPDEP_DRAWS: PermutationDesign = { kind: 'independent', replacement: true };
/** PySAL draws without replacement, one table for all. */
export const PYSAL_DRAWS: PermutationDesign = { kind: 'sharedTable' };

/** `abs 0.01 (or 3*sqrt(p(1-p)/nsim)+1/nsim)`: the wider of both; the error of our own drawing comes on top. */
export function pseudoTolerance(tolerance: JsonObject, p: number, runs: number, ownError: number): Tolerance {
  const stated = toleranceFor(tolerance, 'permutation_p', 'pseudo_p', 'perm_p').absolute;
  const sampling = String(tolerance['permutation_p']).includes('3*sqrt') ? 3 * Math.sqrt((p * (1 - p)) / runs) + 1 / runs : 0;
  return { relative: 0, absolute: Math.max(stated, sampling) + ownError };
}

/** `abs 0.03; abs 0.015 where p < 0.1`. */
function localPseudoTolerance(tolerance: JsonObject, p: number): Tolerance {
  const words = tolerance['perm_p'] ?? tolerance['pseudo_p'] ?? tolerance['all'];
  const where = /;\s*(.*)\bwhere p\s*<\s*([\d.]+)/.exec(String(words));
  const stricter = where ? parseTolerance(where[1]!) : null;
  return stricter && p < Number(where![2]) ? stricter : toleranceFor(tolerance, 'perm_p', 'pseudo_p');
}

export function countsFor(
  oracle: Oracle,
  values: Float64Array,
  weights: SpatialWeights,
  design: PermutationDesign,
): ConditionalPermutation {
  return runToEnd(conditionalPermutation(values, weights, { permutations: permutationsFor(weights), seed: seedOf(oracle), design }));
}

/** Compares pseudo p values area by area; `alwaysTied` says where the statistic is the same in every permutation. */
export function compareLocalPseudoP(
  { tolerance }: Oracle,
  comparison: Comparison,
  path: Path,
  counts: ConditionalPermutation,
  alwaysTied: (area: number) => boolean,
): void {
  const { permutations } = counts;
  const sides = /two.?sided/.test(String(path[path.length - 1])) ? 2 : 1;
  const p = pseudoPValues(counts, sides === 2 ? 'twoSided' : 'folded');
  numbersOf(comparison.at(path), path.join('/')).forEach((reference, area) => {
    const at = [...path, area];
    if (counts.neighbourCounts[area]! <= 0) {
      comparison.putAside(at, 'an island is not tested');
      return;
    }
    const tail = Math.min(counts.atLeast[area]!, counts.atMost[area]!);
    const ties = alwaysTied(area) ? permutations : counts.atLeast[area]! + counts.atMost[area]! - permutations;
    // the stated tolerance is for the drawing of the reference; ours are drawn as well
    const ownError = 3 * sides * Math.sqrt(((tail / permutations) * (1 - tail / permutations)) / permutations);
    const allowed = localPseudoTolerance(tolerance, reference).absolute + ownError;
    if (ties <= 0) {
      comparison.compare(at, p[area], { relative: 0, absolute: allowed });
      return;
    }
    // programs differ in what they do with ties, mostly by rounding: all of them lie between counting them and not
    const without = (sides * (Math.max(0, tail - ties) + 1)) / (permutations + 1);
    const withTies = Math.min(1, (sides * (Math.max(tail, alwaysTied(area) ? ties : 0) + 1)) / (permutations + 1));
    const holds = reference >= without - allowed && reference <= withTies + allowed;
    comparison.contract(at, holds, `between ${without} and ${withTies} +- ${allowed}: ${ties} ties`, p[area]);
  });
}
