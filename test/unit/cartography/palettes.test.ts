import { describe, expect, test } from 'vitest';
import {
  contrastRatio,
  describePalette,
  DISTINGUISHABLE_DIFFERENCE,
  PALETTES,
  simulateColorVision,
  textColorOn,
  type ColorScheme,
  type HexColor,
} from '../../../src/cartography/index.ts';
import { MAP_THEMES } from '../../../src/map/map-theme.ts';

const SCHEMES: readonly ColorScheme[] = ['light', 'dark', 'highContrast'];
const cases = PALETTES.flatMap((palette) => SCHEMES.map((scheme) => ({ id: palette.id, kind: palette.kind, scheme })));

describe('palettes', () => {
  test('ids are unique', () => {
    expect(new Set(PALETTES.map((palette) => palette.id)).size).toBe(PALETTES.length);
  });

  test.each(cases)('$id, $scheme: neighbours of 2 to 9 classes differ with every colour vision', ({ id, kind, scheme }) => {
    for (let classes = 2; classes <= 9; classes++) {
      const { visions, monotoneLightness, colors } = describePalette(id, classes, scheme);
      expect(new Set(colors).size).toBe(classes);
      for (const { vision, smallestDifference } of visions) {
        expect(smallestDifference, `${classes} classes, ${vision}`).toBeGreaterThanOrEqual(DISTINGUISHABLE_DIFFERENCE);
      }
      if (kind === 'sequential') expect(monotoneLightness, `${classes} classes`).toBe(true);
    }
  });

  test('ordered palettes are safe for colour-blind readers', () => {
    for (const { id, kind, scheme } of cases) {
      if (kind !== 'qualitative') expect(describePalette(id, 7, scheme).colorBlindSafe, `${id} ${scheme}`).toBe(true);
    }
  });

  test('in our own separate hues all pairs of nine can be told apart by everyone', () => {
    for (const scheme of SCHEMES) {
      expect(describePalette('quarters', 9, scheme).colorBlindSafe, scheme).toBe(true);
    }
  });

  test('five classes can not reach 3:1 and say so; three can in high contrast', () => {
    for (const palette of PALETTES.filter((entry) => entry.kind === 'sequential')) {
      expect(describePalette(palette.id, 5, 'light').needsContrastMode, palette.id).toBe(true);
      expect(describePalette(palette.id, 3, 'highContrast').needsContrastMode, palette.id).toBe(false);
    }
  });

  test('in the dark scheme low is dark', () => {
    const { colors } = describePalette('lake', 5, 'dark');
    expect(contrastRatio(colors[0]!, '#000000')).toBeLessThan(contrastRatio(colors[4]!, '#000000'));
  });

  test('an unknown palette is a bug of the caller', () => {
    expect(() => describePalette('rainbow', 5)).toThrow(/rainbow/);
  });
});

describe('colour vision', () => {
  test('grey looks grey to everyone', () => {
    for (const vision of ['normal', 'protanopia', 'deuteranopia', 'tritanopia'] as const) {
      const channels = simulateColorVision('#808080', vision)
        .slice(1)
        .match(/../g)!
        .map((pair) => Number.parseInt(pair, 16));
      for (const channel of channels) expect(Math.abs(channel - 128)).toBeLessThanOrEqual(1);
    }
  });

  test('red and green of the same lightness fall together without red or green cones', () => {
    const distance = (first: HexColor, second: HexColor): number => contrastRatio(first, second);
    const [red, green] = ['#c0504d', '#5a8a3c'] as const;
    const seen = [red, green].map((color) => simulateColorVision(color, 'deuteranopia'));
    expect(distance(seen[0]!, seen[1]!)).toBeLessThan(1.5);
    expect(seen[0]).not.toBe(red);
  });
});

test('the double border of the contrast mode stands out from every colour', () => {
  for (const { id, scheme } of cases) {
    const { markStrong, markPale } = MAP_THEMES[scheme];
    for (let classes = 2; classes <= 9; classes++)
      for (const color of describePalette(id, classes, scheme).colors)
        expect(Math.max(contrastRatio(color, markStrong), contrastRatio(color, markPale)), `${id} ${scheme}`).toBeGreaterThanOrEqual(3);
  }
});

describe('text colour', () => {
  test('is readable on every colour of every palette, however many classes', () => {
    for (const { id, scheme } of cases) {
      for (let classes = 2; classes <= 9; classes++)
        for (const color of describePalette(id, classes, scheme).colors)
          expect(contrastRatio(color, textColorOn(color)), `${id} ${scheme} ${color}`).toBeGreaterThanOrEqual(4.5);
    }
  });
});
