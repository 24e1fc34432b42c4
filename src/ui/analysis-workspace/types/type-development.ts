import { html, nothing, type TemplateResult } from 'lit';
import type { TypologyResult } from '../../../analysis/protocol.ts';
import { recipeIndicator, type IndicatorId, type Level, type TypologyRecipe } from '../../../model/index.ts';
import { formatNumber } from '../../../texts/index.ts';
import { dispatchIntent } from '../../intent-event.ts';
import type { TextsController } from '../../texts-controller.ts';
import { areasWithCode } from '../parts/areas-by-code.ts';
import { allSelected, selectAreas } from './linked-areas.ts';

/** Hatching for development, as Aachen draws it: where, how many, and a switch between the map with and without it. */
export function typeDevelopment(
  host: HTMLElement,
  texts: TextsController,
  draft: TypologyRecipe,
  result: TypologyResult,
  level: Level,
  shown: IndicatorId | null,
  selected: ReadonlySet<number>,
): TemplateResult | typeof nothing {
  const { development } = draft;
  if (development === null) return nothing;
  const areas = areasWithCode(result.hatched, 1);
  const hatchedMap = recipeIndicator(draft.id, 'typ-entwicklung');
  const isShown = shown === hatchedMap;
  const chosen = allSelected(areas, selected);
  return html`<section>
    <h3>${texts.text('analysis.types.development.title')}</h3>
    <p>
      ${texts.text('analysis.types.development.sentence', {
        count: areas.length,
        years: development.years,
        limit: formatNumber(development.limit, 2, texts.language),
      })}
      ${isShown ? texts.text('analysis.types.development.onMap') : nothing}
    </p>
    <div class="actions">
      <button
        @click=${() => dispatchIntent(host, { type: 'indicator/chosen', indicator: isShown ? recipeIndicator(draft.id, 'typ') : hatchedMap })}
      >
        ${texts.text(isShown ? 'analysis.types.development.hide' : 'analysis.types.development.show')}
      </button>
      <button aria-pressed=${chosen} ?disabled=${areas.length === 0} @click=${() => selectAreas(host, level, chosen ? [] : areas)}>
        ${texts.text('analysis.types.development.select')}
      </button>
    </div>
  </section>`;
}
