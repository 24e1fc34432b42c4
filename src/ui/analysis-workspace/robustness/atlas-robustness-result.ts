import { LitElement, html, nothing, type TemplateResult } from 'lit';
import { customElement, state } from 'lit/decorators.js';
import '../../../texts/analysis-topic.ts';
import { chartStyles, rankRange, rankRangeStyles } from '../../../charts/index.ts';
import type { RobustnessVariantSummary } from '../../../analysis/protocol.ts';
import type { Level, Recipe } from '../../../model/index.ts';
import { formatNumber, withUnit } from '../../../texts/index.ts';
import type { AtlasView } from '../../atlas-view.ts';
import { ChartSizeController } from '../../charts-panel/chart-size-controller.ts';
import { dispatchIntent } from '../../intent-event.ts';
import { SelectController } from '../../select-controller.ts';
import { TextsController } from '../../texts-controller.ts';
import { baseStyles } from '../../theme/base.styles.ts';
import { checkLine } from '../parts/check-line.ts';
import { partStyles } from '../parts/parts.styles.ts';
import { refusalText } from '../parts/refusal-text.ts';
import { titleOf } from '../parts/title-of.ts';
import { robustnessStyles } from './atlas-robustness-result.styles.ts';
import { areaStability, type AreaStability, type Robustness } from './unstable-areas.ts';

const selectSlice = ({ analysis, atlas, level, selectedAreas }: AtlasView) => ({
  draft: analysis.draft,
  robustness: analysis.robustness,
  atlas,
  level,
  selectedAreas,
});

const FIRST_WIDTH_PIXELS = 380;
const ROW_HEIGHT_PIXELS = 22;
/** Rows added with each press of the button. */
const PAGE = 60;
/** Rank correlations from which an order is called firm, and below which it is called loose. */
const FIRM = 0.95;
const LOOSE = 0.8;
/** Smaller shares are written with a decimal, so that they do not read as none. */
const LEAST_WHOLE_PERCENT = 0.95;
const KINDS = ['leaveOneOut', 'standardisation', 'weights'] as const;
const ADVICE = [1, 2, 3, 4] as const;

/** How far classes and ranks of an index depend on single decisions, and which areas are borderline cases. */
@customElement('atlas-robustness-result')
export class AtlasRobustnessResult extends LitElement {
  static override styles = [baseStyles, partStyles, chartStyles, rankRangeStyles, robustnessStyles];

  @state() private shown: 'unstable' | 'all' = 'unstable';
  @state() private rows = PAGE;

  readonly #view = new SelectController(this, selectSlice);
  readonly #texts = new TextsController(this);
  readonly #size = new ChartSizeController(this, FIRST_WIDTH_PIXELS);
  /** Stays on the screen while the next one is on its way. */
  #last: { readonly recipe: Recipe['id']; readonly result: Robustness } | null = null;
  #stability: { readonly of: Robustness; readonly areas: AreaStability } | null = null;

  override render() {
    const view = this.#view.value;
    if (view === null || view.draft === null || view.level === null) return nothing;
    const { draft, robustness, level, atlas } = view;
    if (draft.level !== level.id) return html`<p class="hint">${this.#texts.text('analysis.result.otherLevel')}</p>`;
    if (robustness?.kind === 'refused') return refusalText(this.#texts, atlas, robustness);
    if (robustness !== null) this.#last = { recipe: draft.id, result: robustness };
    const result = this.#last?.recipe === draft.id ? this.#last.result : null;
    if (result === null || result.ranks.length !== level.keys.length)
      return html`<p class="hint" role="status">${this.#texts.text('analysis.robustness.waiting')}</p>`;
    if (this.#stability?.of !== result) this.#stability = { of: result, areas: areaStability(result) };
    const { areas } = this.#stability;
    return html`<div class=${robustness === null ? 'result outdated' : 'result'} aria-busy=${robustness === null}>
      ${this.#verdict(result, areas, level)} ${this.#advice(areas)} ${this.#kinds(result)} ${this.#ranks(result, areas, level)}
      <details>
        <summary>${this.#texts.text('analysis.specialists')}</summary>
        <p class="hint">
          ${this.#texts.text('analysis.robustness.specialists', {
            percent: Math.round(result.weightSpread * 100),
            count: result.weightings,
            seed: String(result.seed),
          })}
        </p>
      </details>
    </div>`;
  }

  #verdict({ year, summaries }: Robustness, { rated, unstable, often }: AreaStability, level: Level): TemplateResult {
    const text = this.#texts;
    const smallest = Math.min(...summaries.map(({ rankCorrelation }) => rankCorrelation).filter(Number.isFinite));
    const grade = smallest >= FIRM ? 'firm' : smallest >= LOOSE ? 'middle' : 'loose';
    const keys = unstable.flatMap((area) => level.keys[area] ?? []);
    return html`<section>
      <h3>${text.text('analysis.robustness.title', { year })}</h3>
      ${
        unstable.length === 0
          ? checkLine('good', text.text('analysis.robustness.sentence.none', { total: rated.length }))
          : html`${checkLine('warning', text.text('analysis.robustness.sentence', { count: unstable.length, total: rated.length }))}
              <p>
                ${often === 0 ? text.text('analysis.robustness.often.none') : text.text('analysis.robustness.often', { count: often })}
              </p>`
      }
      ${
        Number.isFinite(smallest)
          ? checkLine(
              grade === 'firm' ? 'good' : grade === 'middle' ? 'warning' : 'bad',
              text.text(`analysis.robustness.${grade}`, { coefficient: formatNumber(smallest, 2, text.language) }),
            )
          : nothing
      }
      ${
        unstable.length === 0
          ? nothing
          : html`<button class="primary wide" @click=${() => dispatchIntent(this, { type: 'selection/set', keys, source: 'panel' })}>
              ${text.text('analysis.robustness.select', { count: unstable.length })}
            </button>`
      }
    </section>`;
  }

  #advice({ unstable }: AreaStability): TemplateResult | typeof nothing {
    if (unstable.length === 0) return nothing;
    return html`<section>
      <h3>${this.#texts.text('analysis.robustness.advice.title')}</h3>
      <ul class="advice">
        ${ADVICE.map((line) => html`<li>${this.#texts.text(`analysis.robustness.advice.${line}`)}</li>`)}
      </ul>
    </section>`;
  }

  #kinds({ summaries }: Robustness): TemplateResult {
    const text = this.#texts;
    const hasStandardisations = summaries.some(({ kind }) => kind === 'standardisation');
    return html`<section>
      <h3>${text.text('analysis.robustness.kinds')}</h3>
      <div class="scroll" tabindex="0" role="region" aria-label=${text.text('analysis.robustness.kinds')}>
        <table>
          <caption>
            ${text.text('analysis.robustness.kinds.caption')}
          </caption>
          <thead>
            <tr>
              <th scope="col">${text.text('analysis.robustness.column.change')}</th>
              <th scope="col">${text.text('analysis.robustness.column.correlation')}</th>
              <th scope="col">${text.text('analysis.robustness.column.changed')}</th>
            </tr>
          </thead>
          ${KINDS.map((kind) => {
            const lines = summaries.filter((line) => line.kind === kind);
            return lines.length === 0
              ? nothing
              : html`<tbody>
                  <tr class="kind">
                    <th scope="colgroup" colspan="3">${text.text(`analysis.robustness.kind.${kind}`)}</th>
                  </tr>
                  ${lines.map(
                    (line) =>
                      html`<tr>
                        <th scope="row">${this.#change(line)}</th>
                        <td>${formatNumber(line.rankCorrelation, 3, text.language)}</td>
                        <td>${this.#percent(line.changedShare)}</td>
                      </tr>`,
                  )}
                </tbody>`;
          })}
        </table>
      </div>
      ${hasStandardisations ? nothing : html`<p class="hint">${text.text('analysis.robustness.noStandardisations')}</p>`}
    </section>`;
  }

  #change({ kind, indicator, standardisation, variants }: RobustnessVariantSummary): string {
    const text = this.#texts;
    if (kind === 'leaveOneOut')
      return text.text('analysis.robustness.without', { indicator: titleOf(this.#view.required.atlas, indicator ?? '', text.language) });
    if (kind === 'standardisation' && standardisation !== null) return text.text(`analysis.choice.${standardisation}`);
    return text.text('analysis.robustness.weights', { count: variants });
  }

  #ranks(result: Robustness, { rated, unstable }: AreaStability, level: Level): TemplateResult {
    const text = this.#texts;
    const selected = this.#view.required.selectedAreas;
    const listed = this.shown === 'all' || unstable.length === 0 ? rated : unstable;
    const chosen = rated.filter((area) => selected.includes(area));
    const visible = new Set(listed.slice(0, this.rows));
    const areHidden = chosen.some((area) => !visible.has(area));
    return html`<section>
      <h3>${text.text('analysis.robustness.ranks')}</h3>
      <p class="hint">${text.text('analysis.robustness.ranks.hint', { count: rated.length })}</p>
      ${
        unstable.length === 0 || unstable.length === rated.length
          ? nothing
          : html`<div class="field">
              <label for="shown">${text.text('analysis.robustness.show')}</label>
              <select
                id="shown"
                @change=${(event: Event) => {
                  this.shown = (event.currentTarget as HTMLSelectElement).value === 'all' ? 'all' : 'unstable';
                  this.rows = PAGE;
                }}
              >
                ${(['unstable', 'all'] as const).map(
                  (one) =>
                    html`<option value=${one} ?selected=${one === this.shown}>${text.text(`analysis.robustness.show.${one}`)}</option>`,
                )}
              </select>
            </div>`
      }
      ${
        areHidden
          ? html`<h4>${text.text('analysis.robustness.selected')}</h4>
              <ul class="ranks">
                ${chosen.slice(0, PAGE).map((area) => this.#row(result, area, rated.length, level, true))}
              </ul>
              <h4>${text.text(`analysis.robustness.show.${listed === unstable ? 'unstable' : 'all'}`)}</h4>`
          : nothing
      }
      <ul class="ranks">
        ${listed.slice(0, this.rows).map((area) => this.#row(result, area, rated.length, level, selected.includes(area)))}
      </ul>
      ${
        listed.length > this.rows
          ? html`<button @click=${() => (this.rows += PAGE)}>
              ${text.text('analysis.robustness.more', { count: Math.min(PAGE, listed.length - this.rows) })}
            </button>`
          : nothing
      }
    </section>`;
  }

  #row(result: Robustness, area: number, ranks: number, level: Level, isMarked: boolean): TemplateResult {
    const text = this.#texts;
    const { language } = text;
    const key = level.keys[area];
    const name = level.names[area] ?? '';
    const lowest = result.minimumRanks[area] ?? 0;
    const highest = result.maximumRanks[area] ?? 0;
    const middle = result.medianRanks[area] ?? Number.NaN;
    const own = result.ranks[area] ?? 0;
    const share = this.#percent(result.changedShares[area] ?? Number.NaN);
    const median = formatNumber(middle, Number.isInteger(middle) ? 0 : 1, language);
    return html`<li>
      <button
        class="quiet"
        aria-pressed=${isMarked}
        @click=${() => key !== undefined && dispatchIntent(this, { type: 'selection/toggled', key, source: 'chart' })}
        @pointerenter=${() => this.#hover(area)}
        @pointerleave=${() => this.#hover(null)}
        @focus=${() => this.#hover(area)}
        @blur=${() => this.#hover(null)}
      >
        <span class="visually-hidden"
          >${text.text('analysis.robustness.row', { area: name, rank: own, lowest, highest, median, share })}</span
        >
        <span class="name" aria-hidden="true">${name}</span>
        <span class="numbers" aria-hidden="true">${text.text('analysis.robustness.row.short', { lowest, highest })}</span>
        <span class="numbers hint" aria-hidden="true">${text.text('analysis.robustness.row.changed', { share })}</span>
        <span class="picture"
          >${rankRange({ widthPixels: this.#size.widthPixels - 18, heightPixels: ROW_HEIGHT_PIXELS, ranks, lowest, middle, highest, own, isMarked })}</span
        >
      </button>
    </li>`;
  }

  #percent(share: number): string {
    const { language } = this.#texts;
    if (!Number.isFinite(share)) return '';
    const percent = share * 100;
    return withUnit(formatNumber(percent, percent > 0 && percent < LEAST_WHOLE_PERCENT ? 1 : 0, language), 'percent', language);
  }

  #hover(area: number | null): void {
    dispatchIntent(this, { type: 'hover/changed', area, source: 'chart' });
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'atlas-robustness-result': AtlasRobustnessResult;
  }
}
