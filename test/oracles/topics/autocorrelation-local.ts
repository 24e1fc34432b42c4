import {
  correctedPValues,
  falseDiscoveryCutOff,
  globalPermutation,
  joinCounts,
  localG,
  localMoran,
  pseudoP,
  Quadrant,
  runToEnd,
  type ConditionalPermutation,
  type Correction,
  type SpatialWeights,
} from '../../../src/statistics/index.ts';
import type { Path } from '../comparison.ts';
import type { OracleCheck } from '../oracle-check.ts';
import { numbersAt, numbersOf, objectAt } from '../oracle.ts';
import { EXACT, toleranceFor } from '../tolerance.ts';
import {
  defined,
  seedOf,
  fieldsOf,
  alternativeIn,
  compareSeries,
  type GlobalName,
  globalTest,
  permutationsFor,
  styleAt,
  aboveMedian,
} from './autocorrelation-support.ts';
import { SPDEP_DRAWS, PYSAL_DRAWS, countsFor, compareLocalPseudoP } from './autocorrelation-pseudo-p.ts';
import { neighboursOfOracle, weightsOf } from './neighbour-lists.ts';

const QUADRANT_NAMES: Readonly<Record<number, string>> = {
  [Quadrant.highHigh]: 'HH',
  [Quadrant.lowHigh]: 'LH',
  [Quadrant.lowLow]: 'LL',
  [Quadrant.highLow]: 'HL',
};

const CORRECTIONS: Readonly<Record<string, Correction>> = {
  BH: 'benjaminiHochberg',
  fdr: 'benjaminiHochberg',
  BY: 'benjaminiYekutieli',
  bonferroni: 'bonferroni',
  holm: 'holm',
};

export const local: OracleCheck = async (oracle, comparison) => {
  const values = numbersAt(oracle.input, 'values');
  const lists = await neighboursOfOracle(oracle, values.length);
  const weights = weightsOf(lists, styleAt(oracle, 'moran_style', 'W'));
  const weightsOfG = weightsOf(lists, styleAt(oracle, 'G_style', 'B'));
  const moranResult = defined(localMoran(values, weights));
  let drawn: ConditionalPermutation | null = null;
  const { tolerance } = oracle;
  for (const field of Object.keys(oracle.expected)) {
    const at: Path = [field];
    const kind = /total/.test(field) ? moranResult.total : moranResult.conditional;
    const star = /star/.test(field);
    const corrected = /_(BH|BY|fdr|bonferroni|holm)$/.exec(field);
    const series = (actual: ArrayLike<number>, ...names: string[]): void =>
      compareSeries(comparison, at, actual, toleranceFor(tolerance, ...names));
    if (field === 'z') series(moranResult.deviations, 'z', 'Ii');
    else if (field === 'lag_z') series(moranResult.lag, 'lag_z', 'Ii');
    else if (field.startsWith('Ii')) series(moranResult.statistic, 'Ii');
    else if (field.startsWith('E_Ii')) series(kind.expectation, 'moments');
    else if (field.startsWith('Var_Ii')) series(kind.variance, 'moments');
    else if (field.startsWith('z_')) series(kind.z, 'moments');
    else if (field.startsWith('quadrant'))
      comparison.compare(
        at,
        Array.from(moranResult.quadrant, (code) => QUADRANT_NAMES[code] ?? null),
        EXACT,
      );
    else if (field.startsWith('perm_p')) {
      drawn ??= countsFor(oracle, values, weights, SPDEP_DRAWS);
      compareLocalPseudoP(oracle, comparison, at, drawn, (area) => moranResult.deviations[area] === 0);
    } else if (/^Gi.*_z$/.test(field)) series(defined(localG(values, weightsOfG, { star })).z, 'G_z');
    else if (field.startsWith('p_')) {
      const alternative = alternativeIn(field, 'twoSided');
      const moments = /total/.test(field) ? 'total' : 'conditional';
      const p = /Gi/.test(field)
        ? defined(localG(values, weightsOfG, { star, alternative })).p
        : defined(localMoran(values, weights, { alternative }))[moments].p;
      const names = corrected || /Gi/.test(field) ? ['adjusted_p', 'G_z'] : ['p', 'moments'];
      series(corrected ? correctedPValues(p, CORRECTIONS[corrected[1]!]!) : p, ...names);
    }
  }
};

const TRANSFORMS: Readonly<Record<string, string>> = { r: 'W', b: 'B' };

/** PySAL's conventions: islands count in n, Geary's z with the opposite sign, folded p values, local Moran with n - 1. */
export const esda: OracleCheck = async (oracle, comparison) => {
  const values = numbersAt(oracle.input, 'values');
  const lists = await neighboursOfOracle(oracle, values.length);
  const transform = (key: string, otherwise: string): SpatialWeights =>
    weightsOf(lists, TRANSFORMS[styleAt(oracle, key, otherwise).toLowerCase()] ?? otherwise);
  const weights = transform('moran_geary_transform', 'r');
  const weightsOfG = transform('G_join_transform', 'b');
  const { tolerance } = oracle;
  const analytic = toleranceFor(tolerance, 'analytic');
  for (const part of Object.keys(oracle.expected)) {
    if (part === 'moran' || part === 'geary') compareEsdaGlobal(part, part, weights);
    else if (part === 'G') compareEsdaGlobal(part, 'generalG', weightsOfG);
    else if (part.startsWith('join_counts')) compareJoins(part);
    else if (part.startsWith('local_moran')) compareLocalMoran(part);
    else if (/^G_(star_)?local/.test(part)) compareLocalG(part);
  }

  function compareEsdaGlobal(part: string, name: GlobalName, partWeights: SpatialWeights): void {
    const turned = name === 'geary' ? -1 : 1;
    for (const field of fieldsOf(oracle.expected, part)) {
      const at = [part, field];
      const assumption = /norm/.test(field) && name !== 'generalG' ? 'normality' : 'randomisation';
      const test = globalTest(name, values, partWeights, { islands: 'included' }, assumption);
      if (/sim/.test(field)) {
        const permutations = permutationsFor(partWeights);
        const options = { permutations, seed: seedOf(oracle), islands: 'included' } as const;
        const result = defined(runToEnd(globalPermutation({ statistic: name, values }, partWeights, options)));
        if (field.startsWith('p_')) {
          comparison.compare(at, pseudoP(result, /two/.test(field) ? 'twoSided' : 'folded'), toleranceFor(tolerance, 'pseudo_p'));
        } else if (field.startsWith('E')) comparison.compare(at, result.mean, toleranceFor(tolerance, 'pseudo_p'));
        else if (field.startsWith('V')) comparison.compare(at, result.standardDeviation ** 2, toleranceFor(tolerance, 'pseudo_p'));
      } else if (field.startsWith('E')) comparison.compare(at, test.expectation, analytic);
      else if (field.startsWith('V')) comparison.compare(at, test.variance, analytic);
      else if (field.startsWith('z')) comparison.compare(at, turned * test.z, analytic);
      else if (field.startsWith('p')) comparison.compare(at, /one_sided/.test(field) ? test.p / 2 : test.p, analytic);
      else comparison.compare(at, test.statistic, analytic);
    }
  }

  function compareJoins(part: string): void {
    const { pairs } = defined(joinCounts(aboveMedian(values), 2, weightsOfG));
    const counts: Readonly<Record<string, number>> = { ww: pairs[0]!.count, bw: pairs[1]!.count, bb: pairs[2]!.count };
    for (const field of fieldsOf(oracle.expected, part)) comparison.compare([part, field], counts[field.toLowerCase()], analytic);
  }

  function compareLocalMoran(part: string): void {
    const result = defined(localMoran(values, weights, { divisor: 'sample' }));
    for (const field of fieldsOf(oracle.expected, part)) {
      const at = [part, field];
      const level = /^fdr_critical_p_([\d.]+)$/.exec(field);
      if (field === 'Is') compareSeries(comparison, at, result.statistic, analytic);
      else if (field === 'q') comparison.compare(at, Array.from(result.quadrant), EXACT);
      else if (field.startsWith('p_sim')) {
        const counts = countsFor(oracle, values, weights, PYSAL_DRAWS);
        compareLocalPseudoP(oracle, comparison, at, counts, (area) => result.deviations[area] === 0);
      } else if (level) {
        // a function of the p values, which carry Monte Carlo error: from the reference's own
        const p = numbersOf(objectAt(oracle.expected, part)['p_sim'], 'p_sim');
        comparison.compare(at, falseDiscoveryCutOff(p, Number(level[1])), toleranceFor(tolerance, 'fdr'));
      } else if (/codes/.test(field)) comparison.putAside(at, 'explains the codes');
    }
  }

  function compareLocalG(part: string): void {
    const result = defined(localG(values, weightsOfG, { star: /star/.test(part) }));
    for (const field of fieldsOf(oracle.expected, part)) {
      const at = [part, field];
      if (field === 'Gs') compareSeries(comparison, at, result.share, analytic);
      else if (field === 'Zs') compareSeries(comparison, at, result.z, analytic);
      else if (field.startsWith('p_sim')) {
        compareLocalPseudoP(oracle, comparison, at, countsFor(oracle, values, weightsOfG, PYSAL_DRAWS), () => false);
      } else if (field.startsWith('p_norm'))
        compareSeries(
          comparison,
          at,
          result.p.map((p) => p / 2),
          analytic,
        );
    }
  }
};
