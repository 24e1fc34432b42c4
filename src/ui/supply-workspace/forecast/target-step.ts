import { html, nothing, type TemplateResult } from 'lit';
import type { SupplyRecipe, TargetPaths } from '../../../model/index.ts';
import { formatNumber } from '../../../texts/index.ts';
import { checkLine } from '../../analysis-workspace/parts/check-line.ts';
import { choiceField } from '../../analysis-workspace/parts/choice-field.ts';
import { numberField } from '../../analysis-workspace/parts/number-field.ts';
import type { TextsController } from '../../texts-controller.ts';

const PATHS: readonly TargetPaths['shown'][] = ['statusQuo', 'best', 'worst'];
const FIRST_PATHS: TargetPaths = { bestPointsPerYear: -0.5, worstPointsPerYear: 0.5, shown: 'statusQuo' };
const MOST_POINTS = 20;
/** A target is told in tenths. */
const STEP = 0.1;

/** The target, and how it may change: best case, worst case, and which of them map and tables use. */
export function targetStep(
  texts: TextsController,
  draft: SupplyRecipe,
  change: (recipe: SupplyRecipe) => void,
): TemplateResult | typeof nothing {
  const { target, per, targetPaths, ageGroup } = draft;
  if (ageGroup === null) return nothing;
  return html`<section class="step">
    <h3>${texts.text('supply.forecast.step.target')}</h3>
    ${
      target === null
        ? html`<p class="hint">${texts.text('supply.forecast.target.none')}</p>`
        : html`${numberField({
              id: 'target',
              label: texts.text('supply.forecast.target', { per: formatNumber(per, 0, texts.language) }),
              value: target,
              min: 0,
              max: per * 2,
              step: STEP,
              change: (wanted) => change({ ...draft, target: wanted }),
            })}
            <label class="choice">
              <input
                type="checkbox"
                .checked=${targetPaths !== null}
                @change=${(event: Event) =>
                  change({ ...draft, targetPaths: (event.currentTarget as HTMLInputElement).checked ? FIRST_PATHS : null })}
              />
              <span>${texts.text('supply.forecast.paths')}</span>
            </label>
            ${targetPaths === null ? nothing : pathFields(texts, draft, targetPaths, change)}`
    }
  </section>`;
}

function pathFields(
  texts: TextsController,
  draft: SupplyRecipe,
  paths: TargetPaths,
  change: (recipe: SupplyRecipe) => void,
): TemplateResult {
  const points = (name: 'best' | 'worst', value: number, changed: (points: number) => TargetPaths): TemplateResult =>
    numberField({
      id: `points-${name}`,
      label: texts.text(`supply.forecast.paths.${name}`),
      value,
      min: -MOST_POINTS,
      max: MOST_POINTS,
      step: STEP,
      change: (wanted) => change({ ...draft, targetPaths: changed(wanted) }),
    });
  return html`<div class="pair">
      ${points('best', paths.bestPointsPerYear, (bestPointsPerYear) => ({ ...paths, bestPointsPerYear }))}
      ${points('worst', paths.worstPointsPerYear, (worstPointsPerYear) => ({ ...paths, worstPointsPerYear }))}
    </div>
    ${paths.bestPointsPerYear > paths.worstPointsPerYear ? checkLine('warning', texts.text('supply.forecast.paths.order')) : nothing}
    <p class="hint">${texts.text('supply.forecast.paths.hint')}</p>
    ${choiceField(
      'shown',
      texts.text('supply.forecast.paths.shown'),
      PATHS,
      paths.shown,
      (path) => texts.text(`supply.forecast.path.${path}`),
      (shown) => change({ ...draft, targetPaths: { ...paths, shown } }),
    )}`;
}
