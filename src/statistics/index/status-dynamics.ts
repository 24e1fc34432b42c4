import { classByLimits, classFrequencies, classMatrix, type ClassMatrix, type LimitRule } from './class-by-limits.ts';
import { compositeIndex, type CompositeIndex } from './composite-index.ts';
import { excludeAreas, IndexExclusion, universeOf, type UniverseRule } from './exclusion.ts';
import type { IndexOrientation, IndicatorRole } from './index-parts.ts';

/** One of the two sides of a status-dynamics index. */
export interface StatusDynamicsSide {
  /** k indicators of length n; NaN = missing. For dynamics the change in percentage points, not per cent. */
  readonly columns: readonly ArrayLike<number>[];
  /** One per column. */
  readonly indicators: readonly IndicatorRole[];
  /** Inner class limits in units of the index, ascending; m limits make m + 1 classes. */
  readonly limits: readonly number[];
}

export interface StatusDynamicsOptions extends UniverseRule {
  readonly status: StatusDynamicsSide;
  readonly dynamics: StatusDynamicsSide;
  /** `zPopulation` in Berlin. Used for the indicators and for the second standardisation. */
  readonly standardisation: 'zPopulation' | 'zSample';
  readonly orientation: IndexOrientation;
  /** Numbers equal to a limit; default `towardsZero`: the middle class holds both its limits. */
  readonly limitRule?: LimitRule;
  /** `joint` (default): the same areas take part in both, those with the indicators of both. `separate`: each side for itself. */
  readonly sides?: 'joint' | 'separate';
}

/** The index of one side with its classes. */
export interface ClassedIndex extends CompositeIndex {
  /** Length n: 0 = most favourable, -1 = no index. With four status classes: hoch, mittel, niedrig, sehr niedrig. */
  readonly classes: Int8Array;
  /** Areas per class, most favourable first. */
  readonly frequencies: Uint32Array;
}

export interface StatusDynamicsIndex {
  readonly status: ClassedIndex;
  readonly dynamics: ClassedIndex;
  /** Status classes (rows) by dynamics classes (columns), most favourable first. */
  readonly matrix: ClassMatrix;
}

/**
 * What the Berlin Monitoring Soziale Stadtentwicklung does: every published index and class of 2013, 2015 and 2017 follows from it (see the
 * tests). The limits are inferred from the results, not read in a report.
 */
export const BERLIN_MSS = {
  minimumBase: 300,
  standardisation: 'zPopulation',
  orientation: 'highIsUnfavourable',
  statusLimits: [-1, 1, 1.5],
  dynamicsLimits: [-1, 1],
} as const;

/**
 * Status and dynamics in two stages: every indicator as z-value over the universe, weighted sum ("Statussumme", "Dynamiksumme"), the sum
 * as z-value once more, classes from the unrounded result. Any number of indicators and of limits. With `highIsFavourable` the index is
 * turned and the limits are read in its units; class 0 is the most favourable either way. Cost O(n k), with `outlierLimit` O(n k log n).
 * @throws AtlasError `misuse` as `compositeIndex` does
 */
export function statusDynamicsIndex(options: StatusDynamicsOptions): StatusDynamicsIndex {
  const joint = options.sides === 'separate' ? null : jointExclusion(options);
  const status = classedSide(options.status, options, joint);
  const dynamics = classedSide(options.dynamics, options, joint);
  return { status, dynamics, matrix: classMatrix(status, dynamics) };
}

/** Who takes part, decided by the indicators of both sides at once. */
function jointExclusion(options: StatusDynamicsOptions): Uint8Array {
  const sides = [options.status, options.dynamics];
  const codes = exclusionOf(sides, options);
  if (options.missing !== 'available') return codes;
  // enough indicators in sum do not help an area that has too few on one side
  for (const one of sides) {
    const rule = { missing: 'available', minimumIndicators: options.minimumIndicators ?? 1, universe: universeOf(codes) } as const;
    exclusionOf([one], rule).forEach((code, i) => {
      if (code === IndexExclusion.missingIndicator) codes[i] = code;
    });
  }
  return codes;
}

const exclusionOf = (sides: readonly StatusDynamicsSide[], rule: UniverseRule): Uint8Array =>
  excludeAreas(
    sides.flatMap(({ columns }) => columns),
    sides.flatMap(({ indicators }) => indicators.map(({ weight }) => weight)),
    rule,
  );

function classedSide(side: StatusDynamicsSide, options: StatusDynamicsOptions, joint: Uint8Array | null): ClassedIndex {
  const { orientation, standardisation } = options;
  const rule = joint === null ? options : { universe: universeOf(joint), missing: options.missing ?? 'exclude' };
  const index = compositeIndex(side.columns, {
    ...rule,
    indicators: side.indicators,
    orientation,
    standardisation,
    aggregation: 'sum',
    scaling: standardisation,
  });
  joint?.forEach((code, i) => {
    if (code !== IndexExclusion.none) index.exclusion[i] = code;
  });
  const ascending = classByLimits(index.values, side.limits, options.limitRule);
  const highest = side.limits.length;
  const classes = orientation === 'highIsUnfavourable' ? ascending : ascending.map((level) => (level < 0 ? level : highest - level));
  return { ...index, classes, frequencies: classFrequencies(classes, highest + 1) };
}
