import { html, nothing, type TemplateResult } from 'lit';
import { Exclusion, type ExclusionName, type Level } from '../../../model/index.ts';
import type { TextsController } from '../../texts-controller.ts';
import { areaButtons } from './area-buttons.ts';
import { areasWithCode } from './areas-by-code.ts';

const NAMES = (Object.keys(Exclusion) as ExclusionName[]).filter((name) => name !== 'none');
const MOST_NAMED = 12;

/** How many areas took part, and which ones did not for which reason. */
export function exclusionList(
  host: HTMLElement,
  texts: TextsController,
  level: Level,
  exclusions: Uint8Array,
  areas: number,
): TemplateResult {
  const groups = NAMES.map((name) => ({
    name,
    members: areasWithCode(exclusions, Exclusion[name]),
  })).filter(({ members }) => members.length > 0);
  return html`<p>${texts.text('analysis.areas.rated', { count: areas, total: exclusions.length })}</p>
    ${
      groups.length === 0
        ? nothing
        : html`<details>
            <summary>${texts.text('analysis.areas.excluded', { count: exclusions.length - areas })}</summary>
            ${groups.map(
              ({ name, members }) =>
                html`<p class="hint">
                    ${texts.text(`analysis.exclusion.${name as Exclude<ExclusionName, 'none'>}`, { count: members.length })}
                  </p>
                  ${areaButtons(host, level, members.slice(0, MOST_NAMED))}
                  ${members.length > MOST_NAMED ? html`<p class="hint">${texts.text('analysis.areas.more', { count: members.length - MOST_NAMED })}</p>` : nothing}`,
            )}
          </details>`
    }`;
}
