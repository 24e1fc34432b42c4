import { describePalette, PALETTES, type ColorScheme } from '../cartography/index.ts';
import type { PaletteOffer } from '../ui/index.ts';

const OFFERED_CLASSES = 5;

/** The palettes to choose from, as they look in a colour scheme, with what was computed about colour vision. */
export const paletteOffers = (scheme: ColorScheme): readonly PaletteOffer[] =>
  PALETTES.map(({ id }) => describePalette(id, OFFERED_CLASSES, scheme));
