import type { NeighbourGraph } from '../../model/index.ts';
import type { DataMatrix } from '../data-matrix.ts';
import type { Random } from '../random.ts';
import type { Stepwise } from '../stepwise.ts';
import type { GrownRegions } from './grown-regions.ts';
import type { MinimumBound } from './regions.ts';

const CANDIDATES_PER_STEP = 10_000;

/**
 * As many regions above the minimum as one pass finds: each grows from a seed until it reaches the minimum; areas that are left over join
 * the neighbouring region they resemble most (the construction of max-p). With `packed` the next area is the one with the fewest free
 * neighbours, so that few leftovers arise; otherwise the one most like the region. `data` centred. Every part of the graph must reach the
 * minimum. Yields progress. Cost O(n * border of a region * columns).
 */
export function* growToMinimum(
  { rows: n, columns, values }: DataMatrix,
  { offsets, neighbours }: NeighbourGraph,
  bound: MinimumBound,
  packed: boolean,
  random: Random,
): Stepwise<GrownRegions> {
  const labels = new Int32Array(n).fill(-1);
  const free = Int32Array.from({ length: n }, (_, i) => offsets[i + 1]! - offsets[i]!);
  const order = Int32Array.from({ length: n }, (_, i) => i);
  random.shuffle(order);
  const sums: number[] = [];
  const sizes: number[] = [];
  const sum = new Float64Array(columns);
  const onBorder = new Int32Array(n).fill(-1);
  const isolated = new Uint8Array(n);
  let border: number[] = [];
  let count = 0;
  let cursor = 0;
  let growths = 0;
  let taken = 0;
  let work = 0;

  const distanceTo = (area: number, sums: ArrayLike<number>, at: number, size: number): number => {
    let squares = 0;
    for (let k = 0; k < columns; k++) {
      const difference = values[area * columns + k]! - sums[at + k]! / size;
      squares += difference * difference;
    }
    return squares;
  };
  const nextSeed = (): number => {
    // beside the region before, in the tightest corner, else anywhere
    let seed = -1;
    if (packed)
      for (const area of border) if (labels[area] === -1 && isolated[area] === 0 && (seed === -1 || free[area]! < free[seed]!)) seed = area;
    while (seed === -1 && cursor < n) {
      const area = order[cursor++]!;
      if (labels[area] === -1 && isolated[area] === 0) seed = area;
    }
    return seed;
  };

  for (let seed = nextSeed(); seed !== -1; seed = nextSeed()) {
    const growth = growths++;
    const members: number[] = [];
    let amount = 0;
    border = [];
    sum.fill(0);
    let area = seed;
    while (area !== -1) {
      labels[area] = count;
      members.push(area);
      taken++;
      amount += bound.amounts[area]!;
      for (let k = 0; k < columns; k++) sum[k]! += values[area * columns + k]!;
      for (let e = offsets[area]!; e < offsets[area + 1]!; e++) {
        const j = neighbours[e]!;
        free[j]!--;
        if (labels[j] !== -1 || onBorder[j] === growth) continue;
        onBorder[j] = growth;
        border.push(j);
      }
      if (amount >= bound.least) break;
      area = -1;
      let least = Infinity;
      let fewest = Infinity;
      let kept = 0;
      for (const candidate of border) {
        if (labels[candidate] !== -1) continue;
        border[kept++] = candidate;
        const tightness = packed ? free[candidate]! : 0;
        if (tightness > fewest) continue;
        const distance = distanceTo(candidate, sum, 0, members.length);
        if (tightness === fewest && distance >= least) continue;
        fewest = tightness;
        least = distance;
        area = candidate;
      }
      border.length = kept;
      work += kept + 8;
      if (work > CANDIDATES_PER_STEP) {
        work = 0;
        yield taken / n;
      }
    }
    if (amount >= bound.least) {
      count++;
      sums.push(...sum);
      sizes.push(members.length);
      continue;
    }
    // all free areas within reach are used up: no other seed among them can do better
    for (const member of members) {
      labels[member] = -1;
      isolated[member] = 1;
    }
  }

  // leftovers join from the regions inwards
  let waiting = Array.from(order.filter((area) => labels[area] === -1));
  while (waiting.length > 0) {
    const later: number[] = [];
    for (const area of waiting) {
      let region = -1;
      let least = Infinity;
      for (let e = offsets[area]!; e < offsets[area + 1]!; e++) {
        const candidate = labels[neighbours[e]!]!;
        if (candidate === -1 || candidate === region) continue;
        const distance = distanceTo(area, sums, candidate * columns, sizes[candidate]!);
        if (distance >= least) continue;
        least = distance;
        region = candidate;
      }
      if (region === -1) {
        later.push(area);
        continue;
      }
      labels[area] = region;
      sizes[region]!++;
      for (let k = 0; k < columns; k++) sums[region * columns + k]! += values[area * columns + k]!;
    }
    if (later.length === waiting.length) {
      // a part that only rounding keeps below the minimum is a region of its own
      labels[later[0]!] = count++;
      sizes.push(1);
      for (let k = 0; k < columns; k++) sums.push(values[later[0]! * columns + k]!);
      later.shift();
    }
    waiting = later;
  }
  return { labels, count };
}
