import { expect } from 'vitest';
import { areaKey, indicatorId, type Story } from '../../../src/model/index.ts';
import type { AtlasPage } from '../../stage/atlas-page.ts';

/** The first story of the reader's own. */
export const ownStory = async (atlas: AtlasPage): Promise<Story | undefined> => (await atlas.session()).stories[0];

/** Records a step per indicator by its key, with one area selected. */
export async function recordSteps(atlas: AtlasPage, indicators: readonly string[]): Promise<void> {
  for (const [index, indicator] of indicators.entries()) {
    await atlas.ask({ type: 'indicator/chosen', indicator: indicatorId(indicator) });
    await atlas.ask({ type: 'selection/set', keys: [areaKey('010101')], source: 'api' });
    await atlas.settled();
    await atlas.page.keyboard.press('s');
    await expect.poll(async () => (await ownStory(atlas))?.steps.length).toBe(index + 1);
  }
}

/** Resolves when the browser keeps these, as it would need them after a reload. */
export async function whenKept(atlas: AtlasPage, ...items: readonly unknown[]): Promise<void> {
  const kept = () => atlas.page.evaluate(() => Object.values(localStorage).join('\n'));
  for (const item of items) await expect.poll(kept).toContain(JSON.stringify(item));
}
