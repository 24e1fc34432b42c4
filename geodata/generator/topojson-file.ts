import type { ArcPolygons } from './arcs.ts';

/** Where the market place lies in EPSG:25832, metres. An empty piece of the grid zone, far from nothing real in particular. */
export const ORIGIN_EASTING = 562000;
export const ORIGIN_NORTHING = 5712000;
/** Coordinates are whole decimetres. */
export const DECIMETERS = 10;

export type Properties = Readonly<Record<string, string | number | null>>;

interface TopoGeometry {
  type: string;
  arcs?: unknown;
  coordinates?: readonly number[];
  properties?: Properties;
}

/** Writes TopoJSON with shared arcs, quantised to decimetres; arcs are taken over from the planar map, none is guessed from coordinates. */
export class TopoJsonFile {
  private readonly arcs: (readonly (readonly [number, number])[])[] = [];
  private readonly objects: Record<string, { type: 'GeometryCollection'; geometries: TopoGeometry[] }> = {};
  private readonly minimumX: number;
  private readonly minimumY: number;

  /** `minimumX`, `minimumY`: lower left corner of the city in local metres. */
  constructor(minimumX: number, minimumY: number) {
    this.minimumX = Math.floor(minimumX);
    this.minimumY = Math.floor(minimumY);
  }

  /** Adds a line (local metres, x and y by accessor) and returns its number. */
  addArc(points: readonly (readonly [number, number])[]): number {
    let lastX = 0;
    let lastY = 0;
    const deltas: [number, number][] = [];
    points.forEach(([x, y], i) => {
      const qx = Math.round((x - this.minimumX) * DECIMETERS);
      const qy = Math.round((y - this.minimumY) * DECIMETERS);
      if (i > 0 && qx === lastX && qy === lastY) return;
      deltas.push([qx - lastX, qy - lastY]);
      lastX = qx;
      lastY = qy;
    });
    if (deltas.length === 1) deltas.push([0, 0]);
    return this.arcs.push(deltas) - 1;
  }

  addAreas(object: string, areas: readonly { readonly polygons: ArcPolygons; readonly properties: Properties }[]): void {
    this.add(
      object,
      areas.map(({ polygons, properties }) =>
        polygons.length === 1 ? { type: 'Polygon', arcs: polygons[0]!, properties } : { type: 'MultiPolygon', arcs: polygons, properties },
      ),
    );
  }

  addLines(object: string, lines: readonly { readonly arcs: readonly number[]; readonly properties: Properties }[]): void {
    this.add(
      object,
      lines.map(({ arcs, properties }) => ({ type: 'LineString', arcs, properties })),
    );
  }

  addMultiLine(object: string, arcs: readonly (readonly number[])[], properties: Properties): void {
    this.add(object, [{ type: 'MultiLineString', arcs, properties }]);
  }

  private add(object: string, geometries: TopoGeometry[]): void {
    this.objects[object] = { type: 'GeometryCollection', geometries };
  }

  toText(): string {
    const transform = {
      scale: [1 / DECIMETERS, 1 / DECIMETERS],
      translate: [ORIGIN_EASTING + this.minimumX, ORIGIN_NORTHING + this.minimumY],
    };
    const parts = Object.entries(this.objects).map(
      ([name, object]) =>
        `${JSON.stringify(name)}:{"type":"GeometryCollection","geometries":[\n${object.geometries.map((g) => JSON.stringify(g)).join(',\n')}\n]}`,
    );
    return `{"type":"Topology","transform":${JSON.stringify(transform)},"objects":{\n${parts.join(',\n')}\n},"arcs":[\n${this.arcs.map((arc) => JSON.stringify(arc)).join(',\n')}\n]}\n`;
  }
}
