import { html, nothing, type TemplateResult } from 'lit';
import type { Level } from '../../../model/index.ts';
import { formatNumber } from '../../../texts/index.ts';
import type { TextsController } from '../../texts-controller.ts';
import { areaButtons } from '../parts/area-buttons.ts';
import type { SegregatedGroup } from './measures.ts';

const MOST_NAMED = 6;

/** Where the group is over- and underrepresented, as buttons that select the areas. */
export function locationQuotients(
  host: HTMLElement,
  texts: TextsController,
  level: Level,
  { locationQuotients: quotients }: SegregatedGroup,
): TemplateResult | typeof nothing {
  if (quotients.length !== level.keys.length) return nothing;
  const known = [...quotients.keys()].filter((area) => Number.isFinite(quotients[area]));
  const sorted = known.toSorted((one, other) => quotients[other]! - quotients[one]!);
  if (sorted.length === 0) return nothing;
  const named = Math.min(MOST_NAMED, Math.floor(sorted.length / 2) || 1);
  const note = (area: number): string =>
    texts.text('analysis.segregation.quotients.value', { value: formatNumber(quotients[area]!, 2, texts.language) });
  return html`<section>
    <h3>${texts.text('analysis.segregation.quotients')}</h3>
    <p class="hint">${texts.text('analysis.segregation.quotients.hint')}</p>
    <h4>${texts.text('analysis.segregation.quotients.high')}</h4>
    ${areaButtons(host, level, sorted.slice(0, named), note)}
    <h4>${texts.text('analysis.segregation.quotients.low')}</h4>
    ${areaButtons(host, level, sorted.slice(-named).toReversed(), note)}
  </section>`;
}
