import { html, nothing, type TemplateResult } from 'lit';
import { indicatorId, type AtlasPackage, type ExpectationRecipe } from '../../../model/index.ts';
import { indicatorTitle } from '../../../texts/index.ts';
import type { TextsController } from '../../texts-controller.ts';
import type { CandidateGroup } from '../parts/candidates.ts';
import { titleOf } from '../parts/title-of.ts';

type OutcomeChoice = ExpectationRecipe['outcome'];

const valueOf = (outcome: OutcomeChoice): string =>
  outcome.kind === 'indicator' ? `indicator ${outcome.indicator}` : `facility ${outcome.facilityKind} ${outcome.measure}`;

/** Select field over the measures of facilities and the indicators of the level. */
export function outcomeSelect(
  texts: TextsController,
  atlas: AtlasPackage,
  groups: readonly CandidateGroup[],
  chosen: OutcomeChoice,
  change: (outcome: OutcomeChoice) => void,
): TemplateResult {
  const { language } = texts;
  const measures = (atlas.atlas.facilities ?? []).flatMap((kind) =>
    (kind.measures ?? []).map((measure) => ({
      outcome: { kind: 'facility', facilityKind: kind.id, measure: measure.id } satisfies OutcomeChoice,
      label: texts.text('analysis.expectation.outcome.measure', {
        kind: (language === 'en' ? kind.titleEn : undefined) ?? kind.title,
        measure: (language === 'en' ? measure.titleEn : undefined) ?? measure.title,
      }),
    })),
  );
  const indicators = groups.flatMap((group) => group.indicators);
  const offered: readonly OutcomeChoice[] = [
    ...measures.map(({ outcome }) => outcome),
    ...indicators.map(({ id }): OutcomeChoice => ({ kind: 'indicator', indicator: indicatorId(id) })),
  ];
  const shown = valueOf(chosen);
  const option = (outcome: OutcomeChoice, label: string): TemplateResult =>
    html`<option value=${valueOf(outcome)} .selected=${valueOf(outcome) === shown}>${label}</option>`;
  return html`<div class="field">
    <label for="outcome">${texts.text('analysis.expectation.outcome')}</label>
    <select
      id="outcome"
      @change=${(event: Event) => {
        const found = offered.find((one) => valueOf(one) === (event.currentTarget as HTMLSelectElement).value);
        if (found !== undefined) change(found);
      }}
    >
      ${
        offered.some((one) => valueOf(one) === shown)
          ? nothing
          : html`<option value="" selected>
              ${chosen.kind === 'indicator' ? titleOf(atlas, chosen.indicator, language) : chosen.measure}
            </option>`
      }
      ${
        measures.length === 0
          ? nothing
          : html`<optgroup label=${texts.text('analysis.expectation.outcome.facilities')}>
              ${measures.map(({ outcome, label }) => option(outcome, label))}
            </optgroup>`
      }
      ${groups.map(
        ({ theme, indicators: members }) =>
          html`<optgroup
            label=${theme === null ? texts.text('analysis.inputs.noTheme') : ((language === 'en' ? theme.titleEn : undefined) ?? theme.title)}
          >
            ${members.map((one) => option({ kind: 'indicator', indicator: one.id }, indicatorTitle(one, language)))}
          </optgroup>`,
      )}
    </select>
  </div>`;
}
