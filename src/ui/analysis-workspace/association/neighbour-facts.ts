import { html, nothing, type TemplateResult } from 'lit';
import type { NeighbourFacts } from '../../../analysis/protocol.ts';
import type { Level } from '../../../model/index.ts';
import { formatNumber } from '../../../texts/index.ts';
import type { TextsController } from '../../texts-controller.ts';
import { areaButtons } from '../parts/area-buttons.ts';

const MOST_NAMED = 12;

/** What the chosen neighbourhood comes to: links, mean, unconnected parts, areas without neighbours by name. */
export function neighbourFacts(
  host: HTMLElement,
  texts: TextsController,
  level: Level | null,
  { links, islands, components, meanNeighbours }: NeighbourFacts,
): TemplateResult {
  const mean = formatNumber(meanNeighbours, 1, texts.language);
  const parts = components - islands.length;
  return html`<p class="hint">
      ${texts.text('analysis.association.facts', { mean, links })}
      ${parts > 1 ? texts.text('analysis.association.facts.components', { count: parts }) : nothing}
      ${islands.length === 0 ? texts.text('analysis.association.facts.noIslands') : texts.text('analysis.association.facts.islands', { count: islands.length })}
    </p>
    ${level === null ? nothing : areaButtons(host, level, islands.slice(0, MOST_NAMED))}
    ${islands.length > MOST_NAMED ? html`<p class="hint">${texts.text('analysis.areas.more', { count: islands.length - MOST_NAMED })}</p>` : nothing}`;
}
