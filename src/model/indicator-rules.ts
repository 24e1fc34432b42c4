import type { ColumnReference } from './column-reference.ts';
import type { AtlasPackage, IndicatorDescriptor } from './descriptor.ts';
import type { IndicatorId } from './ids.ts';
import { countedColumns, referencedColumns } from './indicator-columns.ts';
import { outputOf, recipeInputs } from './recipe-outputs.ts';
import type { Recipe } from './recipe.ts';

/** What the package rules about numbers that may be shown, as far as it concerns an indicator; 0 = no such rule. */
export interface IndicatorRules {
  readonly indicator: IndicatorDescriptor;
  /** Areas with a smaller base are not rated. */
  readonly minimumBase: number;
  /** Fewer cases than this (but more than none) are kept secret. */
  readonly minimumCases: number;
  /** The indicator is the output of a recipe: the rules are those of what it is made of. */
  readonly ofInputs: boolean;
}

interface Minima {
  readonly minimumBase: number;
  readonly minimumCases: number;
}

const NONE: Minima = { minimumBase: 0, minimumCases: 0 };

const strictest = (minima: readonly Minima[]): Minima => ({
  minimumBase: Math.max(0, ...minima.map(({ minimumBase }) => minimumBase)),
  minimumCases: Math.max(0, ...minima.map(({ minimumCases }) => minimumCases)),
});

/**
 * The rules of an indicator: its own, those of the tables it is made of, and those other indicators state for the same counts (a count that
 * one of them keeps secret is told by none); of a recipe's output the strictest of all its inputs, recipes among them. `atlas`: with its
 * recipes; null = the indicator alone. Cost O(indicators · columns), times the inputs of a recipe.
 */
export function rulesOfIndicator(atlas: AtlasPackage | null, indicator: IndicatorDescriptor): IndicatorRules {
  const isOutput = outputOf(atlas?.atlas.recipes ?? [], indicator.id) !== null;
  return { indicator, ...minimaOf(atlas, indicator, []), ofInputs: isOutput };
}

/** What publication asks beyond the rules a series keeps by itself. */
export interface PublicationNeeds {
  /** Numbers that rest on fewer cases are hidden; 0 = nothing is left to do. */
  readonly minimumCases: number;
  /** Where these are secret the number is too: they count the same, against another base. */
  readonly alike: readonly IndicatorId[];
}

const NO_NEEDS: PublicationNeeds = { minimumCases: 0, alike: [] };

/**
 * What is left to do before a series is published: counts of people behind supply, delivered counts, counts another indicator keeps secret
 * (because they are few, or because few are left of its base). `atlas`: with its recipes. Cost as `rulesOfIndicator`.
 */
export function publicationNeeds(atlas: AtlasPackage, indicator: IndicatorDescriptor): PublicationNeeds {
  const { minimumCases } = rulesOfIndicator(atlas, indicator);
  const output = outputOf(atlas.atlas.recipes ?? [], indicator.id);
  if (output !== null) return output.recipe.kind === 'supply' ? { minimumCases, alike: [] } : NO_NEEDS;
  const { value } = indicator;
  if (value.kind === 'category') return NO_NEEDS;
  if (value.kind === 'delivered') return indicator.unit === 'count' ? { minimumCases, alike: [] } : NO_NEEDS;
  const counted = countedColumns(value);
  const alike = (atlas.atlas.indicators ?? []).filter(
    (other) =>
      other.id !== indicator.id &&
      other.value.kind === 'rate' &&
      Math.max(other.minimumCases ?? 0, ofTables(atlas, counted)) > 0 &&
      areSame(other.value.numerator, counted),
  );
  const kept = Math.max(indicator.minimumCases ?? 0, ofTables(atlas, counted));
  return { minimumCases: minimumCases > kept ? minimumCases : 0, alike: alike.map(({ id }) => id) };
}

/** Whether anything is left to do. */
export const needsPublishing = ({ minimumCases, alike }: PublicationNeeds): boolean => minimumCases > 0 || alike.length > 0;

const areSame = (some: readonly ColumnReference[], others: readonly ColumnReference[]): boolean =>
  some.length === others.length &&
  some.every((one) => others.some(({ dataset, column }) => dataset === one.dataset && column === one.column));

function minimaOf(atlas: AtlasPackage | null, indicator: IndicatorDescriptor, within: readonly Recipe[]): Minima {
  const { minimumBase = 0, minimumCases = 0, id, value } = indicator;
  const own = { minimumBase, minimumCases };
  if (atlas === null) return own;
  const recipe = outputOf(atlas.atlas.recipes ?? [], id)?.recipe;
  if (recipe !== undefined) return within.includes(recipe) ? NONE : minimaOfInputs(atlas, recipe, [...within, recipe]);
  return strictest([
    own,
    { minimumBase: 0, minimumCases: ofTables(atlas, referencedColumns(value)) },
    ofCounts(atlas, countedColumns(value)),
  ]);
}

function minimaOfInputs(atlas: AtlasPackage, recipe: Recipe, within: readonly Recipe[]): Minima {
  const indicators = atlas.atlas.indicators ?? [];
  const inputs = recipeInputs(recipe).map((id) => minimaOf(atlas, indicators.find((one) => one.id === id) ?? outputDescriptor(id), within));
  if (recipe.kind !== 'supply') return strictest(inputs);
  const { columns } = recipe.demand;
  return strictest([{ minimumBase: 0, minimumCases: ofTables(atlas, columns) }, ofCounts(atlas, columns)]);
}

/** An output of another recipe, of which only the id matters here. */
const outputDescriptor = (id: IndicatorId): IndicatorDescriptor => ({
  id,
  title: '',
  unit: 'none',
  decimals: 0,
  polarity: 'neutral',
  value: { kind: 'count', count: [] },
});

/** The strictest rule of the tables some columns come from. */
function ofTables({ atlas }: AtlasPackage, columns: readonly ColumnReference[]): number {
  const datasets = new Set(columns.map(({ dataset }) => dataset));
  return Math.max(0, ...(atlas.tables ?? []).filter(({ dataset }) => datasets.has(dataset)).map((table) => table.minimumCases ?? 0));
}

/** The strictest rule any indicator states for one of these counts. */
function ofCounts({ atlas }: AtlasPackage, columns: readonly ColumnReference[]): Minima {
  const isMeant = (counted: ColumnReference): boolean =>
    columns.some(({ dataset, column }) => dataset === counted.dataset && column === counted.column);
  const rules = (atlas.indicators ?? [])
    .filter(({ minimumCases = 0, value }) => minimumCases > 0 && countedColumns(value).some(isMeant))
    .map(({ minimumCases = 0 }) => minimumCases);
  return { minimumBase: 0, minimumCases: Math.max(0, ...rules) };
}
