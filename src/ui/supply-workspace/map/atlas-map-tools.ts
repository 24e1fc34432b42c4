import { LitElement, html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { X } from 'lucide';
import '../../../texts/supply-topic.ts';
import type { Catchment } from '../../../analysis/protocol.ts';
import type { FacilitySet, SupplyRecipe } from '../../../model/index.ts';
import type { Intent, MapTool, ToolPress } from '../../../state/index.ts';
import { facilityKindTitle } from '../../../texts/index.ts';
import type { AtlasView } from '../../atlas-view.ts';
import { icon } from '../../icons/icon.ts';
import { dispatchIntent } from '../../intent-event.ts';
import { SelectController } from '../../select-controller.ts';
import { TextsController } from '../../texts-controller.ts';
import { baseStyles } from '../../theme/base.styles.ts';
import { distinctName } from '../parts/facility-name.ts';
import { mapToolsStyles } from './atlas-map-tools.styles.ts';
import { catchmentCard } from './catchment-card.ts';
import { mapUnder } from './map-under.ts';
import { keyHint, toolHint } from './tool-hint.ts';
import { ToolKeysController } from './tool-keys-controller.ts';
import { isLineTool, toolKeyIntents } from './tool-keys.ts';

const selectSlice = ({ supply, surface, session, atlas, level, selectedAreas, colorScheme }: AtlasView) => ({
  open: session.workspace === 'versorgung',
  tool: surface.tool?.kind === 'pinContribution' ? null : surface.tool,
  dialogOpen: surface.dialog !== null,
  draft: supply.draft,
  settings: supply.settings,
  catchment: supply.catchment,
  facilities: supply.facilities,
  scenario: supply.scenario,
  atlas,
  level,
  selectedAreas,
  colorScheme,
});

const nameIn = (facilities: FacilitySet | null, key: string): string | undefined =>
  facilities === null ? undefined : distinctName(facilities, key);

/**
 * What lies over the map while a tool of supply is in use: what to do now, buttons that do it without pointing, and what is reached.
 * Takes the keys that mean something to the tool before the map does.
 * @fires atlas-intent - tool/chosen, tool/used, tool/pressed, view/pan, supply/changed
 */
@customElement('atlas-map-tools')
export class AtlasMapTools extends LitElement {
  static override styles = [baseStyles, mapToolsStyles];

  /** What is reached from the pointer; null = the pointer leads none. */
  @property({ attribute: false }) live: Catchment | null = null;
  /** Points of the line that is being drawn. */
  @property({ attribute: false }) points = 0;

  readonly #view = new SelectController(this, selectSlice);
  readonly #texts = new TextsController(this);
  /** The pointer is where the card would be: it lies on the other side. */
  @state() private aside = false;
  /** A mouse leads the tool: what the keys do is told to those who listen. */
  @state() private pointing = false;
  #tool: MapTool | null = null;

  constructor() {
    super();
    new ToolKeysController(this, (event, { onMap, whileTyping }) => {
      const view = this.#view.value;
      if (view === null || view.tool === null || view.dialogOpen || whileTyping) return null;
      const intents = this.#intentsOf(event, view.tool, onMap);
      if (intents !== null) this.pointing = false;
      return intents;
    });
  }

  protected override willUpdate(_changed: PropertyValues<this>): void {
    const tool = this.#view.value?.tool ?? null;
    if (tool === this.#tool) return;
    this.points = 0;
    const map = mapUnder(this);
    if (tool === null) map?.removeEventListener('pointermove', this.#point);
    else map?.addEventListener('pointermove', this.#point);
    if (tool !== null) map?.focus({ preventScroll: true });
    this.pointing = false;
    this.#tool = tool;
  }

  protected override render() {
    const view = this.#view.value;
    const shown = view?.open === true && view.draft !== null ? view : null;
    return html`
      ${shown === null ? nothing : this.#card(shown.draft!)}
      <section class=${shown?.tool == null ? 'visually-hidden' : 'tool'}>
        <div role="status">${shown?.tool == null ? nothing : this.#hint(shown.tool)}</div>
        ${shown?.tool == null ? nothing : this.#actions(shown.tool)}
      </section>
    `;
  }

  #hint(tool: MapTool): TemplateResult {
    const { language } = this.#texts;
    const { atlas, draft, facilities, scenario } = this.#view.required;
    const kind = draft === null ? '' : facilityKindTitle(atlas, draft.facilityKind, language);
    const key = tool.kind === 'moveFacility' ? tool.facility : '';
    const added = scenario?.changes.find((change) => 'id' in change && change.id === key);
    const name = nameIn(facilities, key) ?? (added !== undefined && 'name' in added ? added.name : key);
    return html`<p>${toolHint(tool, { points: this.points, kind, facility: name }, language)}</p>
      <p class=${this.pointing ? 'visually-hidden' : 'muted keys'}>${keyHint(tool, language)}</p>`;
  }

  #actions(tool: MapTool): TemplateResult {
    const text = this.#texts;
    const press = (key: Parameters<TextsController['text']>[0], what: ToolPress) =>
      html`<button @click=${() => dispatchIntent(this, { type: 'tool/pressed', press: what })}>${text.text(key)}</button>`;
    const place = this.#selectedPlace();
    const line = isLineTool(tool);
    return html`<div class="actions">
      ${press('supply.map.button.center', 'use')}
      ${
        place === null
          ? nothing
          : html`<button @click=${() => dispatchIntent(this, { type: 'tool/used', ...place })}>
              ${text.text('supply.map.button.area')}
            </button>`
      }
      ${line && this.points >= 2 ? press('supply.map.button.finish', 'finish') : nothing}
      ${line && this.points >= 1 ? press('supply.map.button.back', 'back') : nothing} ${press('supply.map.button.cancel', 'cancel')}
    </section>`;
  }

  /** The label point of the one selected area. */
  #selectedPlace(): { readonly x: number; readonly y: number } | null {
    const { level, selectedAreas } = this.#view.required;
    const [area, ...others] = selectedAreas;
    if (level === null || area === undefined || others.length > 0) return null;
    return { x: level.labelPoints[2 * area]!, y: level.labelPoints[2 * area + 1]! };
  }

  #card(draft: SupplyRecipe): TemplateResult | typeof nothing {
    const { settings, catchment: pinned, facilities, scenario, colorScheme, tool } = this.#view.required;
    // A tool needs the map: what was reached steps back.
    if (tool !== null && this.live === null) return nothing;
    const catchment = this.live ?? (pinned?.kind === 'catchment' && settings.catchment.kind !== 'none' ? pinned : null);
    const ofPlace = this.live !== null || settings.catchment.kind === 'point';
    if (catchment === null || (!ofPlace && settings.catchment.kind !== 'facility')) return nothing;
    const { language } = this.#texts;
    const key = settings.catchment.kind === 'facility' ? settings.catchment.facility : '';
    const added = scenario?.changes.find((change) => change.kind === 'addFacility' && change.id === key);
    const name = nameIn(facilities, key) ?? (added?.kind === 'addFacility' ? added.name : key);
    const title = ofPlace ? this.#texts.text('supply.map.card.place') : this.#texts.text('supply.map.card.facility', { name });
    return html`<section class=${this.live === null ? 'card' : this.aside ? 'card live aside' : 'card live'} aria-label=${title}>
      ${catchmentCard({
        title,
        catchment,
        scheme: colorScheme,
        recipe: draft,
        ofPlace,
        language,
      })}
      ${
        this.live === null
          ? html`<button
              class="quiet icon"
              aria-label=${this.#texts.text('supply.map.button.close')}
              title=${this.#texts.text('supply.map.button.close')}
              @click=${() => dispatchIntent(this, { type: 'supply/changed', settings: { catchment: { kind: 'none' } } })}
            >
              ${icon(X)}
            </button>`
          : nothing
      }
    </section>`;
  }

  #intentsOf(event: KeyboardEvent, tool: MapTool, onMap: boolean): readonly Intent[] | null {
    if (event.key === 'Escape') return [{ type: 'tool/pressed', press: 'cancel' }];
    return onMap ? toolKeyIntents(event, tool, this.points) : null;
  }

  readonly #point = (event: PointerEvent): void => {
    const box = mapUnder(this)?.getBoundingClientRect();
    if (box === undefined) return;
    this.pointing = event.pointerType === 'mouse';
    this.aside = event.clientX > box.left + box.width / 2;
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'atlas-map-tools': AtlasMapTools;
  }
}
