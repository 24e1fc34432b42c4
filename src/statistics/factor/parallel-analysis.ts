import { randomGamma } from '../distributions/random-gamma.ts';
import { symmetricEigen } from '../linear-algebra/symmetric-eigen.ts';
import { misuse } from '../../model/index.ts';
import { quantile } from '../quantile.ts';
import { createRandom, type Random } from '../random.ts';
import type { Stepwise } from '../stepwise.ts';

/** Eigenvalues of correlation matrices of unrelated random numbers: for each rank their mean and the asked-for quantile. */
export interface ParallelAnalysis {
  readonly means: Float64Array;
  readonly thresholds: Float64Array;
}

export interface ParallelAnalysisOptions {
  readonly rows: number;
  readonly variables: number;
  readonly seed: number;
  readonly simulations?: number;
  /** Quantile of the simulated eigenvalues that a real one has to exceed; 0.95 as Glorfeld (1995) advises. */
  readonly level?: number;
}

/** Work between two steps, in units of variables^3: some milliseconds. */
const WORK_PER_STEP = 60_000;

/**
 * Horn's parallel analysis: what eigenvalues chance alone gives for `rows` by `variables` independent normal numbers. The cross products are
 * drawn directly from their (Wishart) distribution, so the cost does not depend on the number of rows: O(simulations * variables^3).
 * Compare with `componentsAboveThresholds`. NaN for fewer than 2 rows. Source: Horn (1965); Bartlett's decomposition of a Wishart matrix.
 * @throws AtlasError `misuse` unless simulations >= 1 and 0 <= level <= 1
 */
export function* parallelAnalysis({
  rows,
  variables,
  seed,
  simulations = 1000,
  level = 0.95,
}: ParallelAnalysisOptions): Stepwise<ParallelAnalysis> {
  if (!(simulations >= 1 && level >= 0 && level <= 1)) throw misuse(`parallelAnalysis: ${simulations} simulations, level ${level}`);
  const random = createRandom(seed);
  const drawn = new Float64Array(variables * simulations);
  const perStep = Math.max(1, Math.floor(WORK_PER_STEP / variables ** 3));
  for (let simulation = 0; simulation < simulations; simulation++) {
    const { values } = symmetricEigen(randomCorrelations(random, rows, variables), variables);
    for (let k = 0; k < variables; k++) drawn[k * simulations + simulation] = values[k]!;
    if (simulation % perStep === perStep - 1) yield (simulation + 1) / simulations;
  }
  const means = new Float64Array(variables);
  const thresholds = new Float64Array(variables);
  for (let k = 0; k < variables; k++) {
    const ofRank = drawn.subarray(k * simulations, (k + 1) * simulations).sort();
    means[k] = ofRank.reduce((sum, value) => sum + value, 0) / simulations;
    thresholds[k] = quantile(ofRank, level);
  }
  return { means, thresholds };
}

/** Correlation matrix of rows * variables independent normal numbers, drawn without the numbers themselves. */
function randomCorrelations(random: Random, rows: number, variables: number): Float64Array {
  const factor = new Float64Array(variables * variables);
  for (let i = 0; i < variables; i++) {
    let squares = 0;
    for (let j = 0; j <= i && j < rows - 1; j++) {
      const entry = j < i ? random.normal() : Math.sqrt(2 * randomGamma(random, (rows - 1 - i) / 2));
      factor[i * variables + j] = entry;
      squares += entry * entry;
    }
    for (let j = 0; j <= i; j++) factor[i * variables + j]! /= Math.sqrt(squares);
  }
  const correlations = new Float64Array(variables * variables);
  for (let i = 0; i < variables; i++) {
    for (let j = i; j < variables; j++) {
      let product = 0;
      for (let k = 0; k <= i; k++) product += factor[i * variables + k]! * factor[j * variables + k]!;
      correlations[i * variables + j] = correlations[j * variables + i] = product;
    }
  }
  return correlations;
}
