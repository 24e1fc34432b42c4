import { html, nothing, svg, type TemplateResult } from 'lit';
import type { AssociationResult } from '../../../analysis/protocol.ts';
import type { AssociationRecipe, Level, LevelDescriptor } from '../../../model/index.ts';
import { dativePlural } from '../../../texts/index.ts';
import { dispatchIntent } from '../../intent-event.ts';
import type { TextsController } from '../../texts-controller.ts';
import { areaButtons } from '../parts/area-buttons.ts';
import { areasOfCategory } from './areas-by-probability.ts';

const CATEGORIES = [0, 1, 2, 3] as const;
const QUIET = 4;
const WITHOUT_NEIGHBOURS = 5;
const MOST_NAMED = 10;

export interface FoundAreasInput {
  readonly recipe: AssociationRecipe;
  readonly result: AssociationResult;
  readonly level: Level;
  readonly levelDescriptor: LevelDescriptor | null;
  /** Colours of the categories where the map shows them. */
  readonly colors: readonly string[] | null;
  readonly titleOf: (indicator: string) => string;
}

/** A sentence for each category that occurs, with its areas: pointing at it highlights them, its button selects them all. */
export function foundAreas(host: HTMLElement, texts: TextsController, input: FoundAreasInput): TemplateResult {
  const { recipe, result } = input;
  const found = CATEGORIES.filter((category) => (result.counts[category] ?? 0) > 0);
  const quiet = result.counts[QUIET] ?? 0;
  const islands = result.counts[WITHOUT_NEIGHBOURS] ?? 0;
  const sum = found.reduce<number>((total, category) => total + (result.counts[category] ?? 0), 0);
  return html`${
      found.length === 0
        ? html`<p>${texts.text('analysis.association.found.none')}</p>`
        : html`<ul class="found">
            ${found.map((category) => categoryItem(host, texts, input, category))}
          </ul>`
    }
    ${found.length === 0 && islands === 0 ? nothing : html`<p class="hint">${othersText(texts, quiet, islands)}</p>`}
    <p class="hint">${correctionText(texts, recipe, result, sum)}</p>`;
}

const othersText = (texts: TextsController, quiet: number, islands: number): string =>
  [
    quiet === 0 ? '' : texts.text('analysis.association.found.quiet', { count: quiet }),
    islands === 0 ? '' : texts.text('analysis.association.found.islands', { count: islands }),
  ]
    .filter((sentence) => sentence !== '')
    .join(' ');

/** What the correction for many tests did, or what its absence lets expect. */
function correctionText(texts: TextsController, recipe: AssociationRecipe, result: AssociationResult, count: number): string {
  const uncorrected = result.significantUncorrected;
  const areas = result.areas - (result.counts[WITHOUT_NEIGHBOURS] ?? 0);
  if (recipe.correction === 'none')
    return texts.text('analysis.association.uncorrected', { uncorrected, areas, chance: Math.ceil(areas * recipe.significance) });
  if (uncorrected === 0) return texts.text('analysis.association.corrected.nothing', { areas });
  return texts.text(count === 0 ? 'analysis.association.corrected.none' : 'analysis.association.corrected', { uncorrected, areas, count });
}

type Category = (typeof CATEGORIES)[number];

function categoryItem(
  host: HTMLElement,
  texts: TextsController,
  { recipe, result, level, levelDescriptor, colors, titleOf }: FoundAreasInput,
  category: Category,
): TemplateResult {
  const areas = areasOfCategory(result, category);
  const sentence = texts.text(`analysis.association.found.${recipe.statistic}.${category}`, {
    count: areas.length,
    areas: areaWord(levelDescriptor, areas.length, texts),
    indicator: titleOf(recipe.indicator),
    other: recipe.other === null ? '' : titleOf(recipe.other),
  });
  const highlight = (shown: readonly number[]): void => dispatchIntent(host, { type: 'highlight/changed', areas: shown, source: 'chart' });
  const color = colors?.[category];
  return html`<li @pointerenter=${() => highlight(areas)} @pointerleave=${() => highlight([])}>
    <p class="sentence">
      ${color === undefined ? nothing : html`<svg class="swatch" width="12" height="12" aria-hidden="true">${svg`<rect width="12" height="12" fill=${color} />`}</svg>`}<span
        >${sentence}</span
      >
    </p>
    ${areaButtons(host, level, areas.slice(0, MOST_NAMED))}
    <p class="more">
      ${areas.length > MOST_NAMED ? html`<span class="hint">${texts.text('analysis.areas.more', { count: areas.length - MOST_NAMED })}</span>` : nothing}
      ${
        areas.length < 2
          ? nothing
          : html`<button
              class="quiet"
              aria-label=${texts.text('analysis.association.found.selectOf', { category: sentence })}
              @click=${() => dispatchIntent(host, { type: 'selection/set', keys: areas.flatMap((area) => level.keys[area] ?? []), source: 'panel' })}
              @focus=${() => highlight(areas)}
              @blur=${() => highlight([])}
            >
              ${texts.text('analysis.association.found.select')}
            </button>`
      }
    </p>
  </li>`;
}

function areaWord(level: LevelDescriptor | null, count: number, { language }: TextsController): string {
  if (level === null) return '';
  if (count === 1) return level.title;
  return language === 'de' ? dativePlural(level.titlePlural) : level.titlePlural;
}
