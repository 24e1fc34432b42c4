import { LitElement, html, nothing, type TemplateResult } from 'lit';
import { customElement } from 'lit/decorators.js';
import { ClipboardCheck, FolderOpen, HardDrive } from 'lucide';
import '../../texts/dialogs-topic.ts';
import { icon } from '../icons/icon.ts';
import { dispatchIntent } from '../intent-event.ts';
import { SelectController } from '../select-controller.ts';
import { TextsController } from '../texts-controller.ts';
import { baseStyles } from '../theme/base.styles.ts';
import './atlas-network-card.ts';
import { dataWorkspaceStyles } from './atlas-data-workspace.styles.ts';
import { SEVERITIES } from './finding-groups.ts';
import { findingsList } from './findings-list.ts';
import { joinCard } from './join-card.ts';
import { severitySign } from './severity-sign.ts';

/** Workspace Daten: what is in the package, what was noticed, and what became of every row. */
@customElement('atlas-data-workspace')
export class AtlasDataWorkspace extends LitElement {
  static override styles = [baseStyles, dataWorkspaceStyles];

  readonly #view = new SelectController(this, (view) => ({
    atlas: view.atlas,
    findings: view.findings,
    joins: view.joins,
    checked: view.checked,
    check: view.jobs.find((job) => job.kind === 'check' && job.status === 'running') ?? null,
  }));
  readonly #texts = new TextsController(this);

  override render() {
    const view = this.#view.value;
    if (view === null) return nothing;
    const text = this.#texts;
    return html`
      <h2>${view.atlas?.title ?? text.text('frame.data.noPackage')}</h2>
      <p class="muted">${view.atlas === null ? nothing : this.#contents()}</p>
      <div class="actions">
        <button
          class="primary"
          ?disabled=${view.atlas === null || view.check !== null}
          @click=${() => dispatchIntent(this, { type: 'package/check' })}
        >
          ${icon(ClipboardCheck)}${text.text('frame.data.check')}
        </button>
        <button @click=${() => dispatchIntent(this, { type: 'dialog/opened', dialog: 'open' })}>
          ${icon(FolderOpen)}${text.text('frame.openData')}
        </button>
        <button @click=${() => dispatchIntent(this, { type: 'dialog/opened', dialog: 'storage' })}>
          ${icon(HardDrive)}${text.text('frame.storage')}
        </button>
      </div>
      ${view.check === null ? html`<p role="status">${this.#state()}</p>` : this.#progress(view.check.id, view.check.progress)}
      <ul class="counts numbers">
        ${SEVERITIES.map(
          (severity) =>
            html`<li>
              ${severitySign(severity)}${text.text(`frame.severity.${severity}`, {
                count: view.findings.filter((finding) => finding.severity === severity).length,
              })}
            </li>`,
        )}
      </ul>
      <atlas-network-card></atlas-network-card>
      <h3>${text.text('frame.data.findings')}</h3>
      ${view.findings.length === 0 ? html`<p>${text.text('frame.data.noFindings')}</p>` : findingsList(text, view.findings)}
      <h3>${text.text('frame.data.joins')}</h3>
      ${
        view.joins.length === 0
          ? html`<p>${text.text('frame.data.noJoins')}</p>`
          : html`<p class="muted">${text.text('frame.data.joins.intro')}</p>
              <div class="joins">${view.joins.map((join) => joinCard(text, view.atlas, join))}</div>`
      }
    `;
  }

  #contents(): string {
    const atlas = this.#view.required.atlas?.atlas;
    return this.#texts.text('frame.data.contents', {
      levels: atlas?.levels.length ?? 0,
      tables: atlas?.tables?.length ?? 0,
      indicators: atlas?.indicators?.length ?? 0,
    });
  }

  #state(): string {
    const { checked, atlas } = this.#view.required;
    if (atlas === null) return '';
    return this.#texts.text(checked ? 'frame.data.checked' : 'frame.data.unchecked');
  }

  #progress(id: string, progress: number | null): TemplateResult {
    const label = this.#texts.text('frame.job.check');
    return html`<div class="progress" role="status">
      <span>${label}</span>
      <progress max="1" value=${progress ?? nothing} aria-label=${label}></progress>
      <button @click=${() => dispatchIntent(this, { type: 'job/cancel', id })}>${this.#texts.text('frame.cancel')}</button>
    </div>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'atlas-data-workspace': AtlasDataWorkspace;
  }
}
