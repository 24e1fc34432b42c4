import { multicollinearity, residualTests, spatialDiagnostics, type LeastSquaresFit, type SpatialWeights } from '../../statistics/index.ts';
import type { ExpectationResult } from '../recipe-protocol.ts';

type Diagnostics = ExpectationResult['diagnostics'];
type Suggested = ExpectationResult['suggestedModel'];

/** Tests below this p-value count. */
const SIGNIFICANCE = 0.05;

/**
 * Diagnostics of the least squares fit. `plain`: as fitted, weights included, for normality, equal variance and collinearity;
 * `unweighted`: for the spatial tests, which are made for unweighted fits only.
 */
export function diagnosticsOf(
  plain: LeastSquaresFit,
  unweighted: LeastSquaresFit,
  neighbours: SpatialWeights,
): Omit<Diagnostics, 'spatialParameter' | 'akaike'> {
  const residuals = residualTests(plain);
  const spatial = spatialDiagnostics(unweighted, neighbours);
  const isDefined = spatial.kind === 'defined';
  return {
    conditionNumber: multicollinearity(plain).conditionNumber,
    jarqueBeraP: residuals.jarqueBera.pValue,
    breuschPaganP: residuals.breuschPagan.pValue,
    moranI: isDefined ? spatial.moran.statistic : NaN,
    moranP: isDefined ? spatial.moran.pValue : NaN,
    lagrangeLagP: isDefined ? spatial.lagrangeLag.pValue : NaN,
    lagrangeErrorP: isDefined ? spatial.lagrangeError.pValue : NaN,
    robustLagP: isDefined ? spatial.robustLag.pValue : NaN,
    robustErrorP: isDefined ? spatial.robustError.pValue : NaN,
  };
}

/**
 * The model the diagnostics suggest, after GeoDa's decision tree (Anselin 2005): neither simple Lagrange multiplier test significant at 5 %:
 * no spatial model; one: that model; both: the model whose robust test is significant, of two (or none) the one with the smaller
 * p-value. Without a spatial model: robust regression where the residuals are not normal, else least squares. Tests that are not defined (NaN)
 * suggest nothing.
 */
export function suggestModel(
  tests: Pick<Diagnostics, 'lagrangeLagP' | 'lagrangeErrorP' | 'robustLagP' | 'robustErrorP' | 'jarqueBeraP'>,
): Suggested {
  const { lagrangeLagP, lagrangeErrorP, robustLagP, robustErrorP, jarqueBeraP } = tests;
  const lag = lagrangeLagP < SIGNIFICANCE;
  const error = lagrangeErrorP < SIGNIFICANCE;
  if (lag && error) {
    const robustLag = robustLagP < SIGNIFICANCE;
    const robustError = robustErrorP < SIGNIFICANCE;
    if (robustLag !== robustError) return robustLag ? 'spatialLag' : 'spatialError';
    // p-values of strong tests may both vanish; then the lag model stands, which is the easier to read.
    return robustErrorP < robustLagP ? 'spatialError' : 'spatialLag';
  }
  if (lag) return 'spatialLag';
  if (error) return 'spatialError';
  return jarqueBeraP < SIGNIFICANCE ? 'robust' : 'ols';
}
