import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { Copy, Crosshair, RefreshCw, Trash2, X } from 'lucide';
import { STORY_LAYOUTS, type AreaKey, type Level, type StoryStep } from '../../../model/index.ts';
import { joinNames, memberInLanguage, memberInOtherLanguage, type StepWord } from '../../../texts/index.ts';
import { icon } from '../../icons/icon.ts';
import type { TextsController } from '../../texts-controller.ts';
import { stepTitle } from './story-words.ts';

const LONGEST_TITLE = 300;
const LONGEST_TEXT = 5000;
const WORDS: readonly StepWord[] = ['title', 'text', 'notes'];

export interface StepFormContext {
  readonly texts: TextsController;
  readonly level: Level | null;
  readonly selection: readonly AreaKey[];
  readonly change: (members: Partial<StoryStep>) => void;
  readonly overwrite: () => void;
  readonly duplicate: () => void;
  readonly remove: () => void;
}

/** What can be changed in a step: words, what stands beside the map, what stands out. */
export function stepForm(
  step: StoryStep,
  { texts, level, selection, change, overwrite, duplicate, remove }: StepFormContext,
): TemplateResult {
  const field = (word: StepWord, isShown = true): TemplateResult => {
    const member = (isShown ? memberInLanguage : memberInOtherLanguage)(step, word, texts.language);
    const label = texts.text(`conference.stories.step.${word}`);
    const value = live(step[member] ?? '');
    const changed = (event: Event): void =>
      change({ [member]: (event.currentTarget as HTMLInputElement | HTMLTextAreaElement).value.trim() });
    return html`<label class="field">
      <span>${isShown ? label : texts.text(`conference.stories.translation.${member === word ? 'de' : 'en'}`, { label })}</span>
      ${
        word === 'title'
          ? html`<input maxlength=${LONGEST_TITLE} .value=${value} @change=${changed} />`
          : html`<textarea maxlength=${LONGEST_TEXT} rows="3" .value=${value} @change=${changed}></textarea>`
      }
    </label>`;
  };
  const title = stepTitle(step, texts);
  return html`<div class="form">
    ${field('title')} ${field('text')}
    <label class="field">
      <span>${texts.text('conference.stories.step.layout')}</span>
      <select @change=${(event: Event) => change({ layout: (event.currentTarget as HTMLSelectElement).value as StoryStep['layout'] })}>
        ${STORY_LAYOUTS.map(
          (layout) =>
            html`<option value=${layout} .selected=${layout === step.layout}>${texts.text(`conference.stories.layout.${layout}`)}</option>`,
        )}
      </select>
    </label>
    <div class="field" role="group" aria-label=${texts.text('conference.stories.step.emphasis')}>
      <span>${texts.text('conference.stories.step.emphasis')}</span>
      <p>${emphasisWords(step, level, texts)}</p>
      <div class="buttons">
        <button ?disabled=${selection.length === 0} @click=${() => change({ emphasis: selection })}>
          ${icon(Crosshair)}${texts.text('conference.stories.step.emphasis.set')}
        </button>
        ${
          step.emphasis.length === 0
            ? nothing
            : html`<button @click=${() => change({ emphasis: [] })}>
                ${icon(X)}${texts.text('conference.stories.step.emphasis.clear')}
              </button>`
        }
      </div>
    </div>
    ${field('notes')}
    <details>
      <summary>${texts.text('conference.stories.translation')}</summary>
      <div class="inside">${WORDS.map((word) => field(word, false))}</div>
    </details>
    <div class="buttons">
      <button @click=${overwrite}>${icon(RefreshCw)}${texts.text('conference.stories.step.overwrite')}</button>
      <button @click=${duplicate}>${icon(Copy)}${texts.text('conference.stories.step.duplicate')}</button>
      <button aria-label="${texts.text('conference.stories.step.remove')}: ${title}" @click=${remove}>
        ${icon(Trash2)}${texts.text('conference.stories.step.remove')}
      </button>
    </div>
  </div>`;
}

function emphasisWords({ emphasis }: StoryStep, level: Level | null, texts: TextsController): string {
  if (emphasis.length === 0) return texts.text('conference.stories.step.emphasis.none');
  const names = emphasis.flatMap((key) => {
    const name = level?.names[level.keys.indexOf(key)];
    return name === undefined ? [] : [name];
  });
  return names.length === emphasis.length
    ? joinNames(names, texts.language)
    : texts.text('conference.stories.step.emphasis.otherLevel', { count: emphasis.length });
}
