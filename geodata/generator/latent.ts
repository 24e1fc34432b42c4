import { clamp, lengthOf, smoothStep } from './exact-math.ts';
import type { Fabric } from './fabric.ts';
import type { Ground } from './ground.ts';
import { pointInside } from './ground.ts';
import type { CityPlan } from './plan.ts';
import { hashIntegers, hashText, noiseField } from './seeded-random.ts';

/** What drives the indicators of a block: scores around 0 with a spread of about 1. */
export interface LatentScores {
  /** Social burden. */
  readonly social: number;
  /** Family phase: many children. */
  readonly family: number;
  /** Dense, young, small households. */
  readonly urban: number;
  readonly migration: number;
  readonly elderly: number;
}

/** Per block: scores in the first year, their change over the whole period, and what never changes. */
export interface BlockLatents {
  readonly start: LatentScores;
  readonly changeOfSocial: number;
  readonly changeOfElderly: number;
  /** How much faster than elsewhere rents rise: 0 = not at all, 1 = gentrifying. */
  readonly gentrification: number;
  readonly fabric: Fabric;
  readonly students: number;
  readonly x: number;
  readonly y: number;
}

/** social, family, urban, migration, elderly */
const fabricScores: Readonly<Record<Fabric, readonly [number, number, number, number, number]>> = {
  centre: [0.1, -1, 1.9, 0.3, 0],
  gruenderzeit: [0.2, -0.4, 1.5, 0.3, -0.5],
  villa: [-1.3, 0.2, 0.3, -0.7, 0.5],
  zeilenbau: [0.6, -0.1, 0.3, 0.5, 0.5],
  estate: [1.8, 0.5, 0.4, 1.4, 0.1],
  newHousing: [-0.7, 1.5, 0.4, -0.1, -1.3],
  rowHouses: [-0.2, 0.2, -0.5, -0.1, 0.3],
  detached: [-1.05, 0.25, -1.1, -0.8, 0.5],
  village: [-0.85, 0.4, -1.7, -1, 0.3],
  commercial: [0.7, -0.5, 0.8, 0.9, -0.3],
  campus: [0, -1.2, 1.3, 0.6, -1.3],
  industry: [0, 0, 0, 0, 0],
  park: [0, 0, 0, 0, 0],
  cemetery: [0, 0, 0, 0, 0],
  allotments: [0, 0, 0, 0, 0],
  meadow: [0, 0, 0, 0, 0],
  farmland: [0, 0, 0, 0, 0],
  forest: [0, 0, 0, 0, 0],
  water: [0, 0, 0, 0, 0],
  railway: [0, 0, 0, 0, 0],
};

/** Estates differ: burden above the fabric's, change until 2024 (negative = improves). */
const estateStories: Readonly<Record<string, readonly [number, number]>> = {
  Marienhöhe: [0.45, 0.1],
  Lerchenberg: [0.35, -1.05],
  Sandbreite: [0, 0.4],
  'Weißer Stein': [-0.45, 0.15],
};

/** Approximately standard normal number that depends on nothing but its arguments. */
export function fixedNormal(seed: number, name: number, ...place: readonly number[]): number {
  const a = hashIntegers(seed, name, ...place);
  const b = hashIntegers(a, 0x51ed27);
  const c = hashIntegers(b, 0x2c1b3c);
  let sum = -3;
  for (const h of [a, b, c]) sum += (h & 0xffff) / 65536 + (h >>> 16) / 65536;
  return sum * Math.SQRT2;
}

/** Scores of the block on one face. Smooth over the city, with the fabric's level, a quarter's and a block's own share. Cost O(places). */
export function latentsOf(plan: CityPlan, ground: Ground, seed: number): (face: number) => BlockLatents {
  const { map, fabric, quarter } = ground;
  const fields = ['social', 'family', 'urban', 'migration', 'elderly'].map((name) =>
    noiseField(seed, `latent-${name}`, 1500 * Math.sqrt(plan.scale)),
  );
  const names = ['social', 'family', 'urban', 'migration', 'elderly'].map(hashText);
  const smooth = [0.5, 0.45, 0.15, 0.35, 0.5];
  const ofQuarter = [0.26, 0.25, 0.12, 0.24, 0.32];
  const ofBlock = [0.2, 0.3, 0.12, 0.22, 0.3];
  const { scale } = plan;
  return (face) => {
    const kind = fabric[face]!;
    const [x, y] = pointInside(map.ring(face));
    const scores = fabricScores[kind].map(
      (level, k) =>
        level +
        smooth[k]! * fields[k]!(x, y) +
        ofQuarter[k]! * fixedNormal(seed, names[k]!, quarter[face]!, 7) +
        ofBlock[k]! * fixedNormal(seed, names[k]!, face, 11),
    ) as [number, number, number, number, number];
    let change = 0.12 * fields[1]!(y, x);
    let gentrification = 0.1;
    let aging = 0.1;
    // Behind the station and beyond the river the working-class quarters, in the west the better ones.
    const r = lengthOf(x, y) / scale;
    if (kind === 'gruenderzeit' || kind === 'zeilenbau') {
      const worker = smoothStep(-300, 900, x / scale) * 0.7 + smoothStep(700, 1400, y / scale) * 0.55;
      const weight = kind === 'gruenderzeit' ? 1 : 0.5;
      scores[0] += weight * (worker - 0.45);
      scores[3] += weight * (worker - 0.4) * 0.9;
      if (kind === 'gruenderzeit') {
        // The ring east of the river is being discovered.
        gentrification = smoothStep(250, 900, x / scale) * smoothStep(1500, 300, y / scale);
        scores[0] += 0.55 * gentrification;
        change -= 1.25 * gentrification;
        gentrification = Math.max(0.25, gentrification);
      }
    }
    if (kind === 'estate') {
      const place = plan.places
        .filter((p) => p.fabric === 'estate')
        .reduce((best, p) => (lengthOf(p.x - x, p.y - y) < lengthOf(best.x - x, best.y - y) ? p : best));
      const [more, story] = estateStories[place.name] ?? [0, 0];
      scores[0] += more;
      scores[3] += 0.5 * more;
      change += story;
    }
    if (kind === 'detached' || kind === 'rowHouses') aging = 0.55 * smoothStep(-0.6, 0.6, fields[4]!(y, -x));
    if (kind === 'newHousing') {
      gentrification = 0.5;
      aging = 0.5;
    }
    const [raw, family, urban, migration, elderly] = scores;
    // No quarter is poor through and through: very high burdens are drawn in.
    const social = raw > 1.1 ? 1.1 + 0.62 * (raw - 1.1) : raw;
    const campus = plan.places.find((p) => p.name === 'Hochschule');
    const toCampus = campus ? lengthOf(campus.x - x, campus.y - y) / scale : 9000;
    return {
      start: { social, family, urban, migration: migration + 0.22 * social, elderly },
      changeOfSocial: change,
      changeOfElderly: aging,
      gentrification,
      fabric: kind,
      students:
        clamp(1.3 - toCampus / 1500, 0, 1) * (kind === 'detached' || kind === 'village' ? 0.2 : 1) +
        (r < 1600 && kind === 'gruenderzeit' ? 0.12 : 0),
      x,
      y,
    };
  };
}

/** Scores of a block in a year. */
export function scoresIn(latents: BlockLatents, year: number): LatentScores {
  const t = (year - 2013) / 11;
  const arrivals = year < 2015 ? 0 : year === 2015 ? 0.1 : year < 2022 ? 0.2 : 0.34;
  return {
    social: latents.start.social + latents.changeOfSocial * smoothStep(0, 1, t),
    family: latents.start.family - (latents.fabric === 'newHousing' ? 0 : 0.05 * t),
    urban: latents.start.urban,
    migration: latents.start.migration + 0.3 * t + arrivals * (0.6 + 0.25 * Math.max(0, latents.start.social)),
    elderly: latents.start.elderly + latents.changeOfElderly * t,
  };
}
