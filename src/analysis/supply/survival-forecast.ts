import { finding, type AgeSpan, type ColumnReference, type LevelId, type Year } from '../../model/index.ts';
import { hamiltonPerry } from '../../statistics/index.ts';
import type { AtlasSession } from '../tasks/atlas-session.ts';
import type { Pace } from '../tasks/pace.ts';
import { carrierOn, forecastCarriers, grownBy, levelFinding, type ForecastCarrier } from './forecast-carrier.ts';
import { countPeople, type CountedPeople } from './known-demand.ts';
import type { ForecastRequest, PeopleForecast } from './forecast-request.ts';

/** Years the rolling mean of the newborns asks for, whatever the base years. */
const LEAST_HISTORY = 3;
/** Share of the progress that counting the ages gets. */
const COUNTING = 0.3;
/** So many areas are projected in a few milliseconds. */
const AREAS_PER_BREATH = 256;

/**
 * Demand by cohort survival (Hamilton-Perry) on the level of the age table; where that lies below the recipe's level, its sums are taken. The
 * demand grows as the group does in the projection, from its size in the last counted year; smaller areas grow as the area they lie in. An age
 * table that ends before the demand is projected to the last counted year first. @throws AtlasError `aborted`
 */
export async function survivalForecast(
  session: AtlasSession,
  { carriers, ages, lastYear, lastCounts }: ForecastRequest,
  settings: { readonly level: LevelId; readonly ages: readonly ColumnReference[]; readonly baseYears: number; readonly years: number },
  pace: Pace,
): Promise<PeopleForecast> {
  const columns = settings.ages;
  if (ages === null || columns.length < (ages.to ?? ages.from + 1)) return { refusal: 'noDemandAges' };
  const carrier = await ageLevel(session, carriers, settings.level);
  if (carrier === null) return { refusal: 'noSuchLevel' };
  const counted: CountedPeople[] = [];
  for (const [nth, column] of columns.entries()) {
    counted.push(await countPeople(session, [column], carrier.loaded.descriptor.id));
    await pace.breathe((COUNTING * (nth + 1)) / columns.length);
  }
  const shared = (counted[0]?.years ?? []).filter((year) => year <= lastYear && counted.every(({ years }) => years.includes(year)));
  const baseYear = shared.at(-1);
  if (baseYear === undefined) return { refusal: 'unknownDemand' };

  const steps = lastYear - baseYear + settings.years;
  const historyYears = Math.max(settings.baseYears + 1, LEAST_HISTORY);
  const first = Math.max(shared[0]!, baseYear - historyYears + 1);
  const span = Array.from({ length: baseYear - first + 1 }, (_, k) => first + k);
  const years = Array.from({ length: settings.years }, (_, ahead) => lastYear + 1 + ahead);
  const growth = years.map(() => new Float64Array(carrier.loaded.level.keys.length).fill(Number.NaN));
  const areas = carrier.loaded.level.keys.length;
  for (let area = 0; area < areas; area++) {
    if (area % AREAS_PER_BREATH === 0) await pace.breathe(COUNTING + ((1 - COUNTING) * area) / areas);
    const history = span.map((year) => Float64Array.from(counted, (column) => countIn(column, year, area)));
    const projected = hamiltonPerry(history, { baseYears: settings.baseYears, years: steps, openEnded: ages.to === null });
    const groups = [history.at(-1)!, ...projected].map((persons) => sizeOf(persons, ages));
    const before = groups[lastYear - baseYear]!;
    // nobody of the group: nothing to grow from
    years.forEach((year, ahead) => (growth[ahead]![area] = before === 0 ? 1 : groups[year - baseYear]! / before));
  }
  return {
    level: carrier.loaded.descriptor.id,
    years,
    values: growth.map((factors) => grownBy(lastCounts, factors, carrier)),
    births: null,
    findings: [
      ...levelFinding(carrier),
      ...(baseYear === lastYear ? [] : [finding('demand-forecast-base', 'info', '', { parameters: { year: baseYear } })]),
      ...counted.flatMap(({ findings }) => findings),
    ],
  };
}

/** The level of the age table, or the recipe's own where the table's areas lie in it. */
async function ageLevel(session: AtlasSession, carriers: readonly ForecastCarrier[], level: LevelId): Promise<ForecastCarrier | null> {
  const above = carrierOn(carriers, level);
  const own = carriers[0];
  if (above !== null || own === undefined || !session.atlas.atlas.levels.some(({ id }) => id === level)) return above;
  const { value } = await session.level(level);
  if (value === null) return null;
  return carrierOn(await forecastCarriers(session, value), own.loaded.descriptor.id) === null ? null : own;
}

const countIn = ({ years, values }: CountedPeople, year: Year, area: number): number => values[years.indexOf(year)]?.[area] ?? Number.NaN;

function sizeOf(persons: Float64Array, { from, to }: AgeSpan): number {
  let size = 0;
  for (let age = from; age < (to ?? persons.length); age++) size += persons[age]!;
  return size;
}
