import { misuse } from '../../model/index.ts';
import type { Evaluator } from './evaluator.ts';

export const evaluateTypology: Evaluator<'typology'> = () => {
  throw misuse('typology: being written');
};
