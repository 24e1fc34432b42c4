import { clamp, exponential, logistic } from './exact-math.ts';
import type { Fabric } from './fabric.ts';
import { fixedNormal, scoresIn } from './latent.ts';
import type { BlockLatents, LatentScores } from './latent.ts';
import { hashText } from './seeded-random.ts';

/** Counts of every block and year: `values.get(column)![block * years.length + t]`. */
export interface BlockSeries {
  readonly years: readonly number[];
  readonly blockCount: number;
  readonly values: ReadonlyMap<string, Int32Array>;
}

export interface SeriesInput {
  readonly seed: number;
  readonly years: readonly number[];
  /** Per block. */
  readonly latents: readonly BlockLatents[];
  /** Per block: inhabitants in the last year; 0 = uninhabited. */
  readonly room: readonly number[];
  /** Per block: share of the people with a green within 300 m, share with loud nights. */
  readonly greenShare: readonly number[];
  readonly noiseShare: readonly number[];
}

export const ageGroups = ['u3', 'a3_5', 'a6_9', 'a10_14', 'a15_17', 'a18_24', 'a25_44', 'a45_64', 'a65_79', 'a80'] as const;
const ageShares = [0.031, 0.0315, 0.0405, 0.0485, 0.0295, 0.08, 0.283, 0.256, 0.143, 0.057];
/** Pull of family, urban, elderly, social and student scores on each age group. */
const agePull: readonly (readonly [number, number, number, number, number])[] = [
  [0.33, -0.04, -0.12, 0.06, -0.8],
  [0.34, -0.07, -0.12, 0.07, -0.9],
  [0.33, -0.1, -0.1, 0.07, -0.9],
  [0.3, -0.11, -0.06, 0.06, -0.9],
  [0.26, -0.11, 0, 0.05, -0.7],
  [-0.05, 0.2, -0.15, 0.08, 1.5],
  [0.08, 0.2, -0.16, 0, 0.3],
  [-0.03, -0.1, 0.1, -0.02, -0.5],
  [-0.12, -0.12, 0.36, -0.02, -0.7],
  [-0.12, -0.04, 0.42, 0, -0.7],
];
/** Yearly drift of the groups: the baby boomers move on. */
const ageDrift = [0.004, 0.006, 0.006, 0.003, -0.004, -0.006, 0.001, -0.008, 0.012, 0.024];

/** City-wide shocks on the log-odds scale. */
const unemploymentShock: Readonly<Record<number, number>> = {
  2013: 0.1,
  2014: 0.07,
  2015: 0.04,
  2016: 0.02,
  2017: -0.04,
  2018: -0.1,
  2019: -0.12,
  2020: 0.14,
  2021: 0.1,
  2022: -0.04,
  2023: 0.02,
  2024: 0.08,
};
const benefitShock: Readonly<Record<number, number>> = {
  2013: 0.0,
  2014: 0.0,
  2015: 0.02,
  2016: 0.08,
  2017: 0.11,
  2018: 0.06,
  2019: 0.0,
  2020: 0.05,
  2021: 0.02,
  2022: 0.1,
  2023: 0.12,
  2024: 0.1,
};
const asylumShare: Readonly<Record<number, number>> = {
  2013: 0.003,
  2014: 0.005,
  2015: 0.014,
  2016: 0.011,
  2017: 0.007,
  2018: 0.006,
  2019: 0.005,
  2020: 0.005,
  2021: 0.005,
  2022: 0.007,
  2023: 0.008,
  2024: 0.007,
};

const singleFamilyShare: Partial<Record<Fabric, number>> = {
  detached: 0.84,
  village: 0.8,
  rowHouses: 0.55,
  villa: 0.32,
  newHousing: 0.12,
  zeilenbau: 0.04,
  gruenderzeit: 0.02,
  centre: 0.03,
};
const subsidisedShare: Partial<Record<Fabric, number>> = {
  estate: 0.34,
  zeilenbau: 0.16,
  newHousing: 0.26,
  gruenderzeit: 0.04,
  rowHouses: 0.04,
  centre: 0.03,
};

/** Share of the final inhabitants that already live in a block of this fabric in a year. */
function occupancy(fabric: Fabric, gentrification: number, year: number): number {
  if (fabric === 'newHousing') return clamp(0.03 + (year - 2016) * 0.145, 0.03, 1);
  const city: Readonly<Record<number, number>> = {
    2013: 0.962,
    2014: 0.966,
    2015: 0.975,
    2016: 0.982,
    2017: 0.983,
    2018: 0.984,
    2019: 0.985,
    2020: 0.982,
    2021: 0.981,
    2022: 0.993,
    2023: 0.998,
    2024: 1,
  };
  const own = fabric === 'estate' ? 0.02 : fabric === 'detached' ? 0.012 : -0.02 * gentrification;
  return (city[year] ?? 0.959) + (own * (2024 - year)) / 11;
}

/** Splits a whole number by weights so that the parts add up (largest remainders). */
export function apportion(total: number, weights: readonly number[]): number[] {
  const sum = weights.reduce((a, b) => a + b, 0);
  const exact = weights.map((w) => (total * w) / sum);
  const parts = exact.map(Math.floor);
  const rest = total - parts.reduce((a, b) => a + b, 0);
  const order = exact.map((value, k) => ({ k, left: value - Math.floor(value) })).sort((a, b) => b.left - a.left || a.k - b.k);
  for (let i = 0; i < rest; i++) parts[order[i]!.k]!++;
  return parts;
}

/** Draws all counts of all blocks. Numerators stay within their bases, parts add up. Cost O(blocks * years * columns). */
export function drawSeries(input: SeriesInput): BlockSeries {
  const { seed, years, latents, room } = input;
  const n = room.length;
  const values = new Map<string, Int32Array>();
  const column = (name: string): Int32Array => {
    let array = values.get(name);
    if (array === undefined) values.set(name, (array = new Int32Array(n * years.length)));
    return array;
  };
  const hashes = new Map<string, number>();
  const hashOf = (name: string): number => {
    let hash = hashes.get(name);
    if (hash === undefined) hashes.set(name, (hash = hashText(name)));
    return hash;
  };
  for (let b = 0; b < n; b++) {
    if (room[b] === 0) continue;
    const block = latents[b]!;
    years.forEach((year, t) => {
      const at = b * years.length + t;
      const set = (name: string, value: number): number => (column(name)[at] = value);
      const noise = (name: string): number => 0.72 * fixedNormal(seed, hashOf(name), b) + 0.32 * fixedNormal(seed, hashOf(name), b, year);
      /** A count of n cases with log-odds x: mostly the block's own deviation, a little of the year's. */
      const draw = (name: string, base: number, logOdds: number): number => {
        const p = logistic(logOdds);
        return set(name, clamp(Math.round(base * p + Math.sqrt(base * p * (1 - p)) * noise(name)), 0, base));
      };
      drawBlock(block, scoresIn(block, year), year, room[b]!, input.greenShare[b]!, input.noiseShare[b]!, set, draw, noise);
    });
  }
  return { years, blockCount: n, values };
}

function drawBlock(
  block: BlockLatents,
  scores: LatentScores,
  year: number,
  room: number,
  greenShare: number,
  noiseShare: number,
  set: (name: string, value: number) => number,
  draw: (name: string, base: number, logOdds: number) => number,
  noise: (name: string) => number,
): void {
  const { social, family, urban, migration, elderly } = scores;
  const since = year - 2013;
  const full = occupancy(block.fabric, block.gentrification, year);
  const people = set(
    'einwohner',
    Math.max(block.fabric === 'newHousing' ? 0 : 1, Math.round(room * full * (1 + 0.012 * noise('einwohner')))),
  );
  const ages = apportion(
    people,
    ageShares.map((share, k) => {
      const [f, u, e, s, st] = agePull[k]!;
      const pull = f * family + u * urban + e * elderly + s * social + st * block.students;
      return share * exponential(pull + ageDrift[k]! * (since - 6) + 0.13 * noise(`age-${k}`));
    }),
  );
  ages.forEach((count, k) => set(ageGroups[k]!, count));
  const sum = (from: number, to: number): number => ages.slice(from, to).reduce((a, b) => a + b, 0);
  const under15 = sum(0, 4);
  const under18 = sum(0, 5);
  const working = sum(4, 8);
  const old = sum(8, 10);
  draw('weiblich', people, 0.03 + 0.06 * elderly - 0.03 * urban);
  const before = room * occupancy(block.fabric, block.gentrification, year - 1);
  const gain = Math.round(people - before);
  const moves = draw('umzug', people, -2.2 + 0.3 * urban + 0.1 * social - 0.12 * elderly + 0.6 * block.students);
  set('zuzug', Math.min(people, moves + Math.max(0, gain)));
  set('fortzug', moves + Math.max(0, -gain));

  const size = clamp(1.92 + 0.2 * family - 0.17 * urban - 0.05 * elderly - 0.15 * block.students, 1.3, 3.2);
  const households = set('haushalte', Math.max(people > 0 ? 1 : 0, Math.min(people, Math.round(people / size))));
  const withChildren = set('hh_kinder', Math.min(households, Math.round(under18 / 1.62)));
  const single = Math.min(
    draw('hh_einpersonen', households, -0.12 + 0.42 * urban - 0.3 * family + 0.12 * elderly + 0.3 * block.students),
    households - withChildren,
  );
  set('hh_einpersonen', single);
  draw('hh_alleinerziehend', withChildren, -1.35 + 0.36 * social + 0.14 * urban);
  draw('hh_kinder3', withChildren, -2.25 + 0.2 * social + 0.26 * migration);
  set('geburten', Math.max(0, Math.round(ages[0]! / 3.05 + 0.4 * noise('geburten'))));
  draw('betreut_u3', ages[0]!, -0.85 + 0.035 * since - 0.16 * social - 0.1 * migration + 0.12 * urban);
  draw('betreut_ue3', ages[1]!, 2.6 - 0.28 * migration - 0.2 * social - (year >= 2022 ? 0.12 : 0));

  draw('pflege_65', old, -1.75 + 0.055 * since + (year >= 2017 ? 0.15 : 0) + 0.1 * social + 0.08 * elderly);
  draw('allein_65', old, -0.62 + 0.24 * urban + 0.1 * social);
  draw('grundsicherung_65', old, -3.25 + 0.62 * social + 0.32 * migration + 0.012 * since);

  const background = draw('migrationshintergrund', people, -1.05 + 0.58 * migration);
  const foreign = draw('auslaender', background, -0.12 + 0.18 * migration + 0.08 * urban + 0.018 * since);
  const european = draw('eu_auslaender', foreign, -0.62 - 0.12 * migration + 0.01 * since);
  draw('schutzsuchende', foreign - european, -1.75 + 0.15 * social + (year < 2015 ? 0 : year < 2022 ? 0.75 : 1.15));
  draw('mh_u18', Math.min(under18, background), logOddsOf(clamp(background / Math.max(1, people), 0.03, 0.9)) + 0.55);

  const jobless = draw('alo', working, -3.02 + 0.5 * social + 0.08 * migration + unemploymentShock[year]! - 0.5 * block.students);
  const insured = draw('alo_sgb3', jobless, -0.42 - 0.5 * social + (year === 2020 ? 0.25 : 0));
  set('alo_sgb2', jobless - insured);
  draw('alo_langzeit', jobless, -0.72 + 0.22 * social + (year === 2021 ? 0.3 : year === 2022 ? 0.2 : 0));
  draw('alo_u25', jobless, -2.35 + 0.06 * social);
  draw('svb', working - jobless, 0.42 - 0.24 * social - 0.12 * elderly + 0.02 * since - 0.9 * block.students - (year === 2020 ? 0.04 : 0));

  const helped = benefitShock[year]!;
  const poorChildren = draw('sgb2_u15', under15, -1.88 + 0.76 * social + 0.2 * migration + helped);
  const able = draw('sgb2_erwerbsfaehig', working, -2.62 + 0.64 * social + 0.14 * migration + helped - 0.3 * block.students);
  const persons = set('sgb2', poorChildren + able);
  const communities = set('bg', Math.min(households, Math.max(persons > 0 ? 1 : 0, Math.round(persons / (1.72 + 0.12 * family)))));
  set('bg_kinder', Math.min(withChildren, communities, Math.round(poorChildren / 1.75)));
  draw('wohngeld', households, (year >= 2023 ? -3.1 : year >= 2020 ? -3.95 : -4.1) + 0.28 * social + 0.15 * elderly);
  draw('asylblg', people, logOddsOf(asylumShare[year]!) + 0.35 * social + 0.25 * migration);

  const empty = draw('leer', Math.round(households * 1.05), -3.6 + 0.2 * social - 0.25 * urban - 0.4 * block.gentrification);
  const dwellings = set('wohnungen', households + empty);
  set(
    'wohnflaeche',
    Math.round(dwellings * clamp(76 - 9 * urban - 7.5 * social + 4 * family + 2 * elderly + 3 * noise('flaeche'), 38, 165)),
  );
  draw('wohnungen_efh', dwellings, logOddsOf(singleFamilyShare[block.fabric] ?? 0.02) - 0.1 * urban);
  draw('wohnungen_gebunden', dwellings, logOddsOf(subsidisedShare[block.fabric] ?? 0.008) + 0.12 * social - 0.035 * since);
  set(
    'fertiggestellt',
    block.fabric === 'newHousing' && year >= 2017
      ? Math.round(dwellings * 0.16 * clamp(1.2 - (year - 2017) * 0.12, 0, 1))
      : draw('fertiggestellt', dwellings, -5.2 + 0.2 * block.gentrification),
  );

  const fourth = set('uebergaenge', clamp(Math.round(ages[2]! / 4 + 0.2 * noise('uebergaenge')), 0, ages[2]!));
  draw('uebergang_gymnasium', fourth, -0.12 - 0.6 * social - 0.08 * migration + 0.015 * since);
  const leavers = set('abgaenger', Math.max(0, Math.min(ages[4]!, Math.round(ages[4]! / 3 + 0.25 * noise('abgaenger')))));
  draw('ohne_abschluss', leavers, -2.75 + 0.55 * social + 0.15 * migration + (year === 2022 || year === 2023 ? 0.15 : 0));

  const examined = set('untersucht', Math.max(0, Math.min(ages[2]!, Math.round(ages[2]! / 4.1 + 0.25 * noise('untersucht')))));
  draw('sprachauffaellig', examined, -1.45 + 0.36 * social + 0.42 * migration + (year >= 2021 ? 0.18 : 0));
  draw('uebergewicht', examined, -2.25 + 0.34 * social + (year >= 2021 ? 0.16 : 0));
  draw('vorsorge', examined, 1.95 - 0.32 * social - 0.15 * migration);
  set('pkw', Math.max(0, Math.round(people * clamp(0.46 - 0.1 * urban - 0.055 * social + 0.02 * noise('pkw') + 0.003 * since, 0.12, 0.8))));
  draw('gruen300', people, logOddsOf(clamp(greenShare, 0.05, 0.98)));
  draw('laerm', people, logOddsOf(clamp(noiseShare, 0.01, 0.8)) - (year >= 2022 ? 0.1 : 0));
}

/** Log-odds of a share strictly between 0 and 1 (bisection on our own logistic: no logarithm needed). */
export function logOddsOf(share: number): number {
  let low = -12;
  let high = 12;
  for (let i = 0; i < 40; i++) {
    const middle = (low + high) / 2;
    if (logistic(middle) < share) low = middle;
    else high = middle;
  }
  return (low + high) / 2;
}
