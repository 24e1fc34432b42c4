import type { PlaceBalance, SupplyResult } from '../../../analysis/protocol.ts';
import type { Scenario, SupplyRecipe } from '../../../model/index.ts';
import { formatNumber, peopleNamed, wayText } from '../../../texts/index.ts';
import type { TextsController } from '../../texts-controller.ts';
import { limitsText } from './figure-words.ts';
import { scenarioTitle } from './scenario-shelf.ts';

/** What the scenario changes, in one sentence: who reaches the standard, how many places are missing. */
export function scenarioSentence(
  texts: TextsController,
  scenario: Scenario,
  recipe: SupplyRecipe,
  before: SupplyResult,
  after: SupplyResult,
): string {
  const { language } = texts;
  const people = (value: number): string => formatNumber(value, 0, language);
  const [now, then] = [people(before.reach.withinStandard), people(after.reach.withinStandard)];
  const mode = after.basis === 'straightLine' ? 'straightLine' : recipe.travel.mode;
  const reach = texts.text(now === then ? 'supply.scenarios.sentence.same' : 'supply.scenarios.sentence.reach', {
    scenario: scenarioTitle(scenario, language),
    after: then,
    before: now,
    group: peopleNamed(recipe, language),
    limit: wayText(recipe.standard.limit, recipe.travel.unit, language),
    by: texts.text(`supply.scenarios.by.${mode}`),
  });
  const missing = missingPlaces(texts, before.balance?.target ?? null, after.balance?.target ?? null);
  return `${[reach, ...(missing === null ? [] : [missing])].join('; ')}.`;
}

type Target = NonNullable<PlaceBalance['target']>;

function missingPlaces(texts: TextsController, before: Target | null, after: Target | null): string | null {
  if (before === null || after === null) return null;
  const say = (gap: Target['gap']): string => limitsText(texts, gap, 0, 'count');
  if (before.gap.lower !== before.gap.upper || after.gap.lower !== after.gap.upper)
    return texts.text('supply.scenarios.sentence.missing.unknown', { before: say(before.gap), after: say(after.gap) });
  const [now, then] = [Math.round(before.gap.lower), Math.round(after.gap.lower)];
  const words = { before: say(before.gap), after: say(after.gap), number: then };
  if (now > 0 && then > 0)
    return texts.text(now === then ? 'supply.scenarios.sentence.missing.same' : 'supply.scenarios.sentence.missing', words);
  if (then > 0) return texts.text('supply.scenarios.sentence.missing.now', words);
  return texts.text(now > 0 ? 'supply.scenarios.sentence.missing.enough' : 'supply.scenarios.sentence.missing.never', words);
}
