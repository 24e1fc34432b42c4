import { html, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import type { Conference } from '../../../model/index.ts';
import type { ConferenceBeginning } from '../../../state/index.ts';
import { formatDate, storyTitle } from '../../../texts/index.ts';
import { choiceField } from '../../analysis-workspace/parts/choice-field.ts';
import type { ConferenceView } from '../../atlas-view.ts';
import type { TextsController } from '../../texts-controller.ts';
import { conferenceTitle } from './contribution-words.ts';

const LONGEST = 300;
const NONE = '';
const DATE = /^\d{4}-\d{2}-\d{2}$/;

export interface ConferenceFieldsInput {
  /** Begin the ids of the fields, so that a page may have several sets. */
  readonly id: string;
  readonly value: ConferenceBeginning;
  /** Conferences it may follow. */
  readonly others: readonly Conference[];
  readonly stories: ConferenceView['stories'];
  readonly change: (members: Partial<ConferenceBeginning>) => void;
}

/** Title, date, place, story, and which conference it follows. */
export function conferenceFields(texts: TextsController, { id, value, others, stories, change }: ConferenceFieldsInput): TemplateResult {
  const text = (name: 'title' | 'place', label: string): TemplateResult =>
    html`<div class="field">
      <label for="${id}-${name}">${label}</label>
      <input
        id="${id}-${name}"
        maxlength=${LONGEST}
        autocomplete="off"
        .value=${live(value[name])}
        @change=${(event: Event) => change({ [name]: (event.currentTarget as HTMLInputElement).value.trim() })}
      />
    </div>`;
  const titleOfStory = (id: string): string => {
    const found = stories.find(({ item }) => item.id === id)?.item;
    return found === undefined ? id : storyTitle(found, texts.language);
  };
  const titleOfOther = (other: string): string => {
    const found = others.find((one) => one.id === other);
    return found === undefined ? other : `${conferenceTitle(found, texts.language)} (${formatDate(found.date, texts.language)})`;
  };
  const known = (list: readonly string[], chosen: string | null): readonly string[] => [
    NONE,
    ...(chosen === null || list.includes(chosen) ? [] : [chosen]),
    ...list,
  ];
  return html`${text('title', texts.text('conference.contributions.name'))}
    <div class="pair">
      <div class="field">
        <label for="${id}-date">${texts.text('conference.contributions.date')}</label>
        <input
          id="${id}-date"
          type="date"
          required
          .value=${live(value.date)}
          @change=${(event: Event) => {
            const input = event.currentTarget as HTMLInputElement;
            if (DATE.test(input.value)) change({ date: input.value });
            else input.value = value.date;
          }}
        />
      </div>
      ${text('place', texts.text('conference.contributions.place'))}
    </div>
    ${choiceField(
      `${id}-story`,
      texts.text('conference.contributions.story'),
      known(
        stories.map(({ item }) => item.id),
        value.story,
      ),
      value.story ?? NONE,
      (story) => (story === NONE ? texts.text('conference.contributions.story.none') : titleOfStory(story)),
      (story) => change({ story: story === NONE ? null : story }),
    )}
    ${choiceField(
      `${id}-follows`,
      texts.text('conference.contributions.follows'),
      known(
        others.map((other) => other.id),
        value.follows,
      ),
      value.follows ?? NONE,
      (other) => (other === NONE ? texts.text('conference.contributions.follows.none') : titleOfOther(other)),
      (other) => change({ follows: other === NONE ? null : other }),
    )}
    <p class="hint">${texts.text('conference.contributions.follows.hint')}</p>`;
}
