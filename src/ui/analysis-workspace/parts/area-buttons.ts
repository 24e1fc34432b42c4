import { html, nothing, type TemplateResult } from 'lit';
import type { Level } from '../../../model/index.ts';
import { dispatchIntent } from '../../intent-event.ts';

/** Areas as buttons that select them everywhere; `noteOf` adds a few words (a value) to each. */
export function areaButtons(
  host: HTMLElement,
  level: Level,
  areas: readonly number[],
  noteOf: (area: number) => string = () => '',
): TemplateResult | typeof nothing {
  if (areas.length === 0) return nothing;
  return html`<ul class="areas">
    ${areas.map((area) => {
      const key = level.keys[area];
      if (key === undefined) return nothing;
      const note = noteOf(area);
      return html`<li>
        <button @click=${() => dispatchIntent(host, { type: 'selection/set', keys: [key], source: 'panel' })}>
          ${level.names[area]}${note === '' ? nothing : html`<span class="hint">${note}</span>`}
        </button>
      </li>`;
    })}
  </ul>`;
}
