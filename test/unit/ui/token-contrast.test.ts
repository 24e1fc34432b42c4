import { describe, expect, test } from 'vitest';
import { contrastRatio, type HexColor } from '../../../src/cartography/index.ts';
import { tokens } from '../../../src/ui/theme/tokens.ts';

const SURFACES = ['surface', 'surface-raised', 'surface-sunken'] as const;
/** What lies on what, and the least contrast: 4.5 for text (WCAG 1.4.3), 3 for what shows a control or its state (WCAG 1.4.11). */
const PAIRS: readonly { readonly front: string; readonly grounds: readonly string[]; readonly least: number }[] = [
  { front: 'text', grounds: [...SURFACES, 'accent-soft', 'danger-soft', 'warning-soft'], least: 4.5 },
  { front: 'text-muted', grounds: SURFACES, least: 4.5 },
  { front: 'accent', grounds: [...SURFACES, 'accent-soft'], least: 4.5 },
  { front: 'accent-contrast', grounds: ['accent'], least: 4.5 },
  { front: 'danger', grounds: [...SURFACES, 'danger-soft'], least: 4.5 },
  { front: 'warning', grounds: [...SURFACES, 'warning-soft'], least: 4.5 },
  { front: 'border-strong', grounds: SURFACES, least: 3 },
  { front: 'focus', grounds: [...SURFACES, 'accent-soft', 'map'], least: 3 },
];

/** Colours by name of the block that begins with a selector. */
function colorsOf(selector: string): Map<string, HexColor> {
  const start = tokens.cssText.indexOf(`${selector} {`);
  const block = tokens.cssText.slice(start, tokens.cssText.indexOf('}', start));
  return new Map([...block.matchAll(/--color-([a-z-]+): (#[0-9a-f]{6});/g)].map(([, name, color]) => [name!, color as HexColor]));
}

const light = colorsOf(':host');
const SCHEMES = {
  light,
  dark: new Map([...light, ...colorsOf(":host([data-scheme='dark'])")]),
  highContrast: new Map([...light, ...colorsOf(":host([data-scheme='highContrast'])")]),
};

describe.each(Object.entries(SCHEMES))('colours of the interface, %s', (scheme, colors) => {
  test.each(PAIRS.flatMap(({ grounds, ...pair }) => grounds.map((ground) => ({ ...pair, ground }))))(
    '$front on $ground has at least $least:1',
    ({ front, ground, least }) => {
      const wanted = scheme === 'highContrast' ? 7 : least;
      expect(contrastRatio(colors.get(front)!, colors.get(ground)!)).toBeGreaterThanOrEqual(wanted);
    },
  );
});
