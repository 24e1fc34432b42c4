import { html, nothing, type TemplateResult } from 'lit';
import type { SupplyForecastResult } from '../../../analysis/protocol.ts';
import type { Level } from '../../../model/index.ts';
import { formatNumber, formatSigned } from '../../../texts/index.ts';
import { highlightAreas, selectAreas } from '../../analysis-workspace/types/linked-areas.ts';
import type { TextsController } from '../../texts-controller.ts';
import { strongestGrowth, type ComparedYears } from './forecast-figures.ts';

const SHOWN_AREAS = 5;
const NO_NUMBER = '–';

/** Where the number of people changes most, and how it changes in the selected areas; rows highlight and select areas everywhere. */
export function areaGrowth(
  host: HTMLElement,
  texts: TextsController,
  level: Level,
  result: SupplyForecastResult,
  compared: ComparedYears,
  selected: readonly number[],
): TemplateResult {
  const { more, less } = strongestGrowth(result, compared, SHOWN_AREAS);
  if (more.length === 0 && less.length === 0 && selected.length === 0)
    return html`<p class="hint">${texts.text('supply.forecast.areas.none')}</p>`;
  const groups = [
    { heading: texts.text('supply.forecast.areas.selected'), areas: selected },
    { heading: texts.text('supply.forecast.areas.more'), areas: more },
    { heading: texts.text('supply.forecast.areas.less'), areas: less },
  ].filter(({ areas }) => areas.length > 0);
  return html`<div class="scroll" role="region" tabindex="0" aria-label=${texts.text('supply.forecast.areas')}>
    <table>
      <thead>
        <tr>
          <th scope="col">${texts.text('supply.forecast.areas.area')}</th>
          <th scope="col">${result.years[compared.base]}</th>
          <th scope="col">${result.years[compared.focus]}</th>
          <th scope="col">${texts.text('supply.forecast.areas.change')}</th>
        </tr>
      </thead>
      ${groups.map(
        ({ heading, areas }) =>
          html`<tbody>
            <tr class="group">
              <th colspan="4" scope="rowgroup">${heading}</th>
            </tr>
            ${areas.map((area) => row(host, texts, level, result, compared, area))}
          </tbody>`,
      )}
    </table>
  </div>`;
}

function row(
  host: HTMLElement,
  texts: TextsController,
  level: Level,
  { areaPersons }: SupplyForecastResult,
  { base, focus }: ComparedYears,
  area: number,
): TemplateResult | typeof nothing {
  const name = level.names[area];
  if (name === undefined) return nothing;
  const before = Math.round(areaPersons[base]?.[area] ?? Number.NaN);
  const after = Math.round(areaPersons[focus]?.[area] ?? Number.NaN);
  const figure = (value: number): string => formatNumber(value, 0, texts.language) || NO_NUMBER;
  const leave = (): void => highlightAreas(host, []);
  return html`<tr @pointerenter=${() => highlightAreas(host, [area])} @pointerleave=${leave}>
    <th scope="row">
      <button
        class="quiet area"
        @focus=${() => highlightAreas(host, [area])}
        @blur=${leave}
        @click=${() => selectAreas(host, level, [area])}
      >
        ${name}
      </button>
    </th>
    <td>${figure(before)}</td>
    <td>${figure(after)}</td>
    <td>${formatSigned(after - before, 0, texts.language) || NO_NUMBER}</td>
  </tr>`;
}
