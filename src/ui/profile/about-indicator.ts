import { html, nothing, type TemplateResult } from 'lit';
import type { AtlasPackage, IndicatorDescriptor } from '../../model/index.ts';
import { formatDate, translate, unitLabel, type Language, type MessageKey } from '../../texts/index.ts';
import { recipeLines } from '../provenance/recipe-line.ts';
import { indicatorSources } from '../provenance/sources.ts';

/** Definition, recipe or formula, unit, source and date of an indicator behind a disclosure. */
export function aboutIndicator(atlas: AtlasPackage, indicator: IndicatorDescriptor, language: Language): TemplateResult {
  const local = (german: string | undefined, english: string | undefined): string | undefined =>
    (language === 'en' ? english : undefined) ?? german;
  const computed = recipeLines(atlas, indicator, language).join(', ');
  const facts: readonly (readonly [MessageKey, string | undefined])[] = [
    ['profile.definition', local(indicator.description, indicator.descriptionEn)],
    ['recipe.computed', computed],
    ['profile.formula', local(indicator.formula, indicator.formulaEn)],
    ['profile.unit', unitLabel(indicator.unit, language)],
    ['profile.referenceDate', indicator.referenceDate === undefined ? undefined : formatDate(indicator.referenceDate, language)],
    ['profile.source', computed === '' ? indicator.source : indicatorSources(atlas, indicator).join('; ')],
  ];
  const known = facts.filter(([, text]) => text !== undefined && text !== '');
  if (known.length === 0) return html`${nothing}`;
  return html`<details class="about">
    <summary>${translate(language, 'profile.about')}</summary>
    <dl>
      ${known.map(
        ([key, text]) =>
          html`<dt>${translate(language, key)}</dt>
            <dd>${text}</dd>`,
      )}
    </dl>
  </details>`;
}
