import { html, type TemplateResult } from 'lit';
import type { AssociationResult } from '../../../analysis/protocol.ts';
import type { AssociationRecipe, Level } from '../../../model/index.ts';
import { formatNumber, withUnit } from '../../../texts/index.ts';
import type { TextsController } from '../../texts-controller.ts';
import { figuresTable } from '../parts/figures-table.ts';
import { longTable } from '../parts/long-table.ts';
import { areasByProbability } from './areas-by-probability.ts';

const NO_CLASS = 255;

/** Areas with value, neighbours, statistic and p-value, the smallest p first. */
export function associationTable(
  texts: TextsController,
  level: Level,
  result: AssociationResult,
  categoryLabel: (category: number) => string,
): TemplateResult {
  const { language } = texts;
  const cell = (value: number | undefined, decimals: number): string => formatNumber(value ?? Number.NaN, decimals, language) || '–';
  return longTable({
    title: texts.text('analysis.association.table'),
    head: html`${(['area', 'category', 'value', 'lag', 'statistic', 'p'] as const).map(
      (name) => html`<th scope="col">${texts.text(`analysis.association.table.${name}`)}</th>`,
    )}`,
    items: areasByProbability(result),
    row: (area) =>
      html`<tr>
        <th scope="row">${level.names[area]}</th>
        <td class="words">${categoryLabel(result.categories[area] ?? NO_CLASS)}</td>
        <td>${cell(result.standardised[area], 2)}</td>
        <td>${cell(result.lag[area], 2)}</td>
        <td>${cell(result.statistic[area], 3)}</td>
        <td>${cell(result.pValues[area], 4)}</td>
      </tr>`,
    cut: (count, total) => texts.text('analysis.association.table.first', { count, total }),
  });
}

/** Test statistics, seeds and conventions, for those who want to compute it again. */
export function associationFigures(texts: TextsController, recipe: AssociationRecipe, result: AssociationResult): TemplateResult {
  const { language } = texts;
  const { global, neighbours } = result;
  const number = (value: number, decimals: number): string => formatNumber(value, decimals, language) || '–';
  const rows: readonly (readonly [string, string])[] = [
    [texts.text(`analysis.association.global.${recipe.statistic}`), number(global.value, 4)],
    [texts.text('analysis.association.figure.expected'), number(global.expected, 4)],
    [texts.text('analysis.association.figure.z'), number(global.z, 2)],
    [texts.text('analysis.association.figure.p'), number(global.pValue, 4)],
    [texts.text('analysis.association.figure.areas'), number(result.areas, 0)],
    [texts.text('analysis.association.figure.permutations'), number(recipe.permutations, 0)],
    [texts.text('analysis.association.figure.seed'), String(recipe.seed)],
    [texts.text('analysis.association.figure.level'), withUnit(number(recipe.significance * 100, 1), 'percent', language)],
    [
      texts.text('analysis.association.figure.cutOff'),
      Number.isFinite(result.cutOff) ? number(result.cutOff, 5) : texts.text('analysis.association.figure.noCutOff'),
    ],
    [texts.text('analysis.association.figure.uncorrected'), number(result.significantUncorrected, 0)],
    [texts.text('analysis.association.figure.links'), number(neighbours.links, 0)],
    [texts.text('analysis.association.figure.meanNeighbours'), number(neighbours.meanNeighbours, 2)],
    [texts.text('analysis.association.figure.components'), number(neighbours.components, 0)],
    [texts.text('analysis.association.figure.islands'), number(neighbours.islands.length, 0)],
  ];
  return html`<details>
    <summary>${texts.text('analysis.specialists')}</summary>
    ${figuresTable(texts, rows)}
    <p class="hint">${texts.text('analysis.association.conventions')}</p>
  </details>`;
}
