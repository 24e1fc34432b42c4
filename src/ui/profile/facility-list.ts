import { html, nothing, type TemplateResult } from 'lit';
import type { AtlasPackage, FacilitySet } from '../../model/index.ts';
import { capacityText, translate, type Language } from '../../texts/index.ts';
import type { FacilitiesInArea } from '../atlas-view.ts';

/** The facilities shown on the map that stand in the area, with their places: what the symbols say, for keyboard and screen reader. */
export function facilityList(input: {
  readonly atlas: AtlasPackage;
  readonly sets: readonly FacilitySet[];
  readonly inArea: readonly FacilitiesInArea[];
  readonly language: Language;
}): TemplateResult | typeof nothing {
  const { atlas, sets, inArea, language } = input;
  if (inArea.length === 0) return nothing;
  return html`<section class="facilities">
    <h3>${translate(language, 'facility.inArea')}</h3>
    ${inArea.map(({ kind, positions }) => {
      const set = sets.find((candidate) => candidate.kind === kind);
      const descriptor = atlas.atlas.facilities?.find((candidate) => candidate.id === kind);
      if (set === undefined || descriptor === undefined) return nothing;
      const title = (language === 'en' ? descriptor.titlePluralEn : undefined) ?? descriptor.titlePlural;
      return html`<h4>${title} <span class="muted">${positions.length}</span></h4>
        <ul>
          ${positions.map(
            (position) =>
              html`<li>
                ${set.names[position]}${set.capacities.map(
                  ({ title: group, values }) =>
                    html`<span class="muted numbers">${group}: ${capacityText(values[position] ?? Number.NaN, language)}</span>`,
                )}
              </li>`,
          )}
        </ul>`;
    })}
  </section>`;
}
