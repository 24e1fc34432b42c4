import type { Database, SqlValue } from 'sql.js';
import type { FeatureCollection, RawGeometry } from '../feature-collection.ts';
import type { FindingSummary } from '../finding-summary.ts';
import { BoundPassed, FileDamaged, MAXIMUM_DOCUMENT_BYTES, MAXIMUM_LINES } from './bounds.ts';
import type { Pace } from './pace.ts';
import { openDatabase } from './sqlite.ts';
import { geopackageGeometry } from './well-known-binary.ts';

/** Layers that can hold lines; areas and points have types of their own. */
const LINE_TYPES = new Set(['LINESTRING', 'MULTILINESTRING', 'CURVE', 'MULTICURVE', 'GEOMETRY', 'GEOMETRYCOLLECTION']);
const ROWS_PER_PAUSE = 5000;

interface Layer {
  readonly table: string;
  readonly column: string;
  readonly crsName: string | null;
}

/** The layers of lines in a GeoPackage as features, one collection per layer. @throws FileDamaged, BoundPassed. */
export async function geopackageFeatures(bytes: Uint8Array, findings: FindingSummary, pace: Pace): Promise<readonly FeatureCollection[]> {
  if (bytes.length > MAXIMUM_DOCUMENT_BYTES) throw new BoundPassed('bytes');
  const database = await openDatabase(bytes);
  try {
    const collections: FeatureCollection[] = [];
    for (const layer of layersOf(database)) collections.push(await readLayer(database, layer, findings, pace));
    return collections;
  } finally {
    database.close();
  }
}

function layersOf(database: Database): readonly Layer[] {
  const [result] = database.exec(
    `SELECT g.table_name, g.column_name, upper(g.geometry_type_name), s.organization, s.organization_coordsys_id
     FROM gpkg_geometry_columns g LEFT JOIN gpkg_spatial_ref_sys s ON s.srs_id = g.srs_id ORDER BY g.table_name`,
  );
  return (result?.values ?? [])
    .filter(([, , type]) => LINE_TYPES.has(String(type)))
    .map(([table, column, , organization, code]) => ({
      table: String(table),
      column: String(column),
      // 0 and -1 stand for "undefined"
      crsName: typeof organization === 'string' && Number(code) > 0 ? `${organization}:${Number(code)}` : null,
    }));
}

const quoted = (name: string): string => `"${name.replaceAll('"', '""')}"`;

async function readLayer(database: Database, layer: Layer, findings: FindingSummary, pace: Pace): Promise<FeatureCollection> {
  const statement = database.prepare(`SELECT * FROM ${quoted(layer.table)}`);
  try {
    const names = statement.getColumnNames();
    const geometryColumn = names.indexOf(layer.column);
    if (geometryColumn < 0) throw new FileDamaged(`GeoPackage: ${layer.column}`);
    const rows: SqlValue[][] = [];
    const geometries: RawGeometry[] = [];
    while (statement.step()) {
      const row = statement.get();
      geometries.push(geometryOf(row[geometryColumn] ?? null, findings));
      row[geometryColumn] = null;
      rows.push(row);
      if (rows.length > MAXIMUM_LINES) throw new BoundPassed('lines');
      if (rows.length % ROWS_PER_PAUSE === 0) await pace(0.5);
    }
    const position = new Map(names.map((name, at) => [name, at]));
    return {
      count: rows.length,
      crsName: layer.crsName,
      property: (feature, name) => rows[feature]?.[position.get(name) ?? -1] ?? undefined,
      propertyNames: () => names,
      geometry: (feature) => geometries[feature] ?? { kind: 'none' },
    };
  } finally {
    statement.free();
  }
}

/** One spoilt geometry does not sink the layer. */
function geometryOf(value: SqlValue, findings: FindingSummary): RawGeometry {
  if (!(value instanceof Uint8Array)) return { kind: 'none' };
  try {
    return geopackageGeometry(value);
  } catch {
    findings.add('streets-broken-line', 'warning');
    return { kind: 'none' };
  }
}
