import { COMPETITIVE_METHODS, type AccessMethod, type SupplyRecipe } from '../../model/index.ts';
import {
  capacitiesOf,
  floatingCatchments,
  huffModel,
  opportunities,
  storedCostColumns,
  type Capacities,
  type CostTable,
  type DistanceWeight,
} from '../../network/index.ts';
import { paced } from '../recipes/paced.ts';
import type { Pace } from '../tasks/pace.ts';

/** Huff's weight ends growing at this share of the first break: who lives next door does not live infinitely near. */
const NEAREST_SHARE = 0.1;

/** How far ways count for any figure of a recipe: the standard or the last break. */
export const reachLimit = ({ breaks, standard }: SupplyRecipe): number => Math.max(standard.limit, breaks.at(-1) ?? 0);

/**
 * Access to places at every demand point by the recipe's method: places per `per` people (`hansen` and `cumulative`: weighted places, as
 * nobody competes for them); facilities instead of places where the recipe has no age group. Known places only, so a lower bound where
 * a capacity is unknown; people of unknown number compete for nothing. A point without a facility in reach has 0. `huff`: the places of
 * the facilities people probably choose, each divided by all who choose it. `people` per point, NaN = unknown. Cost: one or two
 * passes over the pairs.
 */
export async function placeAccess(
  table: CostTable,
  recipe: SupplyRecipe,
  places: Float64Array | null,
  people: Float64Array,
  pace: Pace,
): Promise<Float64Array> {
  const columns = storedCostColumns(table);
  const capacities = capacitiesOf(places ?? new Float64Array(table.supplyCount).fill(1), { most: 0 });
  const demand = people.map((count) => (count > 0 ? count : 0));
  const { access } = recipe;
  const scale = COMPETITIVE_METHODS.has(access.kind) ? recipe.per : 1;
  const weight = weightOf(access, recipe);
  const scaled = (values: Float64Array): Float64Array => values.map((value) => value * scale);
  switch (access.kind) {
    case 'hansen':
    case 'cumulative':
      return scaled((await paced(opportunities(columns, capacities, weight), pace)).lower);
    case 'huff':
      return scaled(await huffAccess(table, capacities, demand, weight, pace));
    default: {
      const options = { demand, capacities, weight, unreached: 'zero' } as const;
      const selection = access.kind === 'threeStep' ? { selection: weight } : {};
      return scaled((await paced(floatingCatchments(columns, { ...options, ...selection }), pace)).lower);
    }
  }
}

function weightOf(access: AccessMethod, { breaks, standard }: SupplyRecipe): DistanceWeight {
  const last = { maximum: breaks.at(-1) ?? standard.limit };
  switch (access.kind) {
    case 'twoStep':
    case 'cumulative':
      return { kind: 'binary', threshold: { maximum: standard.limit } };
    case 'enhancedTwoStep':
    case 'threeStep':
      return { kind: 'steps', limits: breaks, weights: breaks.map((_, step) => access.weights[step] ?? 0) };
    case 'gaussian':
    case 'hansen':
      return { kind: 'gaussian', sigma: access.sigma, threshold: last };
    case 'huff':
      return {
        kind: 'power',
        exponent: access.exponent,
        minimumCost: Math.max(Number.MIN_VALUE, (breaks[0] ?? standard.limit) * NEAREST_SHARE),
        threshold: last,
      };
  }
}

async function huffAccess(
  table: CostTable,
  { lower }: Capacities,
  demand: Float64Array,
  weight: DistanceWeight,
  pace: Pace,
): Promise<Float64Array> {
  const { patronage, offsets, rows, probabilities } = await paced(
    huffModel(storedCostColumns(table), { demand, attractiveness: lower, weight }),
    pace,
  );
  const access = new Float64Array(demand.length);
  for (let facility = 0; facility < lower.length; facility++) {
    if (!(patronage[facility]! > 0)) continue;
    const perPerson = lower[facility]! / patronage[facility]!;
    for (let at = offsets[facility]!; at < offsets[facility + 1]!; at++) access[rows[at]!]! += probabilities[at]! * perPerson;
  }
  return access;
}
