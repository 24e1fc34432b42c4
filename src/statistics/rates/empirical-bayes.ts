import type { NeighbourGraph } from '../../model/index.ts';
import { crudeRates, isRateBase, rateTotals } from './crude-rates.ts';

/** Rates drawn towards a mean, the more the fewer people they rest on. */
export interface GlobalEmpiricalBayes {
  /** Length n, NaN for areas without a rate. */
  readonly rates: Float64Array;
  /** The mean the rates are drawn to: all cases over all people. */
  readonly mean: number;
  /** Variance between areas: Poisson family what chance leaves over, not below 0; binomial family the whole weighted variance. */
  readonly variance: number;
}

/**
 * `poisson`: Marshall (1991), as GeoDa, PySAL and spdep (default) have it. `binomial`: Martuzzi & Elliott (1996), as spdep has it, for
 * shares that are not rare.
 */
export type EmpiricalBayesFamily = 'poisson' | 'binomial';

/**
 * Global empirical Bayes smoothing of rates. `cases`, `population`: length n, NaN = missing; areas without a rate neither count nor get
 * one. Where chance explains all differences, every rate is the mean. `weights` (binomial only): `bounded` keeps the weight of an area's
 * own rate within [0, 1]; `asEstimated` lets it run below 0 as spdep does. Cost O(n).
 * Source: Marshall, R. J. (1991), Mapping disease and mortality rates using empirical Bayes estimators, Applied Statistics 40.
 */
export function empiricalBayesRates(
  cases: ArrayLike<number>,
  population: ArrayLike<number>,
  family: EmpiricalBayesFamily = 'poisson',
  weights: 'bounded' | 'asEstimated' = 'bounded',
): GlobalEmpiricalBayes {
  const raw = crudeRates(cases, population);
  const { mean, meanPopulation, spread } = spreadOfRates(raw, cases, population);
  if (family === 'poisson') {
    const variance = Math.max(0, spread - mean / meanPopulation);
    return { rates: raw.map((rate, i) => shrunk(rate, mean, variance, population[i]!)), mean, variance };
  }
  const chance = (mean * (1 - mean)) / meanPopulation;
  const rates = raw.map((rate, i) => {
    const people = population[i]!;
    const denominator = (people - 1) * spread + (meanPopulation - people) * chance;
    const weight = denominator === 0 ? 0 : (people * (spread - chance)) / denominator;
    const used = weights === 'bounded' ? Math.min(1, Math.max(0, weight)) : weight;
    return rate * used + mean * (1 - used);
  });
  return { rates, mean, variance: spread };
}

/** Local empirical Bayes: each rate is drawn to the mean of its surroundings. Arrays of length n, NaN for areas without a rate. */
export interface LocalEmpiricalBayes {
  readonly rates: Float64Array;
  /** Rate of area and neighbours together. */
  readonly means: Float64Array;
  readonly variances: Float64Array;
}

/**
 * Round which rate the variance in a neighbourhood is taken: `neighbourhood`, that of the area itself (GeoDa, PySAL, spdep's geoda = TRUE;
 * default); `ownNeighbourhoods`, each neighbour's own (Bailey & Gatrell 1995, spdep's default), which differs by up to half for single
 * areas.
 */
export type LocalVariance = 'neighbourhood' | 'ownNeighbourhoods';

/**
 * Local empirical Bayes smoothing over each area and its neighbours (`graph`; the area itself is added). Areas without a rate are passed
 * over as neighbours; an island keeps its rate. Without cases in the surroundings the rate is 0. Cost O(n + links).
 */
export function localEmpiricalBayesRates(
  cases: ArrayLike<number>,
  population: ArrayLike<number>,
  graph: NeighbourGraph,
  localVariance: LocalVariance = 'neighbourhood',
): LocalEmpiricalBayes {
  const raw = crudeRates(cases, population);
  const n = raw.length;
  const means = movingWindowRates(cases, population, graph);
  const variances = new Float64Array(n).fill(NaN);
  const rates = new Float64Array(n).fill(NaN);
  for (let i = 0; i < n; i++) {
    if (Number.isNaN(raw[i]!)) continue;
    const mean = means[i]!;
    let people = 0;
    let squares = 0;
    let areas = 0;
    forEachInWindow(graph, i, (j) => {
      if (Number.isNaN(raw[j]!)) return;
      const centre = localVariance === 'neighbourhood' ? mean : means[j]!;
      people += population[j]!;
      squares += population[j]! * (raw[j]! - centre) ** 2;
      areas++;
    });
    variances[i] = Math.max(0, squares / people - mean / (people / areas));
    rates[i] = shrunk(raw[i]!, mean, variances[i]!, population[i]!);
  }
  return { rates, means, variances };
}

/**
 * Spatially smoothed rate (moving window): cases over population of each area and its neighbours together. Length n; areas without a rate
 * are passed over as neighbours and get none themselves. Cost O(n + links).
 */
export function movingWindowRates(cases: ArrayLike<number>, population: ArrayLike<number>, graph: NeighbourGraph): Float64Array {
  return Float64Array.from(cases, (count, i) => {
    if (!isRateBase(count, population[i]!)) return NaN;
    let caseSum = 0;
    let people = 0;
    forEachInWindow(graph, i, (j) => {
      if (!isRateBase(cases[j]!, population[j]!)) return;
      caseSum += cases[j]!;
      people += population[j]!;
    });
    return caseSum / people;
  });
}

/**
 * Rates standardised for Moran's I on rates of unequal population (Assuncao & Reis 1999): (rate - mean) / sqrt(a + mean / population). Hand
 * the result to the Moran functions. `variance`: `notNegative` (spdep, default) takes a as 0 where it is estimated below; `asEstimated`
 * (the paper, GeoDa, PySAL) keeps it, but for areas whose own variance would not be above 0. Length n, NaN for areas without a rate,
 * everywhere without any case. Cost O(n).
 * Source: Assuncao, R. M. & Reis, E. A. (1999), A new proposal to adjust Moran's I for population density, Statistics in Medicine 18.
 */
export function empiricalBayesStandardisedRates(
  cases: ArrayLike<number>,
  population: ArrayLike<number>,
  variance: 'notNegative' | 'asEstimated' = 'notNegative',
): Float64Array {
  const raw = crudeRates(cases, population);
  const { mean, meanPopulation, spread } = spreadOfRates(raw, cases, population);
  const estimated = spread - mean / meanPopulation;
  const between = variance === 'notNegative' ? Math.max(0, estimated) : estimated;
  return raw.map((rate, i) => {
    const chance = mean / population[i]!;
    const own = between + chance;
    return (rate - mean) / Math.sqrt(own > 0 ? own : chance);
  });
}

function spreadOfRates(
  raw: Float64Array,
  cases: ArrayLike<number>,
  population: ArrayLike<number>,
): { mean: number; meanPopulation: number; spread: number } {
  const { rate: mean, population: people, areas } = rateTotals(cases, population);
  let squares = 0;
  raw.forEach((rate, i) => {
    if (!Number.isNaN(rate)) squares += population[i]! * (rate - mean) ** 2;
  });
  return { mean, meanPopulation: people / areas, spread: squares / people };
}

/** Marshall's estimate: the rate drawn to the mean by the ratio of the variance between areas to that plus the chance in this one. */
function shrunk(rate: number, mean: number, variance: number, population: number): number {
  const chance = mean / population;
  if (Number.isNaN(rate)) return NaN;
  return variance === 0 ? mean : mean + (rate - mean) * (variance / (variance + chance));
}

function forEachInWindow({ offsets, neighbours }: NeighbourGraph, area: number, visit: (position: number) => void): void {
  visit(area);
  for (let link = offsets[area]!; link < offsets[area + 1]!; link++) visit(neighbours[link]!);
}
