import { html, type TemplateResult } from 'lit';
import type { TypologyResult } from '../../../analysis/protocol.ts';
import type { TypologyRecipe } from '../../../model/index.ts';
import { formatNumber } from '../../../texts/index.ts';
import type { TextsController } from '../../texts-controller.ts';

/** What a statistician asks for: method, seed, restarts, fit, what stability means. */
export function typeSpecialists(texts: TextsController, draft: TypologyRecipe, result: TypologyResult): TemplateResult {
  const { language } = texts;
  return html`<details>
    <summary>${texts.text('analysis.specialists')}</summary>
    <div class="step">
      <p>
        ${texts.text('analysis.types.specialists.method', {
          method: texts.text(`analysis.types.method.${draft.method}`),
          types: draft.types,
          seed: String(draft.seed),
          restarts: draft.restarts,
          areas: result.areas,
        })}
      </p>
      <p>
        ${texts.text('analysis.types.specialists.standardisation', {
          standardisation: texts.text(`analysis.choice.${draft.standardisation}`),
          year: result.baseYear,
        })}
      </p>
      <p>
        ${texts.text('analysis.types.specialists.figures', {
          within: formatNumber(result.withinShare, 3, language),
          calinski: formatNumber(result.calinskiHarabasz, 1, language),
          davies: formatNumber(result.daviesBouldin, 2, language),
        })}
      </p>
      <p class="hint">${texts.text('analysis.types.specialists.stability')}</p>
    </div>
  </details>`;
}
