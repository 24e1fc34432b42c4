import type { Classification } from '../../model/index.ts';
import { classify, type ClassificationOptions } from './classify.ts';

/**
 * Cuts differences (length n; NaN and infinities are skipped) into classes of which one in the middle holds what is shown as zero:
 * |x| <= `halfStep`, half of the last shown decimal. Most differences are zero, and would leave every other method with one class. What is
 * lower and what is higher is cut by `method` on its own, each into half of the other classes (2 at least, as far as there are values). Bounds
 * as documented at `Classification`. Without any number there is no class; with zeros alone the middle is the only one. Cost as `classify`.
 */
export function differenceClasses(values: Float64Array, halfStep: number, { method, classes }: ClassificationOptions): Classification {
  const numbers = values.filter(Number.isFinite);
  if (numbers.length === 0) return { method, bounds: [], notes: ['noValues'] };
  const arm = Math.max(2, Math.floor((classes - 1) / 2));
  const lower = classify(
    numbers.filter((value) => value < -halfStep),
    { method, classes: arm },
  ).bounds.slice(0, -1);
  const upper = classify(
    numbers.filter((value) => value > halfStep),
    { method, classes: arm },
  ).bounds.slice(1);
  return { method, bounds: [...distinct(lower), -halfStep, halfStep, ...distinct(upper)], notes: [] };
}

/** A class of one value (two equal bounds) joins the next one. */
const distinct = (bounds: readonly number[]): number[] => bounds.filter((bound, at) => at === 0 || bound !== bounds[at - 1]);
