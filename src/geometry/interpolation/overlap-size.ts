import type { AreaGeometry } from '../../model/index.ts';

/** Edges of one area that reach into a band of y: per edge x0, y0 (lower end), x1, y1, ascending by y0. */
type BandEdges = Float64Array;

const STRIDE = 4;

/**
 * Size of the common part of area `first` of `a` and area `second` of `b` between `minY` and `maxY`, in squared units of the coordinates
 * (both in the same plane). The band is cut at every vertex and at every crossing of the two borders; between two cuts no borders cross,
 * so the length of the common part is linear in y, and its middle value times the height is exact. Common borders, holes, several parts
 * and touching corners need no special care; only the rounding of the crossings is left. Rings count by parity.
 * Cost O(edges² + cuts * edges) of the common band.
 */
export function overlapSize(a: AreaGeometry, first: number, b: AreaGeometry, second: number, minY: number, maxY: number): number {
  if (!(minY < maxY)) return 0;
  const edgesA = edgesInBand(a, first, minY, maxY);
  const edgesB = edgesInBand(b, second, minY, maxY);
  const cuts: number[] = [minY, maxY];
  addEnds(cuts, edgesA, minY, maxY);
  addEnds(cuts, edgesB, minY, maxY);
  addCrossings(cuts, edgesA, edgesB, minY, maxY);
  const sorted = Float64Array.from(cuts).sort();
  let size = 0;
  for (let i = 1; i < sorted.length; i++) {
    const low = sorted[i - 1]!;
    const high = sorted[i]!;
    if (high <= low) continue;
    const middle = low + (high - low) / 2;
    size += commonLength(crossingsAt(edgesA, middle), crossingsAt(edgesB, middle)) * (high - low);
  }
  return size;
}

function edgesInBand(geometry: AreaGeometry, area: number, minY: number, maxY: number): BandEdges {
  const { coordinates, ringOffsets, polygonOffsets, areaOffsets } = geometry;
  // per edge the positions of its lower and upper vertex
  const lower: number[] = [];
  const upper: number[] = [];
  for (let ring = polygonOffsets[areaOffsets[area]!]!; ring < polygonOffsets[areaOffsets[area + 1]!]!; ring++) {
    for (let vertex = ringOffsets[ring]! + 1; vertex < ringOffsets[ring + 1]!; vertex++) {
      const before = coordinates[2 * vertex - 1]!;
      const here = coordinates[2 * vertex + 1]!;
      // a level edge is crossed by no horizontal line
      if (before === here || Math.max(before, here) <= minY || Math.min(before, here) >= maxY) continue;
      lower.push(before < here ? vertex - 1 : vertex);
      upper.push(before < here ? vertex : vertex - 1);
    }
  }
  const order = Array.from(lower.keys()).sort((p, q) => coordinates[2 * lower[p]! + 1]! - coordinates[2 * lower[q]! + 1]!);
  const edges = new Float64Array(STRIDE * order.length);
  order.forEach((edge, index) => {
    edges[STRIDE * index] = coordinates[2 * lower[edge]!]!;
    edges[STRIDE * index + 1] = coordinates[2 * lower[edge]! + 1]!;
    edges[STRIDE * index + 2] = coordinates[2 * upper[edge]!]!;
    edges[STRIDE * index + 3] = coordinates[2 * upper[edge]! + 1]!;
  });
  return edges;
}

function addEnds(cuts: number[], edges: BandEdges, minY: number, maxY: number): void {
  for (let i = 1; i < edges.length; i += 2) if (edges[i]! > minY && edges[i]! < maxY) cuts.push(edges[i]!);
}

/** Heights at which an edge of one area crosses an edge of the other. */
function addCrossings(cuts: number[], edgesA: BandEdges, edgesB: BandEdges, minY: number, maxY: number): void {
  for (let i = 0; i < edgesA.length; i += STRIDE) {
    const [ax, ay, aEndX, aEndY] = [edgesA[i]!, edgesA[i + 1]!, edgesA[i + 2]!, edgesA[i + 3]!];
    const aSlope = (aEndX - ax) / (aEndY - ay);
    for (let j = 0; j < edgesB.length; j += STRIDE) {
      const by = edgesB[j + 1]!;
      if (by >= aEndY) break;
      const bEndY = edgesB[j + 3]!;
      if (bEndY <= ay) continue;
      const bSlope = (edgesB[j + 2]! - edgesB[j]!) / (bEndY - by);
      const slopeDifference = aSlope - bSlope;
      if (slopeDifference === 0) continue;
      const atHeight = edgesB[j]! + bSlope * (ay - by) - ax;
      const y = ay + atHeight / slopeDifference;
      if (y > Math.max(ay, by, minY) && y < Math.min(aEndY, bEndY, maxY)) cuts.push(y);
    }
  }
}

/** Where the level line at `y` crosses the edges, ascending. */
function crossingsAt(edges: BandEdges, y: number): number[] {
  const crossings: number[] = [];
  for (let i = 0; i < edges.length && edges[i + 1]! < y; i += STRIDE) {
    const endY = edges[i + 3]!;
    if (endY <= y) continue;
    const share = (y - edges[i + 1]!) / (endY - edges[i + 1]!);
    crossings.push(edges[i]! + share * (edges[i + 2]! - edges[i]!));
  }
  return crossings.sort((p, q) => p - q);
}

/** Common length of two sets of intervals, each given by its ends in ascending order. */
function commonLength(a: readonly number[], b: readonly number[]): number {
  let length = 0;
  let i = 0;
  let j = 0;
  while (i + 1 < a.length && j + 1 < b.length) {
    const from = Math.max(a[i]!, b[j]!);
    const to = Math.min(a[i + 1]!, b[j + 1]!);
    if (to > from) length += to - from;
    if (a[i + 1]! < b[j + 1]!) i += 2;
    else j += 2;
  }
  return length;
}
