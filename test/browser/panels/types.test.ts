import { describe, expect, it } from 'vitest';
import '../../../src/ui/analysis-workspace/types/atlas-type-assistant.ts';
import '../../../src/ui/analysis-workspace/types/atlas-type-result.ts';
import type { TypologyRecipe } from '../../../src/model/index.ts';
import type { Intent } from '../../../src/state/index.ts';
import { TYPES, typesView, typologyResult } from './multivariate-results.ts';
import { axeViolations, settle, stagePanel } from './panel-stage.ts';

const textOf = (element: Element | ShadowRoot | null | undefined): string =>
  (element?.textContent ?? '').replaceAll(/[\s\u202f]+/g, ' ').trim();

const drafted = (intents: readonly Intent[]): TypologyRecipe | undefined => {
  const intent = intents.findLast(({ type }) => type === 'recipe/drafted');
  return intent?.type === 'recipe/drafted' && intent.recipe.kind === 'typology' ? intent.recipe : undefined;
};

const button = (root: ParentNode, words: string): HTMLButtonElement => {
  const found = [...root.querySelectorAll('button')].find((one) => textOf(one) === words);
  if (found === undefined) throw new Error(`no button "${words}"`);
  return found;
};

const open = (root: ShadowRoot): void => {
  for (const details of root.querySelectorAll('details')) details.open = true;
};

describe('atlas-type-result', () => {
  it.each([
    ['light', 'de'],
    ['dark', 'en'],
    ['highContrast', 'de'],
  ] as const)('has no axe violations in %s, %s, everything open', async (colorScheme, language) => {
    const view = typesView({ colorScheme, language, selectedAreas: [3] });
    const { panel, root } = await stagePanel('atlas-type-result', view, { widthPixels: 320 });
    open(root);
    root.querySelector<HTMLButtonElement>('.type [aria-expanded]')?.click();
    await settle(panel);
    expect(root.querySelector('textarea')).not.toBeNull();
    expect(await axeViolations()).toEqual([]);
    expect(panel.scrollWidth).toBeLessThanOrEqual(panel.clientWidth);
  });

  it('shows types in order of need, in the colours of the map, with proposed names and a neutral sentence', async () => {
    const view = typesView();
    const { root } = await stagePanel('atlas-type-result', view);
    const cards = [...root.querySelectorAll('.type')];
    expect(cards.map((card) => textOf(card.querySelector('h4')))).toEqual([
      'Typ 1: Geringer Bedarf',
      'Typ 2: Eher geringer Bedarf',
      'Typ 3: Mittlerer Bedarf',
      'Typ 4: Erhöhter Bedarf',
      'Typ 5: Hoher Bedarf',
    ]);
    expect(textOf(cards[4])).toContain('Deutlich über dem Mittel: Kinder unter 15 Jahren in Bedarfsgemeinschaften.');
    expect(textOf(cards[4])).toContain('11 Gebiete, 12.004 Einwohner, Belastung +1,30');
    expect(textOf(cards[0])).toContain('In Stichproben zu 87 % wiedergefunden: stabil.');
    expect(textOf(cards[4])).toContain('zu 50 % wiedergefunden: unsicher.');
    const swatches = [...root.querySelectorAll<HTMLElement>('.swatch')].map(({ style }) => style.backgroundColor);
    expect(new Set(swatches).size).toBe(5);
    expect(swatches).not.toContain('');
  });

  it('draws types without colours while the map shows something else', async () => {
    const view = typesView();
    const other = view.specification === null ? null : { ...view.specification, indicator: TYPES.inputs[0]!.indicator };
    const { root } = await stagePanel('atlas-type-result', { ...view, specification: other });
    expect([...root.querySelectorAll<HTMLElement>('.swatch')].every(({ style }) => style.backgroundColor === '')).toBe(true);
    expect(root.querySelectorAll('.bar.plain').length).toBeGreaterThan(0);
  });

  it('takes an own name, keeps the places of the others, and goes back to the proposal', async () => {
    const { stage, panel, root } = await stagePanel('atlas-type-result', typesView());
    button(root, 'Typ 2 benennen').click();
    await settle(panel);
    const field = root.querySelector<HTMLInputElement>('#title-1')!;
    field.value = 'Ruhige Ränder';
    field.dispatchEvent(new Event('change'));
    expect(drafted(stage.intents)?.names.map(({ title }) => title)).toEqual(['', 'Ruhige Ränder', '', '', '']);
    const named = await stagePanel('atlas-type-result', typesView({}, typologyResult(), drafted(stage.intents)!));
    expect(textOf(named.root)).toContain('Typ 2: Ruhige Ränder');
    button(named.root, 'Typ 2 benennen').click();
    await settle(named.panel);
    button(named.root, 'Zurück zum Vorschlag').click();
    expect(drafted(named.stage.intents)?.names[1]).toEqual({ title: '', sentence: '' });
    button(named.root, 'Vorgeschlagene Namen übernehmen').click();
    expect(drafted(named.stage.intents)?.names.map(({ title }) => title)).toEqual([
      'Geringer Bedarf',
      'Ruhige Ränder',
      'Mittlerer Bedarf',
      'Erhöhter Bedarf',
      'Hoher Bedarf',
    ]);
  });

  it('links with the map: a type selects its areas and lets go of them, pointing and focus highlight them', async () => {
    const { stage, panel, root } = await stagePanel('atlas-type-result', typesView());
    const select = button(root.querySelectorAll('.type')[4]!, 'Gebiete auswählen');
    select.focus();
    expect(stage.current.surface.highlightedAreas).toEqual([48, 49, 50, 51, 52, 53, 54, 55, 56, 57, 58]);
    select.click();
    await settle(panel);
    expect(stage.current.selectedAreas).toHaveLength(11);
    expect(select.getAttribute('aria-pressed')).toBe('true');
    select.click();
    expect(stage.current.selectedAreas).toEqual([]);
  });

  it('tells real changes of type from those within noise', async () => {
    const { stage, panel, root } = await stagePanel('atlas-type-result', typesView());
    expect(textOf(root)).toContain('Von 2023 auf 2024 hat 1 Gebiet den Typ gewechselt. 1 weiterer Wechsel liegt innerhalb der Unschärfe.');
    button(root, 'Typ 1 → Typ 2').click();
    expect(stage.current.selectedAreas).toEqual([12, 13]);
    const verdicts = [...root.querySelectorAll('details table tbody tr')].map(textOf);
    expect(verdicts.find((row) => row.includes('echter Wechsel'))).toContain('0,40');
    expect(verdicts.find((row) => row.includes('innerhalb der Unschärfe'))).toContain('0,97');
    const period = root.querySelector<HTMLSelectElement>('#period')!;
    period.value = '2022-2023';
    period.dispatchEvent(new Event('change'));
    await settle(panel);
    expect(textOf(root)).toContain('Von 2022 auf 2023 hat kein Gebiet den Typ gewechselt.');
  });

  it('cuts the tree at the number of types; its leaves are buttons beside the picture', async () => {
    const { stage, panel, root } = await stagePanel('atlas-type-result', typesView());
    open(root);
    await settle(panel);
    const leaves = [...root.querySelectorAll<HTMLButtonElement>('.leaf')];
    const picture = root.querySelector<SVGElement>('.dendrogram')!;
    expect(leaves).toHaveLength(59);
    expect(picture.getAttribute('aria-label')).toContain('Geschnitten bei 5 Typen');
    const last = leaves.at(-1)!.getBoundingClientRect();
    expect(Math.abs(last.bottom - picture.getBoundingClientRect().bottom)).toBeLessThan(2);
    leaves[4]!.click();
    expect(stage.current.selectedAreas).toEqual([4]);
  });

  it('explains the hatching and switches the map to it', async () => {
    const { stage, root } = await stagePanel('atlas-type-result', typesView());
    expect(textOf(root)).toContain('In 1 Gebiet ist die Belastung in 5 Jahren um mehr als 0,25 gestiegen.');
    button(root, 'Mit Schraffur zeigen').click();
    expect(stage.intents.at(-1)).toEqual({ type: 'indicator/chosen', indicator: 'typen.typ-entwicklung' });
  });

  it('asks for indicators where there are none', async () => {
    const view = typesView({}, typologyResult(), { inputs: [] });
    const { root } = await stagePanel('atlas-type-result', { ...view, analysis: { ...view.analysis, result: null } });
    expect(textOf(root)).toBe('Wählen Sie links Indikatoren: Hier stehen dann die Typen.');
  });

  it('stays whole without silhouettes, tree, changes and stability', async () => {
    const bare = typologyResult({
      silhouettes: new Float64Array(60).fill(Number.NaN),
      dendrogram: null,
      changes: [],
      years: [2024],
      hatched: new Uint8Array(0),
      profiles: typologyResult().profiles.map((profile) => ({
        ...profile,
        stability: Number.NaN,
        population: Number.NaN,
        typicalAreas: [],
      })),
    });
    const { root } = await stagePanel('atlas-type-result', typesView({}, bare, { development: null }));
    expect(textOf(root)).toContain('Es gibt nur ein Jahr mit allen Indikatoren.');
    expect(textOf(root)).not.toMatch(/NaN|undefined|wiedergefunden|\[/);
  });
});

describe('atlas-type-assistant', () => {
  it.each(['light', 'dark'] as const)('has no axe violations in %s', async (colorScheme) => {
    const { panel, root } = await stagePanel('atlas-type-assistant', typesView({ colorScheme }, typologyResult(), { method: 'maxP' }), {
      widthPixels: 320,
    });
    open(root);
    await settle(panel);
    expect(await axeViolations()).toEqual([]);
    expect(panel.scrollWidth).toBeLessThanOrEqual(panel.clientWidth);
  });

  it('suggests a number with its reasons in words, and takes it', async () => {
    const { stage, root } = await stagePanel(
      'atlas-type-assistant',
      typesView({}, typologyResult(), { names: [{ title: 'A', sentence: '' }] }),
    );
    expect(textOf(root)).toContain('Silhouette und Calinski-Harabasz sprechen für 4. Andere Kriterien: Davies-Bouldin für 3.');
    expect(textOf(root)).toContain('Mit 5 Typen hat der kleinste nur 2 Gebiete.');
    // The gap is not known: no empty chart.
    expect(root.querySelectorAll('.criterion')).toHaveLength(3);
    button(root, '4 Typen übernehmen').click();
    // Names would stand at the wrong types.
    expect(drafted(stage.intents)).toMatchObject({ types: 4, names: [] });
  });

  it('asks for neighbours and a least population only where the method needs them', async () => {
    const { stage, root } = await stagePanel('atlas-type-assistant', typesView());
    expect(root.querySelector('atlas-neighbour-editor')).toBeNull();
    const method = root.querySelector<HTMLSelectElement>('#method')!;
    method.value = 'maxP';
    method.dispatchEvent(new Event('change'));
    expect(drafted(stage.intents)?.method).toBe('maxP');
    const regional = await stagePanel('atlas-type-assistant', typesView({}, typologyResult(), { method: 'maxP' }));
    expect(regional.root.querySelector('atlas-neighbour-editor')).not.toBeNull();
    expect(regional.root.querySelector('#minimum-region')).not.toBeNull();
  });

  it('puts a number that is none back', async () => {
    const { stage, root } = await stagePanel('atlas-type-assistant', typesView());
    const field = root.querySelector<HTMLInputElement>('#count')!;
    for (const wrong of ['', '1', '2.5', '99']) {
      field.value = wrong;
      field.dispatchEvent(new Event('change'));
      expect(field.value).toBe('5');
    }
    expect(drafted(stage.intents)).toBeUndefined();
  });
});
