/** A name with the point it belongs to, pixels. */
export interface NameBox {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  /** Half the size of what the name belongs to, as far as it is smaller than the name: it is not to be covered. */
  readonly clearX: number;
  readonly clearY: number;
}

/** Where a name's centre stands, pixels. */
export interface PlacedName {
  readonly x: number;
  readonly y: number;
  /** It had to move away from its point: a line joins the two. */
  readonly moved: boolean;
}

const RINGS = [0.85, 1.35, 2, 2.7];
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
 * Places of a few names (those that stand out) in a picture of `width` x `height` pixels: on what they belong to where that is large enough,
 * else beside it and beside the other ones; none is left out, because somebody speaks about it. Names whose point is outside of the
 * picture are null. The first names have the first choice. Cost O(n^2).
 */
export function placeNames(names: readonly NameBox[], width: number, height: number): readonly (PlacedName | null)[] {
  const small = names.filter(isSmall).map(({ x, y, clearX, clearY }) => boxAround(x, y, 2 * clearX, 2 * clearY));
  const taken: Box[] = [];
  return names.map((name) => {
    if (!(name.x >= 0 && name.x <= width && name.y >= 0 && name.y <= height)) return null;
    let best: { readonly x: number; readonly y: number; readonly moved: boolean; readonly cost: number } | null = null;
    for (const ring of isSmall(name) ? RINGS : [0, ...RINGS]) {
      for (const [directionX, directionY] of ring === 0 ? CENTER : DIRECTIONS) {
        const x = inside(name.x + directionX * (name.clearX + ring * (name.width / 2 + name.height / 2)), name.width, width);
        const y = inside(name.y + directionY * (name.clearY + ring * name.height), name.height, height);
        const box = boxAround(x, y, name.width, name.height);
        const covered = taken.reduce((sum, other) => sum + NAMES_WEIGH * commonArea(box, other), 0);
        const cost = covered + small.reduce((sum, other) => sum + commonArea(box, other), 0);
        if (best === null || cost < best.cost) best = { x, y, moved: ring > 0, cost };
        if (best.cost === 0) break;
      }
      if (best?.cost === 0) break;
    }
    if (best === null) return null;
    taken.push(boxAround(best.x, best.y, name.width, name.height));
    return { x: best.x, y: best.y, moved: best.moved };
  });
}

/** Two names over each other are worse than a name over an area. */
const NAMES_WEIGH = 4;
const CENTER = [[0, 0]] as const;

const isSmall = ({ clearX, clearY }: NameBox): boolean => clearX > 0 || clearY > 0;

const boxAround = (x: number, y: number, width: number, height: number): Box => ({
  left: x - width / 2,
  right: x + width / 2,
  top: y - height / 2,
  bottom: y + height / 2,
});

const inside = (center: number, size: number, room: number): number =>
  size >= room ? room / 2 : Math.min(Math.max(center, size / 2), room - size / 2);

type Box = { readonly left: number; readonly top: number; readonly right: number; readonly bottom: number };

const commonArea = (one: Box, other: Box): number =>
  Math.max(0, Math.min(one.right, other.right) - Math.max(one.left, other.left)) *
  Math.max(0, Math.min(one.bottom, other.bottom) - Math.max(one.top, other.top));
