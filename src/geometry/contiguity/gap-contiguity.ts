import { areaCount, misuse, type AreaGeometry, type NeighbourGraph } from '../../model/index.ts';
import { allEdges } from './boundary-contacts.ts';
import { areasOfVertices, firstVertexOf, ringEnds } from './boundary-incidence.ts';
import { EdgeGrid } from './edge-grid.ts';
import { LinkCollector } from './link-collector.ts';
import { queenContiguity } from './queen-contiguity.ts';
import { roundingTolerance } from './segments.ts';
import { VertexSurroundings } from './vertex-surroundings.ts';

export interface GapOptions {
  /** Widest gap (a street, a canal) across which areas are still neighbours, inclusive. Needs coordinates in metres: see `metricGeometry`. */
  readonly gapMeters: number;
  /**
   * `required` (default): the two must see each other across the gap, no third area between them. `ignored`: the distance alone decides, so
   * that two blocks are neighbours across a third one narrower than the gap.
   */
  readonly sight?: 'required' | 'ignored';
}

const AREAS_PER_STEP = 512;

/**
 * Contiguity across gaps: neighbours are all areas whose boundaries touch (`queenContiguity`) and those whose boundaries come within
 * `gapMeters` of each other, for real blocks are separated by streets and mostly touch none.
 *
 * The gap is measured between every vertex of one area and the nearest point of every edge of the other; the shortest distance of two
 * boundaries that do not cross is one of these. With sight required, a pair counts as soon as one such connection, at most `gapMeters`
 * long, runs clear of every third area; running along or through the corner of a third area blocks it. Looking at all connections and not
 * only at the shortest keeps the answer from hanging on ties (facing blocks are equally close all along a street), and it makes the graph
 * grow with the tolerance: more metres never take a neighbour away. A gap of 0 gives `queenContiguity`.
 *
 * Symmetric. Overlaps count by their boundaries alone. Pauses about every millisecond. Cost O(vertices times edges within the gap of a
 * vertex); 50,000 blocks with streets of 15 m and a gap of 20 m take about 0.2 s. Meant for street widths: the cost grows with the fourth
 * power of a gap that reaches across blocks.
 */
export function* gapContiguity(
  geometry: AreaGeometry,
  { gapMeters, sight = 'required' }: GapOptions,
): Generator<number, NeighbourGraph, void> {
  if (!(gapMeters >= 0 && gapMeters < Infinity)) throw misuse(`gapMeters: ${gapMeters}, expected a finite distance of at least 0`);
  if (gapMeters <= roundingTolerance(geometry.coordinates)) return queenContiguity(geometry);
  const { coordinates } = geometry;
  const areas = areaCount(geometry);
  const isRingEnd = ringEnds(geometry);
  const links = new LinkCollector(areas);
  const grid = new EdgeGrid(coordinates, allEdges(geometry, isRingEnd), gapMeters);
  yield 0.3;
  const surroundings = new VertexSurroundings(geometry, areasOfVertices(geometry), grid, gapMeters, sight === 'required');
  const linked = new Int32Array(areas).fill(-1);
  for (let area = 0; area < areas; area++) {
    linked[area] = area;
    links.markSourcesOf(area, linked, area);
    const end = firstVertexOf(geometry, area + 1);
    for (let vertex = firstVertexOf(geometry, area); vertex < end; vertex++) {
      if (isRingEnd[vertex] === 0) surroundings.link(area, vertex, linked, links);
    }
    if (area % AREAS_PER_STEP === AREAS_PER_STEP - 1) yield 0.3 + (0.7 * area) / areas;
  }
  return links.graph();
}
