import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { createTaskRunner } from '../analysis/index.ts';
import type { IndicatorAvailability, SeriesRequest, TaskName, TaskRequest, TaskResult } from '../analysis/protocol.ts';
import {
  outputOf,
  recipeInputs,
  recipesBehind,
  rulesOfIndicator,
  type AtlasPackage,
  type IndicatorDescriptor,
  type LevelId,
} from '../model/index.ts';
import { sourceLines } from '../report/index.ts';
import { INITIAL_SESSION, originOf, ResultCache, shownIndicator, shownLevel, shownYearIndex, wantedYear } from '../state/index.ts';
import { headline, LANGUAGES, loadLanguage, ruleSentences, type Language } from '../texts/index.ts';
import { atlasForPublication, classificationRequest, publishableSeries, publishedSeriesRequest, ShownMapBuilder } from '../view/index.ts';
import { framePage, inFolder, type FramePage } from './frame-page-html.ts';
import { folderSource } from './folder-source.ts';
import { oEmbedDocument } from './oembed-document.ts';

/** The page for frames in a built site, and the folder of the pages with one indicator each. */
const FRAME_PAGE = 'karte.html';
const FOLDER = 'karte';
const SAFE_NAME = /^[\w-][\w.-]*$/;

export interface EmbedPages {
  /** How many pages got a picture. */
  readonly pages: number;
}

/**
 * Puts pictures into the pages for frames of a built site: `karte.html` shows the package's first view, `karte/<indicator>.html` each
 * indicator and each result of the package's recipes on its level and in its newest year, as headline, sentence, SVG, legend, table and
 * source, so that they say everything without a script and before it has come; `karte/<indicator>.en.html` says it in English. Reads the
 * package as it is published in the site. With `siteAddress` each gets an oEmbed document.
 */
export async function writeEmbedPages(siteDirectory: string, siteAddress: string | null): Promise<EmbedPages> {
  const source = folderSource(join(siteDirectory, 'atlas'));
  const { run } = createTaskRunner(() => source);
  const { atlas: delivered, availability } = await run('atlas/open', { location: { kind: 'url', baseUrl: '' } });
  const template = await readFile(join(siteDirectory, FRAME_PAGE), 'utf8').catch(() => null);
  if (delivered === null || template === null) return { pages: 0 };
  await Promise.all(LANGUAGES.map(loadLanguage));
  const [, styleSheet = null] = /<link rel="stylesheet"[^>]* href="\.\/([^"]+)"/.exec(template) ?? [];
  const style = styleSheet === null ? null : await readFile(join(siteDirectory, styleSheet), 'utf8');
  const atlases = new Map(LANGUAGES.map((language) => [language, atlasForPublication(delivered, language)]));
  const published = atlases.get('de') ?? delivered;
  const ids = new Set(published.atlas.indicators?.map(({ id }) => id));
  const first = shownIndicator(INITIAL_SESSION, published)?.id;
  await mkdir(join(siteDirectory, FOLDER), { recursive: true });
  let pages = 0;
  for (const id of ids) {
    const request = requestOf(published, availability, id);
    const results = request === null ? null : await resultsOf(run, published, request);
    for (const language of LANGUAGES) {
      const atlas = atlases.get(language) ?? delivered;
      const indicator = atlas.atlas.indicators?.find((one) => one.id === id);
      if (indicator === undefined) continue;
      const picture = results === null ? null : await pictureOf(results, atlas, indicator, language);
      const title = picture?.headline ?? headline({ indicator, year: null, isForecast: false, language });
      const written: FramePage = { indicator: id, language, title, picture: picture?.html ?? null, style, oembed: null };
      if (picture !== null) pages++;
      if (id === first && language === 'de' && picture !== null)
        await writeFile(join(siteDirectory, FRAME_PAGE), framePage(template, written));
      const name = language === 'de' ? id : `${id}.${language}`;
      if (!SAFE_NAME.test(id) || (language !== 'de' && [...ids].some((other) => other === name))) continue;
      const oembed = siteAddress === null ? null : `${name}.oembed.json`;
      const path = `${FOLDER}/${name}.html`;
      await writeFile(join(siteDirectory, path), framePage(inFolder(template), { ...written, oembed }));
      if (siteAddress === null) continue;
      const document = oEmbedDocument(new URL(path, siteAddress).href, title, atlas.title);
      await writeFile(join(siteDirectory, FOLDER, `${name}.oembed.json`), `${JSON.stringify(document, null, 2)}\n`);
    }
  }
  await markPictures(siteDirectory);
  return { pages };
}

/** Tells the atlas that its site has pages with pictures, so that its publisher's form names them. */
async function markPictures(siteDirectory: string): Promise<void> {
  const index = join(siteDirectory, 'index.html');
  const html = await readFile(index, 'utf8');
  await writeFile(index, html.replace('</title>', '</title>\n    <meta name="sozialraum-pictures" content="karte/" />'));
}

/** On the first level that has it, beginning with the one the atlas shows first; results of recipes on the level of their recipe. */
function requestOf(
  atlas: AtlasPackage,
  availability: readonly IndicatorAvailability[],
  id: IndicatorDescriptor['id'],
): SeriesRequest | null {
  const { levels, recipes = [] } = atlas.atlas;
  const candidates = [shownLevel(INITIAL_SESSION, atlas), ...levels].flatMap((level) => level?.id ?? []);
  const level =
    outputOf(recipes, id)?.recipe.level ?? candidates.find((one) => ['direct', 'aggregated'].includes(originOf(availability, id, one)));
  return level === undefined ? null : publishedSeriesRequest(recipes, id, level);
}

type Run = <Name extends TaskName>(name: Name, request: TaskRequest<Name>) => Promise<TaskResult<Name>>;

interface MapResults {
  readonly request: SeriesRequest;
  readonly level: LevelId;
  readonly cache: ResultCache;
}

/** What the map of an indicator needs, in the package's year, else the newest one; null where there is none. `atlas`: as it is published. */
async function resultsOf(run: Run, atlas: AtlasPackage, request: SeriesRequest): Promise<MapResults | null> {
  const { level } = request;
  const cache = new ResultCache();
  cache.set('level/load', { level }, await run('level/load', { level }));
  const result = await run('indicator/series', request);
  if (result.series === null) return null;
  const series = publishableSeries(result.series);
  cache.set('indicator/series', request, { ...result, series });
  const year = series.years[shownYearIndex(wantedYear(INITIAL_SESSION, atlas), series.years)];
  if (year === undefined) return null;
  if (atlas.atlas.indicators?.find(({ id }) => id === request.indicator)?.value.kind !== 'category') {
    const classification = classificationRequest(INITIAL_SESSION.classification, request, year);
    cache.set('classification/compute', classification, await run('classification/compute', classification));
  }
  return { request, level, cache };
}

async function pictureOf({ request, level, cache }: MapResults, atlas: AtlasPackage, indicator: IndicatorDescriptor, language: Language) {
  const maps = new ShownMapBuilder(cache);
  const session = { ...INITIAL_SESSION, indicator: indicator.id, level, language };
  const shown = maps.build({ atlas, session, colorScheme: 'light', seriesRequest: () => request });
  const { level: loaded, levelDescriptor, specification, series, yearIndex } = shown;
  if (loaded === null || levelDescriptor === null || specification === null || series === null) return null;
  // A chunk of its own in the app, which never needs it.
  const { staticMapHtml } = await import('../report/static-page.ts');
  const html = staticMapHtml({
    level: loaded,
    levelDescriptor,
    indicator,
    series,
    yearIndex,
    specification,
    headline: maps.headline(shown),
    reading: maps.reading(shown),
    notes: [...sourceLines(atlas, withSources(atlas, indicator), language), ...ruleSentences(rulesOfIndicator(atlas, indicator), language)],
    language,
  });
  return { html, headline: maps.headline(shown) };
}

/** The result of a recipe with the sources of all it is made of. */
function withSources(atlas: AtlasPackage, indicator: IndicatorDescriptor): IndicatorDescriptor {
  const { indicators = [], recipes = [] } = atlas.atlas;
  const inputs = new Set((recipesBehind(recipes, indicator.id) ?? []).flatMap(recipeInputs));
  const sources = new Set(indicators.filter(({ id }) => inputs.has(id)).flatMap(({ source }) => source ?? []));
  return sources.size === 0 ? indicator : { ...indicator, source: [...sources].join('; ') };
}
