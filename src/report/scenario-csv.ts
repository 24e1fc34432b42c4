import type { SupplyResult } from '../analysis/protocol.ts';
import type { SupplyRecipe } from '../model/index.ts';
import { translate, unitLabel, type Language, type MessageKey } from '../texts/index.ts';
import { cell, numberCell } from './csv-cell.ts';
import { supplyFigures, type SupplyFigure } from './supply-figures.ts';

/** A scenario of the comparison; `result` null = not computed (yet), or refused. */
export interface ComparedScenario {
  readonly title: string;
  readonly result: SupplyResult | null;
}

/**
 * Key figures of several scenarios as a CSV file (semicolon, UTF-8 with byte order mark, CRLF), one row per figure, one column per scenario;
 * where capacities are unknown two rows say lower and upper limit. No cell can start a formula.
 */
export function scenarioCsv(input: {
  readonly recipe: SupplyRecipe;
  readonly compared: readonly ComparedScenario[];
  readonly language: Language;
  /** Lines for the foot of the table. */
  readonly notes: readonly string[];
}): string {
  const { recipe, compared, language } = input;
  const text = (key: MessageKey): string => translate(language, key, { per: recipe.per });
  const columns = compared.map(({ result }) => (result === null ? null : supplyFigures(result, recipe)));
  const known = columns.find((column) => column !== null) ?? [];
  const rows = known.flatMap((figure, position) => {
    const figures = columns.map((column) => column?.[position] ?? null);
    const title = text(`supply.scenarios.figure.${figure.name}`);
    const unit = unitLabel(figure.unit, language);
    const row = (name: string, valueOf: (one: SupplyFigure) => number): string[] => [
      cell(name),
      cell(unit),
      ...figures.map((one) => (one === null ? '' : numberCell(valueOf(one), one.decimals, language))),
    ];
    if (figures.every((one) => one === null || one.limits.lower === one.limits.upper || Number.isNaN(one.limits.lower)))
      return [row(title, ({ limits }) => limits.lower)];
    return [
      row(`${title} (${text('supply.scenarios.csv.lower')})`, ({ limits }) => limits.lower),
      row(`${title} (${text('supply.scenarios.csv.upper')})`, ({ limits }) => limits.upper),
    ];
  });
  const header = [text('supply.scenarios.figure'), text('supply.scenarios.csv.unit'), ...compared.map(({ title }) => title)].map(cell);
  const lines = [header, ...rows, ...input.notes.map((note) => [cell(note)])];
  return `\uFEFF${lines.map((line) => line.join(';')).join('\r\n')}\r\n`;
}
