import type { Intent, MapTool } from '../../../state/index.ts';

/** Part of the map's size an arrow moves the map below the cross; with Shift for the exact place. */
const STEP = 0.06;
const FINE_STEP = 0.008;
const ARROWS = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, 1], ArrowDown: [0, -1] } as const;
const isArrow = (key: string): key is keyof typeof ARROWS => key in ARROWS;

interface Key {
  readonly key: string;
  readonly ctrlKey: boolean;
  readonly shiftKey: boolean;
  readonly metaKey: boolean;
  readonly altKey: boolean;
}

/** Tools that take a line, not a place. */
export const isLineTool = ({ kind }: MapTool): boolean => kind === 'drawWay' || kind === 'drawBarrier';

/**
 * What a key on the map means while a tool is chosen; null = nothing special. Arrows move the map below the cross at its centre. Enter takes the
 * place; of a line it takes the first two points and then ends it, the space bar takes further ones, Backspace takes the last one back.
 * `points`: of the line so far. Escape is not asked here: it puts the tool away wherever the keyboard is.
 */
export function toolKeyIntents(event: Key, tool: MapTool, points: number): readonly Intent[] | null {
  if (event.ctrlKey || event.metaKey || event.altKey) return null;
  const line = isLineTool(tool);
  if (isArrow(event.key)) {
    const [x, y] = ARROWS[event.key];
    const step = event.shiftKey ? FINE_STEP : STEP;
    return [
      { type: 'view/pan', x: x * step, y: y * step },
      { type: 'tool/pressed', press: 'aim' },
    ];
  }
  switch (event.key) {
    case 'Enter':
      return [{ type: 'tool/pressed', press: line && points >= 2 ? 'finish' : 'use' }];
    case ' ':
      return [{ type: 'tool/pressed', press: 'use' }];
    case 'Backspace':
      return line ? [{ type: 'tool/pressed', press: 'back' }] : null;
    default:
      return null;
  }
}
