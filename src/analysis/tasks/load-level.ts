import {
  finding,
  NO_PARENT,
  type Finding,
  type Level,
  type LevelDescriptor,
  type LevelParentDescriptor,
  type WithFindings,
} from '../../model/index.ts';
import { areaSquareMeters, boundingBoxOf, labelPoints } from '../../geometry/index.ts';
import { readAreas, type DecodedAreas } from '../../reading/index.ts';
import { repeatedAreas, type JoinTarget } from '../join/join-target.ts';
import type { PackageFiles } from './package-files.ts';

/** A level as the tasks need it: with what joins and sums ask of it. */
export interface LoadedLevel {
  readonly descriptor: LevelDescriptor;
  readonly level: Level;
  readonly target: JoinTarget;
  /** Length n: 1 = repeats the key of an earlier area. */
  readonly repeated: Uint8Array;
  readonly positions: ReadonlyMap<string, number>;
}

const SHOWN_KEYS = 5;

/**
 * Reads the areas of a level and finds the parent of each. `parent` is the loaded parent level, null when there is none or it can not be
 * read. Areas without, or with an unknown, parent are told once per level. Cost O(vertices).
 */
export async function loadLevel(
  files: PackageFiles,
  descriptor: LevelDescriptor,
  parent: LoadedLevel | null,
): Promise<WithFindings<LoadedLevel | null>> {
  const { resource, parts, findings } = await files.read(descriptor.geometry.resource);
  const bytes = parts?.[0];
  if (resource === null || bytes === undefined) return { value: null, findings };
  const wanted = descriptor.parent !== undefined && 'property' in descriptor.parent ? [descriptor.parent.property] : [];
  const crs = files.atlas.atlas.crs;
  const decoded = await readAreas(bytes, resource, descriptor.geometry, crs, wanted);
  if (decoded.value === null) return { value: null, findings: [...findings, ...decoded.findings] };
  const { keys, names, geometry, duplicateKeys } = decoded.value;
  const target: JoinTarget = { id: descriptor.id, keys, duplicateKeys };
  const parents =
    descriptor.parent === undefined || parent === null ? null : findParents(decoded.value, descriptor.parent, parent, resource.name);
  const level: Level = {
    id: descriptor.id,
    keys,
    names,
    parentLevel: parent?.level.id ?? null,
    parentIndex: parents?.value ?? null,
    geometry,
    labelPoints: labelPoints(geometry),
    areaSquareMeters: areaSquareMeters(geometry, crs),
    boundingBox: boundingBoxOf(geometry),
  };
  const positions = new Map<string, number>();
  keys.forEach((key, area) => positions.set(key, area));
  return {
    value: { descriptor, level, target, repeated: repeatedAreas(target), positions },
    findings: [...findings, ...decoded.findings, ...(parents?.findings ?? [])],
  };
}

/** Position of the parent with a key; NO_PARENT when there is none. Numbers as text get the parent level's zeros. */
export function parentPosition(key: string, parent: LoadedLevel): number {
  const length = parent.descriptor.geometry.keyLength;
  return parent.positions.get(length === undefined ? key : key.padStart(length, '0')) ?? NO_PARENT;
}

function findParents(
  areas: DecodedAreas,
  descriptor: LevelParentDescriptor,
  parent: LoadedLevel,
  resource: string,
): WithFindings<Int32Array> {
  const parentKeys =
    'keyPrefix' in descriptor
      ? areas.keys.map((key) => key.slice(0, descriptor.keyPrefix))
      : (areas.properties.get(descriptor.property) ?? areas.keys.map(() => ''));
  const parentIndex = Int32Array.from(parentKeys, (key) => (key === '' ? NO_PARENT : parentPosition(key, parent)));
  const missing: string[] = [];
  const unknown: string[] = [];
  areas.keys.forEach((key, area) => {
    if (parentIndex[area] === NO_PARENT) (parentKeys[area] === '' ? missing : unknown).push(key);
  });
  const parameters = (keys: readonly string[]): Record<string, string | number> => ({ count: keys.length, level: parent.level.id });
  const findings: Finding[] = [];
  if (missing.length > 0) {
    findings.push(
      finding('parent-missing', 'warning', resource, { value: missing.slice(0, SHOWN_KEYS).join(', '), parameters: parameters(missing) }),
    );
  }
  if (unknown.length > 0) {
    const keys = unknown.map((key) => parentKeys[areas.keys.findIndex((candidate) => candidate === key)] ?? '');
    const value = [...new Set(keys)].slice(0, SHOWN_KEYS).join(', ');
    findings.push(finding('parent-unknown', 'warning', resource, { value, parameters: parameters(unknown) }));
  }
  return { value: parentIndex, findings };
}
