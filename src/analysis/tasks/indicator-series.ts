import {
  finding,
  hasNumber,
  misuse,
  neededColumns,
  ValueState,
  type ColumnReference,
  type Finding,
  type IndicatorDescriptor,
  type IndicatorSeries,
  type LevelId,
  type SeriesBreak,
  type Year,
} from '../../model/index.ts';
import type { SeriesResult } from '../protocol.ts';
import {
  evaluateCount,
  evaluateDelivered,
  evaluateDensity,
  evaluateRate,
  rulesOf,
  sumOfColumns,
  type EvaluatedYear,
  type Summand,
} from '../series/evaluate.ts';
import { NO_CITY_VALUE, type CityValue } from '../series/city-value.ts';
import type { ColumnValues } from '../series/column-values.ts';
import type { ColumnByYear, ColumnKind, ColumnResolver, PackageData } from './column-resolver.ts';
import { isAggregable } from './indicator-availability.ts';
import { levelDescriptor, lowerLevels, olderEditions } from './level-tree.ts';
import type { LoadedLevel } from './load-level.ts';
import type { Pace } from './pace.ts';

type Origin = IndicatorSeries['origin'][number];

/** A column of an indicator on the asked level with its city values. */
interface ResolvedReference {
  readonly byYear: ColumnByYear;
  readonly city: (year: Year) => CityValue;
}

/**
 * The values of an indicator on a level for all its years: the years every column it needs has on some level. A year the level can
 * not have is `notAggregable` where smaller areas have the number but it can not be summed, else `noData`.
 * Cost O(areas · years · columns) once the tables are read.
 */
export async function indicatorSeries(
  data: PackageData,
  columns: ColumnResolver,
  indicator: IndicatorDescriptor,
  levelId: LevelId,
  pace: Pace,
): Promise<SeriesResult> {
  const { value: loaded, findings: levelFindings } = await data.level(levelId);
  const joins = await joinReports(data, indicator);
  if (loaded === null) return { series: null, joins, findings: [...levelFindings] };
  const findings: Finding[] = [...levelFindings, ...(await columns.findings(datasetsOf(indicator)))];

  const years = await commonYears(columns, neededColumns(indicator.value));
  const evaluate = await evaluation(columns, indicator, loaded);
  const elsewhere = isAggregable(indicator.value) ? new Set<Year>() : await yearsBelow(data, columns, indicator, levelId);
  const evaluated: { year: EvaluatedYear; origin: Origin; partialAreas: number }[] = [];
  for (const [position, year] of years.entries()) {
    const result = evaluate(year);
    evaluated.push(result ?? { year: emptyYear(loaded, elsewhere.has(year)), origin: 'none', partialAreas: 0 });
    await pace.breathe((position + 1) / years.length);
  }

  const breaks = await seriesBreaks(data, indicator, levelId, years, findings);
  const series: IndicatorSeries = {
    indicator: indicator.id,
    level: levelId,
    years,
    values: evaluated.map(({ year }) => year.values),
    states: evaluated.map(({ year }) => year.states),
    numerators: isAggregable(indicator.value) ? evaluated.map(({ year }) => year.numerators ?? year.values) : null,
    denominators: hasBase(indicator) ? evaluated.map(({ year }) => year.denominators ?? year.values) : null,
    city: Float64Array.from(evaluated, ({ year }) => year.city.value),
    cityDelivered: evaluated.map(({ year }) => year.city.delivered),
    origin: evaluated.map(({ origin }) => origin),
    breaks,
  };
  findings.push(...seriesFindings(indicator, loaded, series, evaluated));
  return { series, joins, findings };
}

const hasBase = ({ value }: IndicatorDescriptor): boolean =>
  value.kind === 'rate' || (value.kind === 'delivered' && value.base !== undefined);

const datasetsOf = ({ value }: IndicatorDescriptor) => new Set(neededColumns(value).map(({ dataset }) => dataset));

async function joinReports(data: PackageData, indicator: IndicatorDescriptor): Promise<SeriesResult['joins']> {
  const datasets = datasetsOf(indicator);
  const reports: SeriesResult['joins'][number][] = [];
  for (const [position, { dataset }] of (data.atlas.atlas.tables ?? []).entries()) {
    if (!datasets.has(dataset)) continue;
    const { join } = await data.table(position);
    if (join !== null) reports.push(join.report);
  }
  return reports;
}

async function commonYears(columns: ColumnResolver, references: readonly ColumnReference[]): Promise<Year[]> {
  const [first = [], ...others] = await Promise.all(references.map((reference) => columns.years(reference)));
  return first.filter((year) => others.every((years) => years.includes(year)));
}

/** Returns the function that computes one year, or null for a year the level does not have. */
async function evaluation(
  columns: ColumnResolver,
  indicator: IndicatorDescriptor,
  loaded: LoadedLevel,
): Promise<(year: Year) => { year: EvaluatedYear; origin: Origin; partialAreas: number } | null> {
  const { value } = indicator;
  const { level } = loaded;
  const inhabitants = await columns.inhabitants(level.id);
  const context = (year: Year) => ({ inhabitants: inhabitants(year), areaSquareMeters: level.areaSquareMeters });
  const resolve = (references: readonly ColumnReference[], kind: ColumnKind): Promise<ResolvedReference[]> =>
    Promise.all(
      references.map(async (reference) => ({
        byYear: await columns.resolve(reference, level.id, kind),
        city: await columns.city(reference, kind),
      })),
    );
  const summands = (references: readonly ResolvedReference[], year: Year): Summand[] | null => {
    const found = references.flatMap(({ byYear, city }) => {
      const column = byYear.get(year);
      return column === undefined ? [] : [{ column, city: city(year) }];
    });
    return found.length === references.length ? found : null;
  };
  const described = (year: EvaluatedYear, parts: readonly Summand[]) => ({
    year,
    origin: originOf(parts.map(({ column }) => column)),
    partialAreas: Math.max(...parts.map(({ column }) => column.partialAreas)),
  });
  const rules = rulesOf(indicator);

  if (value.kind === 'rate') {
    const numerators = await resolve(value.numerator, { kind: 'count' });
    const denominators = await resolve(value.denominator, { kind: 'count' });
    return (year) => {
      const above = summands(numerators, year);
      const below = summands(denominators, year);
      if (above === null || below === null) return null;
      const result = evaluateRate({ ...rules, factor: value.factor }, sumOfColumns(above), sumOfColumns(below), context(year));
      return described(result, [...above, ...below]);
    };
  }
  if (value.kind === 'count' || value.kind === 'density') {
    const counts = await resolve(value.count, { kind: 'count' });
    return (year) => {
      const parts = summands(counts, year);
      if (parts === null) return null;
      const sum = sumOfColumns(parts);
      const result =
        value.kind === 'count'
          ? evaluateCount(rules, sum, context(year), null)
          : evaluateDensity({ ...rules, factor: value.factor }, sum, context(year));
      return described(result, parts);
    };
  }
  const kind: ColumnKind = value.kind === 'category' ? { kind: 'category', categories: value.categories } : { kind: 'delivered' };
  const delivered = await resolve([value.value], kind);
  const base =
    value.kind === 'delivered' && value.base !== undefined ? await columns.resolve(value.base, level.id, { kind: 'count' }) : null;
  return (year) => {
    const parts = summands(delivered, year);
    const part = parts?.[0];
    return parts === null || part === undefined
      ? null
      : described(evaluateDelivered(rules, part, base?.get(year) ?? null, context(year)), parts);
  };
}

function originOf(columns: readonly ColumnValues[]): Origin {
  const origins = columns.map(({ origin }) => origin);
  if (origins.includes('crosswalk')) return 'crosswalk';
  return origins.includes('aggregated') ? 'aggregated' : 'direct';
}

function emptyYear({ level }: LoadedLevel, notAggregable: boolean): EvaluatedYear {
  const n = level.keys.length;
  const values = new Float64Array(n).fill(Number.NaN);
  const states = new Uint8Array(n).fill(notAggregable ? ValueState.notAggregable : ValueState.noData);
  return { values, states, numerators: values, denominators: values, city: NO_CITY_VALUE, exceeding: [] };
}

/** Years in which a level below has the number. */
async function yearsBelow(data: PackageData, columns: ColumnResolver, indicator: IndicatorDescriptor, level: LevelId): Promise<Set<Year>> {
  const { value } = indicator;
  const years = new Set<Year>();
  if (value.kind !== 'delivered' && value.kind !== 'category') return years;
  const kind: ColumnKind = value.kind === 'category' ? { kind: 'category', categories: value.categories } : { kind: 'delivered' };
  for (const below of lowerLevels(data.atlas, level)) {
    for (const year of (await columns.resolve(value.value, below.id, kind)).keys()) years.add(year);
  }
  return years;
}

/** New boundaries: told wherever the series reaches back to an older edition that has numbers of its own. */
async function seriesBreaks(
  data: PackageData,
  indicator: IndicatorDescriptor,
  levelId: LevelId,
  years: readonly Year[],
  findings: Finding[],
): Promise<SeriesBreak[]> {
  const breaks: SeriesBreak[] = [];
  const datasets = datasetsOf(indicator);
  for (const older of olderEditions(data.atlas, levelId)) {
    const tables = (data.atlas.atlas.tables ?? []).filter(({ dataset, level }) => datasets.has(dataset) && level === older.id);
    if (tables.length === 0) continue;
    const { value: crosswalk, findings: found } = await data.crosswalk(older.id, levelId);
    findings.push(...found);
    const year = levelDescriptor(data.atlas, levelId)?.validFrom ?? (older.validTo === undefined ? undefined : older.validTo + 1);
    if (year === undefined || !years.some((known) => known < year)) continue;
    breaks.push({ year, areas: crosswalk?.changedAreas ?? [], reason: 'boundaries' });
    findings.push(
      finding('crosswalk-break', 'info', tables[0]?.resource ?? '', {
        parameters: { year, level: levelId, count: crosswalk?.changedAreas.length ?? 0 },
      }),
    );
  }
  return breaks;
}

const SHOWN_AREAS = 3;

function seriesFindings(
  indicator: IndicatorDescriptor,
  { level, repeated }: LoadedLevel,
  series: IndicatorSeries,
  evaluated: readonly { year: EvaluatedYear; partialAreas: number }[],
): Finding[] {
  const findings: Finding[] = [];
  const about = { indicator: indicator.title, level: level.id };
  const count = (state: number): number =>
    series.states.reduce(
      (sum, states) => sum + states.reduce((inYear, code, area) => inYear + (code === state && repeated[area] === 0 ? 1 : 0), 0),
      0,
    );
  const hasAny = series.states.some((states) => states.some(hasNumber));
  if (series.years.length === 0) findings.push(finding('indicator-no-data', 'warning', '', { value: indicator.id, parameters: about }));
  else if (!hasAny && count(ValueState.notAggregable) > 0) {
    findings.push(finding('indicator-not-aggregable', 'info', '', { value: indicator.id, parameters: about }));
  }
  const partial = evaluated.reduce((most, { partialAreas }) => Math.max(most, partialAreas), 0);
  if (partial > 0) {
    findings.push(finding('hierarchy-partial', 'warning', '', { value: indicator.id, parameters: { ...about, count: partial } }));
  }
  const zeroBases = Math.max(0, ...series.states.map((states) => states.filter((code) => code === ValueState.notCalculable).length));
  if (zeroBases > 0) {
    findings.push(finding('denominator-zero', 'info', '', { value: indicator.id, parameters: { ...about, count: zeroBases } }));
  }
  const secret = count(ValueState.secret);
  if (secret > 0) findings.push(finding('secret-values', 'info', '', { value: indicator.id, parameters: { ...about, count: secret } }));
  const exceeding = [...new Set(evaluated.flatMap(({ year }) => year.exceeding))];
  if (exceeding.length > 0 && indicator.unit === 'percent') {
    const value = exceeding
      .slice(0, SHOWN_AREAS)
      .map((area) => level.keys[area])
      .join(', ');
    findings.push(finding('numerator-exceeds-denominator', 'warning', '', { value, parameters: { ...about, count: exceeding.length } }));
  }
  return findings;
}

/** @throws AtlasError `misuse` for an id the package does not have. */
export function indicatorDescriptor(data: PackageData, id: string): IndicatorDescriptor {
  const found = data.atlas.atlas.indicators?.find((indicator) => indicator.id === id);
  if (found === undefined) throw misuse(`indicator ${id}: not in the package`);
  return found;
}
