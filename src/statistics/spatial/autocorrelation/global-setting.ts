import type { SpatialWeights } from '../spatial-weights.ts';
import { completeAreas } from './complete-areas.ts';
import { countedAreas, type GlobalOptions } from './global-options.ts';
import { undefinedReason, undefinedStatistic, type UndefinedStatistic } from './undefined-statistic.ts';
import { weightConstants, type WeightConstants } from './weight-constants.ts';

/** What every global statistic of one variable begins with. */
export interface GlobalSetting {
  readonly kind: 'setting';
  /** The values of complete areas, in their order, and the weights among them. */
  readonly numbers: Float64Array;
  readonly weights: SpatialWeights;
  readonly constants: WeightConstants;
  /** Number of areas in the formulas. */
  readonly areas: number;
  readonly missing: number;
}

/** Leaves out incomplete areas with their links, and says where no global statistic is defined. Cost O(links). */
export function globalSetting(
  values: Float64Array,
  weights: SpatialWeights,
  { islands }: GlobalOptions,
): GlobalSetting | UndefinedStatistic {
  const complete = completeAreas([values], weights);
  const numbers = complete.variables[0]!;
  const reason = undefinedReason(numbers, complete.weights);
  if (reason !== null) return undefinedStatistic(reason);
  const constants = weightConstants(complete.weights);
  return {
    kind: 'setting',
    numbers,
    weights: complete.weights,
    constants,
    areas: countedAreas(constants, islands),
    missing: values.length - numbers.length,
  };
}
