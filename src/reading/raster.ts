import type { RasterGrid } from '../geometry/index.ts';
import { crsCode, finding, type CrsCode, type Finding, type ResourceDescriptor, type WithFindings } from '../model/index.ts';

const MOST_CELLS = 25e6;
/** EPSG codes from here on are "user defined" in GeoTIFF. */
const USER_DEFINED = 32767;

/**
 * Reads the first band of a GeoTIFF that lies in `crs`, north up. Cells with the file's no-data value, and none that are finite, are NaN. Another
 * CRS is refused, as cells can not be carried over without changing what they say; a file without one counts as being in
 * `crs`. Null with a finding of severity error when it can not be used. The decoder is loaded when it is first asked for. Cost O(cells).
 */
export async function readRaster(bytes: Uint8Array, resource: ResourceDescriptor, crs: CrsCode): Promise<WithFindings<RasterGrid | null>> {
  const refused = (value: string): WithFindings<null> => ({ value: null, findings: [unreadable(resource, value)] });
  try {
    const { fromArrayBuffer } = await import('geotiff');
    const image = await (await fromArrayBuffer(bytes.slice().buffer)).getImage();
    const [columns, rows] = [image.getWidth(), image.getHeight()];
    if (columns * rows > MOST_CELLS) return refused(`${columns} × ${rows}`);
    const own = crsOf(image.getGeoKeys());
    if (own !== null && own !== crs && resource.crs !== crs) return refused(own);
    const [minX = Number.NaN, maxY = Number.NaN] = image.getOrigin();
    const [cellWidth = Number.NaN, down = Number.NaN] = image.getResolution();
    if (!(cellWidth > 0 && down < 0 && Number.isFinite(minX + maxY))) return refused('');
    const band = (await image.readRasters({ samples: [0] }))[0];
    if (band === undefined || typeof band === 'number') return refused('');
    const noData = image.getGDALNoData();
    const values = Float64Array.from(band, (value) => (value === noData || !Number.isFinite(value) ? Number.NaN : value));
    return { value: { columns, rows, minX, maxY, cellWidth, cellHeight: -down, values }, findings: [] };
  } catch (error) {
    return refused(error instanceof Error ? error.message : '');
  }
}

const unreadable = (resource: ResourceDescriptor, value: string): Finding =>
  finding('resource-unreadable', 'error', resource.name, value === '' ? {} : { value });

/** Projected or geographic CRS by its EPSG code; null where the file names none. */
function crsOf(keys: Readonly<Record<string, unknown>> | null): CrsCode | null {
  const code = keys?.['ProjectedCSTypeGeoKey'] ?? keys?.['GeographicTypeGeoKey'];
  return typeof code === 'number' && code > 0 && code < USER_DEFINED ? crsCode(`EPSG:${code}`) : null;
}
