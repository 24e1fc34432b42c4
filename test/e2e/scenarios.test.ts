import { describe, expect, test } from 'vitest';
import { facilityKindId, indicatorId, levelId, type Scenario } from '../../src/model/index.ts';
import { whenReady, type AtlasPage } from '../stage/atlas-page.ts';
import { expectNoTroubles, readMusterstadt, useStage } from './support/musterstadt.ts';

const stage = useStage();
const KITA = readMusterstadt().atlas.recipes?.find((recipe) => recipe.id === 'kita-u3');
const PACKAGED = readMusterstadt().atlas.scenarios?.[0];
const QUERY = 'v=1&bereich=versorgung&versorgung=szenarien&ebene=sozialraum';

async function open(query = QUERY): Promise<AtlasPage> {
  const atlas = await stage.open({ query });
  await atlas.ask({ type: 'recipe/drafted', recipe: KITA! });
  await atlas.ask({ type: 'level/chosen', level: levelId('sozialraum') });
  await atlas.settled();
  return atlas;
}

const values = async (atlas: AtlasPage): Promise<(number | null)[]> => {
  await atlas.settled();
  return (await atlas.rows()).map(({ value }) => value);
};
const reload = async (atlas: AtlasPage, query?: string): Promise<void> => {
  await (query === undefined ? atlas.page.reload() : atlas.page.goto(`${stage.address}/?${query}`));
  await whenReady(atlas.page);
  await atlas.settled();
};
const inAddress = (atlas: AtlasPage, name: string) => expect.poll(() => new URL(atlas.page.url()).searchParams.has(name)).toBe(true);

const CLOSED: Scenario = {
  id: 'ohne-emmaus',
  title: 'Ohne Kita Emmaus',
  version: 0,
  changes: [{ kind: 'closeFacility', facilityKind: facilityKindId('kita'), facility: 'kita-001' }],
};

describe('scenarios', () => {
  test('change the map and the sentence, and are seen before, after, and as difference', async () => {
    const atlas = await open();
    const before = await values(atlas);
    await atlas.ask({ type: 'supply/changed', settings: { scenario: PACKAGED!.id } });
    await atlas.ask({ type: 'panel/chosen', panel: 'ergebnis' });
    const after = await values(atlas);
    expect(after).not.toEqual(before);
    await expect.poll(() => atlas.text('atlas-scenario-result')).toMatch(/statt .+ höchstens 1\.000.m Fußweg/);
    const press = async (name: string): Promise<(number | null)[]> => {
      await atlas.page.locator('atlas-scenario-result').getByRole('button', { name, exact: true }).click();
      return values(atlas);
    };
    const difference = await press('Unterschied');
    expect((await atlas.session()).indicator).toBe('kita-u3.erreicht-differenz');
    difference.forEach((value, area) => {
      if (value !== null) expect(value).toBeCloseTo((after[area] ?? Number.NaN) - (before[area] ?? Number.NaN), 6);
    });
    expect(await press('Vorher')).toEqual(before);
    expect(await press('Nachher')).toEqual(after);
    await press('Unterschied');
    await atlas.page.getByRole('radio', { name: /^Wie es ist/ }).check();
    expect(await values(atlas)).toEqual(before);
    expect((await atlas.session()).indicator).toBe('kita-u3.erreicht');
    expectNoTroubles(atlas);
    await atlas.close();
  });

  test('survive a reload without the link, can be undone, and go with a link', async () => {
    const atlas = await open();
    const before = await values(atlas);
    await atlas.ask({ type: 'scenario/changed', scenario: CLOSED });
    const after = await values(atlas);
    expect(after).not.toEqual(before);
    await inAddress(atlas, 'szenarien');
    const link = new URL(atlas.page.url()).search.slice(1);

    await reload(atlas, `${QUERY}&indikator=kita-u3.erreicht`);
    expect((await atlas.session()).scenarios).toEqual([CLOSED]);
    await atlas.ask({ type: 'supply/changed', settings: { scenario: CLOSED.id } });
    expect(await values(atlas)).toEqual(after);
    await atlas.ask({ type: 'scenario/changed', scenario: { ...CLOSED, title: 'Anders' } });
    await atlas.ask({ type: 'history/undo' });
    expect((await atlas.session()).scenarios).toEqual([CLOSED]);
    await atlas.ask({ type: 'scenario/changed', scenario: { ...CLOSED, title: 'Anders' } });
    await atlas.settled();

    // What the link brings keeps its id; the own one of the same id stands beside it.
    await reload(atlas, link);
    const { scenarios, supply } = await atlas.session();
    expect(scenarios).toEqual([CLOSED, { ...CLOSED, id: 'ohne-emmaus-2', title: 'Anders' }]);
    expect(supply.scenario).toBe(CLOSED.id);
    expect(await values(atlas)).toEqual(after);
    expectNoTroubles(atlas);
    await atlas.close();
  });

  test('of a link that nobody can read are told, and the rest is shown', async () => {
    const atlas = await stage.open({
      query: `${QUERY}&szenarien=kaputt&szenario=gibt-es-nicht&indikator=kita-u3.weg-differenz&tafel=tabelle`,
    });
    const findings = await atlas.findings();
    expect(findings.filter(({ code }) => code === 'session-unknown-value').map(({ column }) => column)).toContain('szenarien');
    expect((await atlas.session()).indicator).toBe(indicatorId('kita-u3.weg'));
    expect((await values(atlas)).some((value) => value !== null)).toBe(true);
    expectNoTroubles(atlas);
    await atlas.close();
  });

  test('where nothing more can be kept, it is told once', async () => {
    const atlas = await stage.open({
      query: QUERY,
      prepare: async (context) => {
        await context.addInitScript(() => {
          const { setItem } = Storage.prototype;
          Storage.prototype.setItem = function (this: Storage, key: string, value: string) {
            if (key.startsWith('sozialraumatlas.versorgung')) throw new DOMException('full', 'QuotaExceededError');
            setItem.call(this, key, value);
          };
        });
      },
    });
    await atlas.ask({ type: 'scenario/changed', scenario: CLOSED });
    await expect.poll(() => atlas.text('atlas-notices')).toMatch(/Speicher des Browsers ist voll/);
    await atlas.ask({ type: 'scenario/changed', scenario: { ...CLOSED, title: 'Anders' } });
    await atlas.settled();
    expect((await atlas.findings()).filter(({ code }) => code === 'storage-full')).toHaveLength(1);
    await atlas.close();
  });
});
