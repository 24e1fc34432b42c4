import { LitElement, css, html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { SIDE_PANELS, type Session, type SidePanel, type Workspace } from '../../state/index.ts';
import { dispatchIntent } from '../intent-event.ts';
import '../legend/atlas-legend.ts';
import '../profile/atlas-profile.ts';
import { SelectController } from '../select-controller.ts';
import { TextsController } from '../texts-controller.ts';
import { baseStyles } from '../theme/base.styles.ts';

/** What is not on the first view comes with its tab. */
const LATER: Partial<Record<SidePanel, () => Promise<unknown>>> = {
  tabelle: () => import('../table/atlas-table.ts'),
  diagramme: () => import('../charts-panel/atlas-charts.ts'),
};

type Tab = SidePanel | 'legende';

/** The tab of results has other content in each workspace that has one. */
const RESULTS: Partial<Record<Workspace, { readonly load: () => Promise<unknown>; readonly content: () => TemplateResult }>> = {
  index: {
    load: () => import('../analysis-workspace/atlas-analysis-results.ts'),
    content: () => html`<atlas-analysis-results></atlas-analysis-results>`,
  },
  versorgung: {
    load: () => import('../supply-workspace/atlas-supply-results.ts'),
    content: () => html`<atlas-supply-results></atlas-supply-results>`,
  },
};

/** The result belongs to its workspace; elsewhere the profile takes its place. */
const shownPanel = ({ panel, workspace }: Pick<Session, 'panel' | 'workspace'>): SidePanel =>
  panel === 'ergebnis' && RESULTS[workspace] === undefined ? 'profil' : panel;

/** Tabs Profil, Tabelle, Diagramme; on the phone the legend is one more. */
@customElement('atlas-side-panel')
export class AtlasSidePanel extends LitElement {
  static override styles = [
    baseStyles,
    css`
      :host {
        display: flex;
        flex-direction: column;
        min-width: 0;
        min-height: 0;
        background: var(--color-surface);
      }

      .tabs {
        flex: none;
        padding: 0 var(--space-2);
        overflow-x: auto;
      }

      .tabs [role='tab'] {
        flex: 1 0 auto;
        min-height: 2.75rem;
        padding-inline: var(--space-2);
      }

      [role='tab']:focus-visible {
        outline-offset: -3px;
      }

      [role='tabpanel'] {
        flex: 1;
        min-height: 0;
        overflow: auto;
      }

      [role='tabpanel']:focus-visible {
        outline-offset: -2px;
      }

      .legend {
        padding: var(--space-4);
      }
    `,
  ];

  /** Offers the legend as a tab of its own. */
  @property({ type: Boolean, attribute: 'with-legend' }) withLegend = false;
  @state() private legendShown = false;

  readonly #view = new SelectController(this, ({ session: { panel, workspace } }) => ({ panel, workspace }));
  readonly #texts = new TextsController(this);

  override render() {
    const view = this.#view.value;
    if (view === null) return nothing;
    const panel = shownPanel(view);
    const isOffered = (tab: SidePanel): boolean => tab !== 'ergebnis' || RESULTS[view.workspace] !== undefined;
    const tabs: readonly Tab[] = this.withLegend ? ['profil', 'legende', 'tabelle', 'diagramme'] : SIDE_PANELS.filter(isOffered);
    const shown: Tab = this.withLegend && this.legendShown ? 'legende' : panel;
    return html`
      <div class="tabs" role="tablist" aria-label=${this.#texts.text('frame.panels.label')} @keydown=${this.#press}>
        ${tabs.map(
          (tab) =>
            html`<button
              role="tab"
              id="tab-${tab}"
              aria-selected=${tab === shown}
              aria-controls="panel"
              tabindex=${tab === shown ? 0 : -1}
              @click=${() => this.#choose(tab)}
            >
              ${this.#texts.text(`frame.panel.${tab}`)}
            </button>`,
        )}
      </div>
      <div id="panel" role="tabpanel" aria-labelledby="tab-${shown}" tabindex="0">${this.#content(shown)}</div>
    `;
  }

  protected override willUpdate(_changed: PropertyValues): void {
    const view = this.#view.value;
    if (view === null) return;
    const panel = shownPanel(view);
    void (panel === 'ergebnis' ? RESULTS[view.workspace]?.load() : LATER[panel]?.());
  }

  #content(tab: Tab): TemplateResult {
    switch (tab) {
      case 'ergebnis':
        return this.#results();
      case 'profil':
        return html`<atlas-profile></atlas-profile>`;
      case 'tabelle':
        return html`<atlas-table></atlas-table>`;
      case 'diagramme':
        return html`<atlas-charts></atlas-charts>`;
      case 'legende':
        return html`<atlas-legend class="legend" with-source></atlas-legend>`;
    }
  }

  #results(): TemplateResult {
    const workspace = this.#view.value?.workspace;
    return (workspace === undefined ? undefined : RESULTS[workspace])?.content() ?? html``;
  }

  #choose(tab: Tab): void {
    this.legendShown = tab === 'legende';
    if (tab !== 'legende') dispatchIntent(this, { type: 'panel/chosen', panel: tab });
  }

  #press(event: KeyboardEvent): void {
    const tabs = [...this.renderRoot.querySelectorAll<HTMLElement>('[role=tab]')];
    const place = tabs.findIndex((tab) => tab.tabIndex === 0);
    const targets: Record<string, number> = {
      ArrowRight: (place + 1) % tabs.length,
      ArrowLeft: (place - 1 + tabs.length) % tabs.length,
      Home: 0,
      End: tabs.length - 1,
    };
    const target = targets[event.key];
    if (target === undefined) return;
    event.preventDefault();
    tabs[target]?.click();
    tabs[target]?.focus();
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'atlas-side-panel': AtlasSidePanel;
  }
}
