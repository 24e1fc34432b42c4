import { ACCESS_METHODS, type AccessMethod, type AccessMethodKind, type SupplyRecipe, type TravelMode } from '../../../model/index.ts';

/** Edits of an analysis that touch more than one of its settings, so that what belongs together stays together. */

const METERS_PER_KILOMETER = 1000;
const MINUTES_PER_HOUR = 60;
const MOST_BREAKS = 12;
/** Weights of a published E2SFCA example: 1, 0.68, 0.22; steps beyond go on falling. */
const FIRST_WEIGHTS = [1, 0.68, 0.22];
const FIRST_EXPONENT = 2;

/** Breaks with the limit of the standard among them; the weights of the access method follow their number. */
export function withBreaks(recipe: SupplyRecipe, breaks: readonly number[], limit = recipe.standard.limit): SupplyRecipe {
  const all = [...new Set([...breaks.filter((one) => one > 0), limit])].toSorted((one, other) => one - other);
  const kept =
    all.length <= MOST_BREAKS
      ? all
      : [...new Set([...all.filter((one) => one !== limit).slice(0, MOST_BREAKS - 1), limit])].toSorted((one, other) => one - other);
  return { ...recipe, breaks: kept, standard: { ...recipe.standard, limit }, access: fitted(recipe.access, kept.length) };
}

/** Another limit: the old one goes out of the breaks, the new one comes in. */
export function withStandard(recipe: SupplyRecipe, limit: number, source: string): SupplyRecipe {
  const breaks = recipe.breaks.filter((one) => one !== recipe.standard.limit);
  return withBreaks({ ...recipe, standard: { limit, source } }, breaks, limit);
}

/** The same ways in metres or minutes, at the recipe's speed; minutes are whole. */
export function withUnit(recipe: SupplyRecipe, unit: 'meters' | 'minutes'): SupplyRecipe {
  const { travel, standard, breaks, access } = recipe;
  if (unit === travel.unit) return recipe;
  const metersPerMinute = (travel.speedKmh * METERS_PER_KILOMETER) / MINUTES_PER_HOUR;
  const converted = (way: number): number =>
    unit === 'minutes' ? Math.max(1, Math.round(way / metersPerMinute)) : Math.max(1, Math.round((way * metersPerMinute) / 50) * 50);
  const distance = 'sigma' in access ? { ...access, sigma: converted(access.sigma) } : access;
  const limit = converted(standard.limit);
  return withBreaks({ ...recipe, travel: { ...travel, unit }, access: distance }, breaks.map(converted), limit);
}

/** Another way of travelling; speed and source are those given. */
export const withMode = (
  recipe: SupplyRecipe,
  mode: TravelMode,
  { speedKmh, detourFactor, source }: { readonly speedKmh: number; readonly detourFactor: number; readonly source: string },
): SupplyRecipe => ({ ...recipe, travel: { ...recipe.travel, mode, speedKmh, detourFactor, source } });

/** Methods that make sense: without places only counting is left. */
export const accessMethods = ({ ageGroup }: SupplyRecipe): readonly AccessMethodKind[] =>
  ageGroup === null ? ACCESS_METHODS.filter((kind) => kind === 'cumulative' || kind === 'hansen') : ACCESS_METHODS;

/** A method with parameters that fit the recipe; what the present one has of them is kept. */
export function accessOf(recipe: SupplyRecipe, kind: AccessMethodKind): AccessMethod {
  const { access, breaks, standard } = recipe;
  switch (kind) {
    case 'twoStep':
    case 'cumulative':
      return { kind };
    case 'enhancedTwoStep':
    case 'threeStep':
      return { kind, weights: weightsFor('weights' in access ? access.weights : FIRST_WEIGHTS, breaks.length) };
    case 'gaussian':
    case 'hansen':
      return { kind, sigma: 'sigma' in access ? access.sigma : standard.limit / 2 };
    case 'huff':
      return { kind, exponent: FIRST_EXPONENT };
  }
}

/** Without places, or with them again: method and target follow. */
export function withAgeGroup(recipe: SupplyRecipe, ageGroup: string | null): SupplyRecipe {
  const changed = { ...recipe, ageGroup, target: ageGroup === null ? null : recipe.target };
  if (accessMethods(changed).includes(recipe.access.kind) && (recipe.ageGroup === null) === (ageGroup === null)) return changed;
  return { ...changed, access: accessOf(changed, ageGroup === null ? 'cumulative' : 'twoStep') };
}

const fitted = (access: AccessMethod, breaks: number): AccessMethod =>
  'weights' in access ? { ...access, weights: weightsFor(access.weights, breaks) } : access;

/** As many weights as breaks: further ones are a third of the one before. */
function weightsFor(weights: readonly number[], count: number): readonly number[] {
  const last = weights.at(-1) ?? 1;
  return Array.from({ length: count }, (_, position) => {
    const own = weights[position];
    return own ?? Number((last / 3 ** (position - weights.length + 1)).toFixed(2));
  });
}
