import { html, type TemplateResult } from 'lit';
import { formatNumber } from '../../../texts/index.ts';
import type { TextsController } from '../../texts-controller.ts';
import { probabilityText } from '../parts/probability-text.ts';
import type { Pair } from './pairs.ts';

/** Every pair with coefficient, p-value and the number of areas, for those who want to judge. */
export const pairTable = (texts: TextsController, pairs: readonly Pair[], titleOf: (id: string) => string): TemplateResult =>
  html`<details>
    <summary>${texts.text('analysis.specialists')}</summary>
    <p class="hint">${texts.text('analysis.correlations.pairs.hint')}</p>
    <div class="scroll" tabindex="0" role="region" aria-label=${texts.text('analysis.correlations.pairs')}>
      <table>
        <caption>
          ${texts.text('analysis.correlations.pairs')}
        </caption>
        <thead>
          <tr>
            <th scope="col">${texts.text('analysis.correlations.pairs.one')}</th>
            <th scope="col">${texts.text('analysis.correlations.pairs.coefficient')}</th>
            <th scope="col">${texts.text('analysis.correlations.pairs.p')}</th>
            <th scope="col">${texts.text('analysis.correlations.pairs.n')}</th>
          </tr>
        </thead>
        <tbody>
          ${pairs.map(
            ({ one, other, coefficient, pValue, count }) =>
              html`<tr>
                <th scope="row">${titleOf(one)} · ${titleOf(other)}</th>
                <td>${formatNumber(coefficient, 3, texts.language) || '–'}</td>
                <td>${probabilityText(texts, pValue).replace(/^p = /, '') || '–'}</td>
                <td>${formatNumber(count, 0, texts.language)}</td>
              </tr>`,
          )}
        </tbody>
      </table>
    </div>
  </details>`;
