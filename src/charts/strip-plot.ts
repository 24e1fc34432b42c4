import { html, nothing, svg, type TemplateResult } from 'lit';
import type { ChoroplethSpecification } from '../cartography/specification.ts';
import { formatQuantity, translate } from '../texts/index.ts';
import { extent, fitLabel, labelWidth, tickLabel, type ChartSetting } from './chart-input.ts';
import { linearScale, px, type LinearScale } from './linear-scale.ts';
import { innerTicks } from './nice-ticks.ts';

export interface StripPlotInput extends ChartSetting {
  readonly title: string;
  readonly specification: ChoroplethSpecification;
  /** Length n, NaN = no number. */
  readonly values: Float64Array;
  /** Areas drawn strong with their names; the others are thin ticks. */
  readonly marked: readonly { readonly name: string; readonly area: number }[];
  /** Height of the strip. */
  readonly heightPixels: number;
  /** Chosen range; the ticks outside step back. */
  readonly brush: { readonly lower: number; readonly upper: number } | null;
  /** Drag over the strip, in values. Null draws a picture only. */
  readonly onDrag: ((phase: 'start' | 'move' | 'end', value: number) => void) | null;
}

const MARGIN = 6;
const MOST_NAMES = 3;

/** Scale of the strip: values to pixels, and back. Null where there is no number. */
export function stripScale(values: Float64Array, widthPixels: number): (LinearScale & { lower: number; upper: number }) | null {
  const range = extent(values);
  if (range === null) return null;
  return Object.assign(linearScale(range.lower, range.upper, MARGIN, widthPixels - MARGIN), range);
}

/** One tick per occupied half pixel: 50,000 areas are at most twice as many ticks as the strip is wide. */
function ticksByColor(input: StripPlotInput, x: LinearScale): Map<string, { path: string; inside: boolean; color: string }> {
  const { specification, values, brush, heightPixels, fontPixels } = input;
  const top = Math.ceil(fontPixels * 1.5);
  const seen = new Set<number>();
  const paths = new Map<string, { path: string; inside: boolean; color: string }>();
  for (let area = 0; area < values.length; area++) {
    const value = values[area]!;
    const entry = specification.classes[specification.fillIndex[area]!];
    if (!Number.isFinite(value) || entry === undefined) continue;
    const place = Math.round(x(value) * 2);
    if (seen.has(place)) continue;
    seen.add(place);
    const inside = brush === null || (value >= brush.lower && value <= brush.upper);
    const id = `${entry.index} ${inside}`;
    const group = paths.get(id) ?? { path: '', inside, color: entry.color };
    group.path += `M${place / 2},${top}v${heightPixels}`;
    paths.set(id, group);
  }
  return paths;
}

/** Colours with a dark edge below them, so that pale classes are seen on a pale ground. */
function areaTicks(input: StripPlotInput, x: LinearScale) {
  const groups = [...ticksByColor(input, x).values()];
  return svg`${groups.map(({ path, inside }) => (inside ? svg`<path class="area-edge" d=${path} />` : nothing))}
    ${groups.map(({ path, inside, color }) => svg`<path class=${inside ? 'area-tick' : 'area-tick weak'} d=${path} stroke=${color} />`)}`;
}

/** All areas as ticks in their class colours along one axis: the marked ones with dot and name, the city with its tick. */
export function stripPlot(input: StripPlotInput): TemplateResult | typeof nothing {
  const { title, specification, values, marked, widthPixels, heightPixels, fontPixels, brush, onDrag, indicator, language } = input;
  const x = stripScale(values, widthPixels);
  if (x === null) return nothing;
  const top = Math.ceil(fontPixels * 1.5);
  const base = top + heightPixels;
  const text = (value: number): string => formatQuantity(value, indicator, language);
  const { cityValue } = specification;
  const cityShown = Number.isFinite(cityValue) && cityValue >= x.lower && cityValue <= x.upper;
  const known = specification.classes.reduce((sum, entry) => sum + entry.count, 0);
  const label = translate(language, 'charts.distributionSummary', {
    count: known,
    lowest: text(x.lower),
    highest: text(x.upper),
    ...(Number.isFinite(cityValue) ? { city: text(cityValue) } : {}),
  });
  const drag = (phase: 'start' | 'move' | 'end') => (event: PointerEvent) => {
    if (onDrag === null || !(event.currentTarget instanceof SVGElement)) return;
    if (phase === 'move' && !event.currentTarget.hasPointerCapture(event.pointerId)) return;
    if (phase === 'start') event.currentTarget.setPointerCapture(event.pointerId);
    const pixel = event.clientX - event.currentTarget.getBoundingClientRect().left;
    onDrag(phase, Math.min(x.upper, Math.max(x.lower, x.invert(pixel))));
  };
  const axis = innerTicks(x.lower, x.upper, Math.max(2, Math.floor(widthPixels / (fontPixels * 6))));
  return html`<svg
    class=${onDrag === null ? 'chart strip' : 'chart strip brushable'}
    width=${widthPixels}
    height=${base + Math.ceil(fontPixels * 1.6)}
    role="img"
    aria-label="${title}: ${label}"
    @pointerdown=${drag('start')}
    @pointermove=${drag('move')}
    @pointerup=${drag('end')}
  >
    ${brush === null ? nothing : svg`<rect class="brush" x=${px(x(brush.lower) - 1)} y=${top - 3} width=${px(Math.max(2, x(brush.upper) - x(brush.lower) + 2))} height=${heightPixels + 6} />`}
    ${areaTicks(input, x)}
    <line class="axis" x1="0" x2=${widthPixels} y1=${base + 2.5} y2=${base + 2.5} />
    ${axis.ticks.map((tick, index) => {
      const tickText = tickLabel(tick, axis.decimals, input, index === axis.ticks.length - 1);
      const half = labelWidth(tickText, fontPixels) / 2;
      const center = Math.min(Math.max(x(tick), half), widthPixels - half);
      return svg`<line class="tick" x1=${px(x(tick))} x2=${px(x(tick))} y1=${base + 2} y2=${base + 6} />
        <text class="label" text-anchor="middle" x=${px(center)} y=${px(base + 5 + fontPixels)}>${tickText}</text>`;
    })}
    ${cityShown ? svg`<line class="city-tick" x1=${px(x(cityValue))} x2=${px(x(cityValue))} y1=${top - 4} y2=${base + 2} />` : nothing}
    ${marked.map(({ area }) => {
      const value = values[area] ?? Number.NaN;
      if (!Number.isFinite(value)) return nothing;
      return svg`<line class="marked" x1=${px(x(value))} x2=${px(x(value))} y1=${top - 2} y2=${base + 2} />
        <circle class="marked" cx=${px(x(value))} cy=${top - 2} r="4" />`;
    })}
    ${topLabels(input, x, cityShown, top)}
  </svg>`;
}

/** Names above the strip: the marked areas first, then the city; what would touch is left out (the dots stay). */
function topLabels(input: StripPlotInput, x: LinearScale, cityShown: boolean, top: number) {
  const { marked, values, specification, widthPixels, fontPixels, language } = input;
  const wanted = [
    ...marked.slice(0, MOST_NAMES).map(({ name, area }) => ({ text: name, value: values[area] ?? Number.NaN, strong: true })),
    ...(cityShown ? [{ text: translate(language, 'charts.city'), value: specification.cityValue, strong: false }] : []),
  ].filter(({ value }) => Number.isFinite(value));
  const kept: { text: string; left: number; width: number; strong: boolean }[] = [];
  for (const { text, value, strong } of wanted) {
    const shown = fitLabel(text, widthPixels * 0.6, fontPixels);
    const width = labelWidth(shown, fontPixels);
    const left = Math.min(Math.max(x(value) - width / 2, 0), widthPixels - width);
    if (kept.every((other) => left > other.left + other.width + 6 || left + width + 6 < other.left))
      kept.push({ text: shown, left, width, strong });
  }
  return kept.map(
    ({ text, left, strong }) => svg`<text class=${strong ? 'label strong' : 'label'} x=${px(left)} y=${px(top - 8)}>${text}</text>`,
  );
}
