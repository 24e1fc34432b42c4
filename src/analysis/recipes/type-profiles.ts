import { sum } from '../../statistics/index.ts';
import type { TypeProfile } from '../recipe-protocol.ts';
import { CLEAR_RATIO } from './type-changes.ts';
import type { TypeDistances } from './type-distances.ts';
import type { TypeScale } from './type-scale.ts';
import { valuesAt } from './universe.ts';

const TYPICAL_AREAS = 5;
const MOST_BORDER_AREAS = 20;

/** What the profiles are read from; rows are the areas at `positions`. */
export interface ProfileSource {
  readonly types: number;
  readonly labels: Int32Array;
  readonly positions: Int32Array;
  readonly standardised: readonly Float64Array[];
  /** Plain values per input, length n. */
  readonly columns: readonly Float64Array[];
  /** Length n; null = not known. */
  readonly inhabitants: Float64Array | null;
  readonly distances: TypeDistances;
  readonly silhouettes: Float64Array;
  readonly stability: Float64Array;
  readonly scale: TypeScale;
}

/**
 * What each type is like. Typical: the five areas nearest to the centre; border areas: at most twenty whose distance to their own centre is
 * more than 0.9 of that to the second, nearest to the border first. A type nobody belongs to has size 0 and NaN. Cost O(n · inputs).
 */
export const typeProfiles = (source: ProfileSource): TypeProfile[] =>
  Array.from({ length: source.types }, (_, type) => profileOf(source, type));

function profileOf(source: ProfileSource, type: number): TypeProfile {
  const { labels, positions, standardised, columns, inhabitants, distances, silhouettes, stability, scale } = source;
  const rows = [...labels.keys()].filter((row) => labels[row] === type);
  const areas = Int32Array.from(rows, (row) => positions[row]!);
  const means = (numbers: readonly Float64Array[]): Float64Array => Float64Array.from(numbers, (column) => sum(column) / rows.length);
  const mean = means(standardised.map((column) => Float64Array.from(rows, (row) => column[row]!)));
  const typical = rows.toSorted((a, b) => distances.own[a]! - distances.own[b]! || a - b);
  const border = rows
    .filter((row) => distances.ratios[row]! > CLEAR_RATIO)
    .sort((a, b) => distances.ratios[b]! - distances.ratios[a]! || a - b);
  return {
    size: rows.length,
    population: inhabitants === null ? NaN : sum(valuesAt(inhabitants, areas).filter((people) => people >= 0)),
    standardised: mean,
    means: means(columns.map((column) => valuesAt(column, areas))),
    burden: mean.reduce((total, value, input) => total + scale.shares[input]! * value, 0),
    typicalAreas: typical.slice(0, TYPICAL_AREAS).map((row) => positions[row]!),
    borderAreas: border.slice(0, MOST_BORDER_AREAS).map((row) => positions[row]!),
    silhouette: silhouettes[type] ?? NaN,
    stability: stability[type] ?? NaN,
  };
}
