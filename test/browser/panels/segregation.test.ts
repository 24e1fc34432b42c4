import { describe, expect, it } from 'vitest';
import '../../../src/ui/analysis-workspace/segregation/atlas-segregation-assistant.ts';
import '../../../src/ui/analysis-workspace/segregation/atlas-segregation-result.ts';
import { explorationView, segregationResult, type Segregation } from './exploration-results.ts';
import { axeViolations, settle, stagePanel } from './panel-stage.ts';
import { CHILD_POVERTY, INHABITANTS, type SampleOptions } from './sample-view.ts';

const textOf = (element: Element | ShadowRoot | null | undefined): string =>
  (element?.textContent ?? '').replaceAll(/[\s\u202f]+/g, ' ').trim();
const ASKED = { segregated: [CHILD_POVERTY.id] };

const show = (segregation: Segregation | null = segregationResult(), options: SampleOptions = {}, widthPixels = 360) =>
  stagePanel('atlas-segregation-result', explorationView({ page: 'segregation', segregation }, options, ASKED), { widthPixels });

describe('atlas-segregation-result', () => {
  it.each([
    ['light', 'de', 1],
    ['dark', 'en', 2],
    ['highContrast', 'de', 2],
  ] as const)('has no axe violations in %s, %s', async (colorScheme, language, groups) => {
    const { root } = await show(segregationResult(groups), { colorScheme, language }, 320);
    for (const details of root.querySelectorAll('details')) details.open = true;
    expect(await axeViolations()).toEqual([]);
  });

  it('says in words how uneven, since when, and that it is more than chance', async () => {
    const { root } = await show();
    const text = textOf(root);
    expect(text).toContain('31 % der Gruppe müssten umziehen, damit ihr Anteil in allen Gebieten gleich wäre (6.289 Menschen oder Fälle');
    expect(text).toContain('Seit 2022 hat die Ungleichheit abgenommen, von 35,0 % auf 31,0 %.');
    expect(text).toContain('95 von 100 Fällen unter 4,9 %');
    expect(text).not.toContain('Nur 60 von 60');
  });

  it('says when a small group may look apart by chance, and when many areas are missing', async () => {
    const { root } = await show(segregationResult(1, { randomDissimilarity: 0.4, areas: 40 }));
    expect(textOf(root)).toContain('Die Gruppe ist so klein, dass der Wert Zufall sein kann.');
    expect(textOf(root)).toContain('Nur 40 von 60 Gebieten haben Zahlen.');
  });

  it('draws one measure over the years against chance; another is chosen in plain words', async () => {
    const { root, panel } = await show();
    const names = (): string[] => [...root.querySelectorAll('section:nth-of-type(2) .line-label')].map((one) => textOf(one));
    expect(names().at(-1)).toBe('Zufall');
    const chooser = root.querySelector<HTMLSelectElement>('#measure')!;
    expect([...chooser.options].map(({ text }) => text)).toContain('Unter sich (Isolation)');
    chooser.value = 'gini';
    chooser.dispatchEvent(new Event('change'));
    await settle(panel);
    expect(names()).toHaveLength(1);
    expect(textOf(root)).toContain('Fläche zwischen der Lorenzkurve und der Diagonale');
    expect(root.querySelector('section:nth-of-type(2) svg')?.getAttribute('aria-label')).toContain('0,450 (2024)');
  });

  it('reads a true point of the Lorenz curve', async () => {
    const { root } = await show();
    expect(root.querySelector('svg.lorenz')?.getAttribute('aria-label')).toContain(
      'wohnen 52 % der Übrigen, aber nur 21 % der Gruppe.'.replaceAll(' %', '\u202f%'),
    );
    const path = root.querySelector('svg.lorenz .line')?.getAttribute('d') ?? '';
    expect(path.match(/[ML]/g)).toHaveLength(5);
  });

  it('names the highest and lowest location quotients; a button selects the area', async () => {
    const { root, stage } = await show();
    const buttons = [...root.querySelectorAll<HTMLButtonElement>('.areas button')];
    expect(buttons).toHaveLength(12);
    expect(textOf(buttons[0])).toContain('1,97-fach');
    buttons[0]?.click();
    expect(stage.current.selectedAreas).toEqual([59]);
    expect(textOf(buttons[6])).toContain('0,00-fach');
  });

  it('shows all measures of all years, newest first, and explains each', async () => {
    const { root } = await show();
    const table = [...root.querySelectorAll('details')].find((one) => textOf(one).startsWith('Alle Maße'))!;
    expect([...table.querySelectorAll('tbody th')].map(textOf)).toEqual(['2024', '2023', '2022']);
    expect(table.querySelectorAll('dt')).toHaveLength(9);
  });

  it('measures several groups together and lets one be chosen', async () => {
    const { root, panel, stage } = await show(segregationResult(2));
    expect(textOf(root)).toContain('müssten 24 % aller Menschen umziehen');
    expect(root.querySelectorAll('svg.lorenz .line-label')).toHaveLength(2);
    const chooser = root.querySelector<HTMLSelectElement>('#group')!;
    chooser.value = INHABITANTS.id;
    chooser.dispatchEvent(new Event('change'));
    await settle(panel);
    expect(textOf(root)).toContain('Maße von Bevölkerung');
    stage.show(explorationView({ segregation: segregationResult(1) }, {}, ASKED));
    await settle(panel);
    expect(textOf(root)).toContain('Maße von Kinder unter 15 Jahren');
  });

  it('asks for a rate, waits, and says why there is nothing', async () => {
    const { root, stage, panel } = await stagePanel('atlas-segregation-result', explorationView({ page: 'segregation' }));
    expect(textOf(root)).toContain('Wählen Sie links einen Anteil');
    stage.show(explorationView({}, {}, ASKED));
    await settle(panel);
    expect(textOf(root)).toBe('Wird berechnet …');
    stage.show(explorationView({ segregation: { kind: 'refused', reason: 'tooFewAreas', indicators: [], findings: [] } }, {}, ASKED));
    await settle(panel);
    expect(textOf(root)).toContain('Es bleiben zu wenige Gebiete');
  });

  it('says so where no number is known', async () => {
    const { root } = await show(segregationResult(1, { dissimilarity: Number.NaN }));
    expect(textOf(root)).toContain('Es bleiben zu wenige Gebiete');
    expect(textOf(root)).not.toContain('NaN');
  });

  it('does not overflow 320 pixels', async () => {
    const { panel } = await show(segregationResult(2), {}, 320);
    expect(panel.scrollWidth).toBeLessThanOrEqual(panel.clientWidth);
  });
});

describe('atlas-segregation-assistant', () => {
  it('has no axe violations, offers rates only, and warns of the scale effect', async () => {
    const { root } = await stagePanel('atlas-segregation-assistant', explorationView({ page: 'segregation' }));
    expect(await axeViolations()).toEqual([]);
    expect(textOf(root)).toContain('Maßstabseffekt');
    const list = root.querySelector('atlas-input-list')!.shadowRoot!;
    const offered = [...list.querySelectorAll<HTMLOptionElement>('option')].map(({ value }) => value).filter((value) => value !== '');
    expect(offered).toEqual([CHILD_POVERTY.id]);
  });
});
