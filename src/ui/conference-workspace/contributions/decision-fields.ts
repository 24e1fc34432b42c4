import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { DECISION_STATES, type Contribution, type Decision } from '../../../model/index.ts';
import type { TextsController } from '../../texts-controller.ts';

const LONGEST_TEXT = 5000;
const LONGEST_TITLE = 300;
const DATE = /^\d{4}-\d{2}-\d{2}$/;

export type DecisionMembers = Pick<Decision, 'text' | 'responsible' | 'due' | 'contributions'>;

export interface DecisionFieldsInput {
  /** Begins the ids of the fields. */
  readonly id: string;
  readonly value: DecisionMembers;
  readonly contributions: readonly Contribution[];
  readonly change: (members: Partial<DecisionMembers>) => void;
  /** Called with every sign, in between. */
  readonly typed?: (members: Partial<DecisionMembers>) => void;
}

/** What was decided, who is responsible, until when, and what it rests on. */
export function decisionFields(texts: TextsController, { id, value, contributions, change, typed }: DecisionFieldsInput): TemplateResult {
  return html`<div class="field">
      <label for="${id}-text">${texts.text('conference.contributions.decision.text')}</label>
      <textarea
        id="${id}-text"
        rows="2"
        maxlength=${LONGEST_TEXT}
        .value=${live(value.text)}
        @input=${(event: Event) => typed?.({ text: (event.currentTarget as HTMLTextAreaElement).value })}
        @change=${(event: Event) => change({ text: (event.currentTarget as HTMLTextAreaElement).value.trim() })}
      ></textarea>
    </div>
    <div class="pair">
      <div class="field">
        <label for="${id}-responsible">${texts.text('conference.contributions.decision.responsible')}</label>
        <input
          id="${id}-responsible"
          maxlength=${LONGEST_TITLE}
          autocomplete="off"
          aria-describedby="${id}-hint"
          .value=${live(value.responsible)}
          @input=${(event: Event) => typed?.({ responsible: (event.currentTarget as HTMLInputElement).value })}
          @change=${(event: Event) => change({ responsible: (event.currentTarget as HTMLInputElement).value.trim() })}
        />
      </div>
      <div class="field">
        <label for="${id}-due">${texts.text('conference.contributions.decision.due')}</label>
        <input
          id="${id}-due"
          type="date"
          .value=${live(value.due ?? '')}
          @change=${(event: Event) => {
            const { value: due } = event.currentTarget as HTMLInputElement;
            change({ due: DATE.test(due) ? due : null });
          }}
        />
      </div>
    </div>
    <p class="hint" id="${id}-hint">${texts.text('conference.contributions.decision.responsible.hint')}</p>
    ${contributions.length === 0 ? nothing : restsOn(texts, id, value, contributions, change)}`;
}

function restsOn(
  texts: TextsController,
  id: string,
  value: DecisionMembers,
  contributions: readonly Contribution[],
  change: DecisionFieldsInput['change'],
): TemplateResult {
  const chosen = new Set(value.contributions);
  return html`<details>
    <summary>${texts.text('conference.contributions.decision.rests')} (${value.contributions.length})</summary>
    <div class="inside rests">
      ${contributions.map((one, index) => {
        const toggle = (): void =>
          change({ contributions: contributions.flatMap(({ id: other }) => (chosen.has(other) !== (other === one.id) ? [other] : [])) });
        return html`<label class="choice" for="${id}-${one.id}">
          <input id="${id}-${one.id}" type="checkbox" .checked=${live(chosen.has(one.id))} @change=${toggle} />
          <span>${index + 1}, ${texts.text(`conference.contributions.kind.${one.kind}`)}: ${one.text}</span>
        </label>`;
      })}
    </div>
  </details>`;
}

/** What became of a decision so far. */
export function stateField(
  id: string,
  texts: TextsController,
  { state, text }: Decision,
  change: (state: Decision['state']) => void,
): TemplateResult {
  return html`<select
    id=${id}
    class="state"
    aria-label=${texts.text('conference.contributions.decision.state.of', { text })}
    @change=${(event: Event) => {
      const wanted = DECISION_STATES.find((one) => one === (event.currentTarget as HTMLSelectElement).value);
      if (wanted !== undefined) change(wanted);
    }}
  >
    ${DECISION_STATES.map(
      (one) =>
        html`<option value=${one} .selected=${one === state}>${texts.text(`conference.contributions.decision.state.${one}`)}</option>`,
    )}
  </select>`;
}
