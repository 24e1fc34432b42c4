import { datasetId, type CrosswalkDescriptor, type WithFindings } from '../../model/index.ts';
import { readTable } from '../../reading/index.ts';
import { buildCrosswalk, type Crosswalk } from '../series/crosswalk.ts';
import type { LoadedLevel } from './load-level.ts';
import type { PackageFiles } from './package-files.ts';

/** Reads the crosswalk between two editions of a level; null when its file can not be used. */
export async function loadCrosswalk(
  files: PackageFiles,
  descriptor: CrosswalkDescriptor,
  from: LoadedLevel,
  to: LoadedLevel,
): Promise<WithFindings<Crosswalk | null>> {
  const { resource, parts, findings } = await files.read(descriptor.resource);
  if (resource === null || parts === null) return { value: null, findings };
  const { keyLength } = from.descriptor.geometry;
  const read = readTable(
    parts,
    resource,
    {
      dataset: datasetId(''),
      resource: descriptor.resource,
      level: descriptor.from,
      key: descriptor.fromKey,
      ...(keyLength === undefined ? {} : { keyLength }),
      // A crosswalk has no year of its own.
      period: { year: 0 },
    },
    { numeric: [descriptor.share], text: [descriptor.toKey] },
  );
  if (read.value === null) return { value: null, findings: [...findings, ...read.findings] };
  const built = buildCrosswalk(read.value, descriptor.toKey, descriptor.share, from.level.keys, to.level.keys);
  return { value: built.value, findings: [...findings, ...read.findings, ...built.findings] };
}
