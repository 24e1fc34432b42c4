import { describe, expect, it } from 'vitest';
import '../../../src/ui/analysis-workspace/expectation/atlas-expectation-assistant.ts';
import '../../../src/ui/analysis-workspace/expectation/atlas-expectation-result.ts';
import type { ExpectationRecipe } from '../../../src/model/index.ts';
import type { Intent } from '../../../src/state/index.ts';
import { axeViolations, settle, stagePanel } from './panel-stage.ts';
import { CHILD_POVERTY, INHABITANTS } from './sample-view.ts';
import { analysisView, EXPECTATION, expectationResult } from './spatial-results.ts';

const textOf = (element: Element | ShadowRoot | null | undefined): string =>
  (element?.textContent ?? '').replaceAll(/[\s\u202f]+/g, ' ').trim();

const drafted = (intents: readonly Intent[]): ExpectationRecipe | undefined => {
  const intent = intents.findLast(({ type }) => type === 'recipe/drafted');
  return intent?.type === 'recipe/drafted' && intent.recipe.kind === 'expectation' ? intent.recipe : undefined;
};

const showResult = (change: Parameters<typeof expectationResult>[0] = {}, recipe: Partial<ExpectationRecipe> = {}, widthPixels = 360) =>
  stagePanel('atlas-expectation-result', analysisView({ ...EXPECTATION, ...recipe }, expectationResult(change)), { widthPixels });

/** The same numbers as outcomes of the first 24 areas. */
const asAreas = { units: { kind: 'areas' } } as const;
const OF_INDICATOR: Partial<ExpectationRecipe> = { outcome: { kind: 'indicator', indicator: INHABITANTS.id } };

describe('atlas-expectation-result', () => {
  it.each([
    ['light', 'de'],
    ['dark', 'en'],
    ['highContrast', 'de'],
  ] as const)('has no axe violations in %s, %s', async (colorScheme, language) => {
    const view = analysisView(EXPECTATION, expectationResult(), { colorScheme, language, selectedAreas: [6] });
    const { root } = await stagePanel('atlas-expectation-result', view, { widthPixels: 320 });
    for (const details of root.querySelectorAll('details')) details.open = true;
    expect(await axeViolations()).toEqual([]);
  });

  it('says how much is explained, who deviates, and what chance alone would do', async () => {
    const text = textOf((await showResult()).root);
    expect(text).toContain(
      '„Kinder unter 15 Jahren in Bedarfsgemeinschaften“ und „Bevölkerung“ erklären 61 % der Unterschiede zwischen den Kitas.',
    );
    expect(text).toContain('Von 23 liegen 2 günstiger und 1 ungünstiger als zu erwarten, 20 im Rahmen.');
    expect(text).toContain('Auch durch reinen Zufall lägen bei dieser Spanne etwa 1 von 23 außerhalb.');
    expect(text).toContain('1 Ergebnis beruht auf weniger als 15 Fällen und ist gekennzeichnet.');
    expect(text).toContain('Eine Regression zeigt Zusammenhänge, keine Ursachen.');
    expect(text).not.toContain('NaN');
  });

  it('lists those below an unfavourable outcome as favourable, with place, numbers and the mark of few cases', async () => {
    const { root } = await showResult();
    const [favourable, unfavourable] = root.querySelectorAll('.units');
    expect(textOf(root.querySelector('h4'))).toBe('Günstiger als zu erwarten (2)');
    expect(favourable?.querySelectorAll('li')).toHaveLength(2);
    // The larger deviation first.
    expect(textOf(favourable?.querySelector('li'))).toBe(
      'Kita Nummer 4 in Kirchstadt 8,0 %; zu erwarten 24,0 % (14,0 bis 34,0 %), 8 Fälle kleine Zahl',
    );
    expect(favourable?.querySelectorAll('.mark')).toHaveLength(1);
    expect(textOf(unfavourable)).toContain('Kita Nummer 10');
  });

  it.each([
    ['highIsFavourable', 'Günstiger als zu erwarten (1)'],
    ['neutral', 'Höher als zu erwarten (1)'],
  ] as const)('turns the lists with the polarity %s', async (polarity, heading) => {
    const view = analysisView({ ...EXPECTATION, ...OF_INDICATOR }, expectationResult(asAreas));
    const atlas = view.atlas!;
    const indicators = (atlas.atlas.indicators ?? []).map((one) => (one.id === INHABITANTS.id ? { ...one, polarity } : one));
    const { root } = await stagePanel('atlas-expectation-result', { ...view, atlas: { ...atlas, atlas: { ...atlas.atlas, indicators } } });
    expect(textOf(root.querySelector('h4'))).toBe(heading);
    expect(textOf(root)).toContain('der Unterschiede zwischen den Sozialräumen');
  });

  it('selects the area of a facility and puts its kind on the map', async () => {
    const { root, stage } = await showResult();
    root.querySelector<HTMLButtonElement>('.units .unit')?.click();
    expect(stage.intents).toContainEqual({ type: 'facilities/toggled', kind: 'kita' });
    expect(stage.current.selectedAreas).toEqual([8]);
  });

  it('leaves facilities on the map that are there, and shows none for areas', async () => {
    const view = analysisView(EXPECTATION, expectationResult());
    const shown = { ...view, session: { ...view.session, facilities: ['kita' as never] } };
    const first = await stagePanel('atlas-expectation-result', shown);
    first.root.querySelector<HTMLButtonElement>('.units .unit')?.click();
    expect(first.stage.intents.some(({ type }) => type === 'facilities/toggled')).toBe(false);
    const areas = await showResult(asAreas, OF_INDICATOR);
    areas.root.querySelector<HTMLButtonElement>('.units .unit')?.click();
    expect(areas.stage.intents.some(({ type }) => type === 'facilities/toggled')).toBe(false);
    expect(areas.stage.current.selectedAreas).toHaveLength(1);
  });

  it('points from plot to map and back', async () => {
    const { root, stage, panel } = await showResult();
    const plot = root.querySelector<SVGElement>('.scatter')!;
    plot.setPointerCapture = () => {};
    const box = plot.getBoundingClientRect();
    const at = (type: string, x: number, y: number): boolean =>
      plot.dispatchEvent(new PointerEvent(type, { pointerId: 1, clientX: box.left + x, clientY: box.top + y, bubbles: true }));
    const triangle = [...plot.querySelectorAll('.sign')].find((path) => (path.getAttribute('d') ?? '') !== '');
    const [, x, y] = /M([\d.]+),([\d.]+)l/.exec(triangle?.getAttribute('d') ?? '') ?? [];
    at('pointermove', Number(x), Number(y));
    await settle(panel);
    expect(stage.intents.at(-1)).toEqual({ type: 'highlight/changed', areas: [6], source: 'chart' });
    expect(textOf(root)).toContain('Kita Nummer 3, in Oberstadt, 9,0 %');
    at('pointerdown', 0, 0);
    at('pointerup', box.width, box.height);
    expect(stage.current.selectedAreas).toHaveLength(23);
    at('pointerleave', 0, 0);
    await settle(panel);
    stage.show({ ...stage.current, selectedAreas: [], surface: { ...stage.current.surface, hoveredArea: 6 } });
    await settle(panel);
    expect(root.querySelectorAll('.ring')).toHaveLength(1);
  });

  it('tells effects in sentences, and which ones are not established', async () => {
    const { root } = await showResult();
    const [first, second] = [...root.querySelectorAll('.sentences li')].map(textOf);
    expect(first).toContain('desto höher „Kinder mit Sprachförderbedarf“: +10 %-Pkt. dort gehen im Mittel mit +4,2 %-Pkt. hier einher.');
    expect(second).toContain('keinen gesicherten Zusammenhang mit dem Ergebnis (p = 0,710)');
    const table = [...root.querySelectorAll('table')].find((one) => textOf(one).includes('Konstante'));
    expect(table?.querySelectorAll('tbody tr')).toHaveLength(3);
  });

  it('lets the diagnostics speak, and leaves out what could not be computed', async () => {
    const { root } = await showResult();
    const checks = [...root.querySelectorAll('.check')].map(textOf);
    expect(checks).toHaveLength(4);
    expect(checks[0]).toContain('Nachbarn weichen in dieselbe Richtung ab (Moran I = 0,31, p = 0,002).');
    expect(checks[1]).toContain('streuen nicht überall gleich');
    expect(checks[2]).toContain('etwa einer Normalverteilung');
    expect(checks[3]).toContain('überschneiden sich kaum (Konditionszahl 12)');
    const diagnostics = expectationResult().diagnostics;
    const partial = await showResult({ diagnostics: { ...diagnostics, moranP: Number.NaN, conditionNumber: Number.POSITIVE_INFINITY } });
    const remaining = [...partial.root.querySelectorAll('.check')].map(textOf);
    expect(remaining).toHaveLength(3);
    expect(remaining.at(-1)).toContain('sagen zum Teil dasselbe (Konditionszahl ∞)');
  });

  it('warns where little is explained or no base is known', async () => {
    const { root } = await showResult({ rSquared: 0.08, base: new Float64Array(24).fill(Number.NaN), small: new Uint8Array(24) });
    expect(textOf(root)).toContain('Das ist wenig');
    expect(textOf(root)).toContain('Die Fallzahlen sind nicht bekannt');
    expect(textOf(root)).not.toContain('Fälle kleine Zahl');
  });

  it('unfolds long lists', async () => {
    const judgement = Uint8Array.from({ length: 24 }, (_, unit) => (unit === 23 ? 255 : unit < 12 ? 0 : 1));
    const { root, panel } = await showResult({ judgement });
    expect(root.querySelectorAll('.units:first-of-type li')).toHaveLength(8);
    root.querySelector<HTMLButtonElement>('.show-all')?.click();
    await settle(panel);
    expect(root.querySelectorAll('.units:first-of-type li')).toHaveLength(12);
  });

  it.each([320, 360, 520])('does not overflow %i pixels', async (widthPixels) => {
    const { panel } = await showResult({}, {}, widthPixels);
    expect(panel.scrollWidth).toBeLessThanOrEqual(panel.clientWidth);
  });

  it('survives a result in which nobody was judged', async () => {
    const none = new Float64Array(24).fill(Number.NaN);
    const { root } = await showResult({
      observed: none,
      expected: none,
      lower: none,
      upper: none,
      deviation: none,
      base: none,
      judgement: new Uint8Array(24).fill(255),
      small: new Uint8Array(24),
      rSquared: Number.NaN,
    });
    expect(textOf(root)).toContain('Zu wenige Angaben für ein Diagramm.');
    expect(textOf(root)).not.toContain('NaN');
  });
});

describe('atlas-expectation-assistant', () => {
  const show = (recipe: Partial<ExpectationRecipe> = {}, language: 'de' | 'en' = 'de') =>
    stagePanel('atlas-expectation-assistant', analysisView({ ...EXPECTATION, ...recipe }, expectationResult(), { language }), {
      widthPixels: 300,
    });

  const choose = async (root: ShadowRoot, id: string, value: string): Promise<void> => {
    const field = root.querySelector<HTMLSelectElement | HTMLInputElement>(`#${id}`)!;
    field.value = value;
    field.dispatchEvent(new Event('change', { bubbles: true }));
    await settle(root.host as HTMLElementTagNameMap['atlas-expectation-assistant']);
  };

  it.each(['de', 'en'] as const)('has no axe violations in %s', async (language) => {
    const { root } = await show({}, language);
    for (const details of root.querySelectorAll('details')) details.open = true;
    expect(await axeViolations()).toEqual([]);
  });

  it('offers measures of facilities and indicators as outcome', async () => {
    const { root, stage } = await show();
    const outcome = root.querySelector<HTMLSelectElement>('#outcome')!;
    expect(textOf(outcome.selectedOptions[0])).toBe('Kita: Kinder mit Sprachförderbedarf');
    await choose(root, 'outcome', `indicator ${CHILD_POVERTY.id}`);
    expect(drafted(stage.intents)?.outcome).toEqual({ kind: 'indicator', indicator: CHILD_POVERTY.id });
    await choose(root, 'outcome', 'facility kita sprachfoerderung');
    expect(drafted(stage.intents)?.outcome).toEqual(EXPECTATION.outcome);
  });

  it('takes the suggestion of the checks with one button', async () => {
    const { root, stage } = await show();
    expect(textOf(root.querySelector('.check'))).toContain('räumliche Error-Verfahren');
    [...root.querySelectorAll('button')].find((button) => textOf(button) === 'Vorschlag übernehmen')?.click();
    expect(drafted(stage.intents)?.model).toBe('spatialError');
    const taken = await show({ model: 'spatialError' });
    expect(textOf(taken.root.querySelector('.check.good'))).toBe('Die Prüfungen sprechen für das gewählte Verfahren.');
  });

  it('changes predictors, model, confidence, weighting and small numbers', async () => {
    const { root, stage } = await show();
    root
      .querySelector('atlas-input-list')
      ?.dispatchEvent(
        new CustomEvent('inputs-changed', { detail: [{ indicator: INHABITANTS.id, weight: 1, polarity: 'highIsUnfavourable' }] }),
      );
    expect(drafted(stage.intents)?.predictors).toEqual([INHABITANTS.id]);
    await choose(root, 'model', 'robust');
    expect(drafted(stage.intents)?.model).toBe('robust');
    await choose(root, 'confidence', '0.99');
    expect(drafted(stage.intents)?.confidence).toBe(0.99);
    await choose(root, 'small-base', '30');
    expect(drafted(stage.intents)?.smallBase).toBe(30);
    root.querySelector<HTMLInputElement>('input[type=checkbox]')?.click();
    expect(drafted(stage.intents)?.weightedByBase).toBe(false);
  });
});
