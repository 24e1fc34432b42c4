import type { FindingSummary } from '../finding-summary.ts';
import type { StreetSource } from './street-source.ts';

/** Lengths of the third dimension or of a finer line differ by some percent; twice as much or half means another unit or another thing. */
const MOST_DIFFERENCE = 2;

/**
 * Lets go of lengths given in a column where, taken together, they can not be metres along the lines (kilometres, travel times). The
 * coordinates are those of a metric CRS already. Cost O(vertices).
 */
export function checkGivenLengths(source: StreetSource, findings: FindingSummary): StreetSource {
  const { coordinates, offsets, lengthsMeters } = source;
  let given = 0;
  let drawn = 0;
  for (let line = 0; line + 1 < offsets.length; line++) {
    if (Number.isNaN(lengthsMeters[line]!)) continue;
    let length = 0;
    for (let vertex = offsets[line]! + 1; vertex < offsets[line + 1]!; vertex++) {
      length += Math.hypot(
        coordinates[2 * vertex]! - coordinates[2 * vertex - 2]!,
        coordinates[2 * vertex + 1]! - coordinates[2 * vertex - 1]!,
      );
    }
    if (Number.isNaN(length)) continue;
    given += lengthsMeters[line]!;
    drawn += length;
  }
  const ratio = given / drawn;
  if (drawn === 0 || (ratio < MOST_DIFFERENCE && ratio > 1 / MOST_DIFFERENCE)) return source;
  findings.add('streets-lengths-ignored', 'warning', { parameters: { ratio: Number(ratio.toPrecision(2)) } });
  return { ...source, lengthsMeters: new Float64Array(lengthsMeters.length).fill(NaN) };
}
