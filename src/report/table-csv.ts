import { hasNumber, valueStateName, type IndicatorDescriptor, type IndicatorSeries, type Level } from '../model/index.ts';
import { stateLabel, translate, type Language } from '../texts/index.ts';
import { cell, numberCell } from './csv-cell.ts';

/**
 * One indicator of one level and year as a CSV file (semicolon, UTF-8 with byte order mark, CRLF), one row per area.
 * Missing, secret, not rated and zero are told apart in a column of their own. No cell can start a formula.
 */
export function tableCsv(input: {
  readonly level: Level;
  readonly indicator: IndicatorDescriptor;
  readonly series: IndicatorSeries;
  readonly yearIndex: number;
  readonly language: Language;
  /** Lines for the foot of the table: source, reference date, licence. */
  readonly notes: readonly string[];
}): string {
  const { level, indicator, series, yearIndex, language } = input;
  const values = series.values[yearIndex];
  const states = series.states[yearIndex];
  const bases = series.denominators?.[yearIndex];
  const text = (key: Parameters<typeof translate>[1]): string => translate(language, key);
  const title = (language === 'en' ? indicator.titleEn : undefined) ?? indicator.title;
  const header = [
    text('export.key'),
    text('export.name'),
    text('export.year'),
    title,
    text('export.state'),
    ...(bases ? [text('export.base')] : []),
  ];
  const rows = level.keys.map((key, area) => {
    const state = states?.[area] ?? 0;
    const value = values?.[area] ?? Number.NaN;
    const base = bases?.[area] ?? Number.NaN;
    const numeric = hasNumber(state) && Number.isFinite(value);
    return [
      cell(key),
      cell(level.names[area] ?? key),
      String(series.years[yearIndex] ?? ''),
      numeric ? numberCell(value, indicator.decimals, language) : '',
      cell(stateLabel(valueStateName(state), language)),
      ...(bases ? [numeric && Number.isFinite(base) ? numberCell(base, 0, language) : ''] : []),
    ];
  });
  const lines = [header.map(cell), ...rows, ...input.notes.map((note) => [cell(note)])];
  return `\uFEFF${lines.map((line) => line.join(';')).join('\r\n')}\r\n`;
}
