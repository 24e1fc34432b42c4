import { LitElement, css, html, nothing } from 'lit';
import { customElement } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import { dispatchIntent } from '../intent-event.ts';
import { SelectController } from '../select-controller.ts';
import { TextsController } from '../texts-controller.ts';
import { baseStyles } from '../theme/base.styles.ts';

/** Running work, shown after 300 ms (by CSS: short work never flashes), with a way to stop it. The last result stays below. */
@customElement('atlas-progress')
export class AtlasProgress extends LitElement {
  static override styles = [
    baseStyles,
    css`
      :host {
        z-index: 6;
        display: grid;
        grid-row: 2;
        grid-column: 1;
        align-self: start;
        justify-items: center;
        gap: var(--space-2);
        /* The map's buttons at the right stay free. */
        margin-inline: 4.25rem;
        pointer-events: none;
      }

      div {
        display: flex;
        flex-wrap: wrap;
        align-items: center;
        gap: 0 var(--space-3);
        max-width: 100%;
        padding: var(--space-1) var(--space-2) var(--space-1) var(--space-4);
        border-radius: 1.25rem;
        background: var(--color-surface-raised);
        box-shadow: var(--shadow-1);
        pointer-events: auto;
        animation: appear 1ms 300ms both;
      }

      @keyframes appear {
        from {
          visibility: hidden;
        }
      }

      progress {
        width: 6rem;
        height: 6px;
        accent-color: var(--color-accent);
      }
    `,
  ];

  readonly #jobs = new SelectController(this, (view) => view.jobs);
  readonly #texts = new TextsController(this);

  override render() {
    const running = (this.#jobs.value ?? []).filter((job) => job.status === 'running');
    return repeat(
      running,
      (job) => job.id,
      (job) => {
        const label = this.#texts.text(`frame.job.${job.kind}`);
        return html`<div role="group" aria-label=${label}>
          <span>${label}</span>
          <progress max="1" value=${job.progress ?? nothing} aria-label=${label}></progress>
          <button class="quiet" @click=${() => dispatchIntent(this, { type: 'job/cancel', id: job.id })}>
            ${this.#texts.text('frame.cancel')}
          </button>
        </div>`;
      },
    );
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'atlas-progress': AtlasProgress;
  }
}
