import { ContextProvider } from '@lit/context';
import { LitElement, html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import { FileUp, PanelLeft, PanelRight, X } from 'lucide';
import { atlasContext, type AtlasViewSource } from '../atlas-context.ts';
import '../control-panel/atlas-control-panel.ts';
import { icon } from '../icons/icon.ts';
import { dispatchIntent } from '../intent-event.ts';
import '../map-stage/atlas-map-stage.ts';
import type { AtlasMapStage, MapInsets } from '../map-stage/atlas-map-stage.ts';
import '../notices/atlas-notices.ts';
import { DropController } from '../package-opening/drop-controller.ts';
import type { PaletteOffer } from '../palette-picker/palette-offer.ts';
import type { AtlasPhoneBar } from '../phone-bar/atlas-phone-bar.ts';
import '../rail/atlas-rail.ts';
import { SelectController } from '../select-controller.ts';
import '../side-panel/atlas-side-panel.ts';
import { TextsController } from '../texts-controller.ts';
import { baseStyles } from '../theme/base.styles.ts';
import { addFonts } from '../theme/fonts.ts';
import { tokens } from '../theme/tokens.ts';
import '../timeline/atlas-source-line.ts';
import '../timeline/atlas-timeline.ts';
import '../top-bar/atlas-top-bar.ts';
import type { AtlasTopBar } from '../top-bar/atlas-top-bar.ts';
import { frameStyles } from './atlas-frame.styles.ts';
import { LayoutController } from './layout-controller.ts';
import { isTypingTarget, neighbourYear, shortcutFor } from './shortcuts.ts';

type Side = 'left' | 'right';

/**
 * The screen around the map. Fills its container; arranges itself by the container's width.
 * @slot map - the map; fills the stage
 * @fires atlas-intent - what the reader asks for
 * @fires atlas-palettes - `palettes` are wanted
 */
@customElement('atlas-frame')
export class AtlasFrame extends LitElement {
  static override styles = [tokens, baseStyles, frameStyles];

  /** Where the view comes from; handed down as a context. */
  @property({ attribute: false }) source: AtlasViewSource | null = null;
  /** Palettes to choose from, as they look in the present colour scheme. */
  @property({ attribute: false }) palettes: readonly PaletteOffer[] = [];
  /** What a screen reader is told next (polite). */
  @property() liveMessage = '';

  /** Tablet: the panel that lies over the map. */
  @state() private openSide: Side | null = null;
  @query('atlas-map-stage') private readonly stage!: AtlasMapStage | null;

  readonly #provider = new ContextProvider(this, { context: atlasContext, initialValue: null });
  readonly #layout = new LayoutController(this);
  readonly #drop = new DropController(this);
  readonly #view = new SelectController(this, (view) => ({
    workspace: view.session.workspace,
    colorScheme: view.colorScheme,
    language: view.session.language,
    years: view.series?.years ?? null,
    yearIndex: view.yearIndex,
    hasMap: view.level !== null,
    hasChoices: view.status !== 'failed' && view.session.workspace !== 'daten',
    dialogOpen: view.surface.dialog !== null,
    tourVisible: view.surface.tourVisible,
    presenting: view.surface.presenting,
  }));
  readonly #texts = new TextsController(this);
  #presented = false;

  override connectedCallback(): void {
    addFonts();
    super.connectedCallback();
    document.addEventListener('keydown', this.#press);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    document.removeEventListener('keydown', this.#press);
  }

  override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('source')) {
      this.#provider.setValue(this.source);
      this.#view.connect(this.source);
      this.#texts.connect(this.source);
    }
    const view = this.#view.value;
    this.#mark('lang', view?.language ?? 'de');
    this.#mark('data-scheme', view?.colorScheme ?? 'light');
    this.#mark('data-workspace', view?.workspace ?? 'karte');
    this.#mark('data-layout', this.#layout.layout);
    this.toggleAttribute('data-presenting', view?.presenting === true);
    this.toggleAttribute('data-choices', view?.hasChoices === true);
    this.#fetchParts();
  }

  /** Only where it differs: an attribute that is set again, above all the language, has every style below it looked up again. */
  #mark(attribute: string, value: string): void {
    if (this.getAttribute(attribute) !== value) this.setAttribute(attribute, value);
  }

  /** Back from a presentation the keyboard is on the map, whose panels are new. */
  override updated(): void {
    const presenting = this.#view.value?.presenting === true;
    // The stage is new and has drawn nothing yet.
    if (this.#presented && !presenting) void this.stage?.updateComplete.then(() => this.stage?.focusMap());
    this.#presented = presenting;
  }

  /** Room that headline, legend and buttons take from the map, so that it fits areas into what is left. */
  mapInsets(): MapInsets {
    return this.stage?.mapInsets() ?? { top: 0, right: 0, bottom: 0, left: 0 };
  }

  /** What is not on every first view comes when it is wanted. */
  #fetchParts(): void {
    const view = this.#view.value;
    if (view?.presenting === true) return void import('../presentation/atlas-presentation.ts');
    if (view?.workspace === 'daten') void import('../data-workspace/atlas-data-workspace.ts');
    if (view?.workspace === 'index') void import('../analysis-workspace/atlas-analysis-workspace.ts');
    if (view?.workspace === 'versorgung') void import('../supply-workspace/atlas-supply-workspace.ts');
    if (view?.workspace === 'konferenz') void import('../conference-workspace/atlas-conference-workspace.ts');
    // Elsewhere the side panel fetches them with its tab.
    if (view?.workspace === 'index' && this.#layout.layout === 'phone') void import('../analysis-workspace/atlas-analysis-results.ts');
    if (view?.workspace === 'versorgung' && this.#layout.layout === 'phone') void import('../supply-workspace/atlas-supply-results.ts');
    if (view?.dialogOpen === true) void import('../dialogs/atlas-dialogs.ts');
    if (view?.tourVisible === true) void import('../tour/atlas-tour.ts');
    if (this.#layout.layout === 'phone') void Promise.all([import('../phone-bar/atlas-phone-bar.ts'), import('../sheet/atlas-sheet.ts')]);
  }

  override render() {
    const view = this.#view.value;
    const layout = this.#layout.layout;
    if (view?.presenting === true) return html`<atlas-presentation><slot name="map" slot="map"></slot></atlas-presentation>`;
    const stage = html`<atlas-map-stage layout=${layout}><slot name="map" slot="map"></slot></atlas-map-stage>`;
    return html`
      <button class="skip" @click=${() => this.stage?.focusMap()}>${this.#texts.text('frame.skipToMap')}</button>
      ${layout === 'phone' ? this.#phone(stage) : this.#wide(stage)}
      <div class="overlay">${view?.tourVisible === true ? html`<atlas-tour></atlas-tour>` : nothing}<atlas-notices></atlas-notices></div>
      ${view?.dialogOpen === true ? html`<atlas-dialogs .palettes=${this.palettes}></atlas-dialogs>` : nothing}
      ${this.#drop.dragging ? html`<div class="drop">${icon(FileUp)}${this.#texts.text('frame.open.dropHere')}</div>` : nothing}
      <div class="visually-hidden" role="status" aria-live="polite">${this.liveMessage}</div>
    `;
  }

  #wide(stage: TemplateResult): TemplateResult {
    const tablet = this.#layout.layout === 'tablet';
    const data = this.#view.value?.workspace === 'daten';
    const left = this.#leftPanel();
    const right = html`<atlas-side-panel></atlas-side-panel>`;
    return html`
      <atlas-top-bar layout=${this.#layout.layout} role="banner"></atlas-top-bar>
      <atlas-rail></atlas-rail>
      ${tablet && !data ? nothing : html`<aside class="left" aria-label=${this.#texts.text('frame.left.label')}>${left}</aside>`}
      <main>${stage}</main>
      ${
        tablet
          ? data
            ? nothing
            : this.#sides(left, right)
          : html`<aside class="right" aria-label=${this.#texts.text('frame.panels.label')}>${right}</aside>`
      }
      <footer>
        <atlas-timeline></atlas-timeline>
        <atlas-source-line></atlas-source-line>
      </footer>
    `;
  }

  #leftPanel(): TemplateResult {
    switch (this.#view.value?.workspace) {
      case 'daten':
        return html`<atlas-data-workspace></atlas-data-workspace>`;
      case 'index':
        return html`<atlas-analysis-workspace></atlas-analysis-workspace>`;
      case 'versorgung':
        return html`<atlas-supply-workspace></atlas-supply-workspace>`;
      case 'konferenz':
        return html`<atlas-conference-workspace></atlas-conference-workspace>`;
      default:
        return html`<atlas-control-panel .palettes=${this.palettes}></atlas-control-panel>`;
    }
  }

  /** Tablet: two buttons, and the panel one of them opened. */
  #sides(left: TemplateResult, right: TemplateResult): TemplateResult {
    const open = this.openSide;
    const close = html`<button class="quiet icon close" aria-label=${this.#texts.text('frame.close')} @click=${() => this.#showSide(null)}>
      ${icon(X)}
    </button>`;
    return html`
      <div class="switches">
        <button aria-expanded=${open === 'left'} @click=${() => this.#showSide('left')}>
          ${icon(PanelLeft)}${this.#texts.text('frame.left.label')}
        </button>
        <button aria-expanded=${open === 'right'} @click=${() => this.#showSide('right')}>
          ${icon(PanelRight)}${this.#texts.text('frame.panels.label')}
        </button>
      </div>
      ${
        open === null
          ? nothing
          : html`<aside
              class="${open} closing"
              aria-label=${this.#texts.text(open === 'left' ? 'frame.left.label' : 'frame.panels.label')}
              @keydown=${this.#closeOnEscape}
            >
              ${close}${open === 'left' ? left : right}
            </aside>`
      }
    `;
  }

  #phone(stage: TemplateResult): TemplateResult {
    const workspace = this.#view.value?.workspace;
    const other = workspace !== undefined && workspace !== 'karte';
    return html`
      <atlas-phone-bar role="banner"></atlas-phone-bar>
      <main>${stage}</main>
      ${
        other || this.#view.value?.hasMap === true
          ? html`<div class="sheet">
              <atlas-sheet ?other-content=${other} @settled=${this.#keepPeek}>
                ${other ? this.#leftPanel() : nothing}
                ${workspace === 'index' ? html`<atlas-analysis-results></atlas-analysis-results>` : nothing}
                ${workspace === 'versorgung' ? html`<atlas-supply-results></atlas-supply-results>` : nothing}
              </atlas-sheet>
            </div>`
          : nothing
      }
    `;
  }

  /** Map and notices end where the sheet at rest begins. */
  #keepPeek(event: CustomEvent<number>): void {
    this.style.setProperty('--peek', `${event.detail}px`);
  }

  #closeOnEscape(event: KeyboardEvent): void {
    if (event.key !== 'Escape') return;
    event.stopPropagation();
    this.#showSide(null);
  }

  /** The keyboard goes along: into the panel, and back to the button that opened it. */
  #showSide(side: Side | null): void {
    const before = this.openSide;
    this.openSide = side;
    const target = side === null ? `.switches button:nth-of-type(${before === 'right' ? 2 : 1})` : '.close';
    void this.updateComplete.then(() => this.renderRoot.querySelector<HTMLElement>(target)?.focus());
  }

  readonly #press = (event: KeyboardEvent): void => {
    const view = this.#view.value;
    if (view === null || view.presenting || event.defaultPrevented || isTypingTarget(event.composedPath()[0])) return;
    const shortcut = shortcutFor(event);
    if (shortcut === null) return;
    if (shortcut.kind === 'search') {
      const bar = this.renderRoot.querySelector<AtlasTopBar | AtlasPhoneBar>('atlas-top-bar, atlas-phone-bar');
      void bar?.focusSearch();
    } else if (shortcut.kind === 'year') {
      const year = neighbourYear(view.years ?? [], view.yearIndex, shortcut.step);
      if (year === null) return;
      dispatchIntent(this, { type: 'year/chosen', year });
    } else {
      dispatchIntent(this, shortcut.intent);
    }
    // Escape may still be wanted by the browser, to close a popover for instance.
    if (event.key !== 'Escape') event.preventDefault();
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'atlas-frame': AtlasFrame;
  }
}
