import { LitElement, css, html, nothing } from 'lit';
import { customElement, state } from 'lit/decorators.js';
import { FolderOpen, X } from 'lucide';
import { icon } from '../icons/icon.ts';
import { dispatchIntent } from '../intent-event.ts';
import { SelectController } from '../select-controller.ts';
import { TextsController } from '../texts-controller.ts';
import { baseStyles } from '../theme/base.styles.ts';

const STEPS = [1, 2, 3] as const;

/** Three cards for the first visit. Not modal: whoever ignores them loses nothing. */
@customElement('atlas-tour')
export class AtlasTour extends LitElement {
  static override styles = [
    baseStyles,
    css`
      section {
        display: grid;
        gap: var(--space-2);
        width: min(24rem, 100%);
        padding: var(--space-4);
        border: var(--border-width) solid var(--color-accent);
        border-radius: var(--radius-2);
        background: var(--color-surface-raised);
        box-shadow: var(--shadow-1);
      }

      .head {
        display: flex;
        align-items: center;
        justify-content: space-between;
        gap: var(--space-2);
      }

      .head .icon {
        margin: calc(-1 * var(--space-2)) calc(-1 * var(--space-2)) calc(-1 * var(--space-2)) 0;
      }

      .actions {
        display: flex;
        flex-wrap: wrap;
        align-items: center;
        justify-content: space-between;
        gap: var(--space-2);
        margin-top: var(--space-1);
      }
    `,
  ];

  @state() private step = 0;

  readonly #view = new SelectController(this, (view) => view.surface.tourVisible && view.level !== null);
  readonly #texts = new TextsController(this);

  override render() {
    const step = STEPS[this.step];
    if (this.#view.value !== true || step === undefined) return nothing;
    const text = this.#texts;
    const last = this.step === STEPS.length - 1;
    return html`<section aria-labelledby="title">
      <div class="head">
        <span class="muted small numbers">${text.text('frame.tour.step', { step, steps: STEPS.length })}</span>
        <button class="quiet icon" aria-label=${text.text('frame.tour.skip')} title=${text.text('frame.tour.skip')} @click=${this.#end}>
          ${icon(X)}
        </button>
      </div>
      <h2 id="title">${text.text(`frame.tour.${step}.title`)}</h2>
      <p>${text.text(`frame.tour.${step}.text`)}</p>
      <div class="actions">
        <button @click=${() => dispatchIntent(this, { type: 'dialog/opened', dialog: 'open' })}>
          ${icon(FolderOpen)}${text.text('frame.openData')}
        </button>
        <button class="primary" @click=${() => (last ? this.#end() : (this.step += 1))}>
          ${text.text(last ? 'frame.tour.end' : 'frame.tour.next')}
        </button>
      </div>
    </section>`;
  }

  #end(): void {
    dispatchIntent(this, { type: 'tour/dismissed' });
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'atlas-tour': AtlasTour;
  }
}
