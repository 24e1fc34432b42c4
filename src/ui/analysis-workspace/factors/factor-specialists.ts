import { html, type TemplateResult } from 'lit';
import type { FactorResult } from '../../../analysis/protocol.ts';
import type { FactorRecipe } from '../../../model/index.ts';
import { formatNumber } from '../../../texts/index.ts';
import type { TextsController } from '../../texts-controller.ts';
import { probabilityText } from '../parts/probability-text.ts';

/** Below this SPSS and others warn that indicators nearly follow from each other. */
const SMALLEST_DETERMINANT = 0.00001;
const DETERMINANT_DECIMALS = 5;

const determinantText = (texts: TextsController, determinant: number): string => {
  const small = determinant < SMALLEST_DETERMINANT;
  const value = formatNumber(small ? SMALLEST_DETERMINANT : determinant, DETERMINANT_DECIMALS, texts.language);
  return texts.text(small ? 'analysis.factors.specialists.determinant.small' : 'analysis.factors.specialists.determinant', { value });
};

/** What a statistician asks for: method, adequacy, test, adequacy per indicator, variance per factor. */
export function factorSpecialists(
  texts: TextsController,
  draft: FactorRecipe,
  result: FactorResult,
  titles: readonly string[],
  names: readonly string[],
): TemplateResult {
  const { language } = texts;
  const { suitability } = result;
  const { determinant } = suitability;
  return html`<details>
    <summary>${texts.text('analysis.specialists')}</summary>
    <div class="step">
      <p>
        ${texts.text('analysis.factors.specialists.method', {
          extraction: texts.text(`analysis.factors.extraction.${draft.extraction}`),
          rotation: texts.text(`analysis.factors.rotation.${draft.rotation}`),
          scores: texts.text(`analysis.factors.scores.${draft.scores}`),
          areas: result.areas,
        })}
      </p>
      <p>
        ${texts.text('analysis.factors.specialists.kmo', {
          kmo: formatNumber(suitability.kmo, 3, language),
          determinant: determinantText(texts, determinant),
        })}
      </p>
      <p>
        ${texts.text('analysis.factors.specialists.bartlett', {
          chi: formatNumber(suitability.bartlettChiSquare, 1, language),
          degrees: suitability.bartlettDegrees,
          p: probabilityText(texts, suitability.bartlettP),
        })}
      </p>
      <table>
        <caption>
          ${texts.text('analysis.factors.specialists.kmoPerIndicator')}
        </caption>
        <tbody>
          ${titles.map(
            (title, row) =>
              html`<tr>
                <th scope="row">${title}</th>
                <td>${formatNumber(suitability.kmoPerIndicator[row] ?? Number.NaN, 2, language)}</td>
              </tr>`,
          )}
        </tbody>
      </table>
      <table>
        <caption>
          ${texts.text('analysis.factors.specialists.explained')}
        </caption>
        <tbody>
          ${names.map(
            (name, factor) =>
              html`<tr>
                <th scope="row">${name}</th>
                <td>${formatNumber(result.explained[factor] ?? Number.NaN, 3, language)}</td>
              </tr>`,
          )}
        </tbody>
      </table>
    </div>
  </details>`;
}
