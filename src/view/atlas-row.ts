import { areaCount, hasNumber, valueStateName, type ValueStateName } from '../model/index.ts';
import type { AtlasView } from '../ui/atlas-view.ts';

/** One area of the current map, as handed out by the element. */
export interface AtlasRow {
  readonly key: string;
  readonly name: string;
  /** null where there is no number. */
  readonly value: number | null;
  readonly state: ValueStateName;
  /** 0 = lowest class; null for areas without a class. */
  readonly classIndex: number | null;
}

/** The current map as rows, in the order of the level. */
export function atlasRows(view: AtlasView): AtlasRow[] {
  const { level, series, specification, yearIndex } = view;
  if (level === null) return [];
  const values = series?.values[yearIndex];
  const states = series?.states[yearIndex];
  return Array.from({ length: areaCount(level.geometry) }, (_, area) => {
    const state = states?.[area];
    const value = values?.[area];
    const fill = specification?.fillIndex[area];
    return {
      key: level.keys[area] ?? '',
      name: level.names[area] ?? '',
      value: state !== undefined && value !== undefined && hasNumber(state) && Number.isFinite(value) ? value : null,
      state: state === undefined ? 'noData' : valueStateName(state),
      classIndex: fill !== undefined && specification !== null && fill < specification.classes.length ? fill : null,
    };
  });
}
