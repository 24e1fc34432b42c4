import type { AnalysisRecipe } from '../../model/index.ts';
import type { AnalysisPage } from '../../state/index.ts';

/** The page a recipe is worked on. */
export function pageOf(recipe: AnalysisRecipe): AnalysisPage {
  switch (recipe.kind) {
    case 'index':
    case 'statusDynamics':
      return 'index';
    case 'factors':
      return 'faktoren';
    case 'typology':
      return 'typen';
    case 'association':
      return 'nachbarschaft';
    case 'expectation':
      return 'erwartung';
  }
}

/** Pages that work on the draft; without one the overview is shown instead. */
export const needsDraft = (page: AnalysisPage): boolean => page !== 'uebersicht' && page !== 'segregation' && page !== 'zusammenhaenge';
