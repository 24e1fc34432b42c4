import type { HexColor, PaletteId, PaletteKind } from '../../cartography/specification.ts';

/** One palette to choose from, as it looks in the present colour scheme. Put together by the composition root. */
export interface PaletteOffer {
  readonly id: PaletteId;
  readonly kind: PaletteKind;
  /** A few colours, low to high. */
  readonly colors: readonly HexColor[];
}
