import { insideRing } from './arrangement.ts';
import { polygonsByLabel } from './arcs.ts';
import { blockUseTitles } from './block-use.ts';
import type { BlockUse } from './block-use.ts';
import type { City } from './city.ts';
import { EdgeKind, OUTSIDE } from './planar-map.ts';
import { DECIMETERS, ORIGIN_EASTING, ORIGIN_NORTHING, TopoJsonFile } from './topojson-file.ts';

const lowerLeft = (city: City): readonly [number, number] => {
  let x = Infinity;
  let y = Infinity;
  for (let i = 0; i < city.plan.outline.length; i += 2) {
    x = Math.min(x, city.plan.outline[i]!);
    y = Math.min(y, city.plan.outline[i + 1]!);
  }
  return [x, y];
};

const arcPoints = (city: City, arc: number): [number, number][] =>
  city.arcs.vertices[arc]!.map((v) => [city.ground.map.x[v]!, city.ground.map.y[v]!]);

const closed = (ring: readonly number[]): [number, number][] =>
  Array.from({ length: ring.length / 2 + 1 }, (_, i) => [ring[(2 * i) % ring.length]!, ring[(2 * i + 1) % ring.length]!]);

const backdropUses: readonly (readonly [string, readonly BlockUse[]])[] = [
  ['water', ['water']],
  ['green', ['green', 'cemetery', 'allotments', 'meadow']],
  ['forest', ['forest']],
  ['industry', ['industry', 'commercial', 'railway']],
];

/** All levels and the backdrop in one topology: every border is stored once. */
export function areasTopology(city: City): string {
  const { ground, arcs, hierarchy, uses, plan, streets } = city;
  const { map } = ground;
  const file = new TopoJsonFile(...lowerLeft(city));
  arcs.vertices.forEach((_, arc) => file.addArc(arcPoints(city, arc)));
  const areasOf = (
    ofFace: ArrayLike<number>,
    count: number,
    properties: (i: number) => Record<string, string>,
  ): Parameters<TopoJsonFile['addAreas']>[1] =>
    polygonsByLabel(map, arcs, ofFace, count).map((polygons, i) => ({ polygons, properties: properties(i) }));
  const { block, sozialraum, sozialraum2013, stadtteil, stadtbezirk } = hierarchy;
  file.addAreas(
    'stadt',
    areasOf(
      block.ofFace.map((b) => (b < 0 ? -1 : 0)),
      1,
      () => ({ schluessel: '00', name: 'Musterstadt' }),
    ),
  );
  file.addAreas(
    'stadtbezirk',
    areasOf(stadtbezirk.ofFace, stadtbezirk.keys.length, (i) => ({
      schluessel: stadtbezirk.keys[i]!,
      name: stadtbezirk.names[i]!,
      stadt: '00',
    })),
  );
  file.addAreas(
    'stadtteil',
    areasOf(stadtteil.ofFace, stadtteil.keys.length, (i) => ({
      schluessel: stadtteil.keys[i]!,
      name: stadtteil.names[i]!,
      stadtbezirk: stadtbezirk.keys[stadtteil.parent[i]!]!,
    })),
  );
  file.addAreas(
    'sozialraum',
    areasOf(sozialraum.ofFace, sozialraum.keys.length, (i) => ({
      schluessel: sozialraum.keys[i]!,
      name: sozialraum.names[i]!,
      stadtteil: stadtteil.keys[sozialraum.parent[i]!]!,
    })),
  );
  file.addAreas(
    'sozialraum-2013',
    areasOf(sozialraum2013.ofFace, sozialraum2013.keys.length, (i) => ({
      schluessel: sozialraum2013.keys[i]!,
      name: sozialraum2013.names[i]!,
      stadtteil: stadtteil.keys[sozialraum2013.parent[i]!]!,
    })),
  );
  file.addAreas(
    'block',
    areasOf(block.ofFace, block.keys.length, (i) => ({
      schluessel: block.keys[i]!,
      sozialraum: sozialraum.keys[block.parent[i]!]!,
      nutzung: blockUseTitles[uses.use[hierarchy.faceOfBlock[i]!]!],
    })),
  );
  backdropUses.forEach(([name, kinds]) => {
    const label = Int32Array.from({ length: map.faceCount }, (_, face) => (face !== OUTSIDE && kinds.includes(uses.use[face]!) ? 0 : -1));
    const areas = areasOf(label, 1, () => ({ name }));
    const lakes = name === 'water' ? city.lakes.map((ring) => [[file.addArc(closed(ring))]]) : [];
    file.addAreas(
      name,
      areas.map(({ polygons, properties }) => ({ polygons: [...polygons, ...lakes], properties })),
    );
  });
  // Main streets by name, so that they can be labelled; the rest as one line.
  const mains = new Map<string, number[][]>();
  const minor: number[][] = [];
  const bridges: number[][] = [];
  const onBridge = new Set(city.network.edges.filter((edge) => edge.kind === 'bridge').map((edge) => edge.arc));
  arcs.first.forEach((h, arc) => {
    const kind = map.kind[h >> 1]!;
    if (onBridge.has(arc)) bridges.push([arc]);
    if (kind === EdgeKind.main) {
      const name = streets.nameOfEdge[h >> 1]!;
      mains.set(name, [...(mains.get(name) ?? []), [arc]]);
    } else if (kind === EdgeKind.collector || kind === EdgeKind.street || (kind === EdgeKind.bank && streets.nameOfEdge[h >> 1] !== ''))
      minor.push([arc]);
  });
  file.addMultiLine('street', minor, {});
  file.addMultiLine('mainStreet', [...mains.values()].flat(), {});
  file.addMultiLine('bridge', bridges, {});
  const tracks: number[][] = [];
  for (const line of plan.railways) {
    let run: [number, number][] = [];
    const close = (): void => {
      if (run.length > 1) tracks.push([file.addArc(run)]);
      run = [];
    };
    for (let i = 0; i < line.length; i += 2) {
      if (insideRing(plan.outline, line[i]!, line[i + 1]!)) run.push([line[i]!, line[i + 1]!]);
      else close();
    }
    close();
  }
  file.addMultiLine('railway', tracks, {});
  return file.toText();
}

/**
 * Streets in detail, one topology: the walkable graph (object `weg`, lines from node to node) and the Baublockseiten (object
 * `baublockseite`, one line per named street and side of a built block).
 */
export function streetsTopology(city: City): string {
  const { ground, arcs, hierarchy, uses, streets, network } = city;
  const { map } = ground;
  const file = new TopoJsonFile(...lowerLeft(city));
  const numbers = new Map<number, number>();
  const numberOf = (arc: number): number => {
    let number = numbers.get(arc);
    if (number === undefined) numbers.set(arc, (number = file.addArc(arcPoints(city, arc))));
    return number;
  };
  const streetOf = (arc: number): string => streets.nameOfEdge[arcs.first[arc]! >> 1]!;
  file.addLines(
    'weg',
    network.edges.map((edge) => ({
      arcs: [numberOf(edge.arc)],
      properties: {
        von: edge.from,
        nach: edge.to,
        laenge: Math.round(edge.lengthMeters * 10) / 10,
        art: edge.kind,
        ...(streetOf(edge.arc) === '' ? {} : { strasse: streetOf(edge.arc) }),
      },
    })),
  );
  const built: ReadonlySet<BlockUse> = new Set(['housing', 'mixed', 'public', 'commercial', 'industry']);
  const sides: { arcs: readonly number[]; properties: { nr: number; baublock: string; strasse: string } }[] = [];
  const serial = new Map<number, number>();
  arcs.first.forEach((h, arc) => {
    const strasse = streetOf(arc);
    if (strasse === '') return;
    for (const side of [h, h ^ 1]) {
      const face = map.face[side]!;
      if (face === OUTSIDE || !built.has(uses.use[face]!)) continue;
      const block = hierarchy.block.ofFace[face]!;
      const nr = (serial.get(block) ?? 0) + 1;
      serial.set(block, nr);
      sides.push({
        arcs: [side === h ? numberOf(arc) : ~numberOf(arc)],
        properties: { nr, baublock: hierarchy.block.keys[block]!, strasse },
      });
    }
  });
  file.addLines('baublockseite', sides);
  return file.toText();
}

const eastNorth = (x: number, y: number): [number, number] => [
  Math.round((ORIGIN_EASTING + x) * DECIMETERS) / DECIMETERS,
  Math.round((ORIGIN_NORTHING + y) * DECIMETERS) / DECIMETERS,
];

/** One kind of facility as GeoJSON points in the package's CRS (named, as readers would otherwise expect degrees). */
export function facilitiesGeoJson(city: City, kind: string): string {
  const features = city.facilities.get(kind)!.map((facility, i) =>
    JSON.stringify({
      type: 'Feature',
      properties: {
        id: `${kind}-${String(i + 1).padStart(3, '0')}`,
        name: facility.name,
        adresse: facility.address,
        ...facility.properties,
      },
      geometry: { type: 'Point', coordinates: eastNorth(facility.x, facility.y) },
    }),
  );
  return `{"type":"FeatureCollection","name":${JSON.stringify(`${kind} (fiktiv)`)},"crs":{"type":"name","properties":{"name":"urn:ogc:def:crs:EPSG::25832"}},"features":[\n${features.join(',\n')}\n]}\n`;
}
