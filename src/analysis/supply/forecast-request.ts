import type { AgeSpan, ColumnReference, Finding, LevelId, Year } from '../../model/index.ts';
import type { RefusalReason } from '../recipe-protocol.ts';
import type { ForecastCarrier } from './forecast-carrier.ts';
import type { CountedPeople } from './known-demand.ts';

/** What every method starts from. */
export interface ForecastRequest {
  /** The counted demand, on the level of the recipe. */
  readonly known: CountedPeople;
  readonly columns: readonly ColumnReference[];
  readonly ages: AgeSpan | null;
  /** The last counted year and its counts (length n, NaN = unknown). */
  readonly lastYear: Year;
  readonly lastCounts: Float64Array;
  /** The recipe's level first, those above it after it. */
  readonly carriers: readonly ForecastCarrier[];
}

/** Demand of coming years, or why there is none. */
export type PeopleForecast =
  | {
      readonly level: LevelId;
      /** After the last counted year, ascending. */
      readonly years: readonly Year[];
      /** Per year, length n; NaN = unknown. Fractions of persons are kept. */
      readonly values: readonly Float64Array[];
      /** Births of the city per counted and coming year, NaN = unknown; null where the method has none. */
      readonly births: readonly number[] | null;
      readonly findings: readonly Finding[];
    }
  | { readonly refusal: RefusalReason };
