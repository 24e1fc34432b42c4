import { html, nothing, type TemplateResult } from 'lit';
import type { IndicatorAvailability } from '../../analysis/protocol.ts';
import type { AtlasPackage, IndicatorDescriptor } from '../../model/index.ts';
import { originOf } from '../../state/index.ts';
import { indicatorDescription, indicatorFormula } from '../control-panel/indicator-words.ts';
import { recipeLines } from '../provenance/recipe-line.ts';
import { indicatorReferenceDate, indicatorSources } from '../provenance/sources.ts';
import type { TextsController } from '../texts-controller.ts';

/** Description, formula, source, date and availability of an indicator. */
export function indicatorFacts(
  texts: TextsController,
  atlas: AtlasPackage,
  indicator: IndicatorDescriptor,
  availability: readonly IndicatorAvailability[],
): TemplateResult {
  const description = indicatorDescription(indicator, texts.language);
  const formula = indicatorFormula(indicator, texts.language);
  const sources = indicatorSources(atlas, indicator);
  const date = indicatorReferenceDate(atlas, indicator);
  const computed = recipeLines(atlas, indicator, texts.language).join(', ');
  const fact = (key: Parameters<TextsController['text']>[0], value: string | number | undefined) =>
    value === undefined || value === ''
      ? nothing
      : html`<dt>${texts.text(key)}</dt>
          <dd>${value}</dd>`;
  return html`
    ${description === '' ? nothing : html`<p>${description}</p>`} ${computed === '' ? nothing : html`<p>${computed}</p>`}
    <dl class="facts">
      ${fact('frame.indicator.formula', formula)} ${fact('frame.indicator.polarity', texts.text(`frame.polarity.${indicator.polarity}`))}
      ${fact('frame.indicator.minimumBase', indicator.minimumBase)} ${fact('frame.indicator.source', sources.join('; '))}
      ${fact('frame.indicator.date', date)}
      <dt>${texts.text('frame.indicator.levels')}</dt>
      <dd>
        <ul>
          ${atlas.atlas.levels.map((level) => {
            const origin = originOf(availability, indicator.id, level.id);
            return html`<li class="origin ${origin}">
              ${level.titlePlural}:
              ${texts.text(computed !== '' && (origin === 'direct' || origin === 'aggregated') ? `recipe.origin.${origin}` : `frame.origin.${origin}`)}
            </li>`;
          })}
        </ul>
      </dd>
    </dl>
  `;
}
