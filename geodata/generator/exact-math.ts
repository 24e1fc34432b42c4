/**
 * Elementary functions made of + - * / and square root only. Engines may round Math.sin and its kin differently in the last digit;
 * IEEE 754 fixes the four operations and the root, so that the generated city is the same on every machine.
 */
export const PI = 3.141592653589793;
const HALF_PI = PI / 2;
const LN2 = 0.6931471805599453;

/** Sine of an angle in radians. Error below 1e-11 for |angle| < 1e4. Cost O(1). */
export function sine(angle: number): number {
  let a = angle - 2 * PI * Math.floor(angle / (2 * PI));
  let sign = 1;
  if (a > PI) {
    a -= PI;
    sign = -1;
  }
  if (a > HALF_PI) a = PI - a;
  const q = a * a;
  let term = a;
  let sum = a;
  for (let k = 1; k <= 9; k++) {
    term *= -q / (2 * k * (2 * k + 1));
    sum += term;
  }
  return sign * sum;
}

/** Cosine of an angle in radians. */
export const cosine = (angle: number): number => sine(angle + HALF_PI);

/** e to the power of x, for |x| < 700. Relative error below 1e-12. Cost O(1). */
export function exponential(x: number): number {
  const k = Math.round(x / LN2);
  const r = x - k * LN2;
  let term = 1;
  let sum = 1;
  for (let i = 1; i <= 14; i++) {
    term *= r / i;
    sum += term;
  }
  let power = 1;
  for (let i = 0; i < Math.abs(k); i++) power *= 2;
  return k >= 0 ? sum * power : sum / power;
}

/** 1 / (1 + e^-x): from a latent score to a share between 0 and 1. */
export const logistic = (x: number): number => 1 / (1 + exponential(-Math.max(-40, Math.min(40, x))));

export const lengthOf = (x: number, y: number): number => Math.sqrt(x * x + y * y);

export const clamp = (value: number, low: number, high: number): number => Math.max(low, Math.min(high, value));

/** 0 below `low`, 1 above `high`, smooth in between. */
export function smoothStep(low: number, high: number, value: number): number {
  const t = clamp((value - low) / (high - low), 0, 1);
  return t * t * (3 - 2 * t);
}

/** Order of directions around a point: grows with the angle from -x through -y, +x, +y; no arctangent. */
export function pseudoAngle(dx: number, dy: number): number {
  const p = dx / (Math.abs(dx) + Math.abs(dy));
  return dy < 0 ? p - 1 : 1 - p;
}
