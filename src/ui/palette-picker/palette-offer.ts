import type { HexColor, PaletteId, PaletteKind } from '../../cartography/specification.ts';

/** One palette to choose from, as it looks in the present colour scheme; a `PaletteDescription` of cartography is one. */
export interface PaletteOffer {
  readonly id: PaletteId;
  readonly kind: PaletteKind;
  /** A few colours, low to high. */
  readonly colors: readonly HexColor[];
  /** Name the world knows it by; null = ours. */
  readonly properName: string | null;
  readonly colorBlindSafe: boolean;
}
