/** Longest edges may fill this many cells per edge on average before the cells are made larger. */
const MAXIMUM_ENTRIES_PER_EDGE = 24;
/** Cells this much larger than an edge (or the margin) balance entries against candidates; measured. */
const CELL_PER_EDGE = 1.4;

/**
 * Finds the edges near a point: a grid of square cells folded onto a table, each edge entered in every cell within `margin` of it, so that
 * a point looks into one bucket only. Far cells may share a bucket: what is found are candidates. Folding instead of one grid over the
 * bounding box keeps a single misplaced area from making all cells useless.
 */
export class EdgeGrid {
  /** Bucket b holds `entries[offsets[b] .. offsets[b + 1])`: first vertices of edges. */
  readonly offsets: Uint32Array;
  readonly entries: Uint32Array;
  private readonly cellsPerUnit: number;
  private readonly originX: number;
  private readonly originY: number;
  private readonly stride: number;
  private readonly mask: number;

  /** `edges`: first vertices; the edge ends in the next vertex. Cost O(edges + cells touched). */
  constructor(coordinates: Float64Array, edges: Uint32Array, margin: number) {
    const extent = extentOf(coordinates, edges);
    const cell = cellSize(extent, edges.length, margin);
    this.cellsPerUnit = 1 / cell;
    this.originX = extent.minX;
    this.originY = extent.minY;
    const bits = Math.min(22, Math.max(4, Math.ceil(Math.log2(edges.length + 1))));
    this.mask = (1 << bits) - 1;
    this.stride = (1 << (bits >> 1)) + 1;
    // rounding must not lose an edge that lies exactly `margin` away
    const reach = margin + cell * 1e-6;
    this.offsets = new Uint32Array(this.mask + 2);
    this.enter(coordinates, edges, reach, null);
    for (let bucket = 0; bucket <= this.mask; bucket++) this.offsets[bucket + 1]! += this.offsets[bucket]!;
    this.entries = new Uint32Array(this.offsets[this.mask + 1]!);
    this.enter(coordinates, edges, reach, this.offsets.slice());
  }

  bucketAt(x: number, y: number): number {
    return this.bucketOf(Math.floor((x - this.originX) * this.cellsPerUnit), Math.floor((y - this.originY) * this.cellsPerUnit));
  }

  private bucketOf(column: number, row: number): number {
    return (column + Math.imul(row, this.stride)) & this.mask;
  }

  /** Counts the entries per bucket (`fill` null) or writes them. */
  private enter(coordinates: Float64Array, edges: Uint32Array, reach: number, fill: Uint32Array | null): void {
    const { originX, originY, cellsPerUnit, offsets, entries } = this;
    const margin = reach * cellsPerUnit;
    for (let at = 0; at < edges.length; at++) {
      const edge = edges[at]!;
      const x0 = (coordinates[2 * edge]! - originX) * cellsPerUnit;
      const y0 = (coordinates[2 * edge + 1]! - originY) * cellsPerUnit;
      const x1 = (coordinates[2 * edge + 2]! - originX) * cellsPerUnit;
      const y1 = (coordinates[2 * edge + 3]! - originY) * cellsPerUnit;
      const low = Math.min(y0, y1);
      const high = Math.max(y0, y1);
      const slope = high > low ? (x1 - x0) / (y1 - y0) : 0;
      const lastRow = Math.floor(high + margin);
      for (let row = Math.floor(low - margin); row <= lastRow; row++) {
        let left = Math.min(x0, x1);
        let right = Math.max(x0, x1);
        if (slope !== 0) {
          // only the part of the edge within reach of this row
          const xBelow = x0 + (Math.max(low, row - margin) - y0) * slope;
          const xAbove = x0 + (Math.min(high, row + 1 + margin) - y0) * slope;
          left = Math.max(left, Math.min(xBelow, xAbove));
          right = Math.min(right, Math.max(xBelow, xAbove));
        }
        const lastColumn = Math.floor(right + margin);
        for (let column = Math.floor(left - margin); column <= lastColumn; column++) {
          const bucket = this.bucketOf(column, row);
          if (fill === null) offsets[bucket + 1]!++;
          else entries[fill[bucket]!++] = edge;
        }
      }
    }
  }
}

interface Extent {
  readonly minX: number;
  readonly minY: number;
  /** Sum over all edges of width plus height. */
  readonly length: number;
}

function extentOf(coordinates: Float64Array, edges: Uint32Array): Extent {
  let minX = Infinity;
  let minY = Infinity;
  let length = 0;
  for (let at = 0; at < edges.length; at++) {
    const edge = edges[at]!;
    const x = coordinates[2 * edge]!;
    const y = coordinates[2 * edge + 1]!;
    if (x < minX) minX = x;
    if (y < minY) minY = y;
    length += Math.abs(coordinates[2 * edge + 2]! - x) + Math.abs(coordinates[2 * edge + 3]! - y);
  }
  return { minX, minY, length };
}

/** About an edge's length, and not below the margin; larger where a few very long edges would fill too many cells. */
function cellSize({ length }: Extent, edges: number, margin: number): number {
  const mean = edges > 0 ? length / edges : 0;
  let cell = CELL_PER_EDGE * Math.max(margin, mean);
  if (!(cell > 0)) return 1;
  while (length / cell + edges * (1 + (2 * margin) / cell) ** 2 > MAXIMUM_ENTRIES_PER_EDGE * edges) cell *= 2;
  return cell;
}
