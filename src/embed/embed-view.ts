import type { SeriesRequest, SeriesResult } from '../analysis/protocol.ts';
import type { ColorScheme } from '../cartography/specification.ts';
import {
  needsPublishing,
  publicationNeeds,
  rulesOfIndicator,
  type AtlasPackage,
  type Finding,
  type IndicatorDescriptor,
  type IndicatorId,
  type LevelId,
} from '../model/index.ts';
import { shownIndicator, shownLevel, shownYearIndex, wantedYear, type AppState, type ResultCache } from '../state/index.ts';
import type { AtlasView, ConferenceView } from '../ui/atlas-view.ts';
import { NO_ANALYSIS, NO_CONFERENCE, NO_SUPPLY } from '../ui/empty-workspaces.ts';
import { areasOfKeys, classificationRequest, memoize, requirement, ShownMapBuilder, upperLevels, type Requirement } from '../view/index.ts';

/** What may be shown of the package, and how its series are asked for. */
export interface OfferedMaps {
  readonly atlas: AtlasPackage | null;
  readonly request: (indicator: IndicatorId, level: LevelId) => SeriesRequest;
}

/** Of the package itself only what may be published is asked for; said where it makes a difference. */
export const ownMaps = memoize((atlas: AtlasPackage | null): OfferedMaps => {
  const hides = memoize((wanted: IndicatorId): boolean => {
    const indicator = atlas?.atlas.indicators?.find(({ id }) => id === wanted);
    return atlas !== null && indicator !== undefined && needsPublishing(publicationNeeds(atlas, indicator));
  });
  return { atlas, request: (indicator, level) => ({ indicator, level, ...(hides(indicator) ? { published: true } : {}) }) };
});

/** What an embedded map needs, in the order of importance: the map itself, then what lies around it. Pure. */
export function embedRequirements({ atlas, request: requestFor }: OfferedMaps, { session }: AppState, cache: ResultCache): Requirement[] {
  const level = atlas === null ? null : shownLevel(session, atlas);
  if (atlas === null || level === null) return [];
  const needed: Requirement[] = [requirement('level/load', { level: level.id }, 'level')];
  const indicator = shownIndicator(session, atlas);
  if (indicator !== null) {
    const request = requestFor(indicator.id, level.id);
    needed.push(requirement('indicator/series', request, 'series'));
    const result = cache.get('indicator/series', request);
    if (result === undefined) return needed;
    const year = yearOf(result, session, atlas);
    if (year !== undefined && indicator.value.kind !== 'category') {
      const classification = classificationRequest(session.classification, request, year);
      needed.push(requirement('classification/compute', classification, 'classification'));
      if (cache.get('classification/compute', classification) === undefined) return needed;
    }
  }
  for (const kind of session.facilities) needed.push(requirement('facilities/load', { kind }, 'facilities'));
  for (const upper of upperLevels(level, atlas.atlas.levels)) needed.push(requirement('level/load', { level: upper.id }, 'level'));
  if ((atlas.atlas.backdrop ?? []).length > 0) needed.push(requirement('backdrop/load', {}, 'backdrop'));
  return needed;
}

const yearOf = ({ series }: SeriesResult, session: AppState['session'], atlas: AtlasPackage) =>
  series?.years[shownYearIndex(wantedYear(session, atlas), series.years)];

/** Puts the view of an embedded map together: the same parts as in the atlas, without its workspaces. */
export class EmbedViewBuilder {
  readonly #cache: ResultCache;
  readonly #maps: ShownMapBuilder;

  constructor(cache: ResultCache) {
    this.#cache = cache;
    this.#maps = new ShownMapBuilder(cache);
  }

  build({ atlas, request }: OfferedMaps, state: AppState, colorScheme: ColorScheme): AtlasView {
    const { session } = state;
    const shown = this.#maps.build({ atlas, session, colorScheme, seriesRequest: request });
    return {
      status: state.status,
      session,
      surface: state.surface,
      jobs: state.jobs,
      canUndo: false,
      canRedo: false,
      online: state.online,
      colorScheme,
      atlas,
      availability: state.opened?.availability ?? NONE,
      findings: this.#findings(state.opened?.findings ?? NONE, state.runningFindings, state.resultsVersion),
      joins: NONE,
      checked: false,
      ...shown,
      selectedAreas: this.#selectedAreas(shown.level, session.selection),
      profile: null,
      analysis: NO_ANALYSIS,
      supply: NO_SUPPLY,
      conference: this.#conference(atlas, shown.indicator),
      facilities: this.#facilities(session.facilities, state.resultsVersion),
      facilitiesInArea: NONE,
      headline: this.#maps.headline(shown),
      reading: this.#maps.reading(shown),
    };
  }

  readonly #selectedAreas = memoize(areasOfKeys);

  /** Of the workspace only the rules that hold for the map. */
  readonly #conference = memoize((atlas: AtlasPackage | null, indicator: IndicatorDescriptor | null): ConferenceView =>
    indicator === null ? NO_CONFERENCE : { ...NO_CONFERENCE, rules: { ...NO_CONFERENCE.rules, shown: rulesOfIndicator(atlas, indicator) } },
  );

  readonly #facilities = memoize((kinds: AppState['session']['facilities'], _version: number) =>
    kinds.flatMap((kind) => this.#cache.get('facilities/load', { kind })?.facilities ?? []),
  );

  /** What is merely good to know (totals kept apart, breaks) is for those who publish; the atlas tells it. */
  readonly #findings = memoize((opened: readonly Finding[], running: readonly Finding[], _version: number): readonly Finding[] => {
    const results = [...this.#cache.all('level/load'), ...this.#cache.all('indicator/series'), ...this.#cache.all('facilities/load')];
    const read = results.flatMap(({ findings }) => findings);
    const all = [...opened, ...running, ...read].filter(({ severity }) => severity !== 'info');
    const distinct = new Map(all.map((found) => [JSON.stringify(found), found]));
    return [...distinct.values()];
  });
}

const NONE: readonly never[] = [];
