import { buildArcs } from './arcs.ts';
import type { Arcs } from './arcs.ts';
import { decideBlockUse } from './block-use.ts';
import type { BlockUses } from './block-use.ts';
import { lengthOf } from './exact-math.ts';
import { placeFacilities } from './facilities.ts';
import { withResults } from './facility-results.ts';
import type { FacilityPlan } from './facilities.ts';
import { growGround, pointInside } from './ground.ts';
import type { Ground } from './ground.ts';
import { buildHierarchy } from './hierarchy.ts';
import type { Hierarchy } from './hierarchy.ts';
import { placeLakes } from './lakes.ts';
import { latentsOf } from './latent.ts';
import type { BlockLatents } from './latent.ts';
import { planCity } from './plan.ts';
import type { CityPlan } from './plan.ts';
import { EdgeKind } from './planar-map.ts';
import { rasterisePopulation } from './population-raster.ts';
import type { PopulationRaster } from './population-raster.ts';
import { drawSeries } from './series.ts';
import type { BlockSeries } from './series.ts';
import { nameStreets } from './streets.ts';
import type { Streets } from './streets.ts';
import { buildWalkNetwork } from './walk-network.ts';
import type { WalkNetwork } from './walk-network.ts';

export const DEFAULT_BLOCKS = 1900;
export const DEFAULT_SEED = 20;
const DEFAULT_INHABITANTS = 249600;
const FIRST_YEAR = 2013;
const LAST_YEAR = 2024;
/** Cities with more blocks than this carry the last years only. */
const MANY_BLOCKS = 6000;

export interface CityOptions {
  readonly blocks: number;
  readonly seed: number;
}

/** Everything that was invented about the city. */
export interface City {
  readonly options: CityOptions;
  readonly plan: CityPlan;
  readonly ground: Ground;
  readonly arcs: Arcs;
  readonly uses: BlockUses;
  readonly hierarchy: Hierarchy;
  readonly streets: Streets;
  readonly network: WalkNetwork;
  readonly latents: readonly BlockLatents[];
  readonly series: BlockSeries;
  /** Per block: position of its Sozialraum before 2020. */
  readonly earlierOfBlock: readonly number[];
  readonly facilities: FacilityPlan;
  /** Still waters as rings, x and y interleaved. */
  readonly lakes: readonly (readonly number[])[];
  readonly raster: PopulationRaster;
}

/** Shares of people with a green within 300 m and with loud nights, per block. */
function surroundings(ground: Ground, uses: BlockUses, faceOfBlock: readonly number[]): { green: number[]; noise: number[] } {
  const { map } = ground;
  const cell = 300;
  const greens = new Map<string, [number, number][]>();
  for (let face = 1; face < map.faceCount; face++) {
    const use = uses.use[face]!;
    if (use !== 'green' && use !== 'forest' && use !== 'meadow' && use !== 'cemetery') continue;
    const ring = map.ring(face);
    for (let i = 0; i < ring.length; i += 2) {
      const key = `${Math.floor(ring[i]! / cell)},${Math.floor(ring[i + 1]! / cell)}`;
      greens.set(key, [...(greens.get(key) ?? []), [ring[i]!, ring[i + 1]!]]);
    }
  }
  const green: number[] = [];
  const noise: number[] = [];
  for (const face of faceOfBlock) {
    const [x, y] = pointInside(map.ring(face));
    let nearest = Infinity;
    for (let i = -1; i <= 1; i++) {
      for (let j = -1; j <= 1; j++) {
        for (const [gx, gy] of greens.get(`${Math.floor(x / cell) + i},${Math.floor(y / cell) + j}`) ?? [])
          nearest = Math.min(nearest, lengthOf(gx - x, gy - y));
      }
    }
    green.push(nearest < 200 ? 0.95 : nearest < 320 ? 0.7 : nearest < 450 ? 0.25 : 0.06);
    let loud = 0;
    let around = 0;
    for (const h of map.loop(face)) {
      const length = map.edgeLength(h >> 1);
      around += length;
      const kind = map.kind[h >> 1]!;
      if (kind === EdgeKind.main || kind === EdgeKind.railSide) loud += length;
    }
    noise.push(0.03 + (0.75 * loud) / around);
  }
  return { green, noise };
}

/** Invents the city. The same options give the same city on every machine. */
export function generateCity(options: CityOptions): City {
  const { blocks, seed } = options;
  const growth = blocks / DEFAULT_BLOCKS;
  const plan = planCity(seed, Math.sqrt(growth));
  const ground = growGround(plan, seed, blocks);
  const uses = decideBlockUse(ground, seed, DEFAULT_INHABITANTS * growth);
  const hierarchy = buildHierarchy(plan, ground, uses, seed);
  const arcs = buildArcs(ground.map);
  const streets = nameStreets(plan, ground, seed);
  const network = buildWalkNetwork(ground, arcs);
  const { faceOfBlock } = hierarchy;
  const scoresOf = latentsOf(plan, ground, seed);
  const latents = faceOfBlock.map(scoresOf);
  const { green, noise } = surroundings(ground, uses, faceOfBlock);
  const firstYear = blocks > MANY_BLOCKS ? LAST_YEAR - 2 : FIRST_YEAR;
  const years = Array.from({ length: LAST_YEAR - firstYear + 1 }, (_, i) => firstYear + i);
  const series = drawSeries({
    seed,
    years,
    latents,
    room: faceOfBlock.map((face) => uses.room[face]!),
    greenShare: green,
    noiseShare: noise,
  });
  const last = years.length - 1;
  const ofFace = (...columns: readonly string[]): Float64Array => {
    const result = new Float64Array(ground.map.faceCount);
    faceOfBlock.forEach((face, block) => {
      for (const column of columns) result[face]! += series.values.get(column)![block * years.length + last]!;
    });
    return result;
  };
  const people = ofFace('einwohner');
  const facilities = placeFacilities(
    plan,
    ground,
    uses,
    streets,
    {
      people,
      under3: ofFace('u3'),
      from3To5: ofFace('a3_5'),
      from6To9: ofFace('a6_9'),
      from10To17: ofFace('a10_14', 'a15_17'),
      over80: ofFace('a80'),
    },
    seed,
    growth,
  );
  const earlierOfBlock = faceOfBlock.map((face) => hierarchy.sozialraum2013.ofFace[face]!);
  return {
    options,
    plan,
    ground,
    arcs,
    uses,
    hierarchy,
    streets,
    network,
    latents,
    series,
    earlierOfBlock,
    facilities: withResults(facilities, scoresOf, seed),
    lakes: placeLakes(plan, ground, uses, seed),
    raster: rasterisePopulation(ground, people),
  };
}
