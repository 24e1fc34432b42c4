/** Page "Erwartung". */
export const analysisExpectation = {
  'analysis.expectation.step.outcome': 'Welches Ergebnis?',
};
