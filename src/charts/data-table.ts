import { html, type TemplateResult } from 'lit';
import { translate, type Language } from '../texts/index.ts';

export interface DataTableInput {
  /** Title of the chart the table stands for. */
  readonly title: string;
  /** First heading names the rows. */
  readonly headings: readonly string[];
  /** First cell of a row is its heading. */
  readonly rows: readonly (readonly string[])[];
  readonly language: Language;
}

/** The numbers of a chart as a table that unfolds: its alternative for everyone who can not or will not read the picture. */
export function dataTable({ title, headings, rows, language }: DataTableInput): TemplateResult {
  return html`<details class="chart-table">
    <summary aria-label=${translate(language, 'charts.asTableOf', { chart: title })}>${translate(language, 'charts.asTable')}</summary>
    <div class="chart-table-scroll" role="region" tabindex="0" aria-label=${title}>
      <table>
        <caption>
          ${title}
        </caption>
        <thead>
          <tr>
            ${headings.map((heading) => html`<th scope="col">${heading}</th>`)}
          </tr>
        </thead>
        <tbody>
          ${rows.map(
            ([name, ...cells]) =>
              html`<tr>
                <th scope="row">${name}</th>
                ${cells.map((cell) => html`<td>${cell}</td>`)}
              </tr>`,
          )}
        </tbody>
      </table>
    </div>
  </details>`;
}
