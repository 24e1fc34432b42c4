import { nothing, svg, type TemplateResult } from 'lit';
import { extent, labelWidth } from './chart-input.ts';
import { px } from './linear-scale.ts';
import { niceAxis } from './nice-ticks.ts';
import { scatterDrawing, scatterFrame, type ScatterFrame, type ScatterSetting } from './scatter-frame.ts';
import { dotPath, type PointPixels } from './scatter-points.ts';

/** Where everything lies in a Moran scatter plot. */
export interface MoranScatterLayout {
  readonly frame: ScatterFrame;
  readonly points: PointPixels;
}

/** Categories of areas, in the order of the association: high among high, low among low, low among high, high among low. */
export type QuadrantLabels = readonly [highHigh: string, lowLow: string, lowHigh: string, highLow: string];

export interface MoranScatterInput extends ScatterSetting {
  readonly layout: MoranScatterLayout;
  readonly quadrants: QuadrantLabels;
  /** Length n: 0..3 conspicuous (drawn full), 4 not, 5 without neighbours (not drawn), 255 none. */
  readonly categories: Uint8Array;
  /** Colours of the categories 0..3; null = the theme's own. */
  readonly colors: readonly string[] | null;
  /** Slope of the line through the means, Moran's I; NaN draws none. */
  readonly slope: number;
}

const CONSPICUOUS = [0, 1, 2, 3] as const;
/** What the area's own value is; names the theme's colour where there is no other. */
const OWN_VALUE = ['high', 'low', 'low', 'high'] as const;
const TICKS_WANTED = 5;
const WITHOUT_NEIGHBOURS = 5;

/**
 * Places the points: standardised value to the right, spatial lag upwards, both length n with NaN = not drawn; areas without neighbours
 * (category 5) have no lag worth drawing. Null where fewer than two points have numbers.
 */
export function moranScatterLayout(
  standardised: Float64Array,
  lag: Float64Array,
  categories: Uint8Array,
  { widthPixels, fontPixels }: { readonly widthPixels: number; readonly fontPixels: number },
): MoranScatterLayout | null {
  const drawn = new Float64Array(standardised.length).fill(Number.NaN);
  const heights = new Float64Array(standardised.length).fill(Number.NaN);
  let count = 0;
  for (let area = 0; area < standardised.length; area++) {
    if (!Number.isFinite(standardised[area]!) || !Number.isFinite(lag[area]!) || categories[area] === WITHOUT_NEIGHBOURS) continue;
    drawn[area] = standardised[area]!;
    heights[area] = lag[area]!;
    count++;
  }
  const xRange = extent(drawn);
  const yRange = extent(heights);
  if (xRange === null || yRange === null || count < 2) return null;
  const xAxis = niceAxis(Math.min(0, xRange.lower), Math.max(0, xRange.upper), TICKS_WANTED);
  const yAxis = niceAxis(Math.min(0, yRange.lower), Math.max(0, yRange.upper), TICKS_WANTED);
  const left = Math.ceil(fontPixels * 2.4);
  const frame = scatterFrame(xAxis, yAxis, {
    widthPixels,
    fontPixels,
    left,
    heightShare: 0.72,
    leastHeightPixels: 180,
    mostHeightPixels: 360,
  });
  return { frame, points: { xs: drawn.map((value) => frame.x(value)), ys: heights.map((value) => frame.y(value)) } };
}

/**
 * Each area's value against the mean of its neighbours: to the upper right high among high, to the lower left low among low. Conspicuous
 * areas are filled, the others are rings, so that the picture reads without colour.
 */
export function moranScatterPlot(input: MoranScatterInput): TemplateResult {
  const { layout, categories, colors, slope } = input;
  const { frame, points } = layout;
  const paths = categoryPaths(points, categories);
  const others = paths[4] ?? '';
  return scatterDrawing(
    frame,
    points,
    input,
    svg`${middleLines(frame)} ${slopeLine(frame, slope)}
    <path class="ring-edge" d=${others} />
    <path class="ring-hole" d=${others} />
    ${CONSPICUOUS.map((category) => {
      const path = paths[category] ?? '';
      if (path === '') return nothing;
      const color = colors?.[category];
      return svg`<path class="dot-edge" d=${path} />
        <path class=${color === undefined ? `dot-fill ${OWN_VALUE[category]}` : 'dot-fill'} d=${path} stroke=${color ?? nothing} />`;
    })}
    ${quadrantNames(frame, input.quadrants)}`,
  );
}

const CATEGORIES_DRAWN = 5;
const keptPaths = new WeakMap<PointPixels, { readonly categories: Uint8Array; readonly paths: readonly string[] }>();

/** A path per category; made once for points and categories, because hovering draws the rest anew many times a second. */
function categoryPaths(points: PointPixels, categories: Uint8Array): readonly string[] {
  const kept = keptPaths.get(points);
  if (kept?.categories === categories) return kept.paths;
  const members: number[][] = Array.from({ length: CATEGORIES_DRAWN }, () => []);
  categories.forEach((category, area) => members[category]?.push(area));
  const paths = members.map((areas) => dotPath(points, areas));
  keptPaths.set(points, { categories, paths });
  return paths;
}

const middleLines = ({ x, y, left, right, top, bottom }: ScatterFrame): TemplateResult =>
  svg`<line class="axis" x1=${px(x(0))} x2=${px(x(0))} y1=${top} y2=${bottom} />
    <line class="axis" x1=${left} x2=${right} y1=${px(y(0))} y2=${px(y(0))} />`;

/** The line through the means, cut where it leaves the field. */
function slopeLine({ x, y, xAxis, yAxis }: ScatterFrame, slope: number): TemplateResult | typeof nothing {
  if (!Number.isFinite(slope)) return nothing;
  const cut = (value: number): number =>
    slope === 0 ? value : Math.sign(value) * Math.min(Math.abs(value), Math.abs((value * slope > 0 ? yAxis.upper : yAxis.lower) / slope));
  const [from, to] = [cut(xAxis.lower), cut(xAxis.upper)];
  return svg`<line class="slope" x1=${px(x(from))} y1=${px(y(from * slope))} x2=${px(x(to))} y2=${px(y(to * slope))} />`;
}

function quadrantNames(frame: ScatterFrame, [highHigh, lowLow, lowHigh, highLow]: QuadrantLabels): TemplateResult {
  const { left, right, top, bottom, x, fontPixels } = frame;
  const name = (text: string, toTheRight: boolean, above: boolean): TemplateResult | typeof nothing => {
    const room = toTheRight ? right - x(0) : x(0) - left;
    // A name that is cut says less than the place itself.
    return labelWidth(text, fontPixels) > room - 6
      ? nothing
      : svg`<text class="label quadrant" text-anchor=${toTheRight ? 'end' : 'start'} x=${toTheRight ? right - 3 : left + 3}
          y=${px(above ? top + fontPixels * 1.1 : bottom - fontPixels * 0.5)}>${text}</text>`;
  };
  return svg`${name(highHigh, true, true)}${name(lowLow, false, false)}${name(lowHigh, false, true)}${name(highLow, true, false)}`;
}
