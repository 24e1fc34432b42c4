import { describe, expect, it } from 'vitest';
import '../../../src/ui/charts-panel/atlas-charts.ts';
import { axeViolations, settle, stagePanel } from './panel-stage.ts';
import { sampleView } from './sample-view.ts';

const textOf = (element: Element | ShadowRoot | null | undefined): string =>
  (element?.textContent ?? '').replaceAll(/[\s\u202f]+/g, ' ').trim();

async function slide(root: ShadowRoot, which: number, value: number): Promise<void> {
  const slider = root.querySelectorAll<HTMLInputElement>('input[type=range]')[which]!;
  slider.value = String(value);
  slider.dispatchEvent(new InputEvent('input', { bubbles: true }));
  await settle(root.host as HTMLElementTagNameMap['atlas-charts']);
}

describe('atlas-charts', () => {
  it.each([[[]], [[1, 2, 3]]])('has no axe violations with %j selected', async (selectedAreas: readonly number[]) => {
    await stagePanel('atlas-charts', sampleView({ selectedAreas }), { widthPixels: 320 });
    expect(await axeViolations()).toEqual([]);
  });

  it('draws at most six areas and the city, with their numbers as a table', async () => {
    const { root } = await stagePanel('atlas-charts', sampleView({ selectedAreas: [1, 2, 4, 10, 25, 40, 41] }));
    expect([...root.querySelectorAll('.line-label')].length).toBe(7);
    expect(textOf(root)).toContain('Gezeigt werden die ersten 6 von 7 ausgewählten Gebieten.');
    expect(root.querySelectorAll('section:first-of-type tbody tr')).toHaveLength(12);
  });

  it('brushes by slider: the areas in the range stand out, and can be selected', async () => {
    const view = sampleView();
    const { stage, root } = await stagePanel('atlas-charts', view);
    await slide(root, 0, 100);
    const values = view.series?.values[view.yearIndex] ?? new Float64Array(0);
    const numbers = values.filter((value) => Number.isFinite(value));
    const middle = (Math.min(...numbers) + Math.max(...numbers)) / 2;
    const expected = [...values].flatMap((value, area) => (value >= middle ? [area] : []));
    expect(stage.intents.at(-1)).toEqual({ type: 'highlight/changed', areas: expected, source: 'chart' });
    expect(textOf(root.querySelector('.result'))).toContain(`${expected.length} Gebiete`);
    root.querySelector<HTMLButtonElement>('.actions button')?.click();
    expect(stage.current.session.selection).toHaveLength(expected.length);
  });

  it('brushes by dragging over the strip', async () => {
    const { stage, panel, root } = await stagePanel('atlas-charts', sampleView());
    const strip = root.querySelector<SVGElement>('.strip')!;
    const box = strip.getBoundingClientRect();
    // A real pointer would be captured; a made one can not be, so the capture is played here.
    strip.setPointerCapture = () => {};
    strip.hasPointerCapture = () => true;
    const at = (type: string, share: number): boolean =>
      strip.dispatchEvent(new PointerEvent(type, { pointerId: 1, clientX: box.left + share * box.width, bubbles: true }));
    at('pointerdown', 0.5);
    at('pointermove', 0.7);
    at('pointerup', 1);
    await settle(panel);
    const intent = stage.intents.at(-1);
    expect(intent?.type === 'highlight/changed' && intent.areas.length > 0).toBe(true);
    expect(root.querySelector('.brush')).not.toBeNull();
    [...root.querySelectorAll<HTMLButtonElement>('.actions button')].at(-1)?.click();
    await settle(panel);
    expect(root.querySelector('.brush')).toBeNull();
  });

  it('keeps a range without areas and says so', async () => {
    const { root } = await stagePanel('atlas-charts', sampleView({ areas: 3 }));
    await slide(root, 0, 60);
    await slide(root, 1, 62);
    expect(textOf(root.querySelector('.result'))).toMatch(/: 0 Gebiete$/);
  });

  it('does not overflow 320 pixels', async () => {
    const { panel } = await stagePanel('atlas-charts', sampleView({ selectedAreas: [1, 2, 3, 10, 25, 40] }), { widthPixels: 320 });
    expect(panel.scrollWidth).toBeLessThanOrEqual(panel.clientWidth);
  });
});
