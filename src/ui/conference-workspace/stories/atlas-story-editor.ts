import { LitElement, html, nothing, type TemplateResult } from 'lit';
import { customElement } from 'lit/decorators.js';
import { live } from 'lit/directives/live.js';
import { ArrowLeft, Camera, Copy, MonitorUp, Presentation, Save, Trash2 } from 'lucide';
import '../../../texts/conference-topic.ts';
import type { Story } from '../../../model/index.ts';
import { copyOfStory, editedStory, fitsInLink, savedStory, type StoryFormat } from '../../../state/index.ts';
import { formatDate, memberInLanguage, memberInOtherLanguage, storyTitle, type StoryWord } from '../../../texts/index.ts';
import { partStyles } from '../../analysis-workspace/parts/parts.styles.ts';
import type { AtlasView, ShelvedItem } from '../../atlas-view.ts';
import { icon } from '../../icons/icon.ts';
import { dispatchIntent } from '../../intent-event.ts';
import { SelectController } from '../../select-controller.ts';
import { TextsController } from '../../texts-controller.ts';
import { baseStyles } from '../../theme/base.styles.ts';
import './atlas-story-steps.ts';
import { storyStyles } from './story.styles.ts';

const ISO_DATE_LENGTH = 10;
const WORDS: readonly StoryWord[] = ['title', 'note'];
const FORMATS: readonly StoryFormat[] = ['link', 'html', 'pdf', 'pptx', 'json', 'zip'];

const selectSlice = ({ conference }: AtlasView) => ({ stories: conference.stories, story: conference.story });

/** The open story: its name, its steps, what can be done with it. */
@customElement('atlas-story-editor')
export class AtlasStoryEditor extends LitElement {
  static override shadowRootOptions: ShadowRootInit = { ...LitElement.shadowRootOptions, delegatesFocus: true };
  static override styles = [baseStyles, partStyles, storyStyles];

  readonly #view = new SelectController(this, selectSlice);
  readonly #texts = new TextsController(this);

  override render() {
    const view = this.#view.value;
    const shelved = view?.stories.find(({ item }) => item.id === view.story?.id);
    if (shelved === undefined) return nothing;
    const text = this.#texts;
    const { item } = shelved;
    return html`<div class="assistant">
      <button
        class="quiet back"
        @click=${() => dispatchIntent(this, { type: 'conference/changed', settings: { story: null, step: null } })}
      >
        ${icon(ArrowLeft)}${text.text('conference.stories.back')}
      </button>
      <section class="step">
        <h3 class="visually-hidden">${storyTitle(item, text.language)}</h3>
        ${this.#field(item, 'title', memberInLanguage(item, 'title', text.language))}
        <div class="buttons">
          <button
            class="primary"
            ?disabled=${item.steps.length === 0}
            @click=${() => dispatchIntent(this, { type: 'presentation/changed', presenting: true })}
          >
            ${icon(Presentation)}${text.text('conference.stories.present')}
          </button>
          <button ?disabled=${item.steps.length === 0} @click=${() => dispatchIntent(this, { type: 'presenter/open' })}>
            ${icon(MonitorUp)}${text.text('conference.stories.presenter')}
          </button>
        </div>
      </section>
      <section class="step">
        <h3>${text.text('conference.stories.steps')}</h3>
        ${item.steps.length === 0 ? html`<p class="hint">${text.text('conference.stories.steps.none')}</p>` : nothing}
        <atlas-story-steps></atlas-story-steps>
        <div class="buttons">
          <button class="record" @click=${() => dispatchIntent(this, { type: 'story/record' })}>
            ${icon(Camera)}${text.text('conference.stories.record')}<kbd aria-label=${text.text('conference.stories.record.key')}>s</kbd>
          </button>
        </div>
        ${item.steps.length < 2 ? nothing : html`<p class="hint">${text.text('conference.stories.order.hint')}</p>`}
      </section>
      ${this.#keeping(shelved)} ${this.#exports(item)}
    </div>`;
  }

  /** Words of the story in one of their languages; only a story without a title is none. */
  #field(story: Story, word: StoryWord, member: StoryWord | `${StoryWord}En`): TemplateResult {
    const text = this.#texts;
    const value = story[member] ?? '';
    const changed = (event: Event): void => {
      const input = event.currentTarget as HTMLInputElement | HTMLTextAreaElement;
      const words = input.value.trim();
      if (words === '' && member === 'title') input.value = value;
      else if (words !== value) this.#change(editedStory(story, { [member]: words }));
    };
    const isShown = member === memberInLanguage(story, word, text.language);
    const label = text.text(word === 'title' ? 'conference.stories.name' : 'conference.stories.note');
    return html`<label class="field">
      <span>${isShown ? label : text.text(`conference.stories.translation.${member === word ? 'de' : 'en'}`, { label })}</span>
      ${
        word === 'title'
          ? html`<input maxlength="120" .value=${live(value)} @change=${changed} />`
          : html`<textarea maxlength="2000" rows="2" .value=${live(value)} @change=${changed}></textarea>`
      }
    </label>`;
  }

  #keeping({ item, origin }: ShelvedItem<Story>): TemplateResult {
    const text = this.#texts;
    const isUnsaved = origin !== 'package' && item.changed === undefined;
    const removal = text.text(origin === 'changed' ? 'conference.stories.restore' : 'conference.stories.remove');
    return html`<section class="step">
      ${this.#field(item, 'note', memberInLanguage(item, 'note', text.language))}
      <details>
        <summary>${text.text('conference.stories.translation')}</summary>
        <div class="inside">${WORDS.map((word) => this.#field(item, word, memberInOtherLanguage(item, word, text.language)))}</div>
      </details>
      <div class="buttons">
        <button ?disabled=${!isUnsaved} @click=${() => this.#change(savedStory(item, new Date().toISOString().slice(0, ISO_DATE_LENGTH)))}>
          ${icon(Save)}${text.text('conference.stories.save')}
        </button>
        <button @click=${this.#duplicate}>${icon(Copy)}${text.text('conference.stories.duplicate')}</button>
        ${
          origin === 'package'
            ? nothing
            : html`<button @click=${() => dispatchIntent(this, { type: 'story/removed', story: item.id })}>
                ${icon(Trash2)}${removal}
              </button>`
        }
      </div>
      <p class="hint" role="status">
        ${
          isUnsaved
            ? text.text('conference.stories.state.unsaved')
            : text.text(origin === 'package' ? 'conference.stories.state.package' : 'conference.stories.state.saved', {
                version: item.version,
                date: item.changed === undefined ? '' : formatDate(item.changed, text.language),
              })
        }
      </p>
    </section>`;
  }

  #exports(story: Story): TemplateResult {
    const text = this.#texts;
    const isLinkable = fitsInLink(story);
    return html`<section class="step">
      <h3>${text.text('conference.stories.export')}</h3>
      <div class="buttons">
        ${FORMATS.map(
          (format) =>
            html`<button
              ?disabled=${story.steps.length === 0 || (format === 'link' && !isLinkable)}
              @click=${() => dispatchIntent(this, { type: 'story/export', story: story.id, format })}
            >
              ${text.text(`conference.stories.export.${format}`)}
            </button>`,
        )}
      </div>
      ${isLinkable ? nothing : html`<p class="hint">${text.text('conference.stories.export.link.long')}</p>`}
      <p class="hint">${text.text('conference.stories.export.hint')}</p>
    </section>`;
  }

  #change(story: Story): void {
    dispatchIntent(this, { type: 'story/changed', story });
  }

  readonly #duplicate = (): void => {
    const { story, stories } = this.#view.required;
    if (story === null) return;
    const title = this.#texts.text('conference.stories.copy.title', { title: storyTitle(story, this.#texts.language) });
    this.#change(copyOfStory(story, title, new Set(stories.map(({ item }) => item.id))));
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'atlas-story-editor': AtlasStoryEditor;
  }
}
