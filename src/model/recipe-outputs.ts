import { misuse } from './errors.ts';
import { datasetId, indicatorId, type DatasetId, type IndicatorId, type RecipeId } from './ids.ts';
import type { CategoryScheme, IndicatorUnit, Polarity } from './descriptor.ts';
import type { Recipe, SupplyRecipe } from './recipe.ts';
import { COMPETITIVE_METHODS } from './supply.ts';

/** Names of what recipes yield; the id of the indicator is `<recipe>.<output>`. */
export type RecipeOutputName =
  | 'wert'
  | 'klasse'
  | 'status'
  | 'dynamik'
  | 'statusklasse'
  | 'dynamikklasse'
  | 'gesamt'
  | `faktor-${number}`
  | 'typ'
  | 'typ-entwicklung'
  | 'nachbarschaft'
  | 'statistik'
  | 'abweichung'
  | 'erwartung'
  | 'bewertung'
  | SupplyOutputName;

/** `-differenz`: with the scenario against without. */
export type SupplyOutputName =
  | 'erreicht'
  | 'weg'
  | 'zugang'
  | 'quote'
  | 'fehlend'
  | 'bedarf'
  | 'erreicht-differenz'
  | 'weg-differenz'
  | 'zugang-differenz'
  | 'fehlend-differenz';

/** One indicator a recipe yields, without words (titles and labels come from `texts/`). */
export interface RecipeOutput {
  readonly recipe: RecipeId;
  readonly name: RecipeOutputName;
  readonly indicator: IndicatorId;
  readonly decimals: number;
  readonly polarity: Polarity;
  /** Default: a number without unit (index) or a category. */
  readonly unit?: IndicatorUnit;
  /** Null: a number; else the number of categories and their scheme. */
  readonly categories: { readonly count: number; readonly scheme: CategoryScheme } | null;
}

const RECIPE_DATASET = 'rezept:';

/** The data set a recipe's indicators refer to. */
export const recipeDataset = (recipe: RecipeId): DatasetId => datasetId(`${RECIPE_DATASET}${recipe}`);
/** True for data sets that are computed by recipes. */
export const isRecipeDataset = (dataset: DatasetId): boolean => dataset.startsWith(RECIPE_DATASET);

/** Id of one output of a recipe. */
export const recipeIndicator = (recipe: RecipeId, name: RecipeOutputName): IndicatorId => indicatorId(`${recipe}.${name}`);

export const STATUS_CLASSES = 4;
export const DYNAMICS_CLASSES = 3;
/** Categories of an association: high among high, low among low, low among high, high among low, not significant, without neighbours. */
export const ASSOCIATION_CLASSES = 6;
/** Below, within, above expectation. */
export const EXPECTATION_CLASSES = 3;
/** Each type without and with unfavourable development (the second hatched). */
export const DEVELOPMENT_CLASSES = 2;

/** The indicators of a recipe; the first one is what it is about and what the map shows. */
export function recipeOutputs(recipe: Recipe): readonly [RecipeOutput, ...RecipeOutput[]] {
  const number = (name: RecipeOutputName, polarity: Polarity, decimals = 2): RecipeOutput => ({
    recipe: recipe.id,
    name,
    indicator: recipeIndicator(recipe.id, name),
    decimals,
    polarity,
    categories: null,
  });
  const category = (name: RecipeOutputName, polarity: Polarity, count: number, scheme: CategoryScheme): RecipeOutput => ({
    ...number(name, polarity, 0),
    categories: { count, scheme },
  });
  switch (recipe.kind) {
    case 'index':
      return [number('wert', 'highIsUnfavourable'), category('klasse', 'highIsUnfavourable', recipe.limits.length + 1, 'ordered')];
    case 'statusDynamics':
      return [
        category('gesamt', 'highIsUnfavourable', STATUS_CLASSES * DYNAMICS_CLASSES, 'statusDynamics'),
        number('status', 'highIsUnfavourable'),
        number('dynamik', 'highIsUnfavourable'),
        category('statusklasse', 'highIsUnfavourable', STATUS_CLASSES, 'ordered'),
        category('dynamikklasse', 'highIsUnfavourable', DYNAMICS_CLASSES, 'ordered'),
      ];
    case 'factors': {
      const factors = recipe.names.map((_, position) => number(`faktor-${position + 1}`, 'neutral'));
      const [first, ...others] = factors;
      if (first === undefined) throw misuse(`recipe ${recipe.id}: no factor`);
      return [first, ...others];
    }
    case 'typology': {
      const types = category('typ', 'highIsUnfavourable', recipe.types, 'ordered');
      return recipe.development === null
        ? [types]
        : [types, category('typ-entwicklung', 'highIsUnfavourable', recipe.types * DEVELOPMENT_CLASSES, 'ordered')];
    }
    case 'association':
      return [category('nachbarschaft', 'neutral', ASSOCIATION_CLASSES, 'association'), number('statistik', 'neutral', 3)];
    case 'expectation':
      return [
        category('bewertung', 'neutral', EXPECTATION_CLASSES, 'deviation'),
        number('abweichung', 'neutral'),
        number('erwartung', 'neutral'),
      ];
    case 'supply':
      return supplyOutputs(recipe, number);
  }
}

function supplyOutputs(
  recipe: SupplyRecipe,
  number: (name: RecipeOutputName, polarity: Polarity, decimals?: number) => RecipeOutput,
): readonly [RecipeOutput, ...RecipeOutput[]] {
  const { travel, ageGroup, target, per, access } = recipe;
  const way = (name: RecipeOutputName): RecipeOutput => ({
    ...number(name, 'highIsUnfavourable', travel.unit === 'meters' ? 0 : 1),
    unit: travel.unit,
  });
  const places = per === 100 ? 'perHundred' : 'perThousand';
  const isChanged = recipe.changes !== undefined && recipe.changes.length > 0;
  const withPlaces = ageGroup !== null;
  const accessUnit = withPlaces && COMPETITIVE_METHODS.has(access.kind) ? places : 'none';
  return [
    { ...number('erreicht', 'highIsFavourable', 1), unit: 'percent' },
    way('weg'),
    { ...number('zugang', 'highIsFavourable', 1), unit: accessUnit },
    ...(withPlaces ? [{ ...number('quote', 'highIsFavourable', 1), unit: places } as const] : []),
    ...(withPlaces && target !== null ? [{ ...number('fehlend', 'highIsUnfavourable', 0), unit: 'count' } as const] : []),
    { ...number('bedarf', 'neutral', 0), unit: 'count' },
    ...(isChanged
      ? [
          { ...number('erreicht-differenz', 'highIsFavourable', 1), unit: 'percentagePoints' } as const,
          way('weg-differenz'),
          { ...number('zugang-differenz', 'highIsFavourable', 1), unit: accessUnit } as const,
          ...(withPlaces && target !== null ? [{ ...number('fehlend-differenz', 'highIsUnfavourable', 0), unit: 'count' } as const] : []),
        ]
      : []),
  ];
}

/** The output an indicator id stands for, with its recipe; null where no recipe yields it. */
export function outputOf(recipes: readonly Recipe[], indicator: IndicatorId): { recipe: Recipe; output: RecipeOutput } | null {
  for (const recipe of recipes) {
    const output = recipeOutputs(recipe).find((one) => one.indicator === indicator);
    if (output !== undefined) return { recipe, output };
  }
  return null;
}

/** Every indicator a recipe reads, each once. */
export function recipeInputs(recipe: Recipe): readonly IndicatorId[] {
  switch (recipe.kind) {
    case 'index':
    case 'typology':
      return unique(recipe.inputs.map(({ indicator }) => indicator));
    case 'statusDynamics':
      return unique([...recipe.inputs, ...recipe.dynamicsInputs].map(({ indicator }) => indicator));
    case 'factors':
      return unique(recipe.indicators);
    case 'association':
      return unique([recipe.indicator, ...(recipe.other === null ? [] : [recipe.other])]);
    case 'expectation':
      return unique([...(recipe.outcome.kind === 'indicator' ? [recipe.outcome.indicator] : []), ...recipe.predictors]);
    case 'supply':
      // counts, facilities and streets, no indicators
      return [];
  }
}

/**
 * The recipes an indicator needs, inputs before those that use them; empty for an indicator of the package, null where recipes use each
 * other in a circle.
 */
export function recipesBehind(recipes: readonly Recipe[], indicator: IndicatorId): readonly Recipe[] | null {
  const order: Recipe[] = [];
  const open = new Set<RecipeId>();
  const visit = (id: IndicatorId): boolean => {
    const found = outputOf(recipes, id);
    if (found === null || order.includes(found.recipe)) return true;
    if (open.has(found.recipe.id)) return false;
    open.add(found.recipe.id);
    const complete = recipeInputs(found.recipe).every(visit);
    open.delete(found.recipe.id);
    order.push(found.recipe);
    return complete;
  };
  return visit(indicator) ? order : null;
}

/** A recipe without its words: what its results depend on. Recipes that differ in words only have equal results. */
export function recipeCore(recipe: Recipe): Recipe {
  const { titleEn: _, changed: _c, note: _n, ...rest } = recipe;
  const core = { ...rest, title: '', version: 0 } as Recipe;
  if (core.kind === 'typology') return { ...core, names: [] };
  return core.kind === 'factors' ? { ...core, names: core.names.map(() => '') } : core;
}

/** Each once, without those that are still to be chosen. */
const unique = (items: readonly IndicatorId[]): readonly IndicatorId[] => [...new Set(items)].filter((id) => id !== '');
