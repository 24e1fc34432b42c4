import { PbfReader } from 'pbf';
import { FileDamaged } from './bounds.ts';
import type { OsmNetwork } from './osm-network.ts';
import type { Tags } from './tags.ts';

/** Coordinates are whole numbers of `granularity` nanodegrees from an offset. */
interface Block {
  strings: string[];
  /** Where the groups start and end: they need the strings and the granularity, which may come after them. */
  readonly groups: Uint8Array[];
  granularity: number;
  latitudeOffset: number;
  longitudeOffset: number;
}

const DEGREES_PER_NANODEGREE = 1e-9;

/** Hands the nodes and ways of a PrimitiveBlock over. @throws FileDamaged for numbers that point outside it. Cost O(bytes). */
export function readPrimitiveBlock(bytes: Uint8Array, network: OsmNetwork): void {
  const block = new PbfReader(bytes).readFields<Block>(
    (field, result, reader) => {
      if (field === 1) result.strings = readStrings(reader.readBytes());
      else if (field === 2) result.groups.push(reader.readBytes());
      else if (field === 17) result.granularity = reader.readVarint();
      else if (field === 19) result.latitudeOffset = reader.readVarint(true);
      else if (field === 20) result.longitudeOffset = reader.readVarint(true);
    },
    { strings: [], groups: [], granularity: 100, latitudeOffset: 0, longitudeOffset: 0 },
  );
  for (const group of block.groups) {
    new PbfReader(group).readFields((field, _, reader) => {
      if (field === 1) readNode(reader.readBytes(), block, network);
      else if (field === 2) readDenseNodes(reader.readBytes(), block, network);
      else if (field === 3) readWay(reader.readBytes(), block, network);
    }, null);
  }
}

const readStrings = (bytes: Uint8Array): string[] =>
  new PbfReader(bytes).readFields<string[]>((field, strings, reader) => {
    if (field === 1) strings.push(reader.readString());
  }, []);

const longitudeOf = (value: number, { granularity, longitudeOffset }: Block): number =>
  (longitudeOffset + granularity * value) * DEGREES_PER_NANODEGREE;
const latitudeOf = (value: number, { granularity, latitudeOffset }: Block): number =>
  (latitudeOffset + granularity * value) * DEGREES_PER_NANODEGREE;

function readNode(bytes: Uint8Array, block: Block, network: OsmNetwork): void {
  const node = new PbfReader(bytes).readFields(
    (field, result, reader) => {
      if (field === 1) result.id = reader.readSVarint();
      else if (field === 2) reader.readPackedVarint(result.keys);
      else if (field === 3) reader.readPackedVarint(result.values);
      else if (field === 8) result.latitude = reader.readSVarint();
      else if (field === 9) result.longitude = reader.readSVarint();
    },
    { id: NaN, keys: [] as number[], values: [] as number[], latitude: NaN, longitude: NaN },
  );
  const tags = node.keys.length === 0 ? null : tagsOf(node.keys, node.values, block.strings);
  network.addNode(node.id, longitudeOf(node.longitude, block), latitudeOf(node.latitude, block), tags);
}

/** Ids and coordinates as differences; tags as key, value, key, value, 0 per node, or nothing at all when no node has any. */
function readDenseNodes(bytes: Uint8Array, block: Block, network: OsmNetwork): void {
  const dense = new PbfReader(bytes).readFields(
    (field, result, reader) => {
      if (field === 1) reader.readPackedSVarint(result.ids);
      else if (field === 8) reader.readPackedSVarint(result.latitudes);
      else if (field === 9) reader.readPackedSVarint(result.longitudes);
      else if (field === 10) reader.readPackedVarint(result.keysAndValues);
    },
    { ids: [] as number[], latitudes: [] as number[], longitudes: [] as number[], keysAndValues: [] as number[] },
  );
  const { ids, latitudes, longitudes, keysAndValues } = dense;
  if (latitudes.length !== ids.length || longitudes.length !== ids.length) throw new FileDamaged('PBF');
  let id = 0;
  let latitude = 0;
  let longitude = 0;
  let next = 0;
  for (let node = 0; node < ids.length; node++) {
    id += ids[node]!;
    latitude += latitudes[node]!;
    longitude += longitudes[node]!;
    const first = next;
    while (next < keysAndValues.length && keysAndValues[next] !== 0) next += 2;
    const tags = next === first ? null : tagsOfPairs(keysAndValues.slice(first, next), block.strings);
    next++;
    network.addNode(id, longitudeOf(longitude, block), latitudeOf(latitude, block), tags);
  }
}

function readWay(bytes: Uint8Array, block: Block, network: OsmNetwork): void {
  const way = new PbfReader(bytes).readFields(
    (field, result, reader) => {
      if (field === 1) result.id = reader.readVarint(true);
      else if (field === 2) reader.readPackedVarint(result.keys);
      else if (field === 3) reader.readPackedVarint(result.values);
      else if (field === 8) reader.readPackedSVarint(result.refs);
    },
    { id: NaN, keys: [] as number[], values: [] as number[], refs: [] as number[] },
  );
  let ref = 0;
  const refs = Float64Array.from(way.refs, (difference) => (ref += difference));
  network.addWay(way.id, refs, tagsOf(way.keys, way.values, block.strings));
}

function tagsOf(keys: readonly number[], values: readonly number[], strings: readonly string[]): Tags {
  if (keys.length !== values.length) throw new FileDamaged('PBF');
  const tags = new Map<string, string>();
  for (let at = 0; at < keys.length; at++) tags.set(stringAt(strings, keys[at]!), stringAt(strings, values[at]!));
  return (key) => tags.get(key);
}

function tagsOfPairs(pairs: readonly number[], strings: readonly string[]): Tags {
  const tags = new Map<string, string>();
  for (let at = 0; at < pairs.length; at += 2) tags.set(stringAt(strings, pairs[at]!), stringAt(strings, pairs[at + 1] ?? -1));
  return (key) => tags.get(key);
}

function stringAt(strings: readonly string[], index: number): string {
  const text = strings[index];
  if (text === undefined) throw new FileDamaged('PBF');
  return text;
}
