/**
 * Expected sizes of cohorts not yet born, as day-care planning estimates them: each the mean of the three cohorts before it, rounded to
 * whole children (halves up), estimated cohorts included in the next mean. `cohorts`: the last three known ones, oldest first (more are
 * allowed, only the last three count). NaN with fewer than three, or after a missing one. Result: `count` cohorts. Cost O(count).
 */
export function rollingCohorts(cohorts: ArrayLike<number>, count: number): Float64Array {
  const known = Array.from(cohorts).slice(-3);
  const latest = [NaN, NaN, NaN, ...known].slice(-3);
  return Float64Array.from({ length: count }, () => {
    const next = Math.round((latest[0]! + latest[1]! + latest[2]!) / 3);
    latest.shift();
    latest.push(next);
    return next;
  });
}
