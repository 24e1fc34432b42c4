/**
 * What the checks of accessibility found, as the statement tells it. Written by `test/e2e/support/write-accessibility-results.ts`; the tests
 * hold the figures against what they themselves look at, so that the statement never claims more.
 */
export const ACCESSIBILITY_RESULTS = {
  /** Day of the checks. */
  checkedOn: '2026-11-21',
  axeVersion: '4.14.1',
  /** Views of the program, and window sizes, that axe looked at. */
  scenes: 0,
  sizes: 0,
  violations: 0,
  /** Views whose accessibility tree is recorded. */
  trees: 0,
  /** Smallest side of a target, in CSS pixels. */
  targetPixels: 24,
} as const;

/** What was checked and what is known to be missing, in the order of the statement. */
export const ACCESSIBILITY_TESTS = ['axe', 'trees', 'keyboard', 'targets', 'text', 'contrast', 'motion'] as const;
export const ACCESSIBILITY_GAPS = ['readers', 'map', 'palettes', 'tools', 'documents', 'plain', 'own', 'basemap'] as const;
