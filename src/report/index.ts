/** `map-sheet.ts` is not listed: it is a chunk of its own, imported when a sheet is asked for. */
export * from './supply-figures.ts';
export * from './table-csv.ts';
