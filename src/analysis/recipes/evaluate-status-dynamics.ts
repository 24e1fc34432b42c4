import { misuse } from '../../model/index.ts';
import type { Evaluator } from './evaluator.ts';

export const evaluateStatusDynamics: Evaluator<'statusDynamics'> = () => {
  throw misuse('statusDynamics: being written');
};
