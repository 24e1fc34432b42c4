import { html, nothing, svg, type TemplateResult } from 'lit';
import { formatNumber, type Language } from '../texts/index.ts';
import { fitLabel, labelWidth } from './chart-input.ts';
import { linearScale, px, type LinearScale } from './linear-scale.ts';
import type { NiceAxis } from './nice-ticks.ts';
import { scatterListeners, type PixelBox, type PointPixels, type ScatterPointerHandler } from './scatter-points.ts';

/** Room of a scatter plot and its two scales. */
export interface ScatterFrame {
  readonly widthPixels: number;
  readonly heightPixels: number;
  readonly fontPixels: number;
  /** Edges of the field the points lie in. */
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
  readonly x: LinearScale;
  readonly y: LinearScale;
  readonly xAxis: NiceAxis;
  readonly yAxis: NiceAxis;
}

export interface ScatterRoom {
  readonly widthPixels: number;
  readonly fontPixels: number;
  /** Left edge of the field; the labels of the y axis stand before it. */
  readonly left: number;
  /** The field's height is this part of the width, within bounds. */
  readonly heightShare: number;
  readonly leastHeightPixels: number;
  readonly mostHeightPixels: number;
}

/** The frame of a plot that fills its width, with room for the title of the y axis above and the x axis with its title below. */
export function scatterFrame(xAxis: NiceAxis, yAxis: NiceAxis, room: ScatterRoom): ScatterFrame {
  const { widthPixels, fontPixels, left, heightShare, leastHeightPixels, mostHeightPixels } = room;
  const right = widthPixels - 6;
  const top = Math.ceil(fontPixels * 1.9);
  const bottom = top + Math.round(Math.min(mostHeightPixels, Math.max(leastHeightPixels, widthPixels * heightShare)));
  const x = linearScale(xAxis.lower, xAxis.upper, left, right);
  const y = linearScale(yAxis.lower, yAxis.upper, bottom, top);
  return { widthPixels, heightPixels: bottom + Math.ceil(fontPixels * 3), fontPixels, left, right, top, bottom, x, y, xAxis, yAxis };
}

/** What every scatter plot is told besides its points. */
export interface ScatterSetting {
  /** Sentence that says the chart in words. */
  readonly label: string;
  readonly xTitle: string;
  readonly yTitle: string;
  readonly highlighted: readonly number[];
  readonly marked: readonly { readonly point: number; readonly name: string }[];
  readonly box: PixelBox | null;
  /** Null draws a picture only. */
  readonly onPointer: ScatterPointerHandler | null;
  readonly language: Language;
}

/** The drawing around the points: size, words, pointer, axes below them and marks above them. */
export function scatterDrawing(
  frame: ScatterFrame,
  points: PointPixels,
  setting: ScatterSetting,
  content: unknown,
  kind = '',
): TemplateResult {
  const { label, xTitle, yTitle, highlighted, marked, box, onPointer, language } = setting;
  const listen = onPointer === null ? null : scatterListeners(frame.widthPixels, onPointer);
  const classes = ['chart', 'scatter', kind, listen === null ? '' : 'brushable'].filter((name) => name !== '');
  return html`<svg
    class=${classes.join(' ')}
    width=${frame.widthPixels}
    height=${frame.heightPixels}
    viewBox="0 0 ${frame.widthPixels} ${frame.heightPixels}"
    role="img"
    aria-label=${label}
    @pointerdown=${listen?.start ?? nothing}
    @pointermove=${listen?.move ?? nothing}
    @pointerup=${listen?.end ?? nothing}
    @pointercancel=${listen?.leave ?? nothing}
    @pointerleave=${listen?.leave ?? nothing}
  >
    ${scatterAxes(frame, xTitle, yTitle, language)} ${content} ${scatterMarks(frame, { points, highlighted, marked, box })}
  </svg>`;
}

/** Ticks, grid and the names of both axes: the one of y above the field, the one of x below it. */
function scatterAxes(frame: ScatterFrame, xTitle: string, yTitle: string, language: Language): TemplateResult {
  const { widthPixels, fontPixels, left, right, top, bottom, x, y, xAxis, yAxis } = frame;
  return svg`<text class="label" x="0" y=${px(fontPixels)}>${fitLabel(yTitle, widthPixels, fontPixels)}</text>
    ${yAxis.ticks.map(
      (tick) => svg`<line class="grid" x1=${left} x2=${right} y1=${px(y(tick))} y2=${px(y(tick))} />
        <text class="label" text-anchor="end" x=${left - 5} y=${px(y(tick) + fontPixels * 0.35)}>${formatNumber(tick, yAxis.decimals, language)}</text>`,
    )}
    ${xAxis.ticks.map((tick) => {
      const text = formatNumber(tick, xAxis.decimals, language);
      const half = labelWidth(text, fontPixels) / 2;
      const center = Math.min(Math.max(x(tick), half), widthPixels - half);
      return svg`<line class="grid" x1=${px(x(tick))} x2=${px(x(tick))} y1=${top} y2=${bottom} />
        <text class="label" text-anchor="middle" x=${px(center)} y=${px(bottom + fontPixels * 1.3)}>${text}</text>`;
    })}
    <text class="label" text-anchor="end" x=${widthPixels} y=${px(bottom + fontPixels * 2.7)}>${fitLabel(xTitle, widthPixels, fontPixels)}</text>`;
}

interface ScatterMarks {
  readonly points: PointPixels;
  /** Points that stand out because they are pointed at elsewhere. */
  readonly highlighted: readonly number[];
  /** Chosen points; the first ones with their names. */
  readonly marked: readonly { readonly point: number; readonly name: string }[];
  readonly box: PixelBox | null;
}

const MOST_NAMES = 3;
const RING_PIXELS = 6.5;
/** More rings than this say nothing and cost time. */
const MOST_RINGS = 400;

/** Rings around highlighted and chosen points, names of the chosen ones, and the box that is being drawn. */
function scatterMarks(frame: ScatterFrame, { points, highlighted, marked, box }: ScatterMarks): TemplateResult {
  const ring = (point: number, name: string): TemplateResult | typeof nothing => {
    const x = points.xs[point] ?? Number.NaN;
    const y = points.ys[point] ?? Number.NaN;
    return Number.isFinite(x) && Number.isFinite(y) ? svg`<circle class=${name} cx=${px(x)} cy=${px(y)} r=${RING_PIXELS} />` : nothing;
  };
  return svg`${highlighted.slice(0, MOST_RINGS).map((point) => ring(point, 'ring'))}
    ${marked.slice(0, MOST_RINGS).map(({ point }) => ring(point, 'ring chosen'))}
    ${marked
      .filter(({ name }) => name !== '')
      .slice(0, MOST_NAMES)
      .map(({ point, name }) => {
        const x = points.xs[point] ?? Number.NaN;
        const y = points.ys[point] ?? Number.NaN;
        if (!Number.isFinite(x) || !Number.isFinite(y)) return nothing;
        const rightwards = x < (frame.left + frame.right) / 2;
        const room = rightwards ? frame.right - x - 10 : x - frame.left - 10;
        return svg`<text class="label strong" text-anchor=${rightwards ? 'start' : 'end'}
        x=${px(x + (rightwards ? 10 : -10))} y=${px(y + frame.fontPixels * 0.35)}>${fitLabel(name, room, frame.fontPixels)}</text>`;
      })}
    ${
      box === null
        ? nothing
        : svg`<rect class="brush" x=${px(Math.min(box.fromX, box.toX))} y=${px(Math.min(box.fromY, box.toY))}
            width=${px(Math.abs(box.toX - box.fromX))} height=${px(Math.abs(box.toY - box.fromY))} />`
    }`;
}
