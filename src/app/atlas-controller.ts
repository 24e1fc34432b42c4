import { createAnalysisClient, type AnalysisClient } from '../analysis/client.ts';
import type { OpenedAtlas, PackageLocation } from '../analysis/protocol.ts';
import { PALETTES } from '../cartography/index.ts';
import { createAtlasMap, type AtlasMap } from '../map/index.ts';
import type { MapInsets } from '../map/map-model.ts';
import { areaKey, finding, type Finding, type LevelId } from '../model/index.ts';
import {
  besideItems,
  besideRecipes,
  createStore,
  decodeSession,
  fitSessionToAtlas,
  INITIAL_STATE,
  reduceApp,
  ResultCache,
  shownLevel,
  ownRecipes,
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
import type { ConferenceMap } from './conference-map.ts';
import { AddressBar } from './effects/address-bar.ts';
import { isNetworkKept, isWorkKept } from './effects/kept-keys.ts';
import { readPresentationMark } from './effects/presentation-marks.ts';
import type { Presentation } from './effects/presentation.ts';
import { WorkKeeper, type KeptWork } from './effects/work-keeper.ts';
import { YearPlayer } from './effects/year-player.ts';
import { forgetPackage, keepPackage } from './kept-package.ts';
import { readPreferences, writePreferences } from './preferences.ts';
import { requirements } from './requirements.ts';
import type { OfflineKeeper } from './offline/offline-keeper.ts';
import type { SupplyMap } from './supply/supply-map.ts';
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
  readonly #workKeeper = new WorkKeeper(() =>
    this.#store.dispatch({ type: 'running/noticed', findings: [finding('storage-full', 'warning', '')], notify: true }),
  );
  readonly #systemScheme: SystemColorScheme;
  readonly #language = new SessionLanguage(
    () => this.#scheduleUpdate(),
    (shown) => {
      this.#store.dispatch({ type: 'language/chosen', language: shown });
      this.#store.dispatch({ type: 'running/noticed', findings: [finding('request-failed', 'warning', '')], notify: true });
    },
  );
  readonly #announcer: Announcer;
  readonly #commands: CommandRunner;
  readonly #onlineChanged = (): void => this.#noticeOnline();
  #map: AtlasMap | null = null;
  /** Comes with the workspace "Versorgung". */
  #supplyMap: SupplyMap | Promise<SupplyMap> | null = null;
  /** Comes with the workspace "Konferenz". */
  #conferenceMap: ConferenceMap | Promise<void> | null = null;
  /** Comes after the first map. */
  #offline: Promise<OfflineKeeper> | null = null;
  /** Comes with the first presentation. */
  #presentations: Promise<typeof Presentation> | null = null;
  #presentation: Presentation | null = null;
  #mapOf: OpenedAtlas | null = null;
  #location: PackageLocation | null = null;
  /** Recipes, scenarios and plans of the link, until their parsers are there. */
  #packed: readonly PackedParameter[] = [];
  #updateScheduled = false;
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
    this.#systemScheme = new SystemColorScheme(() => this.#scheduleUpdate());
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
        if (isTool && this.#isPinning) this.#conference?.run(command);
        else void this.#withSupply((supply) => supply.run(command));
      },
      conference: (command) => void this.#runConference(command),
      presentation: (command) => this.#runPresentation(command),
    });
    this.current = this.#views.build(this.#language.resolve(initial), this.#systemScheme.resolve(initial.surface.scheme));
    this.#store.subscribe(() => this.#scheduleUpdate());
    this.#store.dispatch({ type: 'running/noticed', findings: fromLink.findings, notify: true });
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
    const kept = await this.#readKept(opened);
    if (opened.atlas !== null && isNetworkKept(opened.atlas.name)) await this.#withSupply((supply) => supply.recallNetwork());
    // Selection, view and indicator of one package mean nothing in another one that was dropped later.
    if (reopening && location.kind === 'files') this.#store.dispatch({ type: 'session/reset', part: 'all' });
    this.#store.dispatch({ type: 'running/opened', opened });
    this.#recall(kept);
    const fitted = fitSessionToAtlas(this.#store.state.session, { atlas: atlasOf(this.#store.state) });
    this.#store.dispatch({ type: 'session/patched', patch: fitted.session, source: 'url' });
    this.#store.dispatch({ type: 'running/noticed', findings: fitted.findings, notify: true });
    // A presentation goes on where the page was reloaded.
    if (!reopening && opened.atlas !== null && readPresentationMark()?.presenting === true)
      this.#store.dispatch({ type: 'presentation/changed', presenting: true });
    this.#update();
  }

  /** Does something with the part of the map that comes with "Versorgung"; told where it can not be fetched. */
  async #withSupply(work: (supply: SupplyMap) => unknown): Promise<void> {
    this.#supplyMap ??= import('./supply/supply-map.ts').then(
      ({ SupplyMap: Made }) =>
        (this.#supplyMap = new Made({
          view: () => this.current,
          state: () => this.#store.state,
          map: () => this.#map,
          dispatch: (intent) => this.#store.dispatch(intent),
          handle: (intent) => this.handle(intent),
          loader: this.#loader,
          cache: this.#cache,
          client: this.#client,
          mapTarget: this.#options.mapTarget,
        })),
    );
    let supply: SupplyMap;
    try {
      supply = await this.#supplyMap;
    } catch {
      this.#supplyMap = null;
      this.#store.dispatch({ type: 'running/noticed', findings: [finding('request-failed', 'warning', '')], notify: true });
      return;
    }
    await work(supply);
  }

  /** What stories, minutes and the second window need comes when it is asked for; told where it can not be fetched. */
  async #runConference(command: ConferenceCommand): Promise<void> {
    try {
      const { runConferenceCommand } = await import('./conference-commands.ts');
      await runConferenceCommand(command, {
        view: () => this.current,
        state: () => this.#store.state,
        map: () => this.#map,
        handle: (intent) => this.handle(intent),
        dispatch: (intent) => this.#store.dispatch(intent),
        client: this.#client,
        loader: this.#loader,
        cache: this.#cache,
        location: this.#location,
      });
    } catch {
      this.#store.dispatch({ type: 'running/noticed', findings: [finding('request-failed', 'warning', '')], notify: true });
    }
  }

  /** Working without a network is a help, not a condition: where it can not be fetched, nothing is missing now. */
  async #pressOffline(press: OfflinePress): Promise<void> {
    this.#offline ??= import('./offline/offline-keeper.ts').then(
      ({ OfflineKeeper: Made }) =>
        new Made({
          dispatch: (intent) => this.#store.dispatch(intent),
          atlas: () => this.#store.state.opened?.atlas ?? null,
          location: () => this.#location,
          readPaths: async () => (await this.#client.run('package/files', {})).paths,
        }),
    );
    try {
      await (await this.#offline).press(press);
    } catch {
      this.#offline = null;
    }
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
    try {
      this.#presentations ??= import('./effects/presentation.ts').then(({ Presentation: Made }) => Made);
      const Made = await this.#presentations;
      if (!this.#store.state.surface.presenting) return null;
      this.#presentation ??= new Made({
        view: () => this.current,
        state: () => this.#store.state,
        map: () => this.#map,
        handle: (intent) => this.handle(intent),
        cache: this.#cache,
        mapTarget: this.#options.mapTarget,
      });
      this.#scheduleUpdate();
      return this.#presentation;
    } catch {
      this.#presentations = null;
      this.#store.dispatch({ type: 'running/noticed', findings: [finding('request-failed', 'warning', '')], notify: true });
      return null;
    }
  }

  #runPresentation(command: PresentationCommand): void {
    if (command.type === 'drawing/pressed') return this.#presentation?.press(command.press);
    // At once where it can be: a browser opens windows only right after a click.
    if (this.#presentation !== null) return this.#presentation.openSpeaker();
    this.#store.dispatch({ type: 'presentation/changed', presenting: true });
    void this.#beginPresentation().then((begun) => begun?.openSpeaker());
  }

  async #fetchConferenceMap(): Promise<void> {
    try {
      const { ConferenceMap: Made } = await import('./conference-map.ts');
      this.#conferenceMap = new Made({
        view: () => this.current,
        map: () => this.#map,
        handle: (intent) => this.handle(intent),
        mapTarget: this.#options.mapTarget,
      });
      this.#scheduleUpdate();
    } catch {
      this.#conferenceMap = null;
    }
  }

  get #conference(): ConferenceMap | null {
    return this.#conferenceMap === null || this.#conferenceMap instanceof Promise ? null : this.#conferenceMap;
  }

  get #isPinning(): boolean {
    return this.#store.state.surface.tool?.kind === 'pinContribution';
  }

  get #supply(): SupplyMap | null {
    return this.#supplyMap === null || this.#supplyMap instanceof Promise ? null : this.#supplyMap;
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
      this.#store.dispatch({ type: 'running/noticed', findings, notify: true });
    } catch {
      this.#store.dispatch({ type: 'running/noticed', findings: [finding('request-failed', 'warning', '')], notify: true });
    }
  }

  async #readKept({ atlas }: OpenedAtlas): Promise<KeptWork | null> {
    this.#workKeeper.reset();
    if (atlas === null || !isWorkKept(atlas.name)) return null;
    try {
      const { readKeptWork } = await import('./effects/kept-work.ts');
      return readKeptWork(atlas.name);
    } catch {
      this.#workKeeper.stop();
      this.#store.dispatch({ type: 'running/noticed', findings: [finding('request-failed', 'warning', '')], notify: true });
      return null;
    }
  }

  /** Own work of an earlier visit comes back beside that of the link, which keeps its ids: the link shows what its sender saw. */
  #recall(kept: KeptWork | null): void {
    if (kept === null) return;
    const { session } = this.#store.state;
    const keptDraft = session.draft === null && kept.draft !== null ? [kept.draft] : [];
    const beside = besideRecipes(ownRecipes(session), [...kept.recipes, ...keptDraft]);
    const recipes = beside.slice(0, kept.recipes.length).filter((recipe) => recipe !== null);
    const draft = session.draft ?? beside[kept.recipes.length] ?? null;
    const scenarios = besideItems(session.scenarios, kept.scenarios);
    const districts = besideItems(session.districts, kept.districts);
    const stories = besideItems(session.stories, kept.stories);
    const conferences = besideItems(session.conferences, kept.conferences);
    const patch: Partial<Session> = {
      draft,
      ...(recipes.length === 0 ? {} : { recipes: [...session.recipes, ...recipes] }),
      ...(scenarios.length === 0 ? {} : { scenarios: [...session.scenarios, ...scenarios] }),
      ...(districts.length === 0 ? {} : { districts: [...session.districts, ...districts] }),
      ...(stories.length === 0 ? {} : { stories: [...session.stories, ...stories] }),
      ...(conferences.length === 0 ? {} : { conferences: [...session.conferences, ...conferences] }),
      ...(kept.conferences.some(({ id }) => id === kept.openConference)
        ? { conference: { ...session.conference, conference: kept.openConference } }
        : {}),
    };
    this.#store.dispatch({ type: 'session/patched', patch, source: 'url' });
  }

  /** The user's own files survive a reload; opening a package from the web again forgets them. */
  #keep(location: PackageLocation): void {
    if (location.kind === 'url') return void forgetPackage();
    void keepPackage(location.files).then((kept) => {
      if (!kept) this.#store.dispatch({ type: 'running/noticed', findings: [finding('storage-full', 'warning', '')], notify: true });
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
    this.#store.dispatch({ type: 'running/noticed', findings: fitted.findings, notify: true });
    return fitted.findings;
  }

  /** Resolves when everything the session needs has arrived (or failed) and the map has drawn it. */
  async whenDrawn(): Promise<void> {
    await this.#settling;
    do {
      await new Promise<void>((resolve) => queueMicrotask(resolve));
      this.#update();
      await Promise.all([this.#loader.whenSettled(), this.#language.whenArrived()]);
    } while ((this.#updateScheduled || this.#loader.busy) && !this.#destroyed);
    await this.#map?.whenDrawn();
    // `findings()` of the element answers with words; what is merely good to know gets them when somebody reads it.
    const { findings, session } = this.current;
    const isWorded = (found: Finding): boolean => found.severity === 'info' || isFindingTextPresent(found, session.language);
    if (!findings.every(isWorded)) await loadFindingTexts(session.language).catch(() => {});
  }

  destroy(): void {
    this.#destroyed = true;
    window.removeEventListener('online', this.#onlineChanged);
    window.removeEventListener('offline', this.#onlineChanged);
    this.#addressBar.stop();
    this.#player.stop();
    this.#systemScheme.stop();
    this.#loader.reset();
    this.#client.close();
    this.#supply?.destroy();
    this.#conference?.destroy();
    this.#presentation?.end(false);
    this.#map?.destroy();
    this.#map = null;
  }

  async #retry(): Promise<void> {
    this.#loader.retry();
    if (this.#store.state.status === 'failed' && this.#location !== null) await this.open(this.#location);
    else this.#scheduleUpdate();
  }

  #scheduleUpdate(): void {
    if (this.#updateScheduled) return;
    this.#updateScheduled = true;
    queueMicrotask(() => this.#update());
  }

  #update(): void {
    this.#updateScheduled = false;
    const state = this.#store.state;
    const needed = requirements(state, this.#cache);
    this.#loader.require([...needed, ...(this.#presentation?.ahead(state) ?? [])]);
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

  /** Areas and palettes of an old link that do not exist (any more) are taken out of the session and named. */
  #dropUnknown(): void {
    const { session, level, selectedAreas, levelDescriptor } = this.current;
    const { selection, palette } = session;
    const patch: { -readonly [Part in keyof Session]?: Session[Part] } = {};
    const findings: Finding[] = [];
    if (level !== null && levelDescriptor?.id === this.#wantedLevel() && selectedAreas.length < selection.length) {
      const known = selection.filter((key) => level.keys.includes(key));
      const unknown = selection.filter((key) => !known.includes(key));
      patch.selection = known;
      findings.push(finding('session-unknown-value', 'warning', '', { column: 'auswahl', value: unknown.join(', ') }));
    }
    if (palette !== null && !PALETTES.some(({ id }) => id === palette)) {
      patch.palette = null;
      findings.push(finding('session-unknown-value', 'warning', '', { column: 'farben', value: palette }));
    }
    if (findings.length === 0) return;
    this.#store.dispatch({ type: 'session/patched', patch, source: 'url' });
    this.#store.dispatch({ type: 'running/noticed', findings, notify: true });
  }

  #wantedLevel(): LevelId | null {
    const atlas = atlasOf(this.#store.state);
    return atlas === null ? null : (shownLevel(this.#store.state.session, atlas)?.id ?? null);
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
            this.#options.onFacility(kind === null || index < 0 ? null : (this.#supply?.describe(kind, index) ?? { kind, index }), pixel),
          onFacilityClick: (kind, index) => this.#supply?.press(kind, index) === true,
          tools: () => (this.#isPinning ? this.#conference : this.#supply)?.handlers ?? null,
        },
      });
    }
    if (state.session.workspace === 'versorgung' && this.#supplyMap === null) void this.#withSupply(() => this.#scheduleUpdate());
    const model = this.#mapModels.build(this.current, state.resultsVersion);
    if (state.session.workspace === 'konferenz') this.#conferenceMap ??= this.#fetchConferenceMap();
    const withSupply = this.#supply?.model(model) ?? model;
    const withConference = this.#conference?.model(withSupply) ?? withSupply;
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

  #noticeOnline(): void {
    this.#store.dispatch({ type: 'running/onlineChanged', online: navigator.onLine });
  }
}
