import { unzipSync } from 'fflate';
import { BoundPassed, MAXIMUM_DOCUMENT_BYTES } from './bounds.ts';
import { isLineShapefile } from './shapefile.ts';
import type { StreetFile } from './street-file.ts';

const WANTED = /\.(?:shp|dbf|prj|cpg|gpkg|(?:geo|topo)?json|osm|pbf)$/i;
const COMPANIONS = /\.(?:dbf|prj|cpg)$/i;
/** How files of streets are called, where an archive holds railways and rivers beside them. */
const STREET_NAMES = /road|street|stra(?:ss|ß)e|highway|weg|netz/i;

/**
 * The files of streets in a zip archive, companions at hand: of shapefiles those with lines; where some are called after streets, only these.
 * @throws Error for a damaged archive, BoundPassed when its files are too large together.
 */
export function filesOfArchive(bytes: Uint8Array): readonly StreetFile[] {
  let total = 0;
  const entries = unzipSync(bytes, {
    filter: ({ name, originalSize }) => {
      if (!WANTED.test(name) || name.includes('__MACOSX')) return false;
      total += originalSize;
      if (total > MAXIMUM_DOCUMENT_BYTES) throw new BoundPassed('bytes');
      return true;
    },
  });
  const companions = Object.entries(entries).map(([name, content]) => ({ name, bytes: content }));
  const files = companions
    .filter(({ name, bytes: content }) => !COMPANIONS.test(name) && (!/\.shp$/i.test(name) || isLineShapefile(content)))
    .map((file) => ({ ...file, companions }));
  const called = files.filter(({ name }) => STREET_NAMES.test(name.replace(/^.*\//, '')));
  return called.length > 0 ? called : files;
}
