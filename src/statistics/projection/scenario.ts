/** A change of a share or a rate: in percentage points (added) or in per cent of what it is (multiplied). */
export type ScenarioChange =
  { readonly kind: 'percentagePoints'; readonly points: number } | { readonly kind: 'percent'; readonly percent: number };

/** Is the change meant for the whole duration (spread evenly) or for every single step (added up or compounded)? */
export type ScenarioPace = 'overall' | 'perStep';

/**
 * The path of a value from now (position 0) over `steps` steps under one assumption; length steps + 1. `overall` reaches the full change
 * at the last step, in equal steps; `perStep` adds the points, or multiplies by the per cent, at every step. -10 per cent of 50 is 45, -10 percentage
 * points of 50 is 40: the two are never mixed up because the caller says which. Values are not limited to 0..100. Cost O(steps).
 */
export function scenarioPath(base: number, change: ScenarioChange, steps: number, pace: ScenarioPace): Float64Array {
  return Float64Array.from({ length: steps + 1 }, (_, step) => {
    if (pace === 'overall') return base + (step === 0 ? 0 : (overallDifference(base, change) * step) / steps);
    return change.kind === 'percentagePoints' ? base + change.points * step : base * (1 + change.percent / 100) ** step;
  });
}

/** The value a target means: "reduce by 10 per cent" of 50 is 45, "by 10 percentage points" 40. */
export const targetValue = (base: number, change: ScenarioChange): number => base + overallDifference(base, change);

const overallDifference = (base: number, change: ScenarioChange): number =>
  change.kind === 'percentagePoints' ? change.points : (base * change.percent) / 100;
