import type { SupplyResult } from '../../../src/analysis/protocol.ts';
import {
  datasetId,
  facilityKindId,
  levelId,
  recipeId,
  type FacilitySet,
  type Scenario,
  type SupplyRecipe,
} from '../../../src/model/index.ts';

/** A Kita analysis of an invented city: places for children under 3, 1,000 m on foot, target 35 per 100. */
export const KITA: SupplyRecipe = {
  kind: 'supply',
  id: recipeId('kita-u3'),
  title: 'Kita-Plätze unter 3 Jahren',
  titleEn: 'Day-care places under 3',
  version: 1,
  level: levelId('sozialraum'),
  facilityKind: facilityKindId('kita'),
  ageGroup: 'u3',
  demand: {
    columns: [{ dataset: datasetId('register'), column: 'u3' }],
    title: 'Kinder unter 3 Jahren',
    titleEn: 'children under 3',
    ages: { from: 0, to: 3 },
    raster: null,
  },
  travel: { mode: 'foot', unit: 'meters', speedKmh: 5, detourFactor: 1, source: '' },
  breaks: [500, 1000, 1500],
  standard: { limit: 1000, source: '' },
  target: 35,
  per: 100,
  access: { kind: 'twoStep' },
  forecast: null,
  targetPaths: null,
};

export const KITAS: FacilitySet = {
  kind: KITA.facilityKind,
  keys: ['kita-1', 'kita-2', 'kita-3'],
  names: ['Kita Sonnenblume', 'Kita Nordlicht', 'Kita Am Park'],
  addresses: ['', '', ''],
  coordinates: Float64Array.of(0.2, 0.2, 0.6, 0.6, 0.8, 0.3),
  capacities: [{ ageGroup: 'u3', title: 'Plätze unter 3 Jahren', values: Float64Array.of(20, 30, Number.NaN) }],
  measures: [],
};

export const HARBOUR: Scenario = {
  id: 'kita-am-hafen',
  title: 'Kita am Hafen',
  titleEn: 'Day-care centre at the harbour',
  version: 2,
  changed: '2026-11-21',
  changes: [
    { kind: 'addFacility', id: 'neue-kita', facilityKind: KITA.facilityKind, name: 'Kita am Hafen', x: 0.5, y: 0.5, places: { u3: 26 } },
    { kind: 'closeFacility', facilityKind: KITA.facilityKind, facility: 'kita-2' },
    {
      kind: 'housing',
      id: 'hafen',
      name: 'Hafenquartier',
      x: 0.4,
      y: 0.5,
      dwellings: 120,
      perDwellingAndYear: 0.02,
      rule: 'eigene Annahme',
    },
    { kind: 'barrier', id: 'gleis', name: 'Gleisbau', points: [0, 0, 300, 400], off: true },
  ],
};

export const FOOTBRIDGE: Scenario = {
  id: 'steg',
  title: 'Steg',
  version: 0,
  changes: [{ kind: 'way', id: 'steg', name: 'Steg', points: [0, 0, 30, 40] }],
};

interface SupplySample {
  readonly areas?: number;
  readonly persons?: number;
  readonly within?: number;
  readonly places?: number;
  /** Capacities that are not known open the upper limit of places and the lower one of the gap. */
  readonly unknownFacilities?: number;
  readonly keys?: readonly string[];
  readonly changes?: readonly number[];
  /** Persons within the standard per area, and mean ways. */
  readonly areaWithin?: (area: number) => number;
  readonly meanWay?: number;
}

/** A result whose sums fit together; areas have 30 persons each, the fourth one is not known. */
export function supplyResult(sample: SupplySample = {}): SupplyResult {
  const { areas = 60, persons = 1890, within = 1240, places = 620, unknownFacilities = 0, meanWay = 640 } = sample;
  const { keys = ['kita-1', 'kita-2', 'kita-3'], areaWithin = () => 20 } = sample;
  const changes = Uint8Array.from(keys, (_, i) => sample.changes?.[i] ?? 0);
  const needPlaces = (persons * 35) / 100;
  const open = unknownFacilities > 0;
  const perArea = (valueOf: (area: number) => number): Float64Array =>
    Float64Array.from({ length: areas }, (_, area) => (area === 3 ? Number.NaN : valueOf(area)));
  const perFacility = (valueOf: (at: number) => number): Float64Array => Float64Array.from(keys, (_, at) => valueOf(at));
  return {
    kind: 'supply',
    level: KITA.level,
    areaLevel: KITA.level,
    year: 2024,
    years: [2023, 2024],
    forecastFrom: null,
    basis: 'network',
    persons,
    unknownAreas: 1,
    reach: {
      within: Float64Array.of(within / 2, within, within + 300),
      withinStandard: within,
      beyond: persons - within,
      unreachable: 4,
      meanWay,
      medianWay: meanWay - 100,
    },
    balance: {
      places: { lower: places, upper: open ? Number.POSITIVE_INFINITY : places },
      unknownFacilities,
      quote: { lower: (100 * places) / persons, upper: open ? Number.POSITIVE_INFINITY : (100 * places) / persons },
      target: {
        target: 35,
        needPlaces,
        gap: { lower: open ? Number.NEGATIVE_INFINITY : needPlaces - places, upper: needPlaces - places },
      },
    },
    facilities: {
      keys,
      names: keys.map((key) => KITAS.names[KITAS.keys.indexOf(key)] ?? 'Kita am Hafen'),
      coordinates: new Float64Array(2 * keys.length),
      places: perFacility((at) => (at < unknownFacilities ? Number.NaN : 20 + 10 * at)),
      changes,
      snapDistancesMeters: perFacility(() => 10),
      personsInReach: perFacility((at) => 300 + at),
      personsNearest: perFacility((at) => 200 + at),
      longestWay: perFacility(() => 1900),
      load: perFacility(() => 120),
    },
    areas: {
      persons: perArea(() => 30),
      withinStandard: perArea(areaWithin),
      meanWay: perArea(() => meanWay),
      access: perArea(() => 30),
      lowerPlaces: perArea(() => 10),
      upperPlaces: perArea(() => 10),
      lowerGap: perArea(() => 0.5),
      upperGap: perArea(() => 0.5),
    },
    findings: [],
  };
}
