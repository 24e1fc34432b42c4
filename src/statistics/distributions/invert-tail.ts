const MAXIMUM_STEPS = 400;

/**
 * The u at which a tail probability is `target` (0 < target < 1). `tailAt(u)` is monotone, `slopeAt(u)` the size of its derivative.
 * Newton's method on the logarithm of the tail, kept inside a bracket: for log-concave densities it converges from the bulk of the
 * distribution; where it would leave the bracket, the bracket is halved or widened.
 */
export function invertTail(
  tailAt: (u: number) => number,
  slopeAt: (u: number) => number,
  target: number,
  { increasing, start }: { increasing: boolean; start: number },
): number {
  let low = -Infinity;
  let high = Infinity;
  let u = start;
  let reach = 1;
  for (let step = 0; step < MAXIMUM_STEPS; step++) {
    const tail = tailAt(u);
    const excess = Math.log(tail / target);
    if (excess === 0) return u;
    if (excess > 0 === increasing) high = u;
    else low = u;
    const newton = u - ((increasing ? 1 : -1) * excess * tail) / slopeAt(u);
    let next = newton;
    if (!(newton >= low && newton <= high)) {
      next = high === Infinity ? low + reach : low === -Infinity ? high - reach : low + (high - low) / 2;
      reach *= 2;
    }
    if (Math.abs(next - u) <= Number.EPSILON * Math.max(1, Math.abs(u))) return next;
    u = next;
  }
  return u;
}
