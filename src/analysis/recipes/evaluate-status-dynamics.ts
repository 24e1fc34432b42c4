import { DYNAMICS_CLASSES, Exclusion, finding, STATUS_CLASSES, type Finding, type RecipeInput } from '../../model/index.ts';
import { countNumbers, statusDynamicsIndex, type ClassedIndex } from '../../statistics/index.ts';
import { classCodes } from './class-codes.ts';
import { decompositionOf } from './decomposition.ts';
import type { Evaluator, RecipeOfKind } from './evaluator.ts';
import { FEWEST_AREAS } from './evaluate-index.ts';
import { pickInputs, type GatheredInputs } from './gather-inputs.ts';
import { refuse } from './refusal.ts';
import { takePart, type Participants } from './universe.ts';
import { yearlyChange } from './yearly-change.ts';
import { resultBase } from './result-base.ts';

/** The dynamics side of a recipe: published indicators of change, or differences made here. */
interface DynamicsSide {
  readonly inputs: readonly RecipeInput[];
  readonly columns: readonly Float64Array[];
  readonly states: readonly Uint8Array[];
  /** Length n: 1 = not comparable over the years, so no dynamics; null = all are. */
  readonly broken: Uint8Array | null;
  readonly findings: readonly Finding[];
}

/**
 * Status and dynamics in two stages (see `statusDynamicsIndex`). The same areas take part in both, those with all inputs of both, but for
 * differences across new boundaries: such areas have a status and no dynamics, and a finding counts them. Refused: fewer than three areas,
 * inputs that tell no areas apart.
 */
export const evaluateStatusDynamics: Evaluator<'statusDynamics'> = async (_context, recipe, gathered, pace) => {
  const status = pickInputs(gathered, indicatorsOf(recipe.inputs));
  const dynamics = dynamicsSide(recipe, gathered);
  const findings = [...gathered.findings, ...dynamics.findings];
  const { exclusions, mask, positions } = participants(recipe, status, dynamics);
  if (positions.length < FEWEST_AREAS) return refuse('tooFewAreas', [], findings);
  await pace.breathe(0.2);
  const result = statusDynamicsIndex({
    status: { columns: status.columns, indicators: recipe.inputs, limits: recipe.statusLimits },
    dynamics: { columns: dynamics.columns, indicators: dynamics.inputs, limits: recipe.dynamicsLimits },
    standardisation: recipe.standardisation,
    orientation: 'highIsUnfavourable',
    universe: mask,
    missing: recipe.universe.missing,
    // Who takes part in both is decided above.
    sides: 'separate',
  });
  const constant = [...constantInputs(result.status, recipe.inputs), ...constantInputs(result.dynamics, dynamics.inputs)];
  if (constant.length > 0) return refuse('constantIndicator', constant, findings);
  if (result.status.values.every(Number.isNaN)) return refuse('constantIndicator', indicatorsOf(recipe.inputs), findings);
  return {
    kind: 'statusDynamics',
    ...resultBase(recipe, gathered, exclusions, countNumbers(result.status.values), findings),
    status: result.status.values,
    dynamics: result.dynamics.values,
    statusClasses: classCodes(result.status.classes),
    dynamicsClasses: classCodes(result.dynamics.classes),
    matrix: Array.from({ length: STATUS_CLASSES }, (_, row) => [
      ...result.matrix.counts.subarray(row * DYNAMICS_CLASSES, (row + 1) * DYNAMICS_CLASSES),
    ]),
    statusDecomposition: decompositionOf(result.status, true),
    dynamicsDecomposition: decompositionOf(result.dynamics, true),
  };
};

const indicatorsOf = (inputs: readonly RecipeInput[]) => inputs.map(({ indicator }) => indicator);

/** Inputs without spread; a side nobody takes part in has none. */
const constantInputs = ({ indicators, count }: ClassedIndex, inputs: readonly RecipeInput[]) =>
  count === 0 ? [] : indicatorsOf(inputs.filter((_, input) => indicators[input]?.hasSpread === false));

function dynamicsSide(recipe: RecipeOfKind<'statusDynamics'>, gathered: GatheredInputs): DynamicsSide {
  if (recipe.dynamicsInputs.length > 0) {
    const { columns, states } = pickInputs(gathered, indicatorsOf(recipe.dynamicsInputs));
    return { inputs: recipe.dynamicsInputs, columns, states, broken: null, findings: [] };
  }
  const inputs = pickInputs(gathered, indicatorsOf(recipe.inputs));
  const { columns, states, broken, breakYears } = yearlyChange(inputs, recipe.dynamicsYears);
  const count = broken.reduce((sum, code) => sum + code, 0);
  const parameters = { count, year: breakYears.at(-1) ?? gathered.year, years: recipe.dynamicsYears };
  const findings = count === 0 ? [] : [finding('recipe-break-excluded', 'info', '', { value: recipe.id, parameters })];
  return { inputs: recipe.inputs, columns, states, broken, findings };
}

/** Areas need the inputs of both sides; those whose change can not be told need those of the status only. */
function participants(
  recipe: RecipeOfKind<'statusDynamics'>,
  status: GatheredInputs,
  { columns, states, broken }: DynamicsSide,
): Participants {
  const both = { ...status, columns: [...status.columns, ...columns], states: [...status.states, ...states] };
  const statusInputs = status.columns.map((_, input) => input);
  const dynamicsInputs = columns.map((_, input) => status.columns.length + input);
  const joint = takePart(both, recipe.universe, [statusInputs, dynamicsInputs]);
  if (broken === null || !broken.includes(1)) return joint;
  const alone = takePart(status, recipe.universe);
  const exclusions = joint.exclusions.map((code, area) => (broken[area] === 1 ? alone.exclusions[area]! : code));
  const members = [...exclusions.keys()].filter((area) => exclusions[area] === Exclusion.none);
  return { exclusions, mask: exclusions.map((code) => (code === Exclusion.none ? 1 : 0)), positions: Int32Array.from(members) };
}
