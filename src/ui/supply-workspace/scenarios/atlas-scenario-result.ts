import { LitElement, css, html, nothing, type TemplateResult } from 'lit';
import { customElement, state } from 'lit/decorators.js';
import { Download } from 'lucide';
import '../../../texts/supply-topic.ts';
import type { SupplyResult } from '../../../analysis/protocol.ts';
import type { LevelDescriptor, Scenario, SupplyRecipe } from '../../../model/index.ts';
import { changesFor } from '../../../state/index.ts';
import { areaButtons } from '../../analysis-workspace/parts/area-buttons.ts';
import { choiceField } from '../../analysis-workspace/parts/choice-field.ts';
import { partStyles } from '../../analysis-workspace/parts/parts.styles.ts';
import type { AtlasView } from '../../atlas-view.ts';
import { icon } from '../../icons/icon.ts';
import { dispatchIntent } from '../../intent-event.ts';
import { SelectController } from '../../select-controller.ts';
import { TextsController } from '../../texts-controller.ts';
import { baseStyles } from '../../theme/base.styles.ts';
import { supplyStyles } from '../parts/supply.styles.ts';
import { areaChanges, measuresOf, type AreaChange, type AreaChanges, type AreaMeasure } from './area-changes.ts';
import { beforeAfterSwitch } from '../parts/before-after-switch.ts';
import { changedFacilityTable } from './changed-facility-table.ts';
import { comparisonTable, figureTable, type ComparedColumn } from './figure-tables.ts';
import { differenceText } from './figure-words.ts';
import { recipesUpon } from './recipes-upon.ts';
import { recipesUponList } from './recipes-upon-list.ts';
import { scenarioSentence } from './scenario-sentence.ts';
import { scenarioTitle } from './scenario-shelf.ts';

/** Areas named on each side. */
const SHOWN_AREAS = 6;

const selectSlice = ({ supply, atlas, level, indicator }: AtlasView) => ({
  draft: supply.draft,
  scenarios: supply.scenarios,
  scenario: supply.scenario,
  facilities: supply.facilities,
  result: supply.result,
  baseline: supply.baseline,
  compared: supply.compared,
  settings: supply.settings,
  atlas,
  level,
  indicator: indicator?.id ?? null,
});

const resultOf = (result: AtlasView['supply']['result']): SupplyResult | null => (result?.kind === 'supply' ? result : null);

/** Right half of the page of scenarios: before and after in words, figures, areas and facilities, and scenarios side by side. */
@customElement('atlas-scenario-result')
export class AtlasScenarioResult extends LitElement {
  static override styles = [
    baseStyles,
    partStyles,
    supplyStyles,
    css`
      .best {
        font-weight: 650;
      }

      .best span[aria-hidden] {
        color: var(--color-accent);
      }

      .difference {
        white-space: nowrap;
      }

      .comparison th[scope='col'] {
        min-width: 6rem;
      }

      th,
      td {
        padding-inline: var(--space-1);
      }

      th:last-child,
      td:last-child {
        padding-right: 0;
      }

      th[scope='row'] {
        min-width: 5.5rem;
      }

      .areas button .hint {
        margin-left: var(--space-1);
      }
    `,
  ];

  @state() private measure: AreaMeasure = 'within';

  readonly #view = new SelectController(this, selectSlice);
  readonly #texts = new TextsController(this);

  override render() {
    const view = this.#view.value;
    if (view === null || view.draft === null) return nothing;
    const { draft, scenario } = view;
    const [before, after] = [resultOf(view.baseline), resultOf(view.result)];
    if (before === null || after === null) return nothing;
    return html`<div class="result">
      ${
        scenario === null ? html`<p>${this.#texts.text('supply.scenarios.none')}</p>` : this.#beforeAndAfter(draft, scenario, before, after)
      }
      ${this.#comparison(draft, scenario, before, after)}
    </div>`;
  }

  #beforeAndAfter(draft: SupplyRecipe, scenario: Scenario, before: SupplyResult, after: SupplyResult): TemplateResult {
    const text = this.#texts;
    const { atlas, indicator, settings, facilities } = this.#view.required;
    const title = scenarioTitle(scenario, text.language);
    if (changesFor(draft, scenario).length === 0)
      return html`<section>
        <h3>${text.text('supply.scenarios.result', { scenario: title })}</h3>
        <p>${text.text('supply.scenarios.noEffect')}</p>
      </section>`;
    return html`<section>
        <h3>${text.text('supply.scenarios.result', { scenario: title })}</h3>
        <p class="lead">${scenarioSentence(text, scenario, draft, before, after)}</p>
        ${after.basis === 'straightLine' ? html`<p class="hint">${text.text('supply.scenarios.upperBound')}</p>` : nothing}
        <p class="hint" aria-hidden="true">${text.text('supply.scenarios.map.hint')}</p>
        ${beforeAfterSwitch(this, text, { recipe: draft, indicator, mapShows: settings.mapShows })}
      </section>
      <section>
        <h3>${text.text('supply.scenarios.figures')}</h3>
        ${figureTable(text, draft, before, after)}
      </section>
      ${this.#areas(draft, before, after)} ${changedFacilityTable(text, { before, after, hasPlaces: draft.ageGroup !== null, facilities })}
      ${
        atlas === null
          ? nothing
          : html`<section>
              <h3>${text.text('supply.scenarios.recipes')}</h3>
              ${recipesUponList(this, text, recipesUpon(atlas, draft))}
            </section>`
      }`;
  }

  #areas(draft: SupplyRecipe, before: SupplyResult, after: SupplyResult): TemplateResult | typeof nothing {
    const text = this.#texts;
    const { level, atlas } = this.#view.required;
    const measures = measuresOf(draft);
    const measure = measures.includes(this.measure) ? this.measure : 'within';
    const isShown = level !== null && level.id === after.areaLevel && before.areaLevel === after.areaLevel;
    const descriptor = atlas?.atlas.levels.find(({ id }) => id === after.areaLevel);
    if (!isShown) return this.#otherLevel(descriptor);
    const changes = areaChanges(draft, before.areas, after.areas, measure);
    return html`<section>
      <h3>${text.text('supply.scenarios.areas')}</h3>
      ${choiceField(
        'measure',
        text.text('supply.scenarios.areas.measure'),
        measures,
        measure,
        (one) => text.text(`supply.scenarios.areas.${one}`),
        (one) => (this.measure = one),
      )}
      ${
        changes.better.length + changes.worse.length === 0
          ? html`<p>${text.text('supply.scenarios.areas.none')}</p>`
          : html`${this.#areaList('gain', changes.better, changes)} ${this.#areaList('lose', changes.worse, changes)}`
      }
    </section>`;
  }

  #otherLevel(descriptor: LevelDescriptor | undefined): TemplateResult | typeof nothing {
    if (descriptor === undefined) return nothing;
    const text = this.#texts;
    const level = descriptor.titlePlural;
    return html`<section>
      <h3>${text.text('supply.scenarios.areas')}</h3>
      <p class="hint">${text.text('supply.scenarios.areas.otherLevel', { level })}</p>
      <div>
        <button @click=${() => dispatchIntent(this, { type: 'level/chosen', level: descriptor.id })}>
          ${text.text('supply.scenarios.areas.show', { level })}
        </button>
      </div>
    </section>`;
  }

  #areaList(side: 'gain' | 'lose', list: readonly AreaChange[], changes: AreaChanges): TemplateResult | typeof nothing {
    const { level } = this.#view.required;
    if (list.length === 0 || level === null) return nothing;
    const text = this.#texts;
    const shown = list.slice(0, SHOWN_AREAS);
    const keys = list.flatMap(({ area }) => level.keys[area] ?? []);
    return html`<h4>${text.text(`supply.scenarios.areas.${side}`, { count: list.length })}</h4>
      ${areaButtons(
        this,
        level,
        shown.map(({ area }) => area),
        (area) => differenceText(text, list.find((one) => one.area === area)?.difference ?? Number.NaN, changes),
      )}
      ${
        list.length === 1
          ? nothing
          : html`<div>
              <button @click=${() => dispatchIntent(this, { type: 'selection/set', keys, source: 'panel' })}>
                ${text.text('supply.scenarios.areas.select')}
              </button>
            </div>`
      }`;
  }

  #comparison(draft: SupplyRecipe, scenario: Scenario | null, before: SupplyResult, after: SupplyResult): TemplateResult {
    const text = this.#texts;
    const { scenarios, compared, settings } = this.#view.required;
    const others = scenarios.filter(({ item }) => item.id !== scenario?.id);
    const columns: readonly ComparedColumn[] = [
      { title: text.text('supply.scenarios.asIs'), result: before, refused: false, position: 'first' },
      ...(scenario === null
        ? []
        : [{ title: scenarioTitle(scenario, text.language), result: after, refused: false, position: 'first' } as const]),
      ...compared
        .filter((one) => one.scenario.id !== scenario?.id)
        .map((one) => ({
          title: scenarioTitle(one.scenario, text.language),
          result: resultOf(one.result),
          refused: one.result?.kind === 'refused',
          position: 'beside' as const,
        })),
    ];
    return html`<section>
      <h3>${text.text('supply.scenarios.compare')}</h3>
      ${
        others.length === 0
          ? html`<p class="hint">${text.text('supply.scenarios.compare.only')}</p>`
          : html`<fieldset>
              <legend>${text.text('supply.scenarios.compare.hint')}</legend>
              ${others.map(
                ({ item }) =>
                  html`<label class="choice">
                    <input
                      type="checkbox"
                      .checked=${settings.compared.includes(item.id)}
                      @change=${(event: Event) => this.#compare(item.id, (event.currentTarget as HTMLInputElement).checked)}
                    />
                    ${scenarioTitle(item, text.language)}
                  </label>`,
              )}
            </fieldset>`
      }
      ${columns.some(({ position }) => position === 'beside') ? comparisonTable(text, draft, columns) : nothing}
      ${
        columns.length < 2
          ? nothing
          : html`<div>
              <button @click=${() => dispatchIntent(this, { type: 'scenario/table' })}>
                ${icon(Download)}${text.text('supply.scenarios.compare.export')}
              </button>
            </div>`
      }
    </section>`;
  }

  #compare(id: string, on: boolean): void {
    const { compared } = this.#view.required.settings;
    const others = compared.filter((one) => one !== id);
    dispatchIntent(this, { type: 'supply/changed', settings: { compared: on ? [...others, id] : others } });
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'atlas-scenario-result': AtlasScenarioResult;
  }
}
