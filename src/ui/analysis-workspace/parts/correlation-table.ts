import { html, nothing, type TemplateResult } from 'lit';
import type { CorrelationMatrix } from '../../../analysis/protocol.ts';
import { formatNumber, type Language } from '../../../texts/index.ts';
import { cssProperties } from '../../css-properties.ts';

const STRONGEST_SHARE = 45;

/** Shade of a coefficient: the stronger, the more of the accent; the number stands in every cell. */
const shade = (coefficient: number): Readonly<Record<string, string>> =>
  Number.isFinite(coefficient)
    ? { background: `color-mix(in srgb, var(--color-accent) ${Math.round(Math.abs(coefficient) * STRONGEST_SHARE)}%, transparent)` }
    : {};

/** Correlations as a table: rows and columns numbered, each pair once. `cell` may make more of a number, e.g. a button. */
export function correlationTable(
  { indicators, coefficients }: CorrelationMatrix,
  titleOf: (indicator: string) => string,
  caption: string,
  language: Language,
  cell: (row: number, column: number, text: string) => unknown = (_row, _column, text) => text,
): TemplateResult {
  const size = indicators.length;
  return html`<table class="correlations">
    <caption>
      ${caption}
    </caption>
    <thead>
      <tr>
        <td></td>
        ${indicators.map((id, column) => html`<th scope="col" title=${titleOf(id)}>${column + 1}</th>`)}
      </tr>
    </thead>
    <tbody>
      ${indicators.map(
        (id, row) =>
          html`<tr>
            <th scope="row">${row + 1} ${titleOf(id)}</th>
            ${indicators.map((_, column) => {
              const coefficient = coefficients[row * size + column] ?? Number.NaN;
              return column >= row
                ? html`<td>${column === row ? '·' : nothing}</td>`
                : html`<td ${cssProperties(shade(coefficient))}>${cell(row, column, formatNumber(coefficient, 2, language))}</td>`;
            })}
          </tr>`,
      )}
    </tbody>
  </table>`;
}
