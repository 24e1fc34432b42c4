import { misuse, type AtlasPackage, type WithFindings } from '../model/index.ts';
export function readPackageDescriptor(_bytes: Uint8Array): WithFindings<AtlasPackage | null> {
  throw misuse('in work');
}
