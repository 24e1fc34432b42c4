export * from './map-sheet.ts';
export * from './table-csv.ts';
