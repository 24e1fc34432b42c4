import type { TemplateResult } from 'lit';
import type { ExpectationResult } from '../../../analysis/protocol.ts';
import { formatNumber } from '../../../texts/index.ts';
import type { TextsController } from '../../texts-controller.ts';
import { checkLine } from '../parts/check-line.ts';
import { probabilityText } from '../parts/probability-text.ts';

const SUSPICIOUS = 0.05;
/** Belsley, Kuh and Welsch: from 30 on the predictors depend on each other strongly. */
const LARGE_CONDITION_NUMBER = 30;

/** Diagnostics as sentences: what each means and what to do; those that could not be computed are left out. */
export function regressionChecks(texts: TextsController, diagnostics: ExpectationResult['diagnostics']): readonly TemplateResult[] {
  const { moranI, moranP, breuschPaganP, jarqueBeraP, conditionNumber } = diagnostics;
  const checks: TemplateResult[] = [];
  const test = (name: 'moran' | 'breuschPagan' | 'jarqueBera', p: number, value = Number.NaN): void => {
    if (!Number.isFinite(p)) return;
    const grade = p < SUSPICIOUS ? 'bad' : 'good';
    const words = texts.text(`analysis.expectation.check.${name}.${grade}`, {
      p: probabilityText(texts, p),
      value: formatNumber(value, 2, texts.language),
    });
    checks.push(checkLine(grade === 'good' ? 'good' : 'warning', words));
  };
  test('moran', moranP, moranI);
  test('breuschPagan', breuschPaganP);
  test('jarqueBera', jarqueBeraP);
  if (!Number.isNaN(conditionNumber)) {
    const grade = conditionNumber < LARGE_CONDITION_NUMBER ? 'good' : 'bad';
    const value = Number.isFinite(conditionNumber) ? formatNumber(conditionNumber, 0, texts.language) : '∞';
    checks.push(checkLine(grade === 'good' ? 'good' : 'warning', texts.text(`analysis.expectation.check.condition.${grade}`, { value })));
  }
  return checks;
}
