import type { legend as de } from '../de/legend.ts';

export const legend: Readonly<Record<keyof typeof de, string>> = {
  'legend.classes': 'Classes',
  'legend.states': 'Without a class',
  'legend.count': '{count} {count|area|areas}',
  'legend.classHint': 'Highlight; with Shift and Enter select',
  'legend.select': 'Select {count} {count|area|areas}',
  'legend.selected': '{count} selected',
  'legend.clear': 'Clear highlight',
  'legend.city': 'City {value}',
  'legend.method': '{method}, {count} {count|class|classes}',
  'legend.histogram': 'Distribution of the areas',
  'legend.source': 'Source: {source}',
  'legend.referenceDate': 'As of: {date}',
  'legend.boundaries': 'Areas: {level}[, boundaries of {from}][ to {to}]',
  'legend.fictitious': 'fictitious data',
  'legend.aggregated': 'summed up from smaller areas',
  'legend.crosswalk': 'converted to today’s boundaries',
  'legend.nothing': 'No map yet.',
};
