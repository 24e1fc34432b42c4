import { describe, expect, it } from 'vitest';
import { contrastRatio, CONTRIBUTION_COLORS } from '../../../src/cartography/index.ts';

const SURFACES = { light: '#ffffff', dark: '#1b1e24', highContrast: '#ffffff' } as const;

describe('CONTRIBUTION_COLORS', () => {
  it.each(['light', 'dark', 'highContrast'] as const)('can be read and seen in %s, and no two are the same', (scheme) => {
    const colors = Object.values(CONTRIBUTION_COLORS[scheme]);
    for (const { ground, text } of colors) {
      expect(contrastRatio(ground, text)).toBeGreaterThanOrEqual(4.5);
      expect(contrastRatio(ground, SURFACES[scheme])).toBeGreaterThanOrEqual(4.5);
    }
    expect(new Set(colors.map(({ ground }) => ground)).size).toBe(4);
  });
});
