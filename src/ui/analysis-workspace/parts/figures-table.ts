import { html, type TemplateResult } from 'lit';
import type { TextsController } from '../../texts-controller.ts';

/** Figures of a method with their names, for those who want to compute it again. */
export const figuresTable = (texts: TextsController, rows: readonly (readonly [name: string, value: string])[]): TemplateResult =>
  html`<table>
    <thead>
      <tr>
        <th scope="col">${texts.text('analysis.association.figure')}</th>
        <th scope="col">${texts.text('analysis.association.figure.value')}</th>
      </tr>
    </thead>
    <tbody>
      ${rows.map(
        ([name, value]) =>
          html`<tr>
            <th scope="row">${name}</th>
            <td>${value}</td>
          </tr>`,
      )}
    </tbody>
  </table>`;
