import type { AtlasMap } from '../map/index.ts';
import type { AppIntent, Command } from '../state/index.ts';
import type { AtlasView } from '../ui/atlas-view.ts';
import { boundingBoxOfAreas } from './bounding-box.ts';
import { nearestArea } from './nearest-area.ts';

/** Commands that move the map or the keyboard's focus over it. */
export type MapCommand = Extract<Command, { type: `view/${string}` | 'focus/move' }>;

export interface MapCommandEnvironment {
  readonly view: () => AtlasView;
  readonly map: () => AtlasMap | null;
  readonly dispatch: (intent: AppIntent) => void;
}

/** Carries out a command of the map. */
export function runMapCommand(command: MapCommand, { view, map, dispatch }: MapCommandEnvironment): void {
  switch (command.type) {
    case 'view/fit':
      return fit(command.to, view(), map());
    case 'view/zoom':
      return map()?.zoomBy(command.steps);
    case 'view/pan':
      return map()?.panBy(command.x, command.y);
    case 'focus/move':
      return moveFocus(command.direction, view(), dispatch);
  }
}

function fit(to: 'city' | 'selection', { level, selectedAreas }: AtlasView, map: AtlasMap | null): void {
  if (level === null) return;
  const box = to === 'selection' ? boundingBoxOfAreas(level.geometry, selectedAreas) : level.boundingBox;
  map?.fitToBoundingBox(box ?? level.boundingBox);
}

function moveFocus(
  direction: Extract<Command, { type: 'focus/move' }>['direction'],
  { level, surface, selectedAreas }: AtlasView,
  dispatch: MapCommandEnvironment['dispatch'],
): void {
  if (level === null) return;
  const from = surface.focusedArea ?? selectedAreas[0] ?? null;
  const { minX, maxX, minY, maxY } = level.boundingBox;
  const x = from === null ? (minX + maxX) / 2 : level.labelPoints[2 * from]!;
  const y = from === null ? (minY + maxY) / 2 : level.labelPoints[2 * from + 1]!;
  const area = nearestArea(level.labelPoints, x, y, direction === 'first' || from === null ? null : direction);
  if (area >= 0) dispatch({ type: 'focus/changed', area });
}
