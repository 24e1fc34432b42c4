import type { SpatialWeights } from '../spatial-weights.ts';
import { normalPValue, type Alternative } from './analytic-test.ts';
import { completeAreas, neighbourCounts, spread } from './complete-areas.ts';
import { rowSums } from './row-sums.ts';
import { spatialLag } from '../weights/spatial-lag.ts';
import { undefinedReason, undefinedStatistic, type UndefinedStatistic } from './undefined-statistic.ts';

export interface LocalG {
  readonly kind: 'defined';
  /** Share of the neighbourhood in the sum of the values (PySAL's Gs); NaN where the sum is 0. Arrays of length n, NaN = missing. */
  readonly share: Float64Array;
  /** Standard deviate (what spdep's localG returns): high values around > 0, low values around < 0. */
  readonly z: Float64Array;
  readonly p: Float64Array;
  /** Without the area itself; 0 = island, -1 = missing. */
  readonly neighbourCounts: Int32Array;
}

export interface LocalGOptions {
  /** Whether the area itself belongs to its neighbourhood: true is G_i*, false (default) is G_i. */
  readonly star?: boolean;
  /** Default `twoSided`. */
  readonly alternative?: Alternative;
}

/**
 * Getis and Ord's local G: is the sum of the values around an area higher (hot spot) or lower (cold spot) than chance would have it?
 * Moments of Ord & Getis 1995: without the area itself for G_i, over all areas for G_i*. In G_i* the area weighs as much as a
 * neighbour (`withSelf`). An island has no G_i (NaN) but a G_i* of itself alone. `values`: length n, NaN = missing (`completeAreas`).
 * Undefined as in `moran`. Cost O(links).
 */
export function localG(values: Float64Array, weights: SpatialWeights, options: LocalGOptions = {}): LocalG | UndefinedStatistic {
  const complete = completeAreas([values], weights);
  const numbers = complete.variables[0]!;
  const reason = undefinedReason(numbers, complete.weights);
  if (reason !== null) return undefinedStatistic(reason);
  const star = options.star ?? false;
  const neighbourhood = star ? withSelf(complete.weights) : complete.weights;
  const lag = spatialLag(neighbourhood, numbers);
  const n = numbers.length;
  const total = numbers.reduce((sum, value) => sum + value, 0);
  // moments around the mean of all: squares of large values would lose the variance
  const center = total / n;
  const squares = numbers.reduce((sum, value) => sum + (value - center) ** 2, 0);
  const share = new Float64Array(n);
  const z = new Float64Array(n);
  for (let i = 0; i < n; i++) {
    const { sum, squareSum } = rowSums(neighbourhood, i);
    const own = star ? 0 : numbers[i]!;
    const others = star ? n : n - 1;
    const mean = (total - own) / others;
    const variance = star ? squares / n : (squares - (own - center) ** 2) / others - (mean - center) ** 2;
    const scale = (others * squareSum - sum * sum) / (others - 1);
    share[i] = total === own ? NaN : lag[i]! / (total - own);
    z[i] = variance > 0 && scale > ROUNDING * sum * sum ? (lag[i]! - sum * mean) / Math.sqrt(variance * scale) : NaN;
  }
  const alternative = options.alternative ?? 'twoSided';
  const all = (kept: Float64Array): Float64Array => spread(kept, complete.positions, values.length);
  return {
    kind: 'defined',
    share: all(share),
    z: all(z),
    p: all(z.map((deviate) => normalPValue(deviate, alternative))),
    neighbourCounts: neighbourCounts(complete, values.length),
  };
}

/** A row that reaches everybody has no variance; what is left is a rounding error. */
const ROUNDING = 1e-12;

/**
 * Weights in which every area is its own neighbour too. Binary: weight 1. Row-standardised: 1 / (k + 1), the neighbours share the rest. Given:
 * the row's largest weight, 1 on an island (as PySAL does). Links stay ascending. Cost O(links).
 */
export function withSelf({ offsets, neighbours, weights, style }: SpatialWeights): SpatialWeights {
  const areas = offsets.length - 1;
  const result = {
    offsets: offsets.map((offset, area) => offset + area),
    neighbours: new Int32Array(neighbours.length + areas),
    weights: new Float64Array(neighbours.length + areas),
    style,
  };
  let written = 0;
  for (let i = 0; i < areas; i++) {
    const start = offsets[i]!;
    const end = offsets[i + 1]!;
    const count = end - start;
    const shrink = style === 'rowStandardised' ? count / (count + 1) : 1;
    const row = weights.subarray(start, end);
    const ownWeight =
      style === 'binary' || count === 0
        ? 1
        : style === 'rowStandardised'
          ? 1 / (count + 1)
          : row.reduce((most, weight) => Math.max(most, weight));
    let placed = false;
    for (let link = start; link <= end; link++) {
      if (!placed && (link === end || neighbours[link]! > i)) {
        result.neighbours[written] = i;
        result.weights[written++] = ownWeight;
        placed = true;
      }
      if (link === end) break;
      result.neighbours[written] = neighbours[link]!;
      result.weights[written++] = weights[link]! * shrink;
    }
  }
  return result;
}
