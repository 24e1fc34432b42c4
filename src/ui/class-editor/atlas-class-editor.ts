import { LitElement, css, html, nothing, type TemplateResult } from 'lit';
import { customElement, state } from 'lit/decorators.js';
import { Plus, RotateCcw, Trash2 } from 'lucide';
import {
  CLASSIFICATION_METHODS,
  MAXIMUM_CLASSES,
  MINIMUM_CLASSES,
  type ClassificationMethod,
  type ClassificationNote,
  type IndicatorDescriptor,
} from '../../model/index.ts';
import type { ClassificationSettings } from '../../state/index.ts';
import { icon } from '../icons/icon.ts';
import { dispatchIntent } from '../intent-event.ts';
import { recipeTitle } from '../provenance/recipe-line.ts';
import { recipeBehind } from '../provenance/sources.ts';
import { SelectController } from '../select-controller.ts';
import { TextsController } from '../texts-controller.ts';
import { baseStyles } from '../theme/base.styles.ts';
import { parseLimit, tidyLimits, withOneMore } from './limit-rules.ts';

/** Methods that decide the number of classes themselves. */
const COUNTING_METHODS = new Set<ClassificationMethod>(['standardDeviation', 'headTail', 'manual']);
const LIMIT_DIGITS = 6;

/** Method, number of classes, limits by hand, one cut for all years. */
@customElement('atlas-class-editor')
export class AtlasClassEditor extends LitElement {
  static override styles = [
    baseStyles,
    css`
      :host {
        display: grid;
        gap: var(--space-3);
      }

      .field {
        display: grid;
        gap: var(--space-1);
      }

      .row {
        display: flex;
        align-items: center;
        justify-content: space-between;
        gap: var(--space-2);
      }

      .check {
        display: flex;
        align-items: flex-start;
        gap: var(--space-2);
        min-height: var(--target-size);
        cursor: pointer;
      }

      .notes {
        padding: var(--space-2);
        border-left: 3px solid var(--color-warning);
        background: var(--color-warning-soft);
        font-size: var(--font-size-2);
      }

      .error {
        color: var(--color-danger);
        font-size: var(--font-size-2);
      }

      fieldset {
        display: grid;
        gap: var(--space-2);
      }

      .limit {
        display: grid;
        grid-template-columns: auto 1fr var(--control-size);
        align-items: center;
        gap: var(--space-2);
      }

      .limit .numbers {
        color: var(--color-text-muted);
      }
    `,
  ];

  readonly #view = new SelectController(this, (view) => ({
    settings: view.session.classification,
    palette: view.session.palette,
    diverging: view.session.diverging,
    specification: view.specification,
    atlas: view.atlas,
    indicator: view.indicator,
    years: view.series?.years.length ?? 0,
  }));
  readonly #texts = new TextsController(this);

  /** Position of the limit that could not be understood; -1 = none. */
  @state() private refusedLimit = -1;

  override render() {
    const view = this.#view.value;
    if (view === null) return nothing;
    if (view.indicator?.value.kind === 'category') return this.#fixed(view.indicator);
    const { settings, specification } = view;
    const notes = (specification?.notes ?? []).filter((note) => note !== 'countIgnored');
    return html`
      <div class="field">
        <label for="method">${this.#texts.text('frame.classes.method')}</label>
        <select id="method" aria-describedby="method-hint" @change=${this.#chooseMethod}>
          ${CLASSIFICATION_METHODS.map(
            (method) =>
              html`<option value=${method} .selected=${method === settings.method}>${this.#texts.text(`method.short.${method}`)}</option>`,
          )}
        </select>
        <p id="method-hint" class="muted small">${this.#texts.text(`frame.method.${settings.method}.hint`)}</p>
      </div>
      ${COUNTING_METHODS.has(settings.method) ? nothing : this.#count(settings)}
      ${settings.method === 'manual' ? this.#limits(settings) : nothing} ${notes.map((note) => this.#note(note))}
      ${
        view.years > 1 && settings.method !== 'manual'
          ? html`<label class="check">
              <input type="checkbox" .checked=${settings.pinned} @change=${() => this.#change({ pinned: !settings.pinned })} />
              <span>${this.#texts.text('frame.classes.pinned')}</span>
            </label>`
          : nothing
      }
      <button class="quiet" @click=${() => dispatchIntent(this, { type: 'session/reset', part: 'classification' })}>
        ${icon(RotateCcw)}${this.#texts.text('frame.classes.reset')}
      </button>
    `;
  }

  #count(settings: ClassificationSettings): TemplateResult {
    return html`<div class="field">
      <div class="row">
        <label for="count">${this.#texts.text('frame.classes.count')}</label>
        <output for="count" class="numbers">${settings.classes}</output>
      </div>
      <input
        id="count"
        type="range"
        min=${MINIMUM_CLASSES}
        max=${MAXIMUM_CLASSES}
        step="1"
        .value=${String(settings.classes)}
        @input=${(event: Event) => this.#change({ classes: (event.target as HTMLInputElement).valueAsNumber })}
      />
    </div>`;
  }

  #limits(settings: ClassificationSettings): TemplateResult {
    const format = new Intl.NumberFormat(this.#texts.language, { maximumSignificantDigits: LIMIT_DIGITS, useGrouping: false });
    return html`<fieldset>
      <legend>${this.#texts.text('frame.classes.limits')}</legend>
      <p class="muted small">${this.#texts.text('frame.classes.limits.hint')}</p>
      ${settings.manualLimits.map(
        (limit, place) =>
          html`<div class="limit">
            <span class="numbers">${place + 1} | ${place + 2}</span>
            <input
              type="text"
              inputmode="decimal"
              autocomplete="off"
              aria-label=${this.#texts.text('frame.classes.limit', { lower: place + 1, upper: place + 2 })}
              aria-invalid=${this.refusedLimit === place}
              .value=${format.format(limit)}
              @change=${(event: Event) => this.#setLimit(place, event.target as HTMLInputElement)}
            />
            <button
              class="quiet icon"
              aria-label=${this.#texts.text('frame.classes.limit.remove', { lower: place + 1, upper: place + 2 })}
              ?disabled=${settings.manualLimits.length < 2}
              @click=${() => this.#change({ manualLimits: settings.manualLimits.filter((_, other) => other !== place) })}
            >
              ${icon(Trash2)}
            </button>
          </div>`,
      )}
      ${this.refusedLimit < 0 ? nothing : html`<p class="error" role="alert">${this.#texts.text('frame.classes.limit.invalid')}</p>`}
      <button ?disabled=${settings.manualLimits.length + 2 > MAXIMUM_CLASSES} @click=${this.#addLimit}>
        ${icon(Plus)}${this.#texts.text('frame.classes.limit.add')}
      </button>
    </fieldset>`;
  }

  /** Categories have no limits to choose. */
  #fixed(indicator: IndicatorDescriptor): TemplateResult {
    const { atlas } = this.#view.required;
    const recipe = atlas === null ? null : recipeBehind(atlas, indicator);
    const text =
      recipe === null
        ? this.#texts.text('frame.classes.delivered')
        : this.#texts.text('recipe.classes', { title: recipeTitle(recipe, this.#texts.language) });
    return html`<p class="muted small">${text}</p>`;
  }

  #note(note: ClassificationNote): TemplateResult {
    return html`<p class="notes">${this.#texts.text(`note.${note}`)}</p>`;
  }

  #chooseMethod(event: Event): void {
    const method = CLASSIFICATION_METHODS.find((known) => known === (event.target as HTMLSelectElement).value);
    if (method === undefined) return;
    this.refusedLimit = -1;
    // Limits by hand begin with the limits that are on the map.
    const manualLimits = method === 'manual' ? tidyLimits(this.#view.required.specification?.bounds.slice(1, -1) ?? []) : [];
    this.#change({ method, manualLimits });
  }

  #setLimit(place: number, field: HTMLInputElement): void {
    const limit = parseLimit(field.value);
    this.refusedLimit = Number.isFinite(limit) ? -1 : place;
    if (!Number.isFinite(limit)) return;
    const limits = this.#view.required.settings.manualLimits.map((old, other) => (other === place ? limit : old));
    this.#change({ manualLimits: tidyLimits(limits) });
  }

  #addLimit(): void {
    const { settings, specification } = this.#view.required;
    this.#change({ manualLimits: withOneMore(specification?.bounds ?? [], settings.manualLimits) });
  }

  #change(settings: Partial<ClassificationSettings>): void {
    dispatchIntent(this, { type: 'classification/changed', settings });
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'atlas-class-editor': AtlasClassEditor;
  }
}
