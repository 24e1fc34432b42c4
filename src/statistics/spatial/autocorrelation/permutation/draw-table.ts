import type { Random } from '../../../random.ts';

/**
 * A table of random draws that many areas share: every draw is a sequence of different areas. The first k of them stand for the neighbours of
 * any area with k neighbours; the one after them is the spare that steps in where the area itself was drawn. That leaves, for every single
 * area, a uniform sequence of k others.
 */
export interface DrawTable {
  readonly draws: number;
  /** Areas per draw. */
  readonly width: number;
  /** Pick p of draw r at [p * draws + r]. */
  readonly picks: Int32Array;
  /** Where an area was drawn: indices into `picks`, ascending, from `starts[area]` to `starts[area + 1]`. */
  readonly places: Int32Array;
  readonly starts: Int32Array;
}

/** Draws a table. `deck` holds all areas in any order and is shuffled on. Cost O(draws * width + areas). */
export function drawTable(deck: Int32Array, draws: number, width: number, random: Random): DrawTable {
  const areas = deck.length;
  const picks = new Int32Array(draws * width);
  const starts = new Int32Array(areas + 1);
  for (let draw = 0; draw < draws; draw++) {
    for (let pick = 0; pick < width; pick++) {
      const other = pick + random.integer(areas - pick);
      const area = deck[other]!;
      deck[other] = deck[pick]!;
      deck[pick] = area;
      picks[pick * draws + draw] = area;
      starts[area + 1]!++;
    }
  }
  for (let area = 0; area < areas; area++) starts[area + 1]! += starts[area]!;
  const next = starts.slice(0, areas);
  const places = new Int32Array(picks.length);
  for (let place = 0; place < picks.length; place++) places[next[picks[place]!]!++] = place;
  return { draws, width, picks, places, starts };
}
