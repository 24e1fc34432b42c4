import { html, nothing, svg, type TemplateResult } from 'lit';
import { formatQuantity, translate } from '../texts/index.ts';
import { calmRange, extent, fitLabel, labelWidth, tickLabel, type ChartSetting } from './chart-input.ts';
import { dataTable } from './data-table.ts';
import { linePaths } from './line-path.ts';
import { linearScale, px } from './linear-scale.ts';
import { niceAxis } from './nice-ticks.ts';
import { spreadLabels } from './spread-labels.ts';
import { yearTicks } from './year-ticks.ts';

export interface ChartLine {
  readonly name: string;
  /** Length years.length, NaN = no value. */
  readonly values: ArrayLike<number>;
  readonly role: 'area' | 'city';
}

export interface LineChartInput extends ChartSetting {
  readonly title: string;
  readonly years: readonly number[];
  /** Up to six areas, and the city. */
  readonly lines: readonly ChartLine[];
  readonly breakYears: readonly number[];
  /** Year shown on the map: marked on the axis. */
  readonly shownYear: number | null;
  readonly heightPixels: number;
}

/** Areas beyond this number would not be told apart. */
export const MAXIMUM_LINES = 6;

/** Below this share of the range the axis begins at zero: a line far above zero would waste the room. */
const ZERO_SHARE = 0.4;

function lastKnown(values: ArrayLike<number>): number {
  for (let index = values.length - 1; index >= 0; index--) if (Number.isFinite(values[index])) return index;
  return -1;
}

/** Development of areas against the city: direct labels instead of a key, gaps for missing years, a dashed step across breaks. */
export function lineChart(input: LineChartInput): TemplateResult | typeof nothing {
  const { years, lines, breakYears, shownYear, widthPixels, heightPixels, fontPixels } = input;
  const drawn = extent(lines.flatMap((line) => Array.from(line.values)));
  if (drawn === null || years.length < 2) return nothing;
  const range = calmRange(drawn);
  const fromZero = range.lower >= 0 && range.lower < ZERO_SHARE * range.upper;
  const axis = niceAxis(fromZero ? 0 : range.lower, range.upper, Math.max(2, Math.floor(heightPixels / Math.max(70, 3 * fontPixels))));
  const longest = Math.max(...lines.map((line) => labelWidth(line.name, fontPixels)));
  const right = Math.min(longest, widthPixels * 0.36) + 10;
  const top = Math.ceil(fontPixels * 1.4);
  const bottom = heightPixels - Math.ceil(fontPixels * 1.7);
  const firstYear = years[0] ?? 0;
  const lastYear = years.at(-1) ?? 0;
  const x = linearScale(firstYear, lastYear, 4, widthPixels - right);
  const y = linearScale(axis.lower, axis.upper, bottom, top);
  const ends = lines.map((line) => lastKnown(line.values));
  const places = spreadLabels(
    lines.map((line, index) => y(line.values[ends[index] ?? -1] ?? axis.lower)),
    fontPixels * 1.2,
    top,
    bottom,
  );
  const areaLines = lines.filter((line) => line.role === 'area');
  const shownBreaks = breakYears.filter((year) => year > firstYear && year <= lastYear);
  return html`<svg class="chart" width=${widthPixels} height=${heightPixels} role="img" aria-label=${summary(input)}>
    ${axis.ticks.map((tick) => svg`<line class="grid" x1="0" x2=${px(widthPixels - right)} y1=${px(y(tick))} y2=${px(y(tick))} />`)}
    ${shownBreaks.map((year) => {
      const position = px(x(year - 0.5));
      return svg`<line class="break" x1=${position} x2=${position} y1=${top} y2=${bottom} />`;
    })}
    ${yearTicks(years, fontPixels, x, bottom)}
    ${
      shownYear === null || shownYear < firstYear || shownYear > lastYear
        ? nothing
        : svg`<line class="shown-year" x1=${px(x(shownYear))} x2=${px(x(shownYear))} y1=${top} y2=${bottom} />`
    }
    ${lines.map((line, index) => {
      const paths = linePaths(years, line.values, breakYears, x, y);
      const end = ends[index] ?? -1;
      const endYear = years[end];
      const style = line.role === 'city' ? 'city' : `line-${areaLines.indexOf(line) + 1}`;
      if (endYear === undefined) return nothing;
      const endX = px(x(endYear));
      const endY = px(y(line.values[end] ?? 0));
      const labelX = px(widthPixels - right + 8);
      const labelY = places[index] ?? endY;
      const moved = Math.abs(labelY - endY) > 2 || endX < widthPixels - right - 2;
      return svg`<g class=${style}>
        <path class="line" d=${paths.solid} /><path class="line broken" d=${paths.broken} />
        ${paths.lonely.map((point) => svg`<circle class="dot" cx=${point.x} cy=${point.y} r="2.5" />`)}
        <circle class="dot" cx=${endX} cy=${endY} r="3" />
        ${moved ? svg`<path class="leader" d="M${px(endX + 4)},${endY}L${px(labelX - 2)},${px(labelY)}" />` : nothing}
        <text class="line-label" x=${labelX} y=${px(labelY + fontPixels * 0.36)}>${fitLabel(line.name, right - 8, fontPixels)}</text>
      </g>`;
    })}
    ${axis.ticks.map(
      (tick, index) =>
        svg`<text class="label" x="0" y=${px(y(tick) - 3)}>${tickLabel(tick, axis.decimals, input, index === axis.ticks.length - 1)}</text>`,
    )}
  </svg>`;
}

function summary({ title, years, lines, indicator, language }: LineChartInput): string {
  const parts = lines.flatMap((line) => {
    const first = Array.from(line.values).findIndex((value) => Number.isFinite(value));
    const last = lastKnown(line.values);
    if (first < 0) return [];
    return translate(language, 'charts.developmentSummary', {
      name: line.name,
      first: formatQuantity(line.values[first] ?? Number.NaN, indicator, language),
      firstYear: years[first] ?? '',
      last: formatQuantity(line.values[last] ?? Number.NaN, indicator, language),
      lastYear: years[last] ?? '',
    });
  });
  return `${title}. ${parts.join('; ')}`;
}

/** The lines' numbers: one row per year. `cell` writes a value of a line in a year, with its state. */
export function lineChartTable(input: LineChartInput, cell: (line: number, yearIndex: number) => string): TemplateResult {
  return dataTable({
    title: input.title,
    headings: [translate(input.language, 'charts.year'), ...input.lines.map((line) => line.name)],
    rows: input.years.map((year, yearIndex) => [String(year), ...input.lines.map((_, line) => cell(line, yearIndex))]),
    language: input.language,
  });
}
