import type { Limits } from '../../../analysis/protocol.ts';
import type { IndicatorUnit } from '../../../model/index.ts';
import type { SupplyFigure } from '../../../report/index.ts';
import { formatChange, formatNumber, withUnit } from '../../../texts/index.ts';
import type { TextsController } from '../../texts-controller.ts';

/** A number that may be known within limits only: "38", "12 bis 38", "mindestens 12", "unbekannt". */
export function limitsText(texts: TextsController, { lower, upper }: Limits, decimals: number, unit: IndicatorUnit): string {
  const write = (value: number): string => withUnit(formatNumber(value, decimals, texts.language), unit, texts.language);
  if (Number.isFinite(lower) && Number.isFinite(upper)) {
    if (lower.toFixed(decimals) === upper.toFixed(decimals)) return write(lower);
    return texts.text('supply.scenarios.limits.between', { lower: formatNumber(lower, decimals, texts.language), upper: write(upper) });
  }
  if (Number.isFinite(lower)) return texts.text('supply.scenarios.limits.atLeast', { lower: write(lower) });
  if (Number.isFinite(upper)) return texts.text('supply.scenarios.limits.atMost', { upper: write(upper) });
  return texts.text('supply.scenarios.unknown');
}

/** A figure in a table, where its title says what it is per. */
export const figureText = (texts: TextsController, { limits, decimals, unit }: SupplyFigure): string =>
  limitsText(texts, limits, decimals, plain(unit));

const plain = (unit: IndicatorUnit): IndicatorUnit => (unit === 'perHundred' || unit === 'perThousand' ? 'count' : unit);

/** A difference with sign and unit; shares differ in percentage points. */
export function differenceText(
  texts: TextsController,
  difference: number,
  { decimals, unit }: Pick<SupplyFigure, 'decimals' | 'unit'>,
): string {
  if (!Number.isFinite(difference)) return texts.text('supply.scenarios.unknown');
  return formatChange(difference, { unit: plain(unit), decimals, value: { kind: 'count', count: [] } }, texts.language, 'short');
}
