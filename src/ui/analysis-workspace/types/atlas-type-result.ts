import { LitElement, html, nothing, type TemplateResult } from 'lit';
import { customElement, state } from 'lit/decorators.js';
import '../../../texts/analysis-topic.ts';
import type { TypologyResult } from '../../../analysis/protocol.ts';
import { chartStyles, dataTable } from '../../../charts/index.ts';
import type { Level, TypologyRecipe } from '../../../model/index.ts';
import { formatNumber, formatSigned } from '../../../texts/index.ts';
import type { AtlasView } from '../../atlas-view.ts';
import { ChartSizeController } from '../../charts-panel/chart-size-controller.ts';
import { dispatchIntent } from '../../intent-event.ts';
import { ownTask } from '../../own-task.ts';
import { SelectController } from '../../select-controller.ts';
import { TextsController } from '../../texts-controller.ts';
import { baseStyles } from '../../theme/base.styles.ts';
import { checkLine } from '../parts/check-line.ts';
import { exclusionList } from '../parts/exclusion-list.ts';
import { partStyles } from '../parts/parts.styles.ts';
import { titleOf } from '../parts/title-of.ts';
import { typeCard } from './type-card.ts';
import { typeChanges } from './type-changes.ts';
import { typeColors, type TypeColor } from './type-colors.ts';
import { typeDevelopment } from './type-development.ts';
import { typeQuality } from './type-quality.ts';
import { typeResultStyles } from './type-result.styles.ts';
import { typeSpecialists } from './type-specialists.ts';
import { typeTree } from './type-tree.ts';
import { shownWords, withName, type ShownWords } from './type-words.ts';

const selectSlice = ({ analysis, atlas, level, indicator, selectedAreas, specification }: AtlasView) => ({
  draft: analysis.draft?.kind === 'typology' ? analysis.draft : null,
  result: analysis.result?.kind === 'typology' ? analysis.result : null,
  atlas,
  level,
  selectedAreas,
  specification,
  shown: indicator?.id ?? null,
});

const FIRST_WIDTH_PIXELS = 380;
/** Padding and border of a card on both sides. */
const CARD_PIXELS = 26;

/** What a typology came to: the types in order of need, how clear they are, their tree, and how areas moved between them. */
@customElement('atlas-type-result')
export class AtlasTypeResult extends LitElement {
  static override styles = [baseStyles, partStyles, chartStyles, typeResultStyles];

  @state() private editing: number | null = null;
  @state() private period: string | null = null;

  readonly #view = new SelectController(this, selectSlice);
  readonly #texts = new TextsController(this);
  readonly #size = new ChartSizeController(this, FIRST_WIDTH_PIXELS);

  /** Of a large city there is much to draw. */
  protected override async scheduleUpdate(): Promise<void> {
    await ownTask();
    await super.scheduleUpdate();
  }

  override render() {
    const view = this.#view.value;
    if (view === null || view.draft === null || view.level === null) return nothing;
    const { draft, result, level, specification, shown } = view;
    const text = this.#texts;
    if (draft.inputs.length === 0) return html`<p class="hint">${text.text('analysis.types.empty')}</p>`;
    if (result === null) return nothing;
    if (draft.level !== level.id) return html`<p class="hint">${text.text('analysis.result.otherLevel')}</p>`;
    const colors = typeColors(specification, draft);
    const selected = new Set(view.selectedAreas);
    const { widthPixels, fontPixels } = this.#size;
    return html`<div class="result">
      ${this.#types(draft, result, level, colors, selected)} ${typeDevelopment(this, text, draft, result, level, shown, selected)}
      ${typeQuality(text, result, colors, widthPixels, fontPixels)}
      ${typeChanges(this, text, level, result, selected, this.period, (period) => (this.period = period))}
      ${
        result.dendrogram === null
          ? nothing
          : typeTree({
              host: this,
              texts: text,
              level,
              result,
              tree: result.dendrogram,
              types: result.profiles.length,
              colors,
              selected,
              widthPixels,
              fontPixels,
            })
      }
      <p class="hint">${text.text('analysis.types.caveat')}</p>
      ${typeSpecialists(text, draft, result)}
    </div>`;
  }

  #types(
    draft: TypologyRecipe,
    result: TypologyResult,
    level: Level,
    colors: readonly TypeColor[] | null,
    selected: ReadonlySet<number>,
  ): TemplateResult {
    const text = this.#texts;
    const { atlas } = this.#view.required;
    const { profiles } = result;
    const words = shownWords(draft, profiles, atlas, text.language);
    const inputTitles = draft.inputs.map(({ indicator }) => titleOf(atlas, indicator, text.language));
    const reach = profiles.reduce(
      (most, { standardised }) => standardised.reduce((own, value) => (Math.abs(value) > own ? Math.abs(value) : own), most),
      0,
    );
    return html`<section>
      <h3>${text.text('analysis.types.title', { year: result.year })}</h3>
      ${result.converged ? nothing : checkLine('warning', text.text('analysis.types.notConverged'))}
      ${
        profiles.length === draft.types
          ? nothing
          : checkLine('warning', text.text('analysis.types.otherCount', { count: profiles.length, wanted: draft.types }))
      }
      ${result.baseYear === result.year ? nothing : html`<p class="hint">${text.text('analysis.types.base', { year: result.baseYear })}</p>`}
      <p class="hint">${text.text('analysis.types.order', { count: profiles.length })} ${text.text('analysis.types.profile.key')}</p>
      ${this.#proposals(words)}
      ${profiles.map((profile, type) => {
        const own = words[type];
        if (own === undefined) return nothing;
        return typeCard({
          host: this,
          texts: text,
          level,
          result,
          type,
          profile,
          words: own,
          color: colors?.[type] ?? null,
          inputTitles,
          reach,
          selected,
          widthPixels: Math.max(0, this.#size.widthPixels - CARD_PIXELS),
          fontPixels: this.#size.fontPixels,
          editing: this.editing === type,
          edit: (open) => (this.editing = open ? type : null),
          rename: (change) => this.#rename({ names: withName(draft, type, change) }),
        });
      })}
      ${this.#profileTable(result, inputTitles)} ${exclusionList(this, text, level, result.exclusions, result.areas)}
    </section>`;
  }

  /** One step from proposals to names that legend and table carry. */
  #proposals(words: readonly ShownWords[]): TemplateResult | typeof nothing {
    if (words.every(({ named }) => named)) return nothing;
    const text = this.#texts;
    const names = words.map(({ title, sentence }) => ({ title, sentence }));
    return html`<div class="actions">
        <button @click=${() => this.#rename({ names })} aria-describedby="proposals-hint">
          ${text.text('analysis.types.useProposals')}
        </button>
      </div>
      <p class="hint" id="proposals-hint">${text.text('analysis.types.useProposals.hint')}</p>`;
  }

  #profileTable({ profiles }: TypologyResult, inputTitles: readonly string[]): TemplateResult {
    const text = this.#texts;
    const { language } = text;
    return dataTable({
      title: text.text('analysis.types.profile.table'),
      headings: [text.text('analysis.indicator'), ...profiles.map((_, type) => text.text('analysis.types.type', { position: type + 1 }))],
      rows: inputTitles.map((title, input) => [
        title,
        ...profiles.map(
          ({ standardised, means }) =>
            `${formatSigned(standardised[input] ?? Number.NaN, 2, language)} (${formatNumber(means[input] ?? Number.NaN, 1, language)})`,
        ),
      ]),
      language,
    });
  }

  #rename(change: Pick<TypologyRecipe, 'names'>): void {
    const { draft } = this.#view.required;
    if (draft !== null) dispatchIntent(this, { type: 'recipe/drafted', recipe: { ...draft, ...change } });
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'atlas-type-result': AtlasTypeResult;
  }
}
