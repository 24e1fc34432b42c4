import { LitElement, css, html, nothing, type TemplateResult } from 'lit';
import { customElement, state } from 'lit/decorators.js';
import '../../../texts/analysis-topic.ts';
import { chartStyles, scatterStyles } from '../../../charts/index.ts';
import { formatNumber } from '../../../texts/index.ts';
import type { IndicatorId, Level } from '../../../model/index.ts';
import type { AtlasView } from '../../atlas-view.ts';
import { ChartSizeController } from '../../charts-panel/chart-size-controller.ts';
import { dispatchIntent } from '../../intent-event.ts';
import { SelectController } from '../../select-controller.ts';
import { TextsController } from '../../texts-controller.ts';
import { baseStyles } from '../../theme/base.styles.ts';
import { checkLine } from '../parts/check-line.ts';
import { correlationTable } from '../parts/correlation-table.ts';
import { partStyles } from '../parts/parts.styles.ts';
import { refusalText } from '../parts/refusal-text.ts';
import { ScatterController } from '../parts/scatter-controller.ts';
import { titleOf } from '../parts/title-of.ts';
import { pairPicture } from './pair-picture.ts';
import { pairPoints } from './pair-points.ts';
import { pairTable } from './pair-table.ts';
import { pairsOf, strengthLimits, type Correlations, type Pair } from './pairs.ts';

const selectSlice = ({ analysis, atlas, level, selectedAreas, series, session, surface, yearIndex }: AtlasView) => ({
  correlations: analysis.correlations,
  atlas,
  level,
  selectedAreas,
  method: session.exploration.correlation,
  isAsked: session.exploration.correlated.length > 1,
  highlighted: surface.highlightedAreas,
  hovered: surface.hoveredArea,
  shownYear: series?.years[yearIndex] ?? null,
});

const FIRST_WIDTH_PIXELS = 380;
const MOST_SENTENCES = 4;
/** Below this number of areas coefficients are largely chance. */
const FEW_AREAS = 30;
const PAGE = 50;

/** Which indicators go together: table, sentences, one pair as a picture that is linked to the map. */
@customElement('atlas-correlation-result')
export class AtlasCorrelationResult extends LitElement {
  static override styles = [
    baseStyles,
    partStyles,
    chartStyles,
    scatterStyles,
    css`
      .correlations td {
        padding: 0;
        text-align: center;
      }

      .correlations td button {
        width: 100%;
        min-width: 2.75rem;
        min-height: var(--target-size);
        padding: 0 var(--space-1);
        border-radius: 0;
        font-size: var(--font-size-2);
      }

      .correlations td button[aria-pressed='true'] {
        background: var(--color-surface-raised);
        color: var(--color-text);
        font-weight: 700;
        outline: 2px solid var(--color-focus);
        outline-offset: -2px;
      }

      .correlations thead th {
        text-align: center;
      }

      .correlations tbody th {
        min-width: 9rem;
        color: var(--color-text);
        font-weight: 400;
        overflow-wrap: anywhere;
      }

      .axes {
        display: grid;
        grid-template-columns: repeat(auto-fit, minmax(9rem, 1fr));
        gap: var(--space-2);
      }

      .equation {
        overflow-wrap: anywhere;
      }

      .points td:first-child {
        width: 60%;
      }

      .points button {
        justify-content: start;
        min-height: var(--target-size);
        padding: 0;
        text-align: left;
      }
    `,
  ];

  /** Indicators to the right and upwards; null = the strongest pair. */
  @state() private axes: { readonly x: IndicatorId; readonly y: IndicatorId } | null = null;
  @state() private rows = PAGE;

  readonly #view = new SelectController(this, selectSlice);
  readonly #texts = new TextsController(this);
  readonly #size = new ChartSizeController(this, FIRST_WIDTH_PIXELS);
  readonly #scatter = new ScatterController(this, {
    hover: (area) => this.#highlight(area < 0 ? [] : [area]),
    pick: (area) => this.#select([area]),
    choose: (areas) => this.#select(areas),
  });

  override render() {
    const view = this.#view.value;
    if (view === null || view.level === null) return nothing;
    const text = this.#texts;
    const { correlations, level, atlas } = view;
    if (!view.isAsked) return html`<p class="hint">${text.text('analysis.correlations.chooseTwo')}</p>`;
    if (correlations === null) return html`<p class="hint" role="status">${text.text('analysis.result.waiting')}</p>`;
    if (correlations.kind === 'refused') return refusalText(text, atlas, correlations);
    const pairs = pairsOf(correlations.matrix);
    const [strongest] = pairs;
    const { indicators } = correlations.matrix;
    const isKnown = this.axes !== null && indicators.includes(this.axes.x) && indicators.includes(this.axes.y);
    const axes = isKnown ? this.axes : strongest === undefined ? null : { x: strongest.one, y: strongest.other };
    return html`<div class="result">
      ${this.#matrix(correlations, axes)} ${this.#sentences(correlations, pairs)}
      ${axes === null || correlations.columns[0]?.length !== level.keys.length ? nothing : this.#picture(correlations, axes, level)}
      ${pairTable(text, pairs, (id) => this.#title(id))}
    </div>`;
  }

  #matrix({ matrix, year }: Correlations, axes: AtlasCorrelationResult['axes']): TemplateResult {
    const text = this.#texts;
    const { method, shownYear } = this.#view.required;
    const cell = (row: number, column: number, number: string): TemplateResult | string => {
      const [x, y] = [matrix.indicators[column], matrix.indicators[row]];
      if (number === '' || x === undefined || y === undefined) return '–';
      const isShown = axes !== null && ((axes.x === x && axes.y === y) || (axes.x === y && axes.y === x));
      return html`<button
        class="quiet"
        aria-pressed=${isShown}
        aria-label=${text.text('analysis.correlations.cell', { row: this.#title(y), column: this.#title(x), coefficient: number })}
        @click=${() => (this.axes = { x, y })}
      >
        ${number}
      </button>`;
    };
    return html`<section>
      <h3>${text.text('analysis.correlations.matrix', { year })}</h3>
      ${shownYear === null || shownYear === year ? nothing : html`<p class="hint">${text.text('analysis.correlations.otherYear', { year })}</p>`}
      <p class="hint">${text.text('analysis.correlations.matrix.hint')}</p>
      <div class="scroll" tabindex="0" role="region" aria-label=${text.text('analysis.correlations.matrix.scroll')}>
        ${correlationTable(matrix, (id) => this.#title(id), text.text(`analysis.correlations.method.${method}`), text.language, cell)}
      </div>
    </section>`;
  }

  #sentences({ redundant }: Correlations, pairs: readonly Pair[]): TemplateResult {
    const text = this.#texts;
    const { method } = this.#view.required;
    const { strong } = strengthLimits(method);
    const number = (value: number, decimals = 2): string => formatNumber(value, decimals, text.language);
    const words = ({ one, other, coefficient }: Pick<Pair, 'one' | 'other' | 'coefficient'>) => ({
      one: this.#title(one),
      other: this.#title(other),
      coefficient: number(coefficient),
    });
    const isRedundant = (pair: Pair): boolean =>
      redundant.some(({ one, other }) => (one === pair.one && other === pair.other) || (one === pair.other && other === pair.one));
    const clear = pairs.filter((pair) => Math.abs(pair.coefficient) >= strong && !isRedundant(pair));
    const fewest = Math.min(...pairs.map(({ count }) => count));
    const hidden = Math.max(0, redundant.length - MOST_SENTENCES) + Math.max(0, clear.length - MOST_SENTENCES);
    return html`<section>
      ${fewest < FEW_AREAS ? checkLine('bad', text.text('analysis.correlations.few', { count: fewest })) : nothing}
      ${redundant.slice(0, MOST_SENTENCES).map((pair) => checkLine('warning', text.text('analysis.correlations.redundant', words(pair))))}
      ${clear
        .slice(0, MOST_SENTENCES)
        .map(
          (pair) =>
            html`<p>${text.text(`analysis.correlations.strong.${pair.coefficient > 0 ? 'positive' : 'negative'}`, words(pair))}</p>`,
        )}
      ${hidden === 0 ? nothing : html`<p class="hint">${text.text('analysis.correlations.strong.more', { count: hidden })}</p>`}
      ${redundant.length + clear.length === 0 ? html`<p>${text.text('analysis.correlations.none', { limit: number(strong, 1) })}</p>` : nothing}
    </section>`;
  }

  #picture(correlations: Correlations, axes: NonNullable<AtlasCorrelationResult['axes']>, level: Level): TemplateResult {
    const { selectedAreas, highlighted, hovered, atlas, method } = this.#view.required;
    const pointed = [...new Set([...highlighted, ...(hovered === null ? [] : [hovered])])];
    const shared = { correlations, axes, level, atlas, texts: this.#texts };
    return html`<section>
      ${pairPicture({
        ...shared,
        method,
        size: this.#size,
        scatter: this.#scatter,
        pointed,
        selectedAreas,
        onAxes: (changed) => (this.axes = changed),
      })}
      ${pairPoints({
        ...shared,
        selectedAreas,
        rows: this.rows,
        onMore: () => (this.rows += PAGE),
        onPointed: (areas) => this.#highlight(areas),
        onPicked: (area) => this.#select([area]),
      })}
    </section>`;
  }

  #title(id: string): string {
    return titleOf(this.#view.required.atlas, id, this.#texts.language);
  }

  #highlight(areas: readonly number[]): void {
    dispatchIntent(this, { type: 'highlight/changed', areas, source: 'chart' });
  }

  #select(areas: readonly number[]): void {
    const keys = areas.flatMap((area) => this.#view.required.level?.keys[area] ?? []);
    dispatchIntent(this, { type: 'selection/set', keys, source: 'chart' });
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'atlas-correlation-result': AtlasCorrelationResult;
  }
}
