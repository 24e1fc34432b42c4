import { html, type TemplateResult } from 'lit';
import type { IndicatorAvailability } from '../../../analysis/protocol.ts';
import { levelId, type AtlasPackage, type IndicatorId, type LevelId } from '../../../model/index.ts';
import { levelSelect } from '../../control-panel/level-select.ts';
import type { TextsController } from '../../texts-controller.ts';

/** `levelSelect` with its label, as a field of an assistant. */
export const levelField = (
  texts: TextsController,
  atlas: AtlasPackage,
  chosen: LevelId | null,
  indicator: IndicatorId | null,
  availability: readonly IndicatorAvailability[],
  choose: (level: LevelId) => void,
): TemplateResult => {
  const label = texts.text('analysis.level');
  return html`<div class="field">
    <label for="level">${label}</label>
    ${levelSelect(texts, atlas, chosen, indicator, availability, (level) => choose(levelId(level)), label)}
  </div>`;
};
