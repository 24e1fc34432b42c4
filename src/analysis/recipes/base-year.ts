import { finding, type Finding, type Recipe, type Year } from '../../model/index.ts';
import { gatheredIn, nearestYear, type GatheredInputs } from './gather-inputs.ts';

/** The inputs in the year a model is made from, and what is to be said about it. */
export interface BaseInputs {
  readonly base: GatheredInputs;
  readonly findings: readonly Finding[];
}

/**
 * The inputs in a recipe's base year. Where the inputs share no such year, the nearest one at or before it counts, or the first one, and a
 * finding says so.
 */
export function baseInputs(recipe: Pick<Recipe, 'id'>, gathered: GatheredInputs, baseYear: Year): BaseInputs {
  const year = nearestYear(gathered.years, baseYear) ?? gathered.years[0] ?? gathered.year;
  const base = gatheredIn(gathered, year);
  if (year === baseYear) return { base, findings: [] };
  return { base, findings: [finding('recipe-base-year', 'info', '', { value: recipe.id, parameters: { asked: baseYear, year } })] };
}
