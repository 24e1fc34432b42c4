import { misuse } from '../../model/index.ts';
import type { Evaluator } from './evaluator.ts';

export const evaluateFactors: Evaluator<'factors'> = () => {
  throw misuse('factors: being written');
};
