import { LitElement, css, html, nothing, type TemplateResult } from 'lit';
import { customElement, query, state } from 'lit/decorators.js';
import '../../../texts/conference-topic.ts';
import { CONTRIBUTION_COLORS } from '../../../cartography/index.ts';
import { CONTRIBUTION_KINDS, type ConferencePlace, type ContributionKind } from '../../../model/index.ts';
import { NOTHING_UNSAVED, withContribution } from '../../../state/index.ts';
import { partStyles } from '../../analysis-workspace/parts/parts.styles.ts';
import type { AtlasView } from '../../atlas-view.ts';
import { cssProperties } from '../../css-properties.ts';
import { icon } from '../../icons/icon.ts';
import { dispatchIntent } from '../../intent-event.ts';
import { SelectController } from '../../select-controller.ts';
import { TextsController } from '../../texts-controller.ts';
import { baseStyles } from '../../theme/base.styles.ts';
import { placeText } from './contribution-words.ts';
import { conferenceStyles } from './conference.styles.ts';
import { KIND_ICONS } from './kind-sign.ts';

const LONGEST = 5000;
const WHERE = ['area', 'point', 'none'] as const;

const selectSlice = ({ conference, level, selectedAreas, colorScheme, surface }: AtlasView) => ({
  conference: conference.conference,
  placeNames: conference.placeNames,
  step: conference.settings.step,
  unsaved: conference.settings.unsaved ?? NOTHING_UNSAVED,
  level,
  selectedAreas,
  colorScheme,
  tool: surface.tool,
});

/**
 * Takes down what is said, one after the other, by keyboard alone: kind, words, where.
 * @fires atlas-intent - conference/kept, conference/changed, change/edited, tool/chosen
 */
@customElement('atlas-contribution-entry')
export class AtlasContributionEntry extends LitElement {
  static override styles = [
    baseStyles,
    partStyles,
    conferenceStyles,
    css`
      .kinds {
        grid-template-columns: repeat(auto-fit, minmax(6rem, 1fr));
      }

      .kinds button[aria-pressed='true'] {
        border-color: var(--ground);
        background: var(--ground);
        color: var(--ink);
        font-weight: 650;
      }

      .kinds .icon-image {
        color: var(--ground);
      }

      .kinds button[aria-pressed='true'] .icon-image {
        color: inherit;
      }

      @media (forced-colors: active) {
        .kinds .icon-image {
          color: inherit;
        }
      }
    `,
  ];

  @state() private kind: ContributionKind = 'strength';
  @state() private where: (typeof WHERE)[number] = 'area';
  @state() private told = '';
  @query('textarea') private readonly field!: HTMLTextAreaElement | null;

  readonly #view = new SelectController(this, selectSlice);
  readonly #texts = new TextsController(this);
  /** What was entered and is on its way: how many contributions there were; whether the map was asked for a place, and has it in hand. */
  #waiting: { readonly since: number; readonly map: 'not asked' | 'asked' | 'in hand' } | null = null;
  #recalled = false;

  /** It is taken down, or the map was not pointed at: the next one can be written. */
  override willUpdate(): void {
    const { conference = null, tool = null } = this.#view.value ?? {};
    if (this.#waiting === null || conference === null) return;
    const { since, map } = this.#waiting;
    const isInHand = tool?.kind === 'pinContribution';
    if (conference.contributions.length > since) {
      this.#waiting = null;
      this.#begunAnew();
      this.field?.focus({ preventScroll: true });
    } else if (isInHand && map === 'asked') {
      this.#waiting = { since, map: 'in hand' };
    } else if (!isInHand && map === 'in hand') {
      this.#waiting = null;
      this.field?.focus({ preventScroll: true });
    }
  }

  /** Begins with what was being written when the page was left or lost; from then on the field is its own master. */
  protected override updated(): void {
    const view = this.#view.value;
    if (this.#recalled || this.field === null || view === null) return;
    this.#recalled = true;
    this.field.value = view.unsaved.contribution;
  }

  protected override render() {
    const view = this.#view.value;
    if (view === null || view.conference === null) return nothing;
    const text = this.#texts;
    return html`<section class="step" @keydown=${this.#chooseByKey}>
      <h3>${text.text('conference.contributions.entry')}</h3>
      <div class="segments kinds" role="group" aria-label=${text.text('conference.contributions.kind')}>
        ${CONTRIBUTION_KINDS.map((kind) => {
          const { ground, text: ink } = CONTRIBUTION_COLORS[view.colorScheme][kind];
          return html`<button
            aria-pressed=${kind === this.kind}
            ${cssProperties({ '--ground': ground, '--ink': ink })}
            @click=${() => (this.kind = kind)}
          >
            ${icon(KIND_ICONS[kind])}${text.text(`conference.contributions.kind.${kind}`)}
          </button>`;
        })}
      </div>
      <div class="field">
        <label for="words">${text.text('conference.contributions.entry.text')}</label>
        <textarea id="words" rows="2" maxlength=${LONGEST} aria-describedby="keys" @keydown=${this.#enter} @input=${this.#keep}></textarea>
        <p class="hint" id="keys">${text.text('conference.contributions.entry.keys')}</p>
      </div>
      <div class="field">
        <span id="where">${text.text('conference.contributions.entry.where')}</span>
        <div class="segments" role="group" aria-labelledby="where">
          ${WHERE.map(
            (where) =>
              html`<button aria-pressed=${where === this.where} @click=${() => (this.where = where)}>
                ${text.text(`conference.contributions.entry.where.${where}`)}
              </button>`,
          )}
        </div>
        ${this.#placeHint()}
      </div>
      <button class="primary" @click=${this.#add}>${text.text('conference.contributions.entry.add')}</button>
      <p class="hint" role="status">${this.told}</p>
    </section>`;
  }

  #placeHint(): TemplateResult | typeof nothing {
    const text = this.#texts;
    const { level, selectedAreas, tool } = this.#view.required;
    switch (this.where) {
      case 'none':
        return nothing;
      case 'point':
        return html`<p class="hint">
          ${text.text(tool?.kind === 'pinContribution' ? 'conference.contributions.entry.point.now' : 'conference.contributions.entry.point')}
        </p>`;
      case 'area': {
        const area = level?.names[selectedAreas.at(-1) ?? -1];
        if (area === undefined) return html`<p class="hint">${text.text('conference.contributions.entry.area.missing')}</p>`;
        const key = selectedAreas.length > 1 ? 'conference.contributions.entry.area.many' : 'conference.contributions.entry.area';
        return html`<p class="hint">${text.text(key, { area })}</p>`;
      }
    }
  }

  #chooseByKey(event: KeyboardEvent): void {
    const digit = /^Digit([1-4])$/.exec(event.code)?.[1];
    if (digit === undefined || !event.altKey || event.ctrlKey || event.metaKey) return;
    event.preventDefault();
    this.kind = CONTRIBUTION_KINDS[Number(digit) - 1] ?? this.kind;
  }

  #enter(event: KeyboardEvent): void {
    // While signs are put together, Enter ends the word.
    if (event.key !== 'Enter' || event.shiftKey || event.isComposing) return;
    event.preventDefault();
    this.#add();
  }

  /** What is written is kept with every sign: a lost page loses no words. */
  #keep(): void {
    const unsaved = { ...this.#view.required.unsaved, contribution: this.field?.value ?? '' };
    dispatchIntent(this, { type: 'conference/changed', settings: { unsaved } });
  }

  #add(): void {
    const { conference, step } = this.#view.required;
    const words = this.field?.value.trim() ?? '';
    if (conference === null) return;
    if (words === '') {
      this.told = this.#texts.text('conference.contributions.entry.empty');
      this.field?.focus();
      return;
    }
    const entry = { kind: this.kind, text: words };
    if (this.where === 'point') {
      this.#waiting = { since: conference.contributions.length, map: 'asked' };
      dispatchIntent(this, { type: 'tool/chosen', tool: { kind: 'pinContribution', contribution: null, entry } });
      return;
    }
    const said = new Date().toISOString();
    const added = withContribution(conference, { ...entry, place: this.#place(), step, said });
    this.#waiting = { since: conference.contributions.length, map: 'not asked' };
    dispatchIntent(this, { type: 'conference/kept', conference: added.conference });
    dispatchIntent(this, { type: 'change/edited', change: added.id });
  }

  #place(): ConferencePlace | null {
    const { level, selectedAreas } = this.#view.required;
    const area = level?.keys[selectedAreas.at(-1) ?? -1];
    return this.where !== 'area' || level === null || area === undefined ? null : { kind: 'area', level: level.id, area };
  }

  #begunAnew(): void {
    if (this.field !== null) this.field.value = '';
    this.#keep();
    const { conference, placeNames } = this.#view.required;
    const last = conference?.contributions.at(-1);
    if (conference === null || last === undefined) return;
    this.told = this.#texts.text('conference.contributions.added', {
      number: conference.contributions.length,
      kind: this.#texts.text(`conference.contributions.kind.${last.kind}`),
      place: placeText(last, placeNames, this.#texts.language),
    });
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'atlas-contribution-entry': AtlasContributionEntry;
  }
}
