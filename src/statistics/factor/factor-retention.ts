/** Eigenvalues this close to 1 are 1: rounding must not make a factor. */
const ROUNDING = 1e-9;

/** Kaiser's rule: how many eigenvalues of a correlation matrix exceed 1. */
export function componentsAboveOne(eigenvalues: Float64Array): number {
  return eigenvalues.reduce((count, value) => count + (value > 1 + ROUNDING ? 1 : 0), 0);
}

/** How many eigenvalues (descending) exceed the threshold of their rank before the first that does not (parallel analysis). */
export function componentsAboveThresholds(eigenvalues: Float64Array, thresholds: Float64Array): number {
  const first = eigenvalues.findIndex((value, k) => !(value > thresholds[k]!));
  return first < 0 ? eigenvalues.length : first;
}

/**
 * The elbow of the scree plot as a number of components: those before the sharpest bend (largest second difference of the descending
 * eigenvalues). 0 for fewer than 3 eigenvalues. Source: the acceleration factor of Raiche et al. (2013).
 */
export function componentsBeforeElbow(eigenvalues: Float64Array): number {
  let elbow = 0;
  let sharpest = -Infinity;
  for (let k = 1; k < eigenvalues.length - 1; k++) {
    const bend = eigenvalues[k - 1]! - 2 * eigenvalues[k]! + eigenvalues[k + 1]!;
    if (bend > sharpest) {
      sharpest = bend;
      elbow = k;
    }
  }
  return elbow;
}
