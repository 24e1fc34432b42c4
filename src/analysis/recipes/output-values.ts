import { DEVELOPMENT_CLASSES, DYNAMICS_CLASSES, type RecipeOutputName } from '../../model/index.ts';
import type { RecipeResult } from '../recipe-protocol.ts';
import { NO_CLASS } from './class-codes.ts';
import { facilityOutput } from './facility-outputs.ts';

/**
 * The numbers of one output per area (length n; classes as positions of their categories, NaN = none); null where the result was refused.
 * Expectations of facilities are the means of those in the area (`facilityOutput`).
 */
export function outputValues(result: RecipeResult, name: RecipeOutputName): Float64Array | null {
  switch (result.kind) {
    case 'refused':
      return null;
    case 'index':
      return name === 'klasse' ? numbersOf(result.classes) : result.values;
    case 'statusDynamics':
      switch (name) {
        case 'status':
          return result.status;
        case 'dynamik':
          return result.dynamics;
        case 'statusklasse':
          return numbersOf(result.statusClasses);
        case 'dynamikklasse':
          return numbersOf(result.dynamicsClasses);
        default:
          return pairedClasses(result.statusClasses, result.dynamicsClasses, DYNAMICS_CLASSES);
      }
    case 'factors':
      return result.scores[Number(/^faktor-(\d+)$/.exec(name)?.[1]) - 1] ?? null;
    case 'typology':
      return name === 'typ-entwicklung'
        ? pairedClasses(result.types, result.hatched.length === 0 ? result.types.map(() => 0) : result.hatched, DEVELOPMENT_CLASSES)
        : numbersOf(result.types);
    case 'association':
      return name === 'statistik' ? result.statistic : numbersOf(result.categories);
    case 'expectation':
      if (result.units.kind === 'facilities') return facilityOutput(result, name);
      if (name === 'bewertung') return numbersOf(result.judgement);
      return name === 'abweichung' ? result.deviation : result.expected;
  }
}

/** Class codes as numbers, NaN = none. Cost O(n). */
export const numbersOf = (codes: Uint8Array): Float64Array => Float64Array.from(codes, (code) => (code === NO_CLASS ? Number.NaN : code));

/** `rows * count + columns` per area, NaN where one of both has no class. Cost O(n). */
export const pairedClasses = (rows: Uint8Array, columns: Uint8Array, count: number): Float64Array =>
  Float64Array.from(rows, (row, area) => (row === NO_CLASS || columns[area] === NO_CLASS ? Number.NaN : row * count + columns[area]!));
