/** Chosen sites in the order of what they bring. */
export interface OrderedSites {
  /** Positions in `ways`. */
  readonly order: Int32Array;
  /** By order: people who come within the standard by this site, and did not before it. Never rises. */
  readonly personsGained: Float64Array;
  /** Way to the nearest of all, length demand; Infinity = none. */
  readonly nearest: Float64Array;
}

/**
 * Brings sites into order: always the one that brings most people within the standard next, of equals the one that saves most way, then the lower
 * position. `ways`: per site its way to every demand point; `before`: the way without any of them. Cost O(sites² * demand).
 */
export function orderByGain(ways: readonly Float64Array[], before: Float64Array, people: Float64Array, standard: number): OrderedSites {
  const nearest = before.slice();
  const left = new Set(ways.keys());
  const order: number[] = [];
  const personsGained: number[] = [];
  while (left.size > 0) {
    let best = { site: -1, gained: -1, saved: -1 };
    for (const site of left) {
      let gained = 0;
      let saved = 0;
      const own = ways[site]!;
      for (let point = 0; point < people.length; point++) {
        const here = people[point]!;
        if (!(here > 0) || !(own[point]! < nearest[point]!)) continue;
        if (own[point]! <= standard && !(nearest[point]! <= standard)) gained += here;
        // a way to people who had none counts as much as the standard at least
        saved += here * ((nearest[point]! < Infinity ? nearest[point]! : Math.max(standard, own[point]!) + standard) - own[point]!);
      }
      if (gained > best.gained || (gained === best.gained && saved > best.saved)) best = { site, gained, saved };
    }
    left.delete(best.site);
    order.push(best.site);
    personsGained.push(best.gained);
    const own = ways[best.site]!;
    for (let point = 0; point < nearest.length; point++) if (own[point]! < nearest[point]!) nearest[point] = own[point]!;
  }
  return { order: Int32Array.from(order), personsGained: Float64Array.from(personsGained), nearest };
}
