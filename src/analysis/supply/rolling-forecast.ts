import { finding, type AgeSpan, type ColumnReference, type Year } from '../../model/index.ts';
import { rollingCohorts } from '../../statistics/index.ts';
import type { AtlasSession } from '../tasks/atlas-session.ts';
import { grownBy, levelFinding, type ForecastCarrier } from './forecast-carrier.ts';
import type { PeopleForecast, ForecastRequest } from './forecast-request.ts';
import { countPeople, sumOfKnown, type CountedPeople } from './known-demand.ts';

/** Below so many births a year in the middle area, whole children are too coarse a measure for a cohort. */
const LEAST_MEDIAN_BIRTHS = 10;
/** Cohorts the rolling mean is taken of. */
const ROLLING_YEARS = 3;

/**
 * Demand from births. An area's group of age in year y is made of the children born in y - age; cohorts not yet born are the rolling mean of the
 * last three, rounded to whole children. The demand grows as these cohorts do, from its size in the last counted year: who moved in or away
 * since birth is in that size.
 *
 * Cohorts are rounded per area, so the sum over areas may differ a little from a forecast of the sum: areas plan for whole children. Where areas are
 * so small that rounding would make every cohort 0 or 1, cohorts are those of the next larger level (the first whose middle area has
 * at least 10 births a year, else the largest) and the smaller areas grow as the area they lie in.
 */
export async function rollingForecast(
  session: AtlasSession,
  { known, carriers, lastYear, ages, lastCounts }: ForecastRequest,
  { births: columns, years: yearsAhead }: { readonly births: readonly ColumnReference[]; readonly years: number },
): Promise<PeopleForecast> {
  const span = closedSpan(ages);
  if (span === null) return { refusal: 'noDemandAges' };
  const chosen = await cohortLevel(session, columns, carriers);
  if (chosen === null) return { refusal: 'unknownDemand' };
  const { carrier, births } = chosen;
  const cohorts = cohortsByYear(births, lastYear + yearsAhead);
  const areas = carrier.loaded.level.keys.length;
  const missing = new Set<Year>();
  const sizeIn = (year: Year): Float64Array => {
    const size = new Float64Array(areas);
    for (let age = span.from; age < span.to; age++) {
      const born = cohorts.get(year - age);
      if (born === undefined) missing.add(year - age);
      for (let area = 0; area < areas; area++) size[area]! += born?.[area] ?? Number.NaN;
    }
    return size;
  };
  const before = sizeIn(lastYear);
  const years = Array.from({ length: yearsAhead }, (_, ahead) => lastYear + 1 + ahead);
  const values = years.map((year) => {
    const size = sizeIn(year);
    // nobody was born here: the group stays as it is
    const growth = size.map((children, area) => (before[area] === 0 ? 1 : children / before[area]!));
    return grownBy(lastCounts, growth, carrier);
  });
  const withoutBirths = before.reduce((count, children) => (children === 0 ? count + 1 : count), 0);
  return {
    level: carrier.loaded.descriptor.id,
    years,
    values,
    births: [...known.years, ...years].map((year) => sumOfKnown(cohorts.get(year))),
    findings: [
      ...levelFinding(carrier),
      ...(missing.size === 0
        ? []
        : [finding('demand-births-missing', 'warning', '', { value: [...missing].sort((a, b) => a - b).join(', ') })]),
      ...(withoutBirths === 0 || !carrier.isOwn
        ? []
        : [finding('demand-forecast-kept', 'info', '', { parameters: { count: withoutBirths } })]),
      ...births.findings,
    ],
  };
}

const closedSpan = (ages: AgeSpan | null): { readonly from: number; readonly to: number } | null =>
  ages === null || ages.to === null ? null : { from: ages.from, to: ages.to };

async function cohortLevel(
  session: AtlasSession,
  columns: readonly ColumnReference[],
  carriers: readonly ForecastCarrier[],
): Promise<{ readonly carrier: ForecastCarrier; readonly births: CountedPeople } | null> {
  let largest: { readonly carrier: ForecastCarrier; readonly births: CountedPeople } | null = null;
  for (const carrier of carriers) {
    const births = await countPeople(session, columns, carrier.loaded.descriptor.id);
    const last = births.values.at(-1);
    if (last === undefined) continue;
    largest = { carrier, births };
    if (medianOfPositive(last) >= LEAST_MEDIAN_BIRTHS) break;
  }
  return largest;
}

function medianOfPositive(values: Float64Array): number {
  const sorted = values.filter((value) => value > 0).sort();
  return sorted[sorted.length >> 1] ?? 0;
}

/** Births per area for every known year, and expected ones up to `until`. */
function cohortsByYear({ years, values }: CountedPeople, until: Year): Map<Year, Float64Array> {
  const cohorts = new Map(years.map((year, position) => [year, values[position]!]));
  const lastKnown = years.at(-1);
  const areas = values[0]?.length ?? 0;
  if (lastKnown === undefined || until <= lastKnown) return cohorts;
  const ahead = until - lastKnown;
  const expected = Array.from({ length: ahead }, () => new Float64Array(areas));
  const lastThree = Array.from({ length: ROLLING_YEARS }, (_, back) => cohorts.get(lastKnown - (ROLLING_YEARS - 1 - back)));
  for (let area = 0; area < areas; area++) {
    const known = lastThree.map((born) => born?.[area] ?? Number.NaN);
    rollingCohorts(known, ahead).forEach((born, step) => (expected[step]![area] = born));
  }
  expected.forEach((born, step) => cohorts.set(lastKnown + 1 + step, born));
  return cohorts;
}
