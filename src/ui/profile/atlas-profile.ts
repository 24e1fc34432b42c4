import { LitElement, html, nothing, type TemplateResult } from 'lit';
import { customElement } from 'lit/decorators.js';
import { Scan, X } from 'lucide';
import { chartStyles, lineChart, lineChartTable, MAXIMUM_LINES, stripPlot, type ChartLine } from '../../charts/index.ts';
import { differencePhrase, formatNumber, formatQuantity, formatValue, indicatorTitle } from '../../texts/index.ts';
import type { AtlasView } from '../atlas-view.ts';
import { ChartSizeController } from '../charts-panel/chart-size-controller.ts';
import { icon } from '../icons/icon.ts';
import { dispatchIntent } from '../intent-event.ts';
import { recipeBehind } from '../provenance/sources.ts';
import { SelectController } from '../select-controller.ts';
import { TextsController } from '../texts-controller.ts';
import { baseStyles } from '../theme/base.styles.ts';
import { aboutIndicator } from './about-indicator.ts';
import { areaFigures, breakYearsOf, comparesWithCity, isSmallBase } from './area-figures.ts';
import { profileStyles } from './atlas-profile.styles.ts';
import { comparisonTable } from './comparison-table.ts';
import { facilityList } from './facility-list.ts';
import { themeRows } from './theme-rows.ts';

const FIRST_WIDTH_PIXELS = 320;
const STRIP_HEIGHT_PIXELS = 22;
const LINE_CHART_HEIGHT_PIXELS = 140;

const sliceOf = (view: AtlasView) => ({
  status: view.status,
  atlas: view.atlas,
  indicator: view.indicator,
  series: view.series,
  yearIndex: view.yearIndex,
  level: view.level,
  levelDescriptor: view.levelDescriptor,
  specification: view.specification,
  selectedAreas: view.selectedAreas,
  profile: view.profile,
  facilities: view.facilities,
  facilitiesInArea: view.facilitiesInArea,
});

type Slice = ReturnType<typeof sliceOf>;
type Complete = { readonly [Name in keyof Slice]: Name extends 'profile' ? Slice[Name] : NonNullable<Slice[Name]> };

const isComplete = (slice: Slice | null): slice is Complete =>
  slice !== null &&
  slice.atlas !== null &&
  slice.indicator !== null &&
  slice.series !== null &&
  slice.level !== null &&
  slice.levelDescriptor !== null &&
  slice.specification !== null;

/**
 * Profile of what is selected: the city, one area, or up to six areas side by side. A value is never alone: unit, year, city value,
 * difference and base go with it.
 * @fires atlas-intent - indicator/chosen, selection/cleared, selection/toggled, view/fit
 */
@customElement('atlas-profile')
export class AtlasProfile extends LitElement {
  static override styles = [baseStyles, chartStyles, profileStyles];

  readonly #size = new ChartSizeController(this, FIRST_WIDTH_PIXELS);
  readonly #texts = new TextsController(this);
  readonly #view = new SelectController(this, sliceOf);

  override render() {
    const view = this.#view.value;
    if (view?.status === 'ready' && view.level !== null && view.indicator === null)
      return html`<p class="muted">${this.#texts.text('profile.withoutIndicators')}</p>`;
    if (!isComplete(view)) return html`<p class="muted">${view?.status === 'failed' ? nothing : this.#texts.text('profile.loading')}</p>`;
    const [first] = view.selectedAreas;
    if (first === undefined) return this.#city(view);
    return view.selectedAreas.length === 1 ? this.#area(view, first) : this.#comparison(view);
  }

  #city(view: Complete): TemplateResult {
    const { atlas, indicator, series, yearIndex, level, levelDescriptor, specification } = view;
    const { language } = this.#texts;
    const cityValue = series.city[yearIndex] ?? Number.NaN;
    // A recipe compares areas; the city as a whole has no place among them.
    const unknown = recipeBehind(atlas, indicator) === null ? this.#texts.text('state.missing') : '';
    const value = formatQuantity(cityValue, indicator, language) || unknown;
    const withValue = specification.classes.reduce((sum, entry) => sum + entry.count, 0);
    return html`
      <header>
        <div>
          <h2>${atlas.atlas.city.name}</h2>
          <p class="muted">${this.#texts.text('profile.cityOverview')}</p>
        </div>
      </header>
      <p class="indicator">${indicatorTitle(indicator, language)}</p>
      ${
        value === ''
          ? html`<p class="muted">${this.#texts.text('recipe.noCity')}</p>`
          : html`<p class="big">
              <strong class=${Number.isFinite(cityValue) ? '' : 'word'}>${value}</strong
              ><span class="muted">${series.years[yearIndex]}</span>
            </p>`
      }
      <p class="facts muted">
        ${this.#texts.text('profile.areas', { count: level.keys.length, areas: levelDescriptor.titlePlural })},
        ${this.#texts.text('profile.withValue', { count: withValue })}
      </p>
      ${this.#development(view, null)} ${this.#position(view, [])} ${aboutIndicator(atlas, indicator, language)}
      <p class="hint">${this.#texts.text('profile.pickArea')}</p>
    `;
  }

  #area(view: Complete, area: number): TemplateResult {
    const { atlas, indicator, series, yearIndex, level, levelDescriptor, profile } = view;
    const { language } = this.#texts;
    const figures = areaFigures(series, yearIndex, area);
    const name = level.names[area] ?? '';
    const compares = comparesWithCity(indicator);
    const city = compares ? formatQuantity(figures.cityValue, indicator, language) : '';
    const year = series.years[yearIndex] ?? null;
    return html`
      <header>
        <div>
          <h2>${name}</h2>
          <p class="muted">
            ${levelDescriptor.title}${name === level.keys[area] ? nothing : html`, <span class="numbers">${level.keys[area]}</span>`}
          </p>
        </div>
        ${this.#buttons()}
      </header>
      <p class="indicator">${indicatorTitle(indicator, language)}</p>
      <p class="big">
        <strong class=${Number.isFinite(figures.value) ? '' : 'word'}
          >${formatValue(figures.value, figures.state, indicator, language)}</strong
        >
        <span class="muted">${year}</span>
      </p>
      <div class="facts">
        <p>${differencePhrase(figures.value, figures.cityValue, indicator, language)}</p>
        ${city === '' ? nothing : html`<p class="muted">${this.#texts.text('profile.cityValue', { value: city })}</p>`}
        ${this.#base(figures)}
      </div>
      ${this.#position(view, [area])} ${this.#development(view, area)} ${aboutIndicator(atlas, indicator, language)}
      ${facilityList({ atlas, sets: view.facilities, inArea: view.facilitiesInArea, language })}
      ${
        profile !== null && profile.area === area && profile.level === series.level
          ? themeRows({
              atlas,
              profile,
              shownIndicator: indicator.id,
              shownYear: year,
              language,
              onChoose: (chosen) => dispatchIntent(this, { type: 'indicator/chosen', indicator: chosen }),
            })
          : html`<p class="hint" role="status">${this.#texts.text('profile.loading')}</p>`
      }
    `;
  }

  #base({ cases, base }: { readonly cases: number; readonly base: number }): TemplateResult | typeof nothing {
    if (!Number.isFinite(base)) return nothing;
    const { language } = this.#texts;
    const text = formatNumber(base, 0, language);
    const line = Number.isFinite(cases)
      ? this.#texts.text('profile.cases', { cases: formatNumber(cases, 0, language), base: text })
      : this.#texts.text('profile.base', { base: text });
    return html`<p class="muted">${line}</p>
      ${isSmallBase(base) ? html`<p class="warning">${this.#texts.text('profile.smallBase', { base: text })}</p>` : nothing}`;
  }

  #position(view: Complete, areas: readonly number[]): TemplateResult | typeof nothing {
    const { indicator, series, yearIndex, level, specification } = view;
    const values = series.values[yearIndex];
    if (values === undefined || indicator.value.kind === 'category') return nothing;
    const title = this.#texts.text('profile.position');
    const plot = stripPlot({
      title,
      specification,
      values,
      marked: areas.map((area) => ({ area, name: level.names[area] ?? '' })),
      heightPixels: STRIP_HEIGHT_PIXELS,
      brush: null,
      onDrag: null,
      indicator,
      language: this.#texts.language,
      widthPixels: this.#size.widthPixels,
      fontPixels: this.#size.fontPixels,
    });
    return plot === nothing
      ? nothing
      : html`<section class="block">
          <h3>${title}</h3>
          ${plot}
        </section>`;
  }

  /** Line of the area (or of the city, where no area is given) against the city. */
  #development(view: Complete, area: number | null): TemplateResult | typeof nothing {
    const { atlas, indicator, series, yearIndex, level } = view;
    const { language } = this.#texts;
    const city: ChartLine = {
      name: area === null ? atlas.atlas.city.name : this.#texts.text('profile.city'),
      values: series.city,
      role: area === null ? 'area' : 'city',
    };
    const lines: ChartLine[] =
      area === null
        ? [city]
        : [
            { name: level.names[area] ?? '', values: areaFigures(series, yearIndex, area).values, role: 'area' },
            ...(comparesWithCity(indicator) ? [city] : []),
          ];
    const breakYears = breakYearsOf(series, area === null ? [] : [area]);
    const title = this.#texts.text('profile.development', { from: series.years[0] ?? '', to: series.years.at(-1) ?? '' });
    const input = {
      title,
      years: series.years,
      lines,
      breakYears,
      shownYear: null,
      widthPixels: this.#size.widthPixels,
      fontPixels: this.#size.fontPixels,
      heightPixels: LINE_CHART_HEIGHT_PIXELS,
      indicator,
      language,
    };
    const chart = indicator.value.kind === 'category' ? nothing : lineChart(input);
    if (chart === nothing) return nothing;
    return html`<section class="block">
      <h3>${title}</h3>
      ${chart} ${breakYears.map((year) => html`<p class="muted small">${this.#texts.text('profile.break', { year })}</p>`)}
      ${lineChartTable(input, (line, index) =>
        line === 0 && area !== null
          ? this.#cell(view, index, area)
          : formatQuantity(series.city[index] ?? Number.NaN, indicator, language) || '–',
      )}
    </section>`;
  }

  #cell({ series, indicator }: Complete, yearIndex: number, area: number): string {
    const { value, state } = areaFigures(series, yearIndex, area);
    return formatValue(value, state, indicator, this.#texts.language);
  }

  #comparison(view: Complete): TemplateResult {
    const { atlas, indicator, series, yearIndex, level, levelDescriptor, specification, selectedAreas } = view;
    const { language } = this.#texts;
    const areas = selectedAreas.slice(0, MAXIMUM_LINES);
    return html`
      <header>
        <div>
          <h2>${this.#texts.text('profile.compare')}</h2>
          <p class="muted">${this.#texts.text('profile.areas', { count: selectedAreas.length, areas: levelDescriptor.titlePlural })}</p>
        </div>
        ${this.#buttons()}
      </header>
      <p class="indicator">${indicatorTitle(indicator, language)} <span class="muted">${series.years[yearIndex]}</span></p>
      ${
        selectedAreas.length > areas.length
          ? html`<p class="muted">${this.#texts.text('profile.compareMore', { shown: areas.length, count: selectedAreas.length })}</p>`
          : nothing
      }
      ${comparisonTable({
        areas,
        level,
        indicator,
        series,
        yearIndex,
        specification,
        language,
        removeButton: (area, name) => this.#removeButton(area, name),
      })}
      ${this.#position(view, areas)} ${aboutIndicator(atlas, indicator, language)}
    `;
  }

  #removeButton(area: number, name: string): TemplateResult {
    const label = this.#texts.text('profile.remove', { name });
    const remove = (): void => {
      const key = this.#view.value?.level?.keys[area];
      if (key !== undefined) dispatchIntent(this, { type: 'selection/toggled', key, source: 'panel' });
    };
    return html`<button class="quiet icon" aria-label=${label} title=${label} @click=${remove}>${icon(X)}</button>`;
  }

  #buttons(): TemplateResult {
    const zoom = this.#texts.text('profile.zoom');
    const clear = this.#texts.text('profile.clear');
    return html`<div class="buttons">
      <button
        class="quiet icon"
        aria-label=${zoom}
        title=${zoom}
        @click=${() => dispatchIntent(this, { type: 'view/fit', to: 'selection' })}
      >
        ${icon(Scan)}
      </button>
      <button class="quiet icon" aria-label=${clear} title=${clear} @click=${() => dispatchIntent(this, { type: 'selection/cleared' })}>
        ${icon(X)}
      </button>
    </div>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'atlas-profile': AtlasProfile;
  }
}
