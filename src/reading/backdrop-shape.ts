import { misuse, type AreaGeometry, type CrsCode, type LineGeometry, type ResourceDescriptor, type WithFindings } from '../model/index.ts';
export type BackdropShape =
  { readonly shape: 'areas'; readonly geometry: AreaGeometry } | { readonly shape: 'lines'; readonly geometry: LineGeometry };
export async function readBackdropShape(
  _bytes: Uint8Array,
  _resource: ResourceDescriptor,
  _object: string | undefined,
  _targetCrs: CrsCode,
): Promise<WithFindings<BackdropShape | null>> {
  throw misuse('in work');
}
