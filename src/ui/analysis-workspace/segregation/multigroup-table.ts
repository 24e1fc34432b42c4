import { html, nothing, type TemplateResult } from 'lit';
import { formatNumber } from '../../../texts/index.ts';
import type { TextsController } from '../../texts-controller.ts';
import { shareText, type Segregation } from './measures.ts';

const COLUMNS = ['dissimilarity', 'entropy', 'gini', 'exposure', 'diversity'] as const;

/** All chosen groups together; nothing where they share no denominator. */
export function multigroupTable(texts: TextsController, { multigroup }: Segregation): TemplateResult | typeof nothing {
  const newest = multigroup.at(-1);
  if (newest === undefined) return nothing;
  const { language } = texts;
  const title = texts.text('analysis.segregation.multigroup', { year: newest.year });
  return html`<section>
    <h3>${title}</h3>
    <p>${texts.text('analysis.segregation.multigroup.sentence', { percent: shareText(newest.dissimilarity, language, 0) })}</p>
    <div class="scroll" tabindex="0" role="region" aria-label=${title}>
      <table>
        <thead>
          <tr>
            <th scope="col">${texts.text('analysis.segregation.table.year')}</th>
            ${COLUMNS.map((column) => html`<th scope="col">${texts.text(`analysis.segregation.multigroup.${column}`)}</th>`)}
          </tr>
        </thead>
        <tbody>
          ${multigroup.toReversed().map(
            (year) =>
              html`<tr>
                <th scope="row">${year.year}</th>
                ${COLUMNS.map((column) => html`<td>${formatNumber(year[column], 3, language) || '–'}</td>`)}
              </tr>`,
          )}
        </tbody>
      </table>
    </div>
    <p class="hint">${texts.text('analysis.segregation.multigroup.hint')}</p>
  </section>`;
}
