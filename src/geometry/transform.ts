import { LOCAL_CRS, misuse, type CrsCode } from '../model/index.ts';
import { crsDefinition } from './crs.ts';

/** Transforms x, y interleaved in place; a pair that can not be transformed (not finite, out of range) becomes NaN, NaN. */
export type CoordinateTransform = (coordinates: Float64Array) => void;

/**
 * A function from one CRS to another, or null when either is unknown. `local` goes only to itself. The same CRS on both sides gives a
 * function that does nothing, without loading proj4; proj4 itself is loaded on the first real transformation.
 * DHDN (Gauß-Krüger, Soldner Berlin) uses the seven-parameter shift, about 3 m off the official grid.
 * Cost about 1 microsecond per point.
 */
export async function createTransform(from: CrsCode, to: CrsCode): Promise<CoordinateTransform | null> {
  if (from === to) return from === LOCAL_CRS || crsDefinition(from) !== undefined ? () => {} : null;
  const source = crsDefinition(from);
  const target = crsDefinition(to);
  if (source === undefined || target === undefined) return null;
  const { default: proj4 } = await import('proj4');
  const converter = proj4(source, target);
  return (coordinates) => {
    if (coordinates.length % 2 !== 0) throw misuse(`coordinates: length ${coordinates.length} is odd, expected x, y pairs`);
    const point: [number, number] = [0, 0];
    for (let i = 0; i < coordinates.length; i += 2) {
      const x = coordinates[i]!;
      const y = coordinates[i + 1]!;
      let outX = Number.NaN;
      let outY = Number.NaN;
      if (Number.isFinite(x) && Number.isFinite(y)) {
        point[0] = x;
        point[1] = y;
        const result = forwardOrNull(converter, point);
        if (result !== null && Number.isFinite(result[0]) && Number.isFinite(result[1])) [outX, outY] = result;
      }
      coordinates[i] = outX;
      coordinates[i + 1] = outY;
    }
  };
}

/** proj4 throws for some points outside a projection's range; for us that is "no result". */
function forwardOrNull(
  converter: { forward: (point: [number, number]) => [number, number] },
  point: [number, number],
): readonly [number, number] | null {
  try {
    return converter.forward(point);
  } catch {
    return null;
  }
}
