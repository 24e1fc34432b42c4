import { openAtlas } from '../analysis/index.ts';
import type { BoundingBox, CrsCode, StreetLines } from '../model/index.ts';
import { folderSource } from './folder-source.ts';

/** Streets this far around the areas are kept: people at the edge of the city walk and ride beyond it. */
const MARGIN_METERS = 5000;

export interface PackageArea {
  readonly crs: CrsCode;
  readonly boundingBox: BoundingBox;
}

/** Where the areas of a package lie, all levels together; null when there is no package or none of its levels can be read. */
export async function packageArea(folder: string): Promise<PackageArea | null> {
  const { session } = await openAtlas(folderSource(folder));
  if (session === null) return null;
  const boxes: BoundingBox[] = [];
  for (const { id } of session.atlas.atlas.levels) {
    const box = (await session.level(id)).value?.level.boundingBox;
    if (box !== undefined) boxes.push(box);
  }
  if (boxes.length === 0) return null;
  return {
    crs: session.atlas.atlas.crs,
    boundingBox: {
      minX: Math.min(...boxes.map(({ minX }) => minX)),
      minY: Math.min(...boxes.map(({ minY }) => minY)),
      maxX: Math.max(...boxes.map(({ maxX }) => maxX)),
      maxY: Math.max(...boxes.map(({ maxY }) => maxY)),
    },
  };
}

/** Leaves out lines that lie wholly outside the box and its margin; the others stay whole. Cost O(vertices). */
export function clipStreets(lines: StreetLines, box: BoundingBox): { readonly lines: StreetLines; readonly outside: number } {
  const { coordinates, offsets } = lines.geometry;
  const kept: number[] = [];
  const vertices: number[] = [];
  for (let line = 0; line + 1 < offsets.length; line++) {
    if (!comesInside(coordinates, offsets[line]!, offsets[line + 1]!, box)) continue;
    kept.push(line);
    for (let vertex = offsets[line]!; vertex < offsets[line + 1]!; vertex++) vertices.push(vertex);
  }
  const keptOffsets = new Uint32Array(kept.length + 1);
  kept.forEach((line, at) => (keptOffsets[at + 1] = keptOffsets[at]! + offsets[line + 1]! - offsets[line]!));
  const keptCoordinates = new Float64Array(2 * vertices.length);
  vertices.forEach((vertex, at) => keptCoordinates.set(coordinates.subarray(2 * vertex, 2 * vertex + 2), 2 * at));
  const { classes, flags, levels, lengthsMeters, grades, vertexIds, vertexBarriers } = lines;
  return {
    outside: offsets.length - 1 - kept.length,
    lines: {
      geometry: { coordinates: keptCoordinates, offsets: keptOffsets },
      ...(classes && { classes: Uint8Array.from(kept, (line) => classes[line]!) }),
      ...(flags && { flags: Uint16Array.from(kept, (line) => flags[line]!) }),
      ...(levels && { levels: Int8Array.from(kept, (line) => levels[line]!) }),
      ...(lengthsMeters && { lengthsMeters: Float64Array.from(kept, (line) => lengthsMeters[line]!) }),
      ...(grades && { grades: Float32Array.from(kept, (line) => grades[line]!) }),
      ...(vertexIds && { vertexIds: Float64Array.from(vertices, (vertex) => vertexIds[vertex]!) }),
      ...(vertexBarriers && { vertexBarriers: Uint8Array.from(vertices, (vertex) => vertexBarriers[vertex]!) }),
    },
  };
}

/** By the line's own box: one that crosses a corner without a vertex inside is kept as well. */
function comesInside(coordinates: Float64Array, start: number, end: number, box: BoundingBox): boolean {
  let [minX, minY, maxX, maxY] = [Infinity, Infinity, -Infinity, -Infinity];
  for (let vertex = start; vertex < end; vertex++) {
    minX = Math.min(minX, coordinates[2 * vertex]!);
    maxX = Math.max(maxX, coordinates[2 * vertex]!);
    minY = Math.min(minY, coordinates[2 * vertex + 1]!);
    maxY = Math.max(maxY, coordinates[2 * vertex + 1]!);
  }
  return (
    maxX >= box.minX - MARGIN_METERS &&
    minX <= box.maxX + MARGIN_METERS &&
    maxY >= box.minY - MARGIN_METERS &&
    minY <= box.maxY + MARGIN_METERS
  );
}
