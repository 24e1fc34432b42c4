import type { PeriodDescriptor, Year } from '../model/index.ts';

/**
 * The year in a cell: `2020`, `202012`, `2020-12-31`, `31.12.2020`, `2020/21` (the first), `2020.0`. Null when there is none between
 * 1000 and 2999. The text must be trimmed.
 */
export function parseYear(text: string): Year | null {
  const match = /^([12]\d{3})(?:$|\D|\d{2}$|\d{4}$)/.exec(text) ?? /(?:^|\D)([12]\d{3})$/.exec(text);
  return match === null ? null : Number(match[1]);
}

/** One reading of a row: the year it is of (null = from the row itself) and the column of the file each wanted column stands in. */
export interface PeriodSlot {
  readonly year: Year | null;
  readonly fileColumn: (column: string) => string;
}

/**
 * How often and with which columns every row is read. One column per year gives one slot per year: the column `as` stands in the year's own
 * column, renamed columns with `{year}` in their name in the column of that year, all others are the same in every year.
 */
export function periodSlots(period: PeriodDescriptor, renames: Readonly<Record<string, string>>): PeriodSlot[] {
  const renamed = (column: string): string => (Object.hasOwn(renames, column) ? renames[column]! : column);
  if ('column' in period) return [{ year: null, fileColumn: renamed }];
  if ('year' in period) return [{ year: period.year, fileColumn: (column) => renamed(column).replaceAll('{year}', String(period.year)) }];
  return Object.entries(period.columnsByYear).map(([name, year]) => ({
    year,
    fileColumn: (column) => (column === period.as ? name : renamed(column)).replaceAll('{year}', String(year)),
  }));
}
