import type { TaskRequest } from '../analysis/protocol.ts';
import { buildChoropleth, buildHistogram } from '../cartography/index.ts';
import type { ChoroplethSpecification, ColorScheme, HistogramSpecification } from '../cartography/specification.ts';
import {
  isDifferenceOutput,
  type AtlasPackage,
  type Classification,
  type IndicatorDescriptor,
  type IndicatorId,
  type IndicatorSeries,
  type Level,
  type LevelDescriptor,
  type LevelId,
} from '../model/index.ts';
import { shownIndicator, shownLevel, shownYearIndex, wantedYear, type Language, type ResultCache, type Session } from '../state/index.ts';
import { categoryLabel, classLabel, headline, isPartOfCity, readingSentence, stateLabel, translate } from '../texts/index.ts';
import { classificationRequest } from './classification-request.ts';
import { memoize } from './memoize.ts';

/** The map as last completed; it stays while the next one is on its way. */
export interface ShownMap {
  readonly levelDescriptor: LevelDescriptor | null;
  readonly level: Level | null;
  readonly indicator: IndicatorDescriptor | null;
  readonly series: IndicatorSeries | null;
  readonly yearIndex: number;
  readonly specification: ChoroplethSpecification | null;
  readonly histogram: HistogramSpecification | null;
  readonly language: Language;
}

const NOTHING_SHOWN: ShownMap = {
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
/** Of categories; the same object each time, or every look at the map would build it anew. */
const NO_CLASSES: Classification = { method: 'manual', bounds: [], notes: [] };

/** What is to be shown. */
export interface ShownMapInput {
  /** With the indicators of recipes, where there are any. */
  readonly atlas: AtlasPackage | null;
  readonly session: Session;
  readonly colorScheme: ColorScheme;
  readonly seriesRequest: (indicator: IndicatorId, level: LevelId) => TaskRequest<'indicator/series'>;
  /** The series whose values make the classes; default the shown one. */
  readonly classesRequest?: ShownMapInput['seriesRequest'];
}

/** Puts the map together from session and results, and reads it in words; parts that did not change keep their identity. */
export class ShownMapBuilder {
  readonly #cache: ResultCache;
  #shown: ShownMap = NOTHING_SHOWN;

  constructor(cache: ResultCache) {
    this.#cache = cache;
  }

  /** Forgets the map of another package. */
  reset(): void {
    this.#shown = NOTHING_SHOWN;
  }

  build(input: ShownMapInput): ShownMap {
    this.#shown = this.#nextShown(input);
    return this.#shown;
  }

  /** Next complete map, or the last one while something of the next is still missing. */
  #nextShown({ atlas, session, colorScheme, seriesRequest, classesRequest = seriesRequest }: ShownMapInput): ShownMap {
    if (atlas === null) return NOTHING_SHOWN;
    const levelDescriptor = shownLevel(session, atlas);
    if (levelDescriptor === null) return NOTHING_SHOWN;
    const loaded = this.#cache.get('level/load', { level: levelDescriptor.id });
    if (loaded === undefined) return this.#shown;
    const level = loaded.level;
    const indicator = shownIndicator(session, atlas);
    const bare = { ...NOTHING_SHOWN, levelDescriptor, level, indicator, language: session.language };
    if (indicator === null || level === null) return this.#keepIfEqual(bare);
    const request = seriesRequest(indicator.id, levelDescriptor.id);
    const seriesResult = this.#cache.get('indicator/series', request);
    if (seriesResult === undefined) return this.#shown.specification === null ? this.#keepIfEqual(bare) : this.#shown;
    const series = seriesResult.series;
    const yearIndex = series === null ? -1 : shownYearIndex(wantedYear(session, atlas), series.years);
    const year = series?.years[yearIndex];
    if (series === null || year === undefined) return this.#keepIfEqual({ ...bare, series, yearIndex });
    const classification =
      indicator.value.kind === 'category'
        ? NO_CLASSES
        : this.#cache.get(
            'classification/compute',
            classificationRequest(session.classification, classesRequest(indicator.id, levelDescriptor.id), year),
          );
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

  #keepIfEqual(next: ShownMap): ShownMap {
    const same = (Object.keys(next) as (keyof ShownMap)[]).every((name) => next[name] === this.#shown[name]);
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
        aroundZero: isDifferenceOutput(indicator.id),
        // The city's total is no middle to turn around: every area is a part of it.
        cityValue: isPartOfCity(indicator) ? Number.NaN : (series.city[yearIndex] ?? Number.NaN),
        colorScheme,
        contrastMode,
        labels: {
          classLabel: (lower, upper, position) =>
            isDifferenceOutput(indicator.id) && lower < 0 && upper > 0
              ? translate(language, 'class.unchanged')
              : classLabel(lower, upper, position, indicator, language),
          stateLabel: (name) => stateLabel(name, language),
          categoryLabel: (index) => categoryLabel(indicator, index, language),
        },
      }),
  );

  readonly #histogram = memoize((values: Float64Array, specification: ChoroplethSpecification) =>
    buildHistogram(values, specification, HISTOGRAM_BINS),
  );

  /** "Wo leben viele Kinder in Armut?" or indicator and year. */
  readonly headline = memoize((shown: ShownMap): string => {
    const year = shown.series?.years[shown.yearIndex];
    if (shown.indicator === null) return '';
    const isForecast = year !== undefined && year >= (shown.series?.forecastFrom ?? Infinity);
    return headline({ indicator: shown.indicator, year: year ?? null, isForecast, language: shown.language });
  });

  /** One sentence that reads the map; also its text alternative. */
  readonly reading = memoize((shown: ShownMap): string => {
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
