import { describe, expect, it } from 'vitest';
import '../../../src/ui/analysis-workspace/factors/atlas-factor-assistant.ts';
import '../../../src/ui/analysis-workspace/factors/atlas-factor-result.ts';
import type { FactorRecipe } from '../../../src/model/index.ts';
import type { Intent } from '../../../src/state/index.ts';
import { FACTORS, factorExploration, factorsView } from './multivariate-results.ts';
import { axeViolations, settle, stagePanel } from './panel-stage.ts';

const textOf = (element: Element | ShadowRoot | null | undefined): string =>
  (element?.textContent ?? '').replaceAll(/[\s\u202f]+/g, ' ').trim();

const drafted = (intents: readonly Intent[]): FactorRecipe | undefined => {
  const intent = intents.findLast(({ type }) => type === 'recipe/drafted');
  return intent?.type === 'recipe/drafted' && intent.recipe.kind === 'factors' ? intent.recipe : undefined;
};

const button = (root: ParentNode, words: string): HTMLButtonElement => {
  const found = [...root.querySelectorAll('button')].find((one) => textOf(one) === words);
  if (found === undefined) throw new Error(`no button "${words}"`);
  return found;
};

const showAssistant = (...[exploration, draft]: [Parameters<typeof factorsView>[1]?, Partial<FactorRecipe>?]) =>
  stagePanel('atlas-factor-assistant', factorsView({}, exploration, draft));

describe('atlas-factor-assistant', () => {
  it.each([
    [0.9, '0,90: hervorragend geeignet'],
    [0.812, '0,81: gut geeignet'],
    // 0.7999 must not be read as 0.80 and called medium.
    [0.7999, '0,800: mittel geeignet'],
    [0.65, '0,65: mäßig geeignet'],
    [0.55, '0,55: schwach geeignet'],
    [0.49, '0,49: ungeeignet'],
  ])('grades a KMO of %d after Kaiser', async (kmo, words) => {
    const { root } = await showAssistant(factorExploration({ kmo }));
    expect(textOf(root)).toContain(`KMO ${words}`);
  });

  it('names the indicator with a low KMO and takes it out', async () => {
    const { stage, root } = await showAssistant();
    expect(textOf(root)).toContain('„Bevölkerung“ hat mit den übrigen zu wenig gemein (KMO 0,42).');
    button(root, 'Bevölkerung herausnehmen').click();
    expect(drafted(stage.intents)?.indicators).toEqual(FACTORS.indicators.slice(0, 2));
    // Two indicators hold one factor.
    expect(drafted(stage.intents)?.names).toEqual(['1']);
  });

  it('says so where adequacy can not be computed', async () => {
    const { root } = await showAssistant(
      factorExploration({ kmo: Number.NaN, kmoPerIndicator: new Float64Array(3).fill(Number.NaN), bartlettP: Number.NaN }),
    );
    expect(textOf(root)).toContain('Der KMO-Wert lässt sich nicht berechnen');
    expect(textOf(root)).not.toMatch(/NaN|Bartlett-Test/);
  });

  it('suggests the number of factors by both criteria', async () => {
    const { stage, root } = await showAssistant(factorExploration({}, 2));
    expect(textOf(root)).toContain('Die Parallelanalyse spricht für 1, das Kaiser-Kriterium für 2.');
    expect(button(root, 'Kaiser-Kriterium: 2').getAttribute('aria-pressed')).toBe('true');
    button(root, 'Parallelanalyse: 1').click();
    expect(drafted(stage.intents)?.names).toEqual(['1']);
  });

  it('proposes names from the strongest loadings, one by one or all', async () => {
    const { stage, root } = await showAssistant();
    expect(root.querySelector<HTMLInputElement>('#name-0')!.value).toBe('');
    button(root, 'Vorschlag: Kinder unter 15 Jahren in Bedarfsgemeinschaften, Angebotsmiete (umgekehrt)').click();
    expect(drafted(stage.intents)?.names).toEqual(['Kinder unter 15 Jahren in Bedarfsgemeinschaften, Angebotsmiete (umgekehrt)', '2']);
    button(root, 'Alle Vorschläge übernehmen').click();
    expect(drafted(stage.intents)?.names[1]).toBe('Bevölkerung');
  });

  it('keeps the last checks while new ones are on their way', async () => {
    const { stage, panel, root } = await showAssistant();
    stage.show(factorsView({}, null));
    await settle(panel);
    expect(textOf(root)).toContain('KMO 0,81: gut geeignet');
    expect(root.querySelector('[aria-live]')?.getAttribute('aria-busy')).toBe('true');
  });

  it('has no axe violations and fits 320 pixels', async () => {
    const { panel, root } = await stagePanel('atlas-factor-assistant', factorsView(), { widthPixels: 320 });
    for (const details of root.querySelectorAll('details')) details.open = true;
    await settle(panel);
    expect(await axeViolations()).toEqual([]);
    expect(panel.scrollWidth).toBeLessThanOrEqual(panel.clientWidth);
  });
});

describe('atlas-factor-result', () => {
  it.each([
    ['light', 'de'],
    ['dark', 'en'],
    ['highContrast', 'de'],
  ] as const)('has no axe violations in %s, %s', async (colorScheme, language) => {
    const { panel, root } = await stagePanel('atlas-factor-result', factorsView({ colorScheme, language }), { widthPixels: 320 });
    for (const details of root.querySelectorAll('details')) details.open = true;
    await settle(panel);
    expect(await axeViolations()).toEqual([]);
    expect(panel.scrollWidth).toBeLessThanOrEqual(panel.clientWidth);
  });

  it('says the factors in sentences and marks strong loadings by a word', async () => {
    const { root } = await stagePanel('atlas-factor-result', factorsView());
    expect(textOf(root)).toContain('2 Faktoren erklären zusammen 49 % der Unterschiede zwischen 60 Gebieten.');
    expect(textOf(root)).toContain('Kinder unter 15 Jahren in Bedarfsgemeinschaften (+0,90) und Angebotsmiete (−0,70).');
    expect(textOf(root)).toContain('Keine Ladung erreicht 0,5; dieser Faktor ist schwer zu deuten.');
    expect([...root.querySelectorAll('.loadings td.strong')].map(textOf)).toEqual(['0,90stark', '−0,70stark']);
    expect(textOf(root)).toContain('Kaum erfasst: Bevölkerung.');
    expect(textOf(root)).toContain('Faktor 1 und Faktor 2: mäßiger Zusammenhang (r = 0,30).');
  });

  it('draws eigenvalues against chance, with the numbers in the alternative', async () => {
    const { root } = await stagePanel('atlas-factor-result', factorsView());
    const picture = root.querySelector('.scree')!;
    expect(picture.getAttribute('aria-label')).toBe(
      'Eigenwerte der Daten, absteigend: 1,90; 0,80; 0,30. 1 liegen über denen zufälliger Daten, 1 über 1; gewählt sind 2.',
    );
    expect(picture.querySelectorAll('.dot:not(.hollow)')).toHaveLength(2);
  });

  it('puts a factor on the map and selects its extremes', async () => {
    const { stage, root } = await stagePanel('atlas-factor-result', factorsView());
    const [, second] = root.querySelectorAll('.factor');
    button(second!, 'Auf der Karte zeigen').click();
    expect(stage.intents.at(-1)).toEqual({ type: 'indicator/chosen', indicator: 'faktoren.faktor-2' });
    second!.querySelector<HTMLButtonElement>('.areas button')!.click();
    expect(stage.current.selectedAreas).toEqual([0]);
  });

  it('waits while the last result has other factors than the draft', async () => {
    const { root } = await stagePanel('atlas-factor-result', factorsView({}, factorExploration(), { names: ['1'] }));
    expect(textOf(root)).toBe('Wird berechnet …');
  });
});
