import { describe, expect, it } from 'vitest';
import '../../../src/ui/analysis-workspace/association/atlas-association-assistant.ts';
import '../../../src/ui/analysis-workspace/association/atlas-association-result.ts';
import type { AssociationRecipe } from '../../../src/model/index.ts';
import type { Intent } from '../../../src/state/index.ts';
import { axeViolations, settle, stagePanel } from './panel-stage.ts';
import { INHABITANTS } from './sample-view.ts';
import { analysisView, ASSOCIATION, associationResult } from './spatial-results.ts';

const textOf = (element: Element | ShadowRoot | null | undefined): string =>
  (element?.textContent ?? '').replaceAll(/[\s\u202f]+/g, ' ').trim();

const drafted = (intents: readonly Intent[]): AssociationRecipe | undefined => {
  const intent = intents.findLast(({ type }) => type === 'recipe/drafted');
  return intent?.type === 'recipe/drafted' && intent.recipe.kind === 'association' ? intent.recipe : undefined;
};

const showResult = (change: Parameters<typeof associationResult>[0] = {}, recipe: Partial<AssociationRecipe> = {}, widthPixels = 360) =>
  stagePanel('atlas-association-result', analysisView({ ...ASSOCIATION, ...recipe }, associationResult(change)), { widthPixels });

describe('atlas-association-result', () => {
  it.each([
    ['light', 'de'],
    ['dark', 'en'],
    ['highContrast', 'de'],
  ] as const)('has no axe violations in %s, %s', async (colorScheme, language) => {
    const view = analysisView(ASSOCIATION, associationResult(), { colorScheme, language, selectedAreas: [3] });
    const { root } = await stagePanel('atlas-association-result', view, { widthPixels: 320 });
    for (const details of root.querySelectorAll('details')) details.open = true;
    expect(await axeViolations()).toEqual([]);
  });

  it('says in sentences where high values lie amid high ones, with the areas as buttons', async () => {
    const { root, stage } = await showResult();
    expect(textOf(root)).toContain(
      'Hohe und niedrige Werte liegen deutlich häufiger beieinander, als es der Zufall erwarten lässt (Moran I = 0,42, p < 0,001).',
    );
    expect(textOf(root)).toContain('In 7 Sozialräumen liegen hohe Werte inmitten hoher Werte.');
    expect(textOf(root)).toContain('In 1 Sozialraum liegt ein niedriger Wert inmitten hoher Werte.');
    expect(textOf(root)).not.toContain('ein hoher Wert inmitten niedriger');
    expect(root.querySelectorAll('.found li:first-child .areas button')).toHaveLength(7);
    root.querySelector<HTMLButtonElement>('.found li:first-child .more button')?.click();
    expect(stage.current.selectedAreas).toEqual([0, 1, 2, 3, 4, 5, 6]);
  });

  it('tells what the correction left, and what its absence would let in', async () => {
    const corrected = await showResult();
    expect(textOf(corrected.root)).toContain('Einzeln betrachtet wären 15 Gebiete auffällig. Weil 59 Gebiete zugleich geprüft werden');
    expect(textOf(corrected.root)).toContain('bleiben nach der Korrektur 11 davon auffällig');
    const plain = await showResult({}, { correction: 'none' });
    expect(textOf(plain.root)).toContain('Bei 59 Prüfungen wären allein durch Zufall bis zu 3 zu erwarten.');
  });

  it('says so when nothing is conspicuous, without an empty list', async () => {
    const categories = new Uint8Array(60).fill(4);
    const { root } = await showResult({ categories, counts: [0, 0, 0, 0, 60, 0], significantUncorrected: 5, cutOff: Number.NaN });
    expect(textOf(root)).toContain('Kein Gebiet ist auffällig.');
    expect(textOf(root)).toContain('können sie alle Zufall sein');
    expect(root.querySelector('.found')).toBeNull();
  });

  it('warns with reasons: few areas, many islands, parts, a correction no permutation can meet', async () => {
    const few = await showResult({ areas: 12, tooFewAreas: true });
    expect(textOf(few.root.querySelector('.check.bad'))).toContain('Nur 12 Gebiete: Mit weniger als 30');
    const islands = Array.from({ length: 20 }, (_, area) => area);
    const apart = await showResult({ neighbours: { links: 80, islands, components: 24, meanNeighbours: 1.3 } });
    expect(textOf(apart.root)).toContain('20 von 60 Gebieten haben keine Nachbarn');
    expect(textOf(apart.root)).toContain('Die Gebiete zerfallen in 4 Teile');
    const strict = await showResult({}, { correction: 'bonferroni', permutations: 999 });
    expect(textOf(strict.root)).toContain('Mit 999 Zufallsverteilungen kann diese strenge Korrektur');
    const enough = await showResult({}, { correction: 'bonferroni', permutations: 99_999 });
    expect(enough.root.querySelector('.check')).toBeNull();
  });

  it('words every statistic and direction', async () => {
    const global = { value: 0.3, expected: 1, pValue: 0.001, z: -4 };
    expect(textOf((await showResult({ global }, { statistic: 'localGeary' })).root)).toContain(
      'liegen häufiger beieinander, als es der Zufall erwarten lässt (Geary C = 0,30, p = 0,001)',
    );
    expect(textOf((await showResult({ global: { ...global, value: 1.4 } }, { statistic: 'localGeary' })).root)).toContain(
      'wechseln sich häufiger ab',
    );
    expect(textOf((await showResult({ global: { ...global, pValue: 0.4 } })).root)).toContain('wie es auch der Zufall hervorbringt');
    const hot = await showResult({ global: { value: 0.02, expected: 0.01, pValue: 0.01, z: 2 } }, { statistic: 'gStar' });
    expect(textOf(hot.root)).toContain('Hot Spot');
    const both = await showResult({}, { statistic: 'bivariateMoran', other: INHABITANTS.id });
    expect(textOf(both.root)).toContain('ist ringsum häufiger auch „Bevölkerung“ hoch');
    const undefinedGlobal = await showResult({ global: { value: Number.NaN, expected: Number.NaN, pValue: Number.NaN, z: Number.NaN } });
    expect(textOf(undefinedGlobal.root)).toContain('lässt sich hier keine Kennzahl bilden');
  });

  it('points from the scatter plot to the map: hover, click, box', async () => {
    const { root, stage, panel } = await showResult();
    const plot = root.querySelector<SVGElement>('.scatter')!;
    plot.setPointerCapture = () => {};
    const box = plot.getBoundingClientRect();
    const at = (type: string, x: number, y: number): boolean =>
      plot.dispatchEvent(new PointerEvent(type, { pointerId: 1, clientX: box.left + x, clientY: box.top + y, bubbles: true }));
    // The dots of the first category say where to point.
    const [, x, y] = /M([\d.]+),([\d.]+)h0/.exec(plot.querySelector('.dot-fill')?.getAttribute('d') ?? '') ?? [];
    at('pointermove', Number(x), Number(y));
    expect(stage.intents.at(-1)).toEqual({ type: 'highlight/changed', areas: [0], source: 'chart' });
    await settle(panel);
    expect(root.querySelectorAll('.ring')).toHaveLength(1);
    expect(textOf(root)).toContain('Nordstadt: hohe Werte, auch ringsum');
    at('pointerdown', Number(x), Number(y));
    at('pointerup', Number(x), Number(y));
    expect(stage.current.selectedAreas).toEqual([0]);
    at('pointerdown', 1, 1);
    at('pointermove', box.width / 2, box.height / 2);
    await settle(panel);
    expect(root.querySelector('.brush')).not.toBeNull();
    at('pointermove', box.width, box.height);
    at('pointerup', box.width, box.height);
    // Everything but the area without neighbours, which has no place in the plot.
    expect(stage.current.selectedAreas).toHaveLength(59);
    at('pointerleave', 0, 0);
    expect(stage.intents.at(-1)).toEqual({ type: 'highlight/changed', areas: [], source: 'chart' });
  });

  it('shows the figures a statistician looks for', async () => {
    const { root } = await showResult();
    const figures = textOf([...root.querySelectorAll('details')].at(-1));
    for (const figure of ['0,4200', '9.999', '0,00400', '15', '300', '5,00']) expect(figures).toContain(figure);
    expect(root.querySelectorAll('.tall tbody tr')).toHaveLength(60);
    expect(textOf(root.querySelector('.tall tbody tr'))).toContain('Nordstadt');
  });

  it.each([320, 360, 520])('does not overflow %i pixels', async (widthPixels) => {
    const { panel } = await showResult({}, {}, widthPixels);
    expect(panel.scrollWidth).toBeLessThanOrEqual(panel.clientWidth);
  });

  it('survives a result without any number', async () => {
    const nothing = new Float64Array(60).fill(Number.NaN);
    const { root } = await showResult({
      categories: new Uint8Array(60).fill(255),
      counts: [0, 0, 0, 0, 0, 0],
      standardised: nothing,
      lag: nothing,
      pValues: nothing,
      statistic: nothing,
      significantUncorrected: 0,
    });
    expect(root.querySelector('.scatter')).toBeNull();
    expect(textOf(root)).toContain('Zu wenige Gebiete haben Nachbarn für ein Diagramm.');
    expect(textOf(root)).not.toContain('NaN');
  });
});

describe('atlas-association-assistant', () => {
  const show = (recipe: Partial<AssociationRecipe> = {}, language: 'de' | 'en' = 'de') =>
    stagePanel('atlas-association-assistant', analysisView({ ...ASSOCIATION, ...recipe }, associationResult(), { language }), {
      widthPixels: 300,
    });

  const choose = async (root: ShadowRoot, id: string, value: string): Promise<void> => {
    const field = root.querySelector<HTMLSelectElement | HTMLInputElement>(`#${id}`)!;
    field.value = value;
    field.dispatchEvent(new Event('change', { bubbles: true }));
    await settle(root.host as HTMLElementTagNameMap['atlas-association-assistant']);
  };

  it.each(['de', 'en'] as const)('has no axe violations in %s', async (language) => {
    await show({ statistic: 'bivariateMoran', other: INHABITANTS.id }, language);
    expect(await axeViolations()).toEqual([]);
  });

  it('changes the recipe with each control', async () => {
    const { root, stage } = await show();
    await choose(root, 'permutations', '99999');
    expect(drafted(stage.intents)?.permutations).toBe(99_999);
    await choose(root, 'correction', 'none');
    expect(drafted(stage.intents)?.correction).toBe('none');
    await choose(root, 'significance', '0.01');
    expect(drafted(stage.intents)?.significance).toBe(0.01);
    await choose(root, 'seed', '42');
    expect(drafted(stage.intents)?.seed).toBe(42);
    root.querySelector<HTMLButtonElement>('.seed button')?.click();
    expect(drafted(stage.intents)?.seed).toBe(8);
    root.querySelector<HTMLInputElement>('input[value=gStar]')?.click();
    expect(drafted(stage.intents)?.statistic).toBe('gStar');
    await choose(root, 'indicator', INHABITANTS.id);
    expect(drafted(stage.intents)?.indicator).toBe(INHABITANTS.id);
  });

  it('refuses a seed that is no whole number', async () => {
    const { root, stage } = await show();
    await choose(root, 'seed', '1.5');
    expect(stage.intents).toEqual([]);
  });

  it('proposes a second indicator for two, and takes it away again', async () => {
    const { root, stage } = await show();
    root.querySelector<HTMLInputElement>('input[value=bivariateMoran]')?.click();
    expect(drafted(stage.intents)?.other).not.toBeNull();
    expect(drafted(stage.intents)?.other).not.toBe(ASSOCIATION.indicator);
    const two = await show({ statistic: 'bivariateMoran', other: INHABITANTS.id });
    expect(two.root.querySelector('#other')).not.toBeNull();
    two.root.querySelector<HTMLInputElement>('input[value=localMoran]')?.click();
    expect(drafted(two.stage.intents)?.other).toBeNull();
  });

  it('offers to allow for small areas only where the indicator is a rate', async () => {
    expect((await show()).root.querySelector('input[type=checkbox]')).not.toBeNull();
    expect((await show({ indicator: INHABITANTS.id })).root.querySelector('input[type=checkbox]')).toBeNull();
  });

  it('names the areas without neighbours', async () => {
    const { root, stage } = await show();
    expect(textOf(root)).toContain('1 Gebiet hat keine Nachbarn:');
    root.querySelector<HTMLButtonElement>('.areas button')?.click();
    expect(stage.current.selectedAreas).toEqual([59]);
  });
});
