import { html, nothing, type TemplateResult } from 'lit';
import type { Catchment } from '../../../analysis/protocol.ts';
import { catchmentBands } from '../../../charts/index.ts';
import type { ColorScheme } from '../../../cartography/specification.ts';
import type { SupplyRecipe } from '../../../model/index.ts';
import { formatNumber, peopleTitle, translate, wayText, type Language } from '../../../texts/index.ts';

const MOST_FACILITIES = 3;

export interface CatchmentCardInput {
  /** "Von dieser Stelle aus", "Einzugsbereich: Kita Nord". */
  readonly title: string;
  readonly catchment: Catchment;
  readonly scheme: ColorScheme;
  readonly recipe: SupplyRecipe;
  /** Facilities in reach are told for places only. */
  readonly ofPlace: boolean;
  readonly language: Language;
}

/** How people travel and along what, in words; straight lines are said to be upper bounds. */
export const modeText = (recipe: SupplyRecipe, basis: Catchment['basis'], language: Language): string =>
  translate(
    language,
    `supply.map.card.mode.${basis === 'straightLine' || recipe.travel.mode === 'straightLine' ? 'straightLine' : recipe.travel.mode}`,
  );

/** People per break and the facilities within reach of a place, or of a facility. */
export function catchmentCard({ title, catchment, scheme, recipe, ofPlace, language }: CatchmentCardInput): TemplateResult {
  const group = peopleTitle(recipe, language);
  const label = (limit: number): string => wayText(limit, recipe.travel.unit, language);
  const bands = catchmentBands({ breaks: catchment.breaks, label, scheme });
  return html`
    <p class="title">${title}</p>
    <p class="muted">${modeText(recipe, catchment.basis, language)}</p>
    ${
      ofPlace && Number.isNaN(catchment.snapDistanceMeters) && catchment.basis === 'network'
        ? html`<p>${translate(language, 'supply.map.card.noStreet')}</p>`
        : html`<p class="group">${group}</p>
            <ul class="bands">
              ${bands.map(
                (band, position) =>
                  html`<li>
                    ${band.sign}<span>${translate(language, 'supply.map.card.within', { way: band.label })}</span>
                    <span class="persons">${formatNumber(Math.round(catchment.persons[position] ?? 0), 0, language)}</span>
                  </li>`,
              )}
            </ul>
            ${
              catchment.unknownAreas === 0
                ? nothing
                : html`<p class="muted">${translate(language, 'supply.map.card.unknown', { count: catchment.unknownAreas })}</p>`
            }
            ${ofPlace ? facilityList(catchment, recipe, language) : nothing}`
    }
  `;
}

function facilityList({ facilities }: Catchment, { travel }: SupplyRecipe, language: Language): TemplateResult {
  if (facilities.length === 0) return html`<p>${translate(language, 'supply.map.card.noFacilities')}</p>`;
  const nearest = facilities.toSorted((a, b) => a.way - b.way);
  const more = nearest.length - MOST_FACILITIES;
  return html`<p>${translate(language, 'supply.map.card.facilities', { count: facilities.length })}</p>
    <ul class="facilities">
      ${nearest
        .slice(0, MOST_FACILITIES)
        .map(({ name, way }) => html`<li><span>${name}</span><span class="way">${wayText(way, travel.unit, language)}</span></li>`)}
      ${more > 0 ? html`<li class="muted">${translate(language, 'supply.map.card.more', { count: more })}</li>` : nothing}
    </ul>`;
}
