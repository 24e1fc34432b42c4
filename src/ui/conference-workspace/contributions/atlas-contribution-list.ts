import { LitElement, css, html, nothing, type TemplateResult } from 'lit';
import { customElement, state } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import { Minus, Pencil, Plus, Trash2 } from 'lucide';
import '../../../texts/conference-topic.ts';
import { CONTRIBUTION_KINDS, type Conference, type Contribution, type ContributionKind } from '../../../model/index.ts';
import {
  CONTRIBUTION_ORDERS,
  shownContributions,
  withContributionEdited,
  withoutContribution,
  withVotes,
  type ContributionOrder,
  type NumberedContribution,
} from '../../../state/index.ts';
import { choiceField } from '../../analysis-workspace/parts/choice-field.ts';
import { isFocusLost } from '../../analysis-workspace/parts/focus-lost.ts';
import { partStyles } from '../../analysis-workspace/parts/parts.styles.ts';
import type { AtlasView } from '../../atlas-view.ts';
import { icon } from '../../icons/icon.ts';
import { dispatchIntent } from '../../intent-event.ts';
import { SelectController } from '../../select-controller.ts';
import { TextsController } from '../../texts-controller.ts';
import { baseStyles } from '../../theme/base.styles.ts';
import { contributionForm } from './contribution-form.ts';
import { placeText } from './contribution-words.ts';
import { conferenceStyles } from './conference.styles.ts';
import { kindSign, kindSignStyles } from './kind-sign.ts';

const ALL = '';
const selectSlice = ({ conference, level, selectedAreas, colorScheme, surface }: AtlasView) => ({
  conference: conference.conference,
  placeNames: conference.placeNames,
  level,
  selectedAreas,
  colorScheme,
  open: surface.editedChange,
});

/**
 * What the room said: to be counted, filtered, sorted, changed; linked with the map.
 * @fires atlas-intent - conference/kept, selection/set, highlight/changed, change/edited, tool/chosen, history/undo
 */
@customElement('atlas-contribution-list')
export class AtlasContributionList extends LitElement {
  static override styles = [
    baseStyles,
    partStyles,
    conferenceStyles,
    kindSignStyles,
    css`
      .votes {
        display: inline-flex;
        align-items: center;
        gap: var(--space-1);
        font-variant-numeric: tabular-nums;
      }

      .votes button {
        width: 2.75rem;
        min-width: 2.75rem;
        min-height: 2.75rem;
      }

      .changes {
        margin: 0 calc(-1 * var(--space-2)) 0 auto;
      }

      /* Beside the votes, in the panel too. */
      @media (pointer: fine) {
        .changes .icon {
          width: 2rem;
          min-width: 2rem;
        }
      }
    `,
  ];

  @state() private kind: ContributionKind | null = null;
  @state() private order: ContributionOrder = 'said';
  @state() private onlySelected = false;
  /** The one that is being changed. */
  @state() private edited: string | null = null;
  /** Number of the one that was taken out last; it can come back. */
  @state() private removed: number | null = null;

  readonly #view = new SelectController(this, selectSlice);
  readonly #texts = new TextsController(this);
  #count = 0;

  protected override willUpdate(): void {
    const count = this.#view.value?.conference?.contributions.length ?? 0;
    // Something else happened since: undoing would not bring it back.
    if (count > this.#count) this.removed = null;
    this.#count = count;
  }

  protected override render() {
    const view = this.#view.value;
    if (view === null || view.conference === null) return nothing;
    const { conference, placeNames } = view;
    const text = this.#texts;
    const shown = shownContributions(
      conference,
      { kind: this.kind, areas: this.onlySelected ? this.#selectedKeys() : null, order: this.order },
      CONTRIBUTION_KINDS,
      (one) => placeText(one, placeNames, text.language),
    );
    const all = conference.contributions.length;
    return html`<section class="step">
      <h3>${text.text('conference.contributions.list')}</h3>
      ${all === 0 ? html`<p class="hint">${text.text('conference.contributions.list.none')}</p>` : this.#filters()}
      ${
        all > 0 && shown.length === 0
          ? html`<p class="hint" role="status">${text.text('conference.contributions.list.filtered', { count: all })}</p>`
          : all > shown.length
            ? html`<p class="hint" role="status">
                ${text.text('conference.contributions.list.count', { shown: shown.length, count: all })}
              </p>`
            : nothing
      }
      <ol class="cards">
        ${repeat(
          shown,
          ({ contribution }) => contribution.id,
          (one) => this.#item(one, conference),
        )}
      </ol>
      <div class="told" role="status">${this.removed === null ? nothing : this.#undo(this.removed)}</div>
    </section>`;
  }

  #filters(): TemplateResult {
    const text = this.#texts;
    return html`<div class="pair">
        ${choiceField<ContributionKind | typeof ALL>(
          'kind',
          text.text('conference.contributions.filter'),
          [ALL, ...CONTRIBUTION_KINDS],
          this.kind ?? ALL,
          (kind) => text.text(kind === ALL ? 'conference.contributions.filter.all' : `conference.contributions.kind.${kind}`),
          (kind) => (this.kind = kind === ALL ? null : kind),
        )}
        ${choiceField(
          'order',
          text.text('conference.contributions.order'),
          CONTRIBUTION_ORDERS,
          this.order,
          (order) => text.text(`conference.contributions.order.${order}`),
          (order) => (this.order = order),
        )}
      </div>
      <label class="choice">
        <input
          type="checkbox"
          .checked=${this.onlySelected}
          @change=${(event: Event) => (this.onlySelected = (event.currentTarget as HTMLInputElement).checked)}
        />
        <span>${text.text('conference.contributions.filter.selected')}</span>
      </label>`;
  }

  #item({ number, contribution }: NumberedContribution, conference: Conference): TemplateResult {
    const { id, kind, votes } = contribution;
    const { placeNames, colorScheme, open } = this.#view.required;
    const text = this.#texts;
    const { language } = text;
    const place = placeText(contribution, placeNames, language);
    const isHere = id === open || (contribution.place?.kind === 'area' && this.#selectedKeys().has(contribution.place.area));
    const vote = (more: number): void => this.#keep(withVotes(conference, id, more));
    return html`<li
      class=${isHere ? 'card here' : 'card'}
      data-id=${id}
      @pointerenter=${() => this.#highlight(contribution)}
      @pointerleave=${() => this.#highlight(null)}
    >
      <div class="line">
        <button class="show" aria-current=${id === open ? 'true' : nothing} @click=${() => this.#show(contribution)}>
          ${kindSign(kind, number, colorScheme, language)}<span class="hint place">${place}</span
          ><span class="visually-hidden">: ${text.text('conference.contributions.item.show')}</span>
        </button>
      </div>
      ${
        this.edited === id
          ? contributionForm(this, text, {
              contribution,
              number,
              area: this.#selectedArea(),
              change: (members) => this.#keep(withContributionEdited(conference, id, members)),
              done: () => void this.#close(id),
            })
          : contribution.text === ''
            ? html`<p class="hint">${text.text('conference.contributions.item.none')}</p>`
            : html`<p class="words" .textContent=${contribution.text}></p>`
      }
      <div class="line">
        <span class="votes">
          <button
            class="icon"
            aria-label=${text.text('conference.contributions.votes.fewer', { number })}
            ?disabled=${votes === 0}
            @click=${() => vote(-1)}
          >
            ${icon(Minus)}
          </button>
          <span role="status">${text.text('conference.contributions.votes', { count: votes })}</span>
          <button class="icon" aria-label=${text.text('conference.contributions.votes.more', { number })} @click=${() => vote(1)}>
            ${icon(Plus)}
          </button>
        </span>
        <span class="changes">
          ${
            this.edited === id
              ? nothing
              : html`<button
                  class="quiet icon edit"
                  aria-label=${text.text('conference.contributions.item.edit', { number })}
                  @click=${() => void this.#edit(id)}
                >
                  ${icon(Pencil)}
                </button>`
          }
          <button
            class="quiet icon"
            aria-label=${text.text('conference.contributions.item.remove', { number })}
            @click=${() => void this.#remove(conference, id, number)}
          >
            ${icon(Trash2)}
          </button>
        </span>
      </div>
    </li>`;
  }

  #undo(number: number): TemplateResult {
    return html`<span class="hint">${this.#texts.text('conference.contributions.removed', { number })}</span>
      <button
        class="undo"
        @click=${() => {
          this.removed = null;
          dispatchIntent(this, { type: 'history/undo' });
        }}
      >
        ${this.#texts.text('conference.contributions.undo')}
      </button>`;
  }

  #keep(conference: Conference): void {
    if (conference !== this.#view.required.conference) dispatchIntent(this, { type: 'conference/kept', conference });
  }

  async #edit(id: string): Promise<void> {
    this.edited = id;
    dispatchIntent(this, { type: 'change/edited', change: id });
    await this.updateComplete;
    this.renderRoot.querySelector<HTMLTextAreaElement>('.card textarea')?.focus();
  }

  async #close(id: string): Promise<void> {
    this.edited = null;
    await this.updateComplete;
    this.renderRoot.querySelector<HTMLElement>(`[data-id='${id}'] .edit`)?.focus();
  }

  async #remove(conference: Conference, id: string, number: number): Promise<void> {
    this.#keep(withoutContribution(conference, id));
    this.edited = null;
    this.removed = number;
    await this.updateComplete;
    if (isFocusLost()) this.renderRoot.querySelector<HTMLElement>('.undo')?.focus();
  }

  /** Shows it on the map: its area is selected, its pin stands out. */
  #show({ id, place }: Contribution): void {
    dispatchIntent(this, { type: 'change/edited', change: id });
    const { level } = this.#view.required;
    if (place?.kind === 'area' && place.level === level?.id)
      dispatchIntent(this, { type: 'selection/set', keys: [place.area], source: 'panel' });
  }

  #highlight(contribution: Contribution | null): void {
    const { level } = this.#view.required;
    const place = contribution?.place;
    const area = place?.kind === 'area' && place.level === level?.id ? level.keys.indexOf(place.area) : -1;
    dispatchIntent(this, { type: 'highlight/changed', areas: area < 0 ? [] : [area], source: 'panel' });
  }

  #selectedKeys(): ReadonlySet<string> {
    const { level, selectedAreas } = this.#view.required;
    return new Set(selectedAreas.flatMap((area) => level?.keys[area] ?? []));
  }

  #selectedArea() {
    const { level, selectedAreas } = this.#view.required;
    const area = selectedAreas.at(-1) ?? -1;
    const [key, name] = [level?.keys[area], level?.names[area]];
    return level === null || key === undefined || name === undefined ? null : { level: level.id, area: key, name };
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'atlas-contribution-list': AtlasContributionList;
  }
}
