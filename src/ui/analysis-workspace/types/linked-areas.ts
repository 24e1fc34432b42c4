import type { Level } from '../../../model/index.ts';
import { dispatchIntent } from '../../intent-event.ts';

/** Selects areas everywhere. */
export const selectAreas = (host: HTMLElement, level: Level, areas: readonly number[]): void =>
  dispatchIntent(host, { type: 'selection/set', keys: areas.flatMap((area) => level.keys[area] ?? []), source: 'chart' });

/** Highlights areas everywhere while something is pointed at or has the focus; none = over. */
export const highlightAreas = (host: HTMLElement, areas: readonly number[]): void =>
  dispatchIntent(host, { type: 'highlight/changed', areas, source: 'chart' });

/** All of these areas, and at least one, are selected. */
export const allSelected = (areas: readonly number[], selected: ReadonlySet<number>): boolean =>
  areas.length > 0 && areas.every((area) => selected.has(area));
