import type { AtlasView } from '../atlas-view.ts';
import { LitElement, html, nothing, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { ChevronDown, FolderOpen, Info, ListTree } from 'lucide';
import { levelId, type AtlasPackage } from '../../model/index.ts';
import { originOf } from '../../state/index.ts';
import '../class-editor/atlas-class-editor.ts';
import '../display-options/atlas-display-options.ts';
import { icon } from '../icons/icon.ts';
import { dispatchIntent } from '../intent-event.ts';
import type { PaletteOffer } from '../palette-picker/palette-offer.ts';
import { SelectController } from '../select-controller.ts';
import { TextsController } from '../texts-controller.ts';
import { baseStyles } from '../theme/base.styles.ts';
import { controlPanelStyles } from './atlas-control-panel.styles.ts';
import { themeOf, themeTitle } from './indicator-words.ts';
import { indicatorTitle } from '../../texts/index.ts';
import { levelSelect } from './level-select.ts';

const selectSlice = (view: AtlasView) => ({
  status: view.status,
  atlas: view.atlas,
  indicator: view.indicator,
  levelDescriptor: view.levelDescriptor,
  availability: view.availability,
  chosenLevel: view.session.level,
});
type Slice = ReturnType<typeof selectSlice>;

/** Left panel of the workspace Karte: what is shown, on which areas, in which classes. */
@customElement('atlas-control-panel')
export class AtlasControlPanel extends LitElement {
  static override styles = [baseStyles, controlPanelStyles];

  @property({ attribute: false }) palettes: readonly PaletteOffer[] = [];

  readonly #view = new SelectController(this, selectSlice);
  readonly #texts = new TextsController(this);

  override render() {
    const view = this.#view.value;
    if (view === null || view.status === 'opening') return this.#skeleton();
    if (view.atlas === null) return this.#withoutPackage();
    // The first map is on its way.
    if (view.indicator === null && (view.atlas.atlas.indicators ?? []).length > 0) return this.#skeleton();
    return html`${view.indicator === null ? this.#withoutIndicators(view.atlas) : this.#withIndicator(view.atlas, view.indicator)}
      <details open>
        <summary>${this.#texts.text('frame.section.display')}${icon(ChevronDown)}</summary>
        <atlas-display-options></atlas-display-options>
      </details>`;
  }

  #withIndicator(atlas: AtlasPackage, indicator: NonNullable<Slice['indicator']>): TemplateResult {
    const { language } = this.#texts;
    const theme = themeOf(atlas, indicator);
    const title = indicatorTitle(indicator, language);
    return html`
      <header>
        <div class="heading">
          ${theme === null ? html`<span></span>` : html`<p class="theme">${themeTitle(theme, language)}</p>`}
          <button
            class="quiet icon"
            aria-label=${this.#texts.text('frame.indicator.about', { indicator: title })}
            title=${this.#texts.text('frame.indicator.about', { indicator: title })}
            @click=${() => dispatchIntent(this, { type: 'dialog/opened', dialog: 'indicator' })}
          >
            ${icon(Info)}
          </button>
        </div>
        <h2>${title}</h2>
        <button class="pick" aria-haspopup="dialog" @click=${() => dispatchIntent(this, { type: 'dialog/opened', dialog: 'picker' })}>
          ${icon(ListTree)}${this.#texts.text('frame.indicator.choose')}
        </button>
        ${this.#level(atlas)}
      </header>
      <details open>
        <summary>${this.#texts.text('frame.section.classes')}${icon(ChevronDown)}</summary>
        <atlas-class-editor></atlas-class-editor>
      </details>
      <details @toggle=${() => void import('../palette-picker/atlas-palette-picker.ts')}>
        <summary>${this.#texts.text('frame.section.colors')}${icon(ChevronDown)}</summary>
        <atlas-palette-picker .offers=${this.palettes}></atlas-palette-picker>
      </details>
    `;
  }

  #withoutIndicators(atlas: AtlasPackage): TemplateResult {
    return html`<header>
      <h2>${this.#texts.text('frame.empty.indicators.title')}</h2>
      <p class="hint">${this.#texts.text('frame.empty.indicators.hint')}</p>
      <button class="pick" @click=${() => dispatchIntent(this, { type: 'workspace/chosen', workspace: 'daten' })}>
        ${this.#texts.text('frame.findings.open')}
      </button>
      ${this.#level(atlas)}
    </header>`;
  }

  #withoutPackage(): TemplateResult {
    return html`<div class="empty">
      <h2>${this.#texts.text('frame.empty.package.title')}</h2>
      <p>${this.#texts.text('frame.empty.package.hint')}</p>
      <button @click=${() => dispatchIntent(this, { type: 'dialog/opened', dialog: 'open' })}>
        ${icon(FolderOpen)}${this.#texts.text('frame.openData')}
      </button>
    </div>`;
  }

  #level(atlas: AtlasPackage): TemplateResult {
    const { indicator, levelDescriptor, availability } = this.#view.required;
    const origin = indicator === null || levelDescriptor === null ? 'direct' : originOf(availability, indicator.id, levelDescriptor.id);
    return html`<div class="level">
        <label for="level">${this.#texts.text('frame.level.label')}</label>
        ${levelSelect(this.#texts, atlas, levelDescriptor?.id ?? null, indicator?.id ?? null, availability, (level) =>
          dispatchIntent(this, { type: 'level/chosen', level: levelId(level) }),
        )}
      </div>
      ${origin === 'direct' ? nothing : html`<p class="hint">${this.#texts.text(`frame.origin.${origin}.long`)}</p>`}`;
  }

  #skeleton(): TemplateResult {
    return html`<div class="skeleton" aria-hidden="true">${[1, 2, 3, 4, 5, 6].map(() => html`<span></span>`)}</div>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'atlas-control-panel': AtlasControlPanel;
  }
}
