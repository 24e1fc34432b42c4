import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { CONTRIBUTION_KINDS, type AreaKey, type Contribution, type LevelId } from '../../../model/index.ts';
import { choiceField } from '../../analysis-workspace/parts/choice-field.ts';
import { dispatchIntent } from '../../intent-event.ts';
import type { TextsController } from '../../texts-controller.ts';

const LONGEST = 5000;

export interface ContributionFormInput {
  readonly contribution: Contribution;
  readonly number: number;
  /** The selected area it may be moved to. */
  readonly area: { readonly level: LevelId; readonly area: AreaKey; readonly name: string } | null;
  readonly change: (members: Partial<Pick<Contribution, 'kind' | 'text' | 'place'>>) => void;
  readonly done: () => void;
}

/** A contribution with its words, kind and place open for changing. */
export function contributionForm(
  host: HTMLElement,
  texts: TextsController,
  { contribution, area, change, done }: ContributionFormInput,
): TemplateResult {
  const { id, kind, text, place } = contribution;
  return html`<div class="field">
      <label for="text-${id}">${texts.text('conference.contributions.item.text')}</label>
      <textarea
        id="text-${id}"
        rows="3"
        maxlength=${LONGEST}
        .value=${live(text)}
        @change=${(event: Event) => change({ text: (event.currentTarget as HTMLTextAreaElement).value.trim() })}
      ></textarea>
    </div>
    ${choiceField(
      `kind-${id}`,
      texts.text('conference.contributions.kind'),
      CONTRIBUTION_KINDS,
      kind,
      (one) => texts.text(`conference.contributions.kind.${one}`),
      (one) => change({ kind: one }),
    )}
    <div class="buttons">
      ${
        area === null
          ? nothing
          : html`<button @click=${() => change({ place: { kind: 'area', level: area.level, area: area.area } })}>
              ${texts.text('conference.contributions.item.toArea', { area: area.name })}
            </button>`
      }
      <button
        @click=${() => dispatchIntent(host, { type: 'tool/chosen', tool: { kind: 'pinContribution', contribution: id, entry: { kind, text } } })}
      >
        ${texts.text('conference.contributions.item.toPoint')}
      </button>
      ${
        place === null
          ? nothing
          : html`<button @click=${() => change({ place: null })}>${texts.text('conference.contributions.item.toNone')}</button>`
      }
      <button class="primary" @click=${done}>${texts.text('conference.contributions.item.done')}</button>
    </div>`;
}
