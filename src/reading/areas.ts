import {
  misuse,
  type AreaGeometry,
  type AreaKey,
  type CrsCode,
  type LevelDescriptor,
  type ResourceDescriptor,
  type WithFindings,
} from '../model/index.ts';
export interface DecodedAreas {
  readonly keys: AreaKey[];
  readonly names: string[];
  readonly geometry: AreaGeometry;
  readonly properties: ReadonlyMap<string, readonly string[]>;
  readonly duplicateKeys: readonly string[];
}
export async function readAreas(
  _bytes: Uint8Array,
  _resource: ResourceDescriptor,
  _level: LevelDescriptor['geometry'],
  _targetCrs: CrsCode,
  _properties: readonly string[],
): Promise<WithFindings<DecodedAreas | null>> {
  throw misuse('in work');
}
