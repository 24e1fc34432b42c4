import type { SupplyAreas } from '../../../analysis/protocol.ts';
import type { IndicatorUnit, SupplyRecipe } from '../../../model/index.ts';

export const AREA_MEASURES = ['within', 'meanWay', 'access', 'gap'] as const;
export type AreaMeasure = (typeof AREA_MEASURES)[number];

/** Areas where something changes, most first. */
export interface AreaChanges {
  readonly better: readonly AreaChange[];
  readonly worse: readonly AreaChange[];
  readonly unit: IndicatorUnit;
  readonly decimals: number;
}

export interface AreaChange {
  readonly area: number;
  /** After minus before. */
  readonly difference: number;
}

/** Measures a recipe has: without target no missing places. */
export const measuresOf = ({ ageGroup, target }: SupplyRecipe): readonly AreaMeasure[] =>
  AREA_MEASURES.filter((measure) => measure !== 'gap' || (ageGroup !== null && target !== null));

const IS_BETTER_HIGH: Readonly<Record<AreaMeasure, boolean>> = { within: true, meanWay: false, access: true, gap: false };

function columnOf(areas: SupplyAreas, measure: AreaMeasure): Float64Array {
  switch (measure) {
    case 'within':
      return areas.withinStandard;
    case 'meanWay':
      return areas.meanWay;
    case 'access':
      return areas.access;
    case 'gap':
      return areas.lowerGap.map((lower, area) => (lower === areas.upperGap[area] ? lower : Number.NaN));
  }
}

const unitOf = (
  measure: AreaMeasure,
  { travel, ageGroup, per }: SupplyRecipe,
): { readonly unit: IndicatorUnit; readonly decimals: number } => {
  if (measure === 'meanWay') return { unit: travel.unit, decimals: travel.unit === 'meters' ? 0 : 1 };
  if (measure === 'access') return { unit: ageGroup === null ? 'none' : per === 100 ? 'perHundred' : 'perThousand', decimals: 1 };
  return { unit: 'count', decimals: 0 };
};

/** Sorts areas by what a scenario changes; differences that round to nothing, and areas without a number, are left out. */
export function areaChanges(recipe: SupplyRecipe, before: SupplyAreas, after: SupplyAreas, measure: AreaMeasure): AreaChanges {
  const { unit, decimals } = unitOf(measure, recipe);
  const old = columnOf(before, measure);
  const changes: AreaChange[] = [];
  columnOf(after, measure).forEach((value, area) => {
    const difference = value - (old[area] ?? Number.NaN);
    if (Number(difference.toFixed(decimals)) !== 0 && Number.isFinite(difference)) changes.push({ area, difference });
  });
  changes.sort((one, other) => Math.abs(other.difference) - Math.abs(one.difference) || one.area - other.area);
  const isBetter = ({ difference }: AreaChange): boolean => difference > 0 === IS_BETTER_HIGH[measure];
  return { better: changes.filter(isBetter), worse: changes.filter((change) => !isBetter(change)), unit, decimals };
}
