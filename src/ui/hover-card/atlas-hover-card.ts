import { html, LitElement, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { FacilityKindId } from '../../model/index.ts';
import { capacityText, formatDifference, formatValue } from '../../texts/index.ts';
import type { AtlasView } from '../atlas-view.ts';
import { hoverCardStyles } from './atlas-hover-card.styles.ts';

const GAP_PIXELS = 16;

/** A facility by its kind and its position in the set. */
export interface HoveredFacility {
  readonly kind: FacilityKindId;
  readonly index: number;
  /** What is said of it, the name first; without words the package's facts are. */
  readonly words?: readonly string[];
}

/**
 * Name and value of the area under the pointer, beside the pointer. For the eye only: everything in it is announced or in the table too.
 * The card never takes the pointer and stays inside the map.
 */
@customElement('atlas-hover-card')
export class AtlasHoverCard extends LitElement {
  static override readonly styles = hoverCardStyles;

  @property({ attribute: false }) view: AtlasView | null = null;
  /** Facility under the pointer; it goes before the area it stands in. */
  @property({ attribute: false }) facility: HoveredFacility | null = null;
  @property({ attribute: false }) pixel: { readonly x: number; readonly y: number } | null = null;

  override connectedCallback(): void {
    super.connectedCallback();
    this.setAttribute('aria-hidden', 'true');
  }

  protected override render(): unknown {
    const { view, pixel, facility } = this;
    const area = view?.surface.hoveredArea ?? null;
    this.hidden = pixel === null || (area === null && facility === null);
    if (view === null || this.hidden) return nothing;
    return facility === null ? this.#area(view, area ?? 0) : this.#facility(view, facility);
  }

  #area(view: AtlasView, area: number): unknown {
    const { level, series, indicator, yearIndex, session } = view;
    if (level === null) return nothing;
    const value = series?.values[yearIndex]?.[area];
    const state = series?.states[yearIndex]?.[area];
    const cityValue = series?.city[yearIndex] ?? Number.NaN;
    return html`
      <p class="name">${level.names[area]}</p>
      ${
        indicator && value !== undefined && state !== undefined
          ? html`<p class="value"><span class="swatch"></span>${formatValue(value, state, indicator, session.language)}</p>
              ${
                Number.isFinite(value) && Number.isFinite(cityValue)
                  ? html`<p class="difference">${formatDifference(value, cityValue, indicator, session.language)}</p>`
                  : nothing
              }`
          : nothing
      }
    `;
  }

  #facility(view: AtlasView, { kind, index, words }: HoveredFacility): unknown {
    if (words !== undefined) return words.map((line, position) => html`<p class=${['name', ''][position] ?? 'difference'}>${line}</p>`);
    const set = view.facilities.find((candidate) => candidate.kind === kind);
    const descriptor = view.atlas?.atlas.facilities?.find((candidate) => candidate.id === kind);
    if (set === undefined || descriptor === undefined) return nothing;
    const { language } = view.session;
    return html`
      <p class="name">${set.names[index]}</p>
      <p>${(language === 'en' ? descriptor.titleEn : undefined) ?? descriptor.title}</p>
      ${set.addresses[index] ? html`<p class="difference">${set.addresses[index]}</p>` : nothing}
      ${set.capacities.map(({ title, values }) => html`<p class="difference">${title}: ${capacityText(values[index] ?? Number.NaN, language)}</p>`)}
    `;
  }

  protected override updated(): void {
    const { pixel, view } = this;
    const area = view?.surface.hoveredArea ?? null;
    if (pixel === null || this.hidden) return;
    const box = this.parentElement?.getBoundingClientRect();
    if (box === undefined) return;
    const toTheLeft = pixel.x + GAP_PIXELS + this.offsetWidth > box.width;
    const above = pixel.y + GAP_PIXELS + this.offsetHeight > box.height;
    this.style.left = `${Math.max(0, toTheLeft ? pixel.x - GAP_PIXELS - this.offsetWidth : pixel.x + GAP_PIXELS)}px`;
    this.style.top = `${Math.max(0, above ? pixel.y - GAP_PIXELS - this.offsetHeight : pixel.y + GAP_PIXELS)}px`;
    if (this.facility !== null || area === null) return;
    const fill = view?.specification?.fills[view.specification.fillIndex[area] ?? 0];
    const swatch = this.renderRoot.querySelector<HTMLElement>('.swatch');
    if (swatch !== null && fill !== undefined) swatch.style.backgroundColor = fill.color;
  }
}
