/** `map-sheet.ts` and `static-page.ts` are not listed: they are chunks of their own, imported when a sheet or a picture is asked for. */
export * from './publication-rules.ts';
export * from './scenario-csv.ts';
export * from './supply-figures.ts';
export * from './table-csv.ts';
export { sourceLines } from './source-lines.ts';
