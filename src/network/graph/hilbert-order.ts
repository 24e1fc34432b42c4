const CELLS = 1 << 15;

/** The order of points (x, y interleaved) along a Hilbert curve over their box: positions, first to last; ties by position. Cost O(n log n). */
export function hilbertOrder(points: Float64Array): Int32Array {
  const n = points.length / 2;
  let minX = Infinity;
  let minY = Infinity;
  let maxX = -Infinity;
  let maxY = -Infinity;
  for (let i = 0; i < n; i++) {
    minX = Math.min(minX, points[2 * i]!);
    maxX = Math.max(maxX, points[2 * i]!);
    minY = Math.min(minY, points[2 * i + 1]!);
    maxY = Math.max(maxY, points[2 * i + 1]!);
  }
  const scale = (CELLS - 1) / Math.max(maxX - minX, maxY - minY, Number.MIN_VALUE);
  const keys = new Float64Array(n);
  for (let i = 0; i < n; i++) {
    // position on the curve and in the list as one sortable number: 30 + 22 bits
    const position = hilbertPosition(Math.floor((points[2 * i]! - minX) * scale), Math.floor((points[2 * i + 1]! - minY) * scale));
    keys[i] = position * n + i;
  }
  keys.sort();
  return Int32Array.from(keys, (key) => key % n);
}

function hilbertPosition(column: number, row: number): number {
  let x = column;
  let y = row;
  let position = 0;
  for (let side = CELLS >> 1; side > 0; side >>= 1) {
    const right = (x & side) > 0 ? 1 : 0;
    const up = (y & side) > 0 ? 1 : 0;
    position += side * side * ((3 * right) ^ up);
    if (up === 0) {
      if (right === 1) {
        x = CELLS - 1 - x;
        y = CELLS - 1 - y;
      }
      const held = x;
      x = y;
      y = held;
    }
  }
  return position;
}
