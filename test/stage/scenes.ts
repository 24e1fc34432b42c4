import type { BrowserContext } from 'playwright-core';
import { indicatorId, levelId, recipeId, recipeOutputs, type AtlasPackage, type Recipe } from '../../src/model/index.ts';
import type { AnalysisPage, Dialog, SheetStop } from '../../src/state/index.ts';
import type { AtlasPage } from './atlas-page.ts';
import { packageRecipe, readDescriptor, type Scene } from './scene.ts';
import { smallDescriptor, smallPackage, type SmallPackage } from './small-package.ts';
import { SUPPLY_SCENES } from './supply-scenes.ts';
import { CONFERENCE_SCENES } from './conference-scenes.ts';
import { PRESENTATION_SCENES } from './presentation-scenes.ts';

const dialog = (name: Dialog): Scene => ({
  name: `dialog-${name}`,
  act: async (atlas) => {
    await atlas.ask({ type: 'dialog/opened', dialog: name });
    await atlas.page.locator('dialog[open]').first().waitFor();
  },
});

const sheet = (stop: SheetStop): Scene => ({
  name: `sheet-${stop}`,
  sizes: ['phone', 'narrow'],
  act: (atlas) => atlas.ask({ type: 'sheet/moved', stop }),
});

const failure = (name: string, changes: Partial<SmallPackage>): Scene => ({
  name: `failure-${name}`,
  package: () => smallPackage(changes),
});

/** Selects the areas at these positions of the current level. */
const select =
  (positions: readonly number[]) =>
  async (atlas: AtlasPage): Promise<void> => {
    const rows = (await atlas.rows()).filter(({ value }) => value !== null);
    const keys = positions.flatMap((position) => rows[position]?.key ?? []);
    await atlas.setSession({ selection: keys as never });
  };

/** Shows another indicator of the package. */
async function showIndicator(atlas: AtlasPage, wanted: (indicator: NonNullable<AtlasPackage['atlas']['indicators']>[number]) => boolean) {
  const descriptor = await readDescriptor(atlas);
  const indicator = descriptor.atlas.indicators?.find(wanted);
  if (indicator !== undefined) await atlas.setSession({ indicator: indicatorId(indicator.id) });
}

/** Opens a recipe in its assistant, shows its first output on the map and its result beside it. */
async function openRecipe(atlas: AtlasPage, recipe: Recipe, page: AnalysisPage): Promise<void> {
  await atlas.ask({ type: 'recipe/drafted', recipe });
  await atlas.ask({ type: 'page/chosen', page });
  await atlas.ask({ type: 'indicator/chosen', indicator: recipeOutputs(recipe)[0].indicator });
  await atlas.settled();
}

/** Factors of Musterstadt, as a reader would begin them. */
const FACTOR_DRAFT: Recipe = {
  kind: 'factors',
  id: recipeId('faktoren'),
  title: 'Faktoren der Sozialräume',
  version: 0,
  level: levelId('sozialraum'),
  indicators: [
    ...['kinderarmut', 'arbeitslosenanteil', 'alleinerziehende', 'sgb2-quote', 'wohnflaeche-je-einwohner'],
    ...['anteil-65-plus', 'alleinlebende-65-plus', 'wanderungsvolumen'],
  ].map(indicatorId),
  universe: { minimumPopulation: 300, excludedAreas: [], outlierLimit: null, missing: 'exclude' },
  extraction: 'principalAxis',
  rotation: 'oblimin',
  scores: 'regression',
  names: ['1', '2'],
  baseYear: 2024,
};

/** Holds indicators against each other. */
async function openCorrelations(atlas: AtlasPage, indicators: readonly string[]): Promise<void> {
  await atlas.ask({ type: 'exploration/changed', settings: { correlated: indicators.map(indicatorId) } });
  await atlas.ask({ type: 'page/chosen', page: 'zusammenhaenge' });
  await atlas.settled();
  await atlas.page.locator('atlas-correlation-result svg.pair').waitFor({ state: 'attached' });
}

/** Asks how unevenly groups live. */
async function openSegregation(atlas: AtlasPage, indicators: readonly string[]): Promise<void> {
  await atlas.ask({ type: 'exploration/changed', settings: { segregated: indicators.map(indicatorId) } });
  await atlas.ask({ type: 'page/chosen', page: 'segregation' });
  await atlas.settled();
  await atlas.page.locator('atlas-segregation-result svg.lorenz').waitFor({ state: 'attached' });
}

const held = async (context: BrowserContext, pattern: string | RegExp): Promise<void> => {
  // Never answered: the work stays on its way.
  await context.route(pattern, () => new Promise(() => undefined));
};

/** Everything that has to be looked at; the first ones with a map of Musterstadt. */
export const SCENES: readonly Scene[] = [
  { name: 'map' },
  { name: 'map-first-visit-tour', withTour: true },
  { name: 'map-one-selected', act: select([7]) },
  { name: 'map-three-compared', act: select([3, 7, 12]) },
  { name: 'map-table', query: 'v=1&tafel=tabelle', act: select([2]) },
  { name: 'map-charts', query: 'v=1&tafel=diagramme', act: select([3, 7]) },
  { name: 'map-deviation-from-city', query: 'v=1&abweichung=1' },
  { name: 'map-nine-classes', query: 'v=1&klassen=fisherJenks-9' },
  { name: 'map-contrast-mode', query: 'v=1&kontrast=1' },
  { name: 'map-english', query: 'v=1&sprache=en' },
  {
    name: 'map-blocks',
    act: async (atlas) => {
      const [finest] = (await readDescriptor(atlas)).atlas.levels;
      if (finest !== undefined) await atlas.setSession({ level: levelId(finest.id) });
    },
  },
  {
    name: 'map-other-indicator',
    act: (atlas) => showIndicator(atlas, ({ value, polarity }) => value.kind === 'rate' && polarity === 'highIsFavourable'),
  },
  {
    name: 'map-facilities',
    act: async (atlas) => {
      const { facilities = [] } = (await readDescriptor(atlas)).atlas;
      await atlas.setSession({ facilities: facilities.slice(0, 3).map(({ id }) => id) });
    },
  },
  {
    name: 'map-own-limits',
    query: 'v=1&klassen=manual-4&grenzen=5~10~20',
  },
  { name: 'notice-unknown-values', query: 'v=1&indikator=gibt-es-nicht&jahr=1066&farbe=rot' },
  {
    name: 'side-settings',
    sizes: ['tablet'],
    act: async ({ page }) => {
      await page
        .getByRole('button', { name: 'Einstellungen' })
        .click({ timeout: 2000 })
        .catch(() => undefined);
    },
  },
  sheet('peek'),
  sheet('half'),
  sheet('full'),
  { name: 'analysis-overview', query: 'v=1&bereich=index', act: (atlas) => atlas.ask({ type: 'sheet/moved', stop: 'full' }) },
  { name: 'analysis-overview-english', query: 'v=1&bereich=index&sprache=en', sizes: ['desktop', 'narrow'] },
  {
    name: 'analysis-index',
    query: 'v=1&bereich=index',
    act: async (atlas) => {
      await openRecipe(atlas, await packageRecipe(atlas, 'sozialindex'), 'index');
      await select([3])(atlas);
      await atlas.ask({ type: 'sheet/moved', stop: 'full' });
    },
  },
  {
    name: 'analysis-status-and-dynamics',
    query: 'v=1&bereich=index',
    act: async (atlas) => {
      await openRecipe(atlas, await packageRecipe(atlas, 'status-und-dynamik'), 'index');
      await select([7])(atlas);
      await atlas.ask({ type: 'sheet/moved', stop: 'full' });
    },
  },
  {
    name: 'analysis-without-inputs',
    query: 'v=1&bereich=index&tafel=ergebnis',
    package: () => smallPackage(),
    act: async (atlas) => {
      await atlas.ask({ type: 'sheet/moved', stop: 'full' });
      await atlas.page.getByRole('button', { name: 'Sozialindex aus fünf Indikatoren' }).click({ timeout: 5000 });
      await atlas.page.locator('atlas-input-list').first().waitFor({ state: 'attached' });
    },
  },
  { name: 'data', query: 'v=1&bereich=daten' },
  {
    name: 'factors',
    query: 'v=1&bereich=index&tafel=ergebnis',
    act: (atlas) => openRecipe(atlas, FACTOR_DRAFT, 'faktoren'),
  },
  {
    name: 'types',
    query: 'v=1&bereich=index&tafel=ergebnis',
    act: async (atlas) => openRecipe(atlas, await packageRecipe(atlas, 'sozialraumtypen'), 'typen'),
  },
  {
    name: 'types-tree',
    query: 'v=1&bereich=index&tafel=ergebnis',
    sizes: ['desktop', 'tablet'],
    act: async (atlas) => {
      const recipe = await packageRecipe(atlas, 'sozialraumtypen');
      if (recipe.kind === 'typology') await openRecipe(atlas, { ...recipe, method: 'ward' }, 'typen');
      const tree = atlas.page.locator('atlas-type-result details.tree');
      await tree.locator('> summary').click();
      await tree.scrollIntoViewIfNeeded();
    },
  },
  {
    name: 'clusters',
    query: 'v=1&bereich=index&tafel=ergebnis',
    act: async (atlas) => openRecipe(atlas, await packageRecipe(atlas, 'haeufung-kinderarmut'), 'nachbarschaft'),
  },
  {
    // Something to be found, and one of the areas chosen in the plot.
    name: 'clusters-found',
    query: 'v=1&bereich=index&tafel=ergebnis',
    act: async (atlas) => {
      const recipe = await packageRecipe(atlas, 'haeufung-kinderarmut');
      if (recipe.kind === 'association') await openRecipe(atlas, { ...recipe, correction: 'none', significance: 0.1 }, 'nachbarschaft');
      await select([7])(atlas);
      await atlas.setSession({ panel: 'ergebnis' });
      await atlas.page
        .locator('atlas-association-result svg.scatter')
        .scrollIntoViewIfNeeded({ timeout: 2000 })
        .catch(() => undefined);
    },
  },
  {
    name: 'robustness',
    query: 'v=1&bereich=index&tafel=ergebnis',
    act: async (atlas) => openRecipe(atlas, await packageRecipe(atlas, 'sozialindex'), 'robustheit'),
  },
  {
    name: 'robustness-ranks',
    query: 'v=1&bereich=index&tafel=ergebnis',
    sizes: ['desktop', 'tablet'],
    act: async (atlas) => {
      await openRecipe(atlas, await packageRecipe(atlas, 'status-und-dynamik'), 'robustheit');
      await atlas.page.locator('atlas-robustness-result .ranks').first().scrollIntoViewIfNeeded();
    },
  },
  {
    name: 'correlations',
    query: 'v=1&bereich=index&tafel=ergebnis',
    act: (atlas) => openCorrelations(atlas, ['kinderarmut', 'arbeitslosenanteil', 'wohnflaeche-je-einwohner', 'sozialindex.wert']),
  },
  {
    name: 'correlations-pair',
    query: 'v=1&bereich=index&tafel=ergebnis',
    sizes: ['desktop', 'tablet'],
    act: async (atlas) => {
      await openCorrelations(atlas, ['kinderarmut', 'anteil-65-plus']);
      await select([7])(atlas);
      await atlas.setSession({ panel: 'ergebnis' });
      await atlas.page.locator('atlas-correlation-result svg.pair').scrollIntoViewIfNeeded();
    },
  },
  {
    name: 'segregation',
    query: 'v=1&bereich=index&tafel=ergebnis',
    act: (atlas) => openSegregation(atlas, ['kinderarmut']),
  },
  {
    name: 'segregation-groups',
    query: 'v=1&bereich=index&tafel=ergebnis',
    sizes: ['desktop', 'tablet'],
    act: async (atlas) => {
      await openSegregation(atlas, ['auslaenderanteil', 'sgb2-quote', 'kinderarmut']);
      await atlas.page.locator('atlas-segregation-result svg.lorenz').scrollIntoViewIfNeeded();
    },
  },
  {
    name: 'expectation',
    query: 'v=1&bereich=index&tafel=ergebnis',
    act: async (atlas) => openRecipe(atlas, await packageRecipe(atlas, 'sprachfoerderung-erwartung'), 'erwartung'),
  },
  {
    name: 'expectation-figures',
    query: 'v=1&bereich=index&tafel=ergebnis',
    sizes: ['desktop', 'tablet'],
    act: async (atlas) => {
      await openRecipe(atlas, await packageRecipe(atlas, 'sprachfoerderung-erwartung'), 'erwartung');
      const figures = atlas.page.locator('atlas-expectation-result details').last();
      await figures.locator('summary').click();
      await figures.scrollIntoViewIfNeeded();
    },
  },
  {
    name: 'data-checked',
    query: 'v=1&bereich=daten',
    act: async (atlas) => {
      await atlas.ask({ type: 'package/check' });
      await atlas.settled();
    },
  },
  dialog('picker'),
  dialog('indicator'),
  { ...dialog('classes'), sizes: ['phone', 'narrow'] },
  dialog('share'),
  dialog('open'),
  dialog('about'),
  dialog('basemap'),
  dialog('help'),
  {
    ...dialog('storage'),
    // How much room there is differs from machine to machine.
    prepare: async (context) => {
      await context.addInitScript(() => {
        navigator.storage.estimate = () => Promise.resolve({ usage: 3_400_000, quota: 2_000_000_000 });
      });
    },
  },
  dialog('accessibility'),
  { ...dialog('help'), name: 'dialog-help-plain', query: 'v=1&leicht=1' },
  ...SUPPLY_SCENES,
  ...CONFERENCE_SCENES,
  ...PRESENTATION_SCENES,
  {
    name: 'search',
    sizes: ['desktop', 'tablet'],
    act: async ({ page }) => {
      await page.keyboard.press('/');
      await page.keyboard.type('a');
      await page.getByRole('option').first().waitFor();
    },
  },
  {
    name: 'hover',
    sizes: ['desktop'],
    act: async ({ page }) => {
      const box = await page.locator('.atlas-map').boundingBox();
      if (box !== null) await page.mouse.move(box.x + box.width * 0.45, box.y + box.height * 0.5, { steps: 3 });
    },
  },
  { name: 'busy-opening', eager: true, prepare: (context) => held(context, '**/atlas/datapackage.json') },
  {
    name: 'busy-values',
    eager: true,
    prepare: (context) => held(context, '**/atlas/**/*.csv'),
    // Areas and backdrop have come; the values are the one thing that is waited for.
    act: async ({ page }) => {
      await page.locator('atlas-control-panel .pick, atlas-phone-bar').first().waitFor({ state: 'attached' });
      await page.locator('progress').nth(1).waitFor({ state: 'detached' });
    },
  },
  {
    name: 'offline',
    // Without a network nothing more is fetched for another size.
    opensAnew: true,
    act: async ({ context }) => {
      await context.setOffline(true);
    },
  },
  failure('package-missing', { descriptor: null, areas: null, table: null }),
  failure('broken-json', { descriptor: '{ "name": "kleinstadt", ' }),
  failure('wrong-key-column', {
    descriptor: changed((descriptor) => {
      (descriptor.atlas['levels'] as [{ geometry: { key: string } }])[0].geometry.key = 'kennung';
    }),
  }),
  failure('unknown-crs', {
    descriptor: changed((descriptor) => {
      descriptor.atlas['crs'] = 'EPSG:99999';
    }),
  }),
  failure('geometry-without-table', { table: null }),
  failure('table-without-geometry', { areas: null }),
  {
    name: 'empty-no-indicators',
    package: () =>
      smallPackage({
        descriptor: changed((descriptor) => {
          descriptor.atlas['indicators'] = [];
          descriptor.atlas['tables'] = [];
          delete descriptor.atlas['start'];
          descriptor.resources.splice(1);
        }),
        table: null,
      }),
  },
];

/** The small descriptor with a change. */
export function changed(change: (descriptor: ReturnType<typeof smallDescriptor>) => void): object {
  const descriptor = smallDescriptor();
  change(descriptor);
  return descriptor;
}
