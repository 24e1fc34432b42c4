import { LitElement, css, html, nothing, type TemplateResult } from 'lit';
import { customElement, query, state } from 'lit/decorators.js';
import { live } from 'lit/directives/live.js';
import { Maximize2, Trash2, X } from 'lucide';
import '../../../texts/conference-topic.ts';
import { BOARD_KINDS, type Board, type Conference } from '../../../model/index.ts';
import { withBoard, withBoardChanged, withCardEdited, withoutBoard } from '../../../state/index.ts';
import { choiceField } from '../../analysis-workspace/parts/choice-field.ts';
import { partStyles } from '../../analysis-workspace/parts/parts.styles.ts';
import type { AtlasView } from '../../atlas-view.ts';
import { icon } from '../../icons/icon.ts';
import { dispatchIntent } from '../../intent-event.ts';
import { SelectController } from '../../select-controller.ts';
import { TextsController } from '../../texts-controller.ts';
import { baseStyles } from '../../theme/base.styles.ts';
import '../contributions/atlas-conference-shelf.ts';
import { conferenceStyles } from '../contributions/conference.styles.ts';
import './atlas-board-canvas.ts';
import './atlas-card-adder.ts';
import { boardTitle } from './board-words.ts';
import { cardList } from './card-list.ts';

const LONGEST_TITLE = 300;
const selectSlice = ({ conference, level, selectedAreas }: AtlasView) => ({
  conference: conference.conference,
  level,
  selectedAreas,
});

/**
 * Page "Tafeln" of the workspace "Konferenz": SWOT and portfolios, filled from areas, contributions and free words.
 * @fires atlas-intent - conference/kept, selection/set
 */
@customElement('atlas-boards')
export class AtlasBoards extends LitElement {
  static override styles = [
    baseStyles,
    partStyles,
    conferenceStyles,
    css`
      dialog {
        width: 100vw;
        max-width: none;
        height: 100dvh;
        max-height: none;
        margin: 0;
        padding: var(--space-4);
        border: 0;
        background: var(--color-surface);
        color: var(--color-text);
      }

      dialog[open] {
        display: grid;
        grid-template-rows: auto minmax(0, 1fr);
        gap: var(--space-3);
      }

      .head {
        display: flex;
        gap: var(--space-4);
        align-items: center;
        justify-content: space-between;
      }

      .head h3 {
        font-size: var(--font-size-6);
      }

      .kind-button {
        display: grid;
        justify-content: start;
        width: 100%;
        padding: var(--space-2) var(--space-3);
        text-align: left;
      }

      .card-list {
        display: grid;
        gap: var(--space-2);
      }

      .card-list li {
        display: grid;
        grid-template-columns: 2.75rem minmax(0, 1fr) auto;
        gap: var(--space-1) var(--space-2);
        align-items: center;
      }

      .card-list .number {
        justify-self: center;
        color: var(--color-accent);
        font-weight: 700;
      }

      .card-list input {
        grid-column: 2 / -1;
      }

      .card-list select {
        grid-column: 2;
      }
    `,
  ];

  /** Null: the first one. */
  @state() private chosen: string | null = null;
  @state() private large = false;
  @query('dialog') private readonly dialog!: HTMLDialogElement | null;

  readonly #view = new SelectController(this, selectSlice);
  readonly #texts = new TextsController(this);

  protected override render() {
    const view = this.#view.value;
    if (view === null) return nothing;
    const { conference } = view;
    if (conference === null) return html`<atlas-conference-shelf></atlas-conference-shelf>`;
    const board = conference.boards.find(({ id }) => id === this.chosen) ?? conference.boards[0];
    return html`<div class="assistant">
      ${board === undefined ? nothing : this.#open(conference, board)}
      ${
        board === undefined
          ? this.#kinds(conference, true)
          : html`<details>
              <summary>${this.#texts.text('conference.boards.new')}</summary>
              <div class="inside">${this.#kinds(conference, false)}</div>
            </details>`
      }
    </div>`;
  }

  #kinds(conference: Conference, first: boolean): TemplateResult {
    const text = this.#texts;
    return html`<section class="step">
      ${
        first
          ? html`<h3>${text.text('conference.boards.title')}</h3>
              <p class="hint">${text.text('conference.boards.none')}</p>`
          : nothing
      }
      ${BOARD_KINDS.map(
        (kind) =>
          html`<button class="kind-button" @click=${() => this.#begin(conference, kind)}>
            <strong>${text.text(`conference.boards.kind.${kind}`)}</strong>
            <span class="hint">${text.text(`conference.boards.about.${kind}`)}</span>
          </button>`,
      )}
    </section>`;
  }

  #open(conference: Conference, board: Board): TemplateResult {
    const text = this.#texts;
    const { language } = text;
    return html`<section class="step">
        <h3>${boardTitle(board, language)}</h3>
        ${
          conference.boards.length < 2
            ? nothing
            : choiceField(
                'board',
                text.text('conference.boards.choose'),
                conference.boards.map(({ id }) => id),
                board.id,
                (id) => {
                  const position = conference.boards.findIndex((one) => one.id === id);
                  return `${position + 1}: ${boardTitle(conference.boards[position] ?? board, language)}`;
                },
                (id) => (this.chosen = id),
              )
        }
        ${this.#canvas(conference, board)}
        ${board.cards.length === 0 ? html`<p class="hint">${text.text('conference.boards.canvas.empty')}</p>` : nothing}
        <button @click=${this.#enlarge}>${icon(Maximize2)}${text.text('conference.boards.large')}</button>
        <p class="hint">${text.text('conference.boards.keys')}</p>
      </section>
      <atlas-card-adder .board=${board}></atlas-card-adder>
      ${
        board.cards.length === 0
          ? nothing
          : html`<section class="step">
              <h3>${text.text('conference.boards.list')}</h3>
              ${cardList(
                text,
                board,
                (changed) => this.#keep(conference, changed),
                (card) => this.#choose(board, card),
              )}
            </section>`
      }
      <details>
        <summary>${text.text('conference.boards.name')}</summary>
        <div class="inside">
          <input
            aria-label=${text.text('conference.boards.name')}
            maxlength=${LONGEST_TITLE}
            .value=${live(board.title)}
            placeholder=${text.text(`conference.boards.kind.${board.kind}`)}
            @change=${(event: Event) => this.#keep(conference, { ...board, title: (event.currentTarget as HTMLInputElement).value.trim() })}
          />
          <button @click=${() => dispatchIntent(this, { type: 'conference/kept', conference: withoutBoard(conference, board.id) })}>
            ${icon(Trash2)}${text.text('conference.boards.remove')}
          </button>
        </div>
      </details>
      <dialog aria-label=${boardTitle(board, language)} @close=${() => (this.large = false)} @keydown=${this.#keepKeys}>
        ${
          this.large
            ? html`<div class="head">
                  <h3>${boardTitle(board, language)}</h3>
                  <button @click=${() => this.dialog?.close()}>${icon(X)}${text.text('conference.boards.close')}</button>
                </div>
                ${this.#canvas(conference, board)}`
            : nothing
        }
      </dialog>`;
  }

  #canvas(conference: Conference, board: Board): TemplateResult {
    return html`<atlas-board-canvas
      .board=${board}
      .chosen=${this.#chosenCards(board)}
      @card-moved=${({ detail: { id, ...place } }: CustomEvent<{ id: string; x: number; y: number }>) =>
        this.#keep(conference, withCardEdited(board, id, place))}
      @card-chosen=${({ detail }: CustomEvent<string>) => this.#choose(board, detail)}
    ></atlas-board-canvas>`;
  }

  #chosenCards({ cards }: Board): ReadonlySet<string> {
    const { level, selectedAreas } = this.#view.required;
    const keys = new Set<string>(selectedAreas.flatMap((area) => level?.keys[area] ?? []));
    return new Set(
      cards.flatMap(({ id, place }) => (place?.kind === 'area' && place.level === level?.id && keys.has(place.area) ? [id] : [])),
    );
  }

  /** The area of a card is selected on the map. */
  #choose({ cards }: Board, id: string): void {
    const place = cards.find((card) => card.id === id)?.place;
    if (place?.kind === 'area' && place.level === this.#view.required.level?.id)
      dispatchIntent(this, { type: 'selection/set', keys: [place.area], source: 'panel' });
  }

  #begin(conference: Conference, kind: Board['kind']): void {
    const begun = withBoard(conference, kind, '');
    this.chosen = begun.id;
    dispatchIntent(this, { type: 'conference/kept', conference: begun.conference });
  }

  #keep(conference: Conference, board: Board): void {
    const changed = withBoardChanged(conference, board);
    if (changed !== conference) dispatchIntent(this, { type: 'conference/kept', conference: changed });
  }

  #enlarge(): void {
    this.large = true;
    this.dialog?.showModal();
  }

  /** Keys of the large board are none of the application below it. */
  #keepKeys(event: KeyboardEvent): void {
    event.stopPropagation();
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'atlas-boards': AtlasBoards;
  }
}
