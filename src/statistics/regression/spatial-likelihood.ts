import { asPart, type Stepwise } from '../stepwise.ts';
import { determinantSlopes, type DeterminantSlopes } from './filter-traces.ts';
import { maximise } from './maximise.ts';
import type { SpatialFilter } from './spatial-filter.ts';
import { ALMOST_DONE, concentratedLogLikelihood } from './spatial-model.ts';

/** The spatial coefficient a model fits best with. */
export interface MostLikely {
  readonly coefficient: number;
  /** Logarithm of the filter's determinant there, with its slopes. */
  readonly determinant: DeterminantSlopes;
}

/**
 * Maximises the concentrated likelihood of a spatial model over its spatial coefficient. `squaresAt`: the sum of squared innovations of the
 * `n` areas with everything else at its best for a coefficient. Yields after each evaluation. Cost: about 20 sparse factorisations and as
 * many calls of `squaresAt`.
 */
export function* mostLikely(filter: SpatialFilter, n: number, squaresAt: (coefficient: number) => number): Stepwise<MostLikely> {
  const [lower, upper] = filter.bounds;
  function* logLikelihood(coefficient: number): Stepwise<number> {
    return concentratedLogLikelihood(n, squaresAt(coefficient), yield* filter.logDeterminant(coefficient));
  }
  const coefficient = yield* maximise(logLikelihood, lower, upper);
  return { coefficient, determinant: yield* asPart(determinantSlopes(filter, coefficient), ALMOST_DONE) };
}
