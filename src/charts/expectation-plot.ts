import { nothing, svg, type TemplateResult } from 'lit';
import { extent } from './chart-input.ts';
import { px } from './linear-scale.ts';
import { niceAxis } from './nice-ticks.ts';
import { scatterDrawing, scatterFrame, type ScatterFrame, type ScatterSetting } from './scatter-frame.ts';
import { dotPath, trianglePath, type PointPixels } from './scatter-points.ts';

/** Observed and expected values with the interval around the expectation; each length n, NaN = no number. */
export interface ExpectationPoints {
  readonly observed: Float64Array;
  readonly expected: Float64Array;
  readonly lower: Float64Array;
  readonly upper: Float64Array;
}

export interface ExpectationLayout {
  readonly frame: ScatterFrame;
  readonly points: PointPixels;
}

export interface ExpectationPlotInput extends ScatterSetting {
  readonly layout: ExpectationLayout;
  readonly values: ExpectationPoints;
  /** Length n: 0 below, 1 within, 2 above the interval; 255 = none. */
  readonly judgement: Uint8Array;
  /** Length n: 1 = few cases; drawn hollow. */
  readonly small: Uint8Array;
  /** Colours of below and above; null = the theme's own. */
  readonly colors: { readonly below: string; readonly above: string } | null;
}

const TICKS_WANTED = 5;
const SIGN_PIXELS = 5;
const WITHIN = 1;
/** With more units only the intervals of those beyond them are drawn. */
const MOST_INTERVALS = 150;

/** Places the units: expectation to the right, observation upwards, both axes alike so that the diagonal means "as expected". */
export function expectationLayout(
  { observed, expected, lower, upper }: ExpectationPoints,
  { widthPixels, fontPixels }: { readonly widthPixels: number; readonly fontPixels: number },
): ExpectationLayout | null {
  const complete = observed.map((value, unit) => (Number.isFinite(expected[unit] ?? Number.NaN) ? value : Number.NaN));
  const xRange = extent(expected.map((value, unit) => (Number.isFinite(complete[unit] ?? Number.NaN) ? value : Number.NaN)));
  const shownEnds = [lower, upper].map((ends) => ends.filter((_, unit) => Number.isFinite(complete[unit] ?? Number.NaN)));
  const yRange = extent([...complete, ...shownEnds.flatMap((ends) => [...ends])]);
  if (xRange === null || yRange === null) return null;
  // What can not fall below zero needs no room there for intervals that do.
  const isNeverNegative = complete.every((value) => !(value < 0));
  const xAxis = niceAxis(xRange.lower, xRange.upper, TICKS_WANTED);
  const yAxis = niceAxis(isNeverNegative ? Math.max(0, yRange.lower) : yRange.lower, yRange.upper, TICKS_WANTED);
  const digits = Math.max(...yAxis.ticks.map((tick) => tick.toFixed(yAxis.decimals).length), 2);
  const left = Math.ceil(fontPixels * (0.6 * digits + 0.8));
  const frame = scatterFrame(xAxis, yAxis, {
    widthPixels,
    fontPixels,
    left,
    heightShare: 0.75,
    leastHeightPixels: 200,
    mostHeightPixels: 380,
  });
  return { frame, points: { xs: expected.map((value) => frame.x(value)), ys: complete.map((value) => frame.y(value)) } };
}

/**
 * Observed against expected. On the line: as expected. Triangles point to the side on which a unit leaves its interval, hollow signs rest
 * on few cases; rings lie within their intervals.
 */
export function expectationPlot(input: ExpectationPlotInput): TemplateResult {
  const { layout, judgement, small, colors } = input;
  const { frame, points } = layout;
  const members = (wanted: number, isSmall: boolean): number[] =>
    [...judgement.keys()].filter((unit) => judgement[unit] === wanted && (small[unit] === 1) === isSmall);
  const within = dotPath(points, [...members(WITHIN, false), ...members(WITHIN, true)]);
  const triangles = (wanted: 0 | 2): TemplateResult[] => {
    const direction = wanted === 0 ? -1 : 1;
    const side = wanted === 0 ? 'below' : 'above';
    const color = colors?.[side];
    const own = wanted === 0 ? 'sign low' : 'sign high';
    return [
      svg`<path class=${color === undefined ? own : 'sign'} d=${trianglePath(points, members(wanted, false), direction, SIGN_PIXELS)} fill=${color ?? nothing} />`,
      svg`<path class="sign small" d=${trianglePath(points, members(wanted, true), direction, SIGN_PIXELS)} />`,
    ];
  };
  return scatterDrawing(
    frame,
    points,
    input,
    svg`${intervals(input)} ${diagonal(frame)}
    <path class="ring-edge" d=${within} />
    <path class="ring-hole" d=${within} />
    ${triangles(0)} ${triangles(2)}`,
  );
}

/** Vertical lines from the lower to the upper end of the intervals. */
function intervals({ layout, values, judgement, highlighted, marked }: ExpectationPlotInput): TemplateResult {
  const { frame, points } = layout;
  const few = judgement.length <= MOST_INTERVALS;
  const strong = new Set([...highlighted, ...marked.map(({ point }) => point)]);
  let faint = '';
  let shown = '';
  for (const unit of judgement.keys()) {
    const x = points.xs[unit] ?? Number.NaN;
    const from = Math.min(frame.bottom, frame.y(values.lower[unit] ?? Number.NaN));
    const to = frame.y(values.upper[unit] ?? Number.NaN);
    if (![x, from, to, points.ys[unit] ?? Number.NaN].every(Number.isFinite)) continue;
    if (strong.has(unit)) shown += `M${px(x)},${px(from)}V${px(to)}`;
    else if (few || judgement[unit] !== WITHIN) faint += `M${px(x)},${px(from)}V${px(to)}`;
  }
  return svg`<path class="interval" d=${faint} /><path class="interval shown" d=${shown} />`;
}

/** The line on which observation and expectation are the same. */
function diagonal({ x, y, xAxis, yAxis }: ScatterFrame): TemplateResult | typeof nothing {
  const from = Math.max(xAxis.lower, yAxis.lower);
  const to = Math.min(xAxis.upper, yAxis.upper);
  return from < to ? svg`<line class="diagonal" x1=${px(x(from))} y1=${px(y(from))} x2=${px(x(to))} y2=${px(y(to))} />` : nothing;
}
