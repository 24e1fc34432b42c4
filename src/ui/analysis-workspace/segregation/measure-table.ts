import { html, type TemplateResult } from 'lit';
import { formatNumber } from '../../../texts/index.ts';
import type { TextsController } from '../../texts-controller.ts';
import { MEASURES, measureText, shareText, type SegregatedGroup } from './measures.ts';

/** Every measure of one group by year, newest first, and what each means. */
export function measureTable(texts: TextsController, group: SegregatedGroup, title: string): TemplateResult {
  const { language } = texts;
  const name = texts.text('analysis.segregation.table.of', { indicator: title });
  return html`<details>
    <summary>${texts.text('analysis.segregation.table')}</summary>
    <div class="scroll" tabindex="0" role="region" aria-label=${name}>
      <table>
        <caption>
          ${name}
        </caption>
        <thead>
          <tr>
            <th scope="col">${texts.text('analysis.segregation.table.year')}</th>
            ${MEASURES.map((measure) => html`<th scope="col">${texts.text(`analysis.segregation.measure.${measure}.short`)}</th>`)}
            <th scope="col">${texts.text('analysis.segregation.table.chance')}</th>
            <th scope="col">${texts.text('analysis.segregation.table.group')}</th>
            <th scope="col">${texts.text('analysis.segregation.table.share')}</th>
            <th scope="col">${texts.text('analysis.segregation.table.areas')}</th>
          </tr>
        </thead>
        <tbody>
          ${group.years.toReversed().map(
            (year) =>
              html`<tr>
                <th scope="row">${year.year}</th>
                ${MEASURES.map((measure) => html`<td>${measureText(measure, year[measure], language)}</td>`)}
                <td>${shareText(year.randomDissimilarity, language)}</td>
                <td>${formatNumber(year.group, 0, language)}</td>
                <td>${shareText(year.share, language)}</td>
                <td>${formatNumber(year.areas, 0, language)}</td>
              </tr>`,
          )}
        </tbody>
      </table>
    </div>
    <h4>${texts.text('analysis.segregation.explained')}</h4>
    <dl class="explained">
      ${MEASURES.map(
        (measure) =>
          html`<div>
            <dt>${texts.text(`analysis.segregation.measure.${measure}`)}</dt>
            <dd>${texts.text(`analysis.segregation.measure.${measure}.about`)}</dd>
          </div>`,
      )}
    </dl>
  </details>`;
}
