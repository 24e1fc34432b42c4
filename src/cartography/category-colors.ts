import { DYNAMICS_CLASSES, STATUS_CLASSES, type CategoryScheme } from '../model/index.ts';
import { colorFromOklab, oklabOf } from './color.ts';
import { divergingColors, sequentialColors } from './palette-colors.ts';
import { DEFAULT_PALETTES, paletteOf, type DivergingPalette, type SequentialPalette } from './palettes.ts';
import type { ColorScheme, HexColor } from './specification.ts';

/** Schemes whose colours have a fixed meaning; the reader's palette does not apply to them. */
export type FixedScheme = Exclude<CategoryScheme, 'ordered' | 'qualitative'>;

export const isFixedScheme = (scheme: CategoryScheme | undefined): scheme is FixedScheme =>
  scheme === 'statusDynamics' || scheme === 'association' || scheme === 'deviation';

const sequential = (id: string): SequentialPalette => paletteOf(id) as SequentialPalette;
const diverging = (id: string): DivergingPalette => paletteOf(id) as DivergingPalette;

/** Colours of a fixed scheme in the order of its categories. */
export function fixedSchemeColors(scheme: FixedScheme, colorScheme: ColorScheme): HexColor[] {
  switch (scheme) {
    case 'statusDynamics':
      return statusDynamicsColors(colorScheme);
    case 'association':
      return associationColors(colorScheme);
    case 'deviation': {
      const [low, , , , high] = divergingColors(diverging(DEFAULT_PALETTES.divergingNeutral), 2, 3, true, colorScheme);
      return [low!, quiet(colorScheme), high!];
    }
  }
}

/** How far a colour goes over to the hue of its development. */
const TINT = 0.38;

/**
 * Status by the strength of the ramp for need; favourable dynamics lean to the favourable hue, unfavourable ones are a shade deeper (and
 * hatched, so that nothing hangs on colour alone).
 */
function statusDynamicsColors(scheme: ColorScheme): HexColor[] {
  const ramp = sequentialColors(sequential(DEFAULT_PALETTES.valued), STATUS_CLASSES, scheme);
  const arm = divergingColors(diverging(DEFAULT_PALETTES.divergingValued), STATUS_CLASSES, STATUS_CLASSES, true, scheme);
  return Array.from({ length: STATUS_CLASSES * DYNAMICS_CLASSES }, (_, index) => {
    const status = Math.floor(index / DYNAMICS_CLASSES);
    const dynamics = index % DYNAMICS_CLASSES;
    const base = ramp[status]!;
    if (dynamics === 1) return base;
    const favourable = arm[STATUS_CLASSES - 1 - status]!;
    const unfavourable = ramp[Math.min(status + 1, STATUS_CLASSES - 1)]!;
    return mixed(base, dynamics === 0 ? favourable : unfavourable, dynamics === 0 ? TINT * 2 : TINT);
  });
}

/** High among high and low among low strong, outliers pale in the hue of their own value, the rest quiet. */
function associationColors(scheme: ColorScheme): HexColor[] {
  const high = sequentialColors(sequential(DEFAULT_PALETTES.valued), 5, scheme);
  const low = sequentialColors(sequential(DEFAULT_PALETTES.neutral), 5, scheme);
  return [high[3]!, low[3]!, low[1]!, high[1]!, quiet(scheme), faint(scheme)];
}

/** Unremarkable areas: a warm grey that no state has. */
const quiet = (scheme: ColorScheme): HexColor => (scheme === 'dark' ? '#4a4842' : '#e9e6df');
const faint = (scheme: ColorScheme): HexColor => (scheme === 'dark' ? '#33322f' : '#f7f6f3');

function mixed(one: HexColor, other: HexColor, share: number): HexColor {
  const from = oklabOf(one);
  const to = oklabOf(other);
  return colorFromOklab({
    lightness: from.lightness + (to.lightness - from.lightness) * share,
    a: from.a + (to.a - from.a) * share,
    b: from.b + (to.b - from.b) * share,
  });
}
