import type { AtlasPackage } from '../model/index.ts';
import type { Language } from '../state/index.ts';
import { atlasForPublication, memoize, publishedSeriesRequest } from '../view/index.ts';
import type { OfferedMaps } from './embed-view.ts';

/**
 * Offers the results of the package's recipes like its indicators, the same object for the same input. A chunk of its own: it comes when such a
 * map is asked for, for no other needs it.
 */
export const createRecipeMaps = (): ((atlas: AtlasPackage, language: Language) => OfferedMaps) =>
  memoize((atlas: AtlasPackage, language: Language): OfferedMaps => ({
    atlas: atlasForPublication(atlas, language),
    request: (indicator, level) => publishedSeriesRequest(atlas.atlas.recipes ?? [], indicator, level) ?? { indicator, level },
  }));
