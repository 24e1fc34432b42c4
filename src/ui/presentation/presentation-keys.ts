import type { DrawingPress, DrawingTool } from '../../state/index.ts';

/** What a key asks for in a presentation. */
export type PresentationKey =
  | { readonly kind: 'move'; readonly steps: 1 | -1 }
  | { readonly kind: 'first' | 'last' | 'black' | 'leave' | 'fullScreen' | 'speaker' | 'color' }
  /** Digits are put together to the number of a step. */
  | { readonly kind: 'digit'; readonly digit: number }
  | { readonly kind: 'tool'; readonly tool: DrawingTool | null }
  | { readonly kind: 'drawing'; readonly press: DrawingPress };

interface Press {
  readonly key: string;
  readonly shiftKey: boolean;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly altKey: boolean;
}

const ARROWS: Readonly<Record<string, 'left' | 'right' | 'up' | 'down'>> = {
  ArrowLeft: 'left',
  ArrowRight: 'right',
  ArrowUp: 'up',
  ArrowDown: 'down',
};

/**
 * The meaning of a key. Remote controls send PageUp and PageDown, some of them arrows, `.` or `b` for a dark screen, and F5 or Escape. With
 * a tool in the hand the arrows move the pointer and the space bar draws; PageUp and PageDown always turn the page. `onControl`: the focus
 * is on a button or the like, which takes space and Enter itself.
 */
export function presentationKey(press: Press, tool: DrawingTool | null, onControl: boolean): PresentationKey | null {
  const { key, shiftKey } = press;
  if (press.ctrlKey || press.metaKey) {
    return key.toLowerCase() === 'z' && !shiftKey ? { kind: 'drawing', press: { kind: 'undo' } } : null;
  }
  if (press.altKey) return null;
  const direction = ARROWS[key];
  if (tool !== null && direction !== undefined) return { kind: 'drawing', press: { kind: 'move', direction, farther: shiftKey } };
  if ((key === ' ' || key === 'Enter') && onControl) return null;
  if (tool !== null && (key === ' ' || key === 'Enter')) return { kind: 'drawing', press: { kind: 'use' } };
  if (/^\d$/.test(key)) return { kind: 'digit', digit: Number(key) };
  switch (key) {
    case ' ':
      return { kind: 'move', steps: shiftKey ? -1 : 1 };
    case 'ArrowRight':
    case 'ArrowDown':
    case 'PageDown':
      return { kind: 'move', steps: 1 };
    case 'ArrowLeft':
    case 'ArrowUp':
    case 'PageUp':
    case 'Backspace':
      return { kind: 'move', steps: -1 };
    case 'Home':
      return { kind: 'first' };
    case 'End':
      return { kind: 'last' };
    case 'Escape':
      return tool === null ? { kind: 'leave' } : { kind: 'tool', tool: null };
    case 'b':
    case 'B':
    case '.':
      return { kind: 'black' };
    case 'f':
      return { kind: 'fullScreen' };
    case 'n':
      return { kind: 'speaker' };
    case 'p':
      return { kind: 'tool', tool: tool === 'pointer' ? null : 'pointer' };
    case 'l':
      return { kind: 'tool', tool: tool === 'line' ? null : 'line' };
    case 'a':
      return { kind: 'tool', tool: tool === 'arrow' ? null : 'arrow' };
    case 'c':
      return { kind: 'color' };
    case 'x':
      return { kind: 'drawing', press: { kind: 'clear' } };
    default:
      return null;
  }
}

/** The step (counting from 0) that digits ask for, and whether more digits could still change it; null = there is no such step. */
export function stepOfDigits(digits: string, steps: number): { readonly step: number; readonly complete: boolean } | null {
  const number = Number(digits);
  if (digits === '' || number > steps) return null;
  const complete = number * 10 > steps;
  return number === 0 ? null : { step: number - 1, complete };
}

/** A swipe of one finger: the next or the step before; null = too short, too steep or too slow to be one. */
export function swipeSteps(deltaX: number, deltaY: number, milliseconds: number): 1 | -1 | null {
  if (Math.abs(deltaX) < SHORTEST_SWIPE_PIXELS || Math.abs(deltaX) < 2 * Math.abs(deltaY) || milliseconds > LONGEST_SWIPE_MS) return null;
  return deltaX < 0 ? 1 : -1;
}

const SHORTEST_SWIPE_PIXELS = 48;
const LONGEST_SWIPE_MS = 700;
