import { areaCount, type AreaGeometry, type NeighbourGraph } from '../../model/index.ts';
import { areasOfVertices, boundaryIncidence, firstVertexOf } from './boundary-incidence.ts';
import { LinkCollector } from './link-collector.ts';
import { PointTree } from './point-tree.ts';

export interface VertexContiguityOptions {
  /** 1 = queen, 2 = rook. */
  readonly leastSharedVertices: 1 | 2;
  /** Vertices up to this far apart count as the same, in units of the coordinates, inclusive. Default 0. */
  readonly snapDistance?: number;
}

/**
 * Contiguity by vertices alone, as spdep's `poly2nb` finds it: areas are neighbours with at least one (queen) or two (rook) pairs of equal
 * vertices; edges are not looked at. A T-junction is invisible to it, and two separate common points make rook neighbours. Pairs are
 * counted the way spdep 1.2 counts simple features: the first vertex of an area's first ring is left out, while the other rings keep
 * their closing vertex, so that a single point where such a ring closes counts twice. Use it to compare with results from R;
 * `queenContiguity` and `rookContiguity` are the geometric rules. Symmetric. Cost O(vertices) expected without, O(vertices log vertices)
 * with `snapDistance`.
 */
export function vertexContiguity(
  geometry: AreaGeometry,
  { leastSharedVertices, snapDistance = 0 }: VertexContiguityOptions,
): NeighbourGraph {
  const areas = areaCount(geometry);
  const links = new LinkCollector(areas);
  const sameVertices = snapDistance > 0 ? verticesWithin(geometry, snapDistance) : verticesAtSamePoint(geometry);
  const areaOf = areasOfVertices(geometry);
  const pairs = new Int32Array(areas);
  const met: number[] = [];
  for (let area = 0; area < areas; area++) {
    const end = firstVertexOf(geometry, area + 1);
    for (let vertex = firstVertexOf(geometry, area) + 1; vertex < end; vertex++) {
      sameVertices(vertex, (same) => {
        const other = areaOf[same]!;
        if (other <= area || same === firstVertexOf(geometry, other)) return;
        if ((pairs[other] ?? 0) === 0) met.push(other);
        pairs[other]!++;
      });
    }
    for (const other of met) {
      if (pairs[other]! >= leastSharedVertices) links.add(area, other);
      pairs[other] = 0;
    }
    met.length = 0;
  }
  return links.graph();
}

/** Calls back for every vertex equal to the given one, itself included. */
type VertexLookup = (vertex: number, visit: (same: number) => void) => void;

function verticesAtSamePoint(geometry: AreaGeometry): VertexLookup {
  const { ids, last, earlier } = boundaryIncidence(geometry);
  return (vertex, visit) => {
    for (let same = last[ids[vertex]!]!; same >= 0; same = earlier[same]!) visit(same);
  };
}

function verticesWithin({ coordinates }: AreaGeometry, distance: number): VertexLookup {
  const tree = new PointTree(coordinates);
  return (vertex, visit) => tree.forEachWithin(coordinates[2 * vertex]!, coordinates[2 * vertex + 1]!, distance, visit);
}
