import type { OpenedAtlas } from '../analysis/protocol.ts';
import type { AtlasMap, createAtlasMap } from '../map/index.ts';
import { areaKey, finding, type AtlasPackage, type Finding, type IndicatorId } from '../model/index.ts';
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
import type { HoveredFacility } from '../ui/hover-card/atlas-hover-card.ts';
import {
  Announcer,
  MapModelBuilder,
  ResultsLoader,
  runMapCommand,
  SessionLanguage,
  SystemColorScheme,
  type MapCommand,
} from '../view/index.ts';
import { EmbedViewBuilder, embedRequirements, ownMaps, type OfferedMaps } from './embed-view.ts';
import { nextTask } from './next-task.ts';
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
  readonly onFacility: (facility: HoveredFacility | null, pixel: { readonly x: number; readonly y: number } | null) => void;
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
  /** A chunk of its own, so that the package is asked for before the map's program has come. */
  #createMap: typeof createAtlasMap | null = null;
  #map: AtlasMap | null = null;
  /** Once the result of a recipe was asked for. */
  #recipeMaps: ((atlas: AtlasPackage, language: Session['language']) => OfferedMaps) | null = null;
  #patches = 0;
  #updateScheduled = false;
  #destroyed = false;
  #settling: Promise<unknown> = Promise.resolve();
  #showing: Promise<void> = Promise.resolve();
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
    this.current = this.#build();
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

  async open(): Promise<void> {
    this.#settling = Promise.all([this.#open(), this.#bringMap()]);
    await this.#settling;
  }

  async #bringMap(): Promise<void> {
    const brought = await import('../map/index.ts').catch(() => null);
    if (brought === null) this.#notice([finding('request-failed', 'error', '')]);
    this.#createMap = brought?.createAtlasMap ?? null;
    this.#scheduleUpdate();
  }

  async #open(): Promise<void> {
    const opened = await this.#shared
      .open()
      .catch((): OpenedAtlas => ({ atlas: null, availability: [], findings: [finding('request-failed', 'error', 'datapackage.json')] }));
    if (this.#destroyed) return;
    if (this.#isOfRecipe(opened.atlas, this.session.indicator)) await this.#bringRecipes();
    if (this.#destroyed) return;
    this.#store.dispatch({ type: 'running/opened', opened });
    this.#fit({});
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
  patchSession(patch: Partial<Session>): void {
    const number = ++this.#patches;
    const { opened } = this.#store.state;
    if (patch.indicator === undefined || !this.#isOfRecipe(opened?.atlas ?? null, patch.indicator)) return this.#fit(patch);
    // Of two maps that are asked for one after the other the last one is meant.
    const { indicator: _, ...others } = patch;
    this.#settling = this.#bringRecipes().then(() => this.#fit(number === this.#patches ? patch : others));
  }

  #fit(patch: Partial<Session>): void {
    if (this.#destroyed) return;
    const state = this.#language.resolve(this.#store.state);
    const wanted = { ...this.session, ...patch };
    const fitted = state.opened === null ? { session: wanted, findings: [] } : fitSessionToAtlas(wanted, this.#offered(state));
    this.#store.dispatch({ type: 'session/patched', patch: fitted.session, source: 'api' });
    this.#notice(fitted.findings);
  }

  /** Whether an indicator (null = the first one to show) is none of the package itself, but may be a result of its recipes. */
  #isOfRecipe(atlas: AtlasPackage | null, indicator: IndicatorId | null): boolean {
    if (atlas === null || this.#recipeMaps !== null) return false;
    const { indicators = [], recipes = [], start } = atlas.atlas;
    const wanted = indicator ?? start?.indicator ?? null;
    return wanted !== null && recipes.length > 0 && !indicators.some(({ id }) => id === wanted);
  }

  /** Where they can not be fetched, the package's own indicators are all there is, and the wanted one is told to be unknown. */
  async #bringRecipes(): Promise<void> {
    const brought = await import('./recipe-maps.ts').catch(() => null);
    this.#recipeMaps ??= brought?.createRecipeMaps() ?? null;
  }

  /** `state`: in a language that is there. */
  #offered({ opened, session }: AppState): OfferedMaps {
    const atlas = opened?.atlas ?? null;
    return atlas === null || this.#recipeMaps === null ? ownMaps(atlas) : this.#recipeMaps(atlas, session.language);
  }

  #build(): AtlasView {
    const state = this.#language.resolve(this.#store.state);
    return this.#views.build(this.#offered(state), state, this.#systemScheme.resolve(state.surface.scheme));
  }

  /** Resolves when everything the session needs has arrived, or failed. */
  async whenLoaded(): Promise<void> {
    await this.#settling;
    do {
      await nextTask();
      this.#update();
      await Promise.all([this.#loader.whenSettled(), this.#language.whenArrived()]);
      await this.#showing;
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
    void nextTask().then(() => this.#update());
  }

  #update(): void {
    this.#updateScheduled = false;
    if (this.#destroyed) return;
    const state = this.#language.resolve(this.#store.state);
    this.#loader.require(embedRequirements(this.#offered(state), state, this.#shared.cache));
    const previous = this.current;
    this.current = this.#build();
    this.#dropUnknownAreas();
    const view = this.current;
    this.#showing = this.#showing.then(() => this.#show(view, previous, state.resultsVersion)).catch(reportError);
  }

  /** What is on the screen, part by part: together they would hold a slow device for a quarter of a second. */
  async #show(view: AtlasView, previous: AtlasView, resultsVersion: number): Promise<void> {
    await nextTask();
    if (this.#destroyed) return;
    this.#announcer.update(previous, view);
    for (const listener of [...this.#listeners]) listener();
    this.#options.onViewChanged(view, previous);
    await nextTask();
    if (!this.#destroyed) this.#updateMap(view, resultsVersion);
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

  #updateMap(view: AtlasView, resultsVersion: number): void {
    const { atlas, level, session } = view;
    if (atlas === null || level === null || this.#createMap === null) return;
    this.#map ??= this.#createMap({
      target: this.#options.mapTarget,
      crs: atlas.atlas.crs,
      extent: level.boundingBox,
      view: session.view,
      cooperative: true,
      handlers: {
        onHover: (area, pixel) => {
          this.#options.onPointer(area === null ? null : pixel);
          this.handle({ type: 'hover/changed', area, source: 'map' });
        },
        onSelect: (area, additive) => this.#select(area, additive),
        onLasso: () => {},
        onViewChange: () => {},
        onFacilityHover: (kind, index, pixel) => this.#options.onFacility(kind === null || index < 0 ? null : { kind, index }, pixel),
      },
    });
    this.#map.update(this.#mapModels.build(view, resultsVersion));
  }

  #select(area: number | null, additive: boolean): void {
    const key = area === null ? undefined : this.current.level?.keys[area];
    if (key !== undefined && additive) this.handle({ type: 'selection/toggled', key: areaKey(key), source: 'map' });
    else this.handle({ type: 'selection/set', keys: key === undefined ? [] : [areaKey(key)], source: 'map' });
  }
}
