import type { Tail } from './tail.ts';

const ROOT_TWO_PI = 2.5066282746310007;
const ROOT_32 = 5.656854249492381;
const CENTRAL = 0.67448975;

/** Coefficients of Cody, W. J. (1969), Rational Chebyshev approximations for the error function, in the scaling for the normal integral. */
const CENTRE_NUMERATOR = [0.06568233791820745, 2.2352520354606837, 161.02823106855587, 1067.6894854603709, 18154.98125334356] as const;
const CENTRE_DENOMINATOR = [1, 47.202581904688245, 976.0985517377767, 10260.932208618979, 45507.78933502673] as const;
const MIDDLE_NUMERATOR = [
  1.0765576773720192e-8, 0.39894151208813466, 8.883149794388377, 93.50665613217785, 597.2702763948002, 2494.5375852903726,
  6848.190450536283, 11602.65143764735, 9842.714838383978,
] as const;
const MIDDLE_DENOMINATOR = [
  1, 22.266688044328117, 235.387901782625, 1519.3775994075547, 6485.558298266761, 18615.571640885097, 34900.95272114598, 38912.00328609327,
  19685.429676859992,
] as const;
const FAR_NUMERATOR = [
  0.023073441764940174, 0.215898534057957, 0.12740116116024736, 0.022235277870649807, 0.0014216191932278934, 2.9112874951168793e-5,
] as const;
const FAR_DENOMINATOR = [
  1, 1.284260096144911, 0.4682382124808651, 0.06598813786892856, 0.0037823963320275824, 7.297515550839662e-5,
] as const;

/** Coefficients of Wichura, M. J. (1988), Algorithm AS 241 (PPND16), highest power first. */
const QUANTILE_CENTRE = [
  [
    2509.0809287301227, 33430.57558358813, 67265.7709270087, 45921.95393154987, 13731.69376550946, 1971.5909503065513, 133.14166789178438,
    3.3871328727963665,
  ],
  [
    5226.495278852854, 28729.085735721943, 39307.89580009271, 21213.794301586597, 5394.196021424751, 687.1870074920579, 42.31333070160091,
    1,
  ],
] as const;
const QUANTILE_MIDDLE = [
  [
    0.0007745450142783414, 0.022723844989269184, 0.2417807251774506, 1.2704582524523684, 3.6478483247632045, 5.769497221460691,
    4.630337846156546, 1.4234371107496835,
  ],
  [
    1.0507500716444169e-9, 0.0005475938084995345, 0.015198666563616457, 0.14810397642748008, 0.6897673349851, 1.6763848301838038,
    2.053191626637759, 1,
  ],
] as const;
const QUANTILE_FAR = [
  [
    2.0103343992922881e-7, 2.7115555687434876e-5, 0.0012426609473880784, 0.026532189526576124, 0.29656057182850487, 1.7848265399172913,
    5.463784911164114, 6.657904643501103,
  ],
  [
    2.0442631033899397e-15, 1.421511758316446e-7, 1.8463183175100548e-5, 0.0007868691311456133, 0.014875361290850615, 0.1369298809227358,
    0.599832206555888, 1,
  ],
] as const;

function polynomial(coefficients: readonly number[], x: number): number {
  let value = 0;
  for (const coefficient of coefficients) value = value * x + coefficient;
  return value;
}

/** Density of the standard normal distribution. */
export const normalDensity = (z: number): number => halfSquareExponential(Math.abs(z)) / ROOT_TWO_PI;

/** e^(-z^2 / 2); the square is split so that its rounding error does not count for large z. */
function halfSquareExponential(z: number): number {
  const head = Math.trunc(z * 16) / 16;
  if (!Number.isFinite(head)) return Number.isNaN(z) ? NaN : 0;
  return Math.exp(-head * head * 0.5) * Math.exp(-(z - head) * (z + head) * 0.5);
}

/**
 * Standard normal distribution: P(Z <= z) or, with tail `upper`, P(Z > z). Relative error near 1e-15, down to the smallest probabilities.
 */
export function normalCdf(z: number, tail: Tail = 'lower'): number {
  if (Number.isNaN(z)) return NaN;
  const size = Math.abs(z);
  if (size <= CENTRAL) {
    const square = size > Number.EPSILON / 2 ? z * z : 0;
    const fromMiddle = (z * polynomial(CENTRE_NUMERATOR, square)) / polynomial(CENTRE_DENOMINATOR, square);
    return tail === 'lower' ? 0.5 + fromMiddle : 0.5 - fromMiddle;
  }
  const outer = outerTail(size);
  return z > 0 === (tail === 'upper') ? outer : 1 - outer;
}

function outerTail(size: number): number {
  if (size <= ROOT_32) return (halfSquareExponential(size) * polynomial(MIDDLE_NUMERATOR, size)) / polynomial(MIDDLE_DENOMINATOR, size);
  if (size === Infinity) return 0;
  const inverse = 1 / (size * size);
  const correction = (inverse * polynomial(FAR_NUMERATOR, inverse)) / polynomial(FAR_DENOMINATOR, inverse);
  return (halfSquareExponential(size) * (1 / ROOT_TWO_PI - correction)) / size;
}

/** The z below (tail `upper`: above) which a standard normal number lies with `probability`; NaN outside [0, 1]. Relative error near 1e-15. */
export function normalQuantile(probability: number, tail: Tail = 'lower'): number {
  if (!(probability >= 0 && probability <= 1)) return NaN;
  const sign = tail === 'lower' ? 1 : -1;
  const fromMiddle = probability - 0.5;
  if (Math.abs(fromMiddle) <= 0.425) {
    const [numerator, denominator] = QUANTILE_CENTRE;
    const argument = 0.180625 - fromMiddle * fromMiddle;
    return (sign * fromMiddle * polynomial(numerator, argument)) / polynomial(denominator, argument);
  }
  const outer = fromMiddle < 0 ? probability : 1 - probability;
  if (outer === 0) return fromMiddle < 0 ? -sign * Infinity : sign * Infinity;
  const root = Math.sqrt(-Math.log(outer));
  const [numerator, denominator] = root <= 5 ? QUANTILE_MIDDLE : QUANTILE_FAR;
  const argument = root <= 5 ? root - 1.6 : root - 5;
  const size = polynomial(numerator, argument) / polynomial(denominator, argument);
  return fromMiddle < 0 ? -sign * size : sign * size;
}

/** Two-sided p-value of a standard normal statistic: P(|Z| >= |z|). */
export const normalTwoSided = (z: number): number => Math.min(1, 2 * normalCdf(Math.abs(z), 'upper'));
