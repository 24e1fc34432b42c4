import { html, nothing, type TemplateResult } from 'lit';
import { indicatorId, type IndicatorDescriptor, type IndicatorId } from '../../../model/index.ts';
import { indicatorTitle } from '../../../texts/index.ts';
import type { TextsController } from '../../texts-controller.ts';
import type { CandidateGroup } from './candidates.ts';

/** Select field over indicators by theme. An indicator that is chosen but not among the candidates stays visible. */
export function indicatorSelect(
  texts: TextsController,
  {
    id,
    label,
    groups,
    chosen,
    known,
    change,
  }: {
    readonly id: string;
    readonly label: string;
    readonly groups: readonly CandidateGroup[];
    readonly chosen: IndicatorId | null;
    /** Every indicator there is, for the name of one that is no candidate. */
    readonly known: readonly IndicatorDescriptor[];
    readonly change: (indicator: IndicatorId) => void;
  },
): TemplateResult {
  const { language } = texts;
  const isCandidate = groups.some(({ indicators }) => indicators.some((one) => one.id === chosen));
  const found = known.find((one) => one.id === chosen);
  return html`<div class="field">
    <label for=${id}>${label}</label>
    <select
      id=${id}
      @change=${(event: Event) => {
        const { value } = event.currentTarget as HTMLSelectElement;
        if (value !== '') change(indicatorId(value));
      }}
    >
      ${
        isCandidate
          ? nothing
          : html`<option value="" selected>
              ${chosen === null ? texts.text('analysis.inputs.choose') : found === undefined ? chosen : indicatorTitle(found, language)}
            </option>`
      }
      ${groups.map(
        ({ theme, indicators }) =>
          html`<optgroup
            label=${theme === null ? texts.text('analysis.inputs.noTheme') : ((language === 'en' ? theme.titleEn : undefined) ?? theme.title)}
          >
            ${indicators.map((one) => html`<option value=${one.id} .selected=${one.id === chosen}>${indicatorTitle(one, language)}</option>`)}
          </optgroup>`,
      )}
    </select>
  </div>`;
}
