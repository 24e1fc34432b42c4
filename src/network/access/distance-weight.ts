import { misuse } from '../../model/index.ts';
import { fallingExponential } from './falling-exponential.ts';

/** Up to where a facility counts. `inclusive` (default): cost <= maximum; `exclusive`: cost < maximum, as the Python package `access` has it. */
export interface Threshold {
  readonly maximum: number;
  readonly rule?: 'inclusive' | 'exclusive';
}

/**
 * How much a facility counts at a cost c.
 * `binary` 1 within the threshold. `steps` the weight of the first limit with c <= limit, 0 beyond the last (Luo and Qi 2009).
 * `gaussian` exp(-c² / (2 sigma²)), f(0) = 1. `power` max(c, minimumCost)^-exponent. `exponential` exp(-rate c).
 * Without a threshold the last three never end (but pairs beyond the reach of the costs do not come at all).
 */
export type DistanceWeight =
  | { readonly kind: 'binary'; readonly threshold: Threshold }
  | { readonly kind: 'steps'; readonly limits: readonly number[]; readonly weights: readonly number[] }
  | { readonly kind: 'gaussian'; readonly sigma: number; readonly threshold?: Threshold }
  | { readonly kind: 'power'; readonly exponent: number; readonly minimumCost: number; readonly threshold?: Threshold }
  | { readonly kind: 'exponential'; readonly rate: number; readonly threshold?: Threshold };

/** Weights by Luo and Qi (2009): slow and fast decline over three zones. */
export const LUO_QI_WEIGHTS = { slow: [1, 0.68, 0.22], fast: [1, 0.42, 0.09] } as const;

/**
 * Writes the weights of the first `count` costs to `into`. Negative and missing costs weigh 0.
 * @throws misuse where the parameters make no weight (limits not ascending, sigma or minimumCost not above 0)
 */
export function weighCosts(weight: DistanceWeight, costs: Float64Array, count: number, into: Float64Array): void {
  switch (weight.kind) {
    case 'binary':
      for (let at = 0; at < count; at++) into[at] = 1;
      break;
    case 'steps':
      stepWeights(weight.limits, weight.weights, costs, count, into);
      return;
    case 'gaussian': {
      if (!(weight.sigma > 0)) throw misuse(`sigma: ${weight.sigma}`);
      const scale = 1 / (2 * weight.sigma * weight.sigma);
      for (let at = 0; at < count; at++) {
        const cost = costs[at]!;
        into[at] = fallingExponential(cost * cost * scale);
      }
      break;
    }
    case 'power': {
      if (!(weight.minimumCost > 0)) throw misuse(`minimumCost: ${weight.minimumCost}`);
      const { exponent, minimumCost } = weight;
      for (let at = 0; at < count; at++) into[at] = Math.max(costs[at]!, minimumCost) ** -exponent;
      break;
    }
    case 'exponential':
      for (let at = 0; at < count; at++) into[at] = Math.exp(-weight.rate * costs[at]!);
      break;
  }
  const { maximum, rule = 'inclusive' } = weight.threshold ?? { maximum: Infinity };
  if (rule === 'inclusive') {
    for (let at = 0; at < count; at++) if (!(costs[at]! <= maximum && costs[at]! >= 0)) into[at] = 0;
  } else {
    for (let at = 0; at < count; at++) if (!(costs[at]! < maximum && costs[at]! >= 0)) into[at] = 0;
  }
}

function stepWeights(limits: readonly number[], weights: readonly number[], costs: Float64Array, count: number, into: Float64Array): void {
  if (limits.length !== weights.length || limits.some((limit, i) => i > 0 && !(limit > limits[i - 1]!)))
    throw misuse('steps: limits must ascend');
  for (let at = 0; at < count; at++) {
    const cost = costs[at]!;
    let step = 0;
    while (step < limits.length && !(cost <= limits[step]!)) step++;
    into[at] = cost >= 0 && step < limits.length ? weights[step]! : 0;
  }
}
