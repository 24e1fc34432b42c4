import type { ExpectationResult } from '../../../analysis/protocol.ts';
import type { FacilitySet, Level, Polarity } from '../../../model/index.ts';

const NO_CLASS = 255;
const BELOW = 0;
const ABOVE = 2;

/** Below, within and above the interval, in the direction of the outcome: `favourable` where high or low is known to be good. */
export type Side = 'favourable' | 'unfavourable' | 'above' | 'below' | 'within';

/** An area or a facility beside its expectation. */
export interface JudgedUnit {
  readonly unit: number;
  readonly name: string;
  /** Position of the area in the level; -1 = in none. */
  readonly area: number;
  /** Empty for areas themselves. */
  readonly areaName: string;
  readonly side: Side;
  readonly observed: number;
  readonly expected: number;
  readonly lower: number;
  /** The lower end without what can not be: 0 where no outcome is below it. */
  readonly shownLower: number;
  readonly upper: number;
  readonly deviation: number;
  readonly base: number;
  readonly small: boolean;
}

/** The side a judgement of the protocol (0 below, 1 within, 2 above) is on. */
export function sideOf(judgement: number, polarity: Polarity): Side {
  if (judgement !== BELOW && judgement !== ABOVE) return 'within';
  const isAbove = judgement === ABOVE;
  if (polarity === 'highIsUnfavourable') return isAbove ? 'unfavourable' : 'favourable';
  if (polarity === 'highIsFavourable') return isAbove ? 'favourable' : 'unfavourable';
  return isAbove ? 'above' : 'below';
}

/** The two sides of an outcome that deviate, the one to learn from first. */
export const deviatingSides = (polarity: Polarity): readonly [Side, Side] =>
  polarity === 'neutral' ? ['above', 'below'] : ['favourable', 'unfavourable'];

/** Everything that was judged, the largest deviations first. `facilities` names the units where they are facilities. */
export function judgedUnits(
  result: ExpectationResult,
  level: Level,
  facilities: FacilitySet | null,
  polarity: Polarity,
): readonly JudgedUnit[] {
  const { units } = result;
  const number = (column: Float64Array, unit: number): number => column[unit] ?? Number.NaN;
  const names = units.kind === 'facilities' && facilities?.kind === units.facilityKind ? facilities.names : null;
  const isNeverNegative = result.observed.every((value) => !(value < 0));
  return [...result.judgement.keys()]
    .filter((unit) => result.judgement[unit] !== NO_CLASS)
    .map((unit): JudgedUnit => {
      const area = units.kind === 'areas' ? unit : (units.areas[unit] ?? -1);
      const areaName = level.names[area] ?? '';
      const lower = number(result.lower, unit);
      return {
        unit,
        name: units.kind === 'areas' ? areaName : (names?.[unit] ?? String(unit + 1)),
        area,
        areaName: units.kind === 'areas' ? '' : areaName,
        side: sideOf(result.judgement[unit] ?? NO_CLASS, polarity),
        observed: number(result.observed, unit),
        expected: number(result.expected, unit),
        lower,
        shownLower: isNeverNegative ? Math.max(0, lower) : lower,
        upper: number(result.upper, unit),
        deviation: number(result.deviation, unit),
        base: number(result.base, unit),
        small: result.small[unit] === 1,
      };
    })
    .toSorted((one, other) => sortable(other.deviation) - sortable(one.deviation));
}

const sortable = (deviation: number): number => (Number.isFinite(deviation) ? Math.abs(deviation) : -1);
