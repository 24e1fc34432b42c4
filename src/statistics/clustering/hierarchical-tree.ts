import type { DataMatrix } from '../data-matrix.ts';
import type { Stepwise } from '../stepwise.ts';
import type { Dendrogram } from './dendrogram.ts';
import { agglomerate, type Linkage } from './linkage.ts';
import { wardOfCentroids } from './ward-of-centroids.ts';

/** Up to this many rows Ward's tree is grown on distances, in R's order of ties; above without a matrix. */
const MOST_ROWS_IN_ORDER_OF_R = 500;

/**
 * The tree of a linkage by the method that suits the size: Ward's without a matrix of distances for more than 500 rows (any size),
 * everything else on a matrix. Null for the other linkages with more than 14,000 rows. Cost as `agglomerate` and `wardOfCentroids`.
 */
export function* hierarchicalTree(matrix: DataMatrix, linkage: Linkage): Stepwise<Dendrogram | null> {
  if (linkage === 'ward' && matrix.rows > MOST_ROWS_IN_ORDER_OF_R) return yield* wardOfCentroids(matrix);
  return yield* agglomerate(matrix, linkage);
}
