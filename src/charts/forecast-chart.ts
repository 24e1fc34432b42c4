import { html, nothing, svg, type TemplateResult } from 'lit';
import { formatNumber, translate } from '../texts/index.ts';
import { calmRange, extent, fitLabel, labelWidth, tickLabel, type ChartSetting } from './chart-input.ts';
import { linePaths } from './line-path.ts';
import { linearScale, px } from './linear-scale.ts';
import { niceAxis } from './nice-ticks.ts';
import { spreadLabels } from './spread-labels.ts';
import { yearTicks } from './year-ticks.ts';

/** A path into the coming years. */
export interface ForecastPath {
  readonly name: string;
  /** Length years.length, NaN = no value. Counted years are equal on all paths. */
  readonly values: Float64Array;
  readonly role: 'middle' | 'best' | 'worst';
}

export interface ForecastChartInput extends ChartSetting {
  readonly title: string;
  readonly years: readonly number[];
  /** Years from this one on are forecast; null = none. */
  readonly forecastFrom: number | null;
  /** The middle path first. */
  readonly paths: readonly [ForecastPath, ...ForecastPath[]];
  /** What is there today, as a level line; null = none. */
  readonly level: { readonly name: string; readonly value: number } | null;
  readonly shownYear: number | null;
  readonly heightPixels: number;
}

/** Below this share of the range the axis begins at zero: a line far above zero would waste the room. */
const ZERO_SHARE = 0.4;
const STYLES = { middle: 'line-1', best: 'line-4', worst: 'line-2' } as const;

/**
 * Counted years as a solid line, the forecast dashed on a shaded ground, one line per path with its name at the end, today's stock as a level line.
 * The picture says in words what it shows (`aria-label`).
 */
export function forecastChart(input: ForecastChartInput): TemplateResult | typeof nothing {
  const { years, forecastFrom, paths, level, shownYear, widthPixels, heightPixels, fontPixels, language } = input;
  const drawn = extent([...paths.flatMap(({ values }) => [...values]), ...(level === null ? [] : [level.value])]);
  if (drawn === null || years.length < 2) return nothing;
  const range = calmRange(drawn);
  const fromZero = range.lower >= 0 && range.lower < ZERO_SHARE * range.upper;
  const axis = niceAxis(fromZero ? 0 : range.lower, range.upper, Math.max(2, Math.floor(heightPixels / Math.max(70, 3 * fontPixels))));
  const [firstYear = 0] = years;
  const lastYear = years.at(-1) ?? 0;
  const names = [...paths.map(({ name }) => name), ...(level === null ? [] : [level.name])];
  const right = Math.min(Math.max(...names.map((name) => labelWidth(name, fontPixels))), widthPixels * 0.36) + 10;
  const top = Math.ceil(fontPixels * 1.4);
  const bottom = heightPixels - Math.ceil(fontPixels * 1.7);
  const x = linearScale(firstYear, lastYear, 4, widthPixels - right);
  const y = linearScale(axis.lower, axis.upper, bottom, top);
  const ends = paths.map(({ values }) => values.findLast(Number.isFinite) ?? axis.lower);
  const places = spreadLabels(
    [...ends, ...(level === null ? [] : [level.value])].map((value) => y(value)),
    fontPixels * 1.2,
    top,
    bottom,
  );
  const label = (name: string, position: number) => svg`<text class="line-label" x=${px(widthPixels - right + 8)}
    y=${px((places[position] ?? bottom) + fontPixels * 0.36)}>${fitLabel(name, right - 8, fontPixels)}</text>`;
  const zoneFrom = forecastFrom === null ? null : px(x(Math.max(firstYear, forecastFrom - 1)));
  return html`<svg class="chart" width=${widthPixels} height=${heightPixels} role="img" aria-label=${summary(input)}>
    ${
      zoneFrom === null
        ? nothing
        : svg`<rect class="forecast-zone" x=${zoneFrom} y=${top} width=${px(widthPixels - right - zoneFrom)} height=${bottom - top} />
          <text class="label" x=${zoneFrom + 4} y=${px(top + fontPixels)}>${translate(language, 'supply.forecast.chart.zone')}</text>`
    }
    ${axis.ticks.map((tick) => svg`<line class="grid" x1="0" x2=${px(widthPixels - right)} y1=${px(y(tick))} y2=${px(y(tick))} />`)}
    ${yearTicks(years, fontPixels, x, bottom)}
    ${
      shownYear === null || shownYear < firstYear || shownYear > lastYear
        ? nothing
        : svg`<line class="shown-year" x1=${px(x(shownYear))} x2=${px(x(shownYear))} y1=${top} y2=${bottom} />`
    }
    ${
      level === null
        ? nothing
        : svg`<g class="city"><line class="level" x1="0" x2=${px(widthPixels - right)} y1=${px(y(level.value))} y2=${px(y(level.value))} />
          ${label(level.name, paths.length)}</g>`
    }
    ${paths
      .map(({ name, values, role }, position) => {
        const counted = years.findLastIndex((year) => forecastFrom === null || year < forecastFrom);
        const solid = linePaths(years.slice(0, counted + 1), values, [], x, y);
        const from = Math.max(0, counted);
        const ahead = linePaths(years.slice(from), values.subarray(from), [], x, y);
        return svg`<g class=${STYLES[role]}>
          ${role === 'middle' ? svg`<path class="line" d=${solid.solid} />${dots(solid.lonely)}` : nothing}
          ${forecastFrom === null ? nothing : svg`<path class="line ahead" d=${ahead.solid} />${dots(ahead.lonely)}`}
          ${label(name, position)}
        </g>`;
      })
      .toReversed()}
    ${axis.ticks.map(
      (tick, index) =>
        svg`<text class="label" x="0" y=${px(y(tick) - 3)}>${tickLabel(tick, axis.decimals, input, index === axis.ticks.length - 1)}</text>`,
    )}
  </svg>`;
}

const dots = (points: readonly { readonly x: number; readonly y: number }[]) =>
  points.map((point) => svg`<circle class="dot" cx=${point.x} cy=${point.y} r="2.5" />`);

function summary({ title, years, forecastFrom, paths, level, language }: ForecastChartInput): string {
  const [{ values }] = paths;
  const known = [...years.keys()].filter(
    (position) => Number.isFinite(values[position]) && (forecastFrom === null || years[position]! < forecastFrom),
  );
  const [first = 0] = known;
  const last = known.at(-1) ?? 0;
  const figure = (value: number): string => formatNumber(value, 0, language);
  const lines = paths.map((path) =>
    translate(language, 'supply.forecast.chart.summaryLine', { name: path.name, value: figure(path.values.at(-1) ?? Number.NaN) }),
  );
  const told = translate(language, 'supply.forecast.chart.summary', {
    first: figure(values[first] ?? Number.NaN),
    firstYear: String(years[first]),
    last: figure(values[last] ?? Number.NaN),
    lastYear: String(years[last]),
    ...(forecastFrom === null ? {} : { endYear: String(years.at(-1)), lines: lines.join(', ') }),
    ...(level === null ? {} : { places: figure(level.value) }),
  });
  return `${title}. ${told}`;
}
