import { describe, expect, test } from 'vitest';
import type { DrawingTool } from '../../../../src/state/index.ts';
import { presentationKey, stepOfDigits, swipeSteps } from '../../../../src/ui/presentation/presentation-keys.ts';

const plain = { shiftKey: false, ctrlKey: false, metaKey: false, altKey: false };
interface Held extends Partial<typeof plain> {
  readonly tool?: DrawingTool;
  readonly onControl?: boolean;
}
const press = (key: string, { tool, onControl = false, ...held }: Held = {}) =>
  presentationKey({ ...plain, ...held, key }, tool ?? null, onControl);

describe('keys of a presentation', () => {
  test.each(['ArrowRight', 'ArrowDown', ' ', 'PageDown'])('%j turns to the next step', (key) => {
    expect(press(key)).toEqual({ kind: 'move', steps: 1 });
  });
  test.each(['ArrowLeft', 'ArrowUp', 'PageUp', 'Backspace'])('%j turns back', (key) => {
    expect(press(key)).toEqual({ kind: 'move', steps: -1 });
  });
  test('space with Shift turns back; on a button it is the button’s', () => {
    expect(press(' ', { shiftKey: true })).toEqual({ kind: 'move', steps: -1 });
    expect(press(' ', { onControl: true })).toBeNull();
    expect(press('Enter', { onControl: true })).toBeNull();
    expect(press('PageDown', { onControl: true })).toEqual({ kind: 'move', steps: 1 });
  });
  test('what remote controls send makes the screen dark', () => {
    for (const key of ['b', 'B', '.']) expect(press(key)).toEqual({ kind: 'black' });
  });
  test('with a tool arrows move it and space draws, while PageDown still turns the page', () => {
    expect(press('ArrowRight', { tool: 'line' })).toEqual({
      kind: 'drawing',
      press: { kind: 'move', direction: 'right', farther: false },
    });
    expect(press('ArrowUp', { tool: 'arrow', shiftKey: true })).toMatchObject({ press: { direction: 'up', farther: true } });
    expect(press(' ', { tool: 'line' })).toEqual({ kind: 'drawing', press: { kind: 'use' } });
    expect(press('PageDown', { tool: 'line' })).toEqual({ kind: 'move', steps: 1 });
  });
  test('Escape puts the tool away first, then leaves', () => {
    expect(press('Escape', { tool: 'pointer' })).toEqual({ kind: 'tool', tool: null });
    expect(press('Escape')).toEqual({ kind: 'leave' });
  });
  test('combinations belong to the browser, except for taking a line back', () => {
    expect(press('p', { ctrlKey: true })).toBeNull();
    expect(press('ArrowLeft', { altKey: true })).toBeNull();
    expect(press('z', { ctrlKey: true })).toEqual({ kind: 'drawing', press: { kind: 'undo' } });
    expect(press('F5')).toBeNull();
  });
});

describe('digits', () => {
  test('are complete where no longer number could follow', () => {
    expect(stepOfDigits('3', 5)).toEqual({ step: 2, complete: true });
    expect(stepOfDigits('1', 12)).toEqual({ step: 0, complete: false });
    expect(stepOfDigits('12', 12)).toEqual({ step: 11, complete: true });
    expect(stepOfDigits('2', 12)).toEqual({ step: 1, complete: true });
  });
  test('beyond the story, zero and nothing are no step', () => {
    for (const digits of ['6', '0', '', '00']) expect(stepOfDigits(digits, 5)).toBeNull();
  });
});

describe('swipes', () => {
  test('to the left go on, to the right go back', () => {
    expect(swipeSteps(-120, 10, 200)).toBe(1);
    expect(swipeSteps(120, -10, 200)).toBe(-1);
  });
  test('short, steep and slow ones are none', () => {
    expect(swipeSteps(-30, 0, 100)).toBeNull();
    expect(swipeSteps(-120, 90, 100)).toBeNull();
    expect(swipeSteps(-120, 0, 1500)).toBeNull();
  });
});
