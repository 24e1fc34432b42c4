import { asPart, type Stepwise } from '../stepwise.ts';

const GOLDEN = (3 - Math.sqrt(5)) / 2;
const MAXIMUM_STEPS = 100;

/**
 * Place of the maximum of a function with one peak in the open interval, by golden section and parabolas (Brent 1973), to about 1e-8 of its
 * size, where the function itself is flat to rounding. -Infinity marks places where it is not defined. The steps of every
 * evaluation are passed on.
 */
export function* maximise(value: (x: number) => Stepwise<number>, lower: number, upper: number): Stepwise<number> {
  const accuracy = 1e-8;
  let [a, b] = [lower, upper];
  let x = a + GOLDEN * (b - a);
  let [w, v] = [x, x];
  let fx = yield* asPart(value(x), 0);
  let [fw, fv] = [fx, fx];
  let step = 0;
  let before = 0;
  for (let count = 0; count < MAXIMUM_STEPS; count++) {
    const middle = (a + b) / 2;
    const least = accuracy * Math.abs(x) + accuracy / 10;
    if (Math.abs(x - middle) <= 2 * least - (b - a) / 2) break;
    let isParabolic = false;
    if (Math.abs(before) > least && Number.isFinite(fx + fw + fv)) {
      const r = (x - w) * (fx - fv);
      const q0 = (x - v) * (fx - fw);
      let p = (x - v) * q0 - (x - w) * r;
      let q = 2 * (q0 - r);
      if (q > 0) p = -p;
      q = Math.abs(q);
      if (Math.abs(p) < Math.abs(0.5 * q * before) && p > q * (a - x) && p < q * (b - x)) {
        before = step;
        step = p / q;
        const next = x + step;
        if (next - a < 2 * least || b - next < 2 * least) step = x < middle ? least : -least;
        isParabolic = true;
      }
    }
    if (!isParabolic) {
      before = x < middle ? b - x : a - x;
      step = GOLDEN * before;
    }
    const next = x + (Math.abs(step) >= least ? step : step > 0 ? least : -least);
    const fnext = yield* asPart(value(next), count / (count + 10));
    if (fnext >= fx) {
      if (next < x) b = x;
      else a = x;
      [v, fv, w, fw, x, fx] = [w, fw, x, fx, next, fnext];
    } else {
      if (next < x) a = next;
      else b = next;
      if (fnext >= fw || w === x) [v, fv, w, fw] = [w, fw, next, fnext];
      else if (fnext >= fv || v === x || v === w) [v, fv] = [next, fnext];
    }
  }
  return x;
}
