import type { Scenario, ScenarioChange, SupplyRecipe } from '../model/index.ts';

/** The changes of a scenario that concern a recipe: its own kind of facility, people and streets for all; none that is off. */
export function changesFor(recipe: SupplyRecipe, scenario: Scenario): readonly ScenarioChange[] {
  return scenario.changes.filter((change) => {
    if (change.off === true) return false;
    switch (change.kind) {
      case 'housing':
        return true;
      case 'way':
      case 'barrier':
        return recipe.travel.mode !== 'straightLine';
      default:
        return change.facilityKind === recipe.facilityKind;
    }
  });
}
