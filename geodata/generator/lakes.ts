import { insideRing } from './arrangement.ts';
import type { BlockUses } from './block-use.ts';
import { cosine, PI, sine } from './exact-math.ts';
import { nearestOnLine } from './curve.ts';
import type { Ground } from './ground.ts';
import { pointInside } from './ground.ts';
import type { CityPlan } from './plan.ts';
import { noiseField } from './seeded-random.ts';

/** Wanted lakes: x, y (metres at scale 1), greatest radius. */
const wishes: readonly (readonly [number, number, number])[] = [
  [-900, -5500, 330],
  [-1350, -6500, 260],
  [-5300, -1500, 240],
  [6300, 3900, 300],
  [5700, 4300, 220],
  [-3550, -350, 120],
  [-1150, -1250, 95],
  [2450, -600, 90],
  [250, 2350, 80],
  [2300, 2500, 170],
];

/** Still waters drawn on the map: each lies within one unbuilt block, so that no street or path runs through it. Rings, x and y interleaved. */
export function placeLakes(plan: CityPlan, ground: Ground, uses: BlockUses, seed: number): number[][] {
  const { map } = ground;
  const shape = noiseField(seed, 'lakes', 190);
  const wet = new Set(['green', 'meadow', 'forest', 'farmland']);
  const taken = new Set<number>();
  const lakes: number[][] = [];
  for (const [wx, wy, most] of wishes) {
    for (let face = 1; face < map.faceCount; face++) {
      if (!wet.has(uses.use[face]!) || taken.has(face)) continue;
      const ring = map.ring(face);
      if (!insideRing(ring, wx * plan.scale, wy * plan.scale)) continue;
      taken.add(face);
      const [x, y] = insideAndFar(ring, wx * plan.scale, wy * plan.scale) ?? pointInside(ring);
      const room = nearestOnLine([...ring, ring[0]!, ring[1]!], x, y).distanceMeters;
      const radius = Math.min(most * Math.sqrt(plan.scale), 0.78 * room);
      if (radius < 35) break;
      const lake: number[] = [];
      const corners = 28;
      const turn = shape(x, y) * PI;
      for (let k = 0; k < corners; k++) {
        const angle = (2 * PI * k) / corners;
        const u = cosine(angle);
        const v = sine(angle) * 0.66;
        const px = u * cosine(turn) - v * sine(turn);
        const py = u * sine(turn) + v * cosine(turn);
        const r = radius * (0.86 + 0.16 * shape(x + px * 170, y + py * 170));
        lake.push(x + px * r, y + py * r);
      }
      lakes.push(lake);
      break;
    }
  }
  return lakes;
}

/** The wished point itself when it is well inside, else null. */
function insideAndFar(ring: Float64Array, x: number, y: number): readonly [number, number] | null {
  return nearestOnLine([...ring, ring[0]!, ring[1]!], x, y).distanceMeters > 120 ? [x, y] : null;
}
