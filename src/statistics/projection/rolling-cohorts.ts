/**
 * Expected sizes of cohorts not yet born, as day-care planning estimates them: each the mean of the three cohorts before it, rounded to
 * whole children (halves up), estimated cohorts included in the next mean. `cohorts`: the last three known ones, oldest first (more are
 * allowed, only the last three count). NaN with fewer than three, or after a missing one. Result: `count` cohorts. Cost O(count).
 */
export function rollingCohorts(cohorts: ArrayLike<number>, count: number): Float64Array {
  const known = Array.from(cohorts).slice(-3);
  const window = [NaN, NaN, NaN, ...known].slice(-3);
  return Float64Array.from({ length: count }, () => {
    const next = Math.round((window[0]! + window[1]! + window[2]!) / 3);
    window.shift();
    window.push(next);
    return next;
  });
}
