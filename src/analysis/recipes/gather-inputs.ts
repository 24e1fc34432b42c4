import {
  hasNumber,
  outputOf,
  recipeCore,
  recipesBehind,
  type Finding,
  type IndicatorId,
  type IndicatorSeries,
  type LevelId,
  type Recipe,
  type Year,
} from '../../model/index.ts';
import type { Refusal, SeriesRequest } from '../protocol.ts';
import type { AtlasSession } from '../tasks/atlas-session.ts';
import { distinctFindings } from '../tasks/distinct-findings.ts';
import { levelDescriptor } from '../tasks/level-tree.ts';
import type { LoadedLevel } from '../tasks/load-level.ts';
import type { Pace } from '../tasks/pace.ts';
import { partOfPace } from './paced.ts';
import { refuse } from './refusal.ts';

/** What inputs are read. */
export interface GatherRequest {
  readonly indicators: readonly IndicatorId[];
  /** Recipes the indicators may come from. */
  readonly recipes: readonly Recipe[];
  readonly level: LevelId;
  readonly year: Year;
}

/** The inputs of an analysis in one year on one level of n areas. Arrays are those of the series: they are read, never written. */
export interface GatheredInputs {
  readonly kind: 'gathered';
  readonly loaded: LoadedLevel;
  readonly indicators: readonly IndicatorId[];
  /** One per indicator, all years. */
  readonly series: readonly IndicatorSeries[];
  /** Years in which every indicator has a number somewhere; ascending, never empty. */
  readonly years: readonly Year[];
  /** The nearest of `years` at or before the asked one; the first one where the asked year lies before all. */
  readonly year: Year;
  /** Per indicator: length n, NaN = no number. Empty where the indicator has nothing in this year (only after `gatheredIn`). */
  readonly columns: readonly Float64Array[];
  /** Per indicator: length n, ValueState codes. */
  readonly states: readonly Uint8Array[];
  /** Per indicator: length n, base of each value (denominator of a rate), NaN = unknown; null = the indicator has none. */
  readonly bases: readonly (Float64Array | null)[];
  /** Length n: inhabitants in `year` or the nearest year known, NaN = unknown; null = the package does not tell. */
  readonly inhabitants: Float64Array | null;
  /** Inhabitants in any year. */
  readonly inhabitantsIn: (year: Year) => Float64Array | null;
  readonly findings: readonly Finding[];
}

/** The request for an indicator of the package or of a recipe; null where recipes use each other in a circle. */
export function inputRequest(indicator: IndicatorId, level: LevelId, recipes: readonly Recipe[]): SeriesRequest | null {
  const behind = recipesBehind(recipes, indicator);
  if (behind === null) return null;
  return behind.length === 0 ? { indicator, level } : { indicator, level, recipes: behind.map(recipeCore) };
}

/**
 * Reads the series of all inputs and finds the years they share. Refuses unknown inputs and levels, recipes that use each other in a circle, no
 * input at all and inputs without a common year; few areas are for `takePart` to see. Cost O(areas · inputs · years) at first.
 */
export async function gatherInputs(session: AtlasSession, request: GatherRequest, pace: Pace): Promise<GatheredInputs | Refusal> {
  const { indicators, recipes, level, year } = request;
  if (indicators.length === 0) return refuse('tooFewIndicators');
  const known = new Set((session.atlas.atlas.indicators ?? []).map(({ id }) => id));
  const unknown = indicators.filter((indicator) => !known.has(indicator) && outputOf(recipes, indicator) === null);
  if (unknown.length > 0) return refuse('unknownInput', unknown);
  if (levelDescriptor(session.atlas, level) === null) return refuse('noSuchLevel');
  const { value: loaded, findings: levelFindings } = await session.level(level);
  if (loaded === null) return refuse('noSuchLevel', [], levelFindings);

  const findings: Finding[] = [...levelFindings];
  const series: IndicatorSeries[] = [];
  for (const [position, indicator] of indicators.entries()) {
    const asked = inputRequest(indicator, level, recipes);
    if (asked === null) return refuse('circularRecipe', [indicator]);
    const part = partOfPace(pace, position / indicators.length, (position + 1) / indicators.length);
    const result = await session.series(asked, part);
    findings.push(...result.findings);
    if (result.series !== null) series.push(result.series);
  }
  const told = distinctFindings(findings);
  const yearsOf = series.map(yearsWithNumbers);
  const without = indicators.filter((_, position) => (yearsOf[position]?.size ?? 0) === 0);
  const years = [...(yearsOf[0] ?? [])].filter((candidate) => yearsOf.every((set) => set.has(candidate)));
  const [first] = years;
  if (first === undefined) return refuse('noCommonYear', without, told);
  const inhabitantsIn = await session.columns.inhabitants(level);
  const gathered = { kind: 'gathered', loaded, indicators, series, years, inhabitantsIn, findings: told } as const;
  return { ...gathered, ...inYear(gathered, nearestYear(years, year) ?? first) };
}

/** The same inputs in another year, without reading anything. Inputs without that year have empty columns. */
export const gatheredIn = (gathered: GatheredInputs, year: Year): GatheredInputs => ({ ...gathered, ...inYear(gathered, year) });

/** Some of the gathered inputs in an order of their own, e.g. one side of a recipe; an indicator may occur twice. */
export function pickInputs(gathered: GatheredInputs, indicators: readonly IndicatorId[]): GatheredInputs {
  const pick = <Item>(items: readonly Item[]): Item[] => indicators.map((indicator) => items[gathered.indicators.indexOf(indicator)]!);
  const { series, columns, states, bases } = gathered;
  return { ...gathered, indicators, series: pick(series), columns: pick(columns), states: pick(states), bases: pick(bases) };
}

/** The latest of ascending years at or before the asked one; null where there is none. */
export const nearestYear = (years: readonly Year[], asked: Year): Year | null => years.findLast((year) => year <= asked) ?? null;

const NO_NUMBERS = new Float64Array(0);
const NO_STATES = new Uint8Array(0);

function inYear(
  { series, inhabitantsIn }: Pick<GatheredInputs, 'series' | 'inhabitantsIn'>,
  year: Year,
): Pick<GatheredInputs, 'year' | 'columns' | 'states' | 'bases' | 'inhabitants'> {
  const positions = series.map(({ years }) => years.indexOf(year));
  return {
    year,
    columns: series.map(({ values }, input) => values[positions[input]!] ?? NO_NUMBERS),
    states: series.map(({ states }, input) => states[positions[input]!] ?? NO_STATES),
    bases: series.map(({ denominators }, input) => denominators?.[positions[input]!] ?? null),
    inhabitants: inhabitantsIn(year),
  };
}

function yearsWithNumbers({ years, states, origin }: IndicatorSeries): Set<Year> {
  return new Set(years.filter((_, position) => origin[position] !== 'none' && states[position]!.some(hasNumber)));
}
