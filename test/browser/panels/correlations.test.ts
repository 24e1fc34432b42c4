import { describe, expect, it } from 'vitest';
import '../../../src/ui/analysis-workspace/correlations/atlas-correlation-assistant.ts';
import '../../../src/ui/analysis-workspace/correlations/atlas-correlation-result.ts';
import { correlationsResult, explorationView, SOCIAL_INDEX, type Correlations } from './exploration-results.ts';
import { axeViolations, settle, stagePanel } from './panel-stage.ts';
import { CHILD_POVERTY, INHABITANTS, type SampleOptions } from './sample-view.ts';

const textOf = (element: Element | ShadowRoot | null | undefined): string =>
  (element?.textContent ?? '').replaceAll(/[\s\u202f]+/g, ' ').trim();
const ASKED = { correlated: [CHILD_POVERTY.id, INHABITANTS.id] };

const show = (correlations: Correlations | null = correlationsResult(), options: SampleOptions = {}, widthPixels = 360) =>
  stagePanel('atlas-correlation-result', explorationView({ page: 'zusammenhaenge', correlations }, options, ASKED), { widthPixels });

/** A pointer event over the drawing, at a place in its own pixels. */
function point(plot: SVGElement, type: string, x: number, y: number): void {
  const box = plot.getBoundingClientRect();
  plot.setPointerCapture = () => {};
  plot.dispatchEvent(new PointerEvent(type, { pointerId: 1, clientX: box.left + x, clientY: box.top + y }));
}

describe('atlas-correlation-result', () => {
  it.each([
    ['light', 'de'],
    ['dark', 'en'],
    ['highContrast', 'de'],
  ] as const)('has no axe violations in %s, %s', async (colorScheme, language) => {
    const { root } = await show(correlationsResult(), { colorScheme, language, selectedAreas: [5] }, 320);
    for (const details of root.querySelectorAll('details')) details.open = true;
    expect(await axeViolations()).toEqual([]);
  });

  it('says redundant and strong pairs in sentences, and which year it is', async () => {
    const { root } = await show();
    expect(textOf(root)).toContain('„Kinder unter 15 Jahren in Bedarfsgemeinschaften“ und „Bevölkerung“ sagen fast dasselbe (0,99).');
    expect(textOf(root)).toContain('„Kinder unter 15 Jahren in Bedarfsgemeinschaften“ und „Angebotsmiete“ laufen deutlich gegeneinander');
    expect(textOf(root)).toContain('2023 ist das letzte Jahr bis zum gezeigten');
    expect(textOf(root)).not.toContain('Nur 59 Gebiete');
  });

  it('warns of few areas, and says when nothing is strong', async () => {
    const base = correlationsResult(20);
    const weak = {
      ...base.matrix,
      coefficients: Float64Array.of(1, 0.1, 0.2, 0.1, 1, 0.3, 0.2, 0.3, 1),
      counts: new Uint32Array(9).fill(19),
    };
    const { root } = await show({ ...base, matrix: weak, redundant: [] }, { areas: 20 });
    expect(textOf(root)).toContain('Nur 19 Gebiete haben Werte in beiden Indikatoren.');
    expect(textOf(root)).toContain('Kein Paar hängt stark zusammen (alle Koeffizienten zwischen −0,7 und 0,7).');
  });

  it('opens the pair of a cell as a picture, with the line in words', async () => {
    const { root, panel } = await show();
    const plot = (): SVGElement => root.querySelector<SVGElement>('svg.pair')!;
    expect(plot().getAttribute('aria-label')).toContain('Punktwolke von 59 Gebieten');
    expect(plot().querySelector('.slope')).not.toBeNull();
    const cell = [...root.querySelectorAll<HTMLButtonElement>('.correlations button')].find(
      (one) => one.getAttribute('aria-label') === 'Angebotsmiete und Bevölkerung: −0,75',
    );
    cell?.click();
    await settle(panel);
    expect(plot().getAttribute('aria-label')).toContain('Bevölkerung nach rechts, Angebotsmiete nach oben');
    expect(textOf(root.querySelector('.equation'))).toBe('Die Gerade (kleinste Quadrate): Angebotsmiete = 117 − 0,400 × Bevölkerung.');
    expect(cell?.getAttribute('aria-pressed')).toBe('true');
  });

  it('swaps the axes, also by choosing the other one', async () => {
    const { root, panel } = await show();
    const chosen = (): string[] => ['x', 'y'].map((axis) => root.querySelector<HTMLSelectElement>(`#axis-${axis}`)!.value);
    expect(chosen()).toEqual(['kinderarmut', 'einwohner']);
    const x = root.querySelector<HTMLSelectElement>('#axis-x')!;
    x.value = 'einwohner';
    x.dispatchEvent(new Event('change'));
    await settle(panel);
    expect(chosen()).toEqual(['einwohner', 'kinderarmut']);
    [...root.querySelectorAll<HTMLButtonElement>('button')].find((one) => textOf(one) === 'Achsen tauschen')?.click();
    await settle(panel);
    expect(chosen()).toEqual(['kinderarmut', 'einwohner']);
  });

  it('is linked to the map: pointing highlights, a click selects, a box selects all within', async () => {
    const { root, stage, panel } = await show();
    const plot = root.querySelector<SVGElement>('svg.pair')!;
    const [width, height] = [plot.clientWidth, plot.clientHeight];
    // Along the line of points; the first within reach is found.
    for (let share = 0.05; share < 1 && stage.current.surface.highlightedAreas.length === 0; share += 0.02)
      point(plot, 'pointermove', width * (0.1 + share * 0.9), height * (0.85 - share * 0.8));
    const [found] = stage.current.surface.highlightedAreas;
    expect(found).toBeTypeOf('number');
    await settle(panel);
    expect(plot.querySelectorAll('.ring:not(.chosen)')).toHaveLength(1);
    point(plot, 'pointerdown', 0, 0);
    point(plot, 'pointermove', width, height);
    await settle(panel);
    expect(plot.querySelector('.brush')).not.toBeNull();
    point(plot, 'pointerup', width, height);
    await settle(panel);
    expect(stage.current.session.selection).toHaveLength(59);
    expect(plot.querySelector('.brush')).toBeNull();
  });

  it('offers every point as a button for the keyboard, a page at a time', async () => {
    const { root, stage } = await show();
    const table = root.querySelector<HTMLDetailsElement>('details.points')!;
    table.open = true;
    const buttons = [...table.querySelectorAll<HTMLButtonElement>('tbody button')];
    expect(buttons).toHaveLength(50);
    buttons[4]?.focus();
    expect(stage.current.surface.highlightedAreas).toHaveLength(1);
    buttons[4]?.click();
    expect(stage.current.selectedAreas).toEqual(stage.current.surface.highlightedAreas);
  });

  it('tells p-values and numbers of areas to specialists', async () => {
    const { root } = await show();
    const rows = [...root.querySelectorAll('details:last-of-type tbody tr')].map((row) => textOf(row));
    expect(rows).toContain('Kinder unter 15 Jahren in Bedarfsgemeinschaften · Bevölkerung 0,990 p < 0,001 59');
  });

  it('asks for two indicators, waits, and says why there is nothing', async () => {
    const view = explorationView({ page: 'zusammenhaenge' });
    const { root, stage, panel } = await stagePanel('atlas-correlation-result', view);
    expect(textOf(root)).toBe('Wählen Sie links mindestens zwei Indikatoren.');
    stage.show(explorationView({ page: 'zusammenhaenge' }, {}, ASKED));
    await settle(panel);
    expect(textOf(root)).toBe('Wird berechnet …');
    const refused = { kind: 'refused', reason: 'noCommonYear', indicators: [], findings: [] } as const;
    stage.show(explorationView({ correlations: refused }, {}, ASKED));
    await settle(panel);
    expect(textOf(root)).toContain('Es gibt kein Jahr, für das alle gewählten Indikatoren vorliegen.');
  });

  it('does not overflow 320 pixels', async () => {
    const { panel } = await show(correlationsResult(), {}, 320);
    expect(panel.scrollWidth).toBeLessThanOrEqual(panel.clientWidth);
  });
});

describe('atlas-correlation-assistant', () => {
  it('has no axe violations, explains the coefficient, offers the indicators of the open recipe', async () => {
    const { root, stage } = await stagePanel('atlas-correlation-assistant', explorationView({ draft: SOCIAL_INDEX }));
    expect(await axeViolations()).toEqual([]);
    expect(textOf(root)).toContain('Das Übliche, wenn keine einzelnen Gebiete weit außen liegen.');
    [...root.querySelectorAll<HTMLButtonElement>('button')].find((one) => textOf(one).startsWith('Indikatoren von'))?.click();
    expect(stage.intents.at(-1)).toEqual({ type: 'exploration/changed', settings: ASKED });
    const method = root.querySelector<HTMLSelectElement>('#method')!;
    method.value = 'kendall';
    method.dispatchEvent(new Event('change'));
    expect(stage.intents.at(-1)).toEqual({ type: 'exploration/changed', settings: { correlation: 'kendall' } });
  });
});
