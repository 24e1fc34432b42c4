import { px } from './linear-scale.ts';

export interface LinePaths {
  /** `d` of all stretches without a gap. */
  readonly solid: string;
  /** `d` of steps across a break: neighbours that are not comparable. */
  readonly broken: string;
  /** Points that stand alone between gaps. */
  readonly lonely: readonly { readonly x: number; readonly y: number }[];
}

/**
 * Path of a time series. NaN makes a gap and is never drawn through. `breakYears`: from these years on values are not comparable with
 * earlier ones; the step into such a year becomes a path of its own. All arrays have length years.length.
 */
export function linePaths(
  years: readonly number[],
  values: ArrayLike<number>,
  breakYears: readonly number[],
  x: (year: number) => number,
  y: (value: number) => number,
): LinePaths {
  let solid = '';
  let broken = '';
  const lonely: { x: number; y: number }[] = [];
  let previous: { x: number; y: number; year: number } | null = null;
  let linked = false;
  const leave = (): void => {
    if (previous !== null && !linked) lonely.push({ x: previous.x, y: previous.y });
  };
  years.forEach((year, index) => {
    const value = values[index] ?? Number.NaN;
    if (!Number.isFinite(value)) {
      leave();
      previous = null;
      linked = false;
      return;
    }
    const point = { x: px(x(year)), y: px(y(value)), year };
    const before = previous;
    if (before === null) {
      linked = false;
    } else if (breakYears.some((breakYear) => breakYear > before.year && breakYear <= year)) {
      broken += `M${before.x},${before.y}L${point.x},${point.y}`;
      leave();
      linked = false;
    } else {
      solid += linked ? `L${point.x},${point.y}` : `M${before.x},${before.y}L${point.x},${point.y}`;
      linked = true;
    }
    previous = point;
  });
  leave();
  return { solid, broken, lonely };
}
