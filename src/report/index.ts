export * from './table-csv.ts';
