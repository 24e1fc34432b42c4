import { LitElement, css, html, type TemplateResult } from 'lit';
import { customElement } from 'lit/decorators.js';
import { FileUp, FolderOpen } from 'lucide';
import '../../texts/dialogs-topic.ts';
import { icon } from '../icons/icon.ts';
import { dispatchIntent } from '../intent-event.ts';
import { filesOfInput } from '../package-opening/collect-files.ts';
import { TextsController } from '../texts-controller.ts';
import { baseStyles } from '../theme/base.styles.ts';

/** Ways to open a package of one's own: a folder, files, or dropping either. */
@customElement('atlas-open-form')
export class AtlasOpenForm extends LitElement {
  static override styles = [
    baseStyles,
    css`
      :host {
        display: grid;
        gap: var(--space-4);
      }

      .zone {
        display: grid;
        justify-items: center;
        gap: var(--space-3);
        padding: var(--space-6) var(--space-4);
        border: 2px dashed var(--color-border-strong);
        border-radius: var(--radius-2);
        text-align: center;
      }

      .ways {
        display: flex;
        flex-wrap: wrap;
        justify-content: center;
        gap: var(--space-2);
      }
    `,
  ];

  readonly #texts = new TextsController(this);

  override render() {
    const text = (key: Parameters<TextsController['text']>[0]) => this.#texts.text(key);
    return html`
      <p>${text('frame.open.intro')}</p>
      <div class="zone">
        <p>${text('frame.open.drop')}</p>
        <div class="ways">
          ${this.#way('folder', text('frame.open.folder'), html`${icon(FolderOpen)}`, true)}
          ${this.#way('files', text('frame.open.files'), html`${icon(FileUp)}`, false)}
        </div>
      </div>
      <p class="muted small">${text('frame.open.privacy')}</p>
    `;
  }

  #way(id: string, label: string, sign: TemplateResult, folder: boolean): TemplateResult {
    return html`<button class=${folder ? 'primary' : ''} @click=${() => this.renderRoot.querySelector<HTMLInputElement>(`#${id}`)?.click()}>
        ${sign}${label}
      </button>
      <input id=${id} type="file" hidden multiple ?webkitdirectory=${folder} aria-label=${label} @change=${this.#open} />`;
  }

  #open(event: Event): void {
    const { files } = event.target as HTMLInputElement;
    if (files === null || files.length === 0) return;
    dispatchIntent(this, { type: 'package/open', location: { kind: 'files', files: filesOfInput(files) } });
    dispatchIntent(this, { type: 'dialog/closed' });
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'atlas-open-form': AtlasOpenForm;
  }
}
