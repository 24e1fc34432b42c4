import type { Alternative } from './analytic-test.ts';
import type { WeightConstants } from './weight-constants.ts';

/**
 * Whether areas without neighbours count in n: `excluded` (default; spdep's adjust.n = TRUE: n is the number of areas with neighbours,
 * while mean and sums of squares go over all areas) or `included` (PySAL, GeoDa).
 */
export type IslandConvention = 'excluded' | 'included';

export interface GlobalOptions {
  readonly islands?: IslandConvention;
  /** Default `twoSided`. */
  readonly alternative?: Alternative;
}

/** The number of areas the formulas use under a convention. */
export const countedAreas = ({ areas, islands }: WeightConstants, convention: IslandConvention = 'excluded'): number =>
  convention === 'excluded' ? areas - islands : areas;
