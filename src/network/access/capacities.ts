import { misuse } from '../../model/index.ts';

/** What is known about capacities: at least `lower`, at most `upper` (Infinity = nothing is known). Equal where known. */
export interface Capacities {
  readonly lower: Float64Array;
  readonly upper: Float64Array;
}

/**
 * Turns a column with unknown capacities (NaN) into limits: nothing is imputed, the result says what is possible. `least` and `most` bound an
 * unknown capacity where someone can vouch for that (say 0 to 150 places). @throws misuse unless 0 <= least <= most
 */
export function capacitiesOf(values: Float64Array, { least = 0, most = Infinity }: { least?: number; most?: number } = {}): Capacities {
  if (!(least >= 0 && most >= least)) throw misuse(`capacities: ${least} .. ${most}`);
  return {
    lower: values.map((value) => (Number.isNaN(value) ? least : value)),
    upper: values.map((value) => (Number.isNaN(value) ? most : value)),
  };
}
