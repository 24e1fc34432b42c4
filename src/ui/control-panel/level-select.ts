import { html, nothing, type TemplateResult } from 'lit';
import type { IndicatorAvailability } from '../../analysis/protocol.ts';
import type { AtlasPackage, IndicatorId, LevelDescriptor, LevelId } from '../../model/index.ts';
import { originOf } from '../../state/index.ts';
import type { TextsController } from '../texts-controller.ts';

/** Select field over the levels, current editions first, older editions in a group of their own; tells where the indicator has no values. */
export function levelSelect(
  texts: TextsController,
  atlas: AtlasPackage,
  shown: LevelId | null,
  indicator: IndicatorId | null,
  availability: readonly IndicatorAvailability[],
  choose: (level: string) => void,
  /** What stands beside it, where that is another word. */
  label = texts.text('frame.level.label'),
): TemplateResult {
  const levels = atlas.atlas.levels;
  const older = levels.filter((level) => level.editionOf !== undefined);
  const option = (level: LevelDescriptor): TemplateResult => {
    const origin = indicator === null ? 'direct' : originOf(availability, indicator, level.id);
    const note = origin === 'none' || origin === 'notAggregable' ? ` (${texts.text(`frame.origin.${origin}`)})` : '';
    return html`<option value=${level.id} .selected=${level.id === shown}>${level.titlePlural}${note}</option>`;
  };
  return html`<select id="level" aria-label=${label} @change=${(event: Event) => choose((event.target as HTMLSelectElement).value)}>
    ${levels.filter((level) => level.editionOf === undefined).map(option)}
    ${older.length === 0 ? nothing : html`<optgroup label=${texts.text('frame.level.olderEditions')}>${older.map(option)}</optgroup>`}
  </select>`;
}
