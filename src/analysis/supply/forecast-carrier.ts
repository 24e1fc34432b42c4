import { finding, NO_PARENT, type Finding, type LevelId } from '../../model/index.ts';
import type { AtlasSession } from '../tasks/atlas-session.ts';
import { parentOf } from '../tasks/level-tree.ts';
import type { LoadedLevel } from '../tasks/load-level.ts';

/** A level a forecast is made on, and how the areas of the demand lie in it. */
export interface ForecastCarrier {
  readonly loaded: LoadedLevel;
  /** True for the level of the demand itself. */
  readonly isOwn: boolean;
  /** Per area of the demand: position in this level, NO_PARENT = lies in none. */
  readonly areaOf: Int32Array;
}

/** The level of the demand and all above it, smallest areas first. Cost O(areas * levels). */
export async function forecastCarriers(session: AtlasSession, own: LoadedLevel): Promise<readonly ForecastCarrier[]> {
  const carriers: ForecastCarrier[] = [{ loaded: own, isOwn: true, areaOf: Int32Array.from(own.level.keys.keys()) }];
  for (;;) {
    const { loaded, areaOf } = carriers.at(-1)!;
    const parent = parentOf(session.atlas, loaded.descriptor);
    const { parentIndex } = loaded.level;
    if (parent === null || parentIndex === null) return carriers;
    const { value } = await session.level(parent.id);
    if (value === null) return carriers;
    const above = areaOf.map((area) => (area === NO_PARENT ? NO_PARENT : parentIndex[area]!));
    carriers.push({ loaded: value, isOwn: false, areaOf: above });
  }
}

export const carrierOn = (carriers: readonly ForecastCarrier[], level: LevelId): ForecastCarrier | null =>
  carriers.find(({ loaded }) => loaded.descriptor.id === level) ?? null;

/** Last known counts times the growth of the area each lies in; unknown stays unknown, nobody stays nobody. Cost O(n). */
export const grownBy = (counts: Float64Array, growth: Float64Array, { areaOf }: ForecastCarrier): Float64Array =>
  counts.map((count, area) => {
    const carrier = areaOf[area]!;
    if (count === 0) return 0;
    return carrier === NO_PARENT ? Number.NaN : count * growth[carrier]!;
  });

/** Says on which level a forecast was made when it is not the demand's own. */
export const levelFinding = ({ isOwn, loaded }: ForecastCarrier): Finding[] =>
  isOwn ? [] : [finding('demand-forecast-level', 'info', '', { value: loaded.descriptor.titlePlural })];
