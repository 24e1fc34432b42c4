import { LitElement, css, html, nothing, type TemplateResult } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import '../../../texts/conference-topic.ts';
import type { Board } from '../../../model/index.ts';
import { BOARD_FIELDS, withBoardChanged, withCards, type BoardField, type NewCard } from '../../../state/index.ts';
import { joinNames, indicatorTitle } from '../../../texts/index.ts';
import { choiceField } from '../../analysis-workspace/parts/choice-field.ts';
import { partStyles } from '../../analysis-workspace/parts/parts.styles.ts';
import type { AtlasView } from '../../atlas-view.ts';
import { dispatchIntent } from '../../intent-event.ts';
import { SelectController } from '../../select-controller.ts';
import { TextsController } from '../../texts-controller.ts';
import { baseStyles } from '../../theme/base.styles.ts';
import { conferenceStyles } from '../contributions/conference.styles.ts';
import { fieldName } from './board-words.ts';
import { placeInField, withAreas, withProposedAgain, type ProposedAreas } from './card-adder.ts';

const LONGEST = 5000;
const NONE = '';
const selectSlice = ({ conference, level, selectedAreas, indicator }: AtlasView) => ({
  conference: conference.conference,
  levelDevelopment: conference.levelDevelopment,
  level,
  selectedAreas,
  indicator,
});

/**
 * Lays cards on a board: free words, contributions, selected areas where the shown numbers propose them.
 * @fires atlas-intent - conference/kept
 */
@customElement('atlas-card-adder')
export class AtlasCardAdder extends LitElement {
  static override styles = [
    baseStyles,
    partStyles,
    conferenceStyles,
    css`
      .free {
        display: grid;
        grid-template-columns: minmax(0, 1fr) auto;
        gap: var(--space-2);
      }
    `,
  ];

  @property({ attribute: false }) board: Board | null = null;
  @state() private field: BoardField = 'topLeft';
  @state() private missing: readonly string[] = [];
  @query('#free') private readonly free!: HTMLInputElement | null;

  readonly #view = new SelectController(this, selectSlice);
  readonly #texts = new TextsController(this);

  protected override render() {
    const view = this.#view.value;
    const { board } = this;
    if (view === null || view.conference === null || board === null) return nothing;
    const text = this.#texts;
    const { contributions } = view.conference;
    return html`<section class="step">
      <h3>${text.text('conference.boards.add')}</h3>
      ${choiceField(
        'field',
        text.text('conference.boards.add.field'),
        BOARD_FIELDS,
        this.field,
        (field) => fieldName(board.kind, field, text.language),
        (field) => (this.field = field),
      )}
      <div class="field">
        <label for="free">${text.text('conference.boards.add.text')}</label>
        <div class="free">
          <input id="free" maxlength=${LONGEST} autocomplete="off" @keydown=${this.#enter} />
          <button @click=${this.#addFree}>${text.text('conference.boards.add.text.button')}</button>
        </div>
      </div>
      ${
        contributions.length === 0
          ? nothing
          : choiceField(
              'contribution',
              text.text('conference.boards.add.contributions'),
              [NONE, ...contributions.map(({ id }) => id)],
              NONE,
              (id) => {
                const index = contributions.findIndex((one) => one.id === id);
                return id === NONE
                  ? text.text('conference.boards.add.contribution.choose')
                  : text.text('conference.boards.add.contribution', { number: index + 1, text: contributions[index]?.text ?? '' });
              },
              (id) => this.#addContribution(id),
            )
      }
      ${this.#areas(board)}
    </section>`;
  }

  #areas(board: Board): TemplateResult {
    const text = this.#texts;
    const { selectedAreas, levelDevelopment, indicator, level } = this.#view.required;
    const isProposing = board.kind === 'levelDevelopment';
    const proposal = isProposing ? levelDevelopment : null;
    const hasAreas = board.cards.some(({ place }) => place?.kind === 'area' && place.level === level?.id);
    return html`<div class="buttons">
        <button class="areas-button" ?disabled=${selectedAreas.length === 0} @click=${this.#addAreas}>
          ${text.text('conference.boards.add.areas', { count: selectedAreas.length })}
        </button>
        ${
          proposal !== null && hasAreas
            ? html`<button @click=${this.#proposeAgain}>${text.text('conference.boards.proposal.again')}</button>`
            : nothing
        }
      </div>
      ${selectedAreas.length === 0 ? html`<p class="hint">${text.text('conference.boards.add.areas.hint')}</p>` : nothing}
      ${
        !isProposing
          ? nothing
          : html`<p class="hint">
              ${
                proposal === null || indicator === null
                  ? text.text('conference.boards.proposal.none')
                  : text.text('conference.boards.proposal', {
                      indicator: indicatorTitle(indicator, text.language),
                      toYear: String(proposal.toYear),
                      fromYear: String(proposal.fromYear),
                    })
              }
            </p>`
      }
      <p class="hint" role="status">
        ${
          this.missing.length === 0
            ? nothing
            : text.text('conference.boards.proposal.missing', { names: joinNames(this.missing, text.language) })
        }
      </p>`;
  }

  #enter(event: KeyboardEvent): void {
    if (event.key !== 'Enter' || event.isComposing) return;
    event.preventDefault();
    this.#addFree();
  }

  #addFree(): void {
    const words = this.free?.value.trim() ?? '';
    if (this.free === null || this.board === null || words === '') return;
    this.#add([{ text: words, place: null, ...placeInField(this.board, this.field, 0) }]);
    this.free.value = '';
    this.free.focus();
  }

  #addContribution(id: string): void {
    const contribution = this.#view.required.conference?.contributions.find((one) => one.id === id);
    if (contribution === undefined || this.board === null) return;
    // The area has a card of its own perhaps: words of a contribution are about more than a place.
    this.#add([{ text: contribution.text, place: contribution.place, ...placeInField(this.board, this.field, 0) }]);
  }

  #addAreas(): void {
    const { level, levelDevelopment, selectedAreas, conference } = this.#view.required;
    if (this.board === null || level === null || conference === null) return;
    this.#keep(withAreas(this.board, selectedAreas, { level, levelDevelopment }, this.field, conference));
  }

  #proposeAgain(): void {
    const { level, levelDevelopment } = this.#view.required;
    if (this.board !== null && level !== null) this.#keep(withProposedAgain(this.board, { level, levelDevelopment }));
  }

  #add(cards: readonly NewCard[]): void {
    const { conference } = this.#view.required;
    if (this.board !== null && conference !== null) this.#keep({ board: withCards(this.board, cards, conference.boards), missing: [] });
  }

  #keep({ board, missing }: ProposedAreas): void {
    this.missing = missing;
    const { conference } = this.#view.required;
    const changed = conference === null ? null : withBoardChanged(conference, board);
    if (changed !== null && changed !== conference) dispatchIntent(this, { type: 'conference/kept', conference: changed });
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'atlas-card-adder': AtlasCardAdder;
  }
}
