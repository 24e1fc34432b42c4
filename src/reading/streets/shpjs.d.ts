/** The library has no types; these are of the two functions used. */
declare module 'shpjs' {
  export interface ShapeGeometry {
    readonly type: string;
    readonly coordinates: unknown;
  }

  /** Shapes in the order of the file, null for a null shape. Without `prj` coordinates stay as they are. @throws for damaged files. */
  export function parseShp(shp: Uint8Array, prj?: string): (ShapeGeometry | null)[];

  /** Rows in the order of the file. `cpg`: name of the encoding, default UTF-8. */
  export function parseDbf(dbf: Uint8Array, cpg?: string): Record<string, unknown>[];
}
