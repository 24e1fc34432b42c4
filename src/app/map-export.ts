import type { AtlasMap } from '../map/index.ts';
import { sourceLines, tableCsv } from '../report/index.ts';
import type { AtlasView } from '../ui/index.ts';
import { download } from './download.ts';

const IMAGE_WIDTH_PIXELS = 1600;
const IMAGE_HEIGHT_PIXELS = 1000;

/** Saves the shown areas with values, states and source as CSV. */
export function exportTable(view: AtlasView): void {
  const { level, indicator, series, yearIndex, session } = view;
  if (level === null || indicator === null || series === null) return;
  const csv = tableCsv({ level, indicator, series, yearIndex, language: session.language, notes: sourceLinesOf(view) });
  download(`${fileName(view)}.csv`, csv, 'text/csv;charset=utf-8');
}

/** Saves the map with headline, sentence, legend and source as PNG. */
export async function exportImage(view: AtlasView, map: AtlasMap): Promise<void> {
  const { headline, reading, specification, indicator, series, yearIndex, session } = view;
  const mapPng = await map.image({ widthPixels: IMAGE_WIDTH_PIXELS, heightPixels: IMAGE_HEIGHT_PIXELS });
  const { composeMapSheet } = await import('../report/map-sheet.ts');
  const title = (session.language === 'en' ? indicator?.titleEn : undefined) ?? indicator?.title ?? '';
  const sheet = await composeMapSheet({
    mapPng,
    widthPixels: IMAGE_WIDTH_PIXELS,
    headline,
    reading,
    legendTitle: [title, series?.years[yearIndex]].filter((part) => part !== undefined).join(', '),
    specification,
    footLines: sourceLinesOf(view),
  });
  download(`${fileName(view)}.png`, sheet, 'image/png');
}

const sourceLinesOf = ({ indicator, atlas, session }: AtlasView): string[] => sourceLines(atlas, indicator, session.language);

const fileName = ({ indicator, levelDescriptor, series, yearIndex }: AtlasView): string =>
  [indicator?.id, levelDescriptor?.id, series?.years[yearIndex]].filter((part) => part !== undefined).join('-');
