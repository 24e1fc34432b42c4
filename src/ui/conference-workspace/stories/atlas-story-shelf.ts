import { LitElement, html, nothing, type TemplateResult } from 'lit';
import { customElement, state } from 'lit/decorators.js';
import { BookOpen, FileUp, Plus, type IconNode, Baby, GitCompareArrows, Grid2x2, IdCard, TrendingUp } from 'lucide';
import '../../../texts/conference-topic.ts';
import type { Story } from '../../../model/index.ts';
import {
  missingForTemplate,
  newStory,
  STORY_TEMPLATES,
  storiesOfFile,
  storyFromTemplate,
  type StoryTemplateInput,
  type StoryTemplateKind,
} from '../../../state/index.ts';
import { formatDate, indicatorTitle, joinNames, storyTitle } from '../../../texts/index.ts';
import { importedItems } from '../../analysis-workspace/parts/import-file.ts';
import { partStyles } from '../../analysis-workspace/parts/parts.styles.ts';
import { removeButton, shelfCard } from '../../analysis-workspace/parts/shelf-card.ts';
import { shelfStyles } from '../../analysis-workspace/parts/shelf.styles.ts';
import type { AtlasView, ShelvedItem } from '../../atlas-view.ts';
import { icon } from '../../icons/icon.ts';
import { dispatchIntent } from '../../intent-event.ts';
import { SelectController } from '../../select-controller.ts';
import { TextsController } from '../../texts-controller.ts';
import { baseStyles } from '../../theme/base.styles.ts';
import { templateWords } from './story-words.ts';
import { storyStyles } from './story.styles.ts';

/** More names make no title. */
const MOST_NAMES = 4;
const SIGNS: Readonly<Record<StoryTemplateKind, IconNode>> = {
  profile: IdCard,
  comparison: GitCompareArrows,
  daycare: Baby,
  statusDynamics: Grid2x2,
  change: TrendingUp,
};

const selectSlice = ({ conference, atlas, session, level, levelDescriptor, indicator, series, selectedAreas }: AtlasView) => ({
  stories: conference.stories,
  atlas,
  session,
  level,
  levelDescriptor,
  indicator,
  series,
  selectedAreas,
});

/** Stories of the package and own ones, new ones, empty or from a template. */
@customElement('atlas-story-shelf')
export class AtlasStoryShelf extends LitElement {
  static override shadowRootOptions: ShadowRootInit = { ...LitElement.shadowRootOptions, delegatesFocus: true };
  static override styles = [baseStyles, partStyles, shelfStyles, storyStyles];

  @state() private importState = '';

  readonly #view = new SelectController(this, selectSlice);
  readonly #texts = new TextsController(this);

  override render() {
    const view = this.#view.value;
    if (view === null) return nothing;
    const text = this.#texts;
    const input = this.#templateInput();
    return html`<div class="assistant">
      <section class="step">
        <h3>${text.text('conference.stories.title')}</h3>
        <p class="hint">${text.text('conference.stories.intro')}</p>
        ${
          view.stories.length === 0
            ? html`<p>${text.text('conference.stories.none')}</p>`
            : html`<ul class="cards">
                ${view.stories.map((shelved) => html`<li class="card">${this.#story(shelved)}</li>`)}
              </ul>`
        }
        <div class="buttons">
          <button @click=${this.#begin}>${icon(Plus)}${text.text('conference.stories.new')}</button>
          <button @click=${() => this.renderRoot.querySelector<HTMLInputElement>('input[type=file]')?.click()}>
            ${icon(FileUp)}${text.text('conference.stories.import')}
          </button>
          <input type="file" accept=".json,application/json" hidden @change=${this.#import} />
        </div>
        <p class="hint" role="status">${this.importState}</p>
      </section>
      ${
        input === null
          ? nothing
          : html`<section class="step">
              <h3>${text.text('conference.stories.templates')}</h3>
              <p class="hint">${text.text('conference.stories.templates.hint')}</p>
              <ul class="cards">
                ${STORY_TEMPLATES.map((kind) => html`<li class="card">${this.#template(kind, input)}</li>`)}
              </ul>
            </section>`
      }
    </div>`;
  }

  #story({ item, origin }: ShelvedItem<Story>): TemplateResult {
    const text = this.#texts;
    const title = storyTitle(item, text.language);
    const about = [
      text.text(`conference.stories.origin.${origin}`),
      text.text('conference.stories.steps.count', { count: item.steps.length }),
      item.changed === undefined ? '' : formatDate(item.changed, text.language),
    ];
    const remove = `${text.text(origin === 'changed' ? 'conference.stories.restore' : 'conference.stories.remove')}: ${title}`;
    return html`${shelfCard(BookOpen, title, about.filter((part) => part !== '').join(' · '), () => this.#open(item))}
    ${origin === 'package' ? nothing : removeButton(remove, () => dispatchIntent(this, { type: 'story/removed', story: item.id }))}`;
  }

  #template(kind: StoryTemplateKind, input: StoryTemplateInput): TemplateResult {
    const text = this.#texts;
    const need = missingForTemplate(kind, input);
    return shelfCard(
      SIGNS[kind],
      text.text(`conference.stories.template.${kind}`),
      text.text(need === null ? `conference.stories.template.about.${kind}` : `conference.stories.template.need.${need}`),
      () => this.#beginFrom(kind, input),
      need !== null,
    );
  }

  #templateInput(): StoryTemplateInput | null {
    const { atlas, session, level, levelDescriptor, indicator, series, selectedAreas } = this.#view.required;
    if (atlas === null || levelDescriptor === null || indicator === null) return null;
    const names = selectedAreas.slice(0, MOST_NAMES).flatMap((area) => level?.names[area] ?? []);
    const areas =
      selectedAreas.length > MOST_NAMES
        ? this.#texts.text('frame.selection.count', { count: selectedAreas.length })
        : joinNames(names, this.#texts.language);
    return { atlas, session, level: levelDescriptor.id, indicator, years: series?.years ?? [], areas };
  }

  get #taken(): ReadonlySet<string> {
    return new Set(this.#view.required.stories.map(({ item }) => item.id));
  }

  /** The first step is shown with the story; without one the map stays as it is. */
  #open({ id, steps: [first] }: Story): void {
    dispatchIntent(this, { type: 'conference/changed', settings: { story: id, step: null } });
    if (first !== undefined) dispatchIntent(this, { type: 'story/show', step: first.id });
  }

  readonly #begin = (): void => {
    const number = this.#view.required.stories.length + 1;
    dispatchIntent(this, {
      type: 'story/changed',
      story: newStory(this.#texts.text('conference.stories.new.title', { number }), this.#taken),
    });
  };

  #beginFrom(kind: StoryTemplateKind, input: StoryTemplateInput): void {
    const indicator = indicatorTitle(input.indicator, this.#texts.language);
    const title = this.#texts.text(`conference.stories.template.${kind}.title`, { areas: input.areas, indicator });
    const story = storyFromTemplate(kind, input, templateWords(this.#texts, input), title, this.#taken);
    dispatchIntent(this, { type: 'story/changed', story });
    this.#open(story);
  }

  readonly #import = async (event: Event): Promise<void> => {
    const imported = await importedItems(event, storiesOfFile, () => this.#view.required.stories.map(({ item }) => item));
    if (imported === null) return;
    const { file, found, fresh, outcome } = imported;
    for (const story of fresh) dispatchIntent(this, { type: 'story/changed', story });
    // Taking in is not opening: a file may hold several.
    if (fresh.length > 0) dispatchIntent(this, { type: 'conference/changed', settings: { story: null, step: null } });
    const count = fresh.length === 0 ? found.length : fresh.length;
    this.importState = this.#texts.text(`conference.stories.import.${outcome}`, { file, count });
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'atlas-story-shelf': AtlasStoryShelf;
  }
}
