import '../texts/conference-topic.ts';
import type { Conference } from '../model/index.ts';
import { composeMinutes } from '../report/compose-minutes.ts';
import type { DocumentJob } from '../report/document-jobs.ts';
import type { DocumentPicture, MinutesDocument } from '../report/documents.ts';
import { carriedDecisions, conferenceFile, type MinutesFormat } from '../state/index.ts';
import { indicatorTitle, translate } from '../texts/index.ts';
import { provenanceLines, type AtlasView } from '../ui/index.ts';
import { MapModelBuilder } from '../view/index.ts';
import type { ConferenceEnvironment } from './conference-environment.ts';
import { contributionPins } from './contribution-pins.ts';
import { DetachedMap } from './detached-map.ts';
import { download } from './download.ts';
import { ViewBuilder } from './view-builder.ts';

const MAP_PIXELS = { widthPixels: 1600, heightPixels: 1000 };
const DOCX_TYPE = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

const FILES = {
  html: { kind: 'minutesHtml', type: 'text/html;charset=utf-8' },
  pdf: { kind: 'minutesPdf', type: 'application/pdf' },
  docx: { kind: 'minutesDocx', type: DOCX_TYPE },
} as const;

/** Saves the minutes of a conference, or the conference itself with those before it. @throws where a chunk or font can not be fetched */
export async function exportMinutes(environment: ConferenceEnvironment, id: string, format: MinutesFormat): Promise<void> {
  const { conference } = environment.view();
  const wanted = conference.conferences.find((one) => one.id === id);
  if (wanted === undefined) return;
  if (format === 'json') return download(`${id}.json`, conferenceFile(wanted, conference.conferences), 'application/json');
  const { kind, type } = FILES[format];
  const bytes = await environment.loader.run(`document ${id} ${type}`, 'document', async (options) => {
    const { writeInWorker } = await import('../report/document-writer.ts');
    const document = await minutesDocument(environment, wanted);
    if (document === null) return undefined;
    const job: DocumentJob = kind === 'minutesPdf' ? { kind, document, fonts: await documentFonts() } : { kind, document };
    return writeInWorker(job, options);
  });
  if (bytes !== undefined) download(`${id}.${format}`, new Uint8Array(bytes), type);
}

const documentFonts = async (): Promise<readonly Uint8Array[]> => (await import('./document-fonts.ts')).readDocumentFonts();

/** The minutes with a map of the numbered contributions; null before a package is open. */
export async function minutesDocument(environment: ConferenceEnvironment, conference: Conference): Promise<MinutesDocument | null> {
  const view = environment.view();
  const { atlas, session } = view;
  if (atlas === null) return null;
  const { conferences, stories, placeNames, rules } = view.conference;
  const before = conferences.find(({ id }) => id === conference.follows) ?? null;
  const minutes = composeMinutes({
    conference,
    previous: before === null ? null : { ...before, decisions: carriedDecisions(conference, conferences).map(({ decision }) => decision) },
    story: stories.find(({ item }) => item.id === conference.story)?.item ?? null,
    placeNames,
    atlas,
    rules,
    language: session.language,
    created: new Date().toISOString(),
  });
  return { ...minutes, picture: await pictureOf(environment, conference) };
}

/** The whole city with the shown indicator, its legend and the numbered contributions, on paper (light); null where none has a place. */
async function pictureOf({ view, state, cache }: ConferenceEnvironment, conference: Conference): Promise<DocumentPicture | null> {
  const { session } = state();
  const paper = { ...state(), session: { ...session, selection: [], contrastMode: false } };
  const shown = new ViewBuilder(cache).build(paper, 'light');
  const { level, atlas, specification } = shown;
  const pins = contributionPins(conference, view().conference.placeLevels, null);
  if (level === null || atlas === null || pins.length === 0) return null;
  const map = new DetachedMap(atlas.atlas.crs, level.boundingBox);
  try {
    const supply = { catchment: null, districts: null, marks: [], sites: new Float64Array(0), pins, tool: null, draggable: null };
    const model = { ...new MapModelBuilder(cache).build(shown, state().resultsVersion), supply };
    return await mapSheet(await map.picture(model, MAP_PIXELS, level.boundingBox), shown, specification, pins.length);
  } finally {
    map.destroy();
  }
}

async function mapSheet(
  mapPng: Uint8Array,
  shown: AtlasView,
  specification: AtlasView['specification'],
  pins: number,
): Promise<DocumentPicture> {
  const { atlas, indicator, series, yearIndex, levelDescriptor, headline, reading, session } = shown;
  const { language } = session;
  const { composeMapSheet } = await import('../report/map-sheet.ts');
  const legendTitle = [indicator === null ? undefined : indicatorTitle(indicator, language), series?.years[yearIndex]];
  const sheet = await composeMapSheet({
    mapPng,
    widthPixels: MAP_PIXELS.widthPixels,
    headline,
    reading,
    legendTitle: legendTitle.filter((part) => part !== undefined).join(', '),
    specification,
    footLines: atlas === null ? [] : provenanceLines({ atlas, indicator, series, yearIndex, levelDescriptor, language }),
  });
  const { width, height } = await createImageBitmap(sheet);
  return {
    png: new Uint8Array(await sheet.arrayBuffer()),
    widthPixels: width,
    heightPixels: height,
    alternative: translate(language, 'conference.minutes.picture', { headline, reading, count: pins }),
  };
}
