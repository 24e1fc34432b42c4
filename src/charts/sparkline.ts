import { html, nothing, svg, type TemplateResult } from 'lit';
import type { IndicatorDescriptor } from '../model/index.ts';
import { formatQuantity, translate, type Language } from '../texts/index.ts';
import { calmRange, extent } from './chart-input.ts';
import { linePaths } from './line-path.ts';
import { linearScale, px } from './linear-scale.ts';

export interface SparklineInput {
  readonly name: string;
  readonly years: readonly number[];
  /** Length years.length, NaN = no value. */
  readonly values: ArrayLike<number>;
  /** City's values; left out where they are of another order (counts). */
  readonly cityValues: ArrayLike<number> | null;
  readonly breakYears?: readonly number[];
  readonly widthPixels: number;
  readonly heightPixels: number;
  readonly indicator: IndicatorDescriptor;
  readonly language: Language;
}

const MARGIN = 4;

/** Area against city in word size: gaps for missing years, a mark at breaks, a dot at the last value. One sentence for the ear. */
export function sparkline(input: SparklineInput): TemplateResult | typeof nothing {
  const { name, years, values, cityValues, breakYears = [], widthPixels, heightPixels, indicator, language } = input;
  const known = years.map((_, index) => index).filter((index) => Number.isFinite(values[index]));
  const first = known[0];
  const last = known.at(-1);
  if (first === undefined || last === undefined || years.length < 2 || indicator.value.kind === 'category') return nothing;
  const drawn = extent([...Array.from(values), ...(cityValues === null ? [] : Array.from(cityValues))]);
  if (drawn === null) return nothing;
  const range = calmRange(drawn);
  const x = linearScale(years[0] ?? 0, years.at(-1) ?? 1, MARGIN, widthPixels - MARGIN);
  const y = linearScale(range.lower, range.upper, heightPixels - MARGIN, MARGIN);
  const own = linePaths(years, values, breakYears, x, y);
  const city = cityValues === null ? null : linePaths(years, cityValues, breakYears, x, y);
  const text = (value: number | undefined): string => formatQuantity(value ?? Number.NaN, indicator, language);
  const lastCity = cityValues === null ? '' : text(cityValues[last]);
  const label = translate(language, 'charts.sparkline', {
    name,
    firstYear: years[first] ?? '',
    lastYear: years[last] ?? '',
    first: text(values[first]),
    last: text(values[last]),
    ...(lastCity === '' ? {} : { city: lastCity }),
  });
  return html`<svg class="sparkline" width=${widthPixels} height=${heightPixels} role="img" aria-label=${label}>
    ${city === null ? nothing : svg`<path class="line city" d=${city.solid} /><path class="line city broken" d=${city.broken} />`}
    ${breakYears
      .filter((year) => year > (years[0] ?? year) && year <= (years.at(-1) ?? year))
      .map((year) => svg`<line class="break" x1=${px(x(year - 0.5))} x2=${px(x(year - 0.5))} y1="1" y2=${heightPixels - 1} />`)}
    <path class="line" d=${own.solid} />
    <path class="line broken" d=${own.broken} />
    ${own.lonely.map((point) => svg`<circle class="dot" cx=${point.x} cy=${point.y} r="1.75" />`)}
    <circle class="dot" cx=${px(x(years[last] ?? 0))} cy=${px(y(values[last] ?? 0))} r="2.75" />
  </svg>`;
}
