interface AccessibilityResults {
  /** Day of the checks. */
  readonly checkedOn: string;
  readonly axeVersion: string;
  /** Views of the program, and window sizes, that axe looked at. */
  readonly scenes: number;
  readonly sizes: number;
  readonly violations: number;
  /** Views whose accessibility tree is recorded. */
  readonly trees: number;
  /** Smallest side of a target, in CSS pixels. */
  readonly targetPixels: number;
}

/**
 * What the checks of accessibility found, as the statement tells it. Written by the checks themselves
 * (`ACCESSIBILITY=write` with `test/e2e/accessibility.test.ts`); what has no figure yet is not claimed.
 */
export const ACCESSIBILITY_RESULTS: AccessibilityResults = {
  checkedOn: '2026-11-21',
  axeVersion: '4.14.1',
  scenes: 92,
  sizes: 4,
  violations: 0,
  trees: 96,
  targetPixels: 24,
};

/** What was checked and what is known to be missing, in the order of the statement. */
export const ACCESSIBILITY_TESTS = ['axe', 'trees', 'keyboard', 'targets', 'text', 'contrast', 'motion'] as const;
export const ACCESSIBILITY_GAPS = ['readers', 'map', 'palettes', 'bars', 'tools', 'documents', 'plain', 'own', 'basemap'] as const;
