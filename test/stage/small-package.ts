import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** The parts of a small atlas package; a test replaces the one it wants to break. Text is written as it is. */
export interface SmallPackage {
  readonly descriptor: object | string | null;
  readonly areas: object | string | null;
  readonly table: string | null;
}

const SIDE_METERS = 500;
const COLUMNS = 4;
const ROWS = 3;
const ORIGIN = { x: 400_000, y: 5_700_000 };
const keys = Array.from({ length: COLUMNS * ROWS }, (_, index) => String(index + 1).padStart(3, '0'));

/** Twelve squares in EPSG:25832 with keys 001 to 012. */
function squares(): object {
  return {
    type: 'FeatureCollection',
    crs: { type: 'name', properties: { name: 'urn:ogc:def:crs:EPSG::25832' } },
    features: keys.map((key, index) => {
      const west = ORIGIN.x + (index % COLUMNS) * SIDE_METERS;
      const south = ORIGIN.y + Math.floor(index / COLUMNS) * SIDE_METERS;
      const [east, north] = [west + SIDE_METERS, south + SIDE_METERS];
      return {
        type: 'Feature',
        properties: { schluessel: key, name: `Feld ${key}` },
        geometry: {
          type: 'Polygon',
          coordinates: [
            [
              [west, south],
              [east, south],
              [east, north],
              [west, north],
              [west, south],
            ],
          ],
        },
      };
    }),
  };
}

const table = [
  'schluessel;jahr;faelle;basis',
  ...[2022, 2023].flatMap((year) => keys.map((key, index) => `${key};${year};${10 + index * 7 + (year - 2022)};${200 + index * 10}`)),
  '',
].join('\n');

const INTEGER = { type: 'integer' } as const;

/** A descriptor with one level, one table and one rate. */
export function smallDescriptor(): {
  atlas: Record<string, unknown>;
  resources: Record<string, unknown>[];
} & Record<string, unknown> {
  return {
    name: 'kleinstadt',
    title: 'Kleinstadt (fiktiv)',
    resources: [
      { name: 'felder', path: 'felder.geojson', format: 'geojson' },
      {
        name: 'zahlen',
        path: 'zahlen.csv',
        format: 'csv',
        dialect: { delimiter: ';' },
        schema: {
          fields: [
            { name: 'schluessel', type: 'string' },
            { name: 'jahr', type: 'year' },
            { name: 'faelle', ...INTEGER },
            { name: 'basis', ...INTEGER },
          ],
        },
      },
    ],
    atlas: {
      version: 1,
      crs: 'EPSG:25832',
      fictitious: true,
      city: { name: 'Kleinstadt' },
      levels: [{ id: 'feld', title: 'Feld', titlePlural: 'Felder', geometry: { resource: 'felder', key: 'schluessel', name: 'name' } }],
      tables: [
        {
          dataset: 'zahlen',
          resource: 'zahlen',
          level: 'feld',
          key: 'schluessel',
          period: { column: 'jahr' },
          source: 'Amt für Beispiele (fiktiv)',
        },
      ],
      indicators: [
        {
          id: 'quote',
          title: 'Beispielquote',
          unit: 'percent',
          decimals: 1,
          polarity: 'highIsUnfavourable',
          value: {
            kind: 'rate',
            numerator: [{ dataset: 'zahlen', column: 'faelle' }],
            denominator: [{ dataset: 'zahlen', column: 'basis' }],
            factor: 100,
          },
        },
      ],
      start: { level: 'feld', indicator: 'quote', year: 2023 },
    },
  };
}

export const smallPackage = (changes: Partial<SmallPackage> = {}): SmallPackage => ({
  descriptor: smallDescriptor(),
  areas: squares(),
  table,
  ...changes,
});

/** Writes a package into a fresh folder; `null` leaves a file out. */
export async function writeSmallPackage(parts: SmallPackage): Promise<{ folder: string; remove(): Promise<void> }> {
  const folder = await mkdtemp(join(tmpdir(), 'kleinstadt-'));
  const files: readonly (readonly [string, object | string | null])[] = [
    ['datapackage.json', parts.descriptor],
    ['felder.geojson', parts.areas],
    ['zahlen.csv', parts.table],
  ];
  for (const [name, content] of files) {
    if (content === null) continue;
    await writeFile(join(folder, name), typeof content === 'string' ? content : JSON.stringify(content));
  }
  return { folder, remove: () => rm(folder, { recursive: true, force: true }) };
}
