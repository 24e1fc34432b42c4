import type { table as de } from '../de/table.ts';

export const table: Readonly<Record<keyof typeof de, string>> = {
  'table.label': 'Table: {indicator}[, {year}]',
  'table.name': 'Area',
  'table.valueOf': 'Value {year}',
  'table.class': 'Class',
  'table.base': 'Base',
  'table.changeFirst': 'since {year}',
  'table.changePrevious': 'since {year}',
  'table.filter': 'Filter areas',
  'table.onlySelection': 'selection only',
  'table.export': 'Save as CSV',
  'table.exportShort': 'CSV',
  'table.rows': '{count} {count|area|areas}[, {selected} selected]',
  'table.rowsFiltered': '{count} of {all} {all|area|areas}[, {selected} selected]',
  'table.none': 'No area fits the filter.',
  'table.noneSelected': 'No area is selected.',
  'table.sort': 'Sort by {column}',
  'table.keys': 'Arrow keys move, Space selects, Shift and arrow selects a range, Enter shows the area on the map.',
  'table.loading': 'The table is being loaded.',
  'table.marks': 'Signs: ( ) limited reliability, p provisional, r revised, e estimated.',
};
