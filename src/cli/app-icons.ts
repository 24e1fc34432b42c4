import { encodePng } from './png.ts';

/** A picture of the app in one size, for the places of an operating system that take no SVG. */
export interface AppIcon {
  readonly name: string;
  readonly png: Uint8Array;
}

interface Point {
  readonly x: number;
  readonly y: number;
}

/** A figure in one colour, `#rrggbb`. */
interface Figure {
  readonly covers: (x: number, y: number) => boolean;
  readonly color: string;
}

const BOX = 32;
/** Sub-pixels per pixel and direction. */
const SAMPLES = 4;
/** A maskable icon may be cut to a circle of this share of its width; what must be seen stays inside. */
const SAFE_SHARE = 0.8;
const SIZES = [
  { name: 'icon-192.png', pixels: 192, maskable: false },
  { name: 'icon-512.png', pixels: 512, maskable: false },
  { name: 'icon-maskable-512.png', pixels: 512, maskable: true },
  { name: 'icon-apple-180.png', pixels: 180, maskable: true },
] as const;

/**
 * The icons of the app as PNG, drawn from its SVG so that they never differ from it. Understands what that file uses: one `<rect>` with
 * round corners as the ground and `<path>`s of straight lines.
 * @throws Error when the SVG has something else.
 */
export function appIcons(svg: string): readonly AppIcon[] {
  const ground = /<rect width="32" height="32" rx="(\d+)" fill="(#\w{6})"/.exec(svg);
  if (ground === null) throw new Error('icon.svg: no ground');
  const [, radius = '0', groundColor = ''] = ground;
  const figures = [...svg.matchAll(/<path d="([^"]+)" fill="(#\w{6})"/g)].map(([, path = '', color = '']) => ({
    covers: polygon(cornersOf(path)),
    color,
  }));
  return SIZES.map(({ name, pixels, maskable }) => {
    const rounded: Figure = { covers: roundedSquare(maskable ? 0 : Number(radius)), color: groundColor };
    const drawn = maskable ? figures.map((figure) => shrunk(figure, SAFE_SHARE)) : figures;
    return { name, png: encodePng(pixels, pixels, draw([rounded, ...drawn], pixels)) };
  });
}

const shrunk = ({ covers, color }: Figure, share: number): Figure => ({
  covers: (x, y) => covers(BOX / 2 + (x - BOX / 2) / share, BOX / 2 + (y - BOX / 2) / share),
  color,
});

/** Corners of a path of the commands M, L, H, V and Z, in capitals or not; further pairs after a move are lines. */
function cornersOf(path: string): Point[] {
  const corners: Point[] = [];
  let [x, y] = [0, 0];
  for (const [, command = '', rest = ''] of path.matchAll(/([a-zA-Z])([^a-zA-Z]*)/g)) {
    const numbers = [...rest.matchAll(/-?\d*\.?\d+/g)].map(([number]) => Number(number));
    const relative = command === command.toLowerCase();
    const size = { m: 2, l: 2, h: 1, v: 1, z: 0 }[command.toLowerCase()];
    if (size === undefined) throw new Error(`icon.svg: unknown command ${command}`);
    const pairs = size === 0 ? [] : Array.from({ length: Math.floor(numbers.length / size) }, (_, index) => numbers.slice(index * size));
    for (const [first = 0, second = 0] of pairs) {
      const vertical = command.toLowerCase() === 'v';
      if (!vertical) x = first + (relative ? x : 0);
      if (vertical || size === 2) y = (vertical ? first : second) + (relative ? y : 0);
      corners.push({ x, y });
    }
  }
  return corners;
}

/** The whole box but for its corners. */
const roundedSquare =
  (radius: number): Figure['covers'] =>
  (x, y) => {
    const [beyondX, beyondY] = [x, y].map((value) => Math.max(radius - value, value - (BOX - radius), 0));
    return Math.hypot(beyondX ?? 0, beyondY ?? 0) <= radius;
  };

function polygon(corners: readonly Point[]): Figure['covers'] {
  const edges = corners.map((one, index) => ({ one, other: corners.at(index - 1) ?? one }));
  return (x, y) =>
    edges.filter(({ one, other }) => one.y > y !== other.y > y && x < ((other.x - one.x) * (y - one.y)) / (other.y - one.y) + one.x)
      .length %
      2 ===
    1;
}

/** RGBA, row by row; edges are the mean of the sub-pixels. Cost O(pixels² * edges). */
function draw(figures: readonly Figure[], pixels: number): Uint8Array {
  const rgba = new Uint8Array(pixels * pixels * 4);
  const colors = figures.map(({ color }) => [1, 3, 5].map((start) => Number.parseInt(color.slice(start, start + 2), 16)));
  for (let row = 0; row < pixels; row++) {
    for (let column = 0; column < pixels; column++) {
      const sum = [0, 0, 0, 0];
      for (let sample = 0; sample < SAMPLES * SAMPLES; sample++) {
        const x = ((column + ((sample % SAMPLES) + 0.5) / SAMPLES) / pixels) * BOX;
        const y = ((row + (Math.floor(sample / SAMPLES) + 0.5) / SAMPLES) / pixels) * BOX;
        const top = figures.findLastIndex(({ covers }) => covers(x, y));
        if (top < 0) continue;
        for (const [channel, value] of (colors[top] ?? []).entries()) sum[channel] = (sum[channel] ?? 0) + value;
        sum[3] = (sum[3] ?? 0) + 1;
      }
      const covered = sum[3] ?? 0;
      if (covered === 0) continue;
      const colorOf = (channel: number): number => Math.round((sum[channel] ?? 0) / covered);
      rgba.set([colorOf(0), colorOf(1), colorOf(2), Math.round((covered / (SAMPLES * SAMPLES)) * 255)], (row * pixels + column) * 4);
    }
  }
  return rgba;
}
