import { columnOf, type CompositeIndex } from '../../statistics/index.ts';
import type { Decomposition } from '../recipe-protocol.ts';

/** How an index came about, input by input; `areSums` is false where contributions do not add up to it (geometric mean). Cost O(n · inputs). */
export function decompositionOf({ parts, contributions, indicators }: CompositeIndex, areSums: boolean): Decomposition {
  return {
    standardised: indicators.map((_, input) => columnOf(parts, input)),
    contributions: areSums ? indicators.map((_, input) => columnOf(contributions, input)) : [],
    means: Float64Array.from(indicators, ({ center }) => center),
    scales: Float64Array.from(indicators, ({ scale }) => scale),
  };
}
