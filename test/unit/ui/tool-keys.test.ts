import { expect, test } from 'vitest';
import type { MapTool } from '../../../src/state/index.ts';
import { toolKeyIntents } from '../../../src/ui/supply-workspace/map/tool-keys.ts';

const key = (name: string, parts: Partial<Record<'ctrlKey' | 'shiftKey' | 'metaKey' | 'altKey', boolean>> = {}) => ({
  key: name,
  ctrlKey: false,
  shiftKey: false,
  metaKey: false,
  altKey: false,
  ...parts,
});
const PLACE: MapTool = { kind: 'addFacility' };
const LINE: MapTool = { kind: 'drawWay' };
const pressed = (press: string) => [{ type: 'tool/pressed', press }];

test('arrows move the map below the cross, with Shift finely; y upwards', () => {
  const [pan, aim] = toolKeyIntents(key('ArrowUp'), PLACE, 0)!;
  expect(pan).toMatchObject({ type: 'view/pan', x: 0 });
  expect(aim).toEqual({ type: 'tool/pressed', press: 'aim' });
  const [fine] = toolKeyIntents(key('ArrowUp', { shiftKey: true }), PLACE, 0)!;
  if (pan?.type !== 'view/pan' || fine?.type !== 'view/pan') throw new TypeError('no pan');
  expect(pan.y).toBeGreaterThan(0);
  expect(fine.y).toBeLessThan(pan.y / 2);
});

test('Enter takes the place; of a line two points and then its end', () => {
  expect(toolKeyIntents(key('Enter'), PLACE, 0)).toEqual(pressed('use'));
  expect([0, 1, 2, 3].map((points) => toolKeyIntents(key('Enter'), LINE, points))).toEqual(['use', 'use', 'finish', 'finish'].map(pressed));
  expect(toolKeyIntents(key(' '), LINE, 5)).toEqual(pressed('use'));
});

test('Backspace takes back what only a line has; browser shortcuts and other keys stay', () => {
  expect(toolKeyIntents(key('Backspace'), LINE, 2)).toEqual(pressed('back'));
  expect(toolKeyIntents(key('Backspace'), PLACE, 0)).toBeNull();
  expect(toolKeyIntents(key('ArrowLeft', { altKey: true }), PLACE, 0)).toBeNull();
  expect(toolKeyIntents(key('+'), PLACE, 0)).toBeNull();
});
