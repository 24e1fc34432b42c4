import { nothing, svg, type TemplateResult } from 'lit';
import { extent } from './chart-input.ts';
import { linearScale, px } from './linear-scale.ts';
import { niceAxis } from './nice-ticks.ts';
import { scatterDrawing, type ScatterFrame, type ScatterSetting } from './scatter-frame.ts';
import { dotPath, type PointPixels } from './scatter-points.ts';

/** Where everything lies in a scatter plot of two indicators. */
export interface PairPlotLayout {
  readonly frame: ScatterFrame;
  /** NaN where an area lacks one of the two. */
  readonly points: PointPixels;
  readonly drawn: number;
}

export interface PairPlotInput extends ScatterSetting {
  readonly layout: PairPlotLayout;
  /** `y = intercept + slope * x`; null = no line. */
  readonly line: { readonly slope: number; readonly intercept: number } | null;
}

const TICKS_WANTED = 5;
const HEIGHT_SHARE = 0.72;
const HEIGHT_PIXELS = { smallest: 180, largest: 360 };
/** Letters of a tick on the left, and the gap to the field. */
const TICK_LETTERS = 3.2;

/** Places the areas by two indicators (length n each, NaN = missing). Null where fewer than two areas have both. Cost O(n). */
export function pairPlotLayout(
  xs: Float64Array,
  ys: Float64Array,
  { widthPixels, fontPixels }: { readonly widthPixels: number; readonly fontPixels: number },
): PairPlotLayout | null {
  const hasBoth = (area: number): boolean => Number.isFinite(xs[area]) && Number.isFinite(ys[area]);
  const right = xs.map((value, area) => (hasBoth(area) ? value : Number.NaN));
  const up = ys.map((value, area) => (hasBoth(area) ? value : Number.NaN));
  const xRange = extent(right);
  const yRange = extent(up);
  const drawn = right.reduce((count, value) => (Number.isFinite(value) ? count + 1 : count), 0);
  if (xRange === null || yRange === null || drawn < 2) return null;
  const xAxis = niceAxis(xRange.lower, xRange.upper, TICKS_WANTED);
  const yAxis = niceAxis(yRange.lower, yRange.upper, TICKS_WANTED);
  const left = Math.ceil(fontPixels * TICK_LETTERS);
  const end = widthPixels - 6;
  const top = Math.ceil(fontPixels * 1.9);
  const bottom = top + Math.round(Math.min(HEIGHT_PIXELS.largest, Math.max(HEIGHT_PIXELS.smallest, widthPixels * HEIGHT_SHARE)));
  const x = linearScale(xAxis.lower, xAxis.upper, left, end);
  const y = linearScale(yAxis.lower, yAxis.upper, bottom, top);
  const heightPixels = bottom + Math.ceil(fontPixels * 3);
  const frame = { widthPixels, heightPixels, fontPixels, left, right: end, top, bottom, x, y, xAxis, yAxis };
  return { frame, points: { xs: right.map((value) => x(value)), ys: up.map((value) => y(value)) }, drawn };
}

/** Two indicators against each other, one dot an area, with the line of least squares. */
export function pairPlot(input: PairPlotInput): TemplateResult {
  const { layout, line } = input;
  const { frame, points } = layout;
  const dots = dotPath(points, points.xs.keys());
  return scatterDrawing(
    frame,
    points,
    input,
    svg`<path class="ring-edge" d=${dots} />
    <path class="ring-hole" d=${dots} />
    ${line === null ? nothing : leastSquaresLine(frame, line)}`,
    'pair',
  );
}

/** The line over the whole axis, cut where it leaves the field. */
function leastSquaresLine(
  { x, y, xAxis, yAxis }: ScatterFrame,
  { slope, intercept }: NonNullable<PairPlotInput['line']>,
): TemplateResult | typeof nothing {
  const crossings = slope === 0 ? [] : [(yAxis.lower - intercept) / slope, (yAxis.upper - intercept) / slope];
  const from = Math.max(xAxis.lower, Math.min(...crossings, Infinity));
  const to = Math.min(xAxis.upper, Math.max(...crossings, -Infinity));
  const ends = slope === 0 ? [xAxis.lower, xAxis.upper] : [from, to];
  const [start = Number.NaN, end = Number.NaN] = ends;
  if (!(end > start)) return nothing;
  const height = (value: number): number => y(intercept + slope * value);
  return svg`<line class="slope" x1=${px(x(start))} y1=${px(height(start))} x2=${px(x(end))} y2=${px(height(end))} />`;
}
