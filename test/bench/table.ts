import type { BenchRow } from './bench-row.ts';

const number = (value: number): string =>
  Number.isFinite(value) ? value.toLocaleString('en', { maximumFractionDigits: value < 100 ? 1 : 0 }) : '-';
const withSpread = (median: number, spread: number): string => (Number.isFinite(median) ? `${number(median)} ± ${number(spread)}` : '-');

/** The rows as a text table, one block per group. */
export function benchTable(rows: readonly BenchRow[]): string {
  const head = ['what', 'ours (ms)', 'peer (ms)', 'peer', 'ratio', 'target', ''];
  const lines = rows.map((row) => [
    row.name,
    withSpread(row.oursMedianMs, row.oursSpreadMs),
    withSpread(row.peerMedianMs, row.peerSpreadMs),
    row.peer,
    Number.isFinite(row.ratio) ? `${number(row.ratio)}x` : '-',
    row.target,
    row.passed ? 'reached' : 'NOT REACHED',
  ]);
  const widths = head.map((title, column) => Math.max(title.length, ...lines.map((line) => line[column]?.length ?? 0)));
  const format = (cells: readonly string[]): string =>
    cells
      .map((cell, column) => cell.padEnd(widths[column] ?? 0))
      .join('  ')
      .trimEnd();
  const output = [format(head), widths.map((width) => '-'.repeat(width)).join('  ')];
  rows.forEach((row, index) => {
    if (row.group !== rows[index - 1]?.group) output.push('', `[${row.group}]`);
    output.push(format(lines[index] ?? []));
    if (row.note !== undefined) output.push(`    ${row.note}`);
  });
  return output.join('\n');
}
