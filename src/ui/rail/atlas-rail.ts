import { LitElement, css, html, nothing } from 'lit';
import { customElement } from 'lit/decorators.js';
import { Boxes, Footprints, CircleHelp, Database, Info, Map as MapSign, Presentation, type IconNode } from 'lucide';
import { WORKSPACES, type Workspace } from '../../state/index.ts';
import { icon } from '../icons/icon.ts';
import { dispatchIntent } from '../intent-event.ts';
import { SelectController } from '../select-controller.ts';
import { TextsController } from '../texts-controller.ts';
import { baseStyles } from '../theme/base.styles.ts';

const SIGNS: Partial<Record<Workspace, IconNode>> = {
  karte: MapSign,
  index: Boxes,
  versorgung: Footprints,
  konferenz: Presentation,
  daten: Database,
};

/** The workspaces, top to bottom; help and imprint at the foot. */
@customElement('atlas-rail')
export class AtlasRail extends LitElement {
  static override styles = [
    baseStyles,
    css`
      :host {
        display: flex;
        flex-direction: column;
        justify-content: space-between;
        padding: var(--space-1) 2px;
        border-right: var(--border-width) solid var(--color-border);
        background: var(--color-surface-sunken);
      }

      ul {
        display: grid;
        gap: var(--space-1);
      }

      button {
        flex-direction: column;
        gap: 2px;
        width: 100%;
        min-height: 3rem;
        padding: var(--space-1) 0;
        color: var(--color-text-muted);
        font-size: 0.6875rem;
      }

      button[aria-current='page'] {
        font-weight: 600;
        letter-spacing: -0.02em;
      }

      /* "Index &" in bold is as wide as the rail. */
      button span {
        margin: 0 -2px;
      }
    `,
  ];

  readonly #workspace = new SelectController(this, (view) => view.session.workspace);
  readonly #texts = new TextsController(this);

  override render() {
    const current = this.#workspace.value;
    if (current === null) return nothing;
    const text = (key: Parameters<TextsController['text']>[0]) => this.#texts.text(key);
    return html`
      <nav aria-label=${text('frame.rail.label')}>
        <ul>
          ${WORKSPACES.map(
            (workspace) =>
              html`<li>
                <button
                  class="quiet"
                  aria-current=${workspace === current ? 'page' : nothing}
                  @click=${() => dispatchIntent(this, { type: 'workspace/chosen', workspace })}
                >
                  ${icon(SIGNS[workspace] ?? MapSign)}<span>${text(`frame.workspace.${workspace}`)}</span>
                </button>
              </li>`,
          )}
        </ul>
      </nav>
      <ul>
        <li>
          <button class="quiet" @click=${() => dispatchIntent(this, { type: 'dialog/opened', dialog: 'help' })}>
            ${icon(CircleHelp)}<span>${text('frame.help.short')}</span>
          </button>
        </li>
        <li>
          <button class="quiet" @click=${() => dispatchIntent(this, { type: 'dialog/opened', dialog: 'about' })}>
            ${icon(Info)}<span>${text('frame.about.short')}</span>
          </button>
        </li>
      </ul>
    `;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'atlas-rail': AtlasRail;
  }
}
