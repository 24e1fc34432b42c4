import { insideRing } from './arrangement.ts';
import type { BlockUses } from './block-use.ts';
import { lengthOf } from './exact-math.ts';
import { fabrics } from './fabric.ts';
import type { Ground } from './ground.ts';
import { pointInside } from './ground.ts';
import type { CityPlan } from './plan.ts';
import { EdgeKind } from './planar-map.ts';
import { randomStream } from './seeded-random.ts';
import type { RandomStream } from './seeded-random.ts';
import type { Streets } from './streets.ts';

export interface Facility {
  /** Face of the map it stands in. */
  readonly face: number;
  readonly x: number;
  readonly y: number;
  readonly name: string;
  readonly address: string;
  readonly properties: Readonly<Record<string, number | string | null>>;
}

export type FacilityPlan = ReadonlyMap<string, readonly Facility[]>;

/** Inhabitants by age of each face in the last year. */
export interface FaceAges {
  readonly people: Float64Array;
  readonly under3: Float64Array;
  readonly from3To5: Float64Array;
  readonly from6To9: Float64Array;
  readonly from10To17: Float64Array;
  readonly over80: Float64Array;
}

interface Site {
  readonly face: number;
  readonly x: number;
  readonly y: number;
  readonly street: string;
  readonly address: string;
}

/** A point in a block beside one of its named streets, with a house number. */
function siteIn(ground: Ground, streets: Streets, face: number, random: RandomStream): Site {
  const { map } = ground;
  const ring = map.ring(face);
  const fronts = map.loop(face).filter((h) => streets.nameOfEdge[h >> 1] !== '' && map.edgeLength(h >> 1) > 25);
  if (fronts.length > 0) {
    const h = random.pick(fronts);
    const a = map.origin[h]!;
    const b = map.origin[h ^ 1]!;
    const t = random.between(0.3, 0.7);
    const dx = map.x[b]! - map.x[a]!;
    const dy = map.y[b]! - map.y[a]!;
    const length = lengthOf(dx, dy);
    const x = map.x[a]! + t * dx - (dy / length) * 16;
    const y = map.y[a]! + t * dy + (dx / length) * 16;
    const street = streets.nameOfEdge[h >> 1]!;
    if (insideRing(ring, x, y)) return { face, x, y, street, address: `${street} ${1 + random.below(street.endsWith('gasse') ? 30 : 90)}` };
  }
  const [x, y] = pointInside(ring);
  return { face, x, y, street: '', address: '' };
}

/** Chooses faces with a probability by weight, kept apart by a least distance that gives way slowly when there is no more room. */
function chooseSites(
  ground: Ground,
  streets: Streets,
  weights: Float64Array,
  count: number,
  apartMeters: number,
  random: RandomStream,
  taken: readonly Site[] = [],
): Site[] {
  const cumulative = new Float64Array(weights.length);
  let sum = 0;
  weights.forEach((w, face) => (cumulative[face] = sum += w));
  const sites: Site[] = [];
  const cell = Math.max(apartMeters, 50);
  const cells = new Map<string, Site[]>();
  const remember = (site: Site): void => {
    const key = `${Math.floor(site.x / cell)},${Math.floor(site.y / cell)}`;
    cells.set(key, [...(cells.get(key) ?? []), site]);
  };
  taken.forEach(remember);
  let apart = apartMeters;
  for (let attempt = 0; sites.length < count && attempt < count * 60; attempt++) {
    const draw = random.next() * sum;
    let low = 0;
    let high = weights.length - 1;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (cumulative[middle]! > draw) high = middle;
      else low = middle + 1;
    }
    const site = siteIn(ground, streets, low, random);
    const i = Math.floor(site.x / cell);
    const j = Math.floor(site.y / cell);
    let close = false;
    for (let a = i - 1; a <= i + 1; a++) {
      for (let b = j - 1; b <= j + 1; b++)
        close ||= (cells.get(`${a},${b}`) ?? []).some((other) => lengthOf(other.x - site.x, other.y - site.y) < apart);
    }
    if (close || site.address === '') {
      apart *= 0.9985;
      continue;
    }
    sites.push(site);
    remember(site);
  }
  return sites;
}

const kitaNames =
  'Regenbogen Sonnenschein Pusteblume Löwenzahn Zwergenland Wirbelwind Villa_Kunterbunt Schatzinsel Spatzennest Kleine_Strolche Sternschnuppe Apfelbäumchen Waldwichtel Marienkäfer Arche Kinderland Farbklecks Mäusenest Wolkenlos Purzelbaum'
    .split(' ')
    .map((name) => name.replace('_', ' '));
const saints = ['St. Anna', 'St. Georg', 'St. Martin', 'St. Nikolai', 'Lukas', 'Markus', 'Johannes', 'Petri', 'Kreuz', 'Emmaus'];

/** Places facilities as cities place them. `growth` = 1 for the default city. */
export function placeFacilities(
  plan: CityPlan,
  ground: Ground,
  uses: BlockUses,
  streets: Streets,
  ages: FaceAges,
  seed: number,
  growth: number,
): FacilityPlan {
  const { map, fabric } = ground;
  const random = randomStream(seed, 'facilities');
  const n = map.faceCount;
  const central = new Float64Array(n);
  const onMain = new Float64Array(n);
  const points = Array.from({ length: n }, (_, face) => (face === 0 ? ([0, 0] as const) : pointInside(map.ring(face))));
  for (let face = 1; face < n; face++) {
    const r = lengthOf(points[face]![0], points[face]![1]) / plan.scale;
    central[face] = 1 / (1 + (r / 900) * (r / 900));
    onMain[face] = map.loop(face).some((h) => map.kind[h >> 1] === EdgeKind.main) ? 1 : 0;
  }
  const weigh = (rule: (face: number) => number): Float64Array =>
    Float64Array.from({ length: n }, (_, face) => (face === 0 ? 0 : rule(face)));
  const total = (values: Float64Array): number => values.reduce((a, b) => a + b, 0);
  const times = (count: number): number => Math.round(count * growth);
  const result = new Map<string, Facility[]>();
  const make = (
    kind: string,
    sites: readonly Site[],
    describe: (site: Site, index: number) => { name: string; properties?: Facility['properties'] },
  ): void => {
    result.set(
      kind,
      sites.map((site, i) => {
        const { name, properties } = describe(site, i);
        return { face: site.face, x: site.x, y: site.y, name, address: site.address, properties: properties ?? {} };
      }),
    );
  };
  const nameByStreet = (prefix: string, site: Site): string => `${prefix} ${site.street}`;

  // Kitas follow the children, but the large estates and the new housing area have too few.
  const kitaWeight = weigh(
    (f) =>
      (ages.under3[f]! + ages.from3To5[f]!) *
      (fabric[f] === 'estate' ? 0.5 : fabric[f] === 'newHousing' ? 0.55 : fabric[f] === 'village' ? 1.25 : 1.05),
  );
  const kitas = chooseSites(ground, streets, kitaWeight, times(112), 210, random);
  const sizes = kitas.map((site) => Math.max(1, Math.round((fabric[site.face] === 'village' ? 2 : 3.6) + random.normal() * 1.1)));
  const groups = sizes.reduce((a, b) => a + b, 0);
  const places3 = (total(ages.under3) * 0.37) / groups;
  const places6 = (total(ages.from3To5) * 0.985) / groups;
  make('kita', kitas, (site, i) => {
    const unknown = random.next() < 0.05;
    const carrier = random.pick([
      'Stadt',
      'Stadt',
      'Stadt',
      'evangelisch',
      'katholisch',
      'freier Träger',
      'freier Träger',
      'Elterninitiative',
    ]);
    const own = random.pick(kitaNames);
    const name =
      carrier === 'Stadt'
        ? `Städtische Kita ${site.street}`
        : carrier === 'evangelisch'
          ? `Ev. Kita ${random.pick(saints.slice(4))}`
          : carrier === 'katholisch'
            ? `Kath. Kita ${random.pick(saints.slice(0, 4))}`
            : carrier === 'Elterninitiative'
              ? `Kinderladen ${own}`
              : `Kita ${own}`;
    return {
      name,
      properties: {
        traeger: carrier,
        u3: unknown ? null : Math.max(4, Math.round(sizes[i]! * places3 * random.between(0.75, 1.25))),
        ue3: unknown && random.next() < 0.5 ? null : Math.max(8, Math.round(sizes[i]! * places6 * random.between(0.85, 1.15))),
      },
    };
  });

  const ground4 = weigh(
    (f) =>
      ages.from6To9[f]! * (uses.use[f] === 'public' ? 4 : 0.7) +
      (uses.use[f] === 'public' && fabrics[fabric[f]!].built && fabric[f] !== 'campus' ? 6 : 0),
  );
  const primaries = chooseSites(ground, streets, ground4, times(29), 720, random);
  const pupils = total(ages.from6To9) / Math.max(1, primaries.length);
  make('grundschule', primaries, (site) => ({
    name: nameByStreet('Grundschule', site),
    properties: {
      plaetze: random.next() < 0.04 ? null : Math.max(90, Math.round((pupils * random.between(0.75, 1.3)) / 10) * 10),
      ganztag: random.next() < 0.7 ? 'ja' : 'nein',
    },
  }));
  const secondaryWeight = weigh(
    (f) => (ages.from10To17[f]! * 0.3 + (uses.use[f] === 'public' ? 8 : 0)) * (0.25 + central[f]!) * (fabrics[fabric[f]!].built ? 1 : 0),
  );
  make('weiterfuehrende-schule', chooseSites(ground, streets, secondaryWeight, times(17), 600, random, primaries), (site, i) => {
    const form = ['Gymnasium', 'Gesamtschule', 'Gymnasium', 'Realschule', 'Gesamtschule', 'Gymnasium', 'Realschule', 'Hauptschule'][i % 8]!;
    return {
      name: nameByStreet(form, site),
      properties: {
        schulform: form,
        plaetze: Math.round((form === 'Gymnasium' ? 940 : form === 'Gesamtschule' ? 1050 : 560) * random.between(0.8, 1.2) * 0.1) * 10,
      },
    };
  });

  const need = weigh(
    (f) =>
      (ages.under3[f]! + ages.from3To5[f]!) *
      (fabric[f] === 'estate' ? 2 : fabric[f] === 'zeilenbau' ? 1.3 : fabric[f] === 'gruenderzeit' ? 1 : 0.4),
  );
  make('familienzentrum', chooseSites(ground, streets, need, times(16), 900, random), (site) => ({
    name: nameByStreet('Familienzentrum', site),
  }));
  const youth = weigh(
    (f) => ages.from10To17[f]! * (fabric[f] === 'estate' ? 1.7 : fabric[f] === 'zeilenbau' || fabric[f] === 'gruenderzeit' ? 1.1 : 0.45),
  );
  make('jugendzentrum', chooseSites(ground, streets, youth, times(19), 850, random), (site) => ({
    name: nameByStreet(random.pick(['Jugendzentrum', 'Jugendtreff', 'Kinder- und Jugendhaus']), site),
  }));
  const nursing = chooseSites(
    ground,
    streets,
    weigh((f) => ages.over80[f]! * (fabric[f] === 'centre' ? 0.4 : 1)),
    times(26),
    480,
    random,
  );
  make('pflegeheim', nursing, (site) => ({
    name: nameByStreet(random.pick(['Seniorenzentrum', 'Pflegeheim', 'Haus am Park,', 'Seniorenresidenz']), site),
    properties: { plaetze: random.next() < 0.08 ? null : Math.round(random.between(42, 148)) },
  }));
  const advice = [
    'Schuldnerberatung',
    'Erziehungsberatung',
    'Suchtberatung',
    'Migrationsberatung',
    'Pflegestützpunkt',
    'Schwangerenberatung',
    'Allgemeine Sozialberatung',
    'Wohnungslosenhilfe',
  ];
  make(
    'beratungsstelle',
    chooseSites(
      ground,
      streets,
      weigh((f) => ages.people[f]! * (central[f]! * central[f]! + 0.02 + (fabric[f] === 'estate' ? 0.14 : 0))),
      times(24),
      150,
      random,
    ),
    (site, i) => ({
      name: nameByStreet(advice[i % advice.length]!, site),
      properties: { art: advice[i % advice.length]! },
    }),
  );
  const play = weigh(
    (f) =>
      (uses.use[f] === 'green' ? 9 : 0) +
      (ages.under3[f]! + ages.from3To5[f]! + ages.from6To9[f]!) * (fabric[f] === 'gruenderzeit' || fabric[f] === 'centre' ? 0.5 : 1),
  );
  make('spielplatz', chooseSites(ground, streets, play, times(158), 190, random), (site) => ({
    name: nameByStreet('Spielplatz', site),
    properties: {
      flaeche_m2: Math.round(random.between(35, 320)) * 10,
      altersgruppe: random.pick(['unter 6', '6 bis 11', 'ab 12', 'alle']),
    },
  }));
  const doctors = chooseSites(
    ground,
    streets,
    weigh((f) => ages.people[f]! * (central[f]! * 1.3 + 0.09) * (0.5 + onMain[f]!) * (fabric[f] === 'estate' ? 0.55 : 1)),
    times(236),
    14,
    random,
  );
  make('arzt', doctors, (site) => {
    const field = random.pick([
      'Hausarztpraxis',
      'Hausarztpraxis',
      'Hausarztpraxis',
      'Hausarztpraxis',
      'Kinderarztpraxis',
      'Frauenarztpraxis',
      'Facharztpraxis',
      'Facharztpraxis',
      'Psychotherapie',
    ]);
    return { name: nameByStreet(field, site), properties: { fachgruppe: field } };
  });
  return result;
}
