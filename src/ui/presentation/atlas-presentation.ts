import { LitElement, html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { customElement, query, state } from 'lit/decorators.js';
import { keyed } from 'lit/directives/keyed.js';
import '../../texts/conference-topic.ts';
import { chartStyles } from '../../charts/index.ts';
import type { StoryLayout, StoryStep } from '../../model/index.ts';
import type { SchemeChoice } from '../../state/index.ts';
import { stepInLanguage } from '../../texts/index.ts';
import type { AtlasView } from '../atlas-view.ts';
import { isTypingTarget } from '../frame/shortcuts.ts';
import { dispatchIntent } from '../intent-event.ts';
import { SelectController } from '../select-controller.ts';
import { TextsController } from '../texts-controller.ts';
import { baseStyles } from '../theme/base.styles.ts';
import { presentationStyles } from './atlas-presentation.styles.ts';
import { FullScreen } from './full-screen.ts';
import { Idle } from './idle.ts';
import { presentationControls } from './presentation-controls.ts';
import { presentationControlsStyles } from './presentation-controls.styles.ts';
import { presentationKey, stepOfDigits, swipeSteps, type PresentationKey } from './presentation-keys.ts';
import { slideChart, showsClassTable, slideComparison, slideProfile, slideTable } from './slide-figures.ts';
import { slideFoot } from './slide-foot.ts';
import type { SlideInput } from './slide-input.ts';
import { isLongLegend, slideLegend } from './slide-legend.ts';
import { slideStyles } from './slide.styles.ts';

/** Sizes are made for this window, and grow with larger ones; a smaller one is scrolled. */
const PROJECTOR = { widthPixels: 1024, heightPixels: 768, growsFromWidthPixels: 1200 };
const SMALL_BELOW = { widthPixels: 860, heightPixels: 520 };
const DIGIT_PAUSE_MS = 900;
/** Characters; a longer one would take the slide's room in its full size. */
const LONG_HEADLINE = 90;
/** Part of the side that a figure is high. */
const FIGURE = 0.46;
const TIGHT_FIGURE = 0.34;
const NEXT_SCHEME: Readonly<Record<AtlasView['colorScheme'], SchemeChoice>> = {
  light: 'dark',
  dark: 'highContrast',
  highContrast: 'light',
};

const selectSlice = (view: AtlasView) => ({
  atlas: view.atlas,
  level: view.level,
  levelDescriptor: view.levelDescriptor,
  indicator: view.indicator,
  series: view.series,
  yearIndex: view.yearIndex,
  specification: view.specification,
  selectedAreas: view.selectedAreas,
  story: view.conference.story,
  stepIndex: view.conference.stepIndex,
  rules: view.conference.rules,
  settings: view.surface.presentation,
  scheme: view.colorScheme,
  headline: view.headline,
  reading: view.reading,
  wantedIndicator: view.session.indicator,
  wantedLevel: view.session.level,
});

/**
 * The story for the room: no panels, large type, one step at a time; without a story the present map. Fills the frame.
 * @slot map - the map
 * @fires atlas-intent - story/show, presentation/changed, presentation/adjusted, drawing/pressed, presenter/open, scheme/chosen
 */
@customElement('atlas-presentation')
export class AtlasPresentation extends LitElement {
  static override styles = [baseStyles, chartStyles, presentationStyles, slideStyles, presentationControlsStyles];

  @state() private unit = 1;
  @state() private figure: { readonly width: number; readonly height: number } = { width: 420, height: 300 };
  @state() private message = '';
  @query('h1') private readonly headline!: HTMLElement | null;
  @query('.side') private readonly side!: HTMLElement | null;
  @query('.blocked a') private readonly blockedLink!: HTMLElement | null;

  readonly #view = new SelectController(this, selectSlice);
  readonly #texts = new TextsController(this);
  readonly #idle = new Idle(this);
  readonly #fullScreen = new FullScreen(this, () => this.#leave());
  readonly #observer = new ResizeObserver(() => this.#measure());
  #digits = '';
  #digitTimer: ReturnType<typeof setTimeout> | undefined;
  #touch: { readonly x: number; readonly y: number; readonly at: number } | null = null;
  #announced: string | null = null;
  #wasBlocked = false;
  #tight = { of: '', is: false };
  /** The unit that what is on the screen was drawn with. */
  #drawnUnit = 0;

  override connectedCallback(): void {
    super.connectedCallback();
    this.#observer.observe(this);
    document.addEventListener('keydown', this.#press);
    this.addEventListener('touchstart', this.#touched, { passive: true });
    this.addEventListener('touchend', this.#released, { passive: true });
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#observer.disconnect();
    clearTimeout(this.#digitTimer);
    document.removeEventListener('keydown', this.#press);
  }

  override firstUpdated(): void {
    const { story, stepIndex } = this.#view.required;
    // The map may have been moved since: a presentation begins with what was recorded.
    const step = story?.steps[Math.max(stepIndex, 0)];
    if (step !== undefined) dispatchIntent(this, { type: 'story/show', step: step.id });
    this.headline?.focus({ preventScroll: true });
  }

  override willUpdate(): void {
    this.#announce();
  }

  protected override updated(_changed: PropertyValues<this>): void {
    this.#measure();
    const isBlocked = this.#view.value?.settings.speaker === 'blocked';
    if (isBlocked && !this.#wasBlocked) this.blockedLink?.focus();
    this.#wasBlocked = isBlocked;
  }

  override render(): TemplateResult | typeof nothing {
    const view = this.#view.value;
    if (view === null) return nothing;
    const { language } = this.#texts;
    this.#drawnUnit = this.unit;
    const step = this.#step();
    const layout = step?.layout ?? 'map';
    const input = this.#input();
    const hasLongLegend = input !== null && isLongLegend(input);
    const fresh = step?.id ?? '';
    const label = this.#texts.text('conference.presentation.slide');
    return html`
      <main class=${this.#waits() ? 'slide waiting' : 'slide'} aria-roledescription=${label} aria-labelledby="headline">
        <h1 id="headline" class=${this.#title().length > LONG_HEADLINE ? 'long' : ''} tabindex="-1">
          ${keyed(fresh, html`<span class="fresh">${this.#title()}</span>`)}
        </h1>
        <div class=${hasLongLegend ? 'body long-legend' : 'body'} data-layout=${layout}>
          <div class="map" role="img" aria-label=${view.reading || view.headline}><slot name="map"></slot></div>
          ${keyed(fresh, html`<div class="side fresh" tabindex="0" role="group" aria-label=${label}>${this.#side(layout, step, input)}</div>`)}
          ${input === null || (hasLongLegend && showsClassTable(layout, input)) ? nothing : slideLegend(input)}
        </div>
        <footer>${input === null ? nothing : slideFoot(input)}</footer>
        ${presentationControls({
          language,
          scheme: view.scheme,
          settings: view.settings,
          index: view.stepIndex,
          count: view.story?.steps.length ?? 0,
          away: this.#idle.away,
          act: (key) => this.#act(key),
          onScheme: () => dispatchIntent(this, { type: 'scheme/chosen', scheme: NEXT_SCHEME[view.scheme] }),
        })}
        <p class="visually-hidden">${this.#texts.text('conference.presentation.keys')}</p>
        ${
          view.settings.black
            ? html`<button class="black" @click=${() => this.#act({ kind: 'black' })}>
                ${this.#texts.text('conference.presentation.blackShown')}
              </button>`
            : nothing
        }
      </main>
      ${view.settings.speaker === 'blocked' ? this.#blocked(view.settings.speakerAddress) : nothing}
      <p class="visually-hidden" role="status" aria-live="polite">${this.message}</p>
    `;
  }

  #side(layout: StoryLayout, step: StoryStep | null, input: SlideInput | null): TemplateResult {
    const paragraphs = (step === null ? (this.#view.value?.reading ?? '') : step.text)
      .split(/\n\s*\n/)
      .filter((text) => text.trim() !== '');
    const words = paragraphs.length === 0 ? nothing : html`<div class="words">${paragraphs.map((text) => html`<p>${text}</p>`)}</div>`;
    if (input === null) return html`${words}`;
    const { width, height } = this.figure;
    const figure = {
      map: () => slideComparison(input, true),
      text: () => slideComparison(input, true),
      table: () => slideTable(input),
      chart: () => html`${slideChart(input, width, height)}${slideComparison(input, false)}`,
      profile: () => slideProfile(input, width, height),
    }[layout]();
    return html`${words}
      <div class="figure">${figure}</div>`;
  }

  #blocked(address: string): TemplateResult {
    const text = this.#texts;
    return html`<section class="blocked" role="alertdialog" aria-labelledby="blocked" aria-describedby="blocked-text">
      <h2 id="blocked">${text.text('conference.presentation.blocked.title')}</h2>
      <p id="blocked-text">${text.text('conference.presentation.blocked.text')}</p>
      <p>
        <a href=${address} target="_blank" rel="opener" @click=${this.#closeBlocked}
          >${text.text('conference.presentation.blocked.link')}</a
        >
      </p>
      <button @click=${this.#closeBlocked}>${text.text('conference.presentation.blocked.close')}</button>
    </section>`;
  }

  readonly #closeBlocked = (): void => {
    dispatchIntent(this, { type: 'presentation/adjusted', settings: { speaker: 'closed' } });
    this.headline?.focus({ preventScroll: true });
  };

  #step(): StoryStep | null {
    const view = this.#view.value;
    const step = view?.story?.steps[view.stepIndex];
    return step === undefined ? null : stepInLanguage(step, this.#texts.language);
  }

  #title(): string {
    return this.#step()?.title || (this.#view.value?.headline ?? '');
  }

  #input(): SlideInput | null {
    const view = this.#view.required;
    const { atlas, level, levelDescriptor, indicator, series, specification, selectedAreas: areas, yearIndex, rules } = view;
    if (atlas === null || level === null || levelDescriptor === null || indicator === null || series === null || specification === null)
      return null;
    const { language } = this.#texts;
    return { atlas, level, levelDescriptor, indicator, series, specification, areas, yearIndex, rules, language, unit: this.unit };
  }

  /** The words are there before the map: the last one steps back until then. */
  #waits(): boolean {
    const { indicator, levelDescriptor, wantedIndicator, wantedLevel } = this.#view.required;
    return (wantedIndicator !== null && indicator?.id !== wantedIndicator) || (wantedLevel !== null && levelDescriptor?.id !== wantedLevel);
  }

  #announce(): void {
    const view = this.#view.value;
    if (view === null) return;
    const { settings } = view;
    const text = this.#texts;
    const count = view.story?.steps.length ?? 0;
    const state = JSON.stringify([view.stepIndex, count, settings.black, settings.tool, settings.lines]);
    if (state === this.#announced) return;
    const [index, , black, tool, lines] = this.#announced === null ? [-2] : (JSON.parse(this.#announced) as unknown[]);
    this.#announced = state;
    if (index !== view.stepIndex && count > 0 && view.stepIndex >= 0)
      this.message = text.text('conference.presentation.announce', { number: view.stepIndex + 1, count, title: this.#title() });
    else if (black !== settings.black && index !== -2)
      this.message = text.text(settings.black ? 'conference.presentation.blackShown' : 'conference.presentation.light');
    else if (tool !== settings.tool && index !== -2)
      this.message =
        settings.tool === null
          ? text.text('conference.presentation.toolAway')
          : text.text('conference.presentation.toolKeys', { tool: text.text(`conference.presentation.${settings.tool}`) });
    else if (lines !== settings.lines && index !== -2) this.message = text.text('conference.presentation.lines', { count: settings.lines });
  }

  #measure(): void {
    const { clientWidth: width, clientHeight: height } = this;
    if (width === 0) return;
    const small = width < SMALL_BELOW.widthPixels || height < SMALL_BELOW.heightPixels;
    this.toggleAttribute('data-small', small);
    const unit = small
      ? Math.max(0.6, Math.min(1, width / PROJECTOR.widthPixels))
      : Math.max(1, Math.min(width / PROJECTOR.growsFromWidthPixels, height / PROJECTOR.heightPixels));
    if (unit !== this.unit) {
      this.unit = unit;
      this.style.setProperty('--u', `${unit}px`);
    }
    this.#fitSide();
  }

  /** Sizes the figure beside the map. A slide that had to be scrolled gets smaller words and figures, and keeps them while it is shown. */
  #fitSide(): void {
    const { side, unit } = this;
    if (side === null) return;
    const { clientWidth, clientHeight } = side;
    const { stepIndex, indicator, levelDescriptor } = this.#view.required;
    const of = [stepIndex, indicator?.id, levelDescriptor?.id, clientWidth, clientHeight].join(' ');
    if (of !== this.#tight.of) this.#tight = { of, is: false };
    side.toggleAttribute('data-tight', this.#tight.is);
    const share = this.#tight.is ? TIGHT_FIGURE : FIGURE;
    const wanted = { width: clientWidth - 4, height: Math.max(clientHeight * share, (this.#tight.is ? 150 : 200) * unit) };
    const { width, height } = this.figure;
    if (Math.abs(wanted.width - width) > 1 || Math.abs(wanted.height - height) > 1) this.figure = wanted;
    else if (!this.#tight.is && this.#drawnUnit === unit && side.scrollHeight > clientHeight + 2) {
      this.#tight.is = true;
      this.requestUpdate();
    }
  }

  readonly #press = (event: KeyboardEvent): void => {
    const target = event.composedPath()[0];
    const view = this.#view.value;
    if (view === null || event.defaultPrevented || isTypingTarget(target)) return;
    if (view.settings.speaker === 'blocked' && event.key === 'Escape') {
      event.preventDefault();
      return this.#closeBlocked();
    }
    const onControl = target instanceof HTMLButtonElement || target instanceof HTMLAnchorElement;
    const key = presentationKey(event, view.settings.tool, onControl && !view.settings.black);
    if (key === null) return;
    event.preventDefault();
    event.stopPropagation();
    this.#act(key);
  };

  #act(key: PresentationKey): void {
    const { settings, story, stepIndex } = this.#view.required;
    const steps = story?.steps.length ?? 0;
    const adjust = (part: Partial<typeof settings>): void => dispatchIntent(this, { type: 'presentation/adjusted', settings: part });
    switch (key.kind) {
      case 'move':
        return this.#show(stepIndex + key.steps);
      case 'first':
        return this.#show(0);
      case 'last':
        return this.#show(steps - 1);
      case 'digit':
        return this.#digit(key.digit, steps);
      case 'black':
        return adjust({ black: !settings.black });
      case 'tool':
        return adjust({ tool: key.tool });
      case 'color':
        return adjust({ color: settings.color === 0 ? 1 : 0 });
      case 'drawing':
        return dispatchIntent(this, { type: 'drawing/pressed', press: key.press });
      case 'speaker':
        return dispatchIntent(this, { type: 'presenter/open' });
      case 'fullScreen':
        return this.#fullScreen.toggle();
      case 'leave':
        return this.#leave();
    }
  }

  #show(index: number): void {
    const { story, settings } = this.#view.required;
    const step = story?.steps[index];
    if (settings.black) dispatchIntent(this, { type: 'presentation/adjusted', settings: { black: false } });
    if (step !== undefined) dispatchIntent(this, { type: 'story/show', step: step.id });
  }

  /** One digit is enough where no longer number could follow; else a moment is waited for the next. */
  #digit(digit: number, steps: number): void {
    clearTimeout(this.#digitTimer);
    this.#digits += String(digit);
    const wanted = stepOfDigits(this.#digits, steps);
    if (wanted === null) {
      this.#digits = '';
      return;
    }
    const go = (): void => {
      this.#digits = '';
      this.#show(wanted.step);
    };
    if (wanted.complete) go();
    else this.#digitTimer = setTimeout(go, DIGIT_PAUSE_MS);
  }

  #leave(): void {
    dispatchIntent(this, { type: 'presentation/changed', presenting: false });
  }

  /** On the map a finger moves the map or draws. */
  readonly #touched = (event: TouchEvent): void => {
    const [touch] = event.touches;
    const onMap = event.composedPath().some((node) => node instanceof Element && node.classList.contains('map'));
    this.#touch =
      touch === undefined || event.touches.length > 1 || onMap ? null : { x: touch.clientX, y: touch.clientY, at: event.timeStamp };
  };

  readonly #released = (event: TouchEvent): void => {
    const [touch] = event.changedTouches;
    const from = this.#touch;
    this.#touch = null;
    if (touch === undefined || from === null) return;
    const steps = swipeSteps(touch.clientX - from.x, touch.clientY - from.y, event.timeStamp - from.at);
    if (steps !== null) this.#act({ kind: 'move', steps });
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'atlas-presentation': AtlasPresentation;
  }
}
