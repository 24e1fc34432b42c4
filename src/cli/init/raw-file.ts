import { readdir, readFile } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';

/** Files whose content `init` looks at, and those it can only name. */
export interface RawFolder {
  readonly geometries: readonly string[];
  readonly tables: readonly string[];
  /** Formats the atlas does not read yet. */
  readonly foreign: readonly string[];
}

const GEOMETRY = /\.(geojson|topojson|json)$/i;
const TABLE = /\.(csv|tsv|txt)$/i;
const FOREIGN = /\.(shp|gpkg|gml|kml|fgb|xlsx?|ods|dbf|parquet|zip)$/i;
const LEFT_OUT = /(^|\/)(\.|node_modules\/|datapackage\.json$|package(-lock)?\.json$|readme|source\.md|license)/i;

/** Paths below a folder by what they seem to be, relative to it, with forward slashes, in alphabetical order. */
export async function lookAround(folder: string): Promise<RawFolder> {
  const entries = await readdir(folder, { withFileTypes: true, recursive: true });
  const paths = entries
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).split(sep).join('/'))
    .filter((path) => !LEFT_OUT.test(path))
    .sort();
  return {
    geometries: paths.filter((path) => GEOMETRY.test(path)),
    tables: paths.filter((path) => TABLE.test(path)),
    foreign: paths.filter((path) => FOREIGN.test(path)),
  };
}

export interface DecodedFile {
  readonly text: string;
  /** As a descriptor states it. */
  readonly encoding: 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1252';
}

/** The text of a file: byte order mark, else strict UTF-8, else windows-1252, which never fails. */
export async function decodeFile(path: string): Promise<DecodedFile> {
  const bytes = await readFile(path);
  const marked = bytes[0] === 0xff && bytes[1] === 0xfe ? 'utf-16le' : bytes[0] === 0xfe && bytes[1] === 0xff ? 'utf-16be' : 'utf-8';
  try {
    return { text: new TextDecoder(marked, { fatal: true }).decode(bytes), encoding: marked };
  } catch {
    return { text: new TextDecoder('windows-1252').decode(bytes), encoding: 'windows-1252' };
  }
}

/** A name fit for ids: small letters, digits, hyphens; umlauts written out. Never empty. */
export function slugOf(name: string): string {
  const plain = name
    .toLowerCase()
    .replaceAll('ä', 'ae')
    .replaceAll('ö', 'oe')
    .replaceAll('ü', 'ue')
    .replaceAll('ß', 'ss')
    .normalize('NFD')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '');
  return plain === '' ? 'x' : plain;
}

/** File name without folder and ending. */
export const stemOf = (path: string): string => (path.split('/').pop() ?? path).replace(/\.[^.]+$/, '');

/** Makes `slug` differ from all names given out so far. */
export function uniqueName(slug: string, taken: Set<string>): string {
  let name = slug;
  for (let number = 2; taken.has(name); number++) name = `${slug}-${number}`;
  taken.add(name);
  return name;
}
