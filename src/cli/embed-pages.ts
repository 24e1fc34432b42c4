import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { createTaskRunner } from '../analysis/index.ts';
import type { TaskName, TaskRequest, TaskResult } from '../analysis/protocol.ts';
import type { AtlasPackage, IndicatorDescriptor, LevelId } from '../model/index.ts';
import { sourceLines } from '../report/index.ts';
import { INITIAL_SESSION, originOf, ResultCache, shownIndicator, shownLevel, shownYearIndex, wantedYear } from '../state/index.ts';
import { classificationRequest, publishableSeries, ShownMapBuilder } from '../view/index.ts';
import { folderSource } from './folder-source.ts';

/** The page for frames in a built site, and the folder of the pages with one indicator each. */
const FRAME_PAGE = 'karte.html';
const FOLDER = 'karte';
const SAFE_NAME = /^[\w-][\w.-]*$/;
const OEMBED_SIZE = { width: 640, height: 760 };

export interface EmbedPages {
  /** How many pages got a picture. */
  readonly pages: number;
}

/**
 * Puts pictures into the pages for frames of a built site: `karte.html` shows the package's first view, `karte/<indicator>.html` each
 * indicator on its level and in its newest year, as headline, sentence, SVG, legend, table and source, so that they say everything without
 * a script and before it has come. Reads the package as it is published in the site. With `siteAddress` each gets an oEmbed document.
 */
export async function writeEmbedPages(siteDirectory: string, siteAddress: string | null): Promise<EmbedPages> {
  const source = folderSource(join(siteDirectory, 'atlas'));
  const { run } = createTaskRunner(() => source);
  const { atlas, availability } = await run('atlas/open', { location: { kind: 'url', baseUrl: '' } });
  const template = await readFile(join(siteDirectory, FRAME_PAGE), 'utf8').catch(() => null);
  if (atlas === null || template === null) return { pages: 0 };
  const first = shownIndicator(INITIAL_SESSION, atlas);
  await mkdir(join(siteDirectory, FOLDER), { recursive: true });
  let pages = 0;
  for (const indicator of atlas.atlas.indicators ?? []) {
    const levels = [shownLevel(INITIAL_SESSION, atlas), ...atlas.atlas.levels].flatMap((level) => level ?? []);
    const level = levels.find(({ id }) => ['direct', 'aggregated'].includes(originOf(availability, indicator.id, id)));
    const picture = level === undefined ? null : await pictureOf(run, atlas, indicator, level.id);
    if (picture === null) continue;
    if (indicator === first) await writeFile(join(siteDirectory, FRAME_PAGE), page(template, picture, indicator, null));
    if (!SAFE_NAME.test(indicator.id)) continue;
    const name = `${FOLDER}/${indicator.id}.html`;
    const oembed = siteAddress === null ? null : `${indicator.id}.oembed.json`;
    await writeFile(join(siteDirectory, name), page(fromFolder(template), picture, indicator, oembed));
    if (siteAddress !== null) {
      const document = oEmbedDocument(new URL(name, siteAddress).href, picture.headline, atlas.title);
      await writeFile(join(siteDirectory, FOLDER, `${indicator.id}.oembed.json`), `${JSON.stringify(document, null, 2)}\n`);
    }
    pages++;
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

type Run = <Name extends TaskName>(name: Name, request: TaskRequest<Name>) => Promise<TaskResult<Name>>;

interface Picture {
  readonly html: string;
  readonly headline: string;
}

/** The map of an indicator in the package's year, else the newest one; null where there is none. */
async function pictureOf(run: Run, atlas: AtlasPackage, indicator: IndicatorDescriptor, level: LevelId): Promise<Picture | null> {
  const session = { ...INITIAL_SESSION, indicator: indicator.id, level };
  const cache = new ResultCache();
  const request = { indicator: indicator.id, level };
  cache.set('level/load', { level }, await run('level/load', { level }));
  const result = await run('indicator/series', request);
  if (result.series === null) return null;
  const series = publishableSeries(result.series);
  cache.set('indicator/series', request, { ...result, series });
  const year = series.years[shownYearIndex(wantedYear(session, atlas), series.years)];
  if (year === undefined) return null;
  if (indicator.value.kind !== 'category') {
    const classification = classificationRequest(session.classification, request, year);
    cache.set('classification/compute', classification, await run('classification/compute', classification));
  }
  const maps = new ShownMapBuilder(cache);
  const shown = maps.build({ atlas, session, colorScheme: 'light', seriesRequest: () => request });
  const { level: loaded, levelDescriptor, specification } = shown;
  if (loaded === null || levelDescriptor === null || specification === null) return null;
  // A chunk of its own in the app, which never needs it.
  const { staticMapHtml } = await import('../report/static-page.ts');
  const headline = maps.headline(shown);
  const html = staticMapHtml({
    level: loaded,
    levelDescriptor,
    indicator,
    series,
    yearIndex: shown.yearIndex,
    specification,
    headline,
    reading: maps.reading(shown),
    notes: sourceLines(atlas, indicator, 'de'),
    language: 'de',
  });
  return { html, headline };
}

/** The page with a picture; `oembed` names its oEmbed document beside it. */
function page(template: string, picture: Picture, indicator: IndicatorDescriptor, oembed: string | null): string {
  const inFolder = template.includes('="../assets/');
  const title = picture.headline.replace(/[&<>]/g, '');
  const link =
    oembed === null ? '' : `<link rel="alternate" type="application/json+oembed" href="${oembed}" title="${title.replaceAll('"', '')}" />`;
  // As a function: a `$` in the data is no reference.
  return template
    .replace(
      /<main>\s*<\/main>/,
      () =>
        `<main data-default-package="${inFolder ? '../' : ''}atlas/" data-default-indicator="${indicator.id}">\n${picture.html}\n</main>`,
    )
    .replace(/<noscript>[^<]*<\/noscript>/, '')
    .replace(/<title>[^<]*<\/title>/, () => `<title>${title}</title>${link}`);
}

const fromFolder = (template: string): string => template.replaceAll('="./', '="../');

/** An oEmbed document of the type `rich` (oembed.com, version 1.0). */
function oEmbedDocument(address: string, title: string, provider: string): object {
  const { width, height } = OEMBED_SIZE;
  const quoted = title.replaceAll(/[&<>"]/g, '');
  return {
    type: 'rich',
    version: '1.0',
    title,
    provider_name: provider,
    provider_url: new URL('../', address).href,
    width,
    height,
    html: `<iframe src="${address}" title="${quoted}" width="${width}" height="${height}" loading="lazy" sandbox="allow-scripts allow-same-origin allow-popups"></iframe>`,
  };
}
