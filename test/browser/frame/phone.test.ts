import { beforeEach, describe, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import type { AtlasFrame } from '../../../src/ui/index.ts';
import { expectAccessible } from './accessibility.ts';
import { deep, deepAll, FakeSource, mountFrame, settled } from './fake-source.ts';

let source: FakeSource;
let frame: AtlasFrame;

beforeEach(async () => {
  await page.viewport(390, 844);
  source = new FakeSource();
  frame = await mountFrame(source, { width: 390, height: 844 });
});

const sheet = (): HTMLElement => deep(frame, 'section.sheet');
const steps = (): HTMLButtonElement[] => deepAll(frame, '.steps button') as HTMLButtonElement[];

test('is accessible', () => expectAccessible(frame));

test('indicator, level and year are at hand', async () => {
  expect(deep(frame, '.choices .indicator').textContent).toContain('Kinder in Familien');
  const [, year] = deepAll(frame, '.choices select') as HTMLSelectElement[];
  expect([...year!.options].map((option) => option.value)).not.toContain('2017');
  year!.value = '2015';
  year!.dispatchEvent(new Event('change'));
  expect(source.current.session.year).toBe(2015);
});

describe('sheet', () => {
  test('buttons: peek, half with the profile, full with the table, and back', async () => {
    expect(source.current.surface.sheet).toBe('peek');
    steps()[0]!.click();
    await settled(frame);
    expect([source.current.surface.sheet, source.current.session.panel]).toEqual(['half', 'profil']);
    steps()[0]!.click();
    await settled(frame);
    expect([source.current.surface.sheet, source.current.session.panel]).toEqual(['full', 'tabelle']);
    expect(steps()[0]!.disabled).toBe(true);
    steps()[1]!.click();
    await settled(frame);
    expect([source.current.surface.sheet, source.current.session.panel]).toEqual(['half', 'profil']);
  });

  test('keys', async () => {
    steps()[0]!.focus();
    await userEvent.keyboard('{ArrowUp}');
    await settled(frame);
    expect(source.current.surface.sheet).toBe('half');
    await userEvent.keyboard('{ArrowDown}');
    await settled(frame);
    expect(source.current.surface.sheet).toBe('peek');
  });

  test('dragging slowly past the middle goes to the next stop', async () => {
    const bar = deep(frame, '.bar');
    const { top } = bar.getBoundingClientRect();
    const point = (type: string, y: number) =>
      new PointerEvent(type, { pointerId: 1, clientX: 40, clientY: y, bubbles: true, composed: true });
    bar.setPointerCapture = () => {};
    bar.dispatchEvent(point('pointerdown', top + 4));
    for (let y = top; y > 480; y -= 20) {
      bar.dispatchEvent(point('pointermove', y));
      await new Promise((resolve) => setTimeout(resolve, 45));
    }
    bar.dispatchEvent(point('pointerup', 480));
    await settled(frame);
    expect(source.current.surface.sheet).toBe('half');
  });

  test('what the peek hides can not be reached by keyboard', () => {
    expect(deep(frame, '.body').inert).toBe(true);
    expect(sheet().offsetHeight).toBeLessThan(220);
  });

  test('tells the value of the selected area beside the city', async () => {
    source.handle({ type: 'selection/set', keys: [source.current.level!.keys[1]!], source: 'map' });
    await settled(frame);
    expect(deep(frame, '.words p').textContent).toMatch(/^Nordstadt: .*Stadtwert$/s);
  });
});

test('touch targets are large enough', async () => {
  const small = deepAll(frame, 'button, select')
    .map((control) => ({ control, box: control.getBoundingClientRect() }))
    .filter(({ box }) => box.width > 0 && (box.height < 24 || box.width < 24));
  expect(small.map(({ control }) => control.outerHTML)).toEqual([]);
});
