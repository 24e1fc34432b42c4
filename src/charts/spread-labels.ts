/**
 * Moves labels apart so that neighbours keep `distance` (pixels) and all stay within top..bottom, each as near as possible to its place.
 * Given and returned in the same order. Where there is not room for all, they are spread evenly. Cost O(n log n).
 */
export function spreadLabels(places: readonly number[], distance: number, top: number, bottom: number): number[] {
  const order = places.map((_, index) => index).sort((one, other) => places[one]! - places[other]!);
  const step = Math.min(distance, places.length > 1 ? (bottom - top) / (places.length - 1) : distance);
  const moved = places.slice();
  let floor = top;
  for (const index of order) {
    moved[index] = Math.max(moved[index]!, floor);
    floor = moved[index] + step;
  }
  let ceiling = bottom;
  for (const index of order.toReversed()) {
    moved[index] = Math.min(moved[index]!, ceiling);
    ceiling = moved[index] - step;
  }
  return moved;
}
