import { createAnalysisClient, type AnalysisClient } from '../analysis/client.ts';
import type { OpenedAtlas, PackageLocation } from '../analysis/protocol.ts';
import { createAtlasMap, type AtlasMap } from '../map/index.ts';
import type { MapInsets } from '../map/map-model.ts';
import { areaKey, finding, type Finding } from '../model/index.ts';
import {
  createStore,
  decodeSession,
  fitSessionToAtlas,
  INITIAL_STATE,
  reduceApp,
  ResultCache,
  queryOfAddress,
  type AppIntent,
  type AppState,
  type Intent,
  type OfflinePress,
  type PackedParameter,
  type Session,
  type Store,
} from '../state/index.ts';
import { isFindingTextPresent, loadFindingTexts } from '../texts/index.ts';
import type { HoveredFacility } from '../ui/hover-card/atlas-hover-card.ts';
import type { AtlasView, AtlasViewSource } from '../ui/index.ts';
import { Announcer, MapModelBuilder, ResultsLoader, SessionLanguage, SystemColorScheme } from '../view/index.ts';
import { atlasOf } from './atlas-with-recipes.ts';
import { CommandRunner, isCommand, type PresentationCommand } from './commands.ts';
import type { ConferenceCommand } from './conference-commands.ts';
import type { ConferenceMapEnvironment } from './conference-map.ts';
import { AddressBar } from './effects/address-bar.ts';
import { isNetworkKept, isWorkKept } from './effects/kept-keys.ts';
import { readPresentationMark } from './effects/presentation-marks.ts';
import type { Presentation } from './effects/presentation.ts';
import { WorkKeeper } from './effects/work-keeper.ts';
import { YearPlayer } from './effects/year-player.ts';
import { forgetPackage, keepPackage } from './kept-package.ts';
import { LazyPart } from './lazy-part.ts';
import { readPreferences, writePreferences } from './preferences.ts';
import { requirements } from './requirements.ts';
import type { OfflineEnvironment } from './offline/offline-keeper.ts';
import type { SupplyMapEnvironment } from './supply/supply-map.ts';
import { withoutUnknownValues } from './unknown-values.ts';
import { UpdateSchedule } from './update-schedule.ts';
import { ViewBuilder } from './view-builder.ts';

export interface AtlasControllerOptions {
  /** Element the map is drawn into. */
  readonly mapTarget: HTMLElement;
  /** Where the pointer is over the map, in pixels of the map; null = not over an area. */
  readonly onPointer: (pixel: { readonly x: number; readonly y: number } | null) => void;
  /** Which facility is under the pointer, and where. */
  readonly onFacility: (facility: HoveredFacility | null, pixel: { readonly x: number; readonly y: number } | null) => void;
  /** Room taken by what lies over the map. */
  readonly mapInsets: () => MapInsets;
  readonly onAnnounce: (message: string) => void;
  readonly onViewChanged: (view: AtlasView, previous: AtlasView) => void;
}

/** The composition root's heart: wires store, analysis, map and screen; owns every effect. */
export class AtlasController implements AtlasViewSource {
  readonly #options: AtlasControllerOptions;
  readonly #store: Store<AppState, AppIntent>;
  readonly #cache = new ResultCache();
  readonly #client: AnalysisClient;
  readonly #loader: ResultsLoader;
  readonly #views: ViewBuilder;
  readonly #mapModels: MapModelBuilder;
  readonly #listeners = new Set<() => void>();
  readonly #addressBar = new AddressBar();
  readonly #player = new YearPlayer();
  readonly #workKeeper = new WorkKeeper(() => this.#notice([finding('storage-full', 'warning', '')]));
  readonly #systemScheme: SystemColorScheme;
  readonly #language = new SessionLanguage(
    () => this.#schedule.soon(),
    (shown) => {
      this.#store.dispatch({ type: 'language/chosen', language: shown });
      this.#tellUnreachable();
    },
  );
  readonly #announcer: Announcer;
  readonly #commands: CommandRunner;
  readonly #onlineChanged = (): void => this.#noticeOnline();
  #map: AtlasMap | null = null;
  /** Comes with the workspace "Versorgung". */
  readonly #supply = new LazyPart(
    async () => new (await import('./supply/supply-map.ts')).SupplyMap(this.#supplyEnvironment()),
    () => this.#tellUnreachable(),
  );
  /** Comes with the workspace "Konferenz"; pins are missed on the map then, and asked for again with the next change. */
  readonly #conferenceMap = new LazyPart(
    async () => new (await import('./conference-map.ts')).ConferenceMap(this.#mapEnvironment()),
    () => {},
  );
  /** What stories, minutes and the second window need. */
  readonly #conferenceCommands = new LazyPart(
    async () => (await import('./conference-commands.ts')).runConferenceCommand,
    () => this.#tellUnreachable(),
  );
  /** Comes after the first map. Working without a network is a help, not a condition: where it can not be fetched, nothing is missing now. */
  readonly #offline = new LazyPart(
    async () => new (await import('./offline/offline-keeper.ts')).OfflineKeeper(this.#offlineEnvironment()),
    () => {},
  );
  /** Comes with the first presentation. */
  readonly #presentations = new LazyPart(
    async () => (await import('./effects/presentation.ts')).Presentation,
    () => this.#tellUnreachable(),
  );
  #presentation: Presentation | null = null;
  #mapOf: OpenedAtlas | null = null;
  #location: PackageLocation | null = null;
  /** Recipes, scenarios and plans of the link, until their parsers are there. */
  #packed: readonly PackedParameter[] = [];
  readonly #schedule = new UpdateSchedule({ ask: () => this.#ask(), update: () => this.#update() });
  /** The state the schedule knows of. */
  #known: AppState;
  #destroyed = false;
  #settling: Promise<void> = Promise.resolve();
  current: AtlasView;

  constructor(options: AtlasControllerOptions) {
    this.#options = options;
    this.#client = createAnalysisClient();
    const preferences = readPreferences();
    const fromLink = decodeSession(queryOfAddress(location.search, location.hash));
    this.#packed = fromLink.packed;
    const initial: AppState = {
      ...INITIAL_STATE,
      session: fromLink.value,
      surface: { ...INITIAL_STATE.surface, scheme: preferences.scheme, tourVisible: !preferences.tourDismissed && location.search === '' },
      online: navigator.onLine,
    };
    this.#store = createStore<AppState, AppIntent>(initial, reduceApp);
    this.#loader = new ResultsLoader(this.#store, this.#cache, this.#client);
    this.#views = new ViewBuilder(this.#cache);
    this.#mapModels = new MapModelBuilder(this.#cache);
    this.#systemScheme = new SystemColorScheme(() => this.#schedule.soon());
    this.#announcer = new Announcer(options.onAnnounce);
    this.#commands = new CommandRunner({
      view: () => this.current,
      map: () => this.#map,
      dispatch: (intent) => this.#store.dispatch(intent),
      loader: this.#loader,
      open: (location) => void this.open(location),
      retry: () => void this.#retry(),
      offline: (press) => void this.#pressOffline(press),
      supply: (command) => {
        const isTool = command.type === 'tool/used' || command.type === 'tool/pressed';
        if (isTool && this.#isPinning) this.#conferenceMap.current?.run(command);
        else void this.#supply.get().then((supply) => supply?.run(command));
      },
      conference: (command) => void this.#runConference(command),
      presentation: (command) => this.#runPresentation(command),
    });
    this.current = this.#views.build(this.#language.resolve(initial), this.#systemScheme.resolve(initial.surface.scheme));
    this.#known = this.#store.state;
    this.#store.subscribe(() => this.#stateChanged());
    this.#notice(fromLink.findings);
    window.addEventListener('online', this.#onlineChanged);
    window.addEventListener('offline', this.#onlineChanged);
  }

  subscribe(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  get state(): AppState {
    return this.#store.state;
  }

  get map(): AtlasMap | null {
    return this.#map;
  }

  /** Opens a package; the session of the address bar is kept where the package knows it. */
  open(location: PackageLocation): Promise<void> {
    this.#settling = this.#open(location);
    return this.#settling;
  }

  async #open(location: PackageLocation): Promise<void> {
    const reopening = this.#location !== null;
    if (reopening) this.#keep(location);
    this.#location = location;
    this.#loader.reset();
    this.#views.reset();
    this.#store.dispatch({ type: 'running/opening' });
    const [opened] = await Promise.all([this.#loader.load('atlas/open', { location }, 'open'), this.#unpack()]);
    if (opened === undefined) {
      const failed: OpenedAtlas = { atlas: null, availability: [], findings: [finding('package-missing', 'error', 'datapackage.json')] };
      this.#store.dispatch({ type: 'running/opened', opened: failed });
      return;
    }
    const recall = await this.#readKept(opened);
    if (opened.atlas !== null && isNetworkKept(opened.atlas.name)) await (await this.#supply.get())?.recallNetwork();
    // Selection, view and indicator of one package mean nothing in another one that was dropped later.
    if (reopening && location.kind === 'files') this.#store.dispatch({ type: 'session/reset', part: 'all' });
    this.#store.dispatch({ type: 'running/opened', opened });
    if (recall !== null) this.#store.dispatch({ type: 'session/patched', patch: recall(this.#store.state.session), source: 'url' });
    const fitted = fitSessionToAtlas(this.#store.state.session, { atlas: atlasOf(this.#store.state) });
    this.#store.dispatch({ type: 'session/patched', patch: fitted.session, source: 'url' });
    this.#notice(fitted.findings);
    // A presentation goes on where the page was reloaded.
    if (!reopening && opened.atlas !== null && readPresentationMark()?.presenting === true)
      this.#store.dispatch({ type: 'presentation/changed', presenting: true });
    this.#update();
  }

  #mapEnvironment(): ConferenceMapEnvironment {
    return {
      view: () => this.current,
      map: () => this.#map,
      handle: (intent) => this.handle(intent),
      mapTarget: this.#options.mapTarget,
    };
  }

  #supplyEnvironment(): SupplyMapEnvironment {
    return {
      ...this.#mapEnvironment(),
      state: () => this.#store.state,
      dispatch: (intent) => this.#store.dispatch(intent),
      loader: this.#loader,
      cache: this.#cache,
      client: this.#client,
    };
  }

  #offlineEnvironment(): OfflineEnvironment {
    return {
      dispatch: (intent) => this.#store.dispatch(intent),
      atlas: () => this.#store.state.opened?.atlas ?? null,
      location: () => this.#location,
      readPaths: async () => (await this.#client.run('package/files', {})).paths,
    };
  }

  async #pressOffline(press: OfflinePress): Promise<void> {
    const keeper = await this.#offline.get();
    await keeper?.press(press).catch(() => {});
  }

  async #runConference(command: ConferenceCommand): Promise<void> {
    const run = await this.#conferenceCommands.get();
    // A document that could not be written is told like one that could not be fetched.
    await run?.(command, { ...this.#supplyEnvironment(), location: this.#location }).catch(() => this.#tellUnreachable());
  }

  /** Begins and ends what goes along with a presentation. */
  #followPresenting(presenting: boolean): void {
    if (!presenting) {
      this.#presentation?.end(true);
      this.#presentation = null;
    } else if (this.#presentation === null) void this.#beginPresentation();
    else this.#presentation.update();
  }

  async #beginPresentation(): Promise<Presentation | null> {
    const Made = await this.#presentations.get();
    if (Made === null || !this.#store.state.surface.presenting) return null;
    this.#presentation ??= new Made({ ...this.#mapEnvironment(), state: () => this.#store.state, cache: this.#cache });
    this.#schedule.soon();
    return this.#presentation;
  }

  #runPresentation(command: PresentationCommand): void {
    if (command.type === 'drawing/pressed') return this.#presentation?.press(command.press);
    // At once where it can be: a browser opens windows only right after a click.
    if (this.#presentation !== null) return this.#presentation.openSpeaker();
    this.#store.dispatch({ type: 'presentation/changed', presenting: true });
    void this.#beginPresentation().then((begun) => begun?.openSpeaker());
  }

  get #isPinning(): boolean {
    return this.#store.state.surface.tool?.kind === 'pinContribution';
  }

  /** The session is whole before the first map: what the link holds packed is read while the package loads. */
  async #unpack(): Promise<void> {
    const packed = this.#packed;
    this.#packed = [];
    if (packed.length === 0) return;
    try {
      const { unpackParameters } = await import('../state/packed-session.ts');
      const { patch, findings } = unpackParameters(packed);
      this.#store.dispatch({ type: 'session/patched', patch, source: 'url' });
      this.#notice(findings);
    } catch {
      this.#tellUnreachable();
    }
  }

  /** How own work of an earlier visit comes into a session; null where there is none. */
  async #readKept({ atlas }: OpenedAtlas): Promise<((session: Session) => Partial<Session>) | null> {
    this.#workKeeper.reset();
    if (atlas === null || !isWorkKept(atlas.name)) return null;
    try {
      const { readKeptWork, recallWork } = await import('./effects/kept-work.ts');
      const kept = readKeptWork(atlas.name);
      return (session) => recallWork(session, kept);
    } catch {
      this.#workKeeper.stop();
      this.#tellUnreachable();
      return null;
    }
  }

  /** The user's own files survive a reload; opening a package from the web again forgets them. */
  #keep(location: PackageLocation): void {
    if (location.kind === 'url') return void forgetPackage();
    void keepPackage(location.files).then((kept) => {
      if (!kept) this.#notice([finding('storage-full', 'warning', '')]);
    });
  }

  /** Takes an intent or a command from screen, map or element interface. */
  handle(intent: Intent): void {
    if (isCommand(intent)) this.#commands.run(intent);
    else this.#store.dispatch(intent);
    if (intent.type === 'scheme/chosen' || intent.type === 'tour/dismissed') {
      const { scheme, tourVisible } = this.#store.state.surface;
      writePreferences({ scheme, tourDismissed: !tourVisible });
    }
  }

  /** Changes several parts of the session at once; what the package does not know is left out and told. */
  patchSession(patch: Partial<Session>): readonly Finding[] {
    const opened = this.#store.state.opened;
    const wanted = { ...this.#store.state.session, ...patch };
    const atlas = atlasOf({ ...this.#store.state, session: wanted });
    const fitted = opened === null ? { session: wanted, findings: [] } : fitSessionToAtlas(wanted, { atlas });
    this.#store.dispatch({ type: 'session/patched', patch: fitted.session, source: 'api' });
    this.#notice(fitted.findings);
    return fitted.findings;
  }

  /** Resolves when everything the session needs has arrived (or failed) and the map has drawn it. */
  async whenDrawn(): Promise<void> {
    await this.#settling;
    do {
      await new Promise<void>((resolve) => queueMicrotask(resolve));
      this.#update();
      await Promise.all([this.#loader.whenSettled(), this.#language.whenArrived()]);
    } while ((this.#schedule.isPending || this.#loader.busy) && !this.#destroyed);
    await this.#map?.whenDrawn();
    // `findings()` of the element answers with words; what is merely good to know gets them when somebody reads it.
    const { findings, session } = this.current;
    const isWorded = (found: Finding): boolean => found.severity === 'info' || isFindingTextPresent(found, session.language);
    if (!findings.every(isWorded)) await loadFindingTexts(session.language).catch(() => {});
  }

  destroy(): void {
    this.#destroyed = true;
    this.#schedule.begun();
    window.removeEventListener('online', this.#onlineChanged);
    window.removeEventListener('offline', this.#onlineChanged);
    this.#addressBar.stop();
    this.#player.stop();
    this.#systemScheme.stop();
    this.#loader.reset();
    this.#client.close();
    this.#supply.current?.destroy();
    this.#conferenceMap.current?.destroy();
    this.#presentation?.end(false);
    this.#map?.destroy();
    this.#map = null;
  }

  async #retry(): Promise<void> {
    this.#loader.retry();
    if (this.#store.state.status === 'failed' && this.#location !== null) await this.open(this.#location);
    else this.#schedule.soon();
  }

  /** What only began, went on or came in is shown with the next frame, all else at once. */
  #stateChanged(): void {
    const before = this.#known;
    const state = (this.#known = this.#store.state);
    const isWork = (Object.keys(state) as (keyof AppState)[]).every(
      (part) => part === 'jobs' || part === 'resultsVersion' || state[part] === before[part],
    );
    if (isWork) this.#schedule.withFrame(state.resultsVersion !== before.resultsVersion);
    else this.#schedule.soon();
  }

  #ask(): void {
    if (this.#destroyed) return;
    const { state } = this.#store;
    this.#loader.require([...requirements(state, this.#cache), ...(this.#presentation?.ahead(state) ?? [])]);
  }

  #update(): void {
    if (this.#destroyed) return;
    this.#ask();
    this.#schedule.begun();
    const { state } = this.#store;
    const previous = this.current;
    this.current = this.#views.build(this.#language.resolve(state), this.#systemScheme.resolve(state.surface.scheme));
    this.#dropUnknown();
    this.#updateMap(state);
    this.#followPresenting(state.surface.presenting);
    this.#addressBar.update(state);
    if (state.opened?.atlas != null) this.#workKeeper.update(state.opened.atlas.name, state.session);
    this.#player.update(state.surface.playing, () => this.#playStep());
    this.#announcer.update(previous, this.current);
    for (const listener of [...this.#listeners]) listener();
    this.#options.onViewChanged(this.current, previous);
  }

  #dropUnknown(): void {
    const dropped = withoutUnknownValues(this.current, this.#store.state);
    if (dropped === null) return;
    this.#store.dispatch({ type: 'session/patched', patch: dropped.patch, source: 'url' });
    this.#notice(dropped.findings);
  }

  #updateMap(state: AppState): void {
    if (this.#mapOf !== state.opened) {
      this.#map?.destroy();
      this.#map = null;
      this.#mapOf = state.opened;
    }
    const atlas = this.current.atlas;
    const level = this.current.level;
    if (atlas === null) return;
    if (this.#map === null) {
      if (level === null) return;
      const { session } = state;
      this.#map = createAtlasMap({
        target: this.#options.mapTarget,
        crs: atlas.atlas.crs,
        extent: level.boundingBox,
        view: session.view,
        insets: this.#options.mapInsets,
        handlers: {
          onHover: (area, pixel) => {
            this.#options.onPointer(area === null ? null : pixel);
            this.handle({ type: 'hover/changed', area, source: 'map' });
          },
          onSelect: (area, additive) => this.#selectFromMap(area === null ? [] : [area], additive),
          onLasso: (areas, additive) => this.#selectFromMap(areas, additive),
          onViewChange: (view) => this.handle({ type: 'view/moved', view, source: 'map' }),
          onFacilityHover: (kind, index, pixel) =>
            this.#options.onFacility(
              kind === null || index < 0 ? null : (this.#supply.current?.describe(kind, index) ?? { kind, index }),
              pixel,
            ),
          onFacilityClick: (kind, index) => this.#supply.current?.press(kind, index) === true,
          tools: () => (this.#isPinning ? this.#conferenceMap : this.#supply).current?.handlers ?? null,
        },
      });
    }
    if (state.session.workspace === 'versorgung') this.#bring(this.#supply);
    const model = this.#mapModels.build(this.current, state.resultsVersion);
    if (state.session.workspace === 'konferenz') this.#bring(this.#conferenceMap);
    const withSupply = this.#supply.current?.model(model) ?? model;
    const withConference = this.#conferenceMap.current?.model(withSupply) ?? withSupply;
    this.#map.update(this.#presentation?.model(withConference) ?? withConference);
  }

  #selectFromMap(areas: readonly number[], additive: boolean): void {
    const keys = this.current.level?.keys;
    if (keys === undefined) return;
    const clicked = areas.flatMap((area) => keys[area] ?? []);
    const before = this.#store.state.session.selection;
    const [only] = clicked;
    if (additive && clicked.length === 1 && only !== undefined)
      this.handle({ type: 'selection/toggled', key: areaKey(only), source: 'map' });
    else this.handle({ type: 'selection/set', keys: additive ? [...new Set([...before, ...clicked])] : clicked, source: 'map' });
  }

  #playStep(): void {
    const { series, yearIndex } = this.current;
    const year = series?.years[yearIndex];
    const next = series && year !== undefined ? YearPlayer.nextYear(series.years, year) : null;
    if (next === null) this.#store.dispatch({ type: 'play/toggled' });
    else this.#store.dispatch({ type: 'year/chosen', year: next });
  }

  /** Fetches what the map of a workspace needs, and draws with it. */
  #bring(part: LazyPart<unknown>): void {
    if (!part.isAsked) void part.get().then((brought) => brought !== null && this.#schedule.soon());
  }

  #notice(findings: readonly Finding[]): void {
    this.#store.dispatch({ type: 'running/noticed', findings, notify: true });
  }

  /** A part of the app could not be fetched. */
  #tellUnreachable(): void {
    this.#notice([finding('request-failed', 'warning', '')]);
  }

  #noticeOnline(): void {
    this.#store.dispatch({ type: 'running/onlineChanged', online: navigator.onLine });
  }
}
