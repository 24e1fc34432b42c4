import { html, nothing, type TemplateResult } from 'lit';

import type { FactorResult } from '../../../analysis/protocol.ts';
import { cssProperties } from '../../css-properties.ts';
import { formatNumber, STRONG_LOADING } from '../../../texts/index.ts';
import type { TextsController } from '../../texts-controller.ts';

/** Strongest shade of a cell, in percent of the accent: text stays readable on it. */
const MOST_SHADE_PERCENT = 38;

/** Rows so that those of one factor stand together, the strongest first. */
function sortedRows({ loadings, scores }: FactorResult): readonly number[] {
  const factors = scores.length;
  const rows = Array.from({ length: factors === 0 ? 0 : loadings.length / factors }, (_, row) => {
    const own = Array.from({ length: factors }, (_factor, factor) => Math.abs(loadings[row * factors + factor]!));
    const strongest = own.reduce((best, size, factor) => (size > own[best]! ? factor : best), 0);
    return { row, strongest, size: own[strongest]! };
  });
  return rows.toSorted((one, other) => one.strongest - other.strongest || other.size - one.size).map(({ row }) => row);
}

/** Loadings by indicator and factor, with communalities. Strong ones are bold, shaded and carry the word. */
export function loadingsTable(
  texts: TextsController,
  result: FactorResult,
  titles: readonly string[],
  names: readonly string[],
): TemplateResult {
  const { language } = texts;
  const factors = names.length;
  return html`<table class="loadings">
    <caption>
      ${texts.text('analysis.factors.loadings.caption')}
    </caption>
    <thead>
      <tr>
        <th scope="col">${texts.text('analysis.indicator')}</th>
        ${names.map((name, factor) => html`<th scope="col" title=${name}>${texts.text('analysis.factors.name', { position: factor + 1 })}</th>`)}
        <th scope="col">${texts.text('analysis.factors.communality')}</th>
      </tr>
    </thead>
    <tbody>
      ${sortedRows(result).map(
        (row) =>
          html`<tr>
            <th scope="row">${titles[row]}</th>
            ${names.map((_, factor) => {
              const loading = result.loadings[row * factors + factor] ?? Number.NaN;
              const strong = Math.abs(loading) >= STRONG_LOADING;
              const shade = Math.min(1, Math.abs(loading)) * MOST_SHADE_PERCENT;
              return html`<td
                class=${strong ? 'strong' : ''}
                ${cssProperties(strong ? { background: `color-mix(in srgb, var(--color-accent) ${Math.round(shade)}%, transparent)` } : {})}
              >
                ${formatNumber(loading, 2, language)}${strong ? html`<span class="word">${texts.text('analysis.factors.loadings.strong')}</span>` : nothing}
              </td>`;
            })}
            <td>${formatNumber(result.communalities[row] ?? Number.NaN, 2, language)}</td>
          </tr>`,
      )}
    </tbody>
  </table>`;
}
