import { LitElement, css, html, nothing, type TemplateResult } from 'lit';
import { customElement, state } from 'lit/decorators.js';
import { Check, Copy, Eye } from 'lucide';
import { recipesBehind, type IndicatorDescriptor } from '../../model/index.ts';
import '../../texts/dialogs-topic.ts';
import { facilityKindPlural } from '../../texts/index.ts';
import type { AtlasView } from '../atlas-view.ts';
import { icon } from '../icons/icon.ts';
import { SelectController } from '../select-controller.ts';
import { TextsController } from '../texts-controller.ts';
import { baseStyles } from '../theme/base.styles.ts';
import { embedCode, frameAddress, type EmbedChoice, type EmbeddedMap } from './embed-code.ts';

const CONTROLS = ['legend', 'zoom', 'year', 'table', 'search', 'link'] as const;
const THEMES = ['auto', 'light', 'dark', 'contrast'] as const;
const DEFAULT_HEIGHT_PIXELS = 760;

/**
 * Whether an embedded map can show an indicator: those of the package, and what recipes of the package yield as the package has them. Results
 * of supply are not shown outside of the atlas.
 */
function isEmbeddable({ id }: IndicatorDescriptor, { atlas, analysis, supply }: AtlasView): boolean {
  const behind = recipesBehind(atlas?.atlas.recipes ?? [], id) ?? [];
  const delivered = [...analysis.recipes, ...supply.recipes].filter(({ origin }) => origin === 'package');
  const changed = [analysis, supply].flatMap(({ draft, unsaved }) => (draft !== null && unsaved ? [draft.id] : []));
  return (
    behind.at(-1)?.kind !== 'supply' &&
    behind.every((recipe) => delivered.some((one) => one.recipe.id === recipe.id) && !changed.includes(recipe.id))
  );
}

/** The origin of what was typed, be it a whole address; '' while it is none. */
function originOfText(text: string): string {
  try {
    const { origin, protocol } = new URL(text.includes('://') ? text : `https://${text}`);
    return protocol === 'https:' || protocol === 'http:' ? origin : '';
  } catch {
    return '';
  }
}

/** Builds, shows and copies the code with which another page shows the present map. */
@customElement('atlas-embed-form')
export class AtlasEmbedForm extends LitElement {
  static override styles = [
    baseStyles,
    css`
      :host {
        display: grid;
        gap: var(--space-3);
      }

      .row {
        display: flex;
        flex-wrap: wrap;
        gap: var(--space-2) var(--space-4);
      }

      label,
      .field {
        display: grid;
        gap: var(--space-1);
      }

      .check {
        display: flex;
        align-items: center;
        min-height: var(--target-size);
        gap: var(--space-2);
      }

      textarea {
        width: 100%;
        min-height: 7rem;
        padding: var(--space-2);
        border: var(--border-width) solid var(--color-border-strong);
        border-radius: var(--radius-1);
        background: var(--color-surface-sunken);
        font-family: ui-monospace, monospace;
        font-size: var(--font-size-1);
      }

      iframe {
        width: 100%;
        border: var(--border-width) dashed var(--color-border-strong);
      }
    `,
  ];

  @state() private choice: EmbedChoice | null = null;
  @state() private copied = false;
  @state() private previewShown = false;

  readonly #view = new SelectController(this, (view) => ({
    headline: view.headline,
    city: view.atlas?.atlas.city.name ?? '',
    indicator: view.indicator,
    level: view.levelDescriptor,
    year: view.series?.years[view.yearIndex] ?? null,
    session: view.session,
    fromFiles: view.fromFiles === true,
    embeddable: view.indicator !== null && isEmbeddable(view.indicator, view),
    atlas: view.atlas,
  }));
  readonly #texts = new TextsController(this);

  override render(): TemplateResult | typeof nothing {
    const view = this.#view.value;
    if (!view?.indicator || !view.level) return nothing;
    const { indicator, level, session, fromFiles, embeddable, atlas } = view;
    const say = (key: Parameters<TextsController['text']>[0]): string => this.#texts.text(key);
    if (fromFiles) return html`<p>${say('frame.embed.fromFiles')}</p>`;
    if (!embeddable) return html`<p>${say('frame.embed.recipe')}</p>`;
    const map: EmbeddedMap = {
      indicator: indicator.id,
      level: level.id,
      // Without a chosen year the embedded map shows the newest one, next year's too.
      year: session.year,
      selection: session.selection,
      language: session.language,
    };
    const choice = this.choice ?? this.#firstChoice();
    const kinds = atlas?.atlas.facilities ?? [];
    const site = new URL('./', document.baseURI).href;
    const withPictures = document.querySelector('meta[name="sozialraum-pictures"]') !== null;
    return html`
      <p>${say('frame.embed.text')}</p>
      <fieldset class="row">
        <legend class="visually-hidden">${say('frame.embed.form')}</legend>
        ${(['frame', 'element'] as const).map(
          (form) =>
            html`<label class="check"
              ><input
                type="radio"
                name="form"
                .checked=${choice.form === form}
                @change=${() => this.#choose({ form })}
              />${say(`frame.embed.form.${form}`)}</label
            >`,
        )}
      </fieldset>
      <label>${say('frame.embed.title')}<input .value=${choice.title} @input=${this.#onText((title) => ({ title }))} /></label>
      <div class="row">
        <label
          >${say('frame.embed.width')}<input
            type="number"
            min="280"
            placeholder="100 %"
            .value=${choice.widthPixels === null ? '' : String(choice.widthPixels)}
            @input=${this.#onText((text) => ({ widthPixels: Number(text) >= 280 ? Number(text) : null }))}
        /></label>
        <label
          >${say('frame.embed.height')}<input
            type="number"
            min="200"
            .value=${String(choice.heightPixels)}
            @input=${this.#onText((text) => ({ heightPixels: Number(text) >= 200 ? Number(text) : DEFAULT_HEIGHT_PIXELS }))}
        /></label>
        <label
          >${say('frame.embed.theme')}<select @change=${this.#onText((theme) => ({ theme: theme as EmbedChoice['theme'] }))}>
            ${THEMES.map((theme) => html`<option value=${theme} ?selected=${theme === choice.theme}>${say(`frame.embed.theme.${theme}`)}</option>`)}
          </select></label
        >
      </div>
      <fieldset>
        <legend>${say('frame.embed.controls')}</legend>
        <div class="row">
          ${CONTROLS.map(
            (control) =>
              html`<label class="check"
                ><input
                  type="checkbox"
                  .checked=${choice.controls.includes(control)}
                  @change=${() => this.#choose({ controls: CONTROLS.filter((one) => choice.controls.includes(one) !== (one === control)) })}
                />${say(`frame.embed.controls.${control}`)}</label
              >`,
          )}
        </div>
      </fieldset>
      ${
        kinds.length === 0
          ? nothing
          : html`<fieldset>
              <legend>${say('frame.embed.facilities')}</legend>
              <div class="row">
                ${kinds.map(
                  ({ id }) =>
                    html`<label class="check"
                      ><input
                        type="checkbox"
                        .checked=${choice.facilities.includes(id)}
                        @change=${() =>
                          this.#choose({
                            facilities: kinds.flatMap((kind) =>
                              choice.facilities.includes(kind.id) !== (kind.id === id) ? [kind.id] : [],
                            ),
                          })}
                      />${facilityKindPlural(atlas, id, session.language)}</label
                    >`,
                )}
              </div>
            </fieldset>`
      }
      ${
        choice.form === 'frame'
          ? html`<div class="field">
              <label
                >${say('frame.embed.origin')}<input
                  type="url"
                  placeholder="https://www.stadt.example"
                  spellcheck="false"
                  aria-describedby="origin-hint"
                  @change=${this.#onText((text) => ({ origin: originOfText(text.trim()) }))}
              /></label>
              <span id="origin-hint" class="muted small"
                >${choice.origin === '' ? say('frame.embed.origin.hint') : this.#texts.text('frame.embed.origin.heard', { origin: choice.origin })}</span
              >
            </div>`
          : nothing
      }
      <label
        >${say('frame.embed.code')}<textarea
          readonly
          spellcheck="false"
          .value=${embedCode(site, map, choice, withPictures)}
          @focus=${(event: Event) => (event.target as HTMLTextAreaElement).select()}
        ></textarea>
      </label>
      <div class="row">
        <button class="primary" @click=${this.#copy}>${icon(this.copied ? Check : Copy)}${say('frame.embed.copy')}</button>
        <button aria-expanded=${this.previewShown} @click=${() => (this.previewShown = !this.previewShown)}>
          ${icon(Eye)}${say('frame.embed.preview')}
        </button>
        <span role="status">${this.copied ? say('frame.embed.copied') : nothing}</span>
      </div>
      ${
        this.previewShown
          ? html`<iframe title=${choice.title} height=${choice.heightPixels} src=${frameAddress(site, map, choice, withPictures)}></iframe>`
          : nothing
      }
      <p class="muted small">${say('frame.embed.privacy')}</p>
      <p class="muted small">${say(`frame.embed.policy.${choice.form}`)}</p>
    `;
  }

  #firstChoice(): EmbedChoice {
    const { headline = '', city = '', year = null, session } = this.#view.value ?? {};
    return {
      form: 'frame',
      // A headline that is no question ends with its year already.
      title: [[city, headline].filter((part) => part !== '').join(': '), headline.includes(String(year)) ? null : year]
        .filter((part) => part !== null)
        .join(' '),
      widthPixels: null,
      heightPixels: DEFAULT_HEIGHT_PIXELS,
      controls: ['legend', 'zoom', 'table', 'link'],
      facilities: session?.facilities ?? [],
      theme: 'auto',
      origin: '',
    };
  }

  #choose(part: Partial<EmbedChoice>): void {
    this.choice = { ...(this.choice ?? this.#firstChoice()), ...part };
    this.copied = false;
  }

  #onText(read: (text: string) => Partial<EmbedChoice>) {
    return (event: Event): void => this.#choose(read((event.target as HTMLInputElement | HTMLSelectElement).value));
  }

  /** Pages without a secure connection have no clipboard: then the code is selected, to be copied by hand. */
  readonly #copy = async (): Promise<void> => {
    const area = this.renderRoot.querySelector('textarea');
    area?.select();
    if (!window.isSecureContext || area === null) return;
    try {
      await navigator.clipboard.writeText(area.value);
      this.copied = true;
    } catch {
      // Selected, it can be copied by hand.
    }
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'atlas-embed-form': AtlasEmbedForm;
  }
}
