/** A name with the point it belongs to, pixels. */
export interface NameBox {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** Where a name's centre stands, pixels. */
export interface PlacedName {
  readonly x: number;
  readonly y: number;
  /** It had to move away from its point: a line joins the two. */
  readonly moved: boolean;
}

const RINGS = [0, 0.75, 1.35, 2, 2.7];
const DIRECTIONS: readonly (readonly [number, number])[] = [
  [0, -1],
  [0, 1],
  [1, 0],
  [-1, 0],
  [0.7, -1],
  [-0.7, -1],
  [0.7, 1],
  [-0.7, 1],
];

/**
 * Places of a few names (those that stand out) in a picture of `width` x `height` pixels: at their point where there is room, else as near
 * as there is; none is left out, because somebody speaks about it. Names whose point is outside of the picture are null. The first names
 * have the first choice. Cost O(n^2).
 */
export function placeNames(names: readonly NameBox[], width: number, height: number): readonly (PlacedName | null)[] {
  const taken: { left: number; top: number; right: number; bottom: number }[] = [];
  return names.map((name) => {
    if (!(name.x >= 0 && name.x <= width && name.y >= 0 && name.y <= height)) return null;
    let best: { x: number; y: number; moved: boolean; overlap: number } | null = null;
    for (const ring of RINGS) {
      for (const [directionX, directionY] of ring === 0 ? [[0, 0] as const] : DIRECTIONS) {
        const x = inside(name.x + directionX * ring * (name.width / 2 + name.height / 2), name.width, width);
        const y = inside(name.y + directionY * ring * name.height, name.height, height);
        const box = { left: x - name.width / 2, right: x + name.width / 2, top: y - name.height / 2, bottom: y + name.height / 2 };
        const overlap = taken.reduce((sum, other) => sum + commonArea(box, other), 0);
        if (best === null || overlap < best.overlap) best = { x, y, moved: ring > 0, overlap };
        if (best.overlap === 0) break;
      }
      if (best?.overlap === 0) break;
    }
    if (best === null) return null;
    const { x, y, moved } = best;
    taken.push({ left: x - name.width / 2, right: x + name.width / 2, top: y - name.height / 2, bottom: y + name.height / 2 });
    return { x, y, moved };
  });
}

const inside = (center: number, size: number, room: number): number =>
  size >= room ? room / 2 : Math.min(Math.max(center, size / 2), room - size / 2);

type Box = { readonly left: number; readonly top: number; readonly right: number; readonly bottom: number };

const commonArea = (one: Box, other: Box): number =>
  Math.max(0, Math.min(one.right, other.right) - Math.max(one.left, other.left)) *
  Math.max(0, Math.min(one.bottom, other.bottom) - Math.max(one.top, other.top));
