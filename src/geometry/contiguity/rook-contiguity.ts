import { areaCount, type AreaGeometry, type NeighbourGraph } from '../../model/index.ts';
import { allEdges, forEachContact } from './boundary-contacts.ts';
import { boundaryIncidence, matchBoundaries } from './boundary-incidence.ts';
import { LinkCollector } from './link-collector.ts';
import type { ContiguityOptions } from './queen-contiguity.ts';
import { roundingTolerance, runAlong } from './segments.ts';

/**
 * Rook contiguity: areas are neighbours where they share a stretch of border of positive length, whether or not both carry the same
 * vertices there. Areas that meet in single points only, even in several, are none (`vertexContiguity` counts two shared vertices as a
 * border, as other programs do). With `snapDistance`, stretches no longer than twice the distance do not count. Symmetric, and a subset of
 * `queenContiguity` with the same options. Cost as there.
 */
export function rookContiguity(geometry: AreaGeometry, { snapDistance = 0 }: ContiguityOptions = {}): NeighbourGraph {
  const links = new LinkCollector(areaCount(geometry));
  const incidence = boundaryIncidence(geometry);
  const { isRingEnd } = incidence;
  const unmatched = matchBoundaries(geometry, incidence, { sharedEdge: (area, other) => links.add(area, other) });
  const edges = snapDistance > 0 ? allEdges(geometry, isRingEnd) : unmatched;
  const tolerance = Math.max(snapDistance, roundingTolerance(geometry.coordinates));
  const { coordinates } = geometry;
  forEachContact(geometry, incidence, edges, tolerance, (area, vertex, other, edge) => {
    // where two edges run along each other, an end of one lies on the other: look at both edges at this vertex
    const shares =
      (isRingEnd[vertex] === 0 && runAlong(coordinates, vertex, edge, tolerance)) ||
      (vertex > 0 && isRingEnd[vertex - 1] === 0 && runAlong(coordinates, vertex - 1, edge, tolerance));
    if (shares) links.add(area, other);
    return shares;
  });
  return links.graph();
}
