import { dotProduct } from '../../../linear-algebra/multiply.ts';
import { deviationsOf } from '../deviations.ts';
import { squaredDifferences } from '../geary.ts';
import { countedAreas, type IslandConvention } from '../global-options.ts';
import { rowSums } from '../row-sums.ts';
import type { SpatialWeights } from '../../spatial-weights.ts';
import { spatialLag } from '../../weights/spatial-lag.ts';
import { undefinedReason, undefinedStatistic, weighsNothing, type UndefinedStatistic } from '../undefined-statistic.ts';
import { weightConstants } from '../weight-constants.ts';
import { halfLinks } from './half-links.ts';

/** Which global statistic is permuted and on what. Arrays of length n, NaN = missing. */
export type GlobalSubject =
  | { readonly statistic: 'moran' | 'geary' | 'generalG'; readonly values: Float64Array }
  /** Bivariate Moran deals out the second variable, Lee's L both together (spdep). */
  | { readonly statistic: 'bivariateMoran' | 'leeL'; readonly first: Float64Array; readonly second: Float64Array }
  /** Joins within one colour or between two. */
  | { readonly statistic: 'joinCount'; readonly colours: Float64Array; readonly first: number; readonly second: number };

/** The statistic where area i has the value of area `order[i]`. */
export type PermutedStatistic = (order: Int32Array) => number;

export function variablesOf(subject: GlobalSubject): readonly Float64Array[] {
  if ('values' in subject) return [subject.values];
  return 'colours' in subject ? [subject.colours] : [subject.first, subject.second];
}

/** The statistic as a function of the order, on complete variables; everything that does not change is computed once. */
export function permutedStatistic(
  subject: GlobalSubject,
  variables: readonly Float64Array[],
  weights: SpatialWeights,
  islands: IslandConvention,
): PermutedStatistic | UndefinedStatistic {
  const [one, other = one] = variables as readonly [Float64Array, Float64Array?];
  const reason =
    subject.statistic === 'joinCount'
      ? one.length < 2
        ? 'tooFewAreas'
        : weighsNothing(weights.weights)
          ? 'noNeighbours'
          : null
      : (undefinedReason(one, weights) ?? undefinedReason(other, weights));
  if (reason !== null) return undefinedStatistic(reason);
  const n = one.length;
  const constants = weightConstants(weights);
  const areas = countedAreas(constants, islands);
  const first = deviationsOf(one);
  const second = deviationsOf(other);
  const norm = Math.sqrt(first.squares * second.squares);
  const half = halfLinks(weights);
  const dealt = new Float64Array(n);
  const dealtFirst = new Float64Array(n);
  switch (subject.statistic) {
    case 'moran':
      return (order) => (areas * crossProduct(half, deal(first.deviations, order, dealt), dealt)) / (constants.s0 * norm);
    case 'geary':
      return (order) => ((areas - 1) * squaredDifferences(half, deal(first.deviations, order, dealt))) / (2 * constants.s0 * norm);
    case 'generalG': {
      const total = one.reduce((sum, value) => sum + value, 0);
      const products = total * total - one.reduce((sum, value) => sum + value * value, 0);
      if (products === 0) return undefinedStatistic('zeroDenominator');
      return (order) => crossProduct(half, deal(one, order, dealt), dealt) / products;
    }
    case 'bivariateMoran':
      return (order) => (n * crossProduct(weights, first.deviations, deal(second.deviations, order, dealt))) / (constants.s0 * norm);
    case 'leeL': {
      let squaredRowSums = 0;
      for (let i = 0; i < n; i++) squaredRowSums += rowSums(weights, i).sum ** 2;
      return (order) => {
        const lag = spatialLag(weights, deal(first.deviations, order, dealtFirst));
        const otherLag = spatialLag(weights, deal(second.deviations, order, dealt));
        return (n * dotProduct(lag, otherLag)) / (squaredRowSums * norm);
      };
    }
    case 'joinCount': {
      const inFirst = one.map((colour) => Number(colour === subject.first));
      if (subject.first === subject.second) return (order) => crossProduct(half, deal(inFirst, order, dealt), dealt) / 2;
      const inSecond = one.map((colour) => Number(colour === subject.second));
      return (order) => {
        deal(inFirst, order, dealtFirst);
        deal(inSecond, order, dealt);
        return (crossProduct(half, dealtFirst, dealt) + crossProduct(half, dealt, dealtFirst)) / 2;
      };
    }
  }
}

function deal(values: Float64Array, order: Int32Array, dealt: Float64Array): Float64Array {
  for (let i = 0; i < order.length; i++) dealt[i] = values[order[i]!]!;
  return dealt;
}

function crossProduct({ offsets, neighbours, weights }: SpatialWeights, rows: Float64Array, columns: Float64Array): number {
  let product = 0;
  for (let i = 0; i < rows.length; i++) {
    let lag = 0;
    for (let link = offsets[i]!; link < offsets[i + 1]!; link++) lag += weights[link]! * columns[neighbours[link]!]!;
    product += rows[i]! * lag;
  }
  return product;
}
