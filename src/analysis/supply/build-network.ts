import { finding } from '../../model/index.ts';
import { buildStreetGraph, encodeStreetGraph } from '../../network/index.ts';
import { readStreetFiles, type StreetFile } from '../../reading/index.ts';
import type { TaskRequest, TaskResult } from '../protocol.ts';
import type { AtlasSession } from '../tasks/atlas-session.ts';
import type { Pace } from '../tasks/pace.ts';
import { reportOf } from './network-report.ts';
import { planeOf, replaceNetwork, sessionNetwork } from './session-network.ts';

/** All files together; what unpacks to more is bounded by the readers. */
const MOST_BYTES = 512e6;
/** Files that belong to a shapefile; `.shp` itself is the one that is read. */
const COMPANION = /\.(dbf|prj|cpg|shx|qmd|qix|sbn|sbx|qpj|shp\.xml)$/i;
/** Progress of reading; cutting at junctions is one step. */
const READING = 0.7;

/**
 * Builds the network from files of the user (OpenStreetMap, GeoJSON, TopoJSON, shapefile, GeoPackage) and uses it from now on; `file` is its
 * compact form for the package. Files that can not be read, or without a single street, leave the network in use as it was and are told.
 * Cost O(bytes). @throws AtlasError `aborted`
 */
export async function buildNetwork(
  session: AtlasSession,
  { files }: TaskRequest<'network/build'>,
  pace: Pace,
): Promise<TaskResult<'network/build'>> {
  const bytes = files.reduce((sum, { blob }) => sum + blob.size, 0);
  if (bytes > MOST_BYTES) {
    const value = files.map(({ name }) => name).join(', ');
    return { report: null, file: null, findings: [finding('resource-too-large', 'error', '', { value })] };
  }
  const { crs } = await planeOf(session);
  const { value, findings } = await readStreetFiles(await streetFiles(files), { crs, pace: (share) => pace.breathe(READING * share) });
  if (value === null) return { report: null, file: null, findings };
  await pace.breathe(READING);
  const network = sessionNetwork(buildStreetGraph(value.lines), 'file', findings);
  if (network.graph === null) {
    const none = finding('streets-none', 'error', files.map(({ name }) => name).join(', '));
    return { report: null, file: null, findings: [...findings, none] };
  }
  await pace.breathe(1);
  replaceNetwork(session, network);
  return { report: reportOf(network), file: new Uint8Array(encodeStreetGraph(network.graph)), findings };
}

/** Files to be read, each with those that only come along. */
async function streetFiles(files: TaskRequest<'network/build'>['files']): Promise<StreetFile[]> {
  const named = await Promise.all(files.map(async ({ name, blob }) => ({ name, bytes: new Uint8Array(await blob.arrayBuffer()) })));
  const companions = named.filter(({ name }) => COMPANION.test(name));
  return named.filter(({ name }) => !COMPANION.test(name)).map((file) => ({ ...file, companions }));
}
