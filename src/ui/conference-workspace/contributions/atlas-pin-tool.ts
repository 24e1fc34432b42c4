import { LitElement, html, nothing } from 'lit';
import { customElement } from 'lit/decorators.js';
import '../../../texts/conference-topic.ts';
import type { Intent } from '../../../state/index.ts';
import type { AtlasView } from '../../atlas-view.ts';
import { isTypingTarget } from '../../frame/shortcuts.ts';
import { dispatchIntent } from '../../intent-event.ts';
import { SelectController } from '../../select-controller.ts';
import { mapToolsStyles } from '../../supply-workspace/map/atlas-map-tools.styles.ts';
import { mapUnder } from '../../supply-workspace/map/map-under.ts';
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

  override connectedCallback(): void {
    super.connectedCallback();
    window.addEventListener('keydown', this.#press, true);
    // Keys on these buttons are not keys of the map they lie on.
    this.addEventListener('keydown', this.#keepKeys);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    window.removeEventListener('keydown', this.#press, true);
    this.removeEventListener('keydown', this.#keepKeys);
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

  readonly #press = (event: KeyboardEvent): void => {
    const view = this.#view.value;
    const path = event.composedPath();
    if (view === null || view.tool === null || view.dialogOpen) return;
    const map = mapUnder(this);
    const onMap = map !== null && path.includes(map) && !path.includes(this);
    const intents: readonly Intent[] | null =
      event.key === 'Escape'
        ? [{ type: 'tool/chosen', tool: null }]
        : onMap && !isTypingTarget(path[0])
          ? toolKeyIntents(event, view.tool, 0)
          : null;
    if (intents === null) return;
    event.preventDefault();
    event.stopPropagation();
    for (const intent of intents) dispatchIntent(this, intent);
  };

  readonly #keepKeys = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape') event.stopPropagation();
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'atlas-pin-tool': AtlasPinTool;
  }
}
