import { describe, expect, it } from 'vitest';
import '../../../src/ui/legend/atlas-legend.ts';
import { axeViolations, settle, stagePanel } from './panel-stage.ts';
import { INHABITANTS, sampleView } from './sample-view.ts';
import '../../../src/texts/english.ts';

const entries = (root: ShadowRoot): HTMLButtonElement[] => [...root.querySelectorAll<HTMLButtonElement>('li button')];
const textOf = (element: Element | ShadowRoot | null | undefined): string => (element?.textContent ?? '').replaceAll(/\s+/g, ' ').trim();

describe('atlas-legend', () => {
  it.each(['light', 'dark', 'highContrast'] as const)('has no axe violations (%s)', async (colorScheme) => {
    await stagePanel('atlas-legend', sampleView({ colorScheme, contrastMode: colorScheme === 'highContrast', selectedAreas: [1, 2] }), {
      widthPixels: 320,
    });
    expect(await axeViolations()).toEqual([]);
  });

  it('lists classes and states with their counts, which add up to all areas', async () => {
    const view = sampleView();
    const { root } = await stagePanel('atlas-legend', view);
    const counts = [...root.querySelectorAll('.count')].map((count) => Number(textOf(count)));
    expect(counts.reduce((sum, count) => sum + count, 0)).toBe(60);
    expect(textOf(root)).toMatch(/kein Wert.*geheim.*nicht bewertet.*unbewohnt/);
    expect(textOf(root)).toMatch(/Quantile, 5 Klassen.*fiktive Daten/);
    expect(textOf(root)).not.toContain('Stand:');
  });

  it('states source, date and boundaries where no line below the map does', async () => {
    const { panel, root } = await stagePanel('atlas-legend', sampleView());
    panel.withSource = true;
    await panel.updateComplete;
    expect(textOf(root)).toMatch(/Quantile, 5 Klassen.*Stand: 31\.12\.2024.*Gebietsstand 2020.*fiktive Daten/);
  });

  it('draws dots for secret, cross hatch for not rated, nothing over a class', async () => {
    const { root } = await stagePanel('atlas-legend', sampleView());
    const swatches = entries(root).map((entry) => entry.querySelector('svg'));
    const [classSwatch] = swatches;
    expect(classSwatch?.querySelectorAll('circle, path')).toHaveLength(0);
    const marks = entries(root)
      .slice(5)
      .map(
        (entry) =>
          `${textOf(entry.querySelector('.label'))} ${entry.querySelectorAll('circle').length > 0 ? 'dots' : entry.querySelectorAll('path').length > 0 ? 'hatch' : 'plain'}`,
      );
    expect(marks).toEqual(['kein Wert plain', 'geheim dots', 'nicht bewertet hatch', 'unbewohnt plain']);
  });

  it('highlights the areas of a class, selects them, and lets go', async () => {
    const view = sampleView();
    const { stage, panel, root } = await stagePanel('atlas-legend', view);
    const areas = [...(view.specification?.fillIndex ?? [])].flatMap((fill, area) => (fill === 4 ? [area] : []));
    entries(root)[4]?.click();
    await settle(panel);
    expect(stage.intents.at(-1)).toEqual({ type: 'highlight/changed', areas, source: 'legend' });
    expect(entries(root)[4]?.getAttribute('aria-pressed')).toBe('true');
    root.querySelector<HTMLButtonElement>('.actions button')?.click();
    expect(stage.intents.at(-1)).toEqual({ type: 'selection/set', keys: areas.map((area) => view.level?.keys[area]), source: 'legend' });
    entries(root)[4]?.click();
    await settle(panel);
    expect(stage.intents.at(-1)).toEqual({ type: 'highlight/changed', areas: [], source: 'legend' });
    expect(entries(root)[4]?.getAttribute('aria-pressed')).toBe('false');
  });

  it('selects a class at once with Shift', async () => {
    const { stage, root } = await stagePanel('atlas-legend', sampleView());
    entries(root)[0]?.dispatchEvent(new MouseEvent('click', { shiftKey: true, bubbles: true }));
    expect(stage.intents.map((intent) => intent.type)).toEqual(['highlight/changed', 'selection/set']);
  });

  it('gives up its highlight when another view takes over', async () => {
    const { stage, panel, root } = await stagePanel('atlas-legend', sampleView());
    entries(root)[1]?.click();
    await settle(panel);
    stage.react({ type: 'highlight/changed', areas: [1, 2], source: 'chart' });
    await settle(panel);
    expect(root.querySelectorAll('[aria-pressed=true]')).toHaveLength(0);
  });

  it('reaches every bar by arrow keys; the bars together hold every area with a number', async () => {
    const view = sampleView();
    const { stage, root } = await stagePanel('atlas-legend', view);
    const bars = [...root.querySelectorAll<SVGElement>('.histogram [role=button]')];
    expect(bars.filter((bar) => bar.getAttribute('tabindex') === '0')).toHaveLength(1);
    bars[0]?.focus();
    bars[0]?.dispatchEvent(new KeyboardEvent('keydown', { key: 'ArrowRight', bubbles: true }));
    expect(root.activeElement).toBe(bars[1]);
    const areas = new Set<number>();
    for (const bar of bars) {
      bar.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', bubbles: true }));
      const intent = stage.intents.at(-1);
      if (intent?.type === 'highlight/changed') for (const area of intent.areas) areas.add(area);
    }
    expect(areas.size).toBe(view.specification?.classes.reduce((sum, entry) => sum + entry.count, 0));
  });

  it('writes class numbers in contrast mode, and speaks English', async () => {
    const { root } = await stagePanel('atlas-legend', sampleView({ contrastMode: true, language: 'en', indicator: INHABITANTS }));
    expect(entries(root).map((entry) => textOf(entry.querySelector('svg text')))).toEqual(['1', '2', '3', '4', '5']);
    expect(textOf(root)).toContain('Population');
    expect(textOf(root)).toContain('fictitious data');
  });

  it('does not overflow 320 pixels', async () => {
    const { panel } = await stagePanel('atlas-legend', sampleView(), { widthPixels: 320 });
    expect(panel.scrollWidth).toBeLessThanOrEqual(panel.clientWidth);
  });
});
