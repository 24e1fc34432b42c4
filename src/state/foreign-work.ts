/**
 * Recipes, scenarios and district plans read one by one from foreign JSON: none where it is not as it should be. A chunk of its own with the
 * parsers; the first view does without.
 */
import { parseDistrictPlan, parseRecipe, parseScenario, type DistrictPlan, type Recipe, type Scenario } from '../model/index.ts';

export function recipesIn(json: unknown): readonly Recipe[] {
  const parsed = parseRecipe(json);
  return 'recipe' in parsed ? [parsed.recipe] : [];
}

export function scenariosIn(json: unknown): readonly Scenario[] {
  const parsed = parseScenario(json);
  return 'scenario' in parsed ? [parsed.scenario] : [];
}

export function plansIn(json: unknown): readonly DistrictPlan[] {
  const parsed = parseDistrictPlan(json);
  return 'plan' in parsed ? [parsed.plan] : [];
}
