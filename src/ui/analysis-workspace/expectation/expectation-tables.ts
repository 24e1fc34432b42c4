import { html, nothing, type TemplateResult } from 'lit';
import type { ExpectationResult } from '../../../analysis/protocol.ts';
import { formatNumber } from '../../../texts/index.ts';
import type { TextsController } from '../../texts-controller.ts';
import { figuresTable } from '../parts/figures-table.ts';
import { longTable } from '../parts/long-table.ts';
import type { JudgedUnit } from './judged-unit.ts';
import type { Outcome } from './outcome.ts';

/** Every judged unit with its numbers, the largest deviations first. */
export function unitTable(
  texts: TextsController,
  units: readonly JudgedUnit[],
  { format }: Outcome,
  areFacilities: boolean,
): TemplateResult {
  const { language } = texts;
  const cell = (value: number, decimals: number): string => formatNumber(value, decimals, language) || '–';
  const columns = ['judgement', 'observed', 'expected', 'lower', 'upper', 'deviation', 'base'] as const;
  return longTable({
    title: texts.text('analysis.expectation.table'),
    head: html`<th scope="col">${texts.text(`analysis.expectation.table.${areFacilities ? 'name' : 'area'}`)}</th>
      ${areFacilities ? html`<th scope="col" class="words">${texts.text('analysis.expectation.table.area')}</th>` : nothing}
      ${columns.map((name) => html`<th scope="col">${texts.text(`analysis.expectation.table.${name}`)}</th>`)}`,
    items: units,
    row: (unit) =>
      html`<tr>
        <th scope="row">${unit.name}</th>
        ${areFacilities ? html`<td class="words">${unit.areaName === '' ? '–' : unit.areaName}</td>` : nothing}
        <td class="words">
          ${texts.text(`analysis.expectation.side.${unit.side}`)}${unit.small ? `, ${texts.text('analysis.expectation.unit.small')}` : nothing}
        </td>
        <td>${cell(unit.observed, format.decimals)}</td>
        <td>${cell(unit.expected, format.decimals)}</td>
        <td>${cell(unit.lower, format.decimals)}</td>
        <td>${cell(unit.upper, format.decimals)}</td>
        <td>${cell(unit.deviation, 2)}</td>
        <td>${cell(unit.base, 0)}</td>
      </tr>`,
    cut: (count, total) => texts.text('analysis.expectation.table.first', { count, total }),
  });
}

/** Fit, tests and conventions, for those who want to compute it again. */
export function expectationFigures(texts: TextsController, result: ExpectationResult, units: number): TemplateResult {
  const { language } = texts;
  const { diagnostics } = result;
  const figures = (
    [
      ['units', units, 0],
      ['rSquared', result.rSquared, 4],
      ['adjusted', result.adjustedRSquared, 4],
      ['residual', result.residualStandardError, 4],
      ['akaike', diagnostics.akaike, 2],
      ['condition', diagnostics.conditionNumber, 1],
      ['jarqueBera', diagnostics.jarqueBeraP, 4],
      ['breuschPagan', diagnostics.breuschPaganP, 4],
      ['moran', diagnostics.moranI, 4],
      ['moranP', diagnostics.moranP, 4],
      ['lag', diagnostics.lagrangeLagP, 4],
      ['error', diagnostics.lagrangeErrorP, 4],
      ['robustLag', diagnostics.robustLagP, 4],
      ['robustError', diagnostics.robustErrorP, 4],
      ['spatial', diagnostics.spatialParameter, 4],
    ] as const
  ).filter(([, value]) => Number.isFinite(value));
  const rows = figures.map(([name, value, decimals]): readonly [string, string] => [
    texts.text(`analysis.expectation.figure.${name}`),
    formatNumber(value, decimals, language),
  ]);
  return html`${figuresTable(texts, rows)}
    <p class="hint">${texts.text('analysis.expectation.conventions')}</p>`;
}
