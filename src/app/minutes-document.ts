import '../texts/conference-topic.ts';
import { createAtlasMap } from '../map/index.ts';
import type { Conference } from '../model/index.ts';
import { composeMinutes } from '../report/compose-minutes.ts';
import type { DocumentPicture, MinutesDocument } from '../report/documents.ts';
import { carriedDecisions, conferenceFile, type MinutesFormat } from '../state/index.ts';
import { indicatorTitle, translate } from '../texts/index.ts';
import { provenanceLines, type AtlasView } from '../ui/index.ts';
import { MapModelBuilder } from '../view/index.ts';
import type { ConferenceEnvironment } from './conference-environment.ts';
import { contributionPins } from './contribution-pins.ts';
import { download } from './download.ts';
import { ViewBuilder } from './view-builder.ts';

const MAP_PIXELS = { widthPixels: 1600, heightPixels: 1000 };
const DETACHED_MAP_PIXELS = { width: 640, height: 400 };
const DOCX_TYPE = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

/** Saves the minutes of a conference, or the conference itself with those before it. @throws where a chunk or font can not be fetched */
export async function exportMinutes(environment: ConferenceEnvironment, id: string, format: MinutesFormat): Promise<void> {
  const { conference } = environment.view();
  const wanted = conference.conferences.find((one) => one.id === id);
  if (wanted === undefined) return;
  switch (format) {
    case 'json':
      return download(`${id}.json`, conferenceFile(wanted, conference.conferences), 'application/json');
    case 'html': {
      const { minutesHtml } = await import('../report/minutes-html.ts');
      const minutes = await minutesDocument(environment, wanted);
      return minutes === null ? undefined : download(`${id}.html`, minutesHtml(minutes), 'text/html;charset=utf-8');
    }
    case 'pdf': {
      const [{ minutesPdf }, { readDocumentFonts }] = await Promise.all([
        import('../report/minutes-pdf.ts'),
        import('./document-fonts.ts'),
      ]);
      const minutes = await minutesDocument(environment, wanted);
      if (minutes === null) return;
      return download(`${id}.pdf`, new Uint8Array(await minutesPdf(minutes, await readDocumentFonts())), 'application/pdf');
    }
    case 'docx': {
      const { minutesDocx } = await import('../report/minutes-docx.ts');
      const minutes = await minutesDocument(environment, wanted);
      return minutes === null ? undefined : download(`${id}.docx`, new Uint8Array(await minutesDocx(minutes)), DOCX_TYPE);
    }
  }
}

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
  const target = detachedTarget();
  const nothing = (): void => {};
  const map = createAtlasMap({
    target,
    crs: atlas.atlas.crs,
    extent: level.boundingBox,
    view: null,
    handlers: { onHover: nothing, onSelect: nothing, onLasso: nothing, onViewChange: nothing, onFacilityHover: nothing },
  });
  try {
    const supply = { catchment: null, districts: null, marks: [], sites: new Float64Array(0), pins, tool: null, draggable: null };
    map.update({
      ...new MapModelBuilder(cache).build(shown, state().resultsVersion),
      highlightedAreas: [],
      hoveredArea: null,
      focusedArea: null,
      supply,
    });
    await map.whenDrawn();
    return await mapSheet(await map.image(MAP_PIXELS, level.boundingBox), shown, specification, pins.length);
  } finally {
    map.destroy();
    target.remove();
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

/** Off the screen, with a size, so that there is something to draw on. */
function detachedTarget(): HTMLElement {
  const target = document.createElement('div');
  Object.assign(target.style, {
    position: 'fixed',
    left: '-10000px',
    width: `${DETACHED_MAP_PIXELS.width}px`,
    height: `${DETACHED_MAP_PIXELS.height}px`,
    visibility: 'hidden',
  });
  target.inert = true;
  document.body.append(target);
  return target;
}
