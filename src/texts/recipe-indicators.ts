import {
  ASSOCIATION_CLASSES,
  DYNAMICS_CLASSES,
  recipeDataset,
  recipeOutputs,
  themeId,
  type CategoryDescriptor,
  type IndicatorDescriptor,
  type Recipe,
  type RecipeOutput,
  type ThemeDescriptor,
} from '../model/index.ts';
import type { Language } from './language.ts';
import { translate, type MessageKey } from './messages.ts';

/** Theme the indicators of recipes stand in. */
export const recipeTheme = (language: Language): ThemeDescriptor => ({
  id: themeId('rezepte'),
  title: translate(language, 'recipe.theme'),
});

/** The indicators recipes yield, in the words of one language, so that every view can treat them like those of the package. */
export const recipeIndicatorDescriptors = (recipes: readonly Recipe[], language: Language): IndicatorDescriptor[] =>
  recipes.flatMap((recipe) => recipeOutputs(recipe).map((output) => describe(recipe, output, language)));

function describe(recipe: Recipe, output: RecipeOutput, language: Language): IndicatorDescriptor {
  const reference = { dataset: recipeDataset(recipe.id), column: output.name };
  const title = (language === 'en' ? recipe.titleEn : undefined) ?? recipe.title;
  return {
    id: output.indicator,
    title: outputTitle(recipe, output, title, language),
    theme: recipeTheme(language).id,
    unit: output.unit ?? (output.categories === null ? 'index' : 'none'),
    decimals: output.decimals,
    polarity: output.polarity,
    value:
      output.categories === null
        ? { kind: 'delivered', value: reference }
        : {
            kind: 'category',
            value: reference,
            categories: categoriesOf(recipe, output, output.categories.count, language),
            scheme: output.categories.scheme,
          },
  };
}

function outputTitle(recipe: Recipe, { name }: RecipeOutput, title: string, language: Language): string {
  const factor = /^faktor-(\d+)$/.exec(name);
  if (factor !== null) {
    const own = recipe.kind === 'factors' ? (recipe.names[Number(factor[1]) - 1] ?? '') : '';
    // not named yet
    const numbered = /^\d*$/.test(own) ? translate(language, 'recipe.factor', { position: Number(factor[1]) }) : own;
    return translate(language, 'recipe.output.faktor', { title, name: numbered });
  }
  return translate(language, `recipe.output.${name}` as MessageKey, { title });
}

function categoriesOf(recipe: Recipe, output: RecipeOutput, count: number, language: Language): CategoryDescriptor[] {
  const text = (key: string, parameters: Readonly<Record<string, string | number>> = {}): string =>
    translate(language, key as MessageKey, parameters);
  return Array.from({ length: count }, (_, index): CategoryDescriptor => {
    const value = String(index);
    switch (output.name) {
      case 'gesamt': {
        const status = text(`recipe.class.status.${Math.floor(index / DYNAMICS_CLASSES)}`);
        const dynamics = index % DYNAMICS_CLASSES;
        const label = `${status}, ${text(`recipe.class.dynamics.${dynamics}`)}`;
        return dynamics === DYNAMICS_CLASSES - 1 ? { value, label, hatched: true } : { value, label };
      }
      case 'statusklasse':
        return { value, label: text(`recipe.class.status.${index}`) };
      case 'dynamikklasse':
        return { value, label: text(`recipe.class.dynamics.${index}`) };
      case 'nachbarschaft':
        return { value, label: index < ASSOCIATION_CLASSES ? text(`recipe.class.association.${index}`) : '' };
      case 'bewertung':
        return { value, label: text(`recipe.class.deviation.${index}`) };
      case 'typ':
        return { value, label: typeLabel(recipe, index, text) };
      case 'typ-entwicklung': {
        const type = Math.floor(index / 2);
        const label = typeLabel(recipe, type, text);
        return index % 2 === 0
          ? { value, label, colorIndex: type }
          : { value, label: text('recipe.class.type.development', { type: label }), colorIndex: type, hatched: true };
      }
      default:
        return { value, label: indexClassLabel(index, count, text) };
    }
  });
}

type Text = (key: string, parameters?: Readonly<Record<string, string | number>>) => string;

function typeLabel(recipe: Recipe, type: number, text: Text): string {
  const name = recipe.kind === 'typology' ? (recipe.names[type]?.title ?? '') : '';
  return name === '' ? text('recipe.class.type', { position: type + 1 }) : text('recipe.class.type.named', { position: type + 1, name });
}

function indexClassLabel(index: number, count: number, text: Text): string {
  const position = text('recipe.class.index.position', { position: index + 1, count });
  if (index === 0) return `${position}: ${text('recipe.class.index.lowest')}`;
  return index === count - 1 ? `${position}: ${text('recipe.class.index.highest')}` : position;
}
