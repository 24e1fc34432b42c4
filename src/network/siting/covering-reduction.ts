import type { LocationModel } from './location-model.ts';

/** With more rows or sites than this comparing all pairs costs more than it saves. */
const MOST_ROWS = 4000;
const MOST_SITES = 2000;
const BITS = 32;

/**
 * A smaller set covering problem with the same optimum: demand that is covered whenever other demand is drops out, and so does a site that covers no more
 * than another one; repeated until nothing drops. Every cover of the result covers everything. Larger problems return unchanged.
 *
 * `model`: all costs 0, ceilings either 0 (covered by a fixed site) or equal, any number of sites opens. Cost O(rows^2 + sites^2) words per round.
 *
 * Source: Toregas, ReVelle (1973), Binary logic solutions to a class of location problem. Geographical Analysis 5.
 */
export function reducedCovering(model: LocationModel): LocationModel {
  if (model.ceilings.length > MOST_ROWS || model.candidates.length > MOST_SITES) return model;
  let rows: number[][] = [];
  model.ceilings.forEach((ceiling, i) => {
    // a row without entries and with a ceiling above 0 does not exist: it would be beyond every site
    if (ceiling > 0) rows.push(Array.from(model.sites.subarray(model.offsets[i], model.offsets[i + 1])));
  });
  let candidates: number[] = Array.from(model.candidates);
  for (;;) {
    const before = rows.length + candidates.length;
    const keptRows = leastSets(rows, model.siteCount);
    rows = keptRows.map((k) => rows[k]!);
    const rowsOf = new Map<number, number[]>(candidates.map((site) => [site, []]));
    rows.forEach((row, i) => row.forEach((site) => rowsOf.get(site)?.push(i)));
    candidates = greatestSets(candidates, (site) => rowsOf.get(site)!, rows.length);
    const isKept = new Set(candidates);
    rows = rows.map((row) => row.filter((site) => isKept.has(site)));
    if (rows.length + candidates.length === before) break;
  }
  const offsets = new Int32Array(rows.length + 1);
  rows.forEach((row, i) => (offsets[i + 1] = offsets[i]! + row.length));
  const sites = Int32Array.from(rows.flat());
  const ceiling = model.ceilings.reduce((most, value) => Math.max(most, value), 0);
  return {
    ...model,
    offsets,
    sites,
    costs: new Float64Array(sites.length),
    ceilings: new Float64Array(rows.length).fill(ceiling),
    candidates: Int32Array.from(candidates),
  };
}

/** Sets as bits. */
function bitsOf(sets: readonly (readonly number[])[], size: number): Uint32Array[] {
  return sets.map((set) => {
    const bits = new Uint32Array(Math.ceil(size / BITS));
    for (const element of set) bits[element >> 5] = bits[element >> 5]! | (1 << (element & 31));
    return bits;
  });
}

function isWithin(part: Uint32Array, whole: Uint32Array): boolean {
  for (let word = 0; word < part.length; word++) if ((part[word]! & ~whole[word]!) !== 0) return false;
  return true;
}

/** Positions of the sets that contain no other one, the first of equal ones, ascending. */
function leastSets(sets: readonly (readonly number[])[], size: number): number[] {
  const bits = bitsOf(sets, size);
  const order = Array.from(sets.keys()).sort((a, b) => sets[a]!.length - sets[b]!.length || a - b);
  const kept: number[] = [];
  for (const k of order) if (!kept.some((smaller) => isWithin(bits[smaller]!, bits[k]!))) kept.push(k);
  return kept.sort((a, b) => a - b);
}

/** The elements whose sets are not empty and within no other one, the first of equal ones, ascending. */
function greatestSets(elements: readonly number[], setOf: (element: number) => readonly number[], size: number): number[] {
  const sets = elements.map(setOf);
  const bits = bitsOf(sets, size);
  const order = Array.from(elements.keys()).sort((a, b) => sets[b]!.length - sets[a]!.length || a - b);
  const kept: number[] = [];
  for (const k of order) {
    if (sets[k]!.length > 0 && !kept.some((larger) => isWithin(bits[k]!, bits[larger]!))) kept.push(k);
  }
  return kept.map((k) => elements[k]!).sort((a, b) => a - b);
}
