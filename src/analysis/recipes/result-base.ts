import type { Finding, Recipe } from '../../model/index.ts';
import type { GatheredInputs } from './gather-inputs.ts';

/** What results of all kinds say first. `areas`: how many took part. */
export const resultBase = (
  recipe: Recipe,
  { year, years }: GatheredInputs,
  exclusions: Uint8Array,
  areas: number,
  findings: readonly Finding[],
) => ({ recipe: recipe.id, level: recipe.level, year, years, exclusions, areas, findings });
