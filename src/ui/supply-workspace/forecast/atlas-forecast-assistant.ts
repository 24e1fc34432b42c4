import { LitElement, html, nothing, type TemplateResult } from 'lit';
import { customElement } from 'lit/decorators.js';
import '../../../texts/analysis-topic.ts';
import '../../../texts/supply-topic.ts';
import type { AtlasPackage, ColumnReference, ForecastSettings, SupplyRecipe } from '../../../model/index.ts';
import { checkLine } from '../../analysis-workspace/parts/check-line.ts';
import { choiceField } from '../../analysis-workspace/parts/choice-field.ts';
import { numberField } from '../../analysis-workspace/parts/number-field.ts';
import { partStyles } from '../../analysis-workspace/parts/parts.styles.ts';
import type { AtlasView } from '../../atlas-view.ts';
import { dispatchIntent } from '../../intent-event.ts';
import { SelectController } from '../../select-controller.ts';
import { TextsController } from '../../texts-controller.ts';
import { baseStyles } from '../../theme/base.styles.ts';
import { ageSources, birthColumns, importedSources, isSameColumn, type AgeSource } from './forecast-sources.ts';
import { targetStep } from './target-step.ts';

type Method = ForecastSettings['kind'] | 'none';
const METHODS: readonly Method[] = ['none', 'rollingCohorts', 'cohortSurvival', 'imported'];
const FIRST_YEARS_AHEAD = 6;
const MOST_YEARS = 30;
const FIRST_BASE_YEARS = 5;

const selectSlice = ({ supply, atlas }: AtlasView) => ({ draft: supply.draft, forecast: supply.forecast, atlas });

/** Left panel of the page "Prognose": method, sources, years; target and its best and worst case. Every change shows at once. */
@customElement('atlas-forecast-assistant')
export class AtlasForecastAssistant extends LitElement {
  static override styles = [baseStyles, partStyles];

  readonly #view = new SelectController(this, selectSlice);
  readonly #texts = new TextsController(this);

  override render() {
    const view = this.#view.value;
    if (view === null || view.draft === null || view.atlas === null) return nothing;
    const { draft, atlas } = view;
    const text = this.#texts;
    const method: Method = draft.forecast?.kind ?? 'none';
    return html`<div class="assistant">
      <section class="step">
        <h3>${text.text('supply.forecast.step.method')}</h3>
        ${choiceField(
          'method',
          text.text('supply.forecast.method'),
          METHODS,
          method,
          (one) => text.text(`supply.forecast.method.${one}`),
          (one) => this.#choose(draft, atlas, one),
        )}
        <p class="hint">${text.text(`supply.forecast.about.${method}`)}</p>
        ${draft.forecast === null ? nothing : this.#settings(draft, draft.forecast, atlas)}
      </section>
      ${targetStep(text, draft, (changed) => this.#change(changed))}
    </div>`;
  }

  #settings(draft: SupplyRecipe, forecast: ForecastSettings, atlas: AtlasPackage): TemplateResult {
    switch (forecast.kind) {
      case 'rollingCohorts':
        return this.#rolling(draft, forecast, atlas);
      case 'cohortSurvival':
        return this.#survival(draft, forecast, atlas);
      case 'imported':
        return this.#imported(draft, forecast, atlas);
    }
  }

  #rolling(draft: SupplyRecipe, forecast: Extract<ForecastSettings, { kind: 'rollingCohorts' }>, atlas: AtlasPackage): TemplateResult {
    const text = this.#texts;
    const { ages } = draft.demand;
    const [chosen] = forecast.births;
    const offered = withChosen(birthColumns(atlas), chosen);
    return html`${
      offered.length === 0
        ? checkLine('warning', text.text('supply.forecast.births.none'))
        : choiceField(
            'births',
            text.text('supply.forecast.births'),
            offered.map(columnKey),
            chosen === undefined ? '' : columnKey(chosen),
            (key) => key.replace('/', ': '),
            (key) => {
              const births = offered.filter((column) => columnKey(column) === key);
              this.#change({ ...draft, forecast: { ...forecast, births } });
            },
          )
    }
    ${this.#years(draft, forecast)}
    ${
      ages === null || ages.to === null
        ? checkLine('warning', text.text('supply.forecast.ages.needed'))
        : this.#neededBirths(ages.from, ages.to)
    }`;
  }

  /** Which births the last counted year is made of. */
  #neededBirths(from: number, to: number): TemplateResult | typeof nothing {
    const { forecast } = this.#view.required;
    if (forecast?.kind !== 'supplyForecast') return nothing;
    const { years, forecastFrom } = forecast;
    const last = years.findLast((year) => forecastFrom === null || year < forecastFrom);
    if (last === undefined) return nothing;
    return html`<p class="hint">${this.#texts.text('supply.forecast.ages.group', { from, to, year: String(last - to + 1) })}</p>`;
  }

  #survival(draft: SupplyRecipe, forecast: Extract<ForecastSettings, { kind: 'cohortSurvival' }>, atlas: AtlasPackage): TemplateResult {
    const text = this.#texts;
    const sources = ageSources(atlas, draft.demand.ages);
    const [first] = forecast.ages;
    if (draft.demand.ages === null) return checkLine('warning', text.text('supply.forecast.ages.needed'));
    return html`${
        sources.length === 0
          ? checkLine('warning', text.text('supply.forecast.source.ages.none'))
          : choiceField(
              'ages',
              text.text('supply.forecast.source.ages'),
              sources.map(({ dataset }): string => dataset),
              first?.dataset ?? '',
              (dataset) => this.#sourceName(sources.find((source) => source.dataset === dataset)),
              (dataset) => {
                const source = sources.find((one) => one.dataset === dataset);
                if (source !== undefined)
                  this.#change({ ...draft, forecast: { ...forecast, level: source.level.id, ages: source.columns } });
              },
            )
      }
      <div class="pair">
        ${this.#years(draft, forecast)}
        ${numberField({
          id: 'base-years',
          label: text.text('supply.forecast.baseYears'),
          value: forecast.baseYears,
          min: 1,
          max: MOST_YEARS,
          change: (baseYears) => this.#change({ ...draft, forecast: { ...forecast, baseYears } }),
        })}
      </div>
      <p class="hint">${text.text('supply.forecast.baseYears.hint')}</p>`;
  }

  #sourceName(source: AgeSource | undefined): string {
    if (source === undefined) return '';
    const { dataset, level, lastAge, isOpen } = source;
    return isOpen
      ? this.#texts.text('supply.forecast.source.ages.open', { dataset, from: 0, level: level.title })
      : this.#texts.text('supply.forecast.source.ages.option', { dataset, from: 0, to: lastAge, level: level.title });
  }

  #imported(draft: SupplyRecipe, forecast: Extract<ForecastSettings, { kind: 'imported' }>, atlas: AtlasPackage): TemplateResult {
    const text = this.#texts;
    const sources = importedSources(atlas, draft);
    const keys = sources.map((columns) => columns.map(columnKey).join(' + '));
    const chosen = forecast.columns.map(columnKey).join(' + ');
    const offered = chosen === '' || keys.includes(chosen) ? keys : [chosen, ...keys];
    return html`${
        offered.length === 0
          ? checkLine('warning', text.text('supply.forecast.source.imported.none'))
          : choiceField(
              'imported',
              text.text('supply.forecast.source.imported'),
              offered,
              chosen,
              (key) => key.replaceAll('/', ': '),
              (key) => {
                const columns = sources[keys.indexOf(key)];
                if (columns !== undefined) this.#change({ ...draft, forecast: { ...forecast, columns } });
              },
            )
      }
      <details>
        <summary>${text.text('supply.forecast.import.title')}</summary>
        <p class="hint">${text.text('supply.forecast.import.hint')}</p>
      </details>`;
  }

  #years(draft: SupplyRecipe, forecast: Extract<ForecastSettings, { years: number }>): TemplateResult {
    return numberField({
      id: 'years',
      label: this.#texts.text('supply.forecast.years'),
      value: forecast.years,
      min: 1,
      max: MOST_YEARS,
      change: (years) => this.#change({ ...draft, forecast: { ...forecast, years } }),
    });
  }

  /** Another method begins with the first source that fits. */
  #choose(draft: SupplyRecipe, atlas: AtlasPackage, method: Method): void {
    const years = draft.forecast !== null && 'years' in draft.forecast ? draft.forecast.years : FIRST_YEARS_AHEAD;
    this.#change({ ...draft, forecast: firstSettings(draft, atlas, method, years) });
  }

  #change(recipe: SupplyRecipe): void {
    dispatchIntent(this, { type: 'recipe/drafted', recipe });
  }
}

function firstSettings(draft: SupplyRecipe, atlas: AtlasPackage, method: Method, years: number): ForecastSettings | null {
  switch (method) {
    case 'none':
      return null;
    case 'rollingCohorts':
      return { kind: method, births: birthColumns(atlas).slice(0, 1), years };
    case 'cohortSurvival': {
      const [source] = ageSources(atlas, draft.demand.ages);
      return { kind: method, level: source?.level.id ?? draft.level, ages: source?.columns ?? [], baseYears: FIRST_BASE_YEARS, years };
    }
    case 'imported':
      return { kind: method, columns: importedSources(atlas, draft)[0] ?? [] };
  }
}

const columnKey = ({ dataset, column }: ColumnReference): string => `${dataset}/${column}`;

const withChosen = (offered: readonly ColumnReference[], chosen: ColumnReference | undefined): readonly ColumnReference[] =>
  chosen === undefined || offered.some((column) => isSameColumn(column, chosen)) ? offered : [chosen, ...offered];

declare global {
  interface HTMLElementTagNameMap {
    'atlas-forecast-assistant': AtlasForecastAssistant;
  }
}
