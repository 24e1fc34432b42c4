import { finding, NO_PARENT, type ColumnReference, type Year } from '../../model/index.ts';
import type { AtlasSession } from '../tasks/atlas-session.ts';
import { grownBy, levelFinding, type ForecastCarrier } from './forecast-carrier.ts';
import { countPeople, type CountedPeople } from './known-demand.ts';
import type { ForecastRequest, PeopleForecast } from './forecast-request.ts';

/**
 * Demand from a forecast made elsewhere: the years of its columns after the last counted one, on the smallest level that has them. Its numbers
 * are taken as they are; smaller areas share the number of the area they lie in by their demand in the last counted year, in areas without any
 * by their number of inhabitants. Years the forecast leaves out are not filled in.
 */
export async function importedForecast(
  session: AtlasSession,
  { carriers, columns: demandColumns, lastYear, lastCounts }: ForecastRequest,
  { columns }: { readonly columns: readonly ColumnReference[] },
): Promise<PeopleForecast> {
  const found = await forecastLevel(session, columns, carriers, lastYear);
  if (found === null) return { refusal: 'unknownDemand' };
  const { carrier, forecast } = found;
  const coming = forecast.years.flatMap((year, position) => (year > lastYear ? [{ year, persons: forecast.values[position]! }] : []));
  const years = coming.map(({ year }) => year);
  const findings = [...levelFinding(carrier), ...gapFinding(years), ...forecast.findings];
  const level = carrier.loaded.descriptor.id;
  if (carrier.isOwn) return { level, years, values: coming.map(({ persons }) => persons), births: null, findings };

  const counted = await countPeople(session, demandColumns, carrier.loaded.descriptor.id);
  const before = counted.values[counted.years.indexOf(lastYear)] ?? new Float64Array(carrier.loaded.level.keys.length).fill(Number.NaN);
  const inhabitants = (await session.columns.inhabitants(carriers[0]!.loaded.descriptor.id))(lastYear);
  const shares = sharesOfEmpty(before, inhabitants, carrier);
  const values = coming.map(({ persons }) => {
    const growth = persons.map((count, area) => (before[area] === 0 && count === 0 ? 1 : count / before[area]!));
    const shared = grownBy(lastCounts, growth, carrier);
    shares.forEach((share, area) => {
      if (share !== undefined) shared[area] = persons[carrier.areaOf[area]!]! * share;
    });
    return shared;
  });
  return { level, years, values, births: null, findings };
}

async function forecastLevel(
  session: AtlasSession,
  columns: readonly ColumnReference[],
  carriers: readonly ForecastCarrier[],
  lastYear: Year,
): Promise<{ readonly carrier: ForecastCarrier; readonly forecast: CountedPeople } | null> {
  for (const carrier of carriers) {
    const forecast = await countPeople(session, columns, carrier.loaded.descriptor.id);
    if (forecast.years.some((year) => year > lastYear)) return { carrier, forecast };
  }
  return null;
}

/** Per demand area in a larger one without any demand: its share by inhabitants; undefined = shared out by demand. */
function sharesOfEmpty(
  before: Float64Array,
  inhabitants: Float64Array | null,
  { areaOf }: ForecastCarrier,
): readonly (number | undefined)[] {
  const people = new Float64Array(before.length);
  areaOf.forEach((carrier, area) => {
    if (carrier !== NO_PARENT) people[carrier]! += inhabitants?.[area] ?? 0;
  });
  return Array.from(areaOf, (carrier, area) =>
    carrier === NO_PARENT || before[carrier] !== 0 ? undefined : people[carrier]! > 0 ? (inhabitants?.[area] ?? 0) / people[carrier]! : 0,
  );
}

function gapFinding(years: readonly Year[]) {
  const [first = 0] = years;
  const last = years.at(-1) ?? first - 1;
  const missing = Array.from({ length: last - first + 1 }, (_, k) => first + k).filter((year) => !years.includes(year));
  return missing.length === 0 ? [] : [finding('demand-forecast-gap', 'warning', '', { value: missing.join(', ') })];
}
