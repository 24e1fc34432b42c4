import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { runToEnd } from '../../../src/model/index.ts';
import {
  aggregateAccess,
  allocateByStraightLine,
  capacitiesByGroup,
  capacitiesOf,
  collectCosts,
  distanceMetersAt,
  floatingCatchments,
  givenCostColumns,
  huffModel,
  LUO_QI_WEIGHTS,
  minutesAt,
  missingPlaces,
  nearestFacilities,
  networkCostColumns,
  NetworkSearch,
  opportunities,
  placementsAtNodes,
  placesPerThousand,
  storedCostColumns,
  straightLineCostColumns,
  supplyBalance,
  type CostColumns,
  type DistanceWeight,
  type FloatingCatchments,
} from '../../../src/network/index.ts';
import { fallingExponential } from '../../../src/network/access/falling-exponential.ts';
import { createRandom } from '../../../src/statistics/random.ts';
import { randomNetwork, travelGraph } from './random-network.ts';

const within = (maximum: number): DistanceWeight => ({ kind: 'binary', threshold: { maximum } });

/** The fixture of the field: A, B, C with 100, 200, 50 persons; K1, K2 with 30, 20 places. */
const PEOPLE = Float64Array.of(100, 200, 50);
const PLACES = Float64Array.of(30, 20);
const METERS = Float64Array.of(200, 900, 600, 400, 1500, 700);
const fixture = (): CostColumns => givenCostColumns(METERS, 3, 2);
const scores = (weight: DistanceWeight, places = PLACES, demand = PEOPLE): FloatingCatchments =>
  runToEnd(floatingCatchments(fixture(), { demand, capacities: capacitiesOf(places), weight }));
const rounded = (values: Float64Array): number[] => [...values].map((value) => Math.round(value * 1e6) / 1e6);
const total = (values: Float64Array): number => values.reduce((sum, value) => sum + value, 0);
const dot = (a: Float64Array, b: Float64Array): number => total(a.map((value, at) => value * b[at]!));

describe('floating catchment areas, the fixture of the field', () => {
  it('2SFCA within 750 m', () => {
    const result = scores(within(750));
    expect(rounded(result.lowerRatios)).toEqual([0.1, 0.08]);
    expect(rounded(result.lower)).toEqual([0.1, 0.18, 0.08]);
  });

  it('E2SFCA with three zones', () => {
    const result = scores({ kind: 'steps', limits: [300, 600, 1000], weights: LUO_QI_WEIGHTS.slow });
    expect(rounded(result.lowerRatios)).toEqual([0.127119, 0.118343]);
    expect(rounded(result.lower)).toEqual([0.153154, 0.166914, 0.026036]);
  });

  it('Gaussian, sigma 400, within 1,000 m', () => {
    const result = scores({ kind: 'gaussian', sigma: 400, threshold: { maximum: 1000 } });
    expect(rounded(result.lowerRatios)).toEqual([0.195848, 0.14278]);
    expect(rounded(result.lower)).toEqual([0.184195, 0.150183, 0.030878]);
    expect(dot(result.lower, PEOPLE)).toBeCloseTo(50, 12);
  });

  it('count the threshold itself, or not', () => {
    expect(rounded(scores(within(700)).lower)[2]).toBe(0.08);
    expect(scores({ kind: 'binary', threshold: { maximum: 700, rule: 'exclusive' } }).lower[2]).toBeNaN();
  });

  it('say nothing about sites without a facility, or 0 on demand', () => {
    const options = { demand: PEOPLE, capacities: capacitiesOf(PLACES), weight: within(450) };
    expect([...runToEnd(floatingCatchments(fixture(), options)).lower]).toEqual([0.3, 0.1, NaN]);
    expect([...runToEnd(floatingCatchments(fixture(), { ...options, unreached: 'zero' })).lower]).toEqual([0.3, 0.1, 0]);
  });

  it('do not divide by nobody', () => {
    const result = scores(within(750), PLACES, Float64Array.of(0, 0, 0));
    expect([...result.lowerRatios]).toEqual([NaN, NaN]);
    expect([...result.withoutDemand]).toEqual([0, 1]);
    expect([...result.lower]).toEqual([0, 0, 0]);
  });

  it('pass unknown capacities on as limits', () => {
    const places = Float64Array.of(30, NaN);
    const open = scores(within(750), places);
    expect([...open.lower]).toEqual([0.1, 0.1, 0]);
    expect([...open.upper]).toEqual([0.1, Infinity, Infinity]);
    const capacities = capacitiesOf(places, { least: 10, most: 50 });
    const bounded = runToEnd(floatingCatchments(fixture(), { demand: PEOPLE, capacities, weight: within(750) }));
    expect(rounded(bounded.lower)).toEqual([0.1, 0.14, 0.04]);
    expect(rounded(bounded.upper)).toEqual([0.1, 0.3, 0.2]);
    expect(() => capacitiesOf(places, { least: 5, most: 4 })).toThrow();
  });

  it('pass unknown demand on as limits', () => {
    const result = scores(within(750), PLACES, Float64Array.of(100, 200, NaN));
    expect([...result.lowerRatios]).toEqual([0.1, 0]);
    expect([...result.upperRatios]).toEqual([0.1, 0.1]);
  });
});

/** Random demand, supply and costs; a tenth of the pairs is out of reach. */
const situations = fc.integer({ min: 0, max: 1e9 }).map((seed) => {
  const random = createRandom(seed);
  const sites = 1 + random.integer(20);
  const facilities = 1 + random.integer(8);
  return {
    sites,
    facilities,
    demand: Float64Array.from({ length: sites }, () => random.integer(400)),
    supply: Float64Array.from({ length: facilities }, () => random.integer(100)),
    costs: Float64Array.from({ length: sites * facilities }, () => (random.next() < 0.1 ? Infinity : 2000 * random.next())),
  };
});

const weights = fc.constantFrom<DistanceWeight>(
  within(800),
  { kind: 'steps', limits: [300, 600, 1000], weights: LUO_QI_WEIGHTS.fast },
  { kind: 'gaussian', sigma: 400, threshold: { maximum: 1000 } },
  { kind: 'power', exponent: 1.5, minimumCost: 50 },
  { kind: 'exponential', rate: 0.002, threshold: { maximum: 1200, rule: 'exclusive' } },
);

describe('invariants', () => {
  it('the sum of access times people is the capacity of all facilities with people in reach', () => {
    fc.assert(
      fc.property(situations, weights, ({ sites, facilities, demand, supply, costs }, weight) => {
        const columns = givenCostColumns(costs, sites, facilities);
        const result = runToEnd(floatingCatchments(columns, { demand, capacities: capacitiesOf(supply), weight, unreached: 'zero' }));
        const reached = supply.reduce((sum, places, j) => (result.demandInReach[j]! > 0 ? sum + places : sum), 0);
        expect(dot(result.lower, demand)).toBeCloseTo(reached, 6);
        expect(result.upper).toEqual(result.lower);
      }),
    );
  });

  it('a stored table, or the columns themselves, give the same', () => {
    fc.assert(
      fc.property(situations, weights, ({ sites, facilities, demand, supply, costs }, weight) => {
        const columns = givenCostColumns(costs, sites, facilities);
        const options = { demand, capacities: capacitiesOf(supply), weight, selection: weight };
        const stored = storedCostColumns(runToEnd(collectCosts(columns)));
        expect(runToEnd(floatingCatchments(stored, options))).toEqual(runToEnd(floatingCatchments(columns, options)));
      }),
    );
  });

  it('with a choice of facilities (3SFCA) people count once: the weighted selection of each adds up', () => {
    fc.assert(
      fc.property(situations, ({ sites, facilities, demand, supply, costs }) => {
        const columns = givenCostColumns(costs, sites, facilities);
        const selection: DistanceWeight = { kind: 'power', exponent: 1, minimumCost: 1 };
        const everything: DistanceWeight = { kind: 'binary', threshold: { maximum: Infinity } };
        const result = runToEnd(
          floatingCatchments(columns, { demand, capacities: capacitiesOf(supply), weight: everything, selection, unreached: 'zero' }),
        );
        const choosing = demand.filter((_, site) => costs.subarray(site * facilities, (site + 1) * facilities).some(Number.isFinite));
        expect(total(result.demandInReach)).toBeCloseTo(total(choosing), 6);
      }),
    );
  });

  it('limits hold whatever the unknown capacities turn out to be', () => {
    fc.assert(
      fc.property(situations, weights, fc.integer({ min: 0, max: 1e9 }), ({ sites, facilities, demand, supply, costs }, weight, seed) => {
        const random = createRandom(seed);
        const columns = givenCostColumns(costs, sites, facilities);
        const unknown = supply.map((places) => (random.next() < 0.4 ? NaN : places));
        const truth = unknown.map((places) => (Number.isNaN(places) ? random.integer(200) : places));
        const run = (capacities: ReturnType<typeof capacitiesOf>): FloatingCatchments =>
          runToEnd(floatingCatchments(columns, { demand, capacities, weight, unreached: 'zero' }));
        const limits = run(capacitiesOf(unknown, { least: 0, most: 200 }));
        const real = run(capacitiesOf(truth));
        for (let site = 0; site < sites; site++) {
          expect(limits.lower[site]!).toBeLessThanOrEqual(real.lower[site]! + 1e-9);
          expect(limits.upper[site]!).toBeGreaterThanOrEqual(real.lower[site]! - 1e-9);
        }
      }),
    );
  });

  it('opportunities never grow with the distance and never fall with the threshold', () => {
    fc.assert(
      fc.property(situations, weights, fc.double({ min: 1, max: 3, noNaN: true }), (situation, weight, factor) => {
        const { sites, facilities, supply, costs } = situation;
        const at = (scaled: Float64Array, by: DistanceWeight): Float64Array =>
          runToEnd(opportunities(givenCostColumns(scaled, sites, facilities), capacitiesOf(supply), by)).lower;
        const near = at(costs, weight);
        const far = at(
          costs.map((cost) => cost * factor),
          weight,
        );
        const small = at(costs, within(500));
        const large = at(costs, within(500 * factor));
        for (let site = 0; site < sites; site++) {
          expect(far[site]!).toBeLessThanOrEqual(near[site]! + 1e-9);
          expect(large[site]!).toBeGreaterThanOrEqual(small[site]!);
        }
      }),
    );
  });

  it('the nearest facility is the cheapest one, of equals the first', () => {
    fc.assert(
      fc.property(situations, ({ sites, facilities, costs }) => {
        const rough = costs.map((cost) => (cost < Infinity ? Math.round(cost / 300) : cost));
        const nearest = runToEnd(nearestFacilities(givenCostColumns(rough, sites, facilities)));
        for (let site = 0; site < sites; site++) {
          const own = [...rough.subarray(site * facilities, (site + 1) * facilities)];
          const least = Math.min(...own);
          expect(nearest.costs[site]).toBe(least);
          expect(nearest.facilities[site]).toBe(least === Infinity ? -1 : own.indexOf(least));
        }
      }),
    );
  });

  it("Huff's people all go somewhere", () => {
    fc.assert(
      fc.property(situations, weights, ({ sites, facilities, demand, supply, costs }, weight) => {
        const model = runToEnd(huffModel(givenCostColumns(costs, sites, facilities), { demand, attractiveness: supply, weight }));
        expect(total(model.patronage) + model.demandWithoutChoice).toBeCloseTo(total(demand), 6);
        const perSite = new Float64Array(sites);
        model.rows.forEach((row, at) => (perSite[row]! += model.probabilities[at]!));
        for (const sum of perSite) expect(sum === 0 || Math.abs(sum - 1) < 1e-12).toBe(true);
      }),
    );
  });
});

describe("Huff's model by hand", () => {
  it('a shop twice as large, twice as far, exponents 1 and 2', () => {
    const options = {
      demand: Float64Array.of(90),
      attractiveness: Float64Array.of(10, 20),
      weight: { kind: 'power', exponent: 2, minimumCost: 1 } as const,
    };
    const model = runToEnd(huffModel(givenCostColumns(Float64Array.of(100, 200), 1, 2), options));
    expect([...model.patronage]).toEqual([expect.closeTo(60, 9), expect.closeTo(30, 9)]);
  });
});

describe('costs', () => {
  it('over the network are those of single searches', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 1e9 }), (seed) => {
        const network = randomNetwork(seed, { directed: true });
        const graph = travelGraph(network);
        const places = placementsAtNodes(Int32Array.from({ length: network.nodes }, (_, node) => node));
        const table = runToEnd(collectCosts(networkCostColumns(graph, places, places, 6)));
        const search = new NetworkSearch(graph);
        for (let from = 0; from < network.nodes; from++) {
          search.fromNode(from, 6);
          const [start, end] = [table.offsets[from]!, table.offsets[from + 1]!];
          const expected = [...search.costs.entries()].filter(([, cost]) => cost < Infinity);
          expect([...table.rows.subarray(start, end)].map((row, at) => [row, table.costs[start + at]])).toEqual(expected);
        }
      }),
      { numRuns: 40 },
    );
  });

  it('by straight line are those of all pairs, detour counted, threshold included', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 1e9 }), fc.constantFrom(1, 1.3), (seed, detourFactor) => {
        const random = createRandom(seed);
        // whole hundreds: pairs exactly at the limit occur
        const points = (count: number): Float64Array => Float64Array.from({ length: 2 * count }, () => 100 * random.integer(30));
        const supply = points(6);
        const demand = points(50);
        demand[0] = NaN;
        const maximumMeters = 500 * detourFactor;
        const table = runToEnd(collectCosts(straightLineCostColumns(supply, demand, { maximumMeters, detourFactor })));
        for (let j = 0; j < 6; j++) {
          const expected: number[] = [];
          for (let i = 0; i < 50; i++) {
            const meters = Math.hypot(supply[2 * j]! - demand[2 * i]!, supply[2 * j + 1]! - demand[2 * i + 1]!);
            if (meters <= 500) expected.push(i);
          }
          expect([...table.rows.subarray(table.offsets[j], table.offsets[j + 1])]).toEqual(expected);
        }
        expect(table.basis).toBe('straightLine');
      }),
    );
  });

  it('by straight line without limit part the points among the facilities', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 1e9 }), fc.integer({ min: 0, max: 12 }), (seed, count) => {
        const random = createRandom(seed);
        const facilities = Float64Array.from({ length: 2 * count }, () => 50 * random.integer(20));
        const points = Float64Array.from({ length: 80 }, () => 50 * random.integer(60) - 1000);
        const { facilities: nearest, costs, basis } = allocateByStraightLine(points, facilities, 1.2);
        expect(basis).toBe('straightLine');
        for (let i = 0; i < 40; i++) {
          const own = Array.from(
            { length: count },
            (_, j) => (facilities[2 * j]! - points[2 * i]!) ** 2 + (facilities[2 * j + 1]! - points[2 * i + 1]!) ** 2,
          );
          const least = Math.min(...own);
          expect(nearest[i]).toBe(own.indexOf(least));
          expect(costs[i]).toBe(Math.sqrt(least) * 1.2);
        }
      }),
    );
  });
});

describe('the falling exponential', () => {
  it('is that of the language to a few units in the last place', () => {
    fc.assert(
      fc.property(fc.double({ min: 0, max: 60, noNaN: true }), (x) => {
        expect(Math.abs(fallingExponential(x) / Math.exp(-x) - 1)).toBeLessThan(1e-15);
      }),
    );
    expect(fallingExponential(0)).toBe(1);
    expect(fallingExponential(Infinity)).toBe(0);
    expect(fallingExponential(NaN)).toBeNaN();
  });
});

describe('supply', () => {
  it('quotas and gaps of the published example', () => {
    const older = supplyBalance(2629, 2629, 2678, 100);
    expect(older.lowerPercent).toBeCloseTo(98.17, 2);
    expect(missingPlaces(older.lowerGapPlaces)).toBe(49);
    const later = supplyBalance(2617, 2617, 2573, 100);
    expect(later.upperPercent).toBeCloseTo(101.71, 2);
    expect([later.lowerGapPlaces, missingPlaces(later.lowerGapPlaces)]).toEqual([-44, 0]);
    const younger = supplyBalance(799, 799, 2488, 35);
    expect(younger.lowerPercent).toBeCloseTo(32.11, 2);
    expect(missingPlaces(younger.upperGapPlaces)).toBe(72);
  });

  it('limits of quota and gap where a capacity is unknown; nobody has no quota', () => {
    const balance = supplyBalance(40, 60, 100, 50);
    expect([balance.lowerPercent, balance.upperPercent, balance.lowerGapPlaces, balance.upperGapPlaces]).toEqual([40, 60, -10, 10]);
    expect(supplyBalance(40, 40, 0, 50)).toMatchObject({ lowerPercent: NaN, needPlaces: 0, lowerGapPlaces: -40 });
    expect(placesPerThousand(30, 600)).toBe(50);
    expect([missingPlaces(supplyBalance(0, 0, 100, 7).upperGapPlaces), missingPlaces(NaN)]).toEqual([7, NaN]);
    const byArea = capacitiesByGroup(capacitiesOf(Float64Array.of(10, NaN, 5, 7)), Int32Array.of(0, 0, 1, -1), 2);
    expect([...byArea.lower, ...byArea.upper]).toEqual([10, 5, Infinity, 5]);
  });

  it('speeds and distances', () => {
    expect(distanceMetersAt(5, 15)).toBe(1250);
    expect(distanceMetersAt(3.6, 15)).toBeCloseTo(900, 9);
    expect(minutesAt(5, 1250)).toBeCloseTo(15, 12);
    expect(minutesAt(0, 10)).toBe(Infinity);
  });
});

describe('from blocks to areas', () => {
  it('the mean over people, limits with limits', () => {
    const areas = aggregateAccess(
      Float64Array.of(0.1, 0.3, 0.5, 9),
      Float64Array.of(0.1, 0.5, Infinity, 9),
      Float64Array.of(100, 300, 50, 0),
      Int32Array.of(0, 0, 1, 1),
      3,
    );
    expect(rounded(areas.lower)).toEqual([0.25, 0.5, NaN]);
    expect([...areas.upper]).toEqual([expect.closeTo(0.4, 12), Infinity, NaN]);
    expect([...areas.population]).toEqual([400, 50, 0]);
  });

  it('a gap stays a gap, uninhabited blocks leave none', () => {
    const areas = aggregateAccess(
      Float64Array.of(0.1, NaN, NaN, 0.2),
      Float64Array.of(0.1, NaN, NaN, 0.2),
      Float64Array.of(30, 10, 0, 5),
      Int32Array.of(0, 0, 1, 1),
      2,
    );
    expect([...areas.lower]).toEqual([NaN, 0.2]);
    expect([...areas.knownShare]).toEqual([0.75, 1]);
  });

  it('over several levels is the same as at once', () => {
    fc.assert(
      fc.property(situations, ({ sites, demand, costs }) => {
        const access = costs.slice(0, sites).map((cost) => Math.min(cost, 500));
        const middleOf = Int32Array.from({ length: sites }, (_, site) => site % 4);
        const middle = aggregateAccess(access, access, demand, middleOf, 4);
        const whole = aggregateAccess(access, access, demand, new Int32Array(sites), 1).lower[0]!;
        const twice = aggregateAccess(middle.lower, middle.upper, middle.population, new Int32Array(4), 1).lower[0]!;
        if (Number.isNaN(whole)) expect(twice).toBeNaN();
        else expect(twice).toBeCloseTo(whole, 8);
      }),
    );
  });
});
