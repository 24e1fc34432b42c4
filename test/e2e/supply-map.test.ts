import { readFile } from 'node:fs/promises';
import { describe, expect, test } from 'vitest';
import { scenarioOf } from './support/scenario.ts';
import { recipeOutputs, type SupplyRecipe } from '../../src/model/index.ts';
import type { MapTool, SupplySettings } from '../../src/state/index.ts';
import { whenReady, type AtlasPage, type PageOptions } from '../stage/atlas-page.ts';
import { focused } from './support/keyboard.ts';
import { expectNoTroubles, readMusterstadt, useStage } from './support/musterstadt.ts';

const stage = useStage();
const KITAS = (readMusterstadt().atlas.recipes ?? []).find(
  (recipe): recipe is SupplyRecipe => recipe.kind === 'supply' && recipe.facilityKind === 'kita',
)!;

/** Large enough for an open legend. */
const WIDE: PageOptions = { size: { width: 1920, height: 1200 } };

/** Double clicks are faster. */
const later = (atlas: AtlasPage): Promise<void> => atlas.page.waitForTimeout(350);

async function openSupply(page: SupplySettings['page'], options: PageOptions = {}): Promise<AtlasPage> {
  const atlas = await stage.open({ query: 'v=1&bereich=versorgung', ...options });
  await atlas.ask({ type: 'recipe/drafted', recipe: KITAS });
  await atlas.ask({ type: 'supply/changed', settings: { page } });
  await atlas.ask({ type: 'indicator/chosen', indicator: recipeOutputs(KITAS)[0].indicator });
  await atlas.settled();
  await atlas.settled();
  return atlas;
}

async function take(atlas: AtlasPage, tool: MapTool): Promise<void> {
  await atlas.ask({ type: 'tool/chosen', tool });
  await atlas.page.getByRole('button', { name: 'An der Kartenmitte' }).waitFor();
}

/** A pixel of the page in parts of the map: 0.5, 0.5 = its middle. */
async function pixel(atlas: AtlasPage, x: number, y: number): Promise<[number, number]> {
  const box = await atlas.page.locator('.atlas-map').boundingBox();
  if (box === null) throw new Error('there is no map');
  return [box.x + x * box.width, box.y + y * box.height];
}

describe('the map of supply', () => {
  test('shows what is reached from the pointer, and keeps it where one clicks', async () => {
    const atlas = await openSupply('angebot', WIDE);
    await take(atlas, { kind: 'isochrone' });
    await atlas.page.mouse.move(...(await pixel(atlas, 0.45, 0.5)));
    await expect.poll(() => atlas.text('atlas-map-tools')).toMatch(/Von dieser Stelle aus.*bis 300 m.*bis 1\.500 m/s);
    const first = await atlas.text('atlas-map-tools');
    await atlas.page.mouse.move(...(await pixel(atlas, 0.55, 0.45)));
    await expect.poll(() => atlas.text('atlas-map-tools')).not.toBe(first);
    await atlas.page.mouse.click(...(await pixel(atlas, 0.55, 0.45)));
    await atlas.settled();
    const { supply, selection } = await atlas.session();
    expect(supply.catchment.kind).toBe('point');
    expect(selection).toEqual([]);
    await expect.poll(() => atlas.text('atlas-map-tools')).toMatch(/Von dieser Stelle aus/);
    expect(await atlas.text('atlas-supply-legend')).toMatch(/Erreichbar \(zu Fuß, auf Straßen und Wegen\).*bis 500 m/s);
    await atlas.page.getByRole('button', { name: 'Einzugsbereich ausblenden' }).click();
    expect((await atlas.session()).supply.catchment).toEqual({ kind: 'none' });
    expectNoTroubles(atlas);
  });

  test('places, moves and draws for a scenario by mouse', async () => {
    const atlas = await openSupply('szenarien', WIDE);
    await take(atlas, { kind: 'addFacility' });
    await atlas.page.mouse.click(...(await pixel(atlas, 0.5, 0.5)));
    await atlas.settled();
    expect((await scenarioOf(atlas)).changes.map(({ kind }) => kind)).toEqual(['addFacility']);
    await take(atlas, { kind: 'drawBarrier' });
    await atlas.page.mouse.click(...(await pixel(atlas, 0.3, 0.5)));
    await later(atlas);
    await atlas.page.mouse.dblclick(...(await pixel(atlas, 0.4, 0.6)));
    await expect.poll(async () => (await scenarioOf(atlas)).changes.map(({ kind }) => kind)).toEqual(['addFacility', 'barrier']);
    const barrier = (await scenarioOf(atlas)).changes.find((change) => change.kind === 'barrier')!;
    expect(barrier.points).toHaveLength(4);
    await take(atlas, { kind: 'moveFacility', facility: 'kita-001' });
    await atlas.page.mouse.click(...(await pixel(atlas, 0.6, 0.4)));
    await atlas.settled();
    expect((await scenarioOf(atlas)).changes.at(-1)).toMatchObject({ kind: 'moveFacility', facility: 'kita-001' });
    expect(await atlas.text('atlas-supply-legend')).toMatch(/neue Einrichtung.*verlegte Einrichtung.*Sperre/s);
    expect((await atlas.session()).selection).toEqual([]);
    expectNoTroubles(atlas);
  });

  test('does all of it by keyboard too', async () => {
    const atlas = await openSupply('szenarien');
    const { keyboard } = atlas.page;
    await take(atlas, { kind: 'addHousing' });
    expect(await focused(atlas.page)).toMatch(/^application /);
    await keyboard.press('ArrowUp');
    await atlas.settled();
    await keyboard.press('Enter');
    await expect.poll(async () => (await scenarioOf(atlas)).changes.map(({ kind }) => kind)).toEqual(['housing']);
    await take(atlas, { kind: 'drawWay' });
    await keyboard.press('Enter');
    await keyboard.press('ArrowRight');
    await atlas.settled();
    await keyboard.press('Space');
    await keyboard.press('ArrowDown');
    await atlas.settled();
    await keyboard.press('Space');
    await keyboard.press('Backspace');
    expect(await atlas.text('atlas-map-tools')).toContain('2 Punkte');
    await keyboard.press('Enter');
    await expect.poll(async () => (await scenarioOf(atlas)).changes.map(({ kind }) => kind)).toEqual(['housing', 'way']);
    expect((await scenarioOf(atlas)).changes[1]).toMatchObject({ kind: 'way', points: expect.objectContaining({ length: 4 }) });
    await take(atlas, { kind: 'addFacility' });
    await keyboard.press('Escape');
    await expect.poll(() => atlas.text('atlas-map-tools')).not.toContain('Abbrechen');
    expect((await scenarioOf(atlas)).changes).toHaveLength(2);
    expectNoTroubles(atlas);
  });

  test('uses streets of the reader’s own, also after a reload, and hands them out', async () => {
    const atlas = await openSupply('angebot');
    const [minX, minY] = [560_000, 5_711_000];
    const line = (...places: [number, number][]) => ({
      type: 'Feature',
      properties: {},
      geometry: { type: 'LineString', coordinates: places },
    });
    const streets = {
      type: 'FeatureCollection',
      crs: { type: 'name', properties: { name: 'urn:ogc:def:crs:EPSG::25832' } },
      features: [
        line([minX, minY], [minX + 4000, minY]),
        line([minX + 4000, minY], [minX + 4000, minY + 3000]),
        line([minX, minY], [minX, minY + 3000]),
      ],
    };
    const before = (await atlas.rows()).map(({ value }) => value);
    await atlas.page.evaluate((text) => {
      const files = [new File([text], 'wege.geojson')];
      const event = Object.assign(new Event('atlas-intent', { bubbles: true, composed: true }), {
        intent: { type: 'network/build', files },
      });
      document.querySelector('atlas-frame')!.dispatchEvent(event);
    }, JSON.stringify(streets));
    const values = async () => {
      await atlas.settled();
      return (await atlas.rows()).map(({ value }) => value);
    };
    await expect.poll(values, { timeout: 20_000 }).not.toEqual(before);
    const built = await values();
    await atlas.page.reload();
    await whenReady(atlas.page);
    expect(await values()).toEqual(built);
    const [saved] = await Promise.all([atlas.page.waitForEvent('download'), atlas.ask({ type: 'network/export' })]);
    expect(saved.suggestedFilename()).toMatch(/\.streets$/);
    expect((await readFile(await saved.path())).subarray(0, 4).toString()).toBe('SRAN');
    expectNoTroubles(atlas);
  });
});
