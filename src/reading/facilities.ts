import {
  misuse,
  type CrsCode,
  type FacilityKindDescriptor,
  type FacilitySet,
  type ResourceDescriptor,
  type WithFindings,
} from '../model/index.ts';
export async function readFacilities(
  _bytes: Uint8Array,
  _resource: ResourceDescriptor,
  _kind: FacilityKindDescriptor,
  _targetCrs: CrsCode,
): Promise<WithFindings<FacilitySet | null>> {
  throw misuse('in work');
}
