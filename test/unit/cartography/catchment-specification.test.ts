import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { catchmentSpecification, contrastRatio, SUFFICIENT_CONTRAST, type ColorScheme } from '../../../src/cartography/index.ts';
import { MAP_THEMES } from '../../../src/map/map-theme.ts';

const SCHEMES: readonly ColorScheme[] = ['light', 'dark', 'highContrast'];
const breaksOf = (count: number): number[] => Array.from({ length: count }, (_, i) => (i + 1) * 250);
const bandsOf = (count: number, scheme: ColorScheme) =>
  catchmentSpecification(
    breaksOf(count),
    breaksOf(count).map((limit) => `${limit} m`),
    scheme,
  ).bands;

describe('the bands of a catchment', () => {
  test('stand out from the ground of the map and from their halo in every scheme', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 12 }), fc.constantFrom(...SCHEMES), (count, scheme) => {
        for (const { stroke, halo } of bandsOf(count, scheme)) {
          expect(contrastRatio(stroke, MAP_THEMES[scheme].background)).toBeGreaterThanOrEqual(SUFFICIENT_CONTRAST);
          expect(contrastRatio(stroke, halo)).toBeGreaterThanOrEqual(SUFFICIENT_CONTRAST);
        }
      }),
      { seed: 5, numRuns: 60 },
    );
  });

  test('differ from their neighbours in dash and width, not in colour alone', () => {
    for (const scheme of SCHEMES) {
      const bands = bandsOf(5, scheme);
      for (const [position, band] of bands.slice(1).entries()) {
        expect(band.dash).not.toEqual(bands[position]!.dash);
        expect(band.outlinePixels).toBeLessThan(bands[position]!.outlinePixels);
      }
    }
  });

  test('keep the order and the words of the breaks; no breaks, no bands', () => {
    expect(bandsOf(3, 'light').map(({ limit, label }) => [limit, label])).toEqual([
      [250, '250 m'],
      [500, '500 m'],
      [750, '750 m'],
    ]);
    expect(bandsOf(0, 'dark')).toEqual([]);
    expect(bandsOf(1, 'light')[0]?.dash).toEqual([]);
  });
});
