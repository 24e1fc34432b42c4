/**
 * The k + 1 edges of k classes of the same width from the smallest to the largest value.
 * `sorted`: ascending, finite, not empty. A constant gives k + 1 times that number. Cost O(k).
 */
export function equalIntervalEdges(sorted: Float64Array, classes: number): number[] {
  const lowest = sorted[0]!;
  const highest = sorted[sorted.length - 1]!;
  // the difference of two huge numbers of opposite sign may overflow, their shares do not
  const edge = (index: number): number => lowest * (1 - index / classes) + highest * (index / classes);
  const width = (highest - lowest) / classes;
  return Array.from({ length: classes + 1 }, (_, index) =>
    index === classes ? highest : Number.isFinite(width) ? lowest + index * width : edge(index),
  );
}
