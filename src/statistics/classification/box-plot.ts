import { quantile } from '../quantile.ts';

/**
 * Six classes of a box plot (Tukey's hinges at 1.5 interquartile ranges, R-7 quartiles), in the convention of R's classInt
 * (`style = "box"`): seven edges. Where no value lies beyond a fence, the outermost edge is -Infinity or Infinity.
 * `sorted`: ascending, finite, not empty. Cost O(1).
 */
export function boxPlotEdges(sorted: Float64Array, hingeRanges = 1.5): number[] {
  const lowerQuartile = quantile(sorted, 0.25);
  const upperQuartile = quantile(sorted, 0.75);
  const reach = hingeRanges * (upperQuartile - lowerQuartile);
  const lowerFence = lowerQuartile - reach;
  const upperFence = upperQuartile + reach;
  const lowest = sorted[0]!;
  const highest = sorted[sorted.length - 1]!;
  return [
    lowerFence < lowest ? -Infinity : lowest,
    lowerFence,
    lowerQuartile,
    quantile(sorted, 0.5),
    upperQuartile,
    upperFence,
    upperFence > highest ? Infinity : highest,
  ];
}
