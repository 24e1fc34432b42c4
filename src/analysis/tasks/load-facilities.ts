import { misuse } from '../../model/index.ts';
import { readFacilities } from '../../reading/index.ts';
import type { TaskRequest, TaskResult } from '../protocol.ts';
import type { AtlasSession } from './atlas-session.ts';

/** Reads the facilities of one kind. @throws AtlasError `misuse` for a kind the package does not have. */
export async function loadFacilities(
  { files, atlas }: AtlasSession,
  { kind }: TaskRequest<'facilities/load'>,
): Promise<TaskResult<'facilities/load'>> {
  const descriptor = atlas.atlas.facilities?.find(({ id }) => id === kind);
  if (descriptor === undefined) throw misuse(`kind of facility ${kind}: not in the package`);
  const { resource, parts, findings } = await files.read(descriptor.resource);
  const bytes = parts?.[0];
  if (resource === null || bytes === undefined) return { facilities: null, findings };
  const read = await readFacilities(bytes, resource, descriptor, atlas.atlas.crs);
  return { facilities: read.value, findings: [...findings, ...read.findings] };
}
