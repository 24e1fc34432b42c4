import {
  AtlasError,
  hasNumber,
  misuse,
  recipeOutputs,
  ValueState,
  type IndicatorSeries,
  type LevelId,
  type Recipe,
  type Year,
} from '../../model/index.ts';
import type { AreaProfile, ProfileRow, SeriesRequest, TaskRequest } from '../protocol.ts';
import type { AtlasSession } from './atlas-session.ts';
import { indicatorAvailability } from './indicator-availability.ts';
import type { Pace } from './pace.ts';

/**
 * One line per indicator that the level can have: value, base, city value, rank among the areas with a number (1 = highest, equal values
 * share the better rank) and the whole series of area and city. Classes have no rank. With `recipes` there is one line at most, the main
 * result of the last of them, and none where it can not be computed.
 * Cost O(indicators · areas · years) at first, O(indicators · areas) while the series are kept.
 */
export async function areaProfile(session: AtlasSession, request: TaskRequest<'profile/area'>, pace: Pace): Promise<AreaProfile> {
  const { level, area, year } = request;
  const loaded = (await session.level(level)).value;
  if (loaded === null || !Number.isInteger(area) || area < 0 || area >= loaded.level.keys.length) {
    throw misuse(`area ${area} of level ${level}: not in the package`);
  }
  const recipe = request.recipes?.at(-1);
  const lines = request.recipes === undefined ? packageLines(session, level) : recipeLines(request.recipes, recipe, level);
  const rows: ProfileRow[] = [];
  for (const [position, line] of lines.entries()) {
    await pace.breathe(position / lines.length);
    const asked = request.published === undefined ? line : { ...line, request: { ...line.request, published: request.published } };
    const series = await (recipe === undefined ? seriesOf(session, asked, pace) : seriesIfAny(session, asked, pace));
    const row = series === null ? null : profileRow(series, line.isRanked, area, year);
    if (row !== null) rows.push(row);
  }
  return { level, area, rows };
}

interface Line {
  readonly request: SeriesRequest;
  readonly isRanked: boolean;
}

function packageLines(session: AtlasSession, level: LevelId): Line[] {
  const offered = new Set(
    indicatorAvailability(session.atlas).flatMap(({ indicator, byLevel }) =>
      byLevel.some((entry) => entry.level === level && entry.origin !== 'none') ? [indicator] : [],
    ),
  );
  return (session.atlas.atlas.indicators ?? [])
    .filter(({ id }) => offered.has(id))
    .map(({ id, value }) => ({ request: { indicator: id, level }, isRanked: value.kind !== 'category' }));
}

function recipeLines(recipes: readonly Recipe[], recipe: Recipe | undefined, level: LevelId): Line[] {
  if (recipe === undefined) return [];
  const [{ indicator, categories }] = recipeOutputs(recipe);
  return [{ request: { indicator, level, recipes }, isRanked: categories === null }];
}

async function seriesOf(session: AtlasSession, { request }: Line, pace: Pace): Promise<IndicatorSeries | null> {
  return (await session.series(request, silent(pace))).series;
}

/** A recipe that can not be computed has no line; that it was cancelled is told. */
async function seriesIfAny(session: AtlasSession, line: Line, pace: Pace): Promise<IndicatorSeries | null> {
  try {
    return await seriesOf(session, line, pace);
  } catch (error) {
    if (error instanceof AtlasError && error.code === 'aborted') throw error;
    return null;
  }
}

/** A series' own progress is none of the profile. */
const silent = (pace: Pace): Pace => ({ breathe: () => pace.breathe() });

/** The line of one indicator; null when the level has nothing of it in any year. Classes are not ranked. */
export function profileRow(series: IndicatorSeries, isRanked: boolean, area: number, asked: Year): ProfileRow | null {
  const stateIn = (position: number): number => series.states[position]?.[area] ?? ValueState.noData;
  const known = series.years.flatMap((_, position) => (stateIn(position) === ValueState.noData ? [] : [position]));
  if (known.length === 0) return null;
  const position = known.findLast((candidate) => series.years[candidate]! <= asked);
  const areaSeries = Float64Array.from(series.values, (values) => values[area]!);
  const lines = { indicator: series.indicator, years: series.years, areaSeries, citySeries: series.city };
  if (position === undefined) {
    const none = Number.NaN;
    return { ...lines, year: asked, value: none, state: ValueState.noData, base: none, cityValue: none, rank: 0, rankedAreas: 0 };
  }
  const values = series.values[position]!;
  const states = series.states[position]!;
  return {
    ...lines,
    year: series.years[position]!,
    value: values[area]!,
    state: states[area]!,
    // The base of a number that may not be told is not told either.
    base: hasNumber(states[area]!) ? (series.denominators?.[position]?.[area] ?? Number.NaN) : Number.NaN,
    cityValue: series.city[position]!,
    ...(isRanked ? rankOf(values, states, area) : { rank: 0, rankedAreas: 0 }),
  };
}

function rankOf(values: Float64Array, states: Uint8Array, area: number): { rank: number; rankedAreas: number } {
  let higher = 0;
  let rankedAreas = 0;
  const own = values[area]!;
  for (let other = 0; other < values.length; other++) {
    if (!hasNumber(states[other]!)) continue;
    rankedAreas++;
    if (values[other]! > own) higher++;
  }
  return { rank: hasNumber(states[area]!) ? higher + 1 : 0, rankedAreas };
}
