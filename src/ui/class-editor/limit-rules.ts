import { MAXIMUM_CLASSES } from '../../model/index.ts';

/** A number as people in Germany and elsewhere type it: `1.234,5`, `12,5`, `12.5`; NaN where it is none. */
export function parseLimit(text: string): number {
  const trimmed = text.replace(/[\s\u00a0\u202f%€]/g, '');
  if (trimmed === '') return Number.NaN;
  const normalized = trimmed.includes(',') ? trimmed.replaceAll('.', '').replace(',', '.') : trimmed;
  return Number(normalized);
}

/** Ascending limits, each once. */
export const tidyLimits = (limits: readonly number[]): readonly number[] => [...new Set(limits)].sort((one, other) => one - other);

/** One limit more, in the middle of the widest class; the same limits when there are no more classes to be had. */
export function withOneMore(bounds: readonly number[], limits: readonly number[]): readonly number[] {
  if (limits.length + 2 > MAXIMUM_CLASSES) return limits;
  const edges = [bounds[0] ?? 0, ...limits, bounds.at(-1) ?? 0];
  const widths = edges.slice(1).map((edge, place) => edge - (edges[place] ?? edge));
  const widest = widths.indexOf(Math.max(...widths));
  return tidyLimits([...limits, ((edges[widest] ?? 0) + (edges[widest + 1] ?? 0)) / 2]);
}
