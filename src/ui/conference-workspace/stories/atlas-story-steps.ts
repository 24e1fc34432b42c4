import { LitElement, html, nothing, type TemplateResult } from 'lit';
import { customElement, state } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import { ChevronDown, ChevronUp, GripVertical } from 'lucide';
import '../../../texts/conference-topic.ts';
import type { Story, StoryStep } from '../../../model/index.ts';
import { INITIAL_SESSION, sessionAtStep, withoutStep, withStepDuplicated, withStepEdited, withStepMoved } from '../../../state/index.ts';
import { checkLine } from '../../analysis-workspace/parts/check-line.ts';
import { partStyles } from '../../analysis-workspace/parts/parts.styles.ts';
import type { AtlasView } from '../../atlas-view.ts';
import { icon } from '../../icons/icon.ts';
import { dispatchIntent } from '../../intent-event.ts';
import { SelectController } from '../../select-controller.ts';
import { TextsController } from '../../texts-controller.ts';
import { baseStyles } from '../../theme/base.styles.ts';
import { stepForm } from './step-form.ts';
import { stepTitle } from './story-words.ts';
import { storyStyles } from './story.styles.ts';

const selectSlice = ({ conference, atlas, session, level }: AtlasView) => ({
  story: conference.story,
  step: conference.settings.step,
  atlas,
  recipes: session.recipes,
  scenarios: session.scenarios,
  selection: session.selection,
  level,
});

/** The steps of the open story in their order; the shown one is open for editing. */
@customElement('atlas-story-steps')
export class AtlasStorySteps extends LitElement {
  static override styles = [baseStyles, partStyles, storyStyles];

  @state() private dragged: string | null = null;
  @state() private target: string | null = null;
  @state() private announced = '';

  readonly #view = new SelectController(this, selectSlice);
  readonly #texts = new TextsController(this);
  /** What is wrong with a step's view, until the step, the atlas or the reader's own work changes. */
  readonly #problems = new WeakMap<StoryStep, { readonly of: readonly unknown[]; readonly parts: string }>();

  #shown: string | null = null;

  /** The step that was opened is seen from its head on, wherever its predecessor's form ended. */
  protected override updated(): void {
    const step = this.#view.value?.step ?? null;
    if (step === this.#shown) return;
    this.#shown = step;
    if (step !== null) this.renderRoot.querySelector(`[data-step="${step}"] .line`)?.scrollIntoView({ block: 'nearest' });
  }

  override render() {
    const view = this.#view.value;
    if (view === null || view.story === null) return nothing;
    const { story } = view;
    return html`<ol class="steps" @keydown=${this.#press}>
        ${repeat(
          story.steps,
          ({ id }) => id,
          (step, position) => this.#row(story, step, position),
        )}
      </ol>
      <p class="visually-hidden" role="status">${this.announced}</p>`;
  }

  #row(story: Story, step: StoryStep, position: number): TemplateResult {
    const text = this.#texts;
    const isCurrent = step.id === this.#view.required.step;
    const title = stepTitle(step, text);
    const number = position + 1;
    const problems = this.#problemsOf(step);
    const places = story.steps.map(({ id }) => id);
    const isTarget = this.target === step.id && this.dragged !== step.id;
    const side = isTarget ? (places.indexOf(this.dragged ?? '') < position ? 'below' : 'above') : '';
    const move = (by: -1 | 1): TemplateResult => {
      const label = text.text(by < 0 ? 'conference.stories.step.up' : 'conference.stories.step.down', { title });
      return html`<button
        class="quiet icon ${by < 0 ? 'up' : 'down'}"
        aria-label=${label}
        title=${label}
        ?disabled=${by < 0 ? position === 0 : number === story.steps.length}
        @click=${() => void this.#move(step, position + by, by < 0 ? '.up' : '.down')}
      >
        ${icon(by < 0 ? ChevronUp : ChevronDown)}
      </button>`;
    };
    return html`<li
      class="story-step ${isCurrent ? 'current' : ''} ${this.dragged === step.id ? 'dragged' : ''} ${side}"
      data-step=${step.id}
      @dragover=${(event: DragEvent) => this.#over(event, step.id)}
      @drop=${(event: DragEvent) => this.#drop(event, position)}
    >
      <div class="line">
        <span
          class="grip"
          draggable="true"
          title=${text.text('conference.stories.step.grip')}
          @dragstart=${(event: DragEvent) => this.#start(event, step.id)}
          @dragend=${() => this.#end()}
          >${icon(GripVertical)}</span
        >
        <button class="quiet show" aria-expanded=${isCurrent} @click=${() => this.#show(step)}>
          <span class="number" aria-hidden="true">${number}</span
          ><span><span class="visually-hidden">${text.text('conference.stories.step.show', { number, title: '' })}</span>${title}</span>
        </button>
        ${move(-1)} ${move(1)}
      </div>
      ${problems === '' ? nothing : checkLine('warning', text.text('conference.stories.step.unknown', { parts: problems }))}
      ${isCurrent ? this.#form(story, step) : nothing}
    </li>`;
  }

  #form(story: Story, step: StoryStep): TemplateResult {
    const { level, selection } = this.#view.required;
    return stepForm(step, {
      texts: this.#texts,
      level,
      selection,
      change: (members) => this.#change(withStepEdited(story, step.id, members)),
      overwrite: () => dispatchIntent(this, { type: 'story/record', over: step.id }),
      duplicate: () => this.#change(withStepDuplicated(story, step.id)),
      remove: () => void this.#remove(story, step),
    });
  }

  /** Names of what the step's view names and the atlas does not have; '' = all is there. */
  #problemsOf(step: StoryStep): string {
    const { atlas, recipes, scenarios } = this.#view.required;
    if (atlas === null) return '';
    const of = [atlas, recipes, scenarios];
    const known = this.#problems.get(step);
    if (known !== undefined && known.of.every((part, position) => part === of[position])) return known.parts;
    const { findings } = sessionAtStep({ ...INITIAL_SESSION, recipes, scenarios }, step, atlas);
    const parts = findings.map(({ column, value }) => [column, value].filter((part) => part !== undefined).join(' ')).join(', ');
    this.#problems.set(step, { of, parts });
    return parts;
  }

  #change(story: Story): void {
    if (story !== this.#view.required.story) dispatchIntent(this, { type: 'story/changed', story });
  }

  /** Opens a step and shows its view; the open one closes. */
  #show({ id }: StoryStep): void {
    if (id === this.#view.required.step) dispatchIntent(this, { type: 'conference/changed', settings: { step: null } });
    else dispatchIntent(this, { type: 'story/show', step: id });
  }

  async #move(step: StoryStep, position: number, focus: string): Promise<void> {
    const { story } = this.#view.required;
    if (story === null) return;
    const moved = withStepMoved(story, step.id, position);
    if (moved === story) return;
    this.#change(moved);
    const number = moved.steps.findIndex(({ id }) => id === step.id) + 1;
    this.announced = this.#texts.text('conference.stories.step.moved', {
      title: stepTitle(step, this.#texts),
      number,
      count: moved.steps.length,
    });
    await this.updateComplete;
    const row = this.renderRoot.querySelector(`[data-step="${step.id}"]`);
    // At the end of the list the button that was pressed is disabled.
    const target = row?.querySelector<HTMLButtonElement>(`${focus}:not(:disabled)`) ?? row?.querySelector<HTMLButtonElement>('.show');
    target?.focus();
  }

  /** The focus goes on to the neighbour: the button it was on is gone. */
  async #remove(story: Story, step: StoryStep): Promise<void> {
    const position = story.steps.findIndex(({ id }) => id === step.id);
    const next = story.steps[position + 1] ?? story.steps[position - 1];
    this.#change(withoutStep(story, step.id));
    await this.updateComplete;
    this.renderRoot.querySelector<HTMLElement>(`[data-step="${next?.id ?? ''}"] .show`)?.focus();
  }

  readonly #press = (event: KeyboardEvent): void => {
    const by = event.key === 'ArrowUp' ? -1 : event.key === 'ArrowDown' ? 1 : 0;
    if (by === 0 || !event.altKey) return;
    const { story } = this.#view.required;
    const id = (event.target as HTMLElement).closest<HTMLElement>('[data-step]')?.dataset['step'];
    const position = story?.steps.findIndex((step) => step.id === id) ?? -1;
    const step = story?.steps[position];
    if (step === undefined) return;
    event.preventDefault();
    void this.#move(step, Math.max(position + by, 0), '.show');
  };

  #start(event: DragEvent, id: string): void {
    this.dragged = id;
    if (event.dataTransfer === null) return;
    event.dataTransfer.effectAllowed = 'move';
    event.dataTransfer.setData('text/plain', id);
    const row = (event.currentTarget as HTMLElement).closest('li');
    if (row !== null) event.dataTransfer.setDragImage(row, 0, 0);
  }

  /** Only steps of this list: files are for the whole page. */
  #over(event: DragEvent, id: string): void {
    if (this.dragged === null) return;
    event.preventDefault();
    event.stopPropagation();
    this.target = id;
  }

  #drop(event: DragEvent, position: number): void {
    const step = this.#view.required.story?.steps.find(({ id }) => id === this.dragged);
    this.#end();
    if (step === undefined) return;
    event.preventDefault();
    event.stopPropagation();
    void this.#move(step, position, '.show');
  }

  #end(): void {
    this.dragged = null;
    this.target = null;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'atlas-story-steps': AtlasStorySteps;
  }
}
