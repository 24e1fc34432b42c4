const EULER_MASCHERONI = 0.5772156649015329;
export const HALF_LOG_TWO_PI = 0.9189385332046728;

/** From here on Stirling's series with the terms below is exact to rounding. */
const STIRLING_FROM = 10;

/** B(2k) / (2k (2k - 1)), k = 1...8: the coefficients of Stirling's series. */
const STIRLING = [1 / 12, -1 / 360, 1 / 1260, -1 / 1680, 1 / 1188, -691 / 360360, 1 / 156, -3617 / 122400] as const;

const ZETA_TERMS = 34;

/** zeta(k) - 1 for k = 2... by Euler-Maclaurin summation: the Taylor coefficients of log gamma around 2. */
const ZETA_MINUS_ONE: readonly number[] = Array.from({ length: ZETA_TERMS }, (_, index) => {
  const k = index + 2;
  const from = 30;
  const edge = from ** -k;
  // small terms first
  let sum = (-k * (k + 1) * (k + 2) * (k + 3) * (k + 4) * (k + 5) * (k + 6) * edge) / (1209600 * from ** 7);
  sum += (k * (k + 1) * (k + 2) * (k + 3) * (k + 4) * edge) / (30240 * from ** 5);
  sum -= (k * (k + 1) * (k + 2) * edge) / (720 * from ** 3);
  sum += (k * edge) / (12 * from) + edge / 2 + (edge * from) / (k - 1);
  for (let n = from - 1; n >= 2; n--) sum += n ** -k;
  return sum;
});

/** log gamma(2 + x) for |x| <= 0.5, with a small relative error near its zero. */
function logGammaNearTwo(x: number): number {
  let series = 0;
  for (let index = ZETA_TERMS - 1; index >= 0; index--) {
    series = ZETA_MINUS_ONE[index]! / (index + 2) - series * x;
  }
  return x * (1 - EULER_MASCHERONI + x * series);
}

/**
 * Natural logarithm of the gamma function for x > 0 (Infinity at 0 and at Infinity; NaN below 0). Relative error about 1e-15, also near the
 * zeros at 1 and 2. Source: DLMF 5.7.3, 5.11.1.
 */
export function logGamma(x: number): number {
  if (!(x >= 0)) return NaN;
  if (x === 0 || x === Infinity) return Infinity;
  if (x < 0.5) return logGammaNearTwo(x) - Math.log1p(x) - Math.log(x);
  if (x < 1.5) return logGammaNearTwo(x - 1) - Math.log1p(x - 1);
  if (x >= STIRLING_FROM) return (x - 0.5) * Math.log(x) - x + HALF_LOG_TWO_PI + stirlingSeries(x);
  let product = 1;
  let reduced = x;
  while (reduced >= 2.5) product *= --reduced;
  return Math.log(product) + logGammaNearTwo(reduced - 2);
}

function stirlingSeries(x: number): number {
  const inverseSquare = 1 / (x * x);
  let series = 0;
  for (let index = STIRLING.length - 1; index >= 0; index--) series = STIRLING[index]! + series * inverseSquare;
  return series / x;
}

/** What Stirling's formula lacks: log gamma(x) - ((x - 1/2) log x - x + log(2 pi) / 2), for x > 0. */
export function stirlingError(x: number): number {
  return x >= STIRLING_FROM ? stirlingSeries(x) : logGamma(x) - ((x - 0.5) * Math.log(x) - x + HALF_LOG_TWO_PI);
}

/**
 * count * log(count / mean) + mean - count, without cancellation where both are close; >= 0. Half the Poisson deviance.
 * Source: Loader, C. (2000), Fast and accurate computation of binomial probabilities.
 */
export function halfDeviance(count: number, mean: number): number {
  const difference = count - mean;
  const total = count + mean;
  if (count > 0 && Math.abs(difference) < 0.1 * total) {
    const ratio = difference / total;
    const square = ratio * ratio;
    let power = 2 * count * ratio;
    let result = difference * ratio;
    for (let odd = 3; ; odd += 2) {
      power *= square;
      const next = result + power / odd;
      if (next === result) return result;
      result = next;
    }
  }
  return count === 0 ? mean : count * Math.log(count / mean) - difference;
}
