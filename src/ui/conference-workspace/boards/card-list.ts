import { html, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { repeat } from 'lit/directives/repeat.js';
import { MapPin, Trash2 } from 'lucide';
import type { Board } from '../../../model/index.ts';
import { BOARD_FIELDS, fieldAt, middleOfField, withCardEdited, withoutCard } from '../../../state/index.ts';
import { icon } from '../../icons/icon.ts';
import type { TextsController } from '../../texts-controller.ts';
import { fieldName } from './board-words.ts';

const LONGEST = 5000;

/** The cards of a board without dragging: their words, their field, and out with them. */
export const cardList = (
  texts: TextsController,
  board: Board,
  change: (board: Board) => void,
  choose: (card: string) => void,
): TemplateResult =>
  html`<ol class="card-list">
    ${repeat(
      board.cards,
      ({ id }) => id,
      ({ id, text, place, x, y }, index) => {
        const number = index + 1;
        return html`<li>
          ${
            place?.kind === 'area'
              ? html`<button class="quiet" aria-label=${texts.text('conference.boards.list.show', { number })} @click=${() => choose(id)}>
                  <span class="number">${number}</span>${icon(MapPin)}
                </button>`
              : html`<span class="number" aria-hidden="true">${number}</span>`
          }
          <input
            aria-label=${texts.text('conference.boards.list.text', { number })}
            maxlength=${LONGEST}
            .value=${live(text)}
            @change=${(event: Event) => change(withCardEdited(board, id, { text: (event.currentTarget as HTMLInputElement).value.trim() }))}
          />
          <select
            aria-label=${texts.text('conference.boards.list.field', { number })}
            @change=${(event: Event) => {
              const field = BOARD_FIELDS.find((one) => one === (event.currentTarget as HTMLSelectElement).value);
              if (field !== undefined) change(withCardEdited(board, id, middleOfField(field)));
            }}
          >
            ${BOARD_FIELDS.map(
              (field) =>
                html`<option value=${field} .selected=${field === fieldAt(x, y)}>${fieldName(board.kind, field, texts.language)}</option>`,
            )}
          </select>
          <button
            class="quiet icon"
            aria-label=${texts.text('conference.boards.list.remove', { number })}
            @click=${() => change(withoutCard(board, id))}
          >
            ${icon(Trash2)}
          </button>
        </li>`;
      },
    )}
  </ol>`;
