import fc from 'fast-check';
import { costMatrixOfDense, SITE_BARRED, SITE_CANDIDATE, SITE_FIXED, type SitingProblem } from '../../../../src/network/index.ts';

/** A small problem, also as a plain table to try everything on. */
export interface Sample {
  readonly problem: SitingProblem & { readonly weights: Float64Array; readonly states: Uint8Array };
  readonly table: readonly (readonly number[])[];
}

export function sampleOf(table: readonly (readonly number[])[], weights: readonly number[], states?: readonly number[]): Sample {
  const siteCount = table[0]?.length ?? states?.length ?? 0;
  const costs = costMatrixOfDense(table.length, siteCount, Float64Array.from(table.flat()));
  return {
    problem: { costs, weights: Float64Array.from(weights), states: Uint8Array.from(states ?? Array.from({ length: siteCount }, () => 0)) },
    table,
  };
}

/** Costs with ties, zeros and gaps; weights with zeros; now and then a fixed or barred site. */
export const anySample: fc.Arbitrary<Sample> = fc
  .record({ demand: fc.integer({ min: 0, max: 9 }), sites: fc.integer({ min: 1, max: 7 }) })
  .chain(({ demand, sites }) => {
    const cost = fc.oneof(
      { weight: 6, arbitrary: fc.integer({ min: 0, max: 20 }) },
      { weight: 2, arbitrary: fc.double({ min: 0, max: 20, noNaN: true }) },
      { weight: 1, arbitrary: fc.constant(Infinity) },
    );
    const state = fc.oneof({ weight: 6, arbitrary: fc.constant(SITE_CANDIDATE) }, fc.constant(SITE_FIXED), fc.constant(SITE_BARRED));
    return fc.record({
      table: fc.array(fc.array(cost, { minLength: sites, maxLength: sites }), { minLength: demand, maxLength: demand }),
      weights: fc.array(fc.integer({ min: 0, max: 9 }), { minLength: demand, maxLength: demand }),
      states: fc.array(state, { minLength: sites, maxLength: sites }),
    });
  })
  .map(({ table, weights, states }) => sampleOf(table, weights, states));

const usable = (states: Uint8Array): number[] => Array.from(states.keys()).filter((site) => states[site] !== SITE_BARRED);

/** All choices of open sites: the fixed ones and `p` in all (as many as there are, at least the fixed); of any number where p is null. */
export function choicesOf({ problem: { states } }: Sample, p: number | null): number[][] {
  const sites = usable(states);
  const fixed = sites.filter((site) => states[site] === SITE_FIXED);
  const size = p === null ? null : Math.min(sites.length, Math.max(fixed.length, p));
  const choices: number[][] = [];
  for (let bits = 0; bits < 2 ** sites.length; bits++) {
    const choice = sites.filter((_, k) => (bits & (1 << k)) !== 0);
    if ((size === null || choice.length === size) && fixed.every((site) => choice.includes(site))) choices.push(choice);
  }
  return choices;
}

export const costTo = (row: readonly number[], open: Iterable<number>): number =>
  Array.from(open).reduce((least, site) => Math.min(least, row[site]!), Infinity);

/** Demand with weight that some usable site reaches within a limit. */
export const reachable = ({ problem: { weights, states }, table }: Sample, limit = Number.MAX_VALUE): number[] =>
  Array.from(table.keys()).filter((i) => weights[i]! > 0 && costTo(table[i]!, usable(states)) <= limit);
