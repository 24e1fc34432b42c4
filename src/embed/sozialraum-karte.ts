import type { Finding } from '../model/index.ts';
import type { Session } from '../state/index.ts';
import type { AtlasView } from '../ui/atlas-view.ts';
import type { AtlasHoverCard } from '../ui/hover-card/atlas-hover-card.ts';
import { AtlasMapCard } from '../ui/map-card/atlas-map-card.ts';
import { AtlasErrorEvent, atlasRows, SelectEvent, SessionEvent, wordedFindings, type AtlasRow } from '../view/index.ts';
import { EmbedController } from './embed-controller.ts';
import { OPTION_NAMES, readOptions, type OptionName, type OptionTexts } from './embed-options.ts';

/**
 * What the page's own style sheet may not take away: of two important declarations the one inside wins, so that an outer
 * `* { ... !important }` reaches neither this element nor what is in it.
 */
const HELD = new CSSStyleSheet();
HELD.replaceSync(
  ':host { all: initial !important; display: block !important; position: relative !important; min-width: 0 !important; max-width: 100% !important; contain: layout style !important; } :host([hidden]) { display: none !important; }',
);

/**
 * One map of an atlas package in a foreign page: `<sozialraum-karte package="https://atlas.example/atlas/" indicator="...">`. Children are
 * shown until the map is there, and stay where it can not come: a picture, a table. Keeps nothing on the device, asks nobody but the server
 * of the package and of this program.
 *
 * @attr package - folder of the atlas package, relative to the page
 * @attr indicator - id of the indicator; default: the package's first view
 * @attr level - id of the level
 * @attr year - e.g. `2024`; default: the newest one
 * @attr selection - keys of the selected areas, separated by commas
 * @attr facilities - kinds of facilities shown as points, separated by commas
 * @attr controls - any of `legend zoom year table search link`, or `none`
 * @attr theme - `auto`, `light`, `dark`, `contrast`
 * @attr language - `de`, `en`
 * @attr height - height of the map in pixels; default: by its width
 * @slot - what stands for the map until it is there
 * @fires sozialraum:session - the session changed (`detail.session`)
 * @fires sozialraum:select - the selection changed (`detail.keys`)
 * @fires sozialraum:error - the package could not be opened (`detail.findings`)
 */
export class SozialraumKarte extends HTMLElement {
  static readonly observedAttributes: readonly string[] = OPTION_NAMES;

  #controller: EmbedController | null = null;
  #card: AtlasMapCard | null = null;
  #changed = new Set<OptionName>();
  #isReady = false;
  #markReady!: () => void;

  /** Resolves when the first map is drawn, or when it is certain that there will be none. */
  readonly ready: Promise<void> = new Promise((resolve) => {
    this.#markReady = resolve;
  });

  connectedCallback(): void {
    const root = this.shadowRoot ?? this.attachShadow({ mode: 'open' });
    root.adoptedStyleSheets = [HELD];
    if (root.childElementCount === 0) root.append(document.createElement('slot'));
    this.#start();
  }

  disconnectedCallback(): void {
    this.#controller?.destroy();
    this.#controller = null;
    this.#card?.remove();
    this.#card = null;
  }

  attributeChangedCallback(name: OptionName, before: string | null, now: string | null): void {
    if (this.#controller === null || before === now) return;
    if (this.#changed.size === 0) queueMicrotask(() => this.#applyChanges());
    this.#changed.add(name);
  }

  /** The session of this map. */
  get session(): Session {
    return this.#live.session;
  }

  /** Changes parts of the session; resolves when the map shows it. */
  async setSession(patch: Partial<Session>): Promise<void> {
    await this.ready;
    this.#live.patchSession(patch);
    await this.#live.whenDrawn();
  }

  /** The areas of the current map with value, state and class; only what may be published. */
  rows(): AtlasRow[] {
    return atlasRows(this.#live.current);
  }

  /** What was noticed in options and package, each with a hint in the current language. */
  findings(): Finding[] {
    const { findings, session } = this.#live.current;
    return wordedFindings(findings, session.language);
  }

  /** Headline and reading sentence of the current map. */
  get words(): { readonly headline: string; readonly reading: string } {
    const { headline, reading } = this.#live.current;
    return { headline, reading };
  }

  get #live(): EmbedController {
    if (this.#controller === null) throw new TypeError('sozialraum-karte: not connected to a document');
    return this.#controller;
  }

  #texts(): OptionTexts {
    return Object.fromEntries(OPTION_NAMES.flatMap((name) => (this.hasAttribute(name) ? [[name, this.getAttribute(name) ?? '']] : [])));
  }

  #start(): void {
    const { options, findings } = readOptions(this.#texts());
    const baseUrl = new URL(options.package.endsWith('/') ? options.package : `${options.package}/`, document.baseURI).href;
    const card = new AtlasMapCard();
    const mapTarget = document.createElement('div');
    mapTarget.slot = 'map';
    Object.assign(mapTarget.style, { position: 'absolute', inset: '0' });
    const hover = document.createElement('atlas-hover-card') as AtlasHoverCard;
    hover.slot = 'map';
    const controller = new EmbedController({
      mapTarget,
      baseUrl,
      findings,
      session: options.session,
      scheme: options.theme,
      onPointer: (pixel) => {
        if (pixel !== null) void import('../ui/hover-card/atlas-hover-card.ts');
        hover.pixel = pixel;
      },
      onFacility: (facility, pixel) => {
        if (facility !== null) void import('../ui/hover-card/atlas-hover-card.ts');
        hover.facility = facility;
        if (pixel !== null) hover.pixel = pixel;
      },
      onAnnounce: (message) => {
        card.liveMessage = message;
      },
      onViewChanged: (view, previous) => {
        hover.view = view;
        if (this.#isReady && view.session !== previous.session) void this.#link();
        this.#tell(view, previous);
      },
    });
    this.#controller = controller;
    this.#card = card;
    card.controls = options.controls;
    card.fullAddress = new URL('../', baseUrl).href;
    if (options.heightPixels !== null) card.style.setProperty('--map-height', `${options.heightPixels}px`);
    card.source = controller;
    card.addEventListener('atlas-intent', (event) => controller.handle(event.intent));
    card.append(mapTarget, hover);
    // Laid out but unseen beside what stands for it, so that the map has a size to be drawn in; then they change places at once.
    const fallback = this.shadowRoot?.querySelector('slot');
    const hasFallback = this.childElementCount > 0;
    if (hasFallback) Object.assign(card.style, { position: 'absolute', inset: '0 0 auto', visibility: 'hidden' });
    this.shadowRoot?.append(card);
    void controller
      .open()
      .then(() => controller.whenLoaded())
      .then(() => {
        if (this.#controller !== controller || (hasFallback && controller.current.specification === null)) return undefined;
        for (const name of ['position', 'inset', 'visibility']) card.style.removeProperty(name);
        fallback?.remove();
        // Laid out anew, the map draws once more and tells when it has.
        const drawn = controller.whenDrawn();
        requestAnimationFrame(() => controller.map?.insetsChanged());
        return drawn;
      })
      .finally(() => {
        this.#isReady = true;
        this.#markReady();
        void this.#link();
      });
  }

  /** The link to the atlas leads to what is seen here. */
  async #link(): Promise<void> {
    const [controller, card] = [this.#controller, this.#card];
    // Without it the link leads to the atlas's first view.
    const words = await import('./full-address.ts').catch(() => null);
    if (controller === null || card === null || words === null) return;
    card.fullAddress = words.fullAddress(card.fullAddress.replace(/[?#].*$/, ''), controller.session);
  }

  #applyChanges(): void {
    const changed = this.#changed;
    this.#changed = new Set();
    const controller = this.#controller;
    if (controller === null || this.#card === null) return;
    if (changed.has('package')) {
      this.disconnectedCallback();
      this.#start();
      return;
    }
    const { options } = readOptions(this.#texts());
    const parts = (['indicator', 'level', 'year', 'selection', 'facilities', 'language'] as const).filter((name) => changed.has(name));
    const patch = Object.fromEntries(parts.map((name) => [name, options.session[name]]).filter(([, value]) => value !== undefined));
    if (parts.length > 0) controller.patchSession(patch as Partial<Session>);
    if (changed.has('theme')) controller.handle({ type: 'scheme/chosen', scheme: options.theme });
    if (changed.has('controls')) this.#card.controls = options.controls;
    if (changed.has('height')) {
      if (options.heightPixels === null) this.#card.style.removeProperty('--map-height');
      else this.#card.style.setProperty('--map-height', `${options.heightPixels}px`);
    }
  }

  #tell(view: AtlasView, previous: AtlasView): void {
    if (view.session !== previous.session) this.dispatchEvent(new SessionEvent(view.session));
    if (view.session.selection !== previous.session.selection) this.dispatchEvent(new SelectEvent(view.session.selection));
    if (view.status === 'failed' && previous.status !== 'failed') this.dispatchEvent(new AtlasErrorEvent(view.findings));
  }
}

/** An attribute as a property of the same name. */
for (const name of OPTION_NAMES) {
  Object.defineProperty(SozialraumKarte.prototype, name, {
    configurable: true,
    enumerable: true,
    get(this: SozialraumKarte) {
      return this.getAttribute(name);
    },
    set(this: SozialraumKarte, value: unknown) {
      if (value === null || value === undefined) this.removeAttribute(name);
      else this.setAttribute(name, Array.isArray(value) ? value.join(',') : String(value));
    },
  });
}

if (customElements.get('sozialraum-karte') === undefined) customElements.define('sozialraum-karte', SozialraumKarte);

declare global {
  interface HTMLElementTagNameMap {
    'sozialraum-karte': SozialraumKarte;
  }
}
