import { LitElement, html, nothing } from 'lit';
import { customElement } from 'lit/decorators.js';
import '../../../texts/conference-topic.ts';
import type { AtlasView } from '../../atlas-view.ts';
import { dispatchIntent } from '../../intent-event.ts';
import { SelectController } from '../../select-controller.ts';
import { mapToolsStyles } from '../../supply-workspace/map/atlas-map-tools.styles.ts';
import { mapUnder } from '../../supply-workspace/map/map-under.ts';
import { ToolKeysController } from '../../supply-workspace/map/tool-keys-controller.ts';
import { toolKeyIntents } from '../../supply-workspace/map/tool-keys.ts';
import { TextsController } from '../../texts-controller.ts';
import { baseStyles } from '../../theme/base.styles.ts';

const selectSlice = ({ surface }: AtlasView) => ({
  tool: surface.tool?.kind === 'pinContribution' ? surface.tool : null,
  dialogOpen: surface.dialog !== null,
});

/**
 * What lies over the map while a contribution is being pinned: what to do now, and buttons that do it without pointing. Takes the keys that
 * mean something to the tool before the map does.
 * @fires atlas-intent - tool/chosen, tool/pressed, view/pan
 */
@customElement('atlas-pin-tool')
export class AtlasPinTool extends LitElement {
  static override styles = [baseStyles, mapToolsStyles];

  readonly #view = new SelectController(this, selectSlice);
  readonly #texts = new TextsController(this);
  #wasInHand = false;

  constructor() {
    super();
    new ToolKeysController(this, (event, { onMap, whileTyping }) => {
      const view = this.#view.value;
      if (view === null || view.tool === null || view.dialogOpen) return null;
      if (event.key === 'Escape') return [{ type: 'tool/chosen', tool: null }];
      return onMap && !whileTyping ? toolKeyIntents(event, view.tool, 0) : null;
    });
  }

  protected override willUpdate(): void {
    const isInHand = this.#view.value?.tool != null;
    if (isInHand && !this.#wasInHand) mapUnder(this)?.focus({ preventScroll: true });
    this.#wasInHand = isInHand;
  }

  protected override render() {
    const text = this.#texts;
    const isInHand = this.#view.value?.tool != null;
    return html`<section class=${isInHand ? 'tool' : 'visually-hidden'}>
      <div role="status">
        ${
          isInHand
            ? html`<p>${text.text('conference.contributions.tool')}</p>
                <p class="muted keys">${text.text('conference.contributions.tool.keys')}</p>`
            : nothing
        }
      </div>
      ${
        isInHand
          ? html`<div class="actions">
              <button @click=${() => dispatchIntent(this, { type: 'tool/pressed', press: 'use' })}>
                ${text.text('conference.contributions.tool.middle')}
              </button>
              <button @click=${() => dispatchIntent(this, { type: 'tool/chosen', tool: null })}>
                ${text.text('conference.contributions.tool.cancel')}
              </button>
            </div>`
          : nothing
      }
    </section>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'atlas-pin-tool': AtlasPinTool;
  }
}
