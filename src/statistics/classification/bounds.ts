import type { Classification, ClassificationMethod, ClassificationNote } from '../../model/index.ts';

/**
 * Builds a classification from inner limits. Limits outside the data and repeated ones are dropped, so that the bounds ascend from the
 * smallest to the largest value. A limit equal to the smallest value stays: it gives that value (often a heap of zeros) a class of its
 * own, as mapclassify does, and makes the first two bounds equal. A constant becomes one class [v, v].
 * `sorted`: ascending, finite, not empty. `asked`: the wanted number of classes; with `ignoresCount` the method decides the number itself.
 */
export function classificationFromLimits(
  method: ClassificationMethod,
  sorted: Float64Array,
  limits: readonly number[],
  asked: number,
  ignoresCount = false,
): Classification {
  const lowest = sorted[0]!;
  const highest = sorted[sorted.length - 1]!;
  if (lowest === highest) return { method, bounds: [lowest, highest], notes: ['constant'] };
  const inner = ascendingWithin(limits, lowest, highest);
  const notes: ClassificationNote[] = [];
  const classes = inner.length + 1;
  if (ignoresCount) {
    if (classes !== asked) notes.push('countIgnored');
  } else if (classes < asked) notes.push('reduced');
  return { method, bounds: [lowest, ...inner, highest], notes };
}

/** Distinct limits from `lowest` up to, but without, `highest`, ascending. */
function ascendingWithin(limits: readonly number[], lowest: number, highest: number): number[] {
  const inside = limits.filter((limit) => limit >= lowest && limit < highest).sort((a, b) => a - b);
  return inside.filter((limit, index) => index === 0 || limit !== inside[index - 1]);
}
