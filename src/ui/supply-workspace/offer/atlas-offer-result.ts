import { LitElement, css, html, nothing, type TemplateResult } from 'lit';
import { customElement, state } from 'lit/decorators.js';
import '../../../texts/analysis-topic.ts';
import '../../../texts/supply-topic.ts';
import type { SupplyResult } from '../../../analysis/protocol.ts';
import { chartStyles, shareBarsStyles } from '../../../charts/index.ts';
import { outputOf, type AtlasPackage, type Level, type SupplyRecipe } from '../../../model/index.ts';
import { partStyles } from '../../analysis-workspace/parts/parts.styles.ts';
import type { AtlasView } from '../../atlas-view.ts';
import { ChartSizeController } from '../../charts-panel/chart-size-controller.ts';
import { dispatchIntent } from '../../intent-event.ts';
import { SelectController } from '../../select-controller.ts';
import { TextsController } from '../../texts-controller.ts';
import { baseStyles } from '../../theme/base.styles.ts';
import { supplyStyles } from '../parts/supply.styles.ts';
import { areaFacts } from './area-facts.ts';
import { areaTable } from './area-table.ts';
import './atlas-facility-list.ts';
import { doubts } from './doubts.ts';
import { keyFigures } from './key-figures.ts';
import type { OfferContext } from './offer-context.ts';
import { offerSentence } from './offer-sentence.ts';
import { overlapBars } from './overlap-bars.ts';
import { reachBreaks } from './reach-breaks.ts';
import { specialists } from './specialists.ts';

const selectSlice = ({ supply, atlas, level, selectedAreas, series, yearIndex, session }: AtlasView) => ({
  draft: supply.draft,
  result: supply.result,
  baseline: supply.baseline,
  scenario: supply.scenario,
  overlap: supply.overlap,
  network: supply.network,
  atlas,
  level,
  selectedAreas,
  series,
  yearIndex,
  wanted: session.year,
});

const FIRST_WIDTH_PIXELS = 380;

/** What came out: sentence, figures, reach per step, facilities, areas, choice, what is not known, and everything for specialists. */
@customElement('atlas-offer-result')
export class AtlasOfferResult extends LitElement {
  static override styles = [
    baseStyles,
    partStyles,
    supplyStyles,
    chartStyles,
    shareBarsStyles,
    css`
      tbody th {
        color: var(--color-text);
        font-weight: 400;
        text-align: left;
      }

      .areas-table .name {
        justify-content: start;
        min-height: var(--target-size);
        padding: 0;
        text-align: left;
      }

      .areas-table .selected {
        background: var(--color-accent-soft);
      }

      .findings {
        display: grid;
        gap: var(--space-1);
        font-size: var(--font-size-2);
        overflow-wrap: anywhere;
      }

      details > .step {
        padding-top: var(--space-2);
      }
    `,
  ];

  @state() private areasOpen = false;
  @state() private showsAllAreas = false;

  readonly #view = new SelectController(this, selectSlice);
  readonly #texts = new TextsController(this);
  readonly #size = new ChartSizeController(this, FIRST_WIDTH_PIXELS);

  override render() {
    const view = this.#view.value;
    if (view === null || view.draft === null || view.atlas === null || view.result?.kind !== 'supply') return nothing;
    const { draft, atlas, result, level } = view;
    const context = this.#context(draft, atlas, result);
    const told = level !== null && level.id === result.areaLevel && level.keys.length === result.areas.persons.length ? level : null;
    const hasFacilities = result.facilities.keys.length > 0;
    const hasPeople = result.persons > 0;
    const isForecast = result.forecastFrom !== null && result.year >= result.forecastFrom;
    return html`<div class="result">
      <section>
        <h3>${this.#texts.text(isForecast ? 'supply.offer.result.title.forecast' : 'supply.offer.result.title', { year: result.year })}</h3>
        ${offerSentence(context, told)}
      </section>
      ${doubts(context, view.wanted)} ${hasPeople || hasFacilities ? keyFigures(context) : nothing}
      ${hasPeople && hasFacilities ? reachBreaks(context, this.#size.widthPixels, this.#size.fontPixels) : nothing}
      ${this.#areas(context, told)}
      ${hasFacilities ? html`<section><atlas-facility-list .result=${result} .recipe=${draft}></atlas-facility-list></section>` : nothing}
      ${
        view.overlap?.kind === 'overlap' && hasFacilities
          ? overlapBars(context, view.overlap, this.#size.widthPixels, this.#size.fontPixels)
          : nothing
      }
      ${specialists(context, view.network)}
    </div>`;
  }

  #context(draft: SupplyRecipe, atlas: AtlasPackage, result: SupplyResult): OfferContext {
    const { scenario, baseline } = this.#view.required;
    // another year or another set of steps: the one before has not come yet
    const isComparable =
      baseline?.kind === 'supply' && baseline.year === result.year && baseline.reach.within.length === result.reach.within.length;
    return {
      texts: this.#texts,
      atlas,
      draft,
      result,
      scenario,
      before: scenario !== null && isComparable && baseline !== result ? baseline : null,
    };
  }

  /** The selected area and, on request, all of them; where another level is shown, the way to one with numbers. */
  #areas(context: OfferContext, level: Level | null): TemplateResult {
    const { atlas, result, draft } = context;
    const { selectedAreas, series, yearIndex } = this.#view.required;
    if (level === null) {
      const title = atlas.atlas.levels.find(({ id }) => id === result.areaLevel)?.titlePlural ?? result.areaLevel;
      return html`<section>
        <p class="hint">${this.#texts.text('supply.offer.areas.otherLevel', { level: title })}</p>
        <div>
          <button @click=${() => dispatchIntent(this, { type: 'level/chosen', level: result.areaLevel })}>
            ${this.#texts.text('supply.offer.areas.show')}
          </button>
        </div>
      </section>`;
    }
    const isOwn = series !== null && series.level === level.id && outputOf([draft], series.indicator) !== null;
    return html`${areaFacts(context, level, selectedAreas, isOwn ? series : null, yearIndex)}
    ${areaTable(this, context, {
      level,
      selected: selectedAreas,
      isOpen: this.areasOpen,
      showsAll: this.showsAllAreas,
      onToggle: (isOpen) => (this.areasOpen = isOpen),
      onShowAll: () => (this.showsAllAreas = true),
    })}`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'atlas-offer-result': AtlasOfferResult;
  }
}
