import { guessCrs, isGeographicCrs, isKnownCrs, parseCrsName } from '../geometry/index.ts';
import { crsCode, LOCAL_CRS, type BoundingBox, type CrsCode } from '../model/index.ts';
import type { FindingSummary } from './finding-summary.ts';

const WGS84 = crsCode('EPSG:4326');

/** The CRS coordinates are read in, and whether x and y are exchanged first. */
export interface SourceCrs {
  readonly crs: CrsCode;
  readonly swapped: boolean;
}

/**
 * Decides the CRS of a file: the descriptor's, else the file's own, else longitude/latitude where the numbers can be degrees (the rule of
 * GeoJSON), else the package's. A CRS the numbers can not belong to is noted as suspicious; where the numbers look like another
 * one, or have their axes exchanged, that is taken instead. Null with a finding for a CRS nobody knows. `local` is never questioned.
 */
export function sourceCrs(
  declared: CrsCode | undefined,
  nameInFile: string | null,
  box: BoundingBox,
  target: CrsCode,
  findings: FindingSummary,
): SourceCrs | null {
  const fromDescriptor = declared === undefined ? null : parseCrsName(declared);
  const fromFile = nameInFile === null ? null : parseCrsName(nameInFile);
  const unreadable =
    (declared !== undefined && fromDescriptor === null) || (declared === undefined && nameInFile !== null && fromFile === null);
  const stated = fromDescriptor ?? fromFile;
  if (unreadable || (stated !== null && !isKnownCrs(stated))) {
    findings.add('crs-unknown', 'error', { value: declared ?? nameInFile ?? '' });
    return null;
  }
  if (stated === LOCAL_CRS || (stated === null && target === LOCAL_CRS)) return { crs: LOCAL_CRS, swapped: false };
  if (fromDescriptor !== null && fromFile !== null && fromDescriptor !== fromFile) {
    findings.add('crs-suspicious', 'warning', { value: fromDescriptor, parameters: { inFile: fromFile } });
  }
  if (!(box.minX <= box.maxX)) return { crs: stated ?? target, swapped: false };
  const assumed = stated ?? (canBeDegrees(box) ? WGS84 : target);
  const guess = guessCrs(box);
  const fits = isGeographicCrs(assumed) === canBeDegrees(box);
  if (guess === null) {
    if (!fits) findings.add('crs-suspicious', 'warning', { value: assumed });
    return { crs: assumed, swapped: false };
  }
  const sameKind = isGeographicCrs(guess.crs) === isGeographicCrs(assumed);
  if (fits && !(guess.swapped && sameKind)) return { crs: assumed, swapped: false };
  const used = sameKind ? assumed : guess.crs;
  findings.add('crs-suspicious', 'warning', { value: assumed, parameters: { used, axes: guess.swapped ? 'y, x' : 'x, y' } });
  return { crs: used, swapped: guess.swapped };
}

const canBeDegrees = (box: BoundingBox): boolean => box.minX >= -180 && box.maxX <= 180 && box.minY >= -90 && box.maxY <= 90;
