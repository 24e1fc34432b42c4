/**
 * Recipes, scenarios, district plans, stories and conferences read one by one from foreign JSON: none where it is not as it should be. A chunk of its own with the
 * parsers; the first view does without.
 */
import {
  parseConference,
  parseDistrictPlan,
  parseRecipe,
  parseScenario,
  parseStory,
  type Conference,
  type DistrictPlan,
  type Recipe,
  type Scenario,
  type Story,
} from '../model/index.ts';

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

export function storiesIn(json: unknown): readonly Story[] {
  const parsed = parseStory(json);
  return 'story' in parsed ? [parsed.story] : [];
}

export function conferencesIn(json: unknown): readonly Conference[] {
  const parsed = parseConference(json);
  return 'conference' in parsed ? [parsed.conference] : [];
}
