import type { AreaGeometry, LineGeometry, SupplyRecipe } from '../../model/index.ts';
import { keptComputation } from '../recipes/kept-computations.ts';
import type { AtlasSession } from '../tasks/atlas-session.ts';
import { loadBackdrop } from '../tasks/load-backdrop.ts';
import type { Pace } from '../tasks/pace.ts';
import type { MetricPlane } from './metric-plane.ts';
import { planeOf } from './session-network.ts';

/** Nobody walks across these but where a street does. */
const BARRIERS: ReadonlySet<string> = new Set(['water', 'railway']);

/**
 * What the outline of a catchment does not spill over: banks and railways of the package's backdrop, and the barriers a scenario draws, as lines in
 * the plane of the ways. Read once per package. A backdrop that can not be read is no barrier. Cost O(vertices) for what the scenario adds.
 */
export async function catchmentBarriers(session: AtlasSession, { changes = [] }: SupplyRecipe, pace: Pace): Promise<LineGeometry> {
  const plane = await planeOf(session);
  const fixed = await keptComputation(session, 'catchment barriers', (shared) => backdropBarriers(session, plane, shared), pace);
  const drawn = changes.flatMap((change) => (change.kind === 'barrier' ? [plane.toPlane(Float64Array.from(change.points))] : []));
  return drawn.length === 0 ? fixed : joinedLines([...linesOf(fixed), ...drawn]);
}

async function backdropBarriers(session: AtlasSession, plane: MetricPlane, pace: Pace): Promise<LineGeometry> {
  const { layers } = await loadBackdrop(session, { breathe: () => pace.breathe() });
  return joinedLines(
    layers
      .filter(({ kind }) => BARRIERS.has(kind))
      .flatMap((layer) => (layer.shape === 'lines' ? linesOf(layer.geometry) : ringsOf(layer.geometry)))
      .map((line) => plane.toPlane(line)),
  );
}

const linesOf = ({ coordinates, offsets }: LineGeometry): Float64Array[] =>
  Array.from(offsets.subarray(1), (end, line) => coordinates.subarray(2 * offsets[line]!, 2 * end));

const ringsOf = ({ coordinates, ringOffsets }: AreaGeometry): Float64Array[] => linesOf({ coordinates, offsets: ringOffsets });

function joinedLines(lines: readonly Float64Array[]): LineGeometry {
  const offsets = new Uint32Array(lines.length + 1);
  lines.forEach((line, index) => (offsets[index + 1] = offsets[index]! + line.length / 2));
  const coordinates = new Float64Array(2 * offsets[lines.length]!);
  lines.forEach((line, index) => coordinates.set(line, 2 * offsets[index]!));
  return { coordinates, offsets };
}
