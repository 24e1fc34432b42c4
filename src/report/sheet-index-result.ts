import type { CorrelationMatrix, Decomposition, IndexResult, StatusDynamicsResult } from '../analysis/protocol.ts';
import { recipeIndicator, type IndexRecipe, type RecipeInput, type StatusDynamicsRecipe } from '../model/index.ts';
import { categoryLabel } from '../texts/index.ts';
import type { Markup, MarkupPart } from './markup.ts';
import { areaTable } from './sheet-area-table.ts';
import type { SheetContext } from './sheet-context.ts';
import { block, facts, table } from './sheet-parts.ts';

const NO_CLASS = 255;
const STATUS = [0, 1, 2, 3] as const;
const DYNAMICS = [0, 1, 2] as const;

/** Classes with their limits, figures of the inputs, every area by rank. */
export function indexResult(context: SheetContext, recipe: IndexRecipe, result: IndexResult): MarkupPart {
  const { text, number } = context;
  const label = (index: number): string => {
    const descriptor = context.descriptor(recipeIndicator(recipe.id, 'klasse'));
    const known = descriptor === null ? '' : categoryLabel(descriptor, index, context.language);
    return known === '' ? text('recipe.class.index.position', { position: index + 1, count: result.classCounts.length }) : known;
  };
  const ranked = [...result.ranks.keys()].filter((area) => result.ranks[area]! > 0).toSorted((a, b) => result.ranks[a]! - result.ranks[b]!);
  return [
    block(
      text('analysis.sheet.result.classes'),
      table(
        [text('analysis.sheet.result.class'), text('analysis.sheet.result.range'), text('analysis.sheet.result.count')],
        result.classCounts.map((count, index) => [label(index), classRange(context, recipe.limits, index), number(count, 0)]),
        new Set([1]),
      ),
    ),
    facts([[text('analysis.sheet.result.alpha'), Number.isFinite(result.alpha) ? number(result.alpha) : '']]),
    inputFigures(context, recipe.inputs, result.decomposition),
    correlations(context, result.correlations),
    areaTable(
      context,
      ranked,
      [text('analysis.sheet.result.rank'), text('analysis.sheet.result.index'), text('analysis.sheet.result.class')],
      (area) => [
        number(result.ranks[area]!, 0),
        number(result.values[area]!),
        result.classes[area] === NO_CLASS ? '' : label(result.classes[area]!),
      ],
      new Set([3]),
    ),
  ];
}

/** The matrix of status and dynamics, figures of the inputs, every area from the most conspicuous on. */
export function statusDynamicsResult(context: SheetContext, recipe: StatusDynamicsRecipe, result: StatusDynamicsResult): MarkupPart {
  const { text, number } = context;
  const status = (index: number): string => {
    const known = STATUS.find((one) => one === index);
    return known === undefined ? '' : text(`recipe.class.status.${known}`);
  };
  const dynamics = (index: number): string => {
    const known = DYNAMICS.find((one) => one === index);
    return known === undefined ? '' : text(`recipe.class.dynamics.${known}`);
  };
  const rated = [...result.status.keys()]
    .filter((area) => Number.isFinite(result.status[area]))
    .toSorted((a, b) => result.status[b]! - result.status[a]!);
  return [
    block(
      text('analysis.sheet.result.matrix'),
      table(
        [text('analysis.sheet.result.status'), ...DYNAMICS.map(dynamics), text('analysis.sheet.result.sum')],
        STATUS.map((row) => {
          const counts = result.matrix[row] ?? [];
          const sum = counts.reduce((total, count) => total + count, 0);
          return [status(row), ...DYNAMICS.map((column) => number(counts[column] ?? 0, 0)), number(sum, 0)];
        }),
      ),
    ),
    inputFigures(context, recipe.inputs, result.statusDecomposition),
    areaTable(
      context,
      rated,
      [
        text('analysis.sheet.result.status'),
        text('analysis.sheet.result.class'),
        text('analysis.sheet.result.dynamics'),
        text('analysis.sheet.result.class'),
      ],
      (area) => [
        number(result.status[area]!),
        status(result.statusClasses[area]!),
        number(result.dynamics[area]!),
        dynamics(result.dynamicsClasses[area]!),
      ],
      new Set([2, 4]),
    ),
  ];
}

function classRange({ text, number }: SheetContext, limits: readonly number[], index: number): string {
  const [lower, upper] = [limits[index - 1], limits[index]];
  if (lower === undefined) return upper === undefined ? '' : text('analysis.sheet.result.range.below', { upper: number(upper) });
  return upper === undefined
    ? text('analysis.sheet.result.range.above', { lower: number(lower) })
    : text('analysis.sheet.result.range.between', { lower: number(lower), upper: number(upper) });
}

/** Mean and spread of each input, for those who want to compute it again. */
const inputFigures = (context: SheetContext, inputs: readonly RecipeInput[], { means, scales }: Decomposition): Markup =>
  block(
    context.text('analysis.sheet.result.inputs'),
    table(
      [context.text('analysis.sheet.input'), context.text('analysis.sheet.result.mean'), context.text('analysis.sheet.result.scale')],
      inputs.map(({ indicator }, position) => [
        context.title(indicator),
        context.number(means[position] ?? Number.NaN, 3),
        context.number(scales[position] ?? Number.NaN, 3),
      ]),
    ),
  );

/** Each pair once; columns are numbered like the rows. */
export function correlations(context: SheetContext, { indicators, coefficients }: CorrelationMatrix): Markup | null {
  const size = indicators.length;
  if (size < 2) return null;
  return block(
    context.text('analysis.sheet.result.correlations'),
    table(
      [context.text('analysis.sheet.input'), ...indicators.map((_, column) => String(column + 1))],
      indicators.map((id, row) => [
        `${row + 1} ${context.title(id)}`,
        ...indicators.map((_, column) => (column >= row ? '' : context.number(coefficients[row * size + column]!))),
      ]),
    ),
  );
}
