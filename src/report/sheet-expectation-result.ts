import type { ExpectationResult } from '../analysis/protocol.ts';
import type { ExpectationRecipe } from '../model/index.ts';
import type { MarkupPart } from './markup.ts';
import { areaTable } from './sheet-area-table.ts';
import type { SheetContext } from './sheet-context.ts';
import { block, facts, table } from './sheet-parts.ts';

const JUDGEMENTS = [0, 1, 2] as const;

/** Coefficients, how many lie below, within and above, diagnostics; areas from the largest deviation on. */
export function expectationResult(context: SheetContext, recipe: ExpectationRecipe, result: ExpectationResult): MarkupPart {
  const { text, number } = context;
  const judgement = (code: number): string => {
    const known = JUDGEMENTS.find((one) => one === code);
    return known === undefined ? '' : text(`recipe.class.deviation.${known}`);
  };
  const counts = JUDGEMENTS.map((code) => result.judgement.reduce((count, one) => (one === code ? count + 1 : count), 0));
  return [
    block(
      text('analysis.sheet.result.judgement'),
      table(
        [text('analysis.sheet.result.judgement'), text('analysis.sheet.result.judgement.count')],
        JUDGEMENTS.map((code) => [judgement(code), number(counts[code]!, 0)]),
      ),
    ),
    coefficients(context, result),
    diagnostics(context, result),
    result.units.kind === 'facilities' ? null : deviatingAreas(context, recipe, result, judgement),
  ];
}

const coefficients = (context: SheetContext, result: ExpectationResult): MarkupPart => {
  const { text, number, probability } = context;
  return block(
    text('analysis.sheet.result.coefficients'),
    table(
      [
        text('analysis.expectation.coefficient'),
        text('analysis.expectation.coefficient.estimate'),
        text('analysis.expectation.coefficient.error'),
        text('analysis.expectation.coefficient.p'),
        text('analysis.expectation.coefficient.beta'),
        text('analysis.expectation.coefficient.vif'),
      ],
      result.coefficients.map(({ indicator, estimate, standardError, pValue, beta, varianceInflation }) => [
        indicator === null ? text('analysis.expectation.coefficient.intercept') : context.title(indicator),
        number(estimate, 3),
        number(standardError, 3),
        probability(pValue),
        number(beta),
        number(varianceInflation),
      ]),
    ),
  );
};

function diagnostics(context: SheetContext, result: ExpectationResult): MarkupPart {
  const { text, number, probability } = context;
  const known = result.diagnostics;
  const p = (value: number): string => (Number.isFinite(value) ? probability(value) : '');
  const figure = (value: number, decimals = 2): string => (Number.isFinite(value) ? number(value, decimals) : '');
  return block(
    text('analysis.sheet.result.figures'),
    facts([
      [text('analysis.expectation.figure.rSquared'), figure(result.rSquared, 3)],
      [text('analysis.expectation.figure.adjusted'), figure(result.adjustedRSquared, 3)],
      [text('analysis.expectation.figure.residual'), figure(result.residualStandardError, 3)],
      [text('analysis.expectation.figure.akaike'), figure(known.akaike, 1)],
      [text('analysis.expectation.figure.condition'), figure(known.conditionNumber, 1)],
      [text('analysis.expectation.figure.jarqueBera'), p(known.jarqueBeraP)],
      [text('analysis.expectation.figure.breuschPagan'), p(known.breuschPaganP)],
      [text('analysis.expectation.figure.moran'), figure(known.moranI, 3)],
      [text('analysis.expectation.figure.moranP'), p(known.moranP)],
      [text('analysis.expectation.figure.lag'), p(known.lagrangeLagP)],
      [text('analysis.expectation.figure.error'), p(known.lagrangeErrorP)],
      [text('analysis.expectation.figure.robustLag'), p(known.robustLagP)],
      [text('analysis.expectation.figure.robustError'), p(known.robustErrorP)],
      [text('analysis.expectation.figure.spatial'), figure(known.spatialParameter, 3)],
      [text('analysis.sheet.result.suggested'), text(`analysis.expectation.model.${result.suggestedModel}`)],
    ]),
  );
}

function deviatingAreas(
  context: SheetContext,
  { outcome }: ExpectationRecipe,
  result: ExpectationResult,
  judgement: (code: number) => string,
): MarkupPart {
  const { text, number } = context;
  const decimals = (outcome.kind === 'indicator' ? context.descriptor(outcome.indicator)?.decimals : undefined) ?? 1;
  const size = (area: number): number => Math.abs(result.deviation[area]!);
  const areas = [...result.deviation.keys()]
    .filter((area) => Number.isFinite(result.deviation[area]))
    .toSorted((a, b) => size(b) - size(a));
  return areaTable(
    context,
    areas,
    [
      text('analysis.sheet.result.observed'),
      text('analysis.sheet.result.expected'),
      text('analysis.sheet.result.interval'),
      text('analysis.sheet.result.judgement'),
    ],
    (area) => [
      number(result.observed[area]!, decimals),
      number(result.expected[area]!, decimals),
      text('analysis.sheet.result.interval.value', {
        lower: number(result.lower[area]!, decimals),
        upper: number(result.upper[area]!, decimals),
      }),
      judgement(result.judgement[area]!),
    ],
    new Set([4]),
  );
}
