import type { RecipeOutputName } from '../../model/index.ts';
import type { ExpectationResult } from '../recipe-protocol.ts';
import { NO_CLASS } from './class-codes.ts';

/** Mean judgements within this distance of "within" are that. */
const HALF_A_CLASS = 0.5;

/**
 * An output of an expectation for facilities per area (length n): the mean over the judged facilities that stand in it, weighted by their
 * base (a facility without a known base counts only where none in the area has one). NaN for areas without any. The mean judgement is
 * rounded to a class, halves towards "within". Cost O(n + facilities).
 */
export function facilityOutput(result: ExpectationResult, name: RecipeOutputName): Float64Array {
  const n = result.exclusions.length;
  const { units, base, judgement } = result;
  const areas = units.kind === 'facilities' ? units.areas : new Int32Array(0);
  const numbers = name === 'bewertung' ? judgement : name === 'abweichung' ? result.deviation : result.expected;
  const sums = { known: new Float64Array(n), unknown: new Float64Array(n) };
  const weights = { known: new Float64Array(n), unknown: new Float64Array(n) };
  areas.forEach((area, unit) => {
    const number = numbers[unit]!;
    if (area < 0 || judgement[unit] === NO_CLASS || Number.isNaN(number)) return;
    const kind = base[unit]! > 0 ? 'known' : 'unknown';
    const weight = kind === 'known' ? base[unit]! : 1;
    sums[kind][area]! += weight * number;
    weights[kind][area]! += weight;
  });
  // 0 / 0 is NaN: an area without facilities.
  const means = weights.known.map((weight, area) =>
    weight > 0 ? sums.known[area]! / weight : sums.unknown[area]! / weights.unknown[area]!,
  );
  return name === 'bewertung' ? means.map(classOf) : means;
}

function classOf(mean: number): number {
  if (Number.isNaN(mean)) return NaN;
  if (mean < HALF_A_CLASS) return 0;
  return mean > 1 + HALF_A_CLASS ? 2 : 1;
}
