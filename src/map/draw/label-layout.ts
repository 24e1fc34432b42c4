import { pointInArea } from '../../geometry/index.ts';
import type { Level } from '../../model/index.ts';
import type { Frame } from '../picture/frame.ts';
import { typicalSizePixels, visibleAreas, type AreaSet } from './area-set.ts';

/** A name with its place: x, y = centre of the text block in CSS pixels of the frame. */
export interface PlacedLabel {
  readonly area: number;
  readonly lines: readonly string[];
  readonly x: number;
  readonly y: number;
}

export const LABEL_LINE_PIXELS = 14;
/** Enough to find one's way; more would be a list. */
const MAXIMUM_LABELS = 160;
/** Smaller areas are not even tried. */
const AREA_FROM_PIXELS = 26;
/** Numbers of blocks are for those who look closely. */
const CODES_FROM_PIXELS = 110;
const GAP_PIXELS = 6;
/** The text may stick out of its area by this part of its size on each side. */
const OVERHANG = 0.06;

/** Half the room a symbol takes. */
const OBSTACLE_PIXELS = 11;
const SHIFTS_PIXELS = [0, 22, -22];

interface Box {
  readonly x0: number;
  readonly y0: number;
  readonly x1: number;
  readonly y1: number;
}

/**
 * Chooses which names are shown: the selected areas' first, then large areas before small ones; a name is shown, in one line or broken into
 * two, at its label point or a little above or below, when it fits into its area (the selected: always) and touches no other name and none of
 * the `obstacles` (places of symbols, CSS pixels). `measure` gives a text's width in CSS pixels.
 */
export function layoutLabels(
  areas: AreaSet,
  level: Pick<Level, 'names' | 'labelPoints' | 'areaSquareMeters'>,
  frame: Frame,
  selected: ReadonlySet<number>,
  measure: (text: string) => number,
  obstacles: readonly { readonly x: number; readonly y: number }[] = [],
): PlacedLabel[] {
  const scale = 1 / frame.unitsPerPixel;
  const { boxes, geometry } = areas;
  const candidates = [...visibleAreas(areas, frame)].filter((area) => {
    const size = Math.max(boxes[4 * area + 2]! - boxes[4 * area]!, boxes[4 * area + 3]! - boxes[4 * area + 1]!) * scale;
    return size >= AREA_FROM_PIXELS || selected.has(area);
  });
  const rank = (area: number): number => (selected.has(area) ? Infinity : level.areaSquareMeters[area]!);
  candidates.sort((a, b) => (rank(b) === rank(a) ? a - b : rank(b) - rank(a)));

  const near = typicalSizePixels(areas, Uint32Array.from(candidates), frame) >= CODES_FROM_PIXELS;
  const placed: PlacedLabel[] = [];
  const taken: Box[] = obstacles.map(({ x, y }) => boxAround(x, y, OBSTACLE_PIXELS, OBSTACLE_PIXELS));
  const always = selected.size <= 12;
  for (const area of candidates) {
    if (placed.length >= MAXIMUM_LABELS) break;
    const name = level.names[area];
    if (name === undefined || name === '' || (!near && !selected.has(area) && !/\p{Letter}/u.test(name))) continue;
    const worldX = level.labelPoints[2 * area]!;
    const worldY = level.labelPoints[2 * area + 1]!;
    const x = (worldX - frame.left) * scale;
    const y = (frame.top - worldY) * scale;
    if (!(x >= 0 && y >= 0 && x <= frame.width && y <= frame.height)) continue;
    const label = attempts(name, measure).find(({ lines, halfWidth, shift }) => {
      const halfHeight = (lines.length * LABEL_LINE_PIXELS) / 2;
      const inside = (dx: number, dy: number): boolean =>
        pointInArea(
          geometry,
          area,
          worldX + dx * halfWidth * (1 - 2 * OVERHANG) * frame.unitsPerPixel,
          worldY + (dy * halfHeight * (1 - 2 * OVERHANG) - shift) * frame.unitsPerPixel,
        );
      if (!(always && selected.has(area)) && !CORNERS.every(([dx, dy]) => inside(dx, dy))) return false;
      const box = boxAround(x, y + shift, halfWidth + GAP_PIXELS, halfHeight + GAP_PIXELS / 2);
      if (taken.some((other) => other.x0 < box.x1 && other.x1 > box.x0 && other.y0 < box.y1 && other.y1 > box.y0)) return false;
      taken.push(box);
      return true;
    });
    if (label !== undefined) placed.push({ area, lines: label.lines, x, y: y + label.shift });
  }
  return placed;
}

const boxAround = (x: number, y: number, halfWidth: number, halfHeight: number): Box => ({
  x0: x - halfWidth,
  y0: y - halfHeight,
  x1: x + halfWidth,
  y1: y + halfHeight,
});

/** Ways to write a name, the best first: one line before two, on the label point before beside it. */
function attempts(name: string, measure: (text: string) => number): Attempt[] {
  const breaks = lineBreaks(name, measure).map((lines) => ({ lines, halfWidth: Math.max(...lines.map(measure)) / 2 }));
  return SHIFTS_PIXELS.flatMap((shift) => breaks.map((broken) => ({ ...broken, shift })));
}

interface Attempt {
  readonly lines: readonly string[];
  readonly halfWidth: number;
  readonly shift: number;
}

const CORNERS = [
  [-1, -1],
  [-1, 1],
  [1, -1],
  [1, 1],
  [0, 1],
  [0, -1],
] as const;

/** The name in one line, and in the most even two lines when there is a place to break. */
export function lineBreaks(name: string, measure: (text: string) => number): readonly (readonly string[])[] {
  let best: readonly string[] | null = null;
  let bestWidth = Infinity;
  for (const match of name.matchAll(/[ \-/–]+/g)) {
    const keep = match[0].trim();
    const first = name.slice(0, match.index) + keep;
    const second = name.slice(match.index + match[0].length);
    if (first.length < 3 || second.length < 3) continue;
    const width = Math.max(measure(first), measure(second));
    if (width < bestWidth) {
      bestWidth = width;
      best = [first, second];
    }
  }
  return best === null ? [[name]] : [[name], best];
}
