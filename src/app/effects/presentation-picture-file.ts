import type { AtlasMap, MapOverlay } from '../../map/index.ts';
import { sourceLines } from '../../report/index.ts';
import { composeMapSheet } from '../../report/map-sheet.ts';
import { indicatorTitle, translate } from '../../texts/index.ts';
import '../../texts/conference-topic.ts';
import type { AtlasView } from '../../ui/index.ts';
import { download } from '../download.ts';

/** Saves the map with what is drawn over it as a picture, with headline, legend and source. The only way lines are ever kept. */
export async function saveDrawnMap(view: AtlasView, map: AtlasMap, overlay: MapOverlay): Promise<void> {
  const { width, height } = overlay.canvas;
  const { indicator, series, yearIndex, session, specification, headline, reading, conference, atlas } = view;
  const ground = await createImageBitmap(new Blob([(await map.image({ widthPixels: width, heightPixels: height })) as BlobPart]));
  const canvas = new OffscreenCanvas(width, height);
  const context = canvas.getContext('2d');
  if (context === null) return;
  context.drawImage(ground, 0, 0, width, height);
  context.drawImage(overlay.canvas, 0, 0);
  const drawn = await canvas.convertToBlob({ type: 'image/png' });
  const year = series?.years[yearIndex];
  const sheet = await composeMapSheet({
    mapPng: new Uint8Array(await drawn.arrayBuffer()),
    widthPixels: width,
    headline: conference.story?.steps[conference.stepIndex]?.title || headline,
    reading,
    legendTitle: [indicator === null ? '' : indicatorTitle(indicator, session.language), year ?? '']
      .filter((part) => part !== '')
      .join(', '),
    specification,
    footLines: sourceLines(atlas, indicator, session.language),
  });
  download(`${translate(session.language, 'conference.presentation.picture')}.png`, sheet, 'image/png');
}
