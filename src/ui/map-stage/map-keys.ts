import type { AreaKey } from '../../model/index.ts';
import type { Intent } from '../../state/index.ts';

const PAN_FRACTION = 0.2;

interface Key {
  readonly key: string;
  readonly ctrlKey: boolean;
  readonly shiftKey: boolean;
  readonly metaKey: boolean;
  readonly altKey: boolean;
}

const DIRECTIONS = { ArrowLeft: 'left', ArrowRight: 'right', ArrowUp: 'up', ArrowDown: 'down' } as const;
const PANS = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, 1], ArrowDown: [0, -1] } as const;

const isArrow = (key: string): key is keyof typeof DIRECTIONS => key in DIRECTIONS;

/**
 * What a key means while the map has the focus; null = nothing, so that the page may have it.
 * Without a focused area the arrows move the map and Enter begins the walk over the areas; with one they walk, Enter and Space select
 * (Ctrl or Shift: as well), Escape ends the walk.
 */
export function mapKeyIntent(event: Key, focusedKey: AreaKey | null, select: (additive: boolean) => Intent | null): Intent | null {
  const additive = event.ctrlKey || event.metaKey || event.shiftKey;
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
      return focusedKey === null ? { type: 'focus/move', direction: 'first' } : select(additive);
    case 'Escape':
      return focusedKey === null ? null : { type: 'focus/changed', area: null };
    default:
      if (!isArrow(event.key) || event.altKey || event.ctrlKey || event.metaKey) return null;
      if (focusedKey !== null && !event.shiftKey) return { type: 'focus/move', direction: DIRECTIONS[event.key] };
      return { type: 'view/pan', x: PANS[event.key][0] * PAN_FRACTION, y: PANS[event.key][1] * PAN_FRACTION };
  }
}
