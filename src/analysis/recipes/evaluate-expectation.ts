import { misuse } from '../../model/index.ts';
import type { Evaluator } from './evaluator.ts';

export const evaluateExpectation: Evaluator<'expectation'> = () => {
  throw misuse('expectation: being written');
};
