import type { IndicatorSeries } from '../../model/index.ts';
import {
  binaryWeights,
  delta,
  groupComposition,
  locationQuotients,
  matrixOfColumns,
  multigroupSegregation,
  spatialDissimilarity,
  twoGroupSegregation,
  type SpatialWeights,
} from '../../statistics/index.ts';
import type { TaskRequest, TaskResult } from '../protocol.ts';
import type { SegregationResult, SegregationYear } from '../exploration-protocol.ts';
import type { AtlasSession } from '../tasks/atlas-session.ts';
import type { Pace } from '../tasks/pace.ts';
import { gatherInputs } from './gather-inputs.ts';
import { neighbourWeights } from './neighbour-weights.ts';
import { paced, partOfPace } from './paced.ts';
import { randomDissimilarity } from './random-dissimilarity.ts';
import { refuse } from './refusal.ts';

type Segregation = Extract<SegregationResult, { kind: 'segregation' }>;

/** Every run draws the same random cities. */
const SEED = 1;
/** With fewer inhabited areas nobody could live apart. */
const FEWEST_INHABITED = 2;

/** Counts of one group in one year; arrays of length n, NaN = missing. */
interface GroupYear {
  readonly group: Float64Array;
  readonly total: Float64Array;
}

/**
 * How apart groups live from the rest of the population, in every year: numerators are the groups, denominators everybody. Spatial
 * dissimilarity after Morrill (binary neighbours); Atkinson with b = 0.5; delta with the land of each area; corrected isolation is
 * eta squared. Lorenz curve: areas by rising share, `population` = the rest summed up, `group` = the group. Several groups of one and the
 * same population are also measured together, with the rest as a group of its own, in years in which they do not overlap.
 * Refused: no indicator, indicators that are no rates, fewer than two inhabited areas. Cost O(years · simulations · n).
 */
export async function exploreSegregation(
  session: AtlasSession,
  request: TaskRequest<'explore/segregation'>,
  pace: Pace,
): Promise<TaskResult<'explore/segregation'>> {
  const indicators = [...new Set(request.indicators)];
  if (indicators.length === 0) return refuse('tooFewIndicators');
  const series: IndicatorSeries[] = [];
  let weights: SpatialWeights | null = null;
  let land: Float64Array = new Float64Array(0);
  for (const [position, indicator] of indicators.entries()) {
    const part = partOfPace(pace, (0.3 * position) / indicators.length, (0.3 * (position + 1)) / indicators.length);
    const wanted = { indicators: [indicator], recipes: [], level: request.level, year: Number.POSITIVE_INFINITY };
    const gathered = await gatherInputs(session, wanted, part);
    if (gathered.kind === 'refused') return gathered;
    const [one] = gathered.series;
    if (one === undefined || one.denominators === null) return refuse('unknownInput', [indicator], gathered.findings);
    // Years without any number say nothing.
    series.push(withYears(one, gathered.years));
    if (weights !== null) continue;
    const { loaded } = gathered;
    const everywhere = Int32Array.from(loaded.level.keys.keys());
    weights = binaryWeights((await neighbourWeights(session, loaded, request.neighbours, everywhere, part)).weights);
    land = loaded.level.areaSquareMeters;
  }
  const groups: Segregation['groups'][number][] = [];
  for (const [position, one] of series.entries()) {
    const part = partOfPace(pace, 0.3 + (0.7 * position) / series.length, 0.3 + (0.7 * (position + 1)) / series.length);
    groups.push(await groupOf(one, weights!, land, part));
  }
  if (groups.every(({ years }) => (years.at(-1)?.areas ?? 0) < FEWEST_INHABITED)) return refuse('tooFewAreas', indicators);
  return { kind: 'segregation', groups, multigroup: multigroupYears(series) };
}

async function groupOf(
  series: IndicatorSeries,
  weights: SpatialWeights,
  land: Float64Array,
  pace: Pace,
): Promise<Segregation['groups'][number]> {
  const years: SegregationYear[] = [];
  for (const [position, year] of series.years.entries()) {
    const { group, total } = groupYear(series, position);
    const measures = twoGroupSegregation(group, total);
    const { share, groupSum, totalSum } = groupComposition(group, total);
    const chance = randomDissimilarity(total, share, SEED);
    const part = partOfPace(pace, position / series.years.length, (position + 1) / series.years.length);
    years.push({
      year,
      dissimilarity: measures.dissimilarity,
      spatialDissimilarity: spatialDissimilarity(group, total, weights),
      isolation: measures.isolation,
      correctedIsolation: measures.correlationRatio,
      interaction: measures.interaction,
      gini: measures.gini,
      entropy: measures.entropy,
      atkinson: measures.atkinson,
      delta: delta(group, land),
      share,
      group: groupSum,
      total: totalSum,
      areas: measures.areas,
      randomDissimilarity: await paced(chance, part),
    });
    await pace.breathe();
  }
  const newest = groupYear(series, series.years.length - 1);
  return {
    indicator: series.indicator,
    years,
    locationQuotients: locationQuotients(newest.group, newest.total),
    lorenz: segregationCurve(newest),
  };
}

function withYears(series: IndicatorSeries, years: readonly number[]): IndicatorSeries {
  const pick = <Item>(items: readonly Item[]): Item[] => years.map((year) => items[series.years.indexOf(year)]!);
  const { values, states, numerators, denominators } = series;
  return {
    ...series,
    years,
    values: pick(values),
    states: pick(states),
    numerators: numerators === null ? null : pick(numerators),
    denominators: denominators === null ? null : pick(denominators),
  };
}

/** Counts behind the values that may be shown: what is withheld must not come back through its parts. */
function groupYear({ values, numerators, denominators }: IndicatorSeries, position: number): GroupYear {
  const shown = (counts: Float64Array | undefined): Float64Array =>
    values[position]!.map((value, area) => (Number.isNaN(value) ? Number.NaN : (counts?.[area] ?? Number.NaN)));
  return { group: shown(numerators?.[position]), total: shown(denominators?.[position]) };
}

/** Points from (0, 0) to (1, 1); empty where the group or the rest is. Cost O(n log n). */
function segregationCurve({ group, total }: GroupYear): { readonly population: Float64Array; readonly group: Float64Array } {
  const counted = groupComposition(group, total);
  if (!(counted.groupSum > 0 && counted.restSum > 0)) return { population: new Float64Array(0), group: new Float64Array(0) };
  const shareOf = (area: number): number => counted.group[area]! / counted.total[area]!;
  const order = [...counted.total.keys()].filter((area) => counted.total[area]! > 0).sort((a, b) => shareOf(a) - shareOf(b) || a - b);
  const rest = new Float64Array(order.length + 1);
  const members = new Float64Array(order.length + 1);
  order.forEach((area, place) => {
    rest[place + 1] = rest[place]! + (counted.total[area]! - counted.group[area]!) / counted.restSum;
    members[place + 1] = members[place]! + counted.group[area]! / counted.groupSum;
  });
  return { population: rest, group: members };
}

function multigroupYears(series: readonly IndicatorSeries[]): Segregation['multigroup'] {
  const [first, ...others] = series;
  if (first === undefined || others.length === 0) return [];
  const common = first.years.filter((year) => others.every(({ years }) => years.includes(year)));
  return common.flatMap((year) => {
    const groups = series.map((one) => groupYear(one, one.years.indexOf(year)));
    const rest = restOf(groups);
    if (rest === null) return [];
    const all = multigroupSegregation(matrixOfColumns([...groups.map(({ group }) => group), rest]));
    const { dissimilarity, informationTheory, gini, normalisedExposure, diversity } = all;
    return [{ year, dissimilarity, entropy: informationTheory, gini, exposure: normalisedExposure, diversity }];
  });
}

/** Everybody outside the groups; null where the groups have different populations or overlap (more members than people). */
function restOf(groups: readonly GroupYear[]): Float64Array | null {
  const total = groups[0]!.total;
  const rest = total.slice();
  for (const { group, total: own } of groups) {
    for (let area = 0; area < rest.length; area++) {
      if (own[area] !== total[area] && !Number.isNaN(own[area]! + total[area]!)) return null;
      rest[area]! -= group[area]!;
    }
  }
  const isOverlap = rest.some((count, area) => count < -1e-9 * total[area]!);
  return isOverlap ? null : rest.map((count) => (count < 0 ? 0 : count));
}
