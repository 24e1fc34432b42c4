import { describe, expect, it } from 'vitest';
import '../../../src/ui/analysis-workspace/robustness/atlas-robustness-assistant.ts';
import '../../../src/ui/analysis-workspace/robustness/atlas-robustness-result.ts';
import { levelId } from '../../../src/model/index.ts';
import { explorationView, robustnessResult, SOCIAL_INDEX, type Robustness } from './exploration-results.ts';
import { axeViolations, settle, stagePanel } from './panel-stage.ts';
import type { SampleOptions } from './sample-view.ts';

const textOf = (element: Element | ShadowRoot | null | undefined): string =>
  (element?.textContent ?? '').replaceAll(/[\s\u202f]+/g, ' ').trim();

const show = (robustness: Robustness | null, options: SampleOptions = {}, widthPixels = 360) =>
  stagePanel('atlas-robustness-result', explorationView({ page: 'robustheit', draft: SOCIAL_INDEX, robustness }, options), { widthPixels });

describe('atlas-robustness-result', () => {
  it.each([
    ['light', 'de'],
    ['dark', 'en'],
    ['highContrast', 'de'],
  ] as const)('has no axe violations in %s, %s', async (colorScheme, language) => {
    const { root } = await show(robustnessResult(), { colorScheme, language, selectedAreas: [1, 40] }, 320);
    for (const details of root.querySelectorAll('details')) details.open = true;
    expect(await axeViolations()).toEqual([]);
  });

  it('says in how many areas the class hangs on single decisions, and how firm the order is', async () => {
    const { root } = await show(robustnessResult());
    expect(textOf(root)).toContain('In 9 von 59 Gebieten hängt die Klasse von Einzelentscheidungen ab');
    expect(textOf(root)).toContain('1 davon wechselt in mehr als einem Viertel der Rechnungen.');
    expect(textOf(root)).toContain('Die Reihenfolge verschiebt sich merklich (kleinste Rangkorrelation 0,90).');
    const firm = await show(robustnessResult(60, 0, { summaries: [] }));
    expect(textOf(firm.root)).toContain('Keines der 59 Gebiete wechselt die Klasse');
    expect(firm.root.querySelector('button.primary')).toBeNull();
  });

  it('selects all unstable areas with one button', async () => {
    const { root, stage } = await show(robustnessResult());
    root.querySelector<HTMLButtonElement>('button.primary')?.click();
    expect(stage.current.selectedAreas.toSorted((a, b) => a - b)).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8]);
  });

  it('has one line for each kind of change', async () => {
    const { root } = await show(robustnessResult());
    const rows = [...root.querySelectorAll('table tr')].map((row) => textOf(row));
    expect(rows).toContain('ohne Kinder unter 15 Jahren in Bedarfsgemeinschaften 0,900 10 %');
    expect(rows).toContain('Ränge 0,970 0,4 %');
    expect(rows).toContain('200 zufällige Gewichtungen 0,970 5 %');
  });

  it('lists the widest spans first, each row a button that says everything', async () => {
    const { root, stage, panel } = await show(robustnessResult());
    const rows = [...root.querySelectorAll<HTMLButtonElement>('.ranks button')];
    expect(rows).toHaveLength(9);
    const [first] = rows;
    const said = (row: Element | undefined): string => textOf(row?.querySelector('.visually-hidden'));
    expect(said(first)).toMatch(/: Rang \d+, zwischen \d+ und \d+, mittlerer Rang [\d,]+; andere Klasse in \d+\s%/);
    const spans = rows.map((row) => {
      const [, low = '', high = ''] = /zwischen (\d+) und (\d+)/.exec(said(row)) ?? [];
      return Number(high) - Number(low);
    });
    expect(spans).toEqual(spans.toSorted((a, b) => b - a));
    first?.dispatchEvent(new PointerEvent('pointerenter'));
    expect(stage.intents.at(-1)).toMatchObject({ type: 'hover/changed', source: 'chart' });
    first?.click();
    await settle(panel);
    expect(root.querySelectorAll('.ranks [aria-pressed=true]')).toHaveLength(1);
    expect(root.querySelectorAll('.rank-range.is-marked')).toHaveLength(1);
  });

  it('puts a selected area that is not in the list above it', async () => {
    const { root } = await show(robustnessResult(), { selectedAreas: [40] });
    expect([...root.querySelectorAll('h4')].map(textOf)).toEqual(['Ausgewählt', 'Gebiete mit wechselnder Klasse']);
  });

  it('shows sixty rows, and more on request', async () => {
    const { root, panel } = await show(robustnessResult(200, 150), { areas: 200 });
    expect(root.querySelectorAll('.ranks li')).toHaveLength(60);
    [...root.querySelectorAll<HTMLButtonElement>('button')].find((one) => textOf(one) === '60 weitere zeigen')?.click();
    await settle(panel);
    expect(root.querySelectorAll('.ranks li')).toHaveLength(120);
  });

  it('waits in words, keeps the last result while the next is on its way, and says why there is none', async () => {
    const waiting = await show(null);
    expect(textOf(waiting.root)).toBe('Der Index wird auf viele Weisen gerechnet …');
    const { root, stage, panel } = await show(robustnessResult());
    stage.show({ ...stage.current, analysis: { ...stage.current.analysis, robustness: null } });
    await settle(panel);
    expect(root.querySelector('[aria-busy=true]')).not.toBeNull();
    expect(textOf(root)).toContain('In 9 von 59 Gebieten');
    stage.show({
      ...stage.current,
      analysis: { ...stage.current.analysis, robustness: { kind: 'refused', reason: 'tooFewAreas', indicators: [], findings: [] } },
    });
    await settle(panel);
    expect(textOf(root)).toContain('Es bleiben zu wenige Gebiete');
  });

  it('asks for the level of the recipe where the map shows another', async () => {
    const draft = { ...SOCIAL_INDEX, level: levelId('block') };
    const { root } = await stagePanel('atlas-robustness-result', explorationView({ draft, robustness: robustnessResult() }));
    expect(textOf(root)).toContain('Die Karte zeigt gerade eine andere Ebene');
  });

  it('does not overflow 320 pixels', async () => {
    const { panel } = await show(robustnessResult(), {}, 320);
    expect(panel.scrollWidth).toBeLessThanOrEqual(panel.clientWidth);
  });
});

describe('atlas-robustness-assistant', () => {
  const stage = () => stagePanel('atlas-robustness-assistant', explorationView({ draft: SOCIAL_INDEX, robustness: robustnessResult() }));

  it('has no axe violations and shows the seed', async () => {
    const { root } = await stage();
    expect(await axeViolations()).toEqual([]);
    expect(textOf(root)).toContain('20261121');
  });

  it('asks for another spread and number of weightings, and refuses nonsense', async () => {
    const { root, stage: stand } = await stage();
    const change = (id: string, value: string): void => {
      const input = root.querySelector<HTMLInputElement>(`#${id}`)!;
      input.value = value;
      input.dispatchEvent(new Event('change'));
    };
    change('spread', '25');
    expect(stand.intents.at(-1)).toEqual({ type: 'exploration/changed', settings: { weightSpread: 0.25 } });
    change('weightings', '500');
    expect(stand.intents.at(-1)).toEqual({ type: 'exploration/changed', settings: { weightings: 500 } });
    change('weightings', '1000000');
    expect(stand.intents).toHaveLength(2);
  });
});
