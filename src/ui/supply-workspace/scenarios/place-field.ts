import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { Crosshair, MapPin, SquareDashed } from 'lucide';
import type { Level } from '../../../model/index.ts';
import type { MapTool, MapView, Place } from '../../../state/index.ts';
import { icon } from '../../icons/icon.ts';
import { dispatchIntent } from '../../intent-event.ts';
import type { TextsController } from '../../texts-controller.ts';
import { middleOfMap, placeOfArea } from './places.ts';

export interface PlaceContext {
  readonly host: HTMLElement;
  readonly texts: TextsController;
  readonly level: Level;
  readonly view: MapView | null;
  readonly selectedAreas: readonly number[];
  readonly tool: MapTool | null;
}

/** Ways to say where: by pointing (`tool`, null = not offered), in the middle of the map, in the selected area. Each works by keyboard. */
export function placeButtons(context: PlaceContext, tool: MapTool | null, choose: (place: Place) => void): TemplateResult {
  const { texts, level, view, selectedAreas } = context;
  const [area] = selectedAreas;
  const only = selectedAreas.length === 1 && area !== undefined ? area : null;
  return html`<div class="buttons">
      ${tool === null ? nothing : toolButton(context, tool, 'supply.scenarios.place.map')}
      <button @click=${() => choose(middleOfMap(view, level))}>${icon(Crosshair)}${texts.text('supply.scenarios.place.middle')}</button>
      <button ?disabled=${only === null} @click=${() => only !== null && choose(placeOfArea(level, only))}>
        ${icon(SquareDashed)}${
          only === null
            ? texts.text('supply.scenarios.place.area')
            : texts.text('supply.scenarios.place.area.named', { area: level.names[only] ?? '' })
        }
      </button>
    </div>
    ${only === null ? html`<p class="hint">${texts.text('supply.scenarios.place.area.hint')}</p>` : nothing}
    ${tool !== null && isToolActive(context, tool) ? pointingHint(texts, 'supply.scenarios.place.pointing') : nothing}`;
}

/** Whether a tool is in the hand. */
export const isToolActive = ({ tool: active }: PlaceContext, tool: MapTool): boolean =>
  active !== null && active.kind === tool.kind && (tool.kind !== 'moveFacility' || (active as typeof tool).facility === tool.facility);

/** A button that takes a tool into the hand, or puts it away. */
export function toolButton(
  context: PlaceContext,
  tool: MapTool,
  label: 'supply.scenarios.place.map' | 'supply.scenarios.line.map',
): TemplateResult {
  const active = isToolActive(context, tool);
  return html`<button
    aria-pressed=${active}
    @click=${() => dispatchIntent(context.host, { type: 'tool/chosen', tool: active ? null : tool })}
  >
    ${icon(MapPin)}${context.texts.text(active ? 'supply.scenarios.place.cancel' : label)}
  </button>`;
}

/** What to do with the tool in hand. */
export const pointingHint = (
  texts: TextsController,
  words: 'supply.scenarios.place.pointing' | 'supply.scenarios.line.drawing',
): TemplateResult => html`<p class="pointing" role="status">${texts.text(words)}</p>`;

/** A place as two numbers, to be written by hand. */
export function coordinateFields(id: string, texts: TextsController, { x, y }: Place, change: (place: Place) => void): TemplateResult {
  const field = (name: 'east' | 'north', value: number, use: (value: number) => void): TemplateResult =>
    html`<div class="field">
      <label for="${id}-${name}">${texts.text(`supply.scenarios.place.${name}`)}</label>
      <input
        id="${id}-${name}"
        type="number"
        step="any"
        .value=${live(String(Math.round(value * 10) / 10))}
        @change=${(event: Event) => {
          const input = event.currentTarget as HTMLInputElement;
          const wanted = input.value.trim() === '' ? Number.NaN : Number(input.value);
          if (Number.isFinite(wanted) && Math.abs(wanted) <= 1e9) use(wanted);
          else input.value = String(Math.round(value * 10) / 10);
        }}
      />
    </div>`;
  return html`<div class="pair">
    ${field('east', x, (value) => change({ x: value, y }))} ${field('north', y, (value) => change({ x, y: value }))}
  </div>`;
}
