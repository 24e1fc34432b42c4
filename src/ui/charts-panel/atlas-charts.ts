import { LitElement, html, nothing, type TemplateResult } from 'lit';
import { customElement, state } from 'lit/decorators.js';
import {
  chartStyles,
  comparisonDots,
  comparisonTable,
  extent,
  histogramTable,
  lineChart,
  lineChartTable,
  MAXIMUM_LINES,
  stripPlot,
  type ChartLine,
  type ChartSetting,
} from '../../charts/index.ts';
import { formatQuantity, formatValue, indicatorTitle, unitLabel } from '../../texts/index.ts';
import type { AtlasView } from '../atlas-view.ts';
import { dispatchIntent } from '../intent-event.ts';
import { areaFigures, breakYearsOf, comparesWithCity } from '../profile/area-figures.ts';
import { SelectController } from '../select-controller.ts';
import { TextsController } from '../texts-controller.ts';
import { baseStyles } from '../theme/base.styles.ts';
import { chartsStyles } from './atlas-charts.styles.ts';
import { ChartSizeController } from './chart-size-controller.ts';
import { areasWithin, type ValueRange } from './value-range.ts';

const FIRST_WIDTH_PIXELS = 320;
const LINE_CHART_HEIGHT_PIXELS = 230;
const STRIP_HEIGHT_PIXELS = 40;
/** Steps of the two sliders over the whole range. */
const SLIDER_STEPS = 200;

const sliceOf = (view: AtlasView) => ({
  atlas: view.atlas,
  indicator: view.indicator,
  series: view.series,
  yearIndex: view.yearIndex,
  level: view.level,
  specification: view.specification,
  selectedAreas: view.selectedAreas,
  highlightedAreas: view.surface.highlightedAreas,
});

type Slice = ReturnType<typeof sliceOf>;
type Complete = { readonly [Name in keyof Slice]: NonNullable<Slice[Name]> };

/**
 * Development of the selected areas against the city, their comparison, and the distribution of all areas with a range to brush.
 * @fires atlas-intent - highlight/changed, selection/set
 */
@customElement('atlas-charts')
export class AtlasCharts extends LitElement {
  static override styles = [baseStyles, chartStyles, chartsStyles];

  @state() private brush: ValueRange | null = null;

  #dragStart: number | null = null;
  #sent: readonly number[] = [];
  #brushedValues: Float64Array | null = null;
  readonly #size = new ChartSizeController(this, FIRST_WIDTH_PIXELS);
  readonly #texts = new TextsController(this);
  readonly #view = new SelectController(this, sliceOf);

  override render() {
    const view = this.#view.value;
    if (!view?.atlas || !view.indicator || !view.series || !view.level || !view.specification)
      return html`<p class="hint" role="status">${this.#texts.text('charts.loading')}</p>`;
    const complete = view as Complete;
    const values = complete.series.values[complete.yearIndex];
    const setting: ChartSetting = {
      widthPixels: this.#size.widthPixels,
      fontPixels: this.#size.fontPixels,
      indicator: complete.indicator,
      language: this.#texts.language,
    };
    if (values === undefined || complete.indicator.value.kind === 'category')
      return html`<p class="hint">${this.#texts.text('charts.nothing')}</p>`;
    return html`${this.#development(complete, setting)} ${this.#distribution(complete, setting, values)}
    ${complete.selectedAreas.length === 0 ? nothing : this.#comparison(complete, setting)}`;
  }

  #subtitle({ indicator }: Complete): string {
    const unit = unitLabel(indicator.unit, this.#texts.language);
    return [indicatorTitle(indicator, this.#texts.language), unit].filter((part) => part !== '').join(', ');
  }

  #development(view: Complete, setting: ChartSetting): TemplateResult {
    const { series, level, atlas, indicator, selectedAreas, yearIndex } = view;
    const areas = selectedAreas.slice(0, MAXIMUM_LINES);
    const showsCity = comparesWithCity(indicator) || areas.length === 0;
    const lines: ChartLine[] = [
      ...areas.map((area) => ({
        name: level.names[area] ?? '',
        values: areaFigures(series, yearIndex, area).values,
        role: 'area' as const,
      })),
      ...(showsCity
        ? [
            {
              name: areas.length === 0 ? atlas.atlas.city.name : this.#texts.text('charts.city'),
              values: series.city,
              role: 'city' as const,
            },
          ]
        : []),
    ];
    const breakYears = breakYearsOf(series, areas);
    const title = this.#texts.text('charts.development');
    const input = {
      ...setting,
      title,
      years: series.years,
      lines,
      breakYears,
      shownYear: series.years[yearIndex] ?? null,
      heightPixels: LINE_CHART_HEIGHT_PIXELS,
    };
    const chart = lineChart(input);
    return html`<section>
      <h3>${title}</h3>
      <p class="subtitle">${this.#subtitle(view)}</p>
      ${
        chart === nothing
          ? html`<p class="hint">${this.#texts.text('charts.oneYear')}</p>`
          : html`${chart}
            ${lineChartTable(input, (line, index) => {
              const area = areas[line];
              if (area === undefined) return formatQuantity(series.city[index] ?? Number.NaN, indicator, setting.language) || '–';
              const { value, state: code } = areaFigures(series, index, area);
              return formatValue(value, code, indicator, setting.language);
            })}`
      }
      ${breakYears.map((year) => html`<p class="hint">${this.#texts.text('charts.breakNote', { year })}</p>`)}
      ${
        areas.length === 0
          ? html`<p class="hint">${this.#texts.text('charts.selectForLines')}</p>`
          : selectedAreas.length > areas.length
            ? html`<p class="hint">${this.#texts.text('charts.moreLines', { shown: areas.length, count: selectedAreas.length })}</p>`
            : nothing
      }
    </section>`;
  }

  #distribution(view: Complete, setting: ChartSetting, values: Float64Array): TemplateResult | typeof nothing {
    const { series, yearIndex, level, specification, selectedAreas } = view;
    const whole = extent(values);
    if (whole === null) return html`<section><p class="hint">${this.#texts.text('charts.nothing')}</p></section>`;
    const brush = this.#shownBrush(values);
    const title = this.#texts.text('charts.distribution');
    return html`<section>
      <h3>${title}</h3>
      <p class="subtitle">${this.#subtitle(view)}, ${series.years[yearIndex]}</p>
      ${stripPlot({
        ...setting,
        title,
        specification,
        values,
        marked: selectedAreas.slice(0, MAXIMUM_LINES).map((area) => ({ area, name: level.names[area] ?? '' })),
        heightPixels: STRIP_HEIGHT_PIXELS,
        brush,
        onDrag: (phase, value) => this.#drag(phase, value),
      })}
      ${whole.lower === whole.upper ? nothing : this.#sliders(whole, brush ?? whole, setting)}
      ${brush === null ? html`<p class="hint">${this.#texts.text('charts.brushHint')}</p>` : this.#brushResult(brush, setting)}
      ${histogramTable({ specification, language: setting.language })}
    </section>`;
  }

  #sliders(whole: ValueRange, shown: ValueRange, { indicator, language }: ChartSetting): TemplateResult {
    const text = (value: number): string => formatQuantity(value, indicator, language);
    const slider = (end: 'lower' | 'upper', label: string): TemplateResult => {
      const move = (event: Event): void => {
        const share = Number((event.target as HTMLInputElement).value) / SLIDER_STEPS;
        const value = share === 0 ? whole.lower : share === 1 ? whole.upper : whole.lower + share * (whole.upper - whole.lower);
        this.#brushTo(
          end === 'lower' ? { lower: value, upper: Math.max(value, shown.upper) } : { lower: Math.min(value, shown.lower), upper: value },
        );
      };
      const place = Math.round(((shown[end] - whole.lower) / (whole.upper - whole.lower)) * SLIDER_STEPS);
      return html`<label
          ><span>${label}</span
          ><input
            type="range"
            min="0"
            max=${SLIDER_STEPS}
            .value=${String(place)}
            aria-valuetext=${text(shown[end])}
            @input=${move} /></label
        ><output>${text(shown[end])}</output>`;
    };
    return html`<fieldset class="range">
      <legend class="visually-hidden">${this.#texts.text('charts.brush')}</legend>
      ${slider('lower', this.#texts.text('charts.brushFrom'))} ${slider('upper', this.#texts.text('charts.brushTo'))}
    </fieldset>`;
  }

  #brushResult(brush: ValueRange, { indicator, language }: ChartSetting): TemplateResult {
    const count = this.#sent.length;
    return html`<p class="result" role="status">
        ${this.#texts.text('charts.brushResult', {
          lower: formatQuantity(brush.lower, indicator, language),
          upper: formatQuantity(brush.upper, indicator, language),
          count,
        })}
      </p>
      <div class="actions">
        <button ?disabled=${count === 0} @click=${this.#selectBrushed}>${this.#texts.text('charts.selectBrushed', { count })}</button>
        <button class="quiet" @click=${this.#clearBrush}>${this.#texts.text('charts.clearBrush')}</button>
      </div>`;
  }

  #comparison(view: Complete, setting: ChartSetting): TemplateResult {
    const { series, yearIndex, level, specification, selectedAreas, indicator } = view;
    const title = this.#texts.text('charts.comparison');
    const compares = comparesWithCity(indicator);
    const cityValue = compares ? (series.city[yearIndex] ?? Number.NaN) : Number.NaN;
    const input = {
      ...setting,
      title,
      cityValue,
      cityText: formatQuantity(series.city[yearIndex] ?? Number.NaN, indicator, setting.language) || '–',
      dots: selectedAreas.slice(0, MAXIMUM_LINES).map((area) => {
        const { value, state: code } = areaFigures(series, yearIndex, area);
        return {
          name: level.names[area] ?? '',
          value,
          text: formatValue(value, code, indicator, setting.language),
          color: specification.fills[specification.fillIndex[area] ?? -1]?.color ?? null,
        };
      }),
    };
    return html`<section>
      <h3>${title}</h3>
      <p class="subtitle">${this.#subtitle(view)}, ${series.years[yearIndex]}</p>
      ${comparisonDots(input)} ${comparisonTable(input)}
    </section>`;
  }

  /** Null when another view took the highlight over, or the map shows other values. */
  #shownBrush(values: Float64Array): ValueRange | null {
    const highlighted = this.#view.value?.highlightedAreas ?? [];
    // The store keeps its own empty list.
    const own = this.#sent.length === 0 ? highlighted.length === 0 : highlighted === this.#sent;
    return own && this.#brushedValues === values ? this.brush : null;
  }

  #drag(phase: 'start' | 'move' | 'end', value: number): void {
    if (phase === 'start') this.#dragStart = value;
    const start = this.#dragStart;
    if (start === null) return;
    if (phase === 'end') this.#dragStart = null;
    // A click without a drag chooses nothing.
    if (start === value) return;
    this.#brushTo({ lower: Math.min(start, value), upper: Math.max(start, value) });
  }

  #brushTo(range: ValueRange): void {
    const { series, yearIndex } = this.#view.required;
    const values = series?.values[yearIndex];
    if (values === undefined) return;
    this.brush = range;
    this.#brushedValues = values;
    this.#sent = areasWithin(values, range);
    dispatchIntent(this, { type: 'highlight/changed', areas: this.#sent, source: 'chart' });
  }

  readonly #selectBrushed = (): void => {
    const keys = this.#view.required.level?.keys ?? [];
    dispatchIntent(this, { type: 'selection/set', keys: this.#sent.flatMap((area) => keys[area] ?? []), source: 'chart' });
  };

  readonly #clearBrush = (): void => {
    this.brush = null;
    this.#sent = [];
    dispatchIntent(this, { type: 'highlight/changed', areas: [], source: 'chart' });
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'atlas-charts': AtlasCharts;
  }
}
