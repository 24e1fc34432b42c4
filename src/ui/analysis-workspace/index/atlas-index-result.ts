import { LitElement, css, html, nothing, type TemplateResult } from 'lit';
import { customElement } from 'lit/decorators.js';
import '../../../texts/analysis-topic.ts';
import type { Decomposition, IndexResult, StatusDynamicsResult } from '../../../analysis/protocol.ts';
import { chartStyles, contributionBars, stripPlot } from '../../../charts/index.ts';
import { DYNAMICS_CLASSES, Exclusion, recipeIndicator, type IndexRecipe, type Level, type RecipeInput } from '../../../model/index.ts';
import { formatNumber, formatSigned, indicatorTitle } from '../../../texts/index.ts';
import type { AtlasView } from '../../atlas-view.ts';
import { ChartSizeController } from '../../charts-panel/chart-size-controller.ts';
import { cssProperties } from '../../css-properties.ts';
import { dispatchIntent } from '../../intent-event.ts';
import { SelectController } from '../../select-controller.ts';
import { TextsController } from '../../texts-controller.ts';
import { baseStyles } from '../../theme/base.styles.ts';
import { areasWithCode } from '../parts/areas-by-code.ts';
import { exclusionList } from '../parts/exclusion-list.ts';
import { correlationTable } from '../parts/correlation-table.ts';
import { partStyles } from '../parts/parts.styles.ts';
import { classMatrix } from './class-matrix.ts';

const selectSlice = ({ analysis, atlas, level, selectedAreas, specification }: AtlasView) => ({
  draft: analysis.draft,
  result: analysis.result,
  atlas,
  level,
  selectedAreas,
  specification,
});

const FIRST_WIDTH_PIXELS = 380;
const STRIP_HEIGHT_PIXELS = 56;
const NO_CLASS = 255;
/** Cronbach's alpha from which the inputs may be said to measure one thing (a common rule of thumb). */
const GOOD_ALPHA = 0.7;

/** What an index came to: classes, matrix, what contributes in the selected area, figures for specialists. */
@customElement('atlas-index-result')
export class AtlasIndexResult extends LitElement {
  static override styles = [
    baseStyles,
    partStyles,
    chartStyles,
    css`
      .matrix th,
      .matrix td {
        text-align: center;
      }

      .matrix tbody th {
        text-align: left;
      }

      .cell {
        width: 100%;
        min-width: 2.75rem;
        min-height: 2.5rem;
        font-weight: 600;
      }

      .cell.hatched {
        background-image: repeating-linear-gradient(135deg, transparent 0 5px, color-mix(in srgb, var(--ink) 55%, transparent) 5px 6px);
      }

      .cell span {
        padding: 0 var(--space-1);
        background-color: inherit;
      }

      .cell[aria-pressed='true'] {
        outline: 3px solid var(--color-focus);
        outline-offset: 1px;
      }

      .bars li {
        display: grid;
        grid-template-columns: minmax(0, 11rem) minmax(0, 1fr) auto;
        gap: var(--space-2);
        align-items: center;
      }

      .bars button {
        justify-content: start;
        padding: 0;
        min-height: var(--target-size);
        text-align: left;
      }

      .bar {
        height: 0.75rem;
        min-width: 1px;
        border: 1px solid var(--color-border-strong);
        background: var(--color-surface-sunken);
      }
    `,
  ];

  readonly #view = new SelectController(this, selectSlice);
  readonly #texts = new TextsController(this);
  readonly #size = new ChartSizeController(this, FIRST_WIDTH_PIXELS);

  override render() {
    const view = this.#view.value;
    if (view === null || view.level === null || view.draft === null || view.result === null) return nothing;
    const { draft, result, level } = view;
    if (draft.level !== level.id) return html`<p class="hint">${this.#texts.text('analysis.result.otherLevel')}</p>`;
    if (draft.kind === 'index' && result.kind === 'index') return this.#index(draft, result, level);
    if (draft.kind === 'statusDynamics' && result.kind === 'statusDynamics') {
      return html`<div class="result">
        <section>
          <h3>${this.#texts.text('analysis.index.matrix.title', { year: result.year })}</h3>
          <div class="scroll">${classMatrix(this, this.#texts, level, result, view.specification, view.selectedAreas)}</div>
          ${exclusionList(this, this.#texts, level, result.exclusions, result.areas)}
        </section>
        ${this.#statusOfSelection(draft.inputs, draft.dynamicsInputs, result, level)}
        <p class="hint">${this.#texts.text('analysis.index.caveat')}</p>
        ${this.#figures(draft.inputs, result.statusDecomposition)}
      </div>`;
    }
    return nothing;
  }

  #index(draft: IndexRecipe, result: IndexResult, level: Level): TemplateResult {
    const text = this.#texts;
    const { language } = text;
    return html`<div class="result">
      <section>
        <h3>${text.text('analysis.index.classes.title', { year: result.year })}</h3>
        ${this.#classBars(draft, result, level)} ${exclusionList(this, text, level, result.exclusions, result.areas)}
      </section>
      ${this.#distribution(draft, result, level)} ${this.#selection(draft, result, level)}
      <p class="hint">${text.text('analysis.index.caveat')}</p>
      ${this.#figures(draft.inputs, result.decomposition, result.alpha)}
      <details>
        <summary>${text.text('analysis.correlations.title')}</summary>
        <div class="scroll" tabindex="0" role="region" aria-label=${text.text('analysis.correlations.title')}>
          ${correlationTable(result.correlations, (id) => this.#title(id), text.text('analysis.correlations.caption'), language)}
        </div>
      </details>
    </div>`;
  }

  /** How many areas each class has; a class selects its areas. */
  #classBars(draft: IndexRecipe, result: IndexResult, level: Level): TemplateResult {
    const most = Math.max(1, ...result.classCounts);
    const descriptor = this.#view.required.atlas?.atlas.indicators?.find(({ id }) => id === recipeIndicator(draft.id, 'klasse'));
    const specification = this.#view.required.specification;
    const colors = specification?.indicator === descriptor?.id ? specification?.classes : undefined;
    return html`<ul class="bars">
      ${result.classCounts.map((count, index) => {
        const areas = areasWithCode(result.classes, index);
        const label = descriptor?.value.kind === 'category' ? (descriptor.value.categories[index]?.label ?? '') : String(index + 1);
        const select = (): void =>
          dispatchIntent(this, { type: 'selection/set', keys: areas.flatMap((area) => level.keys[area] ?? []), source: 'chart' });
        return html`<li>
          <button
            class="quiet"
            @click=${select}
            @pointerenter=${() => dispatchIntent(this, { type: 'highlight/changed', areas, source: 'chart' })}
            @pointerleave=${() => dispatchIntent(this, { type: 'highlight/changed', areas: [], source: 'chart' })}
          >
            ${label}
          </button>
          <div class="bar" ${cssProperties({ width: `${(count / most) * 100}%`, background: colors?.[index]?.color ?? null })}></div>
          <span class="numbers">${formatNumber(count, 0, this.#texts.language)}</span>
        </li>`;
      })}
    </ul>`;
  }

  /** Every area as a tick along the index, in the colours of the map. */
  #distribution(draft: IndexRecipe, result: IndexResult, level: Level): TemplateResult | typeof nothing {
    const { specification, atlas, selectedAreas } = this.#view.required;
    const indicator = atlas?.atlas.indicators?.find(({ id }) => id === recipeIndicator(draft.id, 'wert'));
    if (specification === null || indicator === undefined || specification.fillIndex.length !== result.values.length) return nothing;
    const title = this.#texts.text('analysis.index.distribution');
    return html`<section>
      <h3>${title}</h3>
      ${stripPlot({
        title,
        specification,
        values: result.values,
        marked: selectedAreas.map((area) => ({ area, name: level.names[area] ?? '' })),
        heightPixels: STRIP_HEIGHT_PIXELS,
        brush: null,
        onDrag: null,
        indicator,
        language: this.#texts.language,
        widthPixels: this.#size.widthPixels,
        fontPixels: this.#size.fontPixels,
      })}
    </section>`;
  }

  /** Why the selected area has the index it has. */
  #selection(draft: IndexRecipe, result: IndexResult, level: Level): TemplateResult | typeof nothing {
    const text = this.#texts;
    const [area, ...others] = this.#view.required.selectedAreas;
    if (area === undefined || others.length > 0) return html`<section><p class="hint">${text.text('analysis.index.choose')}</p></section>`;
    const name = level.names[area] ?? '';
    const value = result.values[area] ?? Number.NaN;
    if (!Number.isFinite(value)) return this.#excluded(name, result.exclusions[area] ?? 0);
    const index = formatNumber(value, 2, text.language);
    return html`<section>
      <h3>${text.text('analysis.index.contributions', { area: name })}</h3>
      <p>${text.text('analysis.index.value', { index, rank: result.ranks[area] ?? 0, count: result.areas })}</p>
      ${this.#contributions(draft.inputs, result.decomposition, area, text.text('analysis.index.contributions.label', { area: name, index }))}
      ${this.#plainValues(area)}
    </section>`;
  }

  #statusOfSelection(
    inputs: readonly RecipeInput[],
    dynamicsInputs: readonly RecipeInput[],
    result: StatusDynamicsResult,
    level: Level,
  ): TemplateResult {
    const text = this.#texts;
    const { language } = text;
    const [area, ...others] = this.#view.required.selectedAreas;
    if (area === undefined || others.length > 0) return html`<section><p class="hint">${text.text('analysis.index.choose')}</p></section>`;
    const name = level.names[area] ?? '';
    const status = result.status[area] ?? Number.NaN;
    const dynamics = result.dynamics[area] ?? Number.NaN;
    const statusClass = result.statusClasses[area] ?? NO_CLASS;
    const dynamicsClass = result.dynamicsClasses[area] ?? NO_CLASS;
    if (!Number.isFinite(status)) return this.#excluded(name, result.exclusions[area] ?? 0);
    return html`<section>
      <h3>${text.text('analysis.index.contributions', { area: name })}</h3>
      ${
        statusClass === NO_CLASS
          ? nothing
          : html`<p>
              <strong>${text.text(`recipe.class.status.${STATUS_KEYS[statusClass] ?? 0}`)}</strong> (${formatSigned(status, 2, language)})${
                dynamicsClass === NO_CLASS || dynamicsClass >= DYNAMICS_CLASSES
                  ? nothing
                  : html`,
                      <strong>${text.text(`recipe.class.dynamics.${DYNAMICS_KEYS[dynamicsClass] ?? 0}`)}</strong>
                      (${formatSigned(dynamics, 2, language)})`
              }
            </p>`
      }
      <h4>${text.text('analysis.index.status')}</h4>
      ${this.#contributions(inputs, result.statusDecomposition, area, text.text('analysis.index.contributions.label', { area: name, index: formatSigned(status, 2, language) }))}
      ${
        Number.isFinite(dynamics)
          ? html`<h4>${text.text('analysis.index.dynamics')}</h4>
              ${this.#contributions(
                dynamicsInputs.length > 0 ? dynamicsInputs : inputs,
                result.dynamicsDecomposition,
                area,
                text.text('analysis.index.contributions.label', { area: name, index: formatSigned(dynamics, 2, language) }),
              )}`
          : nothing
      }
    </section>`;
  }

  #excluded(area: string, exclusion: number): TemplateResult {
    const name = EXCLUSION_NAMES.get(exclusion);
    return html`<section>
      <h3>${area}</h3>
      <p>${name === undefined ? this.#texts.text('analysis.index.noValue') : this.#texts.text(`analysis.exclusion.${name}.one`)}</p>
    </section>`;
  }

  #contributions(
    inputs: readonly RecipeInput[],
    { contributions, standardised }: Decomposition,
    area: number,
    label: string,
  ): TemplateResult {
    const shown = contributions.length > 0 ? contributions : standardised;
    const reach = shown.reduce((most, column) => column.reduce((so, value) => (Math.abs(value) > so ? Math.abs(value) : so), most), 0);
    return contributionBars({
      label,
      widthPixels: this.#size.widthPixels,
      fontPixels: this.#size.fontPixels,
      language: this.#texts.language,
      parts: inputs.map(({ indicator }, position) => ({ name: this.#title(indicator), value: shown[position]?.[area] ?? Number.NaN })),
      reach,
    });
  }

  #plainValues(area: number): TemplateResult | typeof nothing {
    const { specification, level } = this.#view.required;
    if (specification === null || level === null) return nothing;
    const fill = specification.fills[specification.fillIndex[area] ?? 0];
    return fill === undefined ? nothing : html`<p class="hint">${this.#texts.text('analysis.index.onMap', { label: fill.label })}</p>`;
  }

  /** Means and spreads of the inputs, for those who want to compute it again. */
  #figures(inputs: readonly RecipeInput[], { means, scales }: Decomposition, alpha = Number.NaN): TemplateResult {
    const text = this.#texts;
    const { language } = text;
    return html`<details>
      <summary>${text.text('analysis.specialists')}</summary>
      ${
        Number.isFinite(alpha)
          ? html`<p>
              ${text.text(alpha >= GOOD_ALPHA ? 'analysis.index.alpha.good' : 'analysis.index.alpha.low', { alpha: formatNumber(alpha, 2, language) })}
            </p>`
          : nothing
      }
      <table>
        <caption>
          ${text.text('analysis.index.figures')}
        </caption>
        <thead>
          <tr>
            <th scope="col">${text.text('analysis.indicator')}</th>
            <th scope="col">${text.text('analysis.mean')}</th>
            <th scope="col">${text.text('analysis.spread')}</th>
          </tr>
        </thead>
        <tbody>
          ${inputs.map(
            ({ indicator }, position) =>
              html`<tr>
                <td>${this.#title(indicator)}</td>
                <td>${formatNumber(means[position] ?? Number.NaN, 3, language)}</td>
                <td>${formatNumber(scales[position] ?? Number.NaN, 3, language)}</td>
              </tr>`,
          )}
        </tbody>
      </table>
    </details>`;
  }

  #title(id: string): string {
    const found = this.#view.required.atlas?.atlas.indicators?.find((one) => one.id === id);
    return found === undefined ? id : indicatorTitle(found, this.#texts.language);
  }
}

const STATUS_KEYS = [0, 1, 2, 3] as const;
const DYNAMICS_KEYS = [0, 1, 2] as const;
type ExclusionReason = Exclude<keyof typeof Exclusion, 'none'>;
const EXCLUSION_NAMES: ReadonlyMap<number, ExclusionReason> = new Map(
  (Object.entries(Exclusion) as [keyof typeof Exclusion, number][]).flatMap(([name, code]) => (name === 'none' ? [] : [[code, name]])),
);

declare global {
  interface HTMLElementTagNameMap {
    'atlas-index-result': AtlasIndexResult;
  }
}
