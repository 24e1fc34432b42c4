import { spatialLag } from '../spatial/weights/spatial-lag.ts';
import type { SpatialWeights } from '../spatial/spatial-weights.ts';
import type { Stepwise } from '../stepwise.ts';
import type { SpatialFilter } from './spatial-filter.ts';

/** Traces of G = W (I - rho W)^-1 that the expected information needs. */
export interface FilterTraces {
  /** tr(G) */
  readonly trace: number;
  /** tr(G G) */
  readonly squareTrace: number;
  /** tr(G'G) */
  readonly crossTrace: number;
}

const COLUMNS_PER_STEP = 32;

/**
 * Traces of G for the rho of the filter's last `logDeterminant`, exact, column by column. Yields now and then. Cost O(n * factor entries)
 *, memory O(n).
 */
export function* filterTraces(weights: SpatialWeights, filter: SpatialFilter): Stepwise<FilterTraces> {
  const n = weights.offsets.length - 1;
  let trace = 0;
  let squareTrace = 0;
  let crossTrace = 0;
  const unit = new Float64Array(n);
  for (let column = 0; column < n; column++) {
    if (column % COLUMNS_PER_STEP === 0) yield column / n;
    unit.fill(0);
    unit[column] = 1;
    const once = spatialLag(weights, filter.solve(unit));
    const twice = spatialLag(weights, filter.solve(once));
    trace += once[column]!;
    squareTrace += twice[column]!;
    for (const value of once) crossTrace += value * value;
  }
  return { trace, squareTrace, crossTrace };
}

/** The log-determinant around one rho: value and derivatives. */
export interface DeterminantSlopes {
  readonly value: number;
  /** d ln|I - rho W| / d rho = -tr(G). */
  readonly first: number;
  readonly second: number;
}

const LARGEST_REACH = 1e-3;

/**
 * Value and first two derivatives of the log-determinant by central differences of fourth order. Leaves the filter factorised at `rho`.
 * Cost of five factorisations.
 */
export function* determinantSlopes(filter: SpatialFilter, rho: number): Stepwise<DeterminantSlopes> {
  const [lower, upper] = filter.bounds;
  const reach = Math.min(LARGEST_REACH, (upper - rho) / 4, (rho - lower) / 4);
  const values: number[] = [];
  for (const place of [-2, -1, 1, 2, 0]) values.push(yield* filter.logDeterminant(rho + place * reach));
  const [farBelow, below, above, farAbove, value] = values as [number, number, number, number, number];
  return {
    value,
    first: (farBelow - 8 * below + 8 * above - farAbove) / (12 * reach),
    second: (-farBelow + 16 * below - 30 * value + 16 * above - farAbove) / (12 * reach * reach),
  };
}
