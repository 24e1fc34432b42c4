import { html, type TemplateResult } from 'lit';
import { recipeIndicator, recipeOutputs, type IndicatorId, type SupplyOutputName, type SupplyRecipe } from '../../../model/index.ts';
import type { SupplySettings } from '../../../state/index.ts';
import { dispatchIntent } from '../../intent-event.ts';
import type { TextsController } from '../../texts-controller.ts';

const SHOWN = ['before', 'after', 'difference'] as const;
type Shown = (typeof SHOWN)[number];
/** Outputs that have a difference. */
const DIFFERENT: readonly SupplyOutputName[] = ['erreicht', 'weg', 'zugang', 'fehlend'];

export interface BeforeAfter {
  readonly recipe: SupplyRecipe;
  /** Indicator on the map. */
  readonly indicator: IndicatorId | null;
  readonly mapShows: SupplySettings['mapShows'];
}

/** What the map shows of a recipe while a scenario is chosen; null = something else. */
export function shownOf({ recipe, indicator, mapShows }: BeforeAfter): Shown | null {
  if (indicator === null || !indicator.startsWith(`${recipe.id}.`)) return null;
  return indicator.endsWith('-differenz') ? 'difference' : mapShows;
}

/** Brings things as they are, with the scenario, or the difference onto the map; stays with the output that is looked at where it can. */
export function showOnMap(host: HTMLElement, { recipe, indicator }: BeforeAfter, wanted: Shown): void {
  const plain = indicator?.replace(/-differenz$/, '') ?? '';
  const output = recipeOutputs(recipe).find((one) => one.indicator === plain) ?? recipeOutputs(recipe)[0];
  const different = DIFFERENT.find((name) => name === output.name) ?? 'erreicht';
  dispatchIntent(host, { type: 'supply/changed', settings: { mapShows: wanted === 'before' ? 'before' : 'after' } });
  dispatchIntent(host, {
    type: 'indicator/chosen',
    indicator: wanted === 'difference' ? recipeIndicator(recipe.id, `${different as 'erreicht'}-differenz`) : output.indicator,
  });
}

/** Switch "Vorher / Nachher / Unterschied" of the map. */
export function beforeAfterSwitch(host: HTMLElement, texts: TextsController, state: BeforeAfter): TemplateResult {
  const shown = shownOf(state);
  return html`<div class="segments" role="group" aria-label=${texts.text('supply.scenarios.map.hint')}>
    ${SHOWN.map(
      (one) =>
        html`<button aria-pressed=${shown === one} @click=${() => showOnMap(host, state, one)}>
          ${texts.text(`supply.scenarios.map.${one}`)}
        </button>`,
    )}
  </div>`;
}
