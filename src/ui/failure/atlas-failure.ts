import { LitElement, css, html, nothing, type TemplateResult } from 'lit';
import { customElement } from 'lit/decorators.js';
import { FileWarning, FolderOpen, MapPinOff, RotateCcw, WifiOff, type IconNode } from 'lucide';
import { finding, type Finding } from '../../model/index.ts';
import { FindingTextsController } from '../finding-texts-controller.ts';
import { icon } from '../icons/icon.ts';
import { dispatchIntent } from '../intent-event.ts';
import { SelectController } from '../select-controller.ts';
import { TextsController } from '../texts-controller.ts';
import { baseStyles } from '../theme/base.styles.ts';
import { mainFinding } from './main-finding.ts';

const SIGNS: Partial<Record<Finding['code'], IconNode>> = {
  offline: WifiOff,
  'table-without-geometry': MapPinOff,
  'crs-unknown': MapPinOff,
};

/** Why there is no map, and what to do; nothing while there is one. */
@customElement('atlas-failure')
export class AtlasFailure extends LitElement {
  static override styles = [
    baseStyles,
    css`
      :host {
        display: contents;
      }

      .back {
        position: absolute;
        inset: 0;
        z-index: 4;
        display: grid;
        place-items: center;
        padding: var(--space-4);
        overflow: auto;
        background: var(--color-surface-sunken);
      }

      section {
        display: grid;
        gap: var(--space-3);
        width: min(34rem, 100%);
        padding: var(--space-6);
        border: var(--border-width) solid var(--color-border);
        border-radius: var(--radius-2);
        background: var(--color-surface-raised);
      }

      .sign .icon-image {
        width: 32px;
        height: 32px;
        color: var(--color-warning);
      }

      h2 {
        font-size: var(--font-size-5);
      }

      code {
        font-family: inherit;
        font-weight: 600;
        overflow-wrap: anywhere;
      }

      .next {
        padding: var(--space-3);
        border-left: 3px solid var(--color-accent);
        background: var(--color-accent-soft);
      }

      .actions {
        display: flex;
        flex-wrap: wrap;
        gap: var(--space-2);
        margin-top: var(--space-2);
      }
    `,
  ];

  readonly #view = new SelectController(this, (view) => ({
    status: view.status,
    atlas: view.atlas,
    level: view.level,
    findings: view.findings,
    online: view.online,
    working: view.jobs.some((job) => job.status === 'running'),
  }));
  readonly #texts = new TextsController(this);
  readonly #findingTexts = new FindingTextsController(this);

  override render() {
    const view = this.#view.value;
    if (view === null || view.status === 'opening' || view.level !== null) return nothing;
    if (view.status === 'ready' && view.working) return nothing;
    const main = mainFinding(view.findings);
    if (!view.online && view.atlas === null) return this.#screen(finding('offline', 'error', ''), view.findings.length);
    return this.#screen(main ?? finding('package-missing', 'error', 'datapackage.json'), view.findings.length);
  }

  #screen(main: Finding, findings: number): TemplateResult | typeof nothing {
    const described = this.#findingTexts.describe(main, this.#texts.language);
    if (described === null) return nothing;
    const { title, place, message, hint } = described;
    return html`<div class="back">
      <section role="alert" aria-labelledby="title">
        <span class="sign">${icon(SIGNS[main.code] ?? FileWarning)}</span>
        <h2 id="title">${title}</h2>
        <p>${message}</p>
        ${place === '' ? nothing : html`<p class="muted">${this.#texts.text('frame.finding.place')} <code>${place}</code></p>`}
        ${hint === '' ? nothing : html`<p class="next">${hint}</p>`}
        <div class="actions">
          <button class="primary" @click=${() => dispatchIntent(this, { type: 'retry' })}>
            ${icon(RotateCcw)}${this.#texts.text('frame.retry')}
          </button>
          <button @click=${() => dispatchIntent(this, { type: 'dialog/opened', dialog: 'open' })}>
            ${icon(FolderOpen)}${this.#texts.text('frame.openData')}
          </button>
          ${
            findings > 1
              ? html`<button @click=${() => dispatchIntent(this, { type: 'workspace/chosen', workspace: 'daten' })}>
                  ${this.#texts.text('frame.findings.all', { count: findings })}
                </button>`
              : nothing
          }
        </div>
      </section>
    </div>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'atlas-failure': AtlasFailure;
  }
}
