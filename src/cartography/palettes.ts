import type { HexColor, PaletteId, PaletteKind } from './specification.ts';

interface PaletteBase {
  readonly id: PaletteId;
  readonly kind: PaletteKind;
  /** Proper name of a palette published elsewhere; our own have their names in `texts/`. */
  readonly properName: string | null;
}

/** From weak to strong as on a light background: anchors of falling lightness. */
export interface SequentialPalette extends PaletteBase {
  readonly kind: 'sequential';
  readonly anchors: readonly HexColor[];
}

/** Two arms from the pale middle outwards; never red against green. */
export interface DivergingPalette extends PaletteBase {
  readonly kind: 'diverging';
  /** Arm of the favourable side (of the low side where no side is better), pale to strong. */
  readonly favourable: readonly HexColor[];
  readonly unfavourable: readonly HexColor[];
}

/** Separate hues without order. */
export interface QualitativePalette extends PaletteBase {
  readonly kind: 'qualitative';
  readonly colors: readonly HexColor[];
}

export type Palette = SequentialPalette | DivergingPalette | QualitativePalette;

const sequential = (id: string, properName: string | null, anchors: readonly HexColor[]): SequentialPalette => ({
  id,
  kind: 'sequential',
  properName,
  anchors,
});

const diverging = (
  id: string,
  properName: string | null,
  favourable: readonly HexColor[],
  unfavourable: readonly HexColor[],
): DivergingPalette => ({ id, kind: 'diverging', properName, favourable, unfavourable });

/**
 * All palettes. The first of each kind and purpose are our own: quiet, away from signal colours. Anchors of the others come from
 * ColorBrewer (Harrower & Brewer 2003), matplotlib (viridis, magma; Smith & van der Walt), cividis (Nuñez et al. 2018), Okabe & Ito (2008)
 * and Tol (2021). Every palette is interpolated in OKLab with our own even steps, so that colours are named after, not equal to, the originals.
 */
export const PALETTES: readonly Palette[] = [
  sequential('lake', null, ['#e4eff4', '#a9cbdc', '#5f9bb9', '#2a6a8f', '#103d5c']),
  sequential('dusk', null, ['#f6ead9', '#e9bfa0', '#cf8379', '#9c4c68', '#562a55']),
  sequential('harbour', null, ['#eef2d5', '#b5d7b4', '#65aba2', '#2c7685', '#173f5e']),
  sequential('heather', null, ['#f0eaf3', '#cfbadb', '#a583bd', '#774f95', '#452a63']),
  sequential('ochre', null, ['#f8edd2', '#e6c582', '#c4903f', '#8d5f22', '#523514']),
  sequential('moss', null, ['#ebf2e2', '#bdd5a8', '#83aa72', '#4d7b50', '#254a36']),
  sequential('blues', 'ColorBrewer Blues', ['#eff3ff', '#bdd7e7', '#6baed6', '#3182bd', '#08519c', '#08306b']),
  sequential('ylgnbu', 'ColorBrewer YlGnBu', ['#ffffd9', '#c7e9b4', '#7fcdbb', '#41b6c4', '#1d91c0', '#225ea8', '#253494', '#081d58']),
  sequential('ylorbr', 'ColorBrewer YlOrBr', ['#ffffe5', '#fee391', '#fec44f', '#fe9929', '#cc4c02', '#993404', '#662506']),
  sequential('purples', 'ColorBrewer Purples', ['#fcfbfd', '#dadaeb', '#bcbddc', '#9e9ac8', '#807dba', '#6a51a3', '#3f007d']),
  sequential('viridis', 'Viridis', ['#fde725', '#7ad151', '#22a884', '#2a788e', '#414487', '#440154']),
  sequential('cividis', 'Cividis', ['#fee838', '#c9b866', '#a69d75', '#7c7b78', '#575d6d', '#213c6e', '#00224e']),
  sequential('magma', 'Magma', ['#fcfdbf', '#fec287', '#f8765c', '#b63679', '#711f81', '#2c115f']),
  diverging(
    'shore',
    null,
    ['#e3eef2', '#9fc7d3', '#4d94ab', '#1d6079', '#0c3549'],
    ['#f7ead9', '#e7bc88', '#c9844a', '#93531f', '#53290c'],
  ),
  diverging(
    'meadow',
    null,
    ['#e4f0ea', '#9dcdbd', '#4b9c8c', '#1b695f', '#0a3c38'],
    ['#f0e8f2', '#cbb0d6', '#9d76b1', '#6c4384', '#3d2150'],
  ),
  diverging(
    'puor',
    'ColorBrewer PuOr',
    ['#d8daeb', '#b2abd2', '#8073ac', '#542788', '#2d004b'],
    ['#fee0b6', '#fdb863', '#e08214', '#b35806', '#7f3b08'],
  ),
  diverging(
    'brbg',
    'ColorBrewer BrBG',
    ['#c7eae5', '#80cdc1', '#35978f', '#01665e', '#003c30'],
    ['#f6e8c3', '#dfc27d', '#bf812d', '#8c510a', '#543005'],
  ),
  diverging(
    'rdbu',
    'ColorBrewer RdBu',
    ['#d1e5f0', '#92c5de', '#4393c3', '#2166ac', '#053061'],
    ['#fddbc7', '#f4a582', '#d6604d', '#b2182b', '#67001f'],
  ),
  {
    id: 'quarters',
    kind: 'qualitative',
    properName: null,
    colors: ['#8d74c7', '#c39032', '#588b67', '#703e62', '#c5d891', '#6d2700', '#efccf3', '#381860', '#b7efd8'],
  },
  {
    id: 'okabe-ito',
    kind: 'qualitative',
    properName: 'Okabe-Ito',
    colors: ['#56b4e9', '#e69f00', '#0072b2', '#f0e442', '#009e73', '#cc79a7', '#d55e00', '#332288', '#bbcc99'],
  },
  {
    id: 'tol-muted',
    kind: 'qualitative',
    properName: 'Tol Muted',
    colors: ['#88ccee', '#cc6677', '#ddcc77', '#332288', '#44aa99', '#882255', '#999933', '#117733', '#aa4499'],
  },
];

/** Default palettes: one hue where no side is better, a warm one where a side is unfavourable. */
export const DEFAULT_PALETTES = {
  neutral: 'lake',
  valued: 'dusk',
  divergingNeutral: 'meadow',
  divergingValued: 'shore',
  qualitative: 'quarters',
} as const;

const byId: ReadonlyMap<PaletteId, Palette> = new Map(PALETTES.map((palette) => [palette.id, palette]));

/** The palette of an id, or null where there is none. */
export const paletteOf = (id: PaletteId): Palette | null => byId.get(id) ?? null;
