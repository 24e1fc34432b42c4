/** Joins the parts of a header that stands in several rows. */
const HEADER_JOIN = ' – ';

/**
 * Column names from one or more header rows: cells are trimmed, line breaks in them become blanks, and in all but the last row an empty
 * cell repeats its left neighbour (merged cells come out of spreadsheets that way). Empty parts are left out.
 */
export function headerNames(rows: readonly (readonly string[])[]): string[] {
  const width = rows.reduce((most, row) => Math.max(most, row.length), 0);
  const parts: string[][] = Array.from({ length: width }, () => []);
  rows.forEach((row, index) => {
    const isLast = index === rows.length - 1;
    let left = '';
    for (let column = 0; column < width; column++) {
      const own = (row[column] ?? '').replace(/\s+/g, ' ').trim();
      const part = own === '' && !isLast ? left : own;
      if (part !== '') parts[column]!.push(part);
      left = part;
    }
  });
  return parts.map((names) => names.join(HEADER_JOIN));
}
