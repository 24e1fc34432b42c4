import { referencedColumns, type AtlasPackage, type ResourceName } from '../../model/index.ts';

/** The properties of each geometry file that the package speaks of; files of the network are not in it and stay as they are. */
export function neededProperties(atlas: AtlasPackage): Map<ResourceName, Set<string>> {
  const needed = new Map<ResourceName, Set<string>>();
  const add = (resource: ResourceName, ...names: readonly (string | undefined)[]): void => {
    const set = needed.get(resource) ?? new Set<string>();
    for (const name of names) if (name !== undefined) set.add(name);
    needed.set(resource, set);
  };
  const { levels, facilities = [], backdrop = [], network, tables = [] } = atlas.atlas;
  for (const { geometry, parent } of levels) {
    add(geometry.resource, geometry.key, geometry.name, parent !== undefined && 'property' in parent ? parent.property : undefined);
  }
  for (const { resource, key, name, address, where, capacities = [], opening } of facilities) {
    add(resource, key, name, address, where?.property, opening, ...capacities.map(({ property }) => property));
  }
  for (const { resource } of backdrop) add(resource);
  // attributes of geometries that are read as a table
  for (const { resource, key, period, columns = {} } of tables) {
    if (!needed.has(resource)) continue;
    const used = new Set<string>(Object.values(columns));
    for (const column of columnsOf(
      atlas,
      tables.filter((table) => table.resource === resource).map(({ dataset }) => dataset),
    ))
      used.add(columns[column] ?? column);
    add(resource, key, 'column' in period ? period.column : undefined, ...used);
  }
  if (network !== undefined) needed.delete(network.resource);
  return needed;
}

function columnsOf(atlas: AtlasPackage, datasets: readonly string[]): string[] {
  const references = (atlas.atlas.indicators ?? []).flatMap(({ value }) => referencedColumns(value));
  const populations = atlas.atlas.levels.flatMap(({ population }) => population ?? []);
  return [...references, ...populations].filter(({ dataset }) => datasets.includes(dataset)).map(({ column }) => column);
}

type Fields = Record<string, unknown>;
const isFields = (value: unknown): value is Fields => typeof value === 'object' && value !== null && !Array.isArray(value);

/**
 * A GeoJSON or TopoJSON without the properties nobody speaks of: files of statistics offices often carry their numbers in them.
 * Text that is neither comes back as null.
 */
export function withoutOtherProperties(text: string, needed: ReadonlySet<string>): string | null {
  let document: unknown;
  try {
    document = JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch {
    return null;
  }
  if (!isFields(document)) return null;
  const strip = (feature: unknown): void => {
    if (!isFields(feature)) return;
    if (Array.isArray(feature['geometries'])) feature['geometries'].forEach(strip);
    if (isFields(feature['properties'])) {
      feature['properties'] = Object.fromEntries(Object.entries(feature['properties']).filter(([name]) => needed.has(name)));
    }
  };
  if (document['type'] === 'FeatureCollection' && Array.isArray(document['features'])) document['features'].forEach(strip);
  else if (document['type'] === 'Topology' && isFields(document['objects'])) Object.values(document['objects']).forEach(strip);
  else return null;
  return JSON.stringify(document);
}
