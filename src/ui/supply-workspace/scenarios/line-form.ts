import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { Crosshair, Spline } from 'lucide';
import type { ScenarioChange } from '../../../model/index.ts';
import { icon } from '../../icons/icon.ts';
import { linePointsOf, lineText } from './line-points.ts';
import { isToolActive, pointingHint, toolButton, type PlaceContext } from './place-field.ts';
import { lineBetween, lineThrough, middleOfMap, placeOfArea } from './places.ts';

type Line = Extract<ScenarioChange, { kind: 'way' | 'barrier' }>;

/** Ways to say where a line runs: drawing, between two selected areas, a short one in the middle of the map. Each works by keyboard. */
export function lineButtons(
  context: PlaceContext,
  tool: { readonly kind: 'drawWay' | 'drawBarrier' } | null,
  choose: (points: readonly number[]) => void,
): TemplateResult {
  const { texts, level, view, selectedAreas } = context;
  const [from, to, ...others] = selectedAreas;
  const pair = from !== undefined && to !== undefined && others.length === 0 ? ([from, to] as const) : null;
  return html`<div class="buttons">
      ${tool === null ? nothing : toolButton(context, tool, 'supply.scenarios.line.map')}
      <button
        ?disabled=${pair === null}
        @click=${() => pair && choose(lineBetween(placeOfArea(level, pair[0]), placeOfArea(level, pair[1])))}
      >
        ${icon(Spline)}${texts.text('supply.scenarios.line.areas')}
      </button>
      <button @click=${() => choose(lineThrough(middleOfMap(view, level)))}>
        ${icon(Crosshair)}${texts.text('supply.scenarios.line.middle')}
      </button>
    </div>
    ${pair === null ? html`<p class="hint">${texts.text('supply.scenarios.line.areas.hint')}</p>` : nothing}
    ${tool !== null && isToolActive(context, tool) ? pointingHint(texts, 'supply.scenarios.line.drawing') : nothing}`;
}

/** Where a line runs, point by point. */
export function lineForm(
  change: Line,
  context: PlaceContext & { readonly id: string },
  update: (change: ScenarioChange) => void,
): TemplateResult {
  const { id, texts } = context;
  return html`<p class="hint">${texts.text(`supply.scenarios.line.${change.kind}.hint`)}</p>
    ${lineButtons(context, null, (points) => update({ ...change, points }))}
    <div class="field">
      <label for="${id}-points">${texts.text('supply.scenarios.line.points')}</label>
      <textarea
        id="${id}-points"
        rows=${Math.min(8, 1 + change.points.length / 2)}
        spellcheck="false"
        aria-describedby="${id}-points-state"
        .value=${live(lineText(change.points))}
        @change=${(event: Event) => {
          const field = event.currentTarget as HTMLTextAreaElement;
          const points = linePointsOf(field.value);
          const state = field.parentElement?.querySelector('.wrong');
          if (state != null) state.textContent = points === null ? texts.text('supply.scenarios.line.points.wrong') : '';
          field.setAttribute('aria-invalid', String(points === null));
          if (points !== null) update({ ...change, points });
        }}
      ></textarea>
      <p class="wrong" id="${id}-points-state" role="status"></p>
    </div>`;
}
