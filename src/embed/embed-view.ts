import type { SeriesResult } from '../analysis/protocol.ts';
import type { ColorScheme } from '../cartography/specification.ts';
import type { AtlasPackage, Finding } from '../model/index.ts';
import { shownIndicator, shownLevel, shownYearIndex, wantedYear, type AppState, type ResultCache } from '../state/index.ts';
import type { AtlasView } from '../ui/atlas-view.ts';
import { NO_ANALYSIS, NO_CONFERENCE, NO_SUPPLY } from '../ui/empty-workspaces.ts';
import { areasOfKeys, classificationRequest, memoize, requirement, ShownMapBuilder, upperLevels, type Requirement } from '../view/index.ts';

/** What an embedded map needs, in the order of importance: the map itself, then what lies around it. Pure. */
export function embedRequirements({ opened, session }: AppState, cache: ResultCache): Requirement[] {
  const atlas = opened?.atlas ?? null;
  const level = atlas === null ? null : shownLevel(session, atlas);
  if (atlas === null || level === null) return [];
  const needed: Requirement[] = [requirement('level/load', { level: level.id }, 'level')];
  const indicator = shownIndicator(session, atlas);
  if (indicator !== null) {
    const request = { indicator: indicator.id, level: level.id };
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

  build(state: AppState, colorScheme: ColorScheme): AtlasView {
    const atlas = state.opened?.atlas ?? null;
    const { session } = state;
    const shown = this.#maps.build({ atlas, session, colorScheme, seriesRequest: (indicator, level) => ({ indicator, level }) });
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
      conference: NO_CONFERENCE,
      facilities: NONE,
      facilitiesInArea: NONE,
      headline: this.#maps.headline(shown),
      reading: this.#maps.reading(shown),
    };
  }

  readonly #selectedAreas = memoize(areasOfKeys);

  /** What is merely good to know (totals kept apart, breaks) is for those who publish; the atlas tells it. */
  readonly #findings = memoize((opened: readonly Finding[], running: readonly Finding[], _version: number): readonly Finding[] => {
    const read = [...this.#cache.all('level/load'), ...this.#cache.all('indicator/series')].flatMap(({ findings }) => findings);
    const all = [...opened, ...running, ...read].filter(({ severity }) => severity !== 'info');
    const distinct = new Map(all.map((found) => [JSON.stringify(found), found]));
    return [...distinct.values()];
  });
}

const NONE: readonly never[] = [];
