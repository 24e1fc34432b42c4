import { html, type TemplateResult } from 'lit';
import type { ExpectationCoefficient } from '../../../analysis/protocol.ts';
import type { AtlasPackage, IndicatorDescriptor, IndicatorId } from '../../../model/index.ts';
import { formatChange, formatNumber } from '../../../texts/index.ts';
import type { TextsController } from '../../texts-controller.ts';
import { probabilityText } from '../parts/probability-text.ts';
import { titleOf } from '../parts/title-of.ts';
import type { Outcome } from './outcome.ts';

const ESTABLISHED = 0.05;
const MOST_DECIMALS = 6;
/** Shares differ by several points between areas; one point would make every effect look small. */
const STEP_OF_SHARES = 10;

/** Decimals that leave two significant digits. */
function significantDecimals(value: number): number {
  if (!Number.isFinite(value) || value === 0) return 2;
  return Math.min(MOST_DECIMALS, Math.max(0, 1 - Math.floor(Math.log10(Math.abs(value)))));
}

/** What each predictor does, in sentences; what is not established is said to be so. */
export function coefficientSentences(
  texts: TextsController,
  atlas: AtlasPackage,
  coefficients: readonly ExpectationCoefficient[],
  outcome: Outcome,
): TemplateResult {
  return html`<ul class="sentences">
    ${coefficients.flatMap((one) => (one.indicator === null ? [] : [html`<li>${sentence(texts, atlas, { ...one, indicator: one.indicator }, outcome)}</li>`]))}
  </ul>`;
}

function sentence(
  texts: TextsController,
  atlas: AtlasPackage,
  { indicator, estimate, pValue }: ExpectationCoefficient & { readonly indicator: IndicatorId },
  outcome: Outcome,
): string {
  const { language } = texts;
  const title = titleOf(atlas, indicator, language);
  if (!(pValue <= ESTABLISHED)) {
    const p = probabilityText(texts, pValue);
    return texts.text('analysis.expectation.coefficient.unclear', { indicator: title, p: p === '' ? '–' : p });
  }
  const descriptor = atlas.atlas.indicators?.find(({ id }) => id === indicator);
  const step = stepOf(descriptor);
  const effect = estimate * step;
  return texts.text(estimate >= 0 ? 'analysis.expectation.coefficient.rises' : 'analysis.expectation.coefficient.falls', {
    indicator: title,
    outcome: outcome.title,
    step:
      descriptor === undefined ? formatNumber(step, 0, language) : formatChange(step, { ...descriptor, decimals: 0 }, language, 'short'),
    effect: formatChange(effect, { ...outcome.format, decimals: significantDecimals(effect) }, language, 'short'),
  });
}

const stepOf = (descriptor: IndicatorDescriptor | undefined): number =>
  descriptor?.unit === 'percent' || descriptor?.unit === 'perHundred' || descriptor?.unit === 'perThousand' ? STEP_OF_SHARES : 1;

/** The same as a table for statisticians. */
export function coefficientTable(
  texts: TextsController,
  atlas: AtlasPackage,
  coefficients: readonly ExpectationCoefficient[],
): TemplateResult {
  const { language } = texts;
  const cell = (value: number, decimals: number): string => formatNumber(value, decimals, language) || '–';
  return html`<div class="scroll" tabindex="0" role="region" aria-label=${texts.text('analysis.expectation.coefficients.table')}>
    <table>
      <caption>
        ${texts.text('analysis.expectation.coefficients.table')}
      </caption>
      <thead>
        <tr>
          <th scope="col">${texts.text('analysis.expectation.coefficient')}</th>
          ${(['estimate', 'error', 'p', 'beta', 'vif'] as const).map(
            (name) => html`<th scope="col">${texts.text(`analysis.expectation.coefficient.${name}`)}</th>`,
          )}
        </tr>
      </thead>
      <tbody>
        ${coefficients.map(
          ({ indicator, estimate, standardError, pValue, beta, varianceInflation }) =>
            html`<tr>
              <th scope="row">
                ${indicator === null ? texts.text('analysis.expectation.coefficient.intercept') : titleOf(atlas, indicator, language)}
              </th>
              <td>${cell(estimate, Math.max(3, significantDecimals(estimate)))}</td>
              <td>${cell(standardError, Math.max(3, significantDecimals(standardError)))}</td>
              <td>${cell(pValue, 4)}</td>
              <td>${cell(beta, 2)}</td>
              <td>${cell(varianceInflation, 1)}</td>
            </tr>`,
        )}
      </tbody>
    </table>
  </div>`;
}
