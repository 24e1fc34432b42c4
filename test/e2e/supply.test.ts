import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { indicatorId, levelId, recipeId, recipeIndicator, type IndexRecipe, type Recipe } from '../../src/model/index.ts';
import { MUSTERSTADT } from '../stage/atlas-site.ts';
import { whenReady, type AtlasPage } from '../stage/atlas-page.ts';
import { tabTo } from './support/keyboard.ts';
import { expectNoTroubles, readMusterstadt, useStage } from './support/musterstadt.ts';
import { scenarioOf } from './support/scenario.ts';

const stage = useStage();
const SHELF = 'v=1&bereich=versorgung&ebene=sozialraum';
const TEMPLATE = 'Kitas: Kinder unter 3 Jahren';

const packaged = (id: string): Recipe => {
  const found = readMusterstadt().atlas.recipes?.find((recipe) => recipe.id === id);
  if (found === undefined) throw new Error(`Musterstadt has no recipe ${id}`);
  return found;
};
const values = async (atlas: AtlasPage): Promise<(number | null)[]> => {
  await atlas.settled();
  return (await atlas.rows()).map(({ value }) => value);
};
const turnTo = (atlas: AtlasPage, page: string): Promise<void> =>
  atlas.page.locator('atlas-supply-workspace nav').getByRole('button', { name: page, exact: true }).click();
const upload = (name: string, content: string) => ({ name, mimeType: 'application/json', buffer: Buffer.from(content) });

/** From the shelf, as a planner begins. */
async function begin(query = SHELF): Promise<AtlasPage> {
  const atlas = await stage.open({ query });
  await atlas.page.getByRole('button', { name: TEMPLATE }).click();
  await expect
    .poll(() => atlas.text('atlas-offer-result'))
    .toMatch(/Kindern unter 3 Jahren wohnen höchstens 1\.000.m zu Fuß von einer Kita/);
  await atlas.settled();
  return atlas;
}

async function open(recipe: Recipe, page: 'angebot' | 'szenarien' | 'prognose' | 'bezirke' | 'standorte'): Promise<AtlasPage> {
  const atlas = await stage.open({ query: SHELF });
  await atlas.ask({ type: 'recipe/drafted', recipe });
  await atlas.ask({ type: 'supply/changed', settings: { page } });
  await atlas.settled();
  return atlas;
}

async function download(atlas: AtlasPage, press: () => Promise<void>): Promise<{ readonly name: string; readonly text: string }> {
  const [saved] = await Promise.all([atlas.page.waitForEvent('download'), press()]);
  return { name: saved.suggestedFilename(), text: await readFile(await saved.path(), 'utf8') };
}

describe('an analysis of supply', () => {
  test('begins at the rail, says who reaches what and what is not known, and opens a facility from the list', async () => {
    const atlas = await stage.open({ query: 'v=1&ebene=sozialraum' });
    await atlas.page.getByRole('button', { name: 'Versorgung', exact: true }).click();
    await atlas.page.getByRole('button', { name: TEMPLATE }).click();
    await expect.poll(() => atlas.text('atlas-offer-result')).toMatch(/von 7\.041 Kindern unter 3 Jahren wohnen höchstens 1\.000.m/);
    const said = await atlas.text('atlas-offer-result');
    expect(said).toMatch(/Von \d+ Einrichtungen ist die Zahl der Plätze nicht bekannt; hier wird nichts geschätzt/);
    expect(said).toMatch(/höchstens \d+ Plätze/);
    expect((await atlas.session()).indicator).toBe('mein-kita-u3.erreicht');
    await atlas.page
      .locator('atlas-facility-list')
      .getByRole('button', { name: /Emmaus/ })
      .first()
      .click();
    // Three are called so: the address says which.
    await expect.poll(() => atlas.text('atlas-map-tools')).toMatch(/Einzugsbereich: Ev\. Kita Emmaus, \S+.*bis 1\.000 m/);
    expect((await atlas.session()).supply.catchment).toMatchObject({ kind: 'facility' });
    expectNoTroubles(atlas);
    await atlas.close();
  });

  test('never tells more than a hundred percent, nor a trace less where all are reached', async () => {
    const atlas = await open(packaged('grundschule'), 'angebot');
    await atlas.ask({ type: 'level/chosen', level: levelId('block') });
    const shares = (await values(atlas)).filter((share) => share !== null);
    expect(shares.some((share) => share === 100)).toBe(true);
    expect(shares.filter((share) => share > 99.999_999 && share !== 100)).toEqual([]);
    await atlas.close();
  });

  test('is saved, survives a reload, and opens from a link', async () => {
    const atlas = await begin();
    await atlas.page.getByLabel('Grenze (Meter)').fill('600');
    await atlas.page.getByLabel('Grenze (Meter)').press('Tab');
    await expect.poll(() => atlas.text('atlas-offer-result')).toMatch(/höchstens 600.m/);
    await atlas.page.getByRole('button', { name: 'Speichern', exact: true }).click();
    await expect.poll(() => atlas.text('atlas-supply-workspace')).toMatch(/Gespeichert als Version 1/);
    const expected = await values(atlas);
    const saved = (await atlas.session()).recipes;
    await atlas.page.reload();
    await whenReady(atlas.page);
    expect(await values(atlas)).toEqual(expected);
    expect((await atlas.session()).recipes).toEqual(saved);
    const { search, hash } = new URL(atlas.page.url());
    const linked = await stage.open({ query: `${search.slice(1)}${hash}` });
    expect(await values(linked)).toEqual(expected);
    expectNoTroubles(atlas);
    expectNoTroubles(linked);
    await linked.close();
    await atlas.close();
  });

  test('goes without a mouse from the rail to a scenario', async () => {
    const atlas = await stage.open({ query: 'v=1&ebene=sozialraum' });
    const { keyboard } = atlas.page;
    await tabTo(atlas.page, /Versorgung/);
    await keyboard.press('Enter');
    await atlas.page.locator('atlas-supply-shelf .open').first().waitFor();
    await tabTo(atlas.page, /Kita-Plätze unter 3 Jahren/);
    await keyboard.press('Enter');
    await atlas.settled();
    await tabTo(atlas.page, /^button Szenarien/);
    await keyboard.press('Enter');
    await atlas.page.getByRole('button', { name: 'Neues Szenario' }).waitFor();
    await tabTo(atlas.page, /Neues Szenario/);
    await keyboard.press('Enter');
    await atlas.page.getByLabel('Was ändert sich?').waitFor();
    await tabTo(atlas.page, /In die Kartenmitte/);
    await keyboard.press('Enter');
    await expect.poll(async () => (await scenarioOf(atlas)).changes.map(({ kind }) => kind)).toEqual(['addFacility']);
    await tabTo(atlas.page, /Plätze unter 3 Jahren|^input/);
    expectNoTroubles(atlas);
    await atlas.close();
  });
});

describe('a scenario', () => {
  test('is built change by change, duplicated, compared, handed out and taken in elsewhere', async () => {
    const atlas = await begin();
    await turnTo(atlas, 'Szenarien');
    await atlas.page.getByRole('button', { name: 'Neues Szenario' }).click();
    const editor = atlas.page.locator('atlas-scenario-editor');
    const adder = atlas.page.locator('atlas-change-adder');
    const result = atlas.page.locator('atlas-scenario-result');
    const kinds = async (): Promise<string[]> => (await scenarioOf(atlas)).changes.map(({ kind }) => kind);
    const add = (kind: string) => adder.getByLabel('Was ändert sich?').selectOption({ value: kind });

    await adder.getByRole('button', { name: 'In die Kartenmitte' }).click();
    await editor.getByLabel(/^Plätze unter 3 Jahren/).fill('40');
    await editor.getByLabel(/^Plätze unter 3 Jahren/).press('Tab');
    await expect.poll(async () => (await scenarioOf(atlas)).changes[0]).toMatchObject({ kind: 'addFacility', places: { u3: 40 } });
    await add('closeFacility');
    const names = await adder.getByLabel('Welche Einrichtung?').locator('option').allTextContents();
    expect(new Set(names.map((name) => name.trim())).size).toBe(names.length);
    await adder.getByRole('button', { name: 'Schließen', exact: true }).click();
    await add('housing');
    await adder.getByRole('button', { name: 'In die Kartenmitte' }).click();
    await add('way');
    await adder.getByRole('button', { name: 'In der Kartenmitte (100 m)' }).click();
    await add('barrier');
    await adder.getByRole('button', { name: 'In der Kartenmitte (100 m)' }).click();
    await expect.poll(kinds).toEqual(['addFacility', 'closeFacility', 'housing', 'way', 'barrier']);
    await expect.poll(() => atlas.text('atlas-scenario-result')).toMatch(/Einrichtungen 112 112 ±0/);

    await editor.getByRole('button', { name: 'Speichern', exact: true }).click();
    await expect.poll(() => atlas.text('atlas-scenario-editor')).toMatch(/Gespeichert als Version 1/);
    const original = await scenarioOf(atlas);
    await editor.getByRole('button', { name: 'Duplizieren' }).click();
    await editor.getByRole('checkbox', { name: /^Änderung zählt mit: Geschlossen/ }).uncheck();
    await result.getByRole('checkbox', { name: original.title, exact: true }).check();
    await expect.poll(() => atlas.text('atlas-scenario-result')).toMatch(/Einrichtungen 112 113 112/);
    const table = await download(atlas, () => result.getByRole('button', { name: 'Vergleich als CSV speichern' }).click());
    expect(table.text).toMatch(/Einrichtungen;Anzahl;112;113;112/);
    const copy = await scenarioOf(atlas);
    const file = await download(atlas, () => editor.getByRole('button', { name: 'Szenario exportieren' }).click());
    const expected = await values(atlas);

    await atlas.page.reload();
    await whenReady(atlas.page);
    await atlas.settled();
    expect(await scenarioOf(atlas)).toEqual(copy);
    expect((await atlas.session()).scenarios).toHaveLength(2);
    expect(await values(atlas)).toEqual(expected);
    expectNoTroubles(atlas);
    await atlas.close();

    const other = await begin();
    await turnTo(other, 'Szenarien');
    await other.page.locator('atlas-scenario-editor input[type=file]').setInputFiles(upload(file.name, file.text));
    await expect.poll(() => other.text('atlas-scenario-editor')).toMatch(/1 Szenario aus .* aufgenommen/);
    expect(await scenarioOf(other)).toEqual(copy);
    expect(await values(other)).toEqual(expected);
    expectNoTroubles(other);
    await other.close();
  });

  test('changes an index that uses what is reached, and nothing else', async () => {
    const kita = packaged('kita-u3');
    const template = readMusterstadt().atlas.recipes?.find((recipe): recipe is IndexRecipe => recipe.kind === 'index');
    const index: IndexRecipe = {
      ...template!,
      id: recipeId('index-mit-kitas'),
      version: 0,
      inputs: [{ ...template!.inputs[0]!, indicator: recipeIndicator(kita.id, 'weg') }, ...template!.inputs.slice(1)],
    };
    const atlas = await open(kita, 'szenarien');
    await atlas.ask({ type: 'recipe/imported', recipes: [index] });
    await atlas.setSession({ indicator: indicatorId('index-mit-kitas.wert'), level: levelId(index.level) });
    const asItIs = await values(atlas);
    expect(asItIs.some((value) => value !== null)).toBe(true);
    await atlas.ask({ type: 'supply/changed', settings: { scenario: 'kita-am-hafen' } });
    const changed = await values(atlas);
    expect(changed).not.toEqual(asItIs);
    await expect.poll(() => atlas.text('atlas-scenario-result')).toMatch(/Diese Auswertungen rechnen mit dem Ergebnis/);
    await atlas.setSession({ indicator: indicatorId('sozialindex.wert') });
    const untouched = await values(atlas);
    await atlas.ask({ type: 'supply/changed', settings: { scenario: null } });
    expect(await values(atlas)).toEqual(untouched);
    await atlas.setSession({ indicator: indicatorId('index-mit-kitas.wert') });
    expect(await values(atlas)).toEqual(asItIs);
    expectNoTroubles(atlas);
    await atlas.close();
  });
});

test('a forecast is worked out, told, and put on the map', async () => {
  const atlas = await begin();
  await turnTo(atlas, 'Prognose');
  await atlas.page.getByLabel('Verfahren', { exact: true }).selectOption({ label: 'Jahrgänge aus Geburten' });
  await expect.poll(() => atlas.text('atlas-forecast-result')).toMatch(/2030 braucht es voraussichtlich 2\.\d{3} Plätze/);
  await atlas.setSession({ indicator: indicatorId('mein-kita-u3.bedarf'), year: 2030 });
  await atlas.settled();
  const rows = await atlas.rows();
  expect(rows.some(({ state }) => state === 'estimated')).toBe(true);
  const { search, hash } = new URL(atlas.page.url());
  const linked = await stage.open({ query: `${search.slice(1)}${hash}` });
  await linked.settled();
  expect(await linked.rows()).toEqual(rows);
  expectNoTroubles(atlas);
  await linked.close();
  await atlas.close();
});

test('districts are begun, assigned, filled, handed out and taken in, from polygons too', async () => {
  const atlas = await open(packaged('grundschule'), 'bezirke');
  const editor = atlas.page.locator('atlas-district-editor');
  const plans = async () => (await atlas.session()).districts.map(({ id, facilityOfArea }) => [id, Object.keys(facilityOfArea).length]);
  await editor.getByRole('button', { name: 'Neuer Plan' }).click();
  await atlas.settled();
  const [first] = (await atlas.session()).districts;
  expect(first?.facilityOfArea).toEqual({});
  await atlas.ask({ type: 'level/chosen', level: first!.level });
  await atlas.settled();
  const chosen = (await atlas.rows()).find(({ value }) => value !== null)!.key;
  await atlas.setSession({ selection: [chosen as never] });
  await editor.getByRole('button', { name: 'Auswahl zuordnen' }).click();
  await expect.poll(plans).toEqual([['bezirke-1', 1]]);
  await editor.getByRole('button', { name: 'Übrige der nächsten zuordnen' }).click();
  await expect.poll(async () => Number((await plans())[0]?.[1])).toBeGreaterThan(1000);
  await expect.poll(() => atlas.text('atlas-district-result')).toMatch(/Der längste Weg ist [\d.]+ m/);
  const [filled] = (await atlas.session()).districts;
  const { name, text } = await download(atlas, () => editor.getByRole('button', { name: 'Exportieren' }).click());
  await editor.getByRole('button', { name: 'Entfernen' }).click();
  await expect.poll(plans).toEqual([]);
  await editor.locator('input[type=file]').setInputFiles(upload(name, text));
  await expect.poll(async () => (await atlas.session()).districts).toEqual([filled]);

  const schools = JSON.parse(await readFile(join(MUSTERSTADT, 'grundschulen.geojson'), 'utf8')) as {
    features: { properties: { id: string }; geometry: { coordinates: [number, number] } }[];
  };
  const square = ([x, y]: [number, number]) =>
    [
      [-1, -1],
      [1, -1],
      [1, 1],
      [-1, 1],
      [-1, -1],
    ].map(([dx, dy]) => [x + 600 * dx!, y + 600 * dy!]);
  const polygons = {
    ...schools,
    features: schools.features.slice(0, 1).map(({ properties, geometry }) => ({
      type: 'Feature',
      properties: { schule: properties.id },
      geometry: { type: 'Polygon', coordinates: [square(geometry.coordinates)] },
    })),
  };
  await editor.locator('input[type=file]').setInputFiles(upload('sprengel.geojson', JSON.stringify(polygons)));
  await expect.poll(async () => (await atlas.session()).districts.map(({ title }) => title)).toContain('sprengel');
  const imported = (await atlas.session()).districts.find(({ title }) => title === 'sprengel')!;
  expect(new Set(Object.values(imported.facilityOfArea))).toEqual(new Set([schools.features[0]!.properties.id]));
  await editor.locator('input[type=file]').setInputFiles(upload('kaputt.geojson', '{ kaputt'));
  await expect.poll(() => atlas.text('atlas-notices')).toMatch(/kaputt\.geojson.* ließ sich nicht lesen/);
  expect((await atlas.session()).districts).toHaveLength(2);
  expectNoTroubles(atlas);
  await atlas.close();
});

test('each question for sites is answered with its proof, and the answer becomes a scenario', async () => {
  const atlas = await open(packaged('kita-u3'), 'standorte');
  const question = atlas.page.getByLabel('Gesucht sind');
  for (const problem of ['unmet', 'pMedian', 'maximalCovering', 'setCovering', 'pCenter', 'capacitated']) {
    await question.selectOption({ value: problem });
    await expect
      .poll(() => atlas.text('atlas-site-result'), { timeout: 60_000 })
      .toMatch(/Bewiesen|vom besten möglichen Wert|Eine gute Lösung/);
    await atlas.settled();
    expect((await atlas.session()).supply.siting.problem).toBe(problem);
  }
  await expect.poll(() => atlas.text('atlas-site-result')).toMatch(/Menschen ohne Platz/);
  await atlas.page.getByRole('button', { name: 'Als neue Einrichtungen ins Szenario' }).click();
  await atlas.settled();
  const { supply } = await atlas.session();
  expect(supply.page).toBe('szenarien');
  const { changes } = await scenarioOf(atlas);
  expect(changes).toHaveLength(supply.siting.sites);
  expect(changes.every((change) => change.kind === 'addFacility' && change.places['u3'] === supply.siting.placesPerSite)).toBe(true);
  expectNoTroubles(atlas);
  await atlas.close();
});
