import type { AreaKey, Level } from '../../model/index.ts';
import type { Intent } from '../../state/index.ts';
import { dispatchIntent } from '../intent-event.ts';

const PAN_FRACTION = 0.2;

interface ShownAreas {
  readonly level: Level | null;
  /** The area the keyboard has come to. */
  readonly focusedArea: number | null;
}

const DIRECTIONS = { ArrowLeft: 'left', ArrowRight: 'right', ArrowUp: 'up', ArrowDown: 'down' } as const;
const PANS = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, 1], ArrowDown: [0, -1] } as const;

const isArrow = (key: string): key is keyof typeof DIRECTIONS => key in DIRECTIONS;

/**
 * What a key means while the map has the focus; null = nothing, so that the page may have it.
 * Without a focused area the arrows move the map and Enter begins the walk over the areas; with one they walk, Enter and Space select
 * (Ctrl or Shift: as well), Escape ends the walk.
 */
function intentOfKey(event: KeyboardEvent, focusedKey: AreaKey | null): Intent | null {
  switch (event.key) {
    case '+':
    case '=':
      return { type: 'view/zoom', steps: 1 };
    case '-':
    case '_':
      return { type: 'view/zoom', steps: -1 };
    case 'Home':
    case '0':
      return { type: 'view/fit', to: 'city' };
    case 'Enter':
    case ' ':
      return focusedKey === null ? { type: 'focus/move', direction: 'first' } : selection(event, focusedKey);
    case 'Escape':
      return focusedKey === null ? null : { type: 'focus/changed', area: null };
    default:
      if (!isArrow(event.key) || event.altKey || event.ctrlKey || event.metaKey) return null;
      if (focusedKey !== null && !event.shiftKey) return { type: 'focus/move', direction: DIRECTIONS[event.key] };
      return { type: 'view/pan', x: PANS[event.key][0] * PAN_FRACTION, y: PANS[event.key][1] * PAN_FRACTION };
  }
}

const selection = ({ ctrlKey, metaKey, shiftKey }: KeyboardEvent, key: AreaKey): Intent =>
  ctrlKey || metaKey || shiftKey
    ? { type: 'selection/toggled', key, source: 'keyboard' }
    : { type: 'selection/set', keys: [key], source: 'keyboard' };

/** Sends what a key on the map means from `host`, and keeps the key from the page. */
export function pressOnMap(host: HTMLElement, event: KeyboardEvent, { level, focusedArea }: ShownAreas): void {
  if (level === null) return;
  const intent = intentOfKey(event, focusedArea === null ? null : (level.keys[focusedArea] ?? null));
  if (intent === null) return;
  event.preventDefault();
  event.stopPropagation();
  dispatchIntent(host, intent);
}

/** Ends the walk over the areas when the focus leaves the map. */
export function leaveMap(host: HTMLElement, shown: ShownAreas | null): void {
  if (shown?.focusedArea !== null) dispatchIntent(host, { type: 'focus/changed', area: null });
}
