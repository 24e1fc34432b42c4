import type { StreetLines } from '../../model/index.ts';
import type { StreetSource } from './street-source.ts';

/** Streets ready for the graph, and how many lines were too broken for it. */
export interface SoundStreets {
  readonly lines: StreetLines;
  /** Lines with fewer than two vertices or with coordinates that are no numbers. */
  readonly brokenLines: number;
}

/** Lets go of broken lines, and of columns that say nothing. Cost O(vertices). */
export function soundStreets(source: StreetSource): SoundStreets {
  const { coordinates, offsets } = source;
  const kept: number[] = [];
  let vertices = 0;
  for (let line = 0; line + 1 < offsets.length; line++) {
    if (!isSound(coordinates, offsets[line]!, offsets[line + 1]!)) continue;
    kept.push(line);
    vertices += offsets[line + 1]! - offsets[line]!;
  }
  const keptCoordinates = new Float64Array(2 * vertices);
  const keptOffsets = new Uint32Array(kept.length + 1);
  const ids = source.vertexIds === null ? null : new Float64Array(vertices);
  const barriers = new Uint8Array(vertices);
  kept.forEach((line, at) => {
    const start = offsets[line]!;
    const end = offsets[line + 1]!;
    const into = keptOffsets[at]!;
    keptCoordinates.set(coordinates.subarray(2 * start, 2 * end), 2 * into);
    ids?.set(source.vertexIds!.subarray(start, end), into);
    barriers.set(source.vertexBarriers.subarray(start, end), into);
    keptOffsets[at + 1] = into + end - start;
  });
  const flags = Uint16Array.from(kept, (line) => source.flags[line]!);
  const levels = Int8Array.from(kept, (line) => source.levels[line]!);
  const grades = Float32Array.from(kept, (line) => source.grades[line]!);
  const lengthsMeters = Float64Array.from(kept, (line) => source.lengthsMeters[line]!);
  const says = (value: number): boolean => value !== 0;
  return {
    brokenLines: offsets.length - 1 - kept.length,
    lines: {
      geometry: { coordinates: keptCoordinates, offsets: keptOffsets },
      classes: Uint8Array.from(kept, (line) => source.classes[line]!),
      ...(flags.some(says) ? { flags } : {}),
      ...(levels.some(says) ? { levels } : {}),
      ...(grades.some(says) ? { grades } : {}),
      ...(lengthsMeters.some((length) => !Number.isNaN(length)) ? { lengthsMeters } : {}),
      ...(ids === null ? {} : { vertexIds: ids }),
      ...(barriers.some(says) ? { vertexBarriers: barriers } : {}),
    },
  };
}

function isSound(coordinates: Float64Array, start: number, end: number): boolean {
  for (let at = 2 * start; at < 2 * end; at++) if (!Number.isFinite(coordinates[at]!)) return false;
  return end - start >= 2;
}
