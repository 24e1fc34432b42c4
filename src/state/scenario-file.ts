import type { DistrictPlan, Scenario } from '../model/index.ts';
import { plansIn, scenariosIn } from './foreign-work.ts';
import { itemsOfFile } from './items-of-file.ts';

/** Scenarios of a file, see `itemsOfFile`; what is no scenario is left out. */
export const scenariosOfFile = (text: string): readonly Scenario[] => itemsOfFile(text, 'scenarios', scenariosIn);

/** District plans of a file, see `itemsOfFile`; what is no plan is left out. */
export const plansOfFile = (text: string): readonly DistrictPlan[] => itemsOfFile(text, 'districts', plansIn);
