import { html, nothing, type TemplateResult } from 'lit';
import type { AccessMethodKind } from '../../../model/index.ts';
import { unitLabel } from '../../../texts/index.ts';
import { choiceField } from '../../analysis-workspace/parts/choice-field.ts';
import { limitsText } from '../../analysis-workspace/parts/limits.ts';
import { numberField } from '../../analysis-workspace/parts/number-field.ts';
import type { TextsController } from '../../texts-controller.ts';
import type { StepInput } from './facility-step.ts';
import { accessMethods, accessOf } from './recipe-edits.ts';

const FARTHEST = 1e6;

/** A method in plain words; without places facilities are counted. */
export const accessName = (texts: TextsController, kind: AccessMethodKind, hasPlaces: boolean): string =>
  texts.text(kind === 'cumulative' && !hasPlaces ? 'supply.offer.access.cumulative.facilities' : `supply.offer.access.${kind}`);

/** How access to places is reckoned, in plain words; parameters for those who want them. */
export function accessStep(texts: TextsController, { draft, change }: StepInput): TemplateResult {
  const { access, ageGroup, travel, breaks } = draft;
  const unit = unitLabel(travel.unit, texts.language);
  const nameOf = (kind: AccessMethodKind): string => accessName(texts, kind, ageGroup !== null);
  return html`<section class="step">
    <h3>${texts.text('supply.offer.step.access')}</h3>
    ${choiceField('access', texts.text('supply.offer.access'), accessMethods(draft), access.kind, nameOf, (kind) =>
      change({ ...draft, access: accessOf(draft, kind) }),
    )}
    <p class="hint">${texts.text(`supply.offer.access.${access.kind}.about`)}</p>
    <details>
      <summary>${texts.text('analysis.specialists')}</summary>
      <div class="step">
        ${
          'weights' in access
            ? weightsField(texts, access.weights, breaks, (weights) => change({ ...draft, access: { ...access, weights } }))
            : nothing
        }
        ${
          'sigma' in access
            ? numberField({
                id: 'sigma',
                label: texts.text('supply.offer.access.sigma', { unit }),
                value: access.sigma,
                min: 0.1,
                max: FARTHEST,
                step: 0.1,
                change: (sigma) => change({ ...draft, access: { ...access, sigma } }),
              })
            : nothing
        }
        ${
          access.kind === 'huff'
            ? numberField({
                id: 'exponent',
                label: texts.text('supply.offer.access.exponent'),
                value: access.exponent,
                min: 0.1,
                max: 10,
                step: 0.1,
                change: (exponent) => change({ ...draft, access: { ...access, exponent } }),
              })
            : nothing
        }
        ${
          access.kind === 'twoStep' || access.kind === 'cumulative'
            ? html`<p class="hint">${texts.text('supply.offer.access.noParameters')}</p>`
            : nothing
        }
      </div>
    </details>
  </section>`;
}

/** As many weights as breaks, in their order: equal ones and falling ones stay where they are. */
function weightsField(
  texts: TextsController,
  weights: readonly number[],
  breaks: readonly number[],
  change: (weights: readonly number[]) => void,
): TemplateResult {
  const shown = limitsText(weights, texts.language);
  return html`<div class="field">
    <label for="weights">${texts.text('supply.offer.access.weights')}</label>
    <input
      id="weights"
      aria-describedby="weights-hint"
      .value=${shown}
      @change=${(event: Event) => {
        const field = event.currentTarget as HTMLInputElement;
        const read = weightsOf(field.value, texts.language === 'de');
        if (read !== null && read.length === breaks.length) change(read);
        else field.value = shown;
      }}
    />
    <p class="hint" id="weights-hint">${texts.text('supply.offer.access.weights.hint', { breaks: limitsText(breaks, texts.language) })}</p>
  </div>`;
}

function weightsOf(text: string, isGerman: boolean): number[] | null {
  const parts = text.split(';').flatMap((part) => part.trim() || []);
  const weights = parts.map((part) => Number(isGerman ? part.replace(',', '.') : part));
  return weights.every((weight) => weight >= 0 && weight <= 1) ? weights : null;
}
