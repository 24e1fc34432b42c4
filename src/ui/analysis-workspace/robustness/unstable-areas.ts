import type { RobustnessResult } from '../../../analysis/protocol.ts';

export type Robustness = Extract<RobustnessResult, { readonly kind: 'robustness' }>;

/** Share of the computations from which a class changes often. */
const OFTEN = 0.25;

/** Rated areas by what the variants do to them; positions in the level. */
export interface AreaStability {
  readonly rated: readonly number[];
  readonly unstable: readonly number[];
  readonly often: number;
}

/** Sorts areas into those that keep their class in every computation and those that do not; widest span of ranks first. */
export function areaStability({ ranks, minimumRanks, maximumRanks, changedShares }: Robustness): AreaStability {
  const span = (area: number): number => maximumRanks[area]! - minimumRanks[area]!;
  const bySpan = (one: number, other: number): number => span(other) - span(one) || ranks[one]! - ranks[other]!;
  const rated = [...ranks.keys()].filter((area) => ranks[area]! > 0).toSorted(bySpan);
  const unstable = rated.filter((area) => changedShares[area]! > 0);
  return { rated, unstable, often: unstable.filter((area) => changedShares[area]! > OFTEN).length };
}
