import type { IndicatorId, RecipeUniverse } from '../../model/index.ts';
import { correlationMatrix, matrixOfColumns, samplingAdequacy, type DataMatrix } from '../../statistics/index.ts';
import type { FactorSuitability, Refusal } from '../recipe-protocol.ts';
import { completeUniverse } from './complete-universe.ts';
import { FEWEST_AREAS } from './evaluate-index.ts';
import type { GatheredInputs } from './gather-inputs.ts';
import { refuse } from './refusal.ts';
import { takePart, valuesAt, type Participants } from './universe.ts';

/** The complete table a factor analysis starts from. */
export interface FactorTable {
  readonly kind: 'table';
  readonly participants: Participants;
  /** Areas that take part by indicators. */
  readonly matrix: DataMatrix;
  /** Row-major, indicators by indicators. */
  readonly correlations: Float64Array;
  readonly suitability: FactorSuitability;
}

/**
 * The areas with all indicators and their correlations. Refused: fewer than two indicators, fewer than three areas, indicators that tell no
 * areas apart. Correlations that can not be inverted (as many indicators as areas, or one that follows from others) have the determinant 0
 * and no measure of adequacy. Cost O(n · indicators² + indicators³).
 */
export function factorTable(inputs: GatheredInputs, universe: RecipeUniverse): FactorTable | Refusal {
  const { indicators, columns, findings } = inputs;
  if (indicators.length < 2) return refuse('tooFewIndicators', indicators, findings);
  const participants = takePart(inputs, completeUniverse(universe));
  const { positions } = participants;
  if (positions.length < FEWEST_AREAS) return refuse('tooFewAreas', [], findings);
  const matrix = matrixOfColumns(columns.map((column) => valuesAt(column, positions)));
  const correlations = correlationMatrix(matrix).values;
  const constant = constantIndicators(indicators, correlations);
  if (constant.length > 0) return refuse('constantIndicator', constant, findings);
  return { kind: 'table', participants, matrix, correlations, suitability: suitabilityOf(correlations, matrix) };
}

const constantIndicators = (indicators: readonly IndicatorId[], correlations: Float64Array): readonly IndicatorId[] =>
  indicators.filter((_, input) => Number.isNaN(correlations[input * indicators.length + input]!));

function suitabilityOf(correlations: Float64Array, { rows, columns }: DataMatrix): FactorSuitability {
  const adequacy = samplingAdequacy(correlations, columns, rows);
  if (adequacy.kind === 'singular') {
    return {
      kmo: NaN,
      kmoPerIndicator: new Float64Array(columns).fill(NaN),
      bartlettChiSquare: NaN,
      bartlettDegrees: (columns * (columns - 1)) / 2,
      bartlettP: NaN,
      determinant: 0,
    };
  }
  return {
    kmo: adequacy.kmoOverall,
    kmoPerIndicator: adequacy.kmoPerVariable,
    bartlettChiSquare: adequacy.bartlettChiSquared,
    bartlettDegrees: adequacy.bartlettDegreesOfFreedom,
    bartlettP: adequacy.bartlettProbability,
    determinant: adequacy.determinant,
  };
}
