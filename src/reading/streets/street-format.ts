/** Formats street networks come in. */
export type StreetFormat = 'osmXml' | 'osmPbf' | 'json' | 'shapefile' | 'geopackage' | 'zip' | 'compact';

const startsWith = (bytes: Uint8Array, text: string): boolean => [...text].every((letter, at) => bytes[at] === letter.charCodeAt(0));

/** By the first bytes; null for a format nobody knows. `bytes`: the start of the unpacked file. */
function formatOfContent(bytes: Uint8Array): StreetFormat | null {
  if (startsWith(bytes, 'SQLite format 3\0')) return 'geopackage';
  if (startsWith(bytes, 'PK\u0003\u0004')) return 'zip';
  if (startsWith(bytes, 'SRAN')) return 'compact';
  if (bytes[0] === 0 && bytes[1] === 0 && bytes[2] === 0x27 && bytes[3] === 0x0a) return 'shapefile';
  const start = new TextDecoder('latin1').decode(bytes.subarray(0, 64));
  if (bytes[0] === 0 && bytes[1] === 0 && start.includes('OSMHeader')) return 'osmPbf';
  const first = /^(?:\u00ef\u00bb\u00bf)?\s*(.)/u.exec(start)?.[1];
  if (first === '<') return 'osmXml';
  return first === '{' || first === '[' ? 'json' : null;
}

const EXTENSIONS: readonly (readonly [RegExp, StreetFormat])[] = [
  [/\.osm(?:\.xml)?(?:\.gz)?$/i, 'osmXml'],
  [/\.pbf$/i, 'osmPbf'],
  [/\.(?:geo|topo)?json(?:\.gz)?$/i, 'json'],
  [/\.shp$/i, 'shapefile'],
  [/\.gpkg$/i, 'geopackage'],
  [/\.zip$/i, 'zip'],
];

/** What a file is: by its content first, then by its name; null when neither tells. `start`: its first bytes, unpacked. */
export const streetFormat = (start: Uint8Array, name: string): StreetFormat | null =>
  formatOfContent(start) ?? EXTENSIONS.find(([pattern]) => pattern.test(name))?.[1] ?? null;
