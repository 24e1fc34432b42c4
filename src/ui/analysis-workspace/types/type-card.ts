import { html, nothing, type TemplateResult } from 'lit';

import { cssProperties } from '../../css-properties.ts';
import type { TypeProfile, TypologyResult } from '../../../analysis/protocol.ts';
import { typeProfileBars } from '../../../charts/index.ts';
import type { Level } from '../../../model/index.ts';
import { formatNumber, formatSigned, withUnit } from '../../../texts/index.ts';
import type { TextsController } from '../../texts-controller.ts';
import { areaButtons } from '../parts/area-buttons.ts';
import { areasWithCode } from '../parts/areas-by-code.ts';
import { allSelected, highlightAreas, selectAreas } from './linked-areas.ts';
import type { TypeColor } from './type-colors.ts';
import type { ShownWords } from './type-words.ts';

export interface TypeCardInput {
  readonly host: HTMLElement;
  readonly texts: TextsController;
  readonly level: Level;
  readonly result: TypologyResult;
  readonly type: number;
  readonly profile: TypeProfile;
  readonly words: ShownWords;
  readonly color: TypeColor | null;
  readonly inputTitles: readonly string[];
  readonly reach: number;
  readonly selected: ReadonlySet<number>;
  readonly widthPixels: number;
  readonly fontPixels: number;
  readonly editing: boolean;
  readonly edit: (open: boolean) => void;
  readonly rename: (change: { readonly title?: string; readonly sentence?: string }) => void;
}

/** Bootstrap stability after Hennig: from the first limit a type is stable, below the second one uncertain. */
const STABLE = 0.75;
const DOUBTFUL = 0.6;
const MOST_AREAS = 5;
const LONGEST_NAME = 80;
const LONGEST_SENTENCE = 300;

/** One type: swatch, name and sentence, size and burden, profile, typical and border areas. */
export function typeCard(input: TypeCardInput): TemplateResult {
  const { host, texts, level, result, type, profile, words, color, selected, editing } = input;
  const { language } = texts;
  const position = type + 1;
  const areas = areasWithCode(result.types, type);
  const chosen = allSelected(areas, selected);
  return html`<article class="type" @pointerenter=${() => highlightAreas(host, areas)} @pointerleave=${() => highlightAreas(host, [])}>
    <header>
      <span
        class="swatch"
        aria-hidden="true"
        ${cssProperties(color === null ? {} : { 'background-color': color.color, color: color.textColor })}
        >${position}</span
      >
      <h4>${texts.text('analysis.types.type.named', { position, name: words.title })}</h4>
      ${words.named ? nothing : html`<span class="chip">${texts.text('analysis.types.proposed')}</span>`}
    </header>
    <p>${words.sentence}</p>
    <p class="hint">
      ${texts.text('analysis.types.facts', {
        count: profile.size,
        ...(Number.isFinite(profile.population) ? { population: formatNumber(profile.population, 0, language) } : {}),
        ...(Number.isFinite(profile.burden) ? { burden: formatSigned(profile.burden, 2, language) } : {}),
      })}
    </p>
    ${
      Number.isFinite(profile.stability)
        ? html`<p class="hint">
            ${texts.text('analysis.types.stability.sentence', {
              share: withUnit(formatNumber(profile.stability * 100, 0, language), 'percent', language),
              grade: texts.text(`analysis.types.stability.${stabilityGrade(profile.stability)}`),
            })}
          </p>`
        : nothing
    }
    ${profileChart(input)}
    <div class="actions">
      <button
        aria-pressed=${chosen}
        ?disabled=${areas.length === 0}
        aria-label=${texts.text('analysis.types.select.label', { position, count: areas.length })}
        @click=${() => selectAreas(host, level, chosen ? [] : areas)}
        @focus=${() => highlightAreas(host, areas)}
        @blur=${() => highlightAreas(host, [])}
      >
        ${texts.text('analysis.types.select')}
      </button>
      <button class="quiet" aria-expanded=${editing} @click=${() => input.edit(!editing)}>
        ${editing ? texts.text('analysis.types.edit.done') : texts.text('analysis.types.edit', { position })}
      </button>
    </div>
    ${editing ? editor(input) : nothing} ${members(input)}
  </article>`;
}

const stabilityGrade = (stability: number): 'stable' | 'doubtful' | 'unstable' =>
  stability >= STABLE ? 'stable' : stability >= DOUBTFUL ? 'doubtful' : 'unstable';

function profileChart({ texts, type, profile, color, inputTitles, reach, widthPixels, fontPixels }: TypeCardInput): TemplateResult {
  const { language } = texts;
  const parts = inputTitles.map((name, index) => ({ name, value: profile.standardised[index] ?? Number.NaN }));
  return typeProfileBars({
    label: texts.text('analysis.types.profile.label', {
      position: type + 1,
      list: parts.map(({ name, value }) => `${name} ${formatSigned(value, 1, language)}`).join(', '),
    }),
    widthPixels,
    fontPixels,
    language,
    parts,
    reach,
    color: color?.color ?? null,
  });
}

/** Own words for a type; emptied, they go back to the proposal. */
function editor({ texts, type, words, rename }: TypeCardInput): TemplateResult {
  const position = type + 1;
  const valueOf = (event: Event): string => (event.currentTarget as HTMLInputElement).value.trim();
  return html`<div class="step">
    <div class="field">
      <label for="title-${type}">${texts.text('analysis.types.name', { position })}</label>
      <input
        id="title-${type}"
        maxlength=${LONGEST_NAME}
        .value=${words.title}
        @change=${(event: Event) => rename({ title: valueOf(event) })}
      />
    </div>
    <div class="field">
      <label for="sentence-${type}">${texts.text('analysis.types.sentence', { position })}</label>
      <textarea
        id="sentence-${type}"
        rows="3"
        maxlength=${LONGEST_SENTENCE}
        .value=${words.sentence}
        @change=${(event: Event) => rename({ sentence: valueOf(event) })}
      ></textarea>
    </div>
    <button
      ?disabled=${!words.changed}
      aria-label=${texts.text('analysis.types.reset.label', { position })}
      @click=${() => rename({ title: '', sentence: '' })}
    >
      ${texts.text('analysis.types.reset')}
    </button>
  </div>`;
}

/** Areas that show the type at its clearest, and those that nearly belong elsewhere. */
function members({ host, texts, level, result, profile }: TypeCardInput): TemplateResult {
  const border = profile.borderAreas.slice(0, MOST_AREAS);
  const towards = (area: number): string => {
    const second = result.secondTypes[area] ?? 255;
    return second < result.profiles.length ? texts.text('analysis.types.border.towards', { position: second + 1 }) : '';
  };
  return html`<div class="members">
    ${
      profile.typicalAreas.length === 0
        ? nothing
        : html`<p class="hint">${texts.text('analysis.types.typical')}</p>
            ${areaButtons(host, level, profile.typicalAreas.slice(0, MOST_AREAS))}`
    }
    ${
      border.length === 0
        ? nothing
        : html`<p class="hint">${texts.text('analysis.types.border')}</p>
            ${areaButtons(host, level, border, towards)}`
    }
  </div>`;
}
