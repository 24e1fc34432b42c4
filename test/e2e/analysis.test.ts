import { readFile } from 'node:fs/promises';
import { describe, expect, test } from 'vitest';
import type { AtlasRow } from '../../src/view/index.ts';
import { indicatorId, recipeOutputs, type Recipe } from '../../src/model/index.ts';
import type { AnalysisPage } from '../../src/state/index.ts';
import { whenReady, type AtlasPage } from '../stage/atlas-page.ts';
import { focused, tabTo } from './support/keyboard.ts';
import { expectNoTroubles, readMusterstadt, useStage } from './support/musterstadt.ts';

const stage = useStage();
const RECIPES = readMusterstadt().atlas.recipes ?? [];
const SHELF = 'v=1&bereich=index';
const OWN_ID = 'mein-sozialindex';

function ofKind<Kind extends Recipe['kind']>(kind: Kind): Extract<Recipe, { kind: Kind }> {
  const found = RECIPES.find((recipe): recipe is Extract<Recipe, { kind: Kind }> => recipe.kind === kind);
  if (found === undefined) throw new Error(`Musterstadt has no recipe of kind ${kind}`);
  return found;
}

const valuesOf = (rows: readonly AtlasRow[]): (number | null)[] => rows.map(({ value }) => value);
const values = async (atlas: AtlasPage): Promise<(number | null)[]> => {
  await atlas.settled();
  return valuesOf(await atlas.rows());
};
const hasNumbers = (numbers: readonly (number | null)[]): boolean => numbers.some((value) => value !== null);

async function openRecipe(atlas: AtlasPage, recipe: Recipe, page: AnalysisPage): Promise<void> {
  await atlas.ask({ type: 'recipe/drafted', recipe });
  await atlas.ask({ type: 'page/chosen', page });
  await atlas.settled();
}

/** A new index from the template of five indicators. */
async function beginIndex(atlas: AtlasPage): Promise<void> {
  await atlas.page.getByRole('button', { name: 'Sozialindex aus fünf Indikatoren' }).click();
  await atlas.page
    .getByLabel(/^Gewicht von /)
    .first()
    .waitFor();
  await expect.poll(async () => (await atlas.session()).indicator).toBe(`${OWN_ID}.wert`);
  await expect.poll(() => atlas.text('atlas-index-result')).toMatch(/Klassen \d{4}/);
  await atlas.settled();
}

async function changeFirstWeight(atlas: AtlasPage, weight: string): Promise<void> {
  const field = atlas.page.getByLabel(/^Gewicht von /).first();
  await field.fill(weight);
  await field.press('Tab');
}

describe('an index of one’s own', () => {
  test('from a template: weights and indicators change map and result at once, undo and redo go back and forth', async () => {
    const atlas = await stage.open({ query: SHELF });
    await beginIndex(atlas);
    const first = await values(atlas);
    expect(hasNumbers(first)).toBe(true);
    await expect.poll(() => atlas.text('atlas-index-result')).toMatch(/Klassen \d{4}/);

    await changeFirstWeight(atlas, '3');
    await expect.poll(() => values(atlas)).not.toEqual(first);
    const weighted = await values(atlas);
    await atlas.page.getByLabel('Indikator hinzufügen').selectOption({ index: 1 });
    await expect.poll(async () => inputCount(await atlas.session())).toBe(6);
    const extended = await values(atlas);
    expect(extended).not.toEqual(weighted);

    for (const expected of [weighted, first]) {
      await atlas.ask({ type: 'history/undo' });
      expect(await values(atlas)).toEqual(expected);
    }
    for (const expected of [weighted, extended]) {
      await atlas.ask({ type: 'history/redo' });
      expect(await values(atlas)).toEqual(expected);
    }
    expectNoTroubles(atlas);
    await atlas.close();
  });

  test('is saved, survives a reload, opens from a link, goes into a file and out of it, and is deleted', async () => {
    const atlas = await stage.open({ query: SHELF });
    await beginIndex(atlas);
    await changeFirstWeight(atlas, '2');
    await atlas.page.getByRole('button', { name: 'Speichern' }).click();
    await expect.poll(() => atlas.text('atlas-analysis-workspace')).toMatch(/Gespeichert als Version 1/);
    await atlas.page.getByLabel('Name', { exact: true }).fill('Mein Lagebild');
    await atlas.page.getByLabel('Name', { exact: true }).press('Tab');
    const expected = await atlas.rows();
    expect(hasNumbers(valuesOf(expected))).toBe(true);
    await expect.poll(() => draftIn(atlas.page.url())).toContain('Mein Lagebild');
    const before = await atlas.session();

    await atlas.page.reload();
    await whenReady(atlas.page);
    await atlas.settled();
    const after = await atlas.session();
    expect(after.recipes).toEqual(before.recipes);
    expect(after.draft).toEqual(before.draft);
    expect(after.draft?.title).toBe('Mein Lagebild');
    expect(await atlas.rows()).toEqual(expected);

    // Without a link, the same browser still knows them.
    const again = await atlas.context.newPage();
    await again.goto(`${stage.address}/?${SHELF}`);
    await whenReady(again);
    expect(await again.evaluate(() => document.querySelector('sozialraum-atlas')!.session.recipes.map(({ id }) => id))).toEqual([OWN_ID]);
    await again.close();

    const linked = await stage.open({ query: new URL(atlas.page.url()).search.slice(1) });
    await linked.settled();
    expect(await linked.rows()).toEqual(expected);
    expect(await linked.findings()).toEqual(await atlas.findings());
    await linked.close();

    const [download] = await Promise.all([
      atlas.page.waitForEvent('download'),
      atlas.page.getByRole('button', { name: 'Rezept exportieren' }).click(),
    ]);
    const file = { name: 'rezept.json', mimeType: 'application/json', buffer: await readFile(await download.path()) };
    expectNoTroubles(atlas);
    await atlas.close();

    const other = await stage.open({ query: SHELF });
    await other.page.locator('atlas-recipe-shelf input[type=file]').setInputFiles(file);
    await expect.poll(() => other.text('atlas-recipe-shelf')).toMatch(/1 Rezept übernommen/);
    await other.page
      .locator('atlas-recipe-shelf')
      .getByRole('button', { name: /eigenes/ })
      .click();
    await expect.poll(() => values(other)).toEqual(valuesOf(expected));
    await other.page.getByRole('button', { name: 'Übersicht' }).click();
    await other.page.getByRole('button', { name: / löschen$/ }).click();
    expect((await other.session()).recipes).toEqual([]);
    await expect.poll(() => other.text('atlas-recipe-shelf')).not.toMatch(/eigenes/);
    expect(await values(other)).toHaveLength(expected.length);
    expectNoTroubles(other);
    await other.close();
  });

  test('never takes the place of another of the same id from a link', async () => {
    const atlas = await stage.open({ query: SHELF });
    await beginIndex(atlas);
    await atlas.page.getByRole('button', { name: 'Speichern' }).click();
    await expect.poll(() => new URL(atlas.page.url()).searchParams.has('rezepte')).toBe(true);
    const theirs = new URL(atlas.page.url()).search.slice(1);
    const theirRows = await atlas.rows();
    await changeFirstWeight(atlas, '5');
    await atlas.page.getByRole('button', { name: 'Speichern' }).click();
    await expect.poll(async () => (await atlas.session()).recipes[0]?.version).toBe(2);
    const mine = (await atlas.session()).recipes[0]!;

    await atlas.page.goto(`${stage.address}/?${theirs}`);
    await whenReady(atlas.page);
    await atlas.settled();
    expect(await atlas.rows()).toEqual(theirRows);
    const { recipes } = await atlas.session();
    expect(recipes.map(({ id }) => id)).toEqual([OWN_ID, `${OWN_ID}-2`]);
    expect(recipes[1]).toEqual({ ...mine, id: `${OWN_ID}-2` });
    await atlas.close();
  });
});

const draftIn = (address: string): string => Buffer.from(new URL(address).searchParams.get('entwurf') ?? '', 'base64url').toString('utf8');

const inputCount = ({ draft }: { readonly draft: Recipe | null }): number =>
  draft !== null && 'inputs' in draft ? draft.inputs.length : 0;

test('the way of a reader without a mouse: from the rail to a saved index', async () => {
  const atlas = await stage.open();
  const { page } = atlas;
  await atlas.settled();
  await tabTo(page, /^button Index & Typen/);
  await page.keyboard.press('Enter');
  await tabTo(page, /^button Sozialindex aus fünf Indikatoren/);
  await page.keyboard.press('Enter');
  // The page that was opened has the keyboard.
  await expect.poll(() => focused(page)).toMatch(/^button Übersicht/);
  const first = await values(atlas);
  await tabTo(page, /Gewicht von /);
  await page.keyboard.press('Control+A');
  await page.keyboard.type('3');
  await page.keyboard.press('Tab');
  await expect.poll(() => values(atlas)).not.toEqual(first);
  await tabTo(page, /^button Speichern/, 200);
  await page.keyboard.press('Space');
  await expect.poll(async () => (await atlas.session()).recipes.map(({ id }) => id)).toEqual([OWN_ID]);
  await tabTo(page, /^button Übersicht/, 200);
  await page.keyboard.press('Enter');
  await expect.poll(() => focused(page)).toMatch(/^button /);
  await expect.poll(() => atlas.text('atlas-recipe-shelf')).toMatch(/eigenes/);
  expectNoTroubles(atlas);
  await atlas.close();
});

describe('recipes of the package', () => {
  test('a changed one stands in for the package’s, until the changes are dropped', async () => {
    const recipe = ofKind('index');
    const atlas = await stage.open({ query: SHELF });
    await openRecipe(atlas, recipe, 'index');
    const delivered = await values(atlas);
    await changeFirstWeight(atlas, '7');
    await atlas.page.getByRole('button', { name: 'Speichern' }).click();
    const changed = await values(atlas);
    expect(changed).not.toEqual(delivered);
    await atlas.page.getByRole('button', { name: 'Übersicht' }).click();
    const shelf = atlas.page.locator('atlas-recipe-shelf');
    await expect.poll(() => atlas.text('atlas-recipe-shelf')).toMatch(/von Ihnen geändert/);
    expect(await shelf.getByRole('button', { name: recipe.title, exact: false }).count()).toBeGreaterThan(0);
    await shelf.getByRole('button', { name: `Ihre Änderungen an ${recipe.title} verwerfen` }).click();
    await expect.poll(() => values(atlas)).toEqual(delivered);
    expectNoTroubles(atlas);
    await atlas.close();
  });

  test('every output is handed out as rows, classes as classes', async () => {
    const atlas = await stage.open();
    for (const recipe of RECIPES) {
      for (const { indicator, categories } of recipeOutputs(recipe)) {
        await atlas.setSession({ indicator: indicatorId(indicator), level: recipe.level });
        const rows = await atlas.rows();
        expect(hasNumbers(valuesOf(rows)), indicator).toBe(true);
        if (categories === null) continue;
        for (const { value, classIndex } of rows) expect(classIndex, indicator).toBe(value);
        expect(Math.max(...rows.map(({ classIndex }) => classIndex ?? 0)), indicator).toBeLessThan(categories.count);
      }
    }
    expectNoTroubles(atlas);
    await atlas.close();
  });
});

describe('every page', () => {
  const PAGES: readonly (readonly [AnalysisPage, Recipe | null])[] = [
    ['uebersicht', null],
    ['index', ofKind('index')],
    ['index', ofKind('statusDynamics')],
    ['robustheit', ofKind('index')],
    ['typen', ofKind('typology')],
    ['nachbarschaft', ofKind('association')],
    ['erwartung', ofKind('expectation')],
    ['segregation', null],
    ['zusammenhaenge', null],
  ];
  test.for(PAGES)('%s opens without trouble', async ([page, recipe]) => {
    const atlas = await stage.open({ query: SHELF });
    if (recipe === null) await atlas.ask({ type: 'page/chosen', page });
    else await openRecipe(atlas, recipe, page);
    await atlas.settled();
    // The page comes in a chunk of its own.
    await expect.poll(() => atlas.text('atlas-analysis-workspace').then(({ length }) => length)).toBeGreaterThan(40);
    const [first] = (await atlas.rows()).filter(({ value }) => value !== null);
    await atlas.setSession({ selection: [first!.key] as never, panel: 'ergebnis' });
    await atlas.settled();
    await expect.poll(() => atlas.text('atlas-analysis-results').then(({ length }) => length)).toBeGreaterThan(20);
    expectNoTroubles(atlas);
    await atlas.close();
  });

  test('faktoren opens from its template without trouble', async () => {
    const atlas = await stage.open({ query: SHELF });
    await atlas.page.getByRole('button', { name: /^Faktoren/ }).click();
    await expect.poll(() => values(atlas).then(hasNumbers)).toBe(true);
    expectNoTroubles(atlas);
    await atlas.close();
  });
});

describe('when something is wrong', () => {
  test('a recipe in a link that can not be read is told, and the rest is shown', async () => {
    const broken = Buffer.from(JSON.stringify([{ kind: 'index', id: 'halb' }])).toString('base64url');
    for (const text of ['kaputt', broken]) {
      const atlas = await stage.open({ query: `${SHELF}&rezepte=${text}&tafel=tabelle` });
      expect((await atlas.findings()).map(({ code }) => code)).toContain('session-unknown-value');
      await expect.poll(() => atlas.page.locator('atlas-notices article').count()).toBeGreaterThan(0);
      expect((await atlas.session()).recipes).toEqual([]);
      expect((await atlas.session()).panel).toBe('tabelle');
      expect(hasNumbers(await values(atlas))).toBe(true);
      expectNoTroubles(atlas);
      await atlas.close();
    }
  });

  test('where nothing more can be kept, it is told and nothing of the session is lost', async () => {
    const atlas = await stage.open({
      query: SHELF,
      prepare: async (context) => {
        await context.addInitScript(() => {
          const { setItem } = Storage.prototype;
          Storage.prototype.setItem = function (this: Storage, key: string, value: string) {
            if (key.startsWith('sozialraumatlas.rezepte')) throw new DOMException('full', 'QuotaExceededError');
            setItem.call(this, key, value);
          };
        });
      },
    });
    await beginIndex(atlas);
    await expect.poll(() => atlas.text('atlas-notices')).toMatch(/Speicher des Browsers ist voll/);
    await changeFirstWeight(atlas, '4');
    await atlas.page.getByRole('button', { name: 'Speichern' }).click();
    await expect.poll(async () => (await atlas.session()).recipes.map(({ id }) => id)).toEqual([OWN_ID]);
    expect(hasNumbers(await values(atlas))).toBe(true);
    // Told once.
    expect((await atlas.findings()).filter(({ code }) => code === 'storage-full')).toHaveLength(1);
    expectNoTroubles(atlas);
    await atlas.close();
  });

  test('a worker that crashes over a recipe is replaced and computes it again', async () => {
    const recipe = ofKind('association');
    const atlas = await stage.open({ query: SHELF });
    const [worker] = atlas.page.workers();
    await atlas.ask({ type: 'recipe/drafted', recipe: { ...recipe, permutations: 99_999 } });
    await atlas.ask({ type: 'page/chosen', page: 'nachbarschaft' });
    await worker!.evaluate(() => {
      setTimeout(() => {
        throw new Error('planted crash');
      });
    });
    await expect.poll(() => atlas.page.workers().includes(worker!)).toBe(false);
    await atlas.ask({ type: 'recipe/drafted', recipe });
    await expect.poll(() => values(atlas).then(hasNumbers)).toBe(true);
    await expect.poll(() => atlas.text('atlas-analysis-results')).toMatch(/\d/);
    expect((await atlas.session()).draft).toEqual(recipe);
    await atlas.close();
  });
});
