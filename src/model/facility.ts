import type { FacilityKindId } from './ids.ts';

/** Facilities of one kind as columns; facility i lies at `coordinates[2 i], coordinates[2 i + 1]` in the package's CRS. */
export interface FacilitySet {
  readonly kind: FacilityKindId;
  readonly keys: readonly string[];
  readonly names: readonly string[];
  readonly addresses: readonly string[];
  readonly coordinates: Float64Array;
  /** One column per declared age group; NaN = capacity unknown (never guessed). */
  readonly capacities: readonly { readonly ageGroup: string; readonly title: string; readonly values: Float64Array }[];
  /** One entry per declared measure; NaN = unknown. `base` is null where none is declared. */
  readonly measures: readonly { readonly id: string; readonly values: Float64Array; readonly base: Float64Array | null }[];
}
