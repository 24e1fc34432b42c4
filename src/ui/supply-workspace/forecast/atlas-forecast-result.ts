import { LitElement, css, html, nothing, type TemplateResult } from 'lit';
import { customElement, state } from 'lit/decorators.js';
import '../../../texts/analysis-topic.ts';
import '../../../texts/supply-topic.ts';
import type { SupplyForecastResult } from '../../../analysis/protocol.ts';
import { chartStyles } from '../../../charts/index.ts';
import { recipeIndicator, type LevelDescriptor, type SupplyRecipe, type Year } from '../../../model/index.ts';
import { describeFinding } from '../../../texts/index.ts';
import type { AtlasView } from '../../atlas-view.ts';
import { checkLine } from '../../analysis-workspace/parts/check-line.ts';
import { choiceField } from '../../analysis-workspace/parts/choice-field.ts';
import { partStyles } from '../../analysis-workspace/parts/parts.styles.ts';
import { refusalText } from '../../analysis-workspace/parts/refusal-text.ts';
import { ChartSizeController } from '../../charts-panel/chart-size-controller.ts';
import { dispatchIntent } from '../../intent-event.ts';
import { SelectController } from '../../select-controller.ts';
import { TextsController } from '../../texts-controller.ts';
import { baseStyles } from '../../theme/base.styles.ts';
import { areaGrowth } from './area-growth.ts';
import { comparedYears, type ComparedYears } from './forecast-figures.ts';
import { forecastPicture } from './forecast-picture.ts';
import { forecastSentences } from './forecast-sentences.ts';

const FIRST_WIDTH_PIXELS = 380;

const selectSlice = ({ supply, atlas, level, selectedAreas, indicator, series, yearIndex }: AtlasView) => ({
  draft: supply.draft,
  forecast: supply.forecast,
  scenario: supply.scenario,
  atlas,
  level,
  selectedAreas,
  shownIndicator: indicator?.id ?? null,
  shownYear: series?.years[yearIndex] ?? null,
});

/** How many people and places the coming years ask for: sentence, chart, areas with the most growth, and what the method can not know. */
@customElement('atlas-forecast-result')
export class AtlasForecastResult extends LitElement {
  static override styles = [
    baseStyles,
    partStyles,
    chartStyles,
    css`
      .headline {
        font-size: var(--font-size-4);
        font-weight: 600;
        line-height: 1.35;
      }

      .area {
        min-height: var(--target-size);
        padding: 0;
        text-align: left;
      }

      tr.group th {
        padding-top: var(--space-3);
        color: var(--color-text);
        font-weight: 600;
      }

      tbody th[scope='row'] {
        font-weight: 400;
      }

      .years {
        display: flex;
        flex-wrap: wrap;
        gap: var(--space-3);
        align-items: end;
      }
    `,
  ];

  /** The coming year that is looked at; null = the one on the map, else the last. */
  @state() private year: Year | null = null;

  readonly #size = new ChartSizeController(this, FIRST_WIDTH_PIXELS);
  readonly #view = new SelectController(this, selectSlice);
  readonly #texts = new TextsController(this);

  override render() {
    const view = this.#view.value;
    const text = this.#texts;
    if (view === null || view.draft === null) return nothing;
    const { draft, forecast, atlas } = view;
    if (forecast === null) return html`<p class="hint" role="status">${text.text('supply.result.waiting')}</p>`;
    if (forecast.kind === 'refused') return refusalText(text, atlas, forecast);
    const compared = comparedYears(forecast, this.year ?? view.shownYear);
    return html`<div class="result">
      ${
        compared === null
          ? html`<p class="hint">${text.text('supply.forecast.noForecast')}</p>`
          : this.#sentences(draft, forecast, compared)
      }
      ${forecastPicture(text, this.#size, draft, forecast, compared === null ? view.shownYear : (forecast.years[compared.focus] ?? null))}
      ${compared === null ? nothing : html`${this.#areas(forecast, compared)} ${this.#limits(draft, forecast)}`}
    </div>`;
  }

  #sentences(draft: SupplyRecipe, forecast: SupplyForecastResult, compared: ComparedYears): TemplateResult {
    const [headline, ...others] = forecastSentences(this.#texts, draft, forecast, compared);
    const coming = forecast.years.slice(compared.base + 1).map(String);
    return html`<section aria-live="polite">
      <p class="headline">${headline}</p>
      ${others.length === 0 ? nothing : html`<p>${others.join(' ')}</p>`} ${this.#scenario()}
      <div class="years">
        ${choiceField(
          'year',
          this.#texts.text('supply.forecast.year'),
          coming,
          String(forecast.years[compared.focus]),
          (year) => year,
          (year) => (this.year = Number(year) as Year),
        )}
        ${this.#mapButton(draft, forecast, compared)}
      </div>
      ${this.#notes(forecast)}
    </section>`;
  }

  /** Numbers with a scenario look like any others: it is named. */
  #scenario(): TemplateResult | typeof nothing {
    const { scenario } = this.#view.required;
    const { language } = this.#texts;
    if (scenario === null) return nothing;
    const title = (language === 'en' ? scenario.titleEn : undefined) ?? scenario.title;
    return html`<p class="hint">${this.#texts.text('supply.forecast.scenario', { scenario: title })}</p>`;
  }

  /** What is amiss with the demand or its forecast: warnings with a sign, the rest below the picture. */
  #notes({ findings }: SupplyForecastResult): readonly TemplateResult[] {
    const { language } = this.#texts;
    return findings
      .filter(({ code, severity }) => code.startsWith('demand-') && severity !== 'info')
      .map((finding) => checkLine('warning', describeFinding(finding, language).message));
  }

  /** Brings demand of the year to the map; gone while it is there. */
  #mapButton(draft: SupplyRecipe, forecast: SupplyForecastResult, { focus }: ComparedYears): TemplateResult | typeof nothing {
    const { shownIndicator, shownYear } = this.#view.required;
    const indicator = recipeIndicator(draft.id, 'bedarf');
    const year = forecast.years[focus];
    if (year === undefined || (shownIndicator === indicator && shownYear === year)) return nothing;
    return html`<button
      @click=${() => {
        dispatchIntent(this, { type: 'indicator/chosen', indicator });
        dispatchIntent(this, { type: 'year/chosen', year });
      }}
    >
      ${this.#texts.text('supply.forecast.areas.map', { year: String(year) })}
    </button>`;
  }

  #areas(forecast: SupplyForecastResult, compared: ComparedYears): TemplateResult | typeof nothing {
    const { level, selectedAreas } = this.#view.required;
    if (level === null || level.id !== forecast.areaLevel) return nothing;
    const text = this.#texts;
    const larger = this.#largerLevel(forecast);
    const years = { year: String(forecast.years[compared.focus]), base: String(forecast.years[compared.base]) };
    return html`<section>
      <h3>${text.text('supply.forecast.areas')}</h3>
      <p class="hint">${text.text('supply.forecast.areas.subtitle', years)}</p>
      ${
        larger === null
          ? areaGrowth(this, text, level, forecast, compared, selectedAreas)
          : html`<p>${text.text('supply.forecast.areas.larger', { level: larger.titlePlural })}</p>
              <p>
                <button @click=${() => dispatchIntent(this, { type: 'level/chosen', level: larger.id })}>
                  ${text.text('supply.forecast.areas.larger.show', { level: larger.titlePlural })}
                </button>
              </p>`
      }
    </section>`;
  }

  /** The level the forecast was made on where the map shows smaller areas: these only follow it. */
  #largerLevel({ areaLevel, forecastLevel }: SupplyForecastResult): LevelDescriptor | null {
    const levels = this.#view.required.atlas?.atlas.levels ?? [];
    const seen = new Set<string>();
    for (let next = levels.find(({ id }) => id === areaLevel)?.parent?.level; next !== undefined && !seen.has(next);) {
      const level = levels.find(({ id }) => id === next);
      if (level?.id === forecastLevel) return level ?? null;
      seen.add(next);
      next = level?.parent?.level;
    }
    return null;
  }

  #limits({ forecast }: SupplyRecipe, { findings }: SupplyForecastResult): TemplateResult | typeof nothing {
    if (forecast === null) return nothing;
    return html`<details>
      <summary>${this.#texts.text('supply.forecast.limits')}</summary>
      <p>${this.#texts.text(`supply.forecast.limits.${forecast.kind}`)}</p>
      ${findings
        .filter(({ code, severity }) => code.startsWith('demand-') && severity === 'info')
        .map((finding) => html`<p>${describeFinding(finding, this.#texts.language).message}</p>`)}
      <p>${this.#texts.text('supply.forecast.limits.common')}</p>
    </details>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'atlas-forecast-result': AtlasForecastResult;
  }
}
