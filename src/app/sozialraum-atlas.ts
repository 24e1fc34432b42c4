import type { Finding } from '../model/index.ts';
import type { Session } from '../state/index.ts';
import { AtlasFrame, type AtlasView, type IntentEvent } from '../ui/index.ts';
import type { AtlasHoverCard } from '../ui/hover-card/atlas-hover-card.ts';
import { AtlasController } from './atlas-controller.ts';
import { AtlasErrorEvent, type AtlasRow, atlasRows, SelectEvent, SessionEvent, wordedFindings } from '../view/index.ts';
import { keptPackage } from './kept-package.ts';

const DEFAULT_SOURCE = 'atlas/';
/** What the next visit needs does not compete with what this one shows. */
const LATER_MILLISECONDS = 2000;

/**
 * The whole atlas as one element: `<sozialraum-atlas src="atlas/">`.
 *
 * @attr src - folder of the atlas package, relative to the page
 * @fires sozialraum:session - the session changed (`detail.session`)
 * @fires sozialraum:select - the selection changed (`detail.keys`)
 * @fires sozialraum:error - the package could not be opened (`detail.findings`)
 */
export class SozialraumAtlas extends HTMLElement {
  #controller: AtlasController | null = null;
  #markReady!: () => void;

  /** Resolves when the first map is drawn, or when it is certain that there will be none. */
  readonly ready: Promise<void> = new Promise((resolve) => {
    this.#markReady = resolve;
  });

  connectedCallback(): void {
    const frame = new AtlasFrame();
    const mapTarget = document.createElement('div');
    mapTarget.slot = 'map';
    mapTarget.className = 'atlas-map';
    const card = document.createElement('atlas-hover-card') as AtlasHoverCard;
    card.slot = 'map';
    const controller = new AtlasController({
      mapTarget,
      mapInsets: () => frame.mapInsets(),
      onPointer: (pixel) => {
        // Comes with the first pointer over an area; what is set before is taken over.
        if (pixel !== null) void import('../ui/hover-card/atlas-hover-card.ts');
        card.pixel = pixel;
      },
      onFacility: (facility, pixel) => {
        if (facility !== null) void import('../ui/hover-card/atlas-hover-card.ts');
        card.facility = facility;
        if (pixel !== null) card.pixel = pixel;
      },
      onAnnounce: (message) => {
        frame.liveMessage = message;
      },
      onViewChanged: (view, previous) => {
        card.view = view;
        if (frame.palettes.length > 0 && view.colorScheme !== previous.colorScheme) void offerPalettes();
        this.#tell(view, previous);
      },
    });
    this.#controller = controller;
    /** They need much of chroma-js and come when somebody wants to choose. */
    const offerPalettes = async (): Promise<void> => {
      const { paletteOffers } = await import('./palette-offers.ts');
      frame.palettes = paletteOffers(controller.current.colorScheme);
    };
    frame.addEventListener('atlas-palettes', () => void offerPalettes());
    frame.source = controller;
    frame.addEventListener('atlas-intent', (event: IntentEvent) => controller.handle(event.intent));
    frame.addEventListener('atlas-insets', () => controller.map?.insetsChanged());
    frame.append(mapTarget, card);
    this.replaceChildren(frame);
    const baseUrl = new URL(this.getAttribute('src') ?? DEFAULT_SOURCE, document.baseURI).href;
    void keptPackage()
      .then((files) => controller.open(files === null ? { kind: 'url', baseUrl } : { kind: 'files', files }))
      .then(() => controller.whenDrawn())
      .finally(() => {
        this.#markReady();
        // In development files change without their names.
        if (import.meta.env.PROD)
          setTimeout(() => this.#controller?.handle({ type: 'offline/pressed', press: { kind: 'begin' } }), LATER_MILLISECONDS);
      });
  }

  disconnectedCallback(): void {
    this.#controller?.destroy();
    this.#controller = null;
    this.replaceChildren();
  }

  /** The session as the link keeps it. */
  get session(): Session {
    return this.#live.state.session;
  }

  /** Changes parts of the session; resolves when the map shows it. */
  async setSession(patch: Partial<Session>): Promise<void> {
    await this.ready;
    this.#live.patchSession(patch);
    await this.#live.whenDrawn();
  }

  /** The areas of the current map with value, state and class. */
  rows(): AtlasRow[] {
    return atlasRows(this.#live.current);
  }

  /** What was noticed in the package and the session, with a hint in the current language; what is merely good to know may be without. */
  findings(): Finding[] {
    const { findings, session } = this.#live.current;
    return wordedFindings(findings, session.language);
  }

  get #live(): AtlasController {
    if (this.#controller === null) throw new TypeError('sozialraum-atlas: not connected to a document');
    return this.#controller;
  }

  #tell(view: AtlasView, previous: AtlasView): void {
    // Set again, it would have the styles of the whole page looked up again.
    if (document.documentElement.lang !== view.session.language) document.documentElement.lang = view.session.language;
    if (view.session !== previous.session) this.dispatchEvent(new SessionEvent(view.session));
    if (view.session.selection !== previous.session.selection) this.dispatchEvent(new SelectEvent(view.session.selection));
    if (view.status === 'failed' && previous.status !== 'failed') this.dispatchEvent(new AtlasErrorEvent(view.findings));
  }
}

customElements.define('sozialraum-atlas', SozialraumAtlas);

declare global {
  interface HTMLElementTagNameMap {
    'sozialraum-atlas': SozialraumAtlas;
  }
}
