import type { CrsCode, NetworkDescriptor, ResourceDescriptor, StreetLines, WithFindings } from '../../model/index.ts';
import { readStreets } from './read-streets.ts';
import type { StreetFile } from './street-file.ts';

/** The network of a package: lines to be cut at their junctions, or a finished graph for `decodeStreetGraph`. */
export type NetworkResource =
  { readonly kind: 'lines'; readonly lines: StreetLines } | { readonly kind: 'compact'; readonly bytes: ArrayBuffer };

export interface NetworkResourceOptions {
  /** The package's CRS. A compact file is in it already: it was written for the package. */
  readonly crs: CrsCode;
  /** Told how much is read, 0..1; may wait, and may throw to stop. */
  readonly pace?: (share: number) => Promise<void> | void;
}

/** First bytes of the compact file of `encodeStreetGraph`. */
const COMPACT_MARK = [0x53, 0x52, 0x41, 0x4e];

/**
 * What `atlas.network` points to: the compact file (resource format `streets`, or told by its first bytes), else any file `readStreets` knows.
 * Null, with a finding of severity error, when it can not be read. Throws nothing but what `pace` throws. Cost O(bytes).
 */
export async function readNetworkResource(
  bytes: Uint8Array,
  network: NetworkDescriptor,
  resource: ResourceDescriptor,
  options: NetworkResourceOptions,
): Promise<WithFindings<NetworkResource | null>> {
  if (resource.format === 'streets' || COMPACT_MARK.every((byte, at) => bytes[at] === byte)) {
    return { value: { kind: 'compact', bytes: bytes.slice().buffer }, findings: [] };
  }

  const file: StreetFile = { name: [resource.path].flat()[0] ?? resource.name, bytes };
  const { value, findings } = await readStreets(file, {
    ...options,
    resource,
    ...(network.object === undefined ? {} : { object: network.object }),
  });
  return { value: value === null ? null : { kind: 'lines', lines: value }, findings };
}
