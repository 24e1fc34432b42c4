import type { AgeSpan, FacilityKindDescriptor } from '../model/index.ts';
import type { SupplySpeedName, SupplyStandardName } from './supply-standards.ts';

/** What kind of facility a template is about; `generic` is one we know nothing of. */
export type FacilityConcept =
  | 'kita'
  | 'primarySchool'
  | 'secondarySchool'
  | 'playground'
  | 'nursingHome'
  | 'youthCentre'
  | 'familyCentre'
  | 'adviceCentre'
  | 'doctor'
  | 'generic';

/** Each by id and title, German and English. The first that fits counts: a primary school is a school as well. */
const CONCEPTS: readonly (readonly [FacilityConcept, RegExp])[] = [
  ['kita', /kita|kindertages|kindergart|krippe|day.?care|nurser(?!y home)|kindergarten/],
  ['primarySchool', /grundschule|primary.?school/],
  [
    'secondarySchool',
    /weiterf(ue|ü)hrend|sekundar|gesamtschule|realschule|hauptschule|gymnasi|oberschule|stadtteilschule|secondary.?school/,
  ],
  ['playground', /spielpl(a|ä|ae)tz|playground|bolzpl/],
  ['nursingHome', /pflegeheim|altenheim|seniorenheim|altenpflege|station(ae|ä)re.?pflege|nursing.?home/],
  ['familyCentre', /familienzentr|familienb(ue|ü)ro|family.?cent/],
  ['youthCentre', /jugend(zentr|treff|haus|h(ae|ä)us|club|einrichtung|freizeit)|youth.?(cent|club)/],
  ['adviceCentre', /beratung|advice|counsel/],
  ['doctor', /arzt|(ae|ä)rzt|praxis|praxen|doctor|physician|medizin/],
];

/** One analysis the concept proposes: for whom, how far, how many places. */
export interface Proposal {
  /** Which capacity of the kind it is about; null = the one there is. */
  readonly capacity: RegExp | null;
  /** Ages wanted, the best first; the first the package counts is taken. Null = everybody. */
  readonly ages: readonly AgeSpan[] | null;
  readonly speed: SupplySpeedName;
  readonly breaksMeters: readonly number[];
  readonly limitMeters: number;
  readonly standard: SupplyStandardName | null;
  readonly target: number | null;
  readonly per: 100 | 1000;
}

const NEAR: Pick<Proposal, 'speed' | 'breaksMeters' | 'limitMeters' | 'standard' | 'target' | 'per'> = {
  speed: 'footGeneral',
  breaksMeters: [250, 500, 750, 1000],
  limitMeters: 1000,
  standard: null,
  target: null,
  per: 100,
};
const FARTHER = { ...NEAR, breaksMeters: [500, 1000, 1500, 2000], limitMeters: 1000 };
const ages = (...spans: readonly (readonly [number, number | null])[]): readonly AgeSpan[] => spans.map(([from, to]) => ({ from, to }));
const anyone: Proposal = { ...FARTHER, capacity: null, ages: null };
const elderly = (from: number): Proposal => ({
  ...FARTHER,
  capacity: null,
  ages: ages([from, null]),
  breaksMeters: [500, 1000, 2000, 3000],
  limitMeters: 2000,
  per: 1000,
});
const playground = (span: readonly AgeSpan[], speed: SupplySpeedName, standard: SupplyStandardName, meters: number): Proposal => ({
  ...NEAR,
  capacity: null,
  ages: span,
  speed,
  breaksMeters: [meters / 2, meters, 1.5 * meters, 2 * meters],
  limitMeters: meters,
  standard,
});

/** Targets are those of municipal plans that publish them (35 places per 100 under 3, one for each child from 3 and in primary school). */
export const PROPOSALS: Readonly<Record<FacilityConcept, readonly Proposal[]>> = {
  kita: [
    { ...NEAR, capacity: /^u_?-?3|unter|under/, ages: ages([0, 3]), target: 35 },
    { ...NEAR, capacity: /^(ue|ü|o|ab)_?-?3|ab 3|from 3|over/, ages: ages([3, 6], [3, 7]), target: 100 },
    { ...NEAR, capacity: null, ages: ages([0, 6], [0, 7]), target: null },
  ],
  primarySchool: [
    {
      ...FARTHER,
      capacity: null,
      ages: ages([6, 10], [6, 12], [6, 11]),
      limitMeters: 2000,
      standard: 'schoolPrimaryNrw',
      target: 100,
    },
  ],
  secondarySchool: [
    {
      ...FARTHER,
      capacity: null,
      ages: ages([10, 18], [10, 19], [10, 16], [12, 18]),
      breaksMeters: [1000, 2000, 3500, 5000],
      limitMeters: 3500,
      standard: 'schoolLowerSecondaryNrw',
    },
  ],
  playground: [
    playground(ages([0, 6], [0, 7]), 'footUnder6', 'din18034Under6', 200),
    playground(ages([6, 12], [6, 10], [6, 11]), 'footFrom6', 'din18034From6', 400),
    playground(ages([12, 18], [10, 18], [12, 16]), 'footFrom12', 'din18034From12', 1000),
  ],
  nursingHome: [elderly(80), elderly(65), elderly(60)],
  youthCentre: [{ ...FARTHER, capacity: null, ages: ages([12, 18], [10, 18], [14, 18], [6, 18]) }],
  familyCentre: [{ ...FARTHER, capacity: null, ages: ages([0, 6], [0, 7], [0, 10], [0, 18]) }],
  adviceCentre: [anyone],
  doctor: [anyone],
  generic: [anyone],
};

/** What a kind of facility is about, as far as its id and title tell. */
export function conceptOf({ id, title, titleEn = '' }: Pick<FacilityKindDescriptor, 'id' | 'title' | 'titleEn'>): FacilityConcept {
  const text = `${id} ${title} ${titleEn}`.toLowerCase();
  return CONCEPTS.find(([, pattern]) => pattern.test(text))?.[0] ?? 'generic';
}
