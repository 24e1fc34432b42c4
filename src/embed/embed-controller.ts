import type { OpenedAtlas } from '../analysis/protocol.ts';
import { createAtlasMap, type AtlasMap } from '../map/index.ts';
import { areaKey, finding, type Finding } from '../model/index.ts';
import {
  createStore,
  fitSessionToAtlas,
  INITIAL_STATE,
  reduceApp,
  type AppIntent,
  type AppState,
  type Intent,
  type SchemeChoice,
  type Session,
  type Store,
} from '../state/index.ts';
import { isFindingTextPresent, loadFindingTexts } from '../texts/index.ts';
import type { AtlasViewSource } from '../ui/atlas-context.ts';
import type { AtlasView } from '../ui/atlas-view.ts';
import {
  Announcer,
  MapModelBuilder,
  ResultsLoader,
  runMapCommand,
  SessionLanguage,
  SystemColorScheme,
  type MapCommand,
} from '../view/index.ts';
import { EmbedViewBuilder, embedRequirements } from './embed-view.ts';
import { publishableClient } from './publishable-client.ts';
import { sharePackage, type SharedPackage } from './shared-packages.ts';

export interface EmbedControllerOptions {
  /** Element the map is drawn into. */
  readonly mapTarget: HTMLElement;
  /** Absolute address of the package's folder. */
  readonly baseUrl: string;
  readonly session: Partial<Session>;
  readonly scheme: SchemeChoice;
  /** Noticed while the options were read. */
  readonly findings: readonly Finding[];
  readonly onPointer: (pixel: { readonly x: number; readonly y: number } | null) => void;
  readonly onAnnounce: (message: string) => void;
  readonly onViewChanged: (view: AtlasView, previous: AtlasView) => void;
}

/** Intents that change nothing an embedded map has, or that would reach beyond it (files, clipboard, storage) are not heard. */
const HEARD: ReadonlySet<Intent['type']> = new Set<Intent['type']>([
  'indicator/chosen',
  'level/chosen',
  'year/chosen',
  'selection/set',
  'selection/toggled',
  'selection/cleared',
  'hover/changed',
  'focus/changed',
  'highlight/changed',
  'session/patched',
  'scheme/chosen',
  'language/chosen',
]);
const MAP_COMMANDS: ReadonlySet<Intent['type']> = new Set<MapCommand['type']>(['view/fit', 'view/zoom', 'view/pan', 'focus/move']);
const isMapCommand = (intent: Intent): intent is MapCommand => MAP_COMMANDS.has(intent.type);

/** The small composition root of one embedded map: no storage, no address bar, no files; package and results are shared by the page. */
export class EmbedController implements AtlasViewSource {
  readonly #options: EmbedControllerOptions;
  readonly #store: Store<AppState, AppIntent>;
  readonly #shared: SharedPackage;
  readonly #loader: ResultsLoader;
  readonly #views: EmbedViewBuilder;
  readonly #mapModels: MapModelBuilder;
  readonly #listeners = new Set<() => void>();
  readonly #announcer: Announcer;
  readonly #systemScheme = new SystemColorScheme(() => this.#scheduleUpdate());
  readonly #language = new SessionLanguage(
    () => this.#scheduleUpdate(),
    (shown) => this.#store.dispatch({ type: 'language/chosen', language: shown }),
  );
  #map: AtlasMap | null = null;
  #updateScheduled = false;
  #destroyed = false;
  #settling: Promise<void> = Promise.resolve();
  current: AtlasView;

  constructor(options: EmbedControllerOptions) {
    this.#options = options;
    this.#shared = sharePackage(options.baseUrl);
    const initial: AppState = {
      ...INITIAL_STATE,
      session: { ...INITIAL_STATE.session, ...options.session },
      surface: { ...INITIAL_STATE.surface, scheme: options.scheme, tourVisible: false },
    };
    this.#store = createStore<AppState, AppIntent>(initial, reduceApp);
    this.#loader = new ResultsLoader(this.#store, this.#shared.cache, publishableClient(this.#shared.client));
    this.#views = new EmbedViewBuilder(this.#shared.cache);
    this.#mapModels = new MapModelBuilder(this.#shared.cache);
    this.#announcer = new Announcer(options.onAnnounce);
    this.current = this.#views.build(this.#language.resolve(initial), this.#systemScheme.resolve(options.scheme));
    this.#store.subscribe(() => this.#scheduleUpdate());
    this.#notice(options.findings);
  }

  subscribe(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  get session(): Session {
    return this.#store.state.session;
  }

  get map(): AtlasMap | null {
    return this.#map;
  }

  open(): Promise<void> {
    this.#settling = this.#open();
    return this.#settling;
  }

  async #open(): Promise<void> {
    const opened = await this.#shared
      .open()
      .catch((): OpenedAtlas => ({ atlas: null, availability: [], findings: [finding('request-failed', 'error', 'datapackage.json')] }));
    if (this.#destroyed) return;
    this.#store.dispatch({ type: 'running/opened', opened });
    this.patchSession({});
    this.#update();
  }

  handle(intent: Intent): void {
    if (isMapCommand(intent)) {
      const dispatch = (next: AppIntent): void => this.#store.dispatch(next);
      runMapCommand(intent, { view: () => this.current, map: () => this.#map, dispatch });
    } else if (intent.type === 'retry') {
      this.#loader.retry();
      void this.open();
    } else if (HEARD.has(intent.type)) this.#store.dispatch(intent as AppIntent);
  }

  /** Changes several parts of the session at once; what the package does not know is left out and told. */
  patchSession(patch: Partial<Session>): readonly Finding[] {
    const { opened, session } = this.#store.state;
    const wanted = { ...session, ...patch };
    const fitted = opened === null ? { session: wanted, findings: [] } : fitSessionToAtlas(wanted, opened);
    this.#store.dispatch({ type: 'session/patched', patch: fitted.session, source: 'api' });
    this.#notice(fitted.findings);
    return fitted.findings;
  }

  /** Resolves when everything the session needs has arrived, or failed. */
  async whenLoaded(): Promise<void> {
    await this.#settling;
    do {
      await new Promise<void>((resolve) => queueMicrotask(resolve));
      this.#update();
      await Promise.all([this.#loader.whenSettled(), this.#language.whenArrived()]);
    } while ((this.#updateScheduled || this.#loader.busy) && !this.#destroyed);
  }

  /** Resolves when everything the session needs has arrived (or failed) and the map has drawn it. */
  async whenDrawn(): Promise<void> {
    await this.whenLoaded();
    await this.#map?.whenDrawn();
    const { findings, session } = this.current;
    const isWorded = (found: Finding): boolean => found.severity === 'info' || isFindingTextPresent(found, session.language);
    if (!findings.every(isWorded)) await loadFindingTexts(session.language).catch(() => {});
  }

  destroy(): void {
    this.#destroyed = true;
    this.#systemScheme.stop();
    this.#loader.stop();
    this.#map?.destroy();
    this.#map = null;
    this.#shared.release();
  }

  #notice(findings: readonly Finding[]): void {
    if (findings.length > 0) this.#store.dispatch({ type: 'running/noticed', findings, notify: false });
  }

  #scheduleUpdate(): void {
    if (this.#updateScheduled || this.#destroyed) return;
    this.#updateScheduled = true;
    queueMicrotask(() => this.#update());
  }

  #update(): void {
    this.#updateScheduled = false;
    if (this.#destroyed) return;
    const state = this.#store.state;
    this.#loader.require(embedRequirements(state, this.#shared.cache));
    const previous = this.current;
    this.current = this.#views.build(this.#language.resolve(state), this.#systemScheme.resolve(state.surface.scheme));
    this.#dropUnknownAreas();
    this.#updateMap(state);
    this.#announcer.update(previous, this.current);
    for (const listener of [...this.#listeners]) listener();
    this.#options.onViewChanged(this.current, previous);
  }

  /** Areas the level does not have are taken out of the selection and named. */
  #dropUnknownAreas(): void {
    const { session, level, selectedAreas } = this.current;
    if (level === null || selectedAreas.length === session.selection.length) return;
    const known = session.selection.filter((key) => level.keys.includes(key));
    const unknown = session.selection.filter((key) => !known.includes(key));
    this.#store.dispatch({ type: 'session/patched', patch: { selection: known }, source: 'url' });
    this.#notice([finding('session-unknown-value', 'warning', '', { column: 'selection', value: unknown.join(', ') })]);
  }

  #updateMap(state: AppState): void {
    const { atlas, level } = this.current;
    if (atlas === null || level === null) return;
    this.#map ??= createAtlasMap({
      target: this.#options.mapTarget,
      crs: atlas.atlas.crs,
      extent: level.boundingBox,
      view: state.session.view,
      cooperative: true,
      handlers: {
        onHover: (area, pixel) => {
          this.#options.onPointer(area === null ? null : pixel);
          this.handle({ type: 'hover/changed', area, source: 'map' });
        },
        onSelect: (area, additive) => this.#select(area, additive),
        onLasso: () => {},
        onViewChange: () => {},
        onFacilityHover: () => {},
      },
    });
    this.#map.update(this.#mapModels.build(this.current, state.resultsVersion));
  }

  #select(area: number | null, additive: boolean): void {
    const key = area === null ? undefined : this.current.level?.keys[area];
    if (key !== undefined && additive) this.handle({ type: 'selection/toggled', key: areaKey(key), source: 'map' });
    else this.handle({ type: 'selection/set', keys: key === undefined ? [] : [areaKey(key)], source: 'map' });
  }
}
