import { html, nothing, type TemplateResult } from 'lit';
import type { SupplyResult } from '../../../analysis/protocol.ts';
import type { FacilitySet } from '../../../model/index.ts';
import { formatNumber } from '../../../texts/index.ts';
import type { TextsController } from '../../texts-controller.ts';
import { distinctName } from '../parts/facility-name.ts';
import { changedFacilities, type ChangedFacility } from './changed-facilities.ts';

export interface ChangedFacilityTable {
  readonly before: SupplyResult;
  readonly after: SupplyResult;
  readonly hasPlaces: boolean;
  /** Of the package: tells facilities of one name apart. */
  readonly facilities: FacilitySet | null;
}

/** What the scenario does to single facilities: places and people before and after; nothing where it changes none. */
export function changedFacilityTable(
  texts: TextsController,
  { before, after, hasPlaces, facilities }: ChangedFacilityTable,
): TemplateResult | typeof nothing {
  const changed = changedFacilities(before, after);
  if (changed.length === 0) return nothing;
  const title = texts.text('supply.scenarios.facilities');
  return html`<section>
    <h3>${title}</h3>
    <div class="scroll" tabindex="0" role="region" aria-label=${title}>
      <table>
        <thead>
          <tr>
            <th scope="col">${texts.text('supply.scenarios.facilities.name')}</th>
            <th scope="col">${texts.text('supply.scenarios.facilities.change')}</th>
            ${hasPlaces ? html`<th scope="col">${texts.text('supply.scenarios.facilities.places')}</th>` : nothing}
            <th scope="col">${texts.text('supply.scenarios.facilities.nearest')}</th>
          </tr>
        </thead>
        <tbody>
          ${changed.map(
            (facility) =>
              html`<tr>
                <th scope="row">${(facilities === null ? undefined : distinctName(facilities, facility.key)) ?? facility.name}</th>
                <td>
                  ${
                    facility.change === 'closed'
                      ? texts.text('supply.scenarios.facilities.closed')
                      : texts.text(`supply.scenarios.facilities.change.${facility.change}`)
                  }
                </td>
                ${hasPlaces ? html`<td>${fromTo(texts, facility, 'places')}</td>` : nothing}
                <td>${fromTo(texts, facility, 'nearest')}</td>
              </tr>`,
          )}
        </tbody>
      </table>
    </div>
  </section>`;
}

/** "26", "26 (vorher 20)"; a facility that is not there has none, one whose places nobody knows has "unbekannt". */
function fromTo(texts: TextsController, { before, after }: ChangedFacility, what: 'places' | 'nearest'): string {
  const say = (value: number): string =>
    Number.isFinite(value) ? formatNumber(value, 0, texts.language) : texts.text('supply.scenarios.unknown');
  if (before === null) return after === null ? '' : say(after[what]);
  if (after === null) return `– (${texts.text('supply.scenarios.before')} ${say(before[what])})`;
  const [now, then] = [say(before[what]), say(after[what])];
  return now === then ? then : texts.text('supply.scenarios.facilities.fromTo', { after: then, before: now });
}
