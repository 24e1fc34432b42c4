import { LitElement, css, html, nothing, type TemplateResult } from 'lit';
import { customElement, state } from 'lit/decorators.js';
import '../../../texts/analysis-topic.ts';
import { chartStyles, lorenzCurvePlot, MAXIMUM_LINES } from '../../../charts/index.ts';
import type { IndicatorId, Level } from '../../../model/index.ts';
import type { AtlasView } from '../../atlas-view.ts';
import { ChartSizeController } from '../../charts-panel/chart-size-controller.ts';
import { SelectController } from '../../select-controller.ts';
import { TextsController } from '../../texts-controller.ts';
import { baseStyles } from '../../theme/base.styles.ts';
import { choiceField } from '../parts/choice-field.ts';
import { partStyles } from '../parts/parts.styles.ts';
import { refusalText } from '../parts/refusal-text.ts';
import { titleOf } from '../parts/title-of.ts';
import { locationQuotients } from './location-quotients.ts';
import { measureLines } from './measure-lines.ts';
import { measureTable } from './measure-table.ts';
import { newestYear, shareText, type Measure, type SegregatedGroup, type Segregation } from './measures.ts';
import { multigroupTable } from './multigroup-table.ts';
import { groupSentences } from './segregation-sentences.ts';

const selectSlice = ({ analysis, atlas, level, session }: AtlasView) => ({
  segregation: analysis.segregation,
  atlas,
  level,
  year: session.year,
  isAsked: session.exploration.segregated.length > 0,
});

const FIRST_WIDTH_PIXELS = 380;
/** Where the Lorenz curve is put into words. */
const READ_AT = 0.5;

/** How unevenly groups live: sentences, measures over the years against chance, Lorenz curve, areas above and below the city. */
@customElement('atlas-segregation-result')
export class AtlasSegregationResult extends LitElement {
  static override styles = [
    baseStyles,
    partStyles,
    chartStyles,
    css`
      .explained {
        display: grid;
        gap: var(--space-2);
        font-size: var(--font-size-2);
      }

      .explained dt {
        font-weight: 600;
      }

      .explained dd {
        color: var(--color-text-muted);
      }

      th[scope='row'] {
        color: var(--color-text);
      }
    `,
  ];

  @state() private measure: Measure = 'dissimilarity';
  /** The group whose areas and table are shown; null = the first. */
  @state() private group: IndicatorId | null = null;

  readonly #view = new SelectController(this, selectSlice);
  readonly #texts = new TextsController(this);
  readonly #size = new ChartSizeController(this, FIRST_WIDTH_PIXELS);

  override render() {
    const view = this.#view.value;
    if (view === null || view.level === null) return nothing;
    const text = this.#texts;
    const { segregation, level, atlas } = view;
    if (!view.isAsked) return html`<p class="hint">${text.text('analysis.segregation.choose')}</p>`;
    if (segregation === null) return html`<p class="hint" role="status">${text.text('analysis.segregation.waiting')}</p>`;
    if (segregation.kind === 'refused') return refusalText(text, atlas, segregation);
    const { groups } = segregation;
    const shown = groups.find(({ indicator }) => indicator === this.group) ?? groups[0];
    if (shown === undefined) return html`<p class="hint">${text.text('analysis.segregation.choose')}</p>`;
    const title = (id: string): string => titleOf(atlas, id, text.language);
    return html`<div class="result">
      <section>
        <h3>${text.text('analysis.segregation.headline', { year: newestYear(shown)?.year ?? '' })}</h3>
        ${groups.map((group) => groupSentences(text, group, title(group.indicator), level.keys.length))}
      </section>
      <section>
        ${measureLines({
          texts: text,
          groups,
          titleOf: title,
          measure: this.measure,
          size: this.#size,
          shownYear: view.year,
          onMeasure: (measure) => (this.measure = measure),
        })}
      </section>
      ${multigroupTable(text, segregation)} ${this.#lorenz(groups, title)} ${this.#ofGroup(segregation, shown, level, title)}
      <details>
        <summary>${text.text('analysis.specialists')}</summary>
        <p class="hint">${text.text('analysis.segregation.specialists')}</p>
      </details>
    </div>`;
  }

  #lorenz(groups: readonly SegregatedGroup[], title: (id: string) => string): TemplateResult | typeof nothing {
    const text = this.#texts;
    const drawn = groups.filter(({ lorenz }) => lorenz.population.length > 2).slice(0, MAXIMUM_LINES);
    const [first] = drawn;
    if (first === undefined) return nothing;
    const sentences = drawn.map((group) => this.#lorenzSentence(group, title(group.indicator)));
    return html`<section>
      <h3>${text.text('analysis.segregation.lorenz', { year: newestYear(first)?.year ?? '' })}</h3>
      ${lorenzCurvePlot({
        label: sentences.join(' '),
        widthPixels: this.#size.widthPixels,
        fontPixels: this.#size.fontPixels,
        xTitle: text.text('analysis.segregation.lorenz.population'),
        yTitle: text.text('analysis.segregation.lorenz.group'),
        equalTitle: text.text('analysis.segregation.lorenz.equal'),
        curves: drawn.map(({ indicator, lorenz }) => ({ name: title(indicator), xs: lorenz.population, ys: lorenz.group })),
        language: text.language,
      })}
      ${sentences.map((sentence) => html`<p>${sentence}</p>`)}
      <p class="hint">${text.text('analysis.segregation.lorenz.hint')}</p>
    </section>`;
  }

  /** The point of the curve nearest to half of the population. */
  #lorenzSentence({ lorenz }: SegregatedGroup, indicator: string): string {
    const { language } = this.#texts;
    const distance = (at: number): number => Math.abs(lorenz.population[at]! - READ_AT);
    const at = [...lorenz.population.keys()].reduce((best, one) => (distance(one) < distance(best) ? one : best), 0);
    return this.#texts.text('analysis.segregation.lorenz.sentence', {
      indicator,
      population: shareText(lorenz.population[at] ?? Number.NaN, language, 0),
      group: shareText(lorenz.group[at] ?? Number.NaN, language, 0),
    });
  }

  #ofGroup({ groups }: Segregation, shown: SegregatedGroup, level: Level, title: (id: string) => string): TemplateResult {
    const text = this.#texts;
    return html`${
      groups.length < 2
        ? nothing
        : choiceField(
            'group',
            text.text('analysis.segregation.group'),
            groups.map(({ indicator }) => indicator),
            shown.indicator,
            title,
            (group) => (this.group = group),
          )
    }
    ${locationQuotients(this, text, level, shown)} ${measureTable(text, shown, title(shown.indicator))}`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'atlas-segregation-result': AtlasSegregationResult;
  }
}
