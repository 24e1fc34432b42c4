import { LitElement, css, html, nothing, type TemplateResult } from 'lit';
import { customElement } from 'lit/decorators.js';
import '../../../texts/analysis-topic.ts';
import type { FactorResult } from '../../../analysis/protocol.ts';
import { chartStyles, dataTable, screePlot } from '../../../charts/index.ts';
import { recipeIndicator, type FactorRecipe, type Level } from '../../../model/index.ts';
import { formatNumber, formatSigned, joinNames, STRONG_LOADING, withUnit } from '../../../texts/index.ts';
import type { AtlasView } from '../../atlas-view.ts';
import { ChartSizeController } from '../../charts-panel/chart-size-controller.ts';
import { dispatchIntent } from '../../intent-event.ts';
import { SelectController } from '../../select-controller.ts';
import { TextsController } from '../../texts-controller.ts';
import { baseStyles } from '../../theme/base.styles.ts';
import { areaButtons } from '../parts/area-buttons.ts';
import { exclusionList } from '../parts/exclusion-list.ts';
import { partStyles } from '../parts/parts.styles.ts';
import { titleOf } from '../parts/title-of.ts';
import { isUnnamed, loadingsOf } from './factor-names.ts';
import { factorSpecialists } from './factor-specialists.ts';
import { loadingsTable } from './loadings-table.ts';

const selectSlice = ({ analysis, atlas, level, indicator }: AtlasView) => ({
  draft: analysis.draft?.kind === 'factors' ? analysis.draft : null,
  result: analysis.result?.kind === 'factors' ? analysis.result : null,
  exploration: analysis.factors?.kind === 'factorExploration' ? analysis.factors : null,
  atlas,
  level,
  shown: indicator?.id ?? null,
});

const FIRST_WIDTH_PIXELS = 380;
const SCREE_HEIGHT_PIXELS = 210;
const EXTREME_AREAS = 3;
/** An indicator the factors explain less of is hardly part of them. */
const LOW_COMMUNALITY = 0.3;
/** Correlations of factors below the first are hardly any, above the second close. */
const RELATED = [0.2, 0.5] as const;

/** What a factor analysis came to: the factors in words, loadings, their number, and how they are related. */
@customElement('atlas-factor-result')
export class AtlasFactorResult extends LitElement {
  static override styles = [
    baseStyles,
    partStyles,
    chartStyles,
    css`
      .factor {
        display: grid;
        gap: var(--space-2);
        padding: var(--space-3);
        border: var(--border-width) solid var(--color-border);
        border-radius: var(--radius-1);
      }

      .factor header {
        display: flex;
        flex-wrap: wrap;
        gap: var(--space-2);
        align-items: baseline;
        justify-content: space-between;
      }

      .factor h4 {
        margin: 0;
        overflow-wrap: anywhere;
      }

      .factor header button {
        min-height: var(--target-size);
        padding: 0 var(--space-2);
        font-size: var(--font-size-2);
      }

      .areas .hint {
        margin-left: var(--space-1);
      }

      .loadings td.strong {
        font-weight: 700;
      }

      .loadings .word {
        display: block;
        color: var(--color-text);
        font-size: var(--font-size-1);
        font-weight: 400;
      }

      .loadings tbody th {
        min-width: 9.75rem;
        color: var(--color-text);
        font-weight: 400;
        hyphens: auto;
      }
    `,
  ];

  readonly #view = new SelectController(this, selectSlice);
  readonly #texts = new TextsController(this);
  readonly #size = new ChartSizeController(this, FIRST_WIDTH_PIXELS);

  override render() {
    const view = this.#view.value;
    if (view === null || view.draft === null || view.level === null) return nothing;
    const { draft, result, level } = view;
    const text = this.#texts;
    if (draft.indicators.length === 0) return html`<p class="hint">${text.text('analysis.factors.empty')}</p>`;
    if (result === null) return nothing;
    if (draft.level !== level.id) return html`<p class="hint">${text.text('analysis.result.otherLevel')}</p>`;
    const titles = draft.indicators.map((indicator) => titleOf(view.atlas, indicator, text.language));
    // While a new result is on its way, the last one may have other indicators or factors than the draft.
    if (result.loadings.length !== titles.length * draft.names.length)
      return html`<p class="hint">${text.text('analysis.result.waiting')}</p>`;
    const names = draft.names.map((name, position) =>
      isUnnamed(name) ? text.text('analysis.factors.name', { position: position + 1 }) : name,
    );
    return html`<div class="result">
      ${this.#summary(draft, result, level, names, titles)}
      <section>
        <h3>${text.text('analysis.factors.loadings.title')}</h3>
        <div class="scroll" tabindex="0" role="region" aria-label=${text.text('analysis.factors.loadings.title')}>
          ${loadingsTable(text, result, titles, names)}
        </div>
        <p class="hint">${text.text('analysis.factors.communality.hint')}</p>
        ${draft.rotation === 'oblimin' ? html`<p class="hint">${text.text('analysis.factors.loadings.pattern')}</p>` : nothing}
        ${this.#lowCommunalities(result, titles)}
      </section>
      ${draft.rotation === 'oblimin' && names.length > 1 ? this.#correlations(result, names) : nothing} ${this.#scree(draft, result)}
      <p class="hint">${text.text('analysis.factors.caveat')}</p>
      ${factorSpecialists(text, draft, result, titles, names)}
    </div>`;
  }

  #percent(share: number): string {
    return withUnit(formatNumber(share * 100, 0, this.#texts.language), 'percent', this.#texts.language);
  }

  #summary(draft: FactorRecipe, result: FactorResult, level: Level, names: readonly string[], titles: readonly string[]): TemplateResult {
    const text = this.#texts;
    const share = result.explained.reduce((sum, part) => sum + part, 0);
    return html`<section>
      <h3>${text.text('analysis.factors.title', { year: result.year })}</h3>
      <p>${text.text('analysis.factors.summary', { count: names.length, share: this.#percent(share), areas: result.areas })}</p>
      ${result.baseYear === result.year ? nothing : html`<p class="hint">${text.text('analysis.factors.base', { year: result.baseYear })}</p>`}
      ${names.map((_, factor) => this.#factor(draft, result, level, factor, titles))}
      ${exclusionList(this, text, level, result.exclusions, result.areas)}
    </section>`;
  }

  /** One factor in words: what it is made of, where it is high and low, and a button that puts it on the map. */
  #factor(draft: FactorRecipe, result: FactorResult, level: Level, factor: number, titles: readonly string[]): TemplateResult {
    const text = this.#texts;
    const { language } = text;
    const own = draft.names[factor] ?? '';
    const number = text.text('analysis.factors.name', { position: factor + 1 });
    const name = isUnnamed(own) ? number : `${number}: ${own}`;
    const loadings = loadingsOf(result, factor);
    const strong = [...loadings.keys()]
      .filter((row) => Math.abs(loadings[row]!) >= STRONG_LOADING)
      .toSorted((one, other) => Math.abs(loadings[other]!) - Math.abs(loadings[one]!))
      .map((row) => `${titles[row]} (${formatSigned(loadings[row]!, 2, language)})`);
    const scores = result.scores[factor] ?? new Float64Array(0);
    const known = [...scores.keys()]
      .filter((area) => Number.isFinite(scores[area]))
      .toSorted((one, other) => scores[other]! - scores[one]!);
    const note = (area: number): string => formatSigned(scores[area] ?? Number.NaN, 1, language);
    const indicator = recipeIndicator(draft.id, `faktor-${factor + 1}`);
    const shown = this.#view.required.shown === indicator;
    return html`<article class="factor">
      <header>
        <h4>${name} · ${this.#percent(result.explained[factor] ?? Number.NaN)}</h4>
        <button
          aria-pressed=${shown}
          aria-label=${text.text('analysis.factors.show.label', { name })}
          @click=${() => dispatchIntent(this, { type: 'indicator/chosen', indicator })}
        >
          ${text.text(shown ? 'analysis.factors.shown' : 'analysis.factors.show')}
        </button>
      </header>
      <p>
        ${
          strong.length === 0
            ? text.text('analysis.factors.strong.none')
            : text.text('analysis.factors.strong', { list: joinNames(strong, language) })
        }
      </p>
      <p class="hint">${text.text('analysis.factors.highest')}</p>
      ${areaButtons(this, level, known.slice(0, EXTREME_AREAS), note)}
      <p class="hint">${text.text('analysis.factors.lowest')}</p>
      ${areaButtons(this, level, known.slice(EXTREME_AREAS).slice(-EXTREME_AREAS).toReversed(), note)}
    </article>`;
  }

  #lowCommunalities({ communalities }: FactorResult, titles: readonly string[]): TemplateResult | typeof nothing {
    const low = titles.filter((_, row) => (communalities[row] ?? Number.NaN) < LOW_COMMUNALITY);
    if (low.length === 0) return nothing;
    return html`<p>${this.#texts.text('analysis.factors.communality.low', { list: joinNames(low, this.#texts.language) })}</p>`;
  }

  #correlations({ factorCorrelations }: FactorResult, names: readonly string[]): TemplateResult {
    const text = this.#texts;
    const pairs = names.flatMap((one, row) => names.slice(0, row).map((other, column) => ({ one: other, other: one, row, column })));
    return html`<section>
      <h3>${text.text('analysis.factors.correlations.title')}</h3>
      <ul>
        ${pairs.map(({ one, other, row, column }) => {
          const r = factorCorrelations[row * names.length + column] ?? Number.NaN;
          const strength = Math.abs(r) < RELATED[0] ? 'weak' : Math.abs(r) < RELATED[1] ? 'middle' : 'strong';
          return html`<li>
            ${text.text('analysis.factors.correlations.sentence', {
              one,
              other,
              strength: text.text(`analysis.factors.correlations.${strength}`),
              coefficient: formatNumber(r, 2, text.language),
            })}
          </li>`;
        })}
      </ul>
    </section>`;
  }

  #scree(draft: FactorRecipe, result: FactorResult): TemplateResult {
    const text = this.#texts;
    const { language } = text;
    const title = text.text('analysis.factors.scree.title');
    const eigenvalues = Array.from(result.eigenvalues);
    const random = Array.from(this.#view.required.exploration?.parallel ?? []);
    const parallel = random.length === eigenvalues.length ? random : [];
    const label = text.text(parallel.length > 0 ? 'analysis.factors.scree.label' : 'analysis.factors.scree.label.noRandom', {
      list: eigenvalues.map((value) => formatNumber(value, 2, language)).join('; '),
      above: eigenvalues.filter((value, index) => value > (parallel[index] ?? Infinity)).length,
      kaiser: eigenvalues.filter((value) => value > 1).length,
      chosen: draft.names.length,
    });
    return html`<section>
      <h3>${title}</h3>
      ${screePlot({
        label,
        widthPixels: this.#size.widthPixels,
        heightPixels: SCREE_HEIGHT_PIXELS,
        fontPixels: this.#size.fontPixels,
        language,
        eigenvalues,
        parallel,
        factors: draft.names.length,
        names: {
          data: text.text('analysis.factors.scree.data'),
          random: text.text('analysis.factors.scree.random'),
          kaiser: text.text('analysis.factors.scree.kaiser'),
          axis: text.text('analysis.factors.scree.axis'),
        },
      })}
      ${dataTable({
        title,
        headings: [
          text.text('analysis.factors.scree.axis'),
          text.text('analysis.factors.scree.eigenvalue'),
          ...(parallel.length > 0 ? [text.text('analysis.factors.scree.random')] : []),
        ],
        rows: eigenvalues.map((value, index) => [
          String(index + 1),
          formatNumber(value, 3, language),
          ...(parallel.length > 0 ? [formatNumber(parallel[index] ?? Number.NaN, 3, language)] : []),
        ]),
        language,
      })}
    </section>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'atlas-factor-result': AtlasFactorResult;
  }
}
