import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import initSqlJs from 'sql.js';
import type { Finding, StreetLines } from '../../../../src/model/index.ts';
import { latin1, utf8 } from '../helpers.ts';
import { concatenated } from './osm-samples.ts';

const FIXTURES = resolve(import.meta.dirname, '../../../fixtures/streets');
export const fixture = (name: string): Uint8Array => new Uint8Array(readFileSync(resolve(FIXTURES, name)));

/** Findings as `code` or `code: count`. */
export const codes = (findings: readonly Finding[]): string[] =>
  findings.map(({ code, parameters }) => (parameters?.['count'] === undefined ? code : `${code}: ${parameters['count']}`)).toSorted();

/** Columns as plain lists, for comparison. */
export const plain = (lines: StreetLines | null): unknown => {
  if (lines === null) return null;
  const { geometry, ...columns } = lines;
  return {
    coordinates: [...geometry.coordinates],
    offsets: [...geometry.offsets],
    ...Object.fromEntries(Object.entries(columns).map(([name, values]) => [name, [...(values as Float64Array)]])),
  };
};

export type Line = readonly (readonly [number, number])[];

export interface SampleRow {
  /** Several lines make a multi-part line, none a null shape. */
  readonly lines: readonly Line[];
  readonly row: Readonly<Record<string, string>>;
}

/** A shapefile of polylines with text columns. */
export function shapefile(
  rows: readonly SampleRow[],
  { prj, latin }: { prj?: string; latin?: boolean } = {},
): Record<'shp' | 'dbf', Uint8Array> & Partial<Record<'prj', Uint8Array>> {
  const records = rows.map(({ lines }, at) => {
    const vertices = lines.flat();
    const content = new DataView(new ArrayBuffer(lines.length === 0 ? 4 : 44 + 4 * lines.length + 16 * vertices.length));
    if (lines.length > 0) {
      content.setInt32(0, 3, true);
      content.setInt32(36, lines.length, true);
      content.setInt32(40, vertices.length, true);
      let first = 0;
      lines.forEach((line, part) => {
        content.setInt32(44 + 4 * part, first, true);
        first += line.length;
      });
      vertices.forEach(([x, y], vertex) => {
        content.setFloat64(44 + 4 * lines.length + 16 * vertex, x, true);
        content.setFloat64(52 + 4 * lines.length + 16 * vertex, y, true);
      });
    }
    const header = new DataView(new ArrayBuffer(8));
    header.setInt32(0, at + 1);
    header.setInt32(4, content.byteLength / 2);
    return concatenated([new Uint8Array(header.buffer), new Uint8Array(content.buffer)]);
  });
  const header = new DataView(new ArrayBuffer(100));
  header.setInt32(0, 9994);
  header.setInt32(24, (100 + records.reduce((sum, record) => sum + record.length, 0)) / 2);
  header.setInt32(28, 1000, true);
  header.setInt32(32, 3, true);
  return {
    shp: concatenated([new Uint8Array(header.buffer), ...records]),
    dbf: table(
      rows.map(({ row }) => row),
      latin ?? false,
    ),
    ...(prj === undefined ? {} : { prj: utf8(prj) }),
  };
}

const COLUMN_BYTES = 30;

function table(rows: readonly Readonly<Record<string, string>>[], latin: boolean): Uint8Array {
  const encode = latin ? latin1 : utf8;
  const names = Object.keys(rows[0] ?? {});
  const header = new DataView(new ArrayBuffer(32 + 32 * names.length + 1));
  header.setUint8(0, 3);
  header.setUint32(4, rows.length, true);
  header.setUint16(8, header.byteLength, true);
  header.setUint16(10, 1 + COLUMN_BYTES * names.length, true);
  const bytes = new Uint8Array(header.buffer);
  names.forEach((name, at) => {
    bytes.set(utf8(name), 32 + 32 * at);
    bytes[32 + 32 * at + 11] = 'C'.charCodeAt(0);
    bytes[32 + 32 * at + 16] = COLUMN_BYTES;
  });
  bytes[bytes.length - 1] = 13;
  const cells = rows.map((row) =>
    concatenated([
      utf8(' '),
      ...names.map((name) => {
        const cell = new Uint8Array(COLUMN_BYTES).fill(32);
        cell.set(encode(row[name] ?? ''));
        return cell;
      }),
    ]),
  );
  return concatenated([bytes, ...cells]);
}

/** A geometry as a GeoPackage keeps it, with an envelope and, if wanted, heights. */
export function geopackageBlob(lines: readonly Line[], { heights = false, bigEndian = false } = {}): Uint8Array {
  const little = !bigEndian;
  const wkb = (line: Line): Uint8Array => {
    const numbers = heights ? 3 : 2;
    const view = new DataView(new ArrayBuffer(9 + 8 * numbers * line.length));
    view.setUint8(0, little ? 1 : 0);
    view.setUint32(1, heights ? 1002 : 2, little);
    view.setUint32(5, line.length, little);
    line.forEach(([x, y], at) => {
      view.setFloat64(9 + 8 * numbers * at, x, little);
      view.setFloat64(17 + 8 * numbers * at, y, little);
    });
    return new Uint8Array(view.buffer);
  };
  const header = new DataView(new ArrayBuffer(40));
  header.setUint8(0, 0x47);
  header.setUint8(1, 0x50);
  header.setUint8(3, 0b11);
  const multi = new DataView(new ArrayBuffer(9));
  multi.setUint8(0, little ? 1 : 0);
  multi.setUint32(1, heights ? 1005 : 5, little);
  multi.setUint32(5, lines.length, little);
  return concatenated([new Uint8Array(header.buffer), ...(lines.length === 1 ? [] : [new Uint8Array(multi.buffer)]), ...lines.map(wkb)]);
}

export async function geopackage(rows: readonly SampleRow[], { type = 'LINESTRING', epsg = 4326 } = {}): Promise<Uint8Array> {
  const { Database } = await initSqlJs();
  const database = new Database();
  const names = Object.keys(rows[0]?.row ?? {});
  database.run(`
    CREATE TABLE gpkg_spatial_ref_sys (srs_name TEXT, srs_id INTEGER, organization TEXT, organization_coordsys_id INTEGER, definition TEXT);
    CREATE TABLE gpkg_geometry_columns (table_name TEXT, column_name TEXT, geometry_type_name TEXT, srs_id INTEGER, z INTEGER, m INTEGER);
    CREATE TABLE "die ""Wege""" (fid INTEGER PRIMARY KEY, geom BLOB${names.map((name) => `, ${name} TEXT`).join('')});
    INSERT INTO gpkg_spatial_ref_sys VALUES ('x', 7, 'EPSG', ${epsg}, '');
    INSERT INTO gpkg_geometry_columns VALUES ('die "Wege"', 'geom', '${type}', 7, 0, 0);
  `);
  for (const { lines, row } of rows) {
    const values = [lines.length === 0 ? null : geopackageBlob(lines), ...names.map((name) => row[name] ?? '')];
    database.run(
      `INSERT INTO "die ""Wege""" (geom${names.map((name) => `, ${name}`).join('')}) VALUES (${values.map(() => '?').join()})`,
      values,
    );
  }
  const bytes = database.export();
  database.close();
  return bytes;
}
