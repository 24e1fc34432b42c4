import { LitElement, css, html, nothing, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { Check, Copy } from 'lucide';
import '../class-editor/atlas-class-editor.ts';
import '../display-options/atlas-display-options.ts';
import { icon } from '../icons/icon.ts';
import { factsStyles } from '../indicator-picker/atlas-indicator-picker.styles.ts';
import '../indicator-picker/atlas-indicator-picker.ts';
import { indicatorFacts } from '../indicator-picker/indicator-facts.ts';
import { dispatchIntent } from '../intent-event.ts';
import '../palette-picker/atlas-palette-picker.ts';
import type { PaletteOffer } from '../palette-picker/palette-offer.ts';
import { SelectController } from '../select-controller.ts';
import '../../texts/dialogs-topic.ts';
import { indicatorTitle } from '../../texts/index.ts';
import { TextsController } from '../texts-controller.ts';
import { baseStyles } from '../theme/base.styles.ts';
import { aboutContent } from './about-content.ts';
import './atlas-dialog.ts';
import './atlas-open-form.ts';
import { helpContent } from './help-content.ts';
import { statementContent } from './statement-content.ts';
import './atlas-storage.ts';

/** The dialog that is open, if one is. */
@customElement('atlas-dialogs')
export class AtlasDialogs extends LitElement {
  static override styles = [
    baseStyles,
    factsStyles,
    css`
      h3 {
        margin: var(--space-4) 0 var(--space-1);
      }

      h3:first-child {
        margin-top: 0;
      }

      p + p {
        margin-top: var(--space-2);
      }

      .keys > div {
        display: grid;
        grid-template-columns: 10rem minmax(0, 1fr);
        gap: var(--space-3);
        padding: var(--space-1) 0;
      }

      kbd {
        padding: 1px 6px;
        border: 1px solid var(--color-border-strong);
        border-radius: var(--radius-1);
        background: var(--color-surface-sunken);
        font: inherit;
        font-size: var(--font-size-2);
        white-space: nowrap;
      }

      .list {
        padding-left: var(--space-5);
        list-style: disc;
      }

      .list li {
        overflow-wrap: anywhere;
      }

      .link {
        display: flex;
        gap: var(--space-2);
        margin-top: var(--space-3);
      }

      .link button {
        flex: none;
      }

      .copied {
        min-height: 1.5em;
        margin-top: var(--space-2);
      }

      .block {
        margin-bottom: var(--space-5);
      }

      .embed summary {
        min-height: var(--target-size);
        font-weight: 650;
        cursor: pointer;
      }

      .provider {
        padding: var(--space-3);
        border-left: 3px solid var(--color-accent);
        background: var(--color-accent-soft);
      }

      @media (max-width: 767px) {
        .keys > div {
          grid-template-columns: 8rem minmax(0, 1fr);
        }
      }
    `,
  ];

  @property({ attribute: false }) palettes: readonly PaletteOffer[] = [];
  @state() private copied = false;

  readonly #view = new SelectController(this, (view) => ({
    dialog: view.surface.dialog,
    atlas: view.atlas,
    indicator: view.indicator,
    availability: view.availability,
    basemap: view.surface.basemapConsented,
  }));
  readonly #texts = new TextsController(this);

  override render() {
    const view = this.#view.value;
    switch (view?.dialog) {
      case 'help':
        return this.#dialog('frame.help', helpContent(this.#texts));
      case 'about':
        return this.#dialog(
          'frame.about.title',
          aboutContent(this.#texts, view.atlas, view.basemap, (intent) => dispatchIntent(this, intent)),
        );
      case 'share':
        return this.#dialog('frame.share.title', this.#share());
      case 'storage':
        return this.#dialog('frame.storage', html`<atlas-storage></atlas-storage>`);
      case 'accessibility':
        return this.#dialog('statement.title', statementContent(this.#texts, view.atlas));
      case 'open':
        return this.#dialog('frame.openData', html`<atlas-open-form></atlas-open-form>`);
      case 'basemap':
        return this.#dialog('frame.basemap.title', this.#basemap());
      case 'classes':
        return this.#dialog('frame.classes.title', this.#classes());
      case 'indicator':
        return view.atlas === null || view.indicator === null
          ? nothing
          : html`<atlas-dialog heading=${indicatorTitle(view.indicator, this.#texts.language)} @close=${this.#close}>
              ${indicatorFacts(this.#texts, view.atlas, view.indicator, view.availability)}
            </atlas-dialog>`;
      case 'picker':
        return html`<atlas-dialog wide flush heading=${this.#texts.text('frame.picker.title')} @close=${this.#close}>
          <atlas-indicator-picker @chosen=${this.#dismiss}></atlas-indicator-picker>
        </atlas-dialog>`;
      default:
        return nothing;
    }
  }

  #dialog(heading: Parameters<TextsController['text']>[0], content: TemplateResult): TemplateResult {
    return html`<atlas-dialog heading=${this.#texts.text(heading)} @close=${this.#close}>${content}</atlas-dialog>`;
  }

  #share(): TemplateResult {
    return html`<p>${this.#texts.text('frame.share.text')}</p>
      <div class="link">
        <input
          readonly
          aria-label=${this.#texts.text('frame.share.link')}
          .value=${location.href}
          @focus=${(event: Event) => (event.target as HTMLInputElement).select()}
        />
        <button class="primary" @click=${this.#copyLink}>${icon(this.copied ? Check : Copy)}${this.#texts.text('frame.share.copy')}</button>
      </div>
      <p class="copied" role="status">${this.copied ? this.#texts.text('frame.share.copied') : nothing}</p>
      <details class="embed" @toggle=${() => void import('./atlas-embed-form.ts')}>
        <summary>${this.#texts.text('frame.embed.title.open')}</summary>
        <atlas-embed-form></atlas-embed-form>
      </details>`;
  }

  /** Pages without a secure connection have no clipboard: then the link is selected, to be copied by hand. */
  #copyLink(): void {
    if (!window.isSecureContext) {
      this.renderRoot.querySelector<HTMLInputElement>('.link input')?.select();
      return;
    }
    dispatchIntent(this, { type: 'link/copy' });
    this.copied = true;
  }

  #basemap(): TemplateResult {
    return html`<p>${this.#texts.text('frame.basemap.text')}</p>
      <p class="provider">${this.#texts.text('frame.basemap.provider')}</p>
      <p>${this.#texts.text('frame.basemap.revoke')}</p>
      <button slot="actions" @click=${this.#dismiss}>${this.#texts.text('frame.basemap.decline')}</button>
      <button
        slot="actions"
        class="primary"
        @click=${() => {
          dispatchIntent(this, { type: 'basemap/consented', consented: true });
          this.#dismiss();
        }}
      >
        ${this.#texts.text('frame.basemap.accept')}
      </button>`;
  }

  #classes(): TemplateResult {
    return html`<h3>${this.#texts.text('frame.section.classes')}</h3>
      <atlas-class-editor class="block"></atlas-class-editor>
      <h3>${this.#texts.text('frame.section.colors')}</h3>
      <atlas-palette-picker class="block" .offers=${this.palettes}></atlas-palette-picker>
      <h3>${this.#texts.text('frame.section.display')}</h3>
      <atlas-display-options></atlas-display-options>`;
  }

  /** Closed by the dialog itself, the focus goes back to where it was. */
  #dismiss(): void {
    this.renderRoot.querySelector('atlas-dialog')?.close();
  }

  #close(): void {
    this.copied = false;
    dispatchIntent(this, { type: 'dialog/closed' });
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'atlas-dialogs': AtlasDialogs;
  }
}
