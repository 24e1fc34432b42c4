import { misuse } from '../../../model/index.ts';
import type { SpatialWeights } from '../spatial-weights.ts';
import { analyticTest, type AnalyticTest } from './analytic-test.ts';
import { completeAreas } from './complete-areas.ts';
import { crossProductMoments, scaled, type ProximityConstants } from './cross-product-moments.ts';
import { countedAreas, type GlobalOptions } from './global-options.ts';
import { undefinedStatistic, weighsNothing, type UndefinedStatistic } from './undefined-statistic.ts';
import { weightConstants } from './weight-constants.ts';

/** How often two colours meet across a border, against chance. */
export interface JoinCount extends AnalyticTest {
  /** Colours, first <= second. */
  readonly first: number;
  readonly second: number;
  /** Half the sum of the weights between them: with binary symmetric weights every border counts once. */
  readonly count: number;
}

export interface JoinCounts {
  readonly kind: 'defined';
  readonly areas: number;
  readonly islands: number;
  readonly missing: number;
  /** Areas per colour. */
  readonly colourSizes: Int32Array;
  /** Every pair of colours: (0, 0), (0, 1), .. (1, 1), .. */
  readonly pairs: readonly JoinCount[];
  /** Joins of different colours together: few of them mean clustering. */
  readonly different: AnalyticTest & { readonly count: number };
}

/**
 * Join counts of areas in two or more colours (categories, groups, high and low), with moments under free dealing of the colours present
 * (non-free sampling; Cliff & Ord 1981, chapter 1). `colours`: length n, integers 0 .. `colourNumber` - 1, NaN = missing. p values by default
 * one-sided `greater`, as spdep's joincount.test: more joins than by chance. A colour nobody has gives zero variance and NaN as z.
 * Undefined for fewer than two areas or without links; one colour alone is defined (all z NaN). Cost O(links + colours^2).
 * @throws AtlasError (misuse) for a colour outside 0 .. colourNumber - 1
 */
export function joinCounts(
  colours: Float64Array,
  colourNumber: number,
  weights: SpatialWeights,
  options: GlobalOptions = {},
): JoinCounts | UndefinedStatistic {
  const complete = completeAreas([colours], weights);
  const present = complete.variables[0]!;
  if (present.length < 2) return undefinedStatistic('tooFewAreas');
  if (weighsNothing(complete.weights.weights)) return undefinedStatistic('noNeighbours');
  const sizes = new Int32Array(colourNumber);
  for (const colour of present) {
    if (!Number.isInteger(colour) || colour < 0 || colour >= colourNumber) throw misuse(`colour ${colour} of ${colourNumber}`);
    sizes[colour]!++;
  }
  const constants = weightConstants(complete.weights);
  const areas = countedAreas(constants, options.islands);
  const alternative = options.alternative ?? 'greater';
  const sums = weightSums(present, colourNumber, complete.weights);
  const pairs: JoinCount[] = [];
  let differentCount = 0;
  for (let first = 0; first < colourNumber; first++) {
    for (let second = first; second < colourNumber; second++) {
      const forward = sums[first * colourNumber + second]!;
      const count = (first === second ? forward : forward + sums[second * colourNumber + first]!) / 2;
      if (first !== second) differentCount += count;
      const proximity = first === second ? sameColour(sizes[first]!) : twoColours(sizes[first]!, sizes[second]!);
      pairs.push({ first, second, count, ...test(count, proximity) });
    }
  }
  return {
    kind: 'defined',
    areas,
    islands: constants.islands,
    missing: colours.length - present.length,
    colourSizes: sizes,
    pairs,
    different: { count: differentCount, ...test(differentCount, differentColours(sizes)) },
  };

  function test(count: number, proximity: ProximityConstants): AnalyticTest {
    return analyticTest(count, scaled(crossProductMoments(constants, proximity, areas), 1 / 2), alternative);
  }
}

/** Sum of weights from colour to colour, row-major. */
function weightSums(colours: Float64Array, colourNumber: number, { offsets, neighbours, weights }: SpatialWeights): Float64Array {
  const sums = new Float64Array(colourNumber * colourNumber);
  for (let i = 0; i < colours.length; i++) {
    const row = colours[i]! * colourNumber;
    for (let link = offsets[i]!; link < offsets[i + 1]!; link++) sums[row + colours[neighbours[link]!]!]! += weights[link]!;
  }
  return sums;
}

const sameColour = (size: number): ProximityConstants => {
  const pairs = size * (size - 1);
  return { t0: pairs, t1: 2 * pairs, t2: 4 * pairs * (size - 1) };
};

const twoColours = (first: number, second: number): ProximityConstants => ({
  t0: 2 * first * second,
  t1: 4 * first * second,
  t2: 4 * first * second * (first + second),
});

function differentColours(sizes: Int32Array): ProximityConstants {
  let all = 0;
  for (const size of sizes) all += size;
  let t0 = 0;
  let t2 = 0;
  for (const size of sizes) {
    t0 += size * (all - size);
    t2 += size * 4 * (all - size) ** 2;
  }
  return { t0, t1: 2 * t0, t2 };
}
