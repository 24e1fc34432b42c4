import type { AreaProfile, OpenedAtlas } from '../analysis/protocol.ts';
import type { ColorScheme } from '../cartography/specification.ts';
import { pointInArea } from '../geometry/index.ts';
import type { AtlasPackage, FacilitySet, Finding, JoinReport, Level } from '../model/index.ts';
import type { AppState, ResultCache } from '../state/index.ts';
import type { AtlasView, FacilitiesInArea } from '../ui/atlas-view.ts';
import { AnalysisViewBuilder } from './analysis-view-builder.ts';
import {
  availabilityWithRecipes,
  classesRequest,
  createAtlasWithRecipes,
  isPublishedOnly,
  profileRequests,
  recipesOf,
  seriesRequest,
} from './atlas-with-recipes.ts';
import { areasOfKeys, memoize, publishableSeries, ShownMapBuilder, type ShownMap } from '../view/index.ts';
import { ConferenceViewBuilder } from './conference-view-builder.ts';
import { SupplyViewBuilder } from './supply-view-builder.ts';

const NO_FACILITIES_IN_AREA: readonly FacilitiesInArea[] = [];
const NO_FINDINGS: readonly Finding[] = [];

/** Puts the view together from state and results; parts that did not change keep their identity. */
export class ViewBuilder {
  readonly #cache: ResultCache;
  readonly #atlasWithRecipes = createAtlasWithRecipes();
  readonly #analysis: AnalysisViewBuilder;
  readonly #supply: SupplyViewBuilder;
  readonly #conference = new ConferenceViewBuilder();
  readonly #maps: ShownMapBuilder;

  constructor(cache: ResultCache) {
    this.#cache = cache;
    this.#maps = new ShownMapBuilder(cache);
    this.#analysis = new AnalysisViewBuilder(cache);
    this.#supply = new SupplyViewBuilder(cache);
  }

  /** Forgets the map of another package. */
  reset(): void {
    this.#maps.reset();
  }

  build(state: AppState, colorScheme: ColorScheme): AtlasView {
    const atlas = this.#atlasOf(state);
    const map = this.#maps.build({
      atlas,
      session: state.session,
      colorScheme,
      seriesRequest: (indicator, level) => seriesRequest(state, indicator, level) ?? { indicator, level },
      classesRequest: (indicator, level) => classesRequest(state, indicator, level) ?? { indicator, level },
    });
    const shown = isPublishedOnly(state) ? this.#published(map) : map;
    const selectedAreas = this.#selectedAreas(shown.level, state.session.selection);
    const area = selectedAreas.length === 1 ? selectedAreas[0] : undefined;
    const year = shown.series?.years[shown.yearIndex];
    const facilities = this.#facilities(state.session.facilities, state.resultsVersion);
    const check = this.#cache.get('package/check', {});
    return {
      status: state.status,
      session: state.session,
      surface: state.surface,
      jobs: state.jobs,
      canUndo: state.history.past.length > 0,
      canRedo: state.history.future.length > 0,
      online: state.online,
      colorScheme,
      atlas,
      fromFiles: state.opened?.fromFiles === true,
      availability: availabilityWithRecipes(state.opened, recipesOf(state)),
      findings: this.#findings(state.opened, state.runningFindings, state.resultsVersion),
      joins: this.#joins(state.resultsVersion),
      checked: check !== undefined,
      levelDescriptor: shown.levelDescriptor,
      level: shown.level,
      indicator: shown.indicator,
      series: shown.series,
      yearIndex: shown.yearIndex,
      specification: shown.specification,
      histogram: shown.histogram,
      selectedAreas,
      profile:
        shown.level !== null && area !== undefined && year !== undefined
          ? this.#profile(...profileRequests(state, shown.level.id, area, year).map((request) => this.#cache.get('profile/area', request)))
          : null,
      analysis: this.#analysis.build(state, atlas, shown.levelDescriptor),
      supply: this.#supply.build(state, atlas, shown.levelDescriptor),
      conference: this.#conference.build(state, atlas, shown, (level) => this.#cache.get('level/load', { level })?.level ?? null),
      facilities,
      facilitiesInArea: this.#facilitiesInArea(shown.level, area ?? null, facilities),
      headline: this.#maps.headline(map),
      reading: this.#maps.reading(map),
    };
  }

  #atlasOf(state: AppState): AtlasPackage | null {
    return this.#atlasWithRecipes(state.opened?.atlas ?? null, recipesOf(state), state.session.language);
  }

  /** Without the counts behind hidden numbers, whatever shows or saves them. */
  readonly #published = memoize((map: ShownMap): ShownMap =>
    map.series === null ? map : { ...map, series: publishableSeries(map.series) },
  );

  readonly #selectedAreas = memoize(areasOfKeys);

  readonly #findings = memoize((opened: OpenedAtlas | null, running: readonly Finding[], _version: number): readonly Finding[] => {
    if (opened === null) return running;
    const seen = new Map<string, Finding>();
    const checked = this.#cache.all('package/check').flatMap((result) => result.findings);
    const parts = [
      opened.findings,
      running,
      checked,
      ...this.#cache.all('level/load').map((result) => result.findings),
      ...this.#cache.all('indicator/series').map((result) => result.findings),
      ...this.#cache.all('facilities/load').map((result) => result.findings),
      ...this.#cache.all('backdrop/load').map((result) => result.findings),
    ];
    for (const found of parts.flat()) seen.set(JSON.stringify(found), found);
    return seen.size === 0 ? NO_FINDINGS : [...seen.values()];
  });

  readonly #joins = memoize((_version: number): readonly JoinReport[] => {
    const checked = this.#cache.get('package/check', {});
    if (checked !== undefined) return checked.joins;
    const byTable = new Map<string, JoinReport>();
    for (const { joins } of this.#cache.all('indicator/series'))
      for (const join of joins) byTable.set(`${join.resource} ${join.level}`, join);
    return [...byTable.values()];
  });

  /** The package's lines, then those of the recipes that are there already. */
  readonly #profile = memoize((first?: AreaProfile, ...ofRecipes: readonly (AreaProfile | undefined)[]): AreaProfile | null =>
    first === undefined ? null : { ...first, rows: [first, ...ofRecipes].flatMap((part) => part?.rows ?? []) },
  );

  readonly #facilities = memoize((kinds: AppState['session']['facilities'], _version: number) =>
    kinds.flatMap((kind) => this.#cache.get('facilities/load', { kind })?.facilities ?? []),
  );

  readonly #facilitiesInArea = memoize(
    (level: Level | null, area: number | null, sets: readonly FacilitySet[]): readonly FacilitiesInArea[] =>
      level === null || area === null
        ? NO_FACILITIES_IN_AREA
        : sets.flatMap(({ kind, keys, coordinates }) => {
            const positions = keys.flatMap((_, position) =>
              pointInArea(level.geometry, area, coordinates[2 * position]!, coordinates[2 * position + 1]!) ? [position] : [],
            );
            return positions.length === 0 ? [] : [{ kind, positions }];
          }),
  );
}
