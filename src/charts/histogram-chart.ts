import { html, nothing, svg, type TemplateResult } from 'lit';
import type { ChoroplethSpecification, HistogramSpecification } from '../cartography/specification.ts';
import { formatQuantity, translate } from '../texts/index.ts';
import { labelWidth, tickLabel, type ChartSetting } from './chart-input.ts';
import { dataTable } from './data-table.ts';
import { linearScale, px } from './linear-scale.ts';

export interface HistogramInput extends ChartSetting {
  readonly histogram: HistogramSpecification;
  readonly specification: ChoroplethSpecification;
  /** Height of the bars. */
  readonly heightPixels: number;
  /** Called with the position of the bar that was chosen by pointer or keyboard; `select` with Shift. Null draws a picture only. */
  readonly onBar: ((bin: number, select: boolean) => void) | null;
  /** Bars drawn strong; the others step back. Null = all. */
  readonly strongClass: number | null;
}

const SMALLEST_BAR = 1.5;
const BAR_GAP = 1;

/** Moves between bars with the arrow keys; only one bar is a tab stop. */
function moveAmongBars(event: KeyboardEvent): void {
  const steps: Record<string, number> = { ArrowRight: 1, ArrowUp: 1, ArrowLeft: -1, ArrowDown: -1, Home: -Infinity, End: Infinity };
  const step = steps[event.key];
  if (step === undefined || !(event.currentTarget instanceof SVGElement)) return;
  const bars = [...event.currentTarget.querySelectorAll<SVGElement>('[role=button]')];
  const place = bars.findIndex((bar) => bar === event.target);
  const target = bars[Math.min(bars.length - 1, Math.max(0, place + step))];
  if (target === undefined) return;
  event.preventDefault();
  event.stopPropagation();
  target.focus();
}

/** Bars in class colours over the classes of the map, with the class limits and a tick at the city value. */
export function histogramChart(input: HistogramInput): TemplateResult {
  const { histogram, specification, widthPixels, heightPixels, fontPixels, indicator, language, onBar, strongClass } = input;
  const lower = histogram.edges[0] ?? 0;
  const upper = histogram.edges.at(-1) ?? 1;
  const top = Math.ceil(fontPixels * 1.5);
  const bottom = Math.ceil(fontPixels * 1.5);
  const base = top + heightPixels;
  const x = linearScale(lower, upper, 0, widthPixels);
  const y = linearScale(0, Math.max(1, histogram.maximumCount), base, top);
  const { cityValue } = specification;
  const cityShown = Number.isFinite(cityValue) && cityValue >= lower && cityValue <= upper;
  const text = (value: number): string => formatQuantity(value, indicator, language);
  const total = histogram.bins.reduce((sum, bin) => sum + bin.count, 0);
  const summary = translate(language, 'charts.histogramSummary', {
    count: total,
    classes: specification.classes.length,
    ...(Number.isFinite(cityValue) ? { city: text(cityValue) } : {}),
  });
  const firstFilled = histogram.bins.findIndex((bin) => bin.count > 0);
  const title = translate(language, 'legend.histogram');
  return html`<svg
    class="chart histogram"
    width=${widthPixels}
    height=${base + bottom}
    role=${onBar === null ? 'img' : 'group'}
    aria-label="${title}: ${summary}"
    @keydown=${moveAmongBars}
  >
    ${histogram.bins.map((bin, index) => {
      if (bin.count === 0) return nothing;
      const left = x(bin.lower);
      const width = Math.max(SMALLEST_BAR, x(bin.upper) - left - BAR_GAP);
      const height = Math.max(SMALLEST_BAR, base - y(bin.count));
      const name = translate(language, 'charts.bar', { lower: text(bin.lower), upper: text(bin.upper), count: bin.count });
      const weak = strongClass !== null && bin.classIndex !== strongClass;
      const shape = svg`<rect class=${weak ? 'bar weak' : 'bar'} x=${px(left)} y=${px(base - height)} width=${px(width)} height=${px(height)} fill=${bin.color}></rect>`;
      if (onBar === null) return shape;
      const choose = (event: MouseEvent | KeyboardEvent): void => {
        if (event instanceof KeyboardEvent && event.key !== 'Enter' && event.key !== ' ') return;
        event.preventDefault();
        onBar(index, event.shiftKey);
      };
      return svg`<g role="button" tabindex=${index === firstFilled ? 0 : -1} aria-label=${name} @click=${choose} @keydown=${choose}>
        <rect class="target" x=${px(left)} y=${top} width=${px(width + BAR_GAP)} height=${heightPixels}></rect>${shape}<title>${name}</title></g>`;
    })}
    <line class="axis" x1="0" x2=${widthPixels} y1=${base + 0.5} y2=${base + 0.5} />
    ${limitTicks(input, x, base)} ${cityShown ? cityTick(input, x(cityValue), top, base) : nothing}
  </svg>`;
}

/** Class limits below the axis; labels that would touch their neighbour are left out, the outer ones stay. */
function limitTicks(input: HistogramInput, x: (value: number) => number, base: number) {
  const { specification, widthPixels, fontPixels, histogram } = input;
  const { bounds } = specification;
  const shownEnds = histogram.edges.length > 0;
  if (!shownEnds || bounds.length === 0) return nothing;
  const decimals = input.indicator.decimals;
  const last = bounds.length - 1;
  const spans = bounds.map((bound, index) => {
    const label = tickLabel(bound, decimals, input, index === last);
    const width = labelWidth(label, fontPixels);
    const center = x(bound);
    const left = Math.min(Math.max(center - width / 2, 0), widthPixels - width);
    return { bound, index, label, left, width };
  });
  const kept: typeof spans = [];
  const gap = fontPixels * 0.5;
  const fits = (span: (typeof spans)[number]): boolean =>
    kept.every((other) => span.left > other.left + other.width + gap || span.left + span.width + gap < other.left);
  for (const span of [spans[0], spans[last], ...spans.slice(1, last)]) if (span !== undefined && fits(span)) kept.push(span);
  return svg`${spans.map(({ bound }) => svg`<line class="tick" x1=${px(x(bound))} x2=${px(x(bound))} y1=${base} y2=${base + 4} />`)}
    ${kept.map(({ label, left }) => svg`<text class="label" x=${px(left)} y=${px(base + 4 + fontPixels)}>${label}</text>`)}`;
}

function cityTick(input: HistogramInput, position: number, top: number, base: number) {
  const { specification, fontPixels, widthPixels, indicator, language } = input;
  const label = translate(language, 'legend.city', { value: formatQuantity(specification.cityValue, indicator, language) });
  const half = labelWidth(label, fontPixels) / 2;
  const center = Math.min(Math.max(position, half), widthPixels - half);
  return svg`<line class="city-tick" x1=${px(position)} x2=${px(position)} y1=${top - 3} y2=${base} />
    <text class="label strong" text-anchor="middle" x=${px(center)} y=${px(top - 6)}>${label}</text>`;
}

/** The histogram's numbers by class. */
export function histogramTable(input: Pick<HistogramInput, 'specification' | 'language'>): TemplateResult {
  const { specification, language } = input;
  return dataTable({
    title: translate(language, 'legend.histogram'),
    headings: [translate(language, 'table.class'), translate(language, 'charts.count')],
    rows: specification.classes.map((entry) => [entry.label, String(entry.count)]),
    language,
  });
}
