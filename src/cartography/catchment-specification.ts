import { colorFromOklab } from './color.ts';
import type { ColorScheme, HexColor } from './specification.ts';

/** How what lies within one break is drawn; never told by colour alone. */
export interface CatchmentBand {
  /** The break, in the unit it was asked in. */
  readonly limit: number;
  /** "500 m". */
  readonly label: string;
  /** Outline and streets: at least 3:1 against the ground of the map and against the halo. */
  readonly stroke: HexColor;
  /** Around every line, so that it shows on any class. */
  readonly halo: HexColor;
  /** Of the whole area within the break, drawn in `stroke`; bands lie over each other. */
  readonly fillOpacity: number;
  readonly outlinePixels: number;
  readonly streetPixels: number;
  /** Dashes of the outline, CSS pixels; empty = solid. */
  readonly dash: readonly number[];
}

/** The one specification behind a catchment on the map and in the legend; bands from the nearest break outwards. */
export interface CatchmentSpecification {
  readonly bands: readonly CatchmentBand[];
}

/** Magenta, because no palette of the data and nothing else on the map is: from dark to less dark (on dark ground: from light). */
const HUE_DEGREES = 345;
const SCHEMES: Readonly<
  Record<ColorScheme, { readonly near: number; readonly far: number; readonly colorfulness: number; readonly halo: HexColor }>
> = {
  light: { near: 0.36, far: 0.57, colorfulness: 0.17, halo: '#ffffff' },
  dark: { near: 0.93, far: 0.72, colorfulness: 0.14, halo: '#0b0d10' },
  highContrast: { near: 0.24, far: 0.42, colorfulness: 0.14, halo: '#ffffff' },
};

const DASHES: readonly (readonly number[])[] = [[], [10, 5], [3, 4], [12, 4, 3, 4]];
const WIDEST_PIXELS = 3.25;
const NARROWEST_PIXELS = 2;
const FILL_OPACITY = 0.1;

/**
 * Colours, widths and dashes of the bands of a catchment. `breaks` ascending, `labels[k]` the words of `breaks[k]`. No breaks give no bands.
 * Cost O(breaks).
 */
export function catchmentSpecification(breaks: readonly number[], labels: readonly string[], scheme: ColorScheme): CatchmentSpecification {
  const { halo } = SCHEMES[scheme];
  const last = Math.max(breaks.length - 1, 1);
  return {
    bands: breaks.map((limit, position): CatchmentBand => {
      const share = position / last;
      const outlinePixels = WIDEST_PIXELS + share * (NARROWEST_PIXELS - WIDEST_PIXELS);
      return {
        limit,
        label: labels[position] ?? '',
        stroke: strokeAt(share, scheme),
        halo,
        fillOpacity: FILL_OPACITY,
        outlinePixels,
        streetPixels: outlinePixels - 0.5,
        dash: DASHES[position % DASHES.length] ?? [],
      };
    }),
  };
}

/** Under the pointer the same few are asked for with every frame. */
const strokes = new Map<string, HexColor>();

function strokeAt(share: number, scheme: ColorScheme): HexColor {
  const key = `${scheme} ${share}`;
  let stroke = strokes.get(key);
  if (stroke === undefined) {
    const { near, far, colorfulness } = SCHEMES[scheme];
    const angle = (HUE_DEGREES / 180) * Math.PI;
    stroke = colorFromOklab({
      lightness: near + share * (far - near),
      a: colorfulness * Math.cos(angle),
      b: colorfulness * Math.sin(angle),
    });
    strokes.set(key, stroke);
  }
  return stroke;
}
