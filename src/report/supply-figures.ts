import type { Limits, SupplyResult } from '../analysis/protocol.ts';
import type { IndicatorUnit, SupplyRecipe } from '../model/index.ts';
import { translate, wayText, type Language } from '../texts/index.ts';

export type SupplyFigureName =
  'persons' | 'within' | 'withinShare' | 'medianWay' | 'meanWay' | 'unreachable' | 'facilities' | 'places' | 'quote' | 'need' | 'gap';

/** A key figure of supply in the whole city. */
export interface SupplyFigure {
  readonly name: SupplyFigureName;
  /** Equal where the figure is exact; infinite on a side that is open; NaN = not known. */
  readonly limits: Limits;
  readonly unit: IndicatorUnit;
  readonly decimals: number;
  /** Which end is better for people; null = neither. */
  readonly better: 'high' | 'low' | null;
}

const exact = (value: number): Limits => ({ lower: value, upper: value });

/** The key figures of a result, the same ones for every scenario of a recipe: without places there are none of places, without target no gap. */
export function supplyFigures({ persons, reach, balance, facilities }: SupplyResult, recipe: SupplyRecipe): readonly SupplyFigure[] {
  const count = (name: SupplyFigureName, limits: Limits, better: SupplyFigure['better']): SupplyFigure => ({
    name,
    limits,
    unit: 'count',
    decimals: 0,
    better,
  });
  const { unit } = recipe.travel;
  const way = (name: SupplyFigureName, value: number): SupplyFigure => ({
    name,
    limits: exact(value),
    unit,
    decimals: unit === 'meters' ? 0 : 1,
    better: 'low',
  });
  const share = persons > 0 ? (100 * reach.withinStandard) / persons : Number.NaN;
  return [
    count('persons', exact(persons), null),
    count('within', exact(reach.withinStandard), 'high'),
    { name: 'withinShare', limits: exact(share), unit: 'percent', decimals: 1, better: 'high' },
    way('medianWay', reach.medianWay),
    way('meanWay', reach.meanWay),
    count('unreachable', exact(reach.unreachable), 'low'),
    count('facilities', exact(facilities.keys.length), null),
    ...(balance === null ? [] : [count('places', balance.places, null)]),
    ...(balance === null
      ? []
      : [
          {
            name: 'quote',
            limits: balance.quote,
            unit: recipe.per === 100 ? 'perHundred' : 'perThousand',
            decimals: 1,
            better: 'high',
          } as const,
        ]),
    ...(balance === null || balance.target === null
      ? []
      : [count('need', exact(balance.target.needPlaces), null), count('gap', balance.target.gap, 'low')]),
  ];
}

/** What a figure is called; of straight lines those reached are at most, ways at least this many. */
export function supplyFigureTitle(
  { name }: SupplyFigure,
  { standard, travel, per }: SupplyRecipe,
  { basis, balance }: SupplyResult,
  language: Language,
): string {
  const plain = translate(language, `supply.offer.figures.${name}`, {
    limit: wayText(standard.limit, travel.unit, language),
    per,
    target: balance?.target?.target ?? '',
  });
  const isReach = name === 'within' || name === 'withinShare';
  const isWay = name === 'medianWay' || name === 'meanWay';
  if (basis === 'network' || (!isReach && !isWay)) return plain;
  const bound = translate(language, isReach ? 'supply.offer.upperBound' : 'supply.offer.lowerBound');
  return translate(language, 'supply.offer.figures.bound', { name: plain, bound });
}

/** True where two results do not know the capacities of the very same facilities, so that what is unknown cancels out in a difference. */
export function hasSameUnknowns(one: SupplyResult, other: SupplyResult): boolean {
  const unknown = ({ facilities: { keys, places } }: SupplyResult): string[] => keys.filter((_, i) => Number.isNaN(places[i] ?? 0));
  const first = new Set(unknown(one));
  const second = unknown(other);
  return first.size === second.length && second.every((key) => first.has(key));
}

/**
 * Difference of a figure between two results, after minus before; NaN where it is not known for certain. Limits of the same width belong to
 * the same unknown places: then the known sides tell the difference. A quote needs as many people on both sides for that.
 */
export function figureDifference(before: SupplyFigure, after: SupplyFigure, sameUnknowns: boolean, samePersons: boolean): number {
  const isExact = ({ limits: { lower, upper } }: SupplyFigure): boolean => lower === upper;
  if (isExact(before) && isExact(after)) return after.limits.lower - before.limits.lower;
  if (!sameUnknowns || (before.name === 'quote' && !samePersons)) return Number.NaN;
  const lower = after.limits.lower - before.limits.lower;
  return Number.isFinite(lower) ? lower : after.limits.upper - before.limits.upper;
}

/** Positions of the figures that are best among several results; none where one is not exact or all are alike to the shown decimals. */
export function bestOf(figures: readonly (SupplyFigure | null)[]): readonly number[] {
  const [sample] = figures.filter((figure) => figure !== null);
  if (sample === undefined || sample.better === null) return [];
  const known = figures.flatMap((figure, position) => {
    if (figure === null || !Number.isFinite(figure.limits.lower)) return [];
    return figure.limits.lower === figure.limits.upper ? [{ position, value: Number(figure.limits.lower.toFixed(figure.decimals)) }] : [];
  });
  if (known.length !== figures.filter((figure) => figure !== null).length) return [];
  const values = known.map(({ value }) => value);
  const best = sample.better === 'high' ? Math.max(...values) : Math.min(...values);
  const positions = known.filter(({ value }) => value === best).map(({ position }) => position);
  return positions.length === known.length ? [] : positions;
}
