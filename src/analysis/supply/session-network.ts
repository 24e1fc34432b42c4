import { finding, type Finding } from '../../model/index.ts';
import { buildEdgeIndex, buildStreetGraph, decodeStreetGraph, edgeCountOf, type EdgeIndex, type StreetGraph } from '../../network/index.ts';
import { readNetworkResource } from '../../reading/index.ts';
import type { AtlasSession } from '../tasks/atlas-session.ts';
import { forgetComputations } from '../recipes/kept-computations.ts';
import { forgetParts } from './kept-parts.ts';
import { metricPlane, type MetricPlane } from './metric-plane.ts';

/** The streets of a package, or those built from files of the user. */
export interface SessionNetwork {
  readonly graph: StreetGraph;
  readonly index: EdgeIndex;
  readonly source: 'package' | 'file';
  readonly findings: readonly Finding[];
}

interface Networks {
  readonly plane: Promise<MetricPlane>;
  network: Promise<SessionNetwork | NoNetwork>;
}

/** Why there are no streets; without findings the package does not name any. */
export interface NoNetwork {
  readonly graph: null;
  readonly findings: readonly Finding[];
}

const NETWORKS = new WeakMap<AtlasSession, Networks>();

function networksOf(session: AtlasSession): Networks {
  let networks = NETWORKS.get(session);
  if (networks === undefined) {
    const plane = findPlane(session);
    networks = { plane, network: plane.then((found) => networkOfPackage(session, found)) };
    // A failed transport may be mended: ask again next time.
    networks.network.catch(() => NETWORKS.delete(session));
    NETWORKS.set(session, networks);
  }
  return networks;
}

/** The plane in metres all ways of a package are measured in. */
export const planeOf = (session: AtlasSession): Promise<MetricPlane> => networksOf(session).plane;

/** The network in use: built from the user's files, else that of the package, read once. @throws AtlasError `io` when the file can not be had */
export const networkOf = (session: AtlasSession): Promise<SessionNetwork | NoNetwork> => networksOf(session).network;

/** Uses another network from now on; what was computed with the old one is forgotten. */
export function replaceNetwork(session: AtlasSession, network: SessionNetwork): void {
  networksOf(session).network = Promise.resolve(network);
  forgetParts(session);
  forgetComputations(session);
  session.forgetSeries();
}

/** The city's box in the plane: least and greatest x and y of its corners; null without areas. */
export async function extentOf(session: AtlasSession): Promise<readonly [minX: number, minY: number, maxX: number, maxY: number] | null> {
  const box = await boxOf(session);
  if (box === undefined) return null;
  const { toPlane } = await planeOf(session);
  const corners = toPlane(Float64Array.of(box.minX, box.minY, box.maxX, box.minY, box.maxX, box.maxY, box.minX, box.maxY));
  const [xs, ys] = [corners.filter((_, at) => at % 2 === 0), corners.filter((_, at) => at % 2 === 1)];
  return [Math.min(...xs), Math.min(...ys), Math.max(...xs), Math.max(...ys)];
}

async function boxOf(session: AtlasSession) {
  const first = session.atlas.atlas.levels[0];
  return first === undefined ? undefined : (await session.level(first.id)).value?.level.boundingBox;
}

async function findPlane(session: AtlasSession): Promise<MetricPlane> {
  const { crs } = session.atlas.atlas;
  const box = await boxOf(session);
  return metricPlane(crs, box === undefined ? [0, 0] : [(box.minX + box.maxX) / 2, (box.minY + box.maxY) / 2]);
}

async function networkOfPackage(session: AtlasSession, { crs }: MetricPlane): Promise<SessionNetwork | NoNetwork> {
  const described = session.atlas.atlas.network;
  if (described === undefined) return { graph: null, findings: [] };
  const { resource, parts, findings } = await session.files.read(described.resource);
  const bytes = parts?.[0];
  if (resource === null || bytes === undefined) return { graph: null, findings };
  const read = await readNetworkResource(bytes, described, resource, { crs });
  const all = [...findings, ...read.findings];
  if (read.value === null) return { graph: null, findings: all };
  if (read.value.kind === 'lines') return sessionNetwork(buildStreetGraph(read.value.lines), 'package', all);
  const decoded = decodeStreetGraph(read.value.bytes);
  if (decoded.kind === 'graph') return sessionNetwork(decoded.graph, 'package', all);
  return { graph: null, findings: [...all, finding('streets-file-refused', 'error', resource.name, { value: decoded.problem })] };
}

/** A graph with its index; without a single edge it is none. Cost O(edges). */
export function sessionNetwork(
  graph: StreetGraph,
  source: SessionNetwork['source'],
  findings: readonly Finding[],
): SessionNetwork | NoNetwork {
  return edgeCountOf(graph) === 0 ? { graph: null, findings } : { graph, index: buildEdgeIndex(graph), source, findings };
}
