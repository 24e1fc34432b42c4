import { html, nothing, type TemplateResult } from 'lit';
import type { FactorSuitability } from '../../../analysis/protocol.ts';
import type { IndicatorId } from '../../../model/index.ts';
import { formatNumber, type Language } from '../../../texts/index.ts';
import type { TextsController } from '../../texts-controller.ts';
import { checkLine, type CheckGrade } from '../parts/check-line.ts';
import { probabilityText } from '../parts/probability-text.ts';

/** Grades of sampling adequacy after Kaiser (1974), best first. */
const GRADES = [
  { from: 0.9, name: 'marvellous', grade: 'good' },
  { from: 0.8, name: 'meritorious', grade: 'good' },
  { from: 0.7, name: 'middling', grade: 'good' },
  { from: 0.6, name: 'mediocre', grade: 'warning' },
  { from: 0.5, name: 'miserable', grade: 'warning' },
  { from: -Infinity, name: 'unacceptable', grade: 'bad' },
] as const satisfies readonly { from: number; name: string; grade: CheckGrade }[];

/** Below this an indicator has too little in common with the others. */
const LOWEST_KMO = 0.5;
const SIGNIFICANCE = 0.05;
/** Areas per indicator from which loadings become reliable (a common rule of thumb). */
const AREAS_PER_INDICATOR = 5;

/** `0,81`, with three decimals where rounding would lift a number over the limit it misses. */
const adequacyText = (kmo: number, limit: number, language: Language): string =>
  formatNumber(kmo, kmo < limit && Number(kmo.toFixed(2)) >= limit ? 3 : 2, language);

/** The checks before a factor analysis, as sentences: sampling adequacy, its weak indicators with a button, Bartlett's test, number of areas. */
export function suitabilityChecks(
  texts: TextsController,
  suitability: FactorSuitability,
  indicators: readonly IndicatorId[],
  areas: number,
  titleOf: (indicator: IndicatorId) => string,
  remove: (indicator: IndicatorId) => void,
): TemplateResult {
  const { kmo, kmoPerIndicator, bartlettP } = suitability;
  const { language } = texts;
  const position = GRADES.findIndex(({ from }) => kmo >= from);
  const found = GRADES[position];
  const weak = indicators.filter((_, index) => (kmoPerIndicator[index] ?? Number.NaN) < LOWEST_KMO);
  return html`
    ${
      found === undefined
        ? checkLine('bad', texts.text('analysis.factors.kmo.unknown'))
        : checkLine(
            found.grade,
            texts.text('analysis.factors.kmo', {
              kmo: adequacyText(kmo, GRADES[position - 1]?.from ?? 1, language),
              grade: texts.text(`analysis.factors.kmo.${found.name}`),
            }),
          )
    }
    ${weak.map((indicator) => {
      const title = titleOf(indicator);
      const own = adequacyText(kmoPerIndicator[indicators.indexOf(indicator)] ?? Number.NaN, LOWEST_KMO, language);
      return html`${checkLine('warning', texts.text('analysis.factors.kmo.low', { indicator: title, kmo: own }))}
        <button @click=${() => remove(indicator)}>${texts.text('analysis.factors.kmo.remove', { indicator: title })}</button>`;
    })}
    ${
      Number.isFinite(bartlettP)
        ? checkLine(
            bartlettP < SIGNIFICANCE ? 'good' : 'bad',
            texts.text(bartlettP < SIGNIFICANCE ? 'analysis.factors.bartlett.good' : 'analysis.factors.bartlett.bad', {
              p: probabilityText(texts, bartlettP),
            }),
          )
        : nothing
    }
    ${
      areas < AREAS_PER_INDICATOR * indicators.length
        ? checkLine('warning', texts.text('analysis.factors.ratio.low', { areas, count: indicators.length }))
        : nothing
    }
  `;
}
