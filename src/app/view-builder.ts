import type { AreaProfile, OpenedAtlas } from '../analysis/protocol.ts';
import { buildChoropleth, buildHistogram } from '../cartography/index.ts';
import type { ChoroplethSpecification, ColorScheme, HistogramSpecification } from '../cartography/specification.ts';
import { pointInArea } from '../geometry/index.ts';
import type {
  AreaKey,
  AtlasPackage,
  FacilitySet,
  Finding,
  IndicatorDescriptor,
  IndicatorSeries,
  JoinReport,
  Level,
  LevelDescriptor,
} from '../model/index.ts';
import { shownIndicator, shownLevel, shownYearIndex, wantedYear, type AppState, type Language, type ResultCache } from '../state/index.ts';
import { categoryLabel, classLabel, headline, readingSentence, stateLabel } from '../texts/index.ts';
import type { AtlasView, FacilitiesInArea } from '../ui/atlas-view.ts';
import { AnalysisViewBuilder } from './analysis-view-builder.ts';
import { availabilityWithRecipes, createAtlasWithRecipes, profileRequests, recipesOf, seriesRequest } from './atlas-with-recipes.ts';
import { memoize } from './memoize.ts';
import { classificationRequest } from './requirements.ts';
import { SupplyViewBuilder } from './supply-view-builder.ts';

/** The map as last completed; it stays while the next one is on its way. */
interface Shown {
  readonly levelDescriptor: LevelDescriptor | null;
  readonly level: Level | null;
  readonly indicator: IndicatorDescriptor | null;
  readonly series: IndicatorSeries | null;
  readonly yearIndex: number;
  readonly specification: ChoroplethSpecification | null;
  readonly histogram: HistogramSpecification | null;
  readonly language: Language;
}

const NOTHING_SHOWN: Shown = {
  levelDescriptor: null,
  level: null,
  indicator: null,
  series: null,
  yearIndex: -1,
  specification: null,
  histogram: null,
  language: 'de',
};

const HISTOGRAM_BINS = 32;
const NO_FACILITIES_IN_AREA: readonly FacilitiesInArea[] = [];
const NO_FINDINGS: readonly Finding[] = [];

/** Positions of all keys of a level. */
const positionsOf = memoize((level: Level): ReadonlyMap<AreaKey, number> => new Map(level.keys.map((key, position) => [key, position])));

/** Puts the view together from state and results; parts that did not change keep their identity. */
export class ViewBuilder {
  readonly #cache: ResultCache;
  readonly #atlasWithRecipes = createAtlasWithRecipes();
  readonly #analysis: AnalysisViewBuilder;
  readonly #supply: SupplyViewBuilder;
  #shown: Shown = NOTHING_SHOWN;

  constructor(cache: ResultCache) {
    this.#cache = cache;
    this.#analysis = new AnalysisViewBuilder(cache);
    this.#supply = new SupplyViewBuilder(cache);
  }

  /** Forgets the map of another package. */
  reset(): void {
    this.#shown = NOTHING_SHOWN;
  }

  build(state: AppState, colorScheme: ColorScheme): AtlasView {
    this.#shown = this.#nextShown(state, colorScheme);
    const shown = this.#shown;
    const atlas = this.#atlasOf(state);
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
      facilities,
      facilitiesInArea: this.#facilitiesInArea(shown.level, area ?? null, facilities),
      headline: this.#headline(shown),
      reading: this.#reading(shown),
    };
  }

  #atlasOf(state: AppState): AtlasPackage | null {
    return this.#atlasWithRecipes(state.opened?.atlas ?? null, recipesOf(state), state.session.language);
  }

  /** Next complete map, or the last one while something of the next is still missing. */
  #nextShown(state: AppState, colorScheme: ColorScheme): Shown {
    const atlas = this.#atlasOf(state);
    if (atlas === null) return NOTHING_SHOWN;
    const { session } = state;
    const levelDescriptor = shownLevel(session, atlas);
    if (levelDescriptor === null) return NOTHING_SHOWN;
    const loaded = this.#cache.get('level/load', { level: levelDescriptor.id });
    if (loaded === undefined) return this.#shown;
    const level = loaded.level;
    const indicator = shownIndicator(session, atlas);
    const bare = { ...NOTHING_SHOWN, levelDescriptor, level, indicator, language: session.language };
    if (indicator === null || level === null) return this.#keepIfEqual(bare);
    const request = seriesRequest(state, indicator.id, levelDescriptor.id) ?? { indicator: indicator.id, level: levelDescriptor.id };
    const seriesResult = this.#cache.get('indicator/series', request);
    if (seriesResult === undefined) return this.#shown.specification === null ? this.#keepIfEqual(bare) : this.#shown;
    const series = seriesResult.series;
    const yearIndex = series === null ? -1 : shownYearIndex(wantedYear(session, atlas), series.years);
    const year = series?.years[yearIndex];
    if (series === null || year === undefined) return this.#keepIfEqual({ ...bare, series, yearIndex });
    const classification =
      indicator.value.kind === 'category'
        ? { method: 'manual' as const, bounds: [], notes: [] }
        : this.#cache.get('classification/compute', classificationRequest(state, request, year));
    if (classification === undefined) return this.#shown;
    const specification = this.#specification(
      indicator,
      series,
      yearIndex,
      classification,
      session.palette,
      session.diverging,
      colorScheme,
      session.contrastMode,
      session.language,
    );
    const values = series.values[yearIndex];
    return this.#keepIfEqual({
      levelDescriptor,
      level,
      indicator,
      series,
      yearIndex,
      specification,
      histogram: values === undefined || indicator.value.kind === 'category' ? null : this.#histogram(values, specification),
      language: session.language,
    });
  }

  #keepIfEqual(next: Shown): Shown {
    const same = (Object.keys(next) as (keyof Shown)[]).every((name) => next[name] === this.#shown[name]);
    return same ? this.#shown : next;
  }

  readonly #specification = memoize(
    (
      indicator: IndicatorDescriptor,
      series: IndicatorSeries,
      yearIndex: number,
      classification: Parameters<typeof buildChoropleth>[0]['classification'],
      palette: string | null,
      diverging: boolean,
      colorScheme: ColorScheme,
      contrastMode: boolean,
      language: Language,
    ): ChoroplethSpecification =>
      buildChoropleth({
        indicator,
        level: series.level,
        year: series.years[yearIndex] ?? 0,
        values: series.values[yearIndex] ?? new Float64Array(0),
        states: series.states[yearIndex] ?? new Uint8Array(0),
        classification,
        palette,
        diverging,
        // The city's total is no middle to turn around: every area is a part of it.
        cityValue: indicator.value.kind === 'count' ? Number.NaN : (series.city[yearIndex] ?? Number.NaN),
        colorScheme,
        contrastMode,
        labels: {
          classLabel: (lower, upper, position) => classLabel(lower, upper, position, indicator, language),
          stateLabel: (name) => stateLabel(name, language),
          categoryLabel: (index) => categoryLabel(indicator, index, language),
        },
      }),
  );

  readonly #histogram = memoize((values: Float64Array, specification: ChoroplethSpecification) =>
    buildHistogram(values, specification, HISTOGRAM_BINS),
  );

  readonly #selectedAreas = memoize((level: Level | null, keys: readonly AreaKey[]): readonly number[] => {
    if (level === null) return [];
    const positions = positionsOf(level);
    return keys.flatMap((key) => positions.get(key) ?? []);
  });

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

  readonly #headline = memoize((shown: Shown): string => {
    const year = shown.series?.years[shown.yearIndex];
    if (shown.indicator === null) return '';
    return headline({ indicator: shown.indicator, year: year ?? null, language: shown.language });
  });

  readonly #reading = memoize((shown: Shown): string => {
    const { specification, series, level, levelDescriptor, indicator, yearIndex } = shown;
    const values = series?.values[yearIndex];
    const states = series?.states[yearIndex];
    if (!specification || !series || !level || !levelDescriptor || !indicator || !values || !states) return '';
    return readingSentence({
      specification,
      names: level.names,
      values,
      states,
      cityValue: series.city[yearIndex] ?? Number.NaN,
      indicator,
      year: series.years[yearIndex] ?? 0,
      levelDescriptor,
      language: shown.language,
    });
  });
}
