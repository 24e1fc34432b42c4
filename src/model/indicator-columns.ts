import type { ColumnReference } from './column-reference.ts';
import type { IndicatorValueDescriptor } from './descriptor.ts';

/** All columns an indicator speaks of. */
export const referencedColumns = (value: IndicatorValueDescriptor): readonly ColumnReference[] =>
  value.kind === 'delivered' && value.base !== undefined ? [value.value, value.base] : neededColumns(value);

/** The columns an indicator needs; the base of a delivered number is welcome but not needed. */
export function neededColumns(value: IndicatorValueDescriptor): readonly ColumnReference[] {
  switch (value.kind) {
    case 'rate':
      return [...value.numerator, ...value.denominator];
    case 'count':
    case 'density':
      return value.count;
    case 'delivered':
    case 'category':
      return [value.value];
  }
}

/** The columns whose cases a rule of secrecy for an indicator speaks of. */
export function countedColumns(value: IndicatorValueDescriptor): readonly ColumnReference[] {
  switch (value.kind) {
    case 'rate':
      return value.numerator;
    case 'count':
    case 'density':
      return value.count;
    case 'delivered':
      return [value.value];
    case 'category':
      return [];
  }
}
