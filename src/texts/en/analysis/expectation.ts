import type { analysisExpectation as german } from '../../de/analysis/expectation.ts';

/** Page "Expectation". */
export const analysisExpectation: Record<keyof typeof german, string> = {
  'analysis.expectation.step.outcome': 'Which outcome?',
};
