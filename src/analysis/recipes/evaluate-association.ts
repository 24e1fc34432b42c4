import { misuse } from '../../model/index.ts';
import type { Evaluator } from './evaluator.ts';

export const evaluateAssociation: Evaluator<'association'> = () => {
  throw misuse('association: being written');
};
