import { describe, expect, it } from 'vitest';
import '../../../src/ui/map-card/atlas-map-card.ts';
import type { AtlasMapCard, MapCardControl } from '../../../src/ui/map-card/atlas-map-card.ts';
import { rulesOfIndicator } from '../../../src/model/index.ts';
import type { AtlasView } from '../../../src/ui/index.ts';
import { axeViolations, settle, stagePanel } from '../panels/panel-stage.ts';
import { sampleView } from '../panels/sample-view.ts';

const ALL: readonly MapCardControl[] = ['legend', 'zoom', 'year', 'table', 'search', 'link'];

async function stageCard(view: AtlasView, controls: readonly MapCardControl[], widthPixels = 640) {
  const { stage, panel, root } = await stagePanel('atlas-map-card', view, { widthPixels });
  const card: AtlasMapCard = panel;
  card.fullAddress = 'https://atlas.example/';
  card.controls = new Set(controls);
  card.source = stage;
  await settle(card);
  return { stage, card, root };
}
const textOf = (element: Element | null): string => (element?.textContent ?? '').replaceAll(/\s+/g, ' ').trim();

function withRules(view: AtlasView): AtlasView {
  const { conference, atlas, indicator } = view;
  const shown = indicator === null ? null : rulesOfIndicator(atlas, indicator);
  return { ...view, conference: { ...conference, rules: { ...conference.rules, shown } } };
}

describe('atlas-map-card', () => {
  it.each(['light', 'dark', 'highContrast'] as const)('has no axe violations with every control (%s)', async (colorScheme) => {
    await stageCard(sampleView({ colorScheme, contrastMode: colorScheme === 'highContrast' }), ALL);
    expect(await axeViolations()).toEqual([]);
  });

  it('names map and sentence, and says source, invented data and the rules that hold', async () => {
    const view = withRules(sampleView());
    const { root } = await stageCard(view, []);
    const map = root.querySelector('[role=application]')!;
    expect(root.getElementById(map.getAttribute('aria-labelledby')!)?.textContent).toBe(view.headline);
    expect(root.getElementById('reading')?.textContent).toBe(view.reading);
    const foot = textOf(root.querySelector('footer'));
    expect(foot).toMatch(/fiktiv/i);
    expect(foot).toMatch(/30/);
    // The colours' meaning is there without the full legend.
    expect(root.querySelector('.legend')).not.toBeNull();
    expect(root.querySelector('atlas-legend')).toBeNull();
  });

  it('offers what it is given, and nothing else', async () => {
    const bare = await stageCard(sampleView(), []);
    expect(bare.root.querySelectorAll('button, select, atlas-search, footer a[target]')).toHaveLength(0);
    const full = await stageCard(sampleView(), ALL);
    expect(full.root.querySelectorAll('.buttons button')).toHaveLength(3);
    expect(full.root.querySelector('select')).not.toBeNull();
    expect(full.root.querySelector('atlas-search')).not.toBeNull();
    expect(full.root.querySelector('atlas-legend')).not.toBeNull();
    expect(full.root.querySelector<HTMLAnchorElement>('footer a[target]')?.href).toBe('https://atlas.example/');
  });

  it('asks for another year, and opens its table', async () => {
    const { stage, card, root } = await stageCard(sampleView(), ALL);
    const select = root.querySelector('select')!;
    select.value = select.options[0]!.value;
    select.dispatchEvent(new Event('change'));
    expect(stage.intents.at(-1)).toEqual({ type: 'year/chosen', year: Number(select.options[0]!.value) });
    const button = root.querySelector<HTMLButtonElement>('[aria-controls=table]')!;
    button.click();
    await settle(card);
    expect(root.querySelector('atlas-table')).not.toBeNull();
    expect(root.querySelector('[aria-controls=table]')?.getAttribute('aria-expanded')).toBe('true');
  });

  it('fits into 280 pixels', async () => {
    const { card, root } = await stageCard(sampleView(), ALL, 280);
    const inside = [...root.querySelectorAll('*')].filter((node) => node.closest('.map, .table, .visually-hidden') === null);
    const widest = Math.max(...inside.map((node) => node.getBoundingClientRect().right));
    expect(widest).toBeLessThanOrEqual(card.getBoundingClientRect().right + 0.5);
  });
});
