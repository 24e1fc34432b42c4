import { StreetCollector } from './street-collector.ts';
import type { LeftOutReason, StreetSource } from './street-source.ts';

/**
 * Streets of several files as one, all in the same CRS. Where every file knows its nodes by OpenStreetMap's ids, these keep telling what meets,
 * and pieces of a way that several overlapping extracts hold are taken once; otherwise places are told apart by coordinates.
 * Cost O(vertices).
 */
export function joinStreets(sources: readonly StreetSource[]): StreetSource {
  const [only] = sources;
  if (only !== undefined && sources.length === 1) return only;
  const byIds = sources.every((source) => source.lineIds !== null && source.vertexIds !== null);
  const collector = new StreetCollector();
  const leftOut: Record<LeftOutReason, number> = { notBuilt: 0, noWay: 0, notALine: 0, broken: 0, cutAway: 0, duplicate: 0 };
  const known = byIds ? sharedWays(sources) : new Map<number, Set<string>>();
  for (const source of sources) {
    for (const reason of Object.keys(leftOut) as LeftOutReason[]) leftOut[reason] += source.counts.leftOut[reason];
    collector.read += source.counts.read;
    const { offsets } = source;
    for (let line = 0; line + 1 < offsets.length; line++) {
      const segments = known.get(source.lineIds?.[line] ?? NaN);
      if (segments === undefined) addPiece(collector, source, line, offsets[line]!, offsets[line + 1]!);
      else if (!addNewPieces(collector, source, line, segments)) leftOut.duplicate++;
    }
  }
  const joined = collector.build({ crsName: sources[0]?.crsName ?? null, hasVertexIds: byIds, hasLineIds: byIds });
  return { ...joined, counts: { read: collector.read, leftOut } };
}

/** Ways that occur in more than one file, each with the segments taken so far: none yet. */
function sharedWays(sources: readonly StreetSource[]): Map<number, Set<string>> {
  const firstFile = new Map<number, number>();
  const shared = new Map<number, Set<string>>();
  sources.forEach((source, file) => {
    for (const id of source.lineIds ?? []) {
      const first = firstFile.get(id);
      if (first === undefined) firstFile.set(id, file);
      else if (first !== file && !shared.has(id)) shared.set(id, new Set());
    }
  });
  return shared;
}

/** Adds the runs of segments that are not there yet; false when all of them are. */
function addNewPieces(collector: StreetCollector, source: StreetSource, line: number, segments: Set<string>): boolean {
  const ids = source.vertexIds!;
  const end = source.offsets[line + 1]!;
  let from = source.offsets[line]!;
  let added = false;
  for (let vertex = from + 1; vertex <= end; vertex++) {
    const segment = vertex < end ? `${ids[vertex - 1]} ${ids[vertex]}` : '';
    if (vertex < end && !segments.has(segment)) {
      segments.add(segment);
      continue;
    }
    if (vertex - from >= 2) {
      addPiece(collector, source, line, from, vertex);
      added = true;
    }
    from = vertex;
  }
  return added;
}

function addPiece(collector: StreetCollector, source: StreetSource, line: number, start: number, end: number): void {
  const { coordinates, vertexIds, vertexBarriers, lineIds } = source;
  for (let vertex = start; vertex < end; vertex++) {
    collector.addVertex(coordinates[2 * vertex]!, coordinates[2 * vertex + 1]!, vertexIds?.[vertex] ?? NaN, vertexBarriers[vertex]!);
  }
  const attributes = {
    streetClass: source.classes[line]!,
    flags: source.flags[line]!,
    level: source.levels[line]!,
    grade: source.grades[line]!,
  };
  collector.endLine(attributes, source.lengthsMeters[line]!, lineIds?.[line] ?? NaN);
}
