import {
  rulesOfIndicator,
  ValueState,
  type AtlasPackage,
  type Conference,
  type IndicatorDescriptor,
  type IndicatorRules,
  type IndicatorSeries,
  type Level,
  type LevelDevelopment,
  type LevelId,
  type Story,
} from '../model/index.ts';
import { levelAndDevelopment } from '../statistics/index.ts';
import { placeLevels, type AppState } from '../state/index.ts';
import type { PublicationRules } from '../report/index.ts';
import type { ConferenceView } from '../ui/atlas-view.ts';
import { memoize, type ShownMap } from '../view/index.ts';
import { placeNames } from './place-names.ts';
import { shelvedStories } from './scenario-recipes.ts';

const NO_NAMES: ConferenceView['placeNames'] = {};

/** Puts the view of the workspace "Konferenz" together; keeps its identity while nothing changed. */
export class ConferenceViewBuilder {
  /** `atlas`: with the indicators of recipes; `levelOf`: levels that have arrived. */
  build(
    { session }: AppState,
    atlas: AtlasPackage | null,
    shown: Pick<ShownMap, 'level' | 'indicator' | 'series' | 'yearIndex'>,
    levelOf: (level: LevelId) => Level | null,
  ): ConferenceView {
    const { conferences } = session;
    const stories = shelvedStories(atlas, session.stories);
    const story = stories.find(({ item }) => item.id === session.conference.story)?.item ?? null;
    const conference = conferences.find(({ id }) => id === session.conference.conference) ?? null;
    const previous = conferences.find(({ id }) => id === conference?.follows) ?? null;
    const rules = this.#rules(atlas, shown.indicator, shown.series, shown.yearIndex);
    const levels = this.#levels(...(conference === null ? [] : placeLevels(conference).flatMap((level) => levelOf(level) ?? [])));
    const names = conference === null ? NO_NAMES : this.#names(conference, levels, shown.level);
    const development = this.#development(conference, shown);
    return this.#view(session.conference, stories, story, conferences, conference, previous, rules, levels, names, development);
  }

  /** Computed only where a board asks for it. */
  #development(
    conference: Conference | null,
    { level, series, yearIndex }: Pick<ShownMap, 'level' | 'series' | 'yearIndex'>,
  ): LevelDevelopment | null {
    if (series === null || series.level !== level?.id) return null;
    return conference?.boards.some(({ kind }) => kind === 'levelDevelopment') === true ? this.#developmentOf(series, yearIndex) : null;
  }

  readonly #view = memoize(
    (
      settings: ConferenceView['settings'],
      stories: ConferenceView['stories'],
      story: Story | null,
      conferences: readonly Conference[],
      conference: Conference | null,
      previous: Conference | null,
      rules: PublicationRules,
      levels: readonly Level[],
      names: ConferenceView['placeNames'],
      levelDevelopment: LevelDevelopment | null,
    ): ConferenceView => ({
      settings,
      stories,
      story,
      stepIndex: story?.steps.findIndex(({ id }) => id === settings.step) ?? -1,
      conferences,
      conference,
      previous,
      placeLevels: levels,
      placeNames: names,
      levelDevelopment,
      rules,
    }),
  );

  /** Keeps the list's identity while its levels are the same. */
  readonly #levels = memoize((...levels: readonly Level[]): readonly Level[] => levels);
  readonly #names = memoize(placeNames);

  readonly #developmentOf = memoize(levelAndDevelopment);

  readonly #declared = memoize((atlas: AtlasPackage | null): readonly IndicatorRules[] =>
    (atlas?.atlas.indicators ?? [])
      .map((indicator) => rulesOfIndicator(atlas, indicator))
      .filter(({ minimumBase, minimumCases }) => minimumBase > 0 || minimumCases > 0),
  );

  readonly #rules = memoize(
    (
      atlas: AtlasPackage | null,
      indicator: IndicatorDescriptor | null,
      series: IndicatorSeries | null,
      yearIndex: number,
    ): PublicationRules => {
      const states = series?.states[yearIndex] ?? new Uint8Array(0);
      return {
        shown: indicator === null ? null : rulesOfIndicator(atlas, indicator),
        declared: this.#declared(atlas),
        secretAreas: states.filter((state) => state === ValueState.secret).length,
        notRatedAreas: states.filter((state) => state === ValueState.notRated).length,
      };
    },
  );
}
