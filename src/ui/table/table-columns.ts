import { hasNumber, type IndicatorDescriptor, type IndicatorSeries, type Level } from '../../model/index.ts';
import type { ChoroplethSpecification } from '../../cartography/specification.ts';
import { compareNames, formatChange, formatNumber, formatValue, translate, unitLabel, type Language } from '../../texts/index.ts';

export type ColumnId = 'name' | 'value' | 'class' | 'base' | 'changePrevious' | 'changeFirst';

export interface TableColumn {
  readonly id: ColumnId;
  readonly title: string;
  /** Second line of the heading: unit or the year compared with. */
  readonly subtitle: string;
  readonly cell: (area: number) => string;
  /** Number to sort by; NaN (no number) goes to the end in both directions. Null sorts by name. */
  readonly sortValue: ((area: number) => number) | null;
}

export interface TableInput {
  readonly level: Level;
  readonly indicator: IndicatorDescriptor;
  readonly series: IndicatorSeries;
  readonly yearIndex: number;
  readonly specification: ChoroplethSpecification;
  readonly language: Language;
}

/** Number of an area in a year, NaN where there is none (hidden numbers count as none). */
function numberAt(series: IndicatorSeries, yearIndex: number, area: number): number {
  return hasNumber(series.states[yearIndex]?.[area] ?? 0) ? (series.values[yearIndex]?.[area] ?? Number.NaN) : Number.NaN;
}

/**
 * The columns of the table for what the map shows. Changes are only given where both years have a number and no break lies between them.
 */
export function tableColumns(input: TableInput): TableColumn[] {
  const { level, indicator, series, yearIndex, specification, language } = input;
  const say = (key: Parameters<typeof translate>[1], parameters?: Parameters<typeof translate>[2]): string =>
    translate(language, key, parameters);
  const unit = unitLabel(indicator.unit, language);
  const columns: TableColumn[] = [
    { id: 'name', title: say('table.name'), subtitle: '', cell: (area) => level.names[area] ?? '', sortValue: null },
    {
      id: 'value',
      title: say('table.valueOf', { year: series.years[yearIndex] ?? '' }),
      subtitle: unit,
      cell: (area) =>
        formatValue(series.values[yearIndex]?.[area] ?? Number.NaN, series.states[yearIndex]?.[area] ?? 0, indicator, language),
      sortValue: (area) => numberAt(series, yearIndex, area),
    },
  ];
  if (indicator.value.kind === 'category') return columns;
  const classCount = specification.classes.length;
  const classOf = (area: number): number => {
    const fill = specification.fillIndex[area] ?? classCount;
    return fill < classCount ? fill + 1 : Number.NaN;
  };
  columns.push({
    id: 'class',
    title: say('table.class'),
    subtitle: `1–${classCount}`,
    cell: (area) => formatNumber(classOf(area), 0, language),
    sortValue: classOf,
  });
  const bases = series.denominators?.[yearIndex];
  if (bases !== undefined) {
    const base = (area: number): number => (hasNumber(series.states[yearIndex]?.[area] ?? 0) ? (bases[area] ?? Number.NaN) : Number.NaN);
    columns.push({
      id: 'base',
      title: say('table.base'),
      subtitle: '',
      cell: (area) => formatNumber(base(area), 0, language),
      sortValue: base,
    });
  }
  const change = (id: 'changePrevious' | 'changeFirst', from: number): void => {
    const year = series.years[from];
    const thisYear = series.years[yearIndex];
    if (year === undefined || thisYear === undefined || from >= yearIndex) return;
    const breaks = series.breaks.filter((one) => one.year > year && one.year <= thisYear);
    const everywhere = breaks.some((one) => one.areas.length === 0);
    if (everywhere) return;
    const broken = new Set(breaks.flatMap((one) => one.areas));
    const difference = (area: number): number =>
      broken.has(area) ? Number.NaN : numberAt(series, yearIndex, area) - numberAt(series, from, area);
    columns.push({
      id,
      title: say(`table.${id}`, { year }),
      subtitle: indicator.unit === 'percent' ? formatChange(0, indicator, language).replace(/^\S+\s/u, '') : unit,
      cell: (area) => formatChange(difference(area), indicator, language, 'number'),
      sortValue: difference,
    });
  };
  if (yearIndex > 0) {
    change('changePrevious', yearIndex - 1);
    if (yearIndex > 1) change('changeFirst', 0);
  }
  return columns;
}

export interface Sorting {
  readonly column: ColumnId;
  readonly direction: 'ascending' | 'descending';
}

/** Position of every area in the order of names. Cost O(n log n) comparisons of names: keep the result. */
export function nameRanks(level: Level, language: Language): Uint32Array {
  const compare = compareNames(language);
  const order = Array.from(level.names, (_, area) => area).sort(
    (one, other) => compare(level.names[one]!, level.names[other]!) || one - other,
  );
  const ranks = new Uint32Array(order.length);
  order.forEach((area, rank) => (ranks[area] = rank));
  return ranks;
}

/** Sorts areas in place. Equal numbers keep their order of names where it is known, areas without a number come last. */
export function sortAreas(areas: number[], column: TableColumn, direction: Sorting['direction'], ranks: Uint32Array | null): number[] {
  const sign = direction === 'ascending' ? 1 : -1;
  const tie = (one: number, other: number): number => (ranks === null ? one - other : ranks[one]! - ranks[other]!);
  const { sortValue } = column;
  if (sortValue === null) return areas.sort((one, other) => sign * tie(one, other));
  const keys = new Map(areas.map((area) => [area, sortValue(area)]));
  return areas.sort((one, other) => {
    const a = keys.get(one)!;
    const b = keys.get(other)!;
    if (Number.isNaN(a) || Number.isNaN(b)) return Number(Number.isNaN(a)) - Number(Number.isNaN(b)) || tie(one, other);
    return sign * (a - b) || tie(one, other);
  });
}

/** Areas whose name or key contains the text, upper and lower case alike; all for an empty text. `selected`: only these; null = all. */
export function filterAreas(level: Level, text: string, selected: readonly number[] | null): number[] {
  const wanted = text.trim().toLocaleLowerCase('de-DE');
  const areas = selected === null ? Array.from(level.names, (_, area) => area) : selected.slice();
  if (wanted === '') return areas;
  return areas.filter(
    (area) =>
      level.names[area]!.toLocaleLowerCase('de-DE').includes(wanted) || level.keys[area]!.toLocaleLowerCase('de-DE').startsWith(wanted),
  );
}

const MARK_REM = 2.25;
const WIDTHS: Readonly<Record<ColumnId, { readonly rem: number; readonly share: number }>> = {
  name: { rem: 8.5, share: 2 },
  value: { rem: 7.25, share: 1.2 },
  class: { rem: 4.75, share: 0.5 },
  base: { rem: 6.75, share: 1 },
  changePrevious: { rem: 6.75, share: 1 },
  changeFirst: { rem: 6.75, share: 1 },
};

/** Widths of all columns as a CSS grid, the column of marks first, and the least width of a row. */
export function columnWidths(columns: readonly TableColumn[]): { readonly template: string; readonly minimumRem: number } {
  const widths = columns.map(({ id }) => WIDTHS[id]);
  return {
    template: [`${MARK_REM}rem`, ...widths.map(({ rem, share }) => `minmax(${rem}rem, ${share}fr)`)].join(' '),
    minimumRem: widths.reduce((sum, { rem }) => sum + rem, MARK_REM),
  };
}
