import { html, nothing, type TemplateResult } from 'lit';
import type { SupplyResult } from '../../../analysis/protocol.ts';
import type { SupplyRecipe } from '../../../model/index.ts';
import { bestOf, figureDifference, hasSameUnknowns, supplyFigures, type SupplyFigureName } from '../../../report/index.ts';
import type { TextsController } from '../../texts-controller.ts';
import { differenceText, figureText } from './figure-words.ts';
import { wayText } from '../../../texts/index.ts';

const figureTitle = (texts: TextsController, name: SupplyFigureName, { per }: SupplyRecipe): string =>
  texts.text(`supply.scenarios.figure.${name}`, { per });

/** Key figures before and after with their difference. */
export function figureTable(texts: TextsController, recipe: SupplyRecipe, before: SupplyResult, after: SupplyResult): TemplateResult {
  const old = supplyFigures(before, recipe);
  const sameUnknowns = hasSameUnknowns(before, after);
  const samePersons = before.persons === after.persons;
  return html`<div class="scroll" tabindex="0" role="region" aria-label=${texts.text('supply.scenarios.figures')}>
      <table>
        <caption>
          ${texts.text('supply.scenarios.figures.caption', { year: after.year })}
        </caption>
        <thead>
          <tr>
            <th scope="col">${texts.text('supply.scenarios.figure')}</th>
            <th scope="col">${texts.text('supply.scenarios.before')}</th>
            <th scope="col">${texts.text('supply.scenarios.after')}</th>
            <th scope="col">${texts.text('supply.scenarios.difference')}</th>
          </tr>
        </thead>
        <tbody>
          ${supplyFigures(after, recipe).map((figure) => {
            const was = old.find(({ name }) => name === figure.name);
            return was === undefined
              ? nothing
              : html`<tr>
                  <th scope="row">${figureTitle(texts, figure.name, recipe)}</th>
                  <td>${figureText(texts, was)}</td>
                  <td>${figureText(texts, figure)}</td>
                  <td class="difference">${differenceText(texts, figureDifference(was, figure, sameUnknowns, samePersons), figure)}</td>
                </tr>`;
          })}
        </tbody>
      </table>
    </div>
    <p class="hint">
      ${texts.text('supply.scenarios.figures.hint', { limit: wayText(recipe.standard.limit, recipe.travel.unit, texts.language) })}
    </p>`;
}

/** A column of the comparison: its result, or a word why there is none. */
export interface ComparedColumn {
  readonly title: string;
  readonly result: SupplyResult | null;
  readonly refused: boolean;
  /** Things as they are and the chosen scenario come first, others stand beside them. */
  readonly position: 'first' | 'beside';
}

/** Key figures of several scenarios side by side; the best value of a row has a sign beside its bold type. */
export function comparisonTable(texts: TextsController, recipe: SupplyRecipe, columns: readonly ComparedColumn[]): TemplateResult {
  const figures = columns.map(({ result }) => (result === null ? null : supplyFigures(result, recipe)));
  const rows = figures.find((column) => column !== null) ?? [];
  return html`<div class="scroll" tabindex="0" role="region" aria-label=${texts.text('supply.scenarios.compare')}>
    <table class="comparison">
      <caption>
        ${texts.text('supply.scenarios.compare.caption')}
      </caption>
      <thead>
        <tr>
          <th scope="col">${texts.text('supply.scenarios.figure')}</th>
          ${columns.map(({ title }) => html`<th scope="col">${title}</th>`)}
        </tr>
      </thead>
      <tbody>
        ${rows.map(({ name }, row) => {
          const cells = figures.map((column) => column?.[row] ?? null);
          const best = bestOf(cells);
          return html`<tr>
            <th scope="row">${figureTitle(texts, name, recipe)}</th>
            ${cells.map((figure, column) => {
              const refused = columns[column]?.refused === true;
              if (figure === null)
                return html`<td class="hint">
                  ${texts.text(refused ? 'supply.scenarios.compare.refused' : 'supply.scenarios.compare.waiting')}
                </td>`;
              return best.includes(column)
                ? html`<td class="best">
                    <span aria-hidden="true">●</span> ${figureText(texts, figure)}
                    <span class="visually-hidden">(${texts.text('supply.scenarios.compare.best')})</span>
                  </td>`
                : html`<td>${figureText(texts, figure)}</td>`;
            })}
          </tr>`;
        })}
      </tbody>
    </table>
  </div>`;
}
