import { describe, expect, it } from 'vitest';
import '../../../src/ui/profile/atlas-profile.ts';
import { axeViolations, settle, stagePanel } from './panel-stage.ts';
import { INHABITANTS, sampleView } from './sample-view.ts';

const textOf = (element: Element | ShadowRoot | null | undefined): string =>
  (element?.textContent ?? '').replaceAll(/[\s\u202f]+/g, ' ').trim();

describe('atlas-profile', () => {
  it.each([[[]], [[2]], [[1, 5, 7, 3]]])('has no axe violations with %j selected', async (selectedAreas: readonly number[]) => {
    await stagePanel('atlas-profile', sampleView({ selectedAreas }), { widthPixels: 320 });
    expect(await axeViolations()).toEqual([]);
  });

  it('shows the city when nothing is selected', async () => {
    const { root } = await stagePanel('atlas-profile', sampleView());
    expect(textOf(root.querySelector('h2'))).toBe('Musterstadt');
    expect(textOf(root)).toContain('60 Sozialräume, 55 mit Wert');
  });

  it('never shows a value alone: unit, year, city, difference and base go with it', async () => {
    const { root } = await stagePanel('atlas-profile', sampleView({ selectedAreas: [2] }));
    expect(textOf(root.querySelector('.big'))).toMatch(/^\d+,\d % 2024$/);
    expect(textOf(root.querySelector('.facts'))).toMatch(
      /Prozentpunkte über dem Stadtwert Stadt \d+,\d % Fälle: \d+ von 64 Kleine Bezugsgröße \(64\)/,
    );
  });

  it('says geheim, and gives neither cases nor base away', async () => {
    const { root } = await stagePanel('atlas-profile', sampleView({ selectedAreas: [3] }));
    expect(textOf(root.querySelector('.big'))).toBe('geheim 2024');
    expect(textOf(root.querySelector('.facts'))).not.toMatch(/Fälle|Bezugsgröße|über|unter/);
  });

  it('compares a count by its share of the city', async () => {
    const { root } = await stagePanel('atlas-profile', sampleView({ selectedAreas: [10], indicator: INHABITANTS }));
    expect(textOf(root.querySelector('.facts'))).toMatch(/^\d,\d % der Stadt$/);
  });

  it('lists all themes; a row shows its indicator on the map', async () => {
    const { stage, root } = await stagePanel('atlas-profile', sampleView({ selectedAreas: [2] }));
    expect([...root.querySelectorAll('h4')].map(textOf)).toEqual(['Bevölkerung', 'Soziale Lage', 'Wohnen']);
    const rows = [...root.querySelectorAll<HTMLButtonElement>('.row-title')];
    expect(textOf(rows[2])).toBe('Angebotsmiete 2022');
    rows[0]?.click();
    expect(stage.intents).toEqual([{ type: 'indicator/chosen', indicator: INHABITANTS.id }]);
  });

  it('compares several areas and takes one out again', async () => {
    const { stage, panel, root } = await stagePanel('atlas-profile', sampleView({ selectedAreas: [1, 5, 7] }));
    expect(root.querySelectorAll('.compare tbody tr')).toHaveLength(4);
    root.querySelector<HTMLButtonElement>('.compare button')?.click();
    await settle(panel);
    expect(stage.intents.at(-1)?.type).toBe('selection/toggled');
    expect(root.querySelectorAll('.compare tbody tr')).toHaveLength(3);
  });

  it('offers definition, formula and source', async () => {
    const { root } = await stagePanel('atlas-profile', sampleView({ selectedAreas: [2] }));
    expect([...root.querySelectorAll('.about dt')].map(textOf)).toEqual(['Erläuterung', 'Berechnung', 'Einheit', 'Stand', 'Quelle']);
  });

  it.each([[[]], [[2]], [[1, 5, 7, 3]]])('does not overflow 320 pixels with %j selected', async (selectedAreas: readonly number[]) => {
    const { panel } = await stagePanel('atlas-profile', sampleView({ selectedAreas }), { widthPixels: 320 });
    expect(panel.scrollWidth).toBeLessThanOrEqual(panel.clientWidth);
  });
});
