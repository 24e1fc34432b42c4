import { LitElement, html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import '../../../texts/conference-topic.ts';
import type { Board, BoardCard } from '../../../model/index.ts';
import { BOARD_FIELDS, cardMovedByKey, fieldAt, isArrowKey, middleOfField, type BoardField } from '../../../state/index.ts';
import { cssProperties } from '../../css-properties.ts';
import { TextsController } from '../../texts-controller.ts';
import { baseStyles } from '../../theme/base.styles.ts';
import { boardCanvasStyles } from './board-canvas.styles.ts';
import { boardTitle, fieldName, fieldNameAt } from './board-words.ts';

/** A shorter way is a click. */
const DRAG_FROM_PIXELS = 5;

interface Drag {
  readonly id: string;
  readonly pointer: number;
  readonly fromX: number;
  readonly fromY: number;
  readonly byX: number;
  readonly byY: number;
}

/**
 * A board with four fields whose cards are moved by pointer, finger or arrow keys; tells where a card went.
 * @fires card-moved - detail `{id, x, y}`
 * @fires card-chosen - detail the card's id
 */
@customElement('atlas-board-canvas')
export class AtlasBoardCanvas extends LitElement {
  static override styles = [baseStyles, boardCanvasStyles];

  @property({ attribute: false }) board: Board | null = null;
  /** Cards whose area is selected. */
  @property({ attribute: false }) chosen: ReadonlySet<string> = new Set();

  @state() private drag: Drag | null = null;
  @state() private told = '';

  readonly #texts = new TextsController(this);
  /** The click that ends a drag chooses nothing. */
  #dragged = false;
  /** Moving into another field of a SWOT makes the card anew: it keeps the keyboard. */
  #focused: string | null = null;

  override updated(changed: PropertyValues<this>): void {
    if (this.#focused === null || !changed.has('board')) return;
    const card = this.renderRoot.querySelector<HTMLElement>(`[data-id='${this.#focused}']`);
    this.#focused = null;
    card?.focus({ preventScroll: true });
  }

  protected override render() {
    const { board } = this;
    if (board === null) return nothing;
    const text = this.#texts;
    const { language } = text;
    const title = boardTitle(board, language);
    const aimed = this.#aimedField(board);
    const isSwot = board.kind === 'swot';
    return html`<p class="axis y">${board.kind === 'swot' ? nothing : html`↑ ${text.text(`conference.boards.axis.${board.kind}.y`)}`}</p>
      <div
        class="board ${isSwot ? 'swot' : 'portfolio'}"
        role="group"
        aria-label=${text.text('conference.boards.canvas', { title, count: board.cards.length })}
      >
        ${BOARD_FIELDS.map(
          (field) =>
            html`<section class=${field === aimed ? 'field aimed' : 'field'}>
              <h4>${fieldName(board.kind, field, language)}</h4>
              ${isSwot ? this.#cards(board, field) : nothing}
            </section>`,
        )}
        ${isSwot ? nothing : this.#cards(board, null)}
      </div>
      <p class="axis x">${board.kind === 'swot' ? nothing : html`${text.text(`conference.boards.axis.${board.kind}.x`)} →`}</p>
      <p class="visually-hidden" role="status">${this.told}</p>`;
  }

  #cards(board: Board, field: BoardField | null): TemplateResult {
    const shown = board.cards
      .map((card, index) => ({ card, number: index + 1 }))
      .filter(({ card }) => field === null || fieldAt(card.x, card.y) === field);
    return html`<div class="cards">
      ${repeat(
        shown,
        ({ card }) => card.id,
        ({ card, number }) => this.#card(board, card, number),
      )}
    </div>`;
  }

  #card(board: Board, card: BoardCard, number: number): TemplateResult {
    const { language } = this.#texts;
    const drag = this.drag?.id === card.id && this.#isMoving(this.drag) ? this.drag : null;
    const place = board.kind === 'swot' ? '0px, 0px' : '-50%, 50%';
    return html`<button
      class="card ${this.chosen.has(card.id) ? 'here' : ''} ${drag === null ? '' : 'moving'}"
      data-id=${card.id}
      title=${card.text}
      ${cssProperties({
        left: board.kind === 'swot' ? null : `${100 * card.x}%`,
        bottom: board.kind === 'swot' ? null : `${100 * card.y}%`,
        transform: drag === null ? null : `translate(${place}) translate(${drag.byX}px, ${drag.byY}px)`,
      })}
      @pointerdown=${(event: PointerEvent) => this.#down(event, card)}
      @pointermove=${this.#move}
      @pointerup=${this.#up}
      @pointercancel=${() => (this.drag = null)}
      @keydown=${(event: KeyboardEvent) => this.#key(event, board, card)}
      @click=${() => {
        if (!this.#dragged) this.dispatchEvent(new CustomEvent('card-chosen', { detail: card.id }));
        this.#dragged = false;
      }}
    >
      <span class="number">${number}</span><span class="label">${card.text}</span
      ><span class="visually-hidden">: ${fieldNameAt(board.kind, card, language)}</span>
    </button>`;
  }

  #down(event: PointerEvent, card: BoardCard): void {
    this.#dragged = false;
    if (event.button !== 0) return;
    (event.currentTarget as HTMLElement).setPointerCapture(event.pointerId);
    this.drag = { id: card.id, pointer: event.pointerId, fromX: event.clientX, fromY: event.clientY, byX: 0, byY: 0 };
  }

  #move(event: PointerEvent): void {
    if (this.drag?.pointer !== event.pointerId) return;
    this.drag = { ...this.drag, byX: event.clientX - this.drag.fromX, byY: event.clientY - this.drag.fromY };
  }

  #up(event: PointerEvent): void {
    const { drag, board } = this;
    if (drag?.pointer !== event.pointerId || board === null) return;
    this.drag = null;
    if (!this.#isMoving(drag)) return;
    this.#dragged = true;
    const place = this.#dropPlace(board, drag);
    if (place !== null) this.#tell(board, drag.id, place);
  }

  #key(event: KeyboardEvent, board: Board, card: BoardCard): void {
    if (!isArrowKey(event.key) || event.ctrlKey || event.altKey || event.metaKey) return;
    event.preventDefault();
    event.stopPropagation();
    const place = cardMovedByKey(board, card, event.key, event.shiftKey);
    if (place.x === card.x && place.y === card.y) {
      const field = fieldNameAt(board.kind, card, this.#texts.language);
      this.told = this.#texts.text('conference.boards.card.rim', { text: card.text, field });
      return;
    }
    this.#focused = board.kind === 'swot' ? card.id : null;
    this.#tell(board, card.id, place);
  }

  #tell(board: Board, id: string, place: { readonly x: number; readonly y: number }): void {
    const card = board.cards.find((one) => one.id === id);
    if (card === undefined) return;
    const field = fieldNameAt(board.kind, place, this.#texts.language);
    this.told = this.#texts.text('conference.boards.card.moved', { text: card.text, field });
    this.dispatchEvent(new CustomEvent('card-moved', { detail: { id, ...place } }));
  }

  readonly #isMoving = ({ byX, byY }: Drag): boolean => Math.hypot(byX, byY) >= DRAG_FROM_PIXELS;

  #aimedField(board: Board): BoardField | null {
    const place = this.drag !== null && this.#isMoving(this.drag) ? this.#dropPlace(board, this.drag) : null;
    return place === null ? null : fieldAt(place.x, place.y);
  }

  /** Where a dragged card would lie: in a SWOT the field under the pointer, else as far along the axes as it was moved. */
  #dropPlace(board: Board, drag: Drag): { readonly x: number; readonly y: number } | null {
    const frame = this.renderRoot.querySelector(board.kind === 'swot' ? '.board' : '.portfolio .cards')?.getBoundingClientRect();
    const card = board.cards.find(({ id }) => id === drag.id);
    if (frame === undefined || card === undefined || frame.width === 0 || frame.height === 0) return null;
    const within = (share: number): number => Math.min(1, Math.max(0, share));
    if (board.kind === 'swot') {
      const x = (drag.fromX + drag.byX - frame.left) / frame.width;
      const y = (frame.bottom - drag.fromY - drag.byY) / frame.height;
      return middleOfField(fieldAt(within(x), within(y)));
    }
    return { x: within(card.x + drag.byX / frame.width), y: within(card.y - drag.byY / frame.height) };
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'atlas-board-canvas': AtlasBoardCanvas;
  }
}
