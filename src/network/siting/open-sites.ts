import { sitesWith } from './location-model.ts';
import { SITE_BARRED, SITE_FIXED } from './siting-problem.ts';

/** The fixed sites and the opened candidates, ascending. */
export function openSites(states: Uint8Array, opened: Int32Array | null): Int32Array {
  const fixed = sitesWith(states, (state) => state === SITE_FIXED);
  const open = new Int32Array(fixed.length + (opened?.length ?? 0));
  open.set(fixed);
  if (opened !== null) open.set(opened, fixed.length);
  return open.sort();
}

/** Every site that is open or may open, ascending. */
export const usableSites = (states: Uint8Array): Int32Array => sitesWith(states, (state) => state !== SITE_BARRED);
