const STEPS = [1, 2, 5, 10];
/** Tolerance of a tick to a limit, as a share of the step: 0.1 * 3 must still count as 0.3. */
const TOLERANCE = 1e-9;

/** Step of 1, 2 or 5 times a power of ten for which about `wanted` steps fit into `span` (> 0); R's `pretty` chooses among the same. */
export function niceStep(span: number, wanted: number): number {
  const raw = span / Math.max(1, wanted);
  const power = 10 ** Math.floor(Math.log10(raw));
  const factor = STEPS.find((step) => step * power >= raw * 0.75) ?? 10;
  return factor * power;
}

/** Decimals that tell ticks of a step apart: 0.25 -> 2, 5 -> 0; at most 10. */
export function stepDecimals(step: number): number {
  for (let decimals = 0; decimals < 10; decimals++) if (Math.abs(Number(step.toFixed(decimals)) - step) < step * 1e-6) return decimals;
  return 10;
}

export interface NiceAxis {
  readonly ticks: readonly number[];
  /** Decimals to write the ticks with. */
  readonly decimals: number;
  /** First and last tick of an axis that is widened to whole steps. */
  readonly lower: number;
  readonly upper: number;
}

/**
 * An axis over lower..upper with about `wanted` round ticks that enclose the range. A range without width is widened by one step to both
 * sides. @throws never; not finite limits give an empty axis from 0 to 1.
 */
export function niceAxis(lower: number, upper: number, wanted: number): NiceAxis {
  if (!Number.isFinite(lower) || !Number.isFinite(upper)) return { ticks: [], decimals: 0, lower: 0, upper: 1 };
  const flat = upper <= lower;
  const span = flat ? Math.max(Math.abs(lower) * 0.2, 1e-6 * Math.abs(lower) || 1) : upper - lower;
  const step = niceStep(span, wanted);
  const first = Math.floor(lower / step + TOLERANCE) - (flat ? 1 : 0);
  const last = Math.ceil(upper / step - TOLERANCE) + (flat ? 1 : 0);
  const decimals = stepDecimals(step);
  // Multiplying instead of adding up keeps the ticks round.
  const ticks = Array.from({ length: last - first + 1 }, (_, index) => Number(((first + index) * step).toFixed(decimals)));
  return { ticks, decimals, lower: ticks[0] ?? lower, upper: ticks.at(-1) ?? upper };
}

/** The round ticks within lower..upper, for an axis that ends with its data. */
export function innerTicks(lower: number, upper: number, wanted: number): Pick<NiceAxis, 'ticks' | 'decimals'> {
  if (!(upper > lower) || !Number.isFinite(upper - lower)) return { ticks: Number.isFinite(lower) ? [lower] : [], decimals: 2 };
  const { ticks, decimals } = niceAxis(lower, upper, wanted);
  const slack = (upper - lower) * TOLERANCE;
  return { ticks: ticks.filter((tick) => tick >= lower - slack && tick <= upper + slack), decimals };
}
