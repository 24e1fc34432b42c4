import { finding } from '../../model/index.ts';
import { buildStreetGraph, decodeStreetGraph, encodeStreetGraph, type StreetGraph } from '../../network/index.ts';
import { readStreetFiles, type StreetFile } from '../../reading/index.ts';
import type { TaskRequest, TaskResult } from '../protocol.ts';
import type { AtlasSession } from '../tasks/atlas-session.ts';
import type { Pace } from '../tasks/pace.ts';
import { reportOf } from './network-report.ts';
import { extentOf, networkOf, planeOf, replaceNetwork, sessionNetwork } from './session-network.ts';

/** All files together; what unpacks to more is bounded by the readers. */
const MOST_BYTES = 512e6;
/** Files that belong to a shapefile; `.shp` itself is the one that is read. */
const COMPANION = /\.(dbf|prj|cpg|shx|qmd|qix|sbn|sbx|qpj|shp\.xml)$/i;
/** First bytes of the compact file. */
const COMPACT_MAGIC = 'SRAN';
/** Progress of reading; cutting at junctions is one step. */
const READING = 0.7;

/**
 * Builds the network from files of the user (OpenStreetMap, GeoJSON, TopoJSON, shapefile, GeoPackage) and uses it from now on; `file` is its
 * compact form for the package, which is read as well (a network kept from an earlier visit). No files: nothing is built, `file` is the network
 * in use. Files that can not be read, or without a single street, leave the network in use as it was and are told.
 * Cost O(bytes). @throws AtlasError `aborted`
 */
export async function buildNetwork(
  session: AtlasSession,
  { files }: TaskRequest<'network/build'>,
  pace: Pace,
): Promise<TaskResult<'network/build'>> {
  if (files.length === 0) return networkInUse(session);
  const bytes = files.reduce((sum, { blob }) => sum + blob.size, 0);
  if (bytes > MOST_BYTES) {
    const value = files.map(({ name }) => name).join(', ');
    return { report: null, file: null, findings: [finding('resource-too-large', 'error', '', { value })] };
  }
  const kept = await compactNetwork(files);
  if (kept !== null) {
    replaceNetwork(session, kept.network);
    return { report: reportOf(kept.network), file: kept.bytes, findings: [] };
  }
  const { crs } = await planeOf(session);
  const { value, findings: found } = await readStreetFiles(await streetFiles(files), {
    crs,
    pace: (share) => pace.breathe(READING * share),
  });
  if (value === null) return { report: null, file: null, findings: found };
  const findings = [...found];
  await pace.breathe(READING);
  const names = files.map(({ name }) => name).join(', ');
  const graph = buildStreetGraph(value.lines);
  if (!(await isInCity(session, graph))) findings.push(finding('streets-elsewhere', 'warning', names));
  const network = sessionNetwork(graph, 'file', findings);
  if (network.graph === null) return { report: null, file: null, findings: [...findings, finding('streets-none', 'error', names)] };
  await pace.breathe(1);
  replaceNetwork(session, network);
  return { report: reportOf(network), file: new Uint8Array(encodeStreetGraph(network.graph)), findings };
}

/** Whether the box of all crossings meets that of the city; true where there is nothing to compare. */
async function isInCity(session: AtlasSession, { nodeCoordinates }: StreetGraph): Promise<boolean> {
  const extent = await extentOf(session);
  if (extent === null || nodeCoordinates.length === 0) return true;
  let [minX, minY, maxX, maxY] = [Infinity, Infinity, -Infinity, -Infinity];
  for (let at = 0; at < nodeCoordinates.length; at += 2) {
    minX = Math.min(minX, nodeCoordinates[at]!);
    maxX = Math.max(maxX, nodeCoordinates[at]!);
    minY = Math.min(minY, nodeCoordinates[at + 1]!);
    maxY = Math.max(maxY, nodeCoordinates[at + 1]!);
  }
  return minX <= extent[2] && maxX >= extent[0] && minY <= extent[3] && maxY >= extent[1];
}

async function networkInUse(session: AtlasSession): Promise<TaskResult<'network/build'>> {
  const network = await networkOf(session);
  if (network.graph === null) return { report: null, file: null, findings: network.findings };
  return { report: reportOf(network), file: new Uint8Array(encodeStreetGraph(network.graph)), findings: [] };
}

/** The network of a single compact file; null for any other files. */
async function compactNetwork(files: TaskRequest<'network/build'>['files']) {
  const [only, ...others] = files;
  if (only === undefined || others.length > 0 || (await only.blob.slice(0, COMPACT_MAGIC.length).text()) !== COMPACT_MAGIC) return null;
  const bytes = await only.blob.arrayBuffer();
  const decoded = decodeStreetGraph(bytes);
  const network = decoded.kind === 'graph' ? sessionNetwork(decoded.graph, 'file', []) : null;
  // The graph looks into its bytes; those that are handed on are a copy.
  return network === null || network.graph === null ? null : { network, bytes: new Uint8Array(bytes.slice(0)) };
}

/** Files to be read, each with those that only come along. */
async function streetFiles(files: TaskRequest<'network/build'>['files']): Promise<StreetFile[]> {
  const named = await Promise.all(files.map(async ({ name, blob }) => ({ name, bytes: new Uint8Array(await blob.arrayBuffer()) })));
  const companions = named.filter(({ name }) => COMPANION.test(name));
  return named.filter(({ name }) => !COMPANION.test(name)).map((file) => ({ ...file, companions }));
}
