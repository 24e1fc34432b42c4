import { facilityKindId, indicatorId, levelId, type Recipe } from '../../src/model/index.ts';
import type { SupplyPage } from '../../src/state/index.ts';
import type { AtlasPage } from './atlas-page.ts';
import { packageRecipe, type Scene, type SizeName } from './scene.ts';
import { smallPackage } from './small-package.ts';

const QUERY = 'v=1&bereich=versorgung&ebene=sozialraum';
/** The other sizes show the same, a little wider. */
const TWO: readonly SizeName[] = ['desktop', 'narrow'];

/** An analysis of the package on one of its pages; the sheet of a phone is pulled up. */
async function openPage(atlas: AtlasPage, recipe: string | Recipe, page: SupplyPage, level = 'sozialraum'): Promise<void> {
  await atlas.ask({ type: 'recipe/drafted', recipe: typeof recipe === 'string' ? await packageRecipe(atlas, recipe) : recipe });
  await atlas.ask({ type: 'level/chosen', level: levelId(level) });
  await atlas.ask({ type: 'supply/changed', settings: { page } });
  await atlas.ask({ type: 'sheet/moved', stop: 'full' });
  await atlas.settled();
}

/** Sentence, figures, bars, facilities. */
async function openOffer(atlas: AtlasPage, recipe: string): Promise<void> {
  await openPage(atlas, recipe, 'angebot');
  await atlas.page.locator('atlas-offer-result .lead').waitFor({ state: 'attached' });
}

/** The package's scenario, seen beside another; one change is open for editing. */
async function openScenario(atlas: AtlasPage, edited: string | null): Promise<void> {
  await openPage(atlas, 'kita-u3', 'szenarien');
  await atlas.ask({ type: 'scenario/changed', scenario: { id: 'leer', title: 'Noch leer', version: 0, changes: [] } });
  await atlas.ask({ type: 'supply/changed', settings: { scenario: 'kita-am-hafen', compared: ['leer'] } });
  await atlas.ask({ type: 'change/edited', change: edited });
  await atlas.settled();
  await atlas.page.locator('atlas-scenario-result').waitFor();
}

/** The tool of isochrones in the hand, the pointer in the middle of the map. */
async function pointAtMap(atlas: AtlasPage): Promise<void> {
  await atlas.ask({ type: 'tool/chosen', tool: { kind: 'isochrone' } });
  const box = await atlas.page.locator('.atlas-map').boundingBox();
  if (box === null) return;
  await atlas.page.mouse.move(box.x + box.width * 0.5, box.y + box.height * 0.6, { steps: 3 });
  await atlas.page.locator('atlas-map-tools .bands').waitFor();
}

/** What is reached from the middle of the map, and a tool in the hand. */
async function openSupplyMap(atlas: AtlasPage): Promise<void> {
  await atlas.ask({ type: 'recipe/drafted', recipe: await packageRecipe(atlas, 'kita-u3') });
  await atlas.ask({ type: 'supply/changed', settings: { page: 'szenarien', scenario: 'kita-am-hafen', catchment: { kind: 'none' } } });
  await atlas.settled();
  const box = await atlas.page.locator('.atlas-map').boundingBox();
  await atlas.ask({ type: 'tool/chosen', tool: { kind: 'isochrone' } });
  if (box !== null) await atlas.page.mouse.click(box.x + box.width * 0.5, box.y + box.height * 0.4);
  await atlas.settled();
  await atlas.ask({ type: 'tool/chosen', tool: { kind: 'drawBarrier' } });
  await atlas.settled();
}

/** Demand of the coming years with best and worst case. */
async function openForecast(atlas: AtlasPage): Promise<void> {
  const recipe = await packageRecipe(atlas, 'kita-u3');
  if (recipe.kind !== 'supply') throw new Error('kita-u3 is no analysis of supply');
  const targetPaths = { bestPointsPerYear: -0.5, worstPointsPerYear: 1.5, shown: 'statusQuo' } as const;
  await openPage(atlas, { ...recipe, targetPaths }, 'prognose');
  await atlas.setSession({ indicator: indicatorId('kita-u3.bedarf'), year: 2027 });
  await atlas.settled();
  await atlas.page.locator('atlas-forecast-result svg').first().waitFor({ state: 'attached' });
}

export const SUPPLY_SCENES: readonly Scene[] = [
  {
    name: 'supply-shelf',
    query: QUERY,
    act: async (atlas) => {
      await atlas.ask({ type: 'sheet/moved', stop: 'full' });
      await atlas.page.locator('atlas-supply-shelf .open').first().waitFor();
    },
  },
  {
    name: 'supply-shelf-empty',
    query: 'v=1&bereich=versorgung',
    package: () => smallPackage(),
    act: async (atlas) => {
      await atlas.ask({ type: 'sheet/moved', stop: 'full' });
      await atlas.page.locator('atlas-supply-shelf .check').first().waitFor();
    },
  },
  { name: 'supply-offer', query: QUERY, act: (atlas) => openOffer(atlas, 'kita-u3') },
  {
    name: 'supply-offer-list',
    query: `${QUERY}&sprache=en`,
    sizes: TWO,
    act: async (atlas) => {
      await openOffer(atlas, 'spielplatz-6-11');
      await atlas.page.locator('atlas-facility-list h3').scrollIntoViewIfNeeded();
    },
  },
  {
    name: 'supply-offer-pointer',
    query: QUERY,
    sizes: ['desktop', 'tablet'],
    act: async (atlas) => {
      await openOffer(atlas, 'kita-u3');
      await pointAtMap(atlas);
    },
  },
  { name: 'supply-scenarios', query: QUERY, act: (atlas) => openScenario(atlas, 'wohnen-am-hafen') },
  {
    name: 'supply-scenarios-none',
    query: QUERY,
    sizes: TWO,
    act: (atlas) => openPage(atlas, 'kita-u3', 'szenarien'),
  },
  {
    name: 'supply-scenarios-difference',
    query: `${QUERY}&sprache=en`,
    sizes: ['desktop', 'phone', 'narrow'],
    act: async (atlas) => {
      await openScenario(atlas, null);
      await atlas.ask({ type: 'indicator/chosen', indicator: indicatorId('kita-u3.weg-differenz') });
      await atlas.settled();
      await atlas.page.locator('atlas-scenario-result h3').last().scrollIntoViewIfNeeded();
    },
  },
  { name: 'supply-map-tools', query: 'v=1&bereich=versorgung', sizes: ['desktop', 'phone', 'narrow', 'projector'], act: openSupplyMap },
  { name: 'supply-forecast', query: QUERY, act: openForecast },
  {
    name: 'supply-forecast-table',
    query: `${QUERY}&sprache=en`,
    sizes: TWO,
    act: async (atlas) => {
      await openForecast(atlas);
      const table = atlas.page.locator('atlas-forecast-result details').first();
      await table.locator('summary').click();
      await table.scrollIntoViewIfNeeded();
    },
  },
  {
    name: 'supply-districts',
    query: QUERY,
    act: async (atlas) => {
      await openPage(atlas, 'grundschule', 'bezirke', 'block');
      await atlas.ask({ type: 'supply/changed', settings: { districts: 'grundschulbezirke' } });
      await atlas.settled();
      await atlas.page.locator('atlas-district-result table').waitFor({ state: 'attached' });
    },
  },
  {
    name: 'supply-districts-none',
    query: QUERY,
    sizes: TWO,
    act: (atlas) => openPage(atlas, 'kita-u3', 'bezirke'),
  },
  {
    name: 'supply-districts-new',
    query: `${QUERY}&sprache=en`,
    sizes: TWO,
    act: async (atlas) => {
      await openPage(atlas, 'grundschule', 'bezirke');
      const plan = {
        id: 'neu',
        title: 'Neu',
        facilityKind: facilityKindId('grundschule'),
        level: levelId('sozialraum'),
        facilityOfArea: {},
      };
      await atlas.ask({ type: 'districts/changed', plan });
      await atlas.settled();
      await atlas.page.locator('atlas-district-result table').waitFor({ state: 'attached' });
    },
  },
  {
    name: 'supply-sites',
    query: QUERY,
    act: async (atlas) => {
      await openPage(atlas, 'kita-u3', 'standorte');
      const siting = { problem: 'maximalCovering', sites: 3, keepPresent: true, placesPerSite: 60 } as const;
      await atlas.ask({ type: 'supply/changed', settings: { siting } });
      await atlas.settled();
      await atlas.page.locator('atlas-site-result table').waitFor({ state: 'attached', timeout: 60_000 });
    },
  },
  {
    name: 'supply-network-card',
    query: 'v=1&bereich=daten',
    sizes: TWO,
    act: async (atlas) => {
      await atlas.ask({ type: 'sheet/moved', stop: 'full' });
      await atlas.page.locator('atlas-network-card h3').scrollIntoViewIfNeeded();
    },
  },
];
