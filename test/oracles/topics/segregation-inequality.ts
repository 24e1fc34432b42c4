import { join } from 'node:path';
import {
  atkinsonIndex,
  coefficientOfVariation,
  concentrationProfile,
  correlationRatio,
  delta,
  dissimilarity,
  entropyIndex,
  giniCoefficient,
  herfindahlIndex,
  hooverIndex,
  interaction,
  isolation,
  localDiversity,
  locationQuotients,
  lorenzCurve,
  matrixOfColumns,
  multigroupSegregation,
  quantileRatio,
  segregationAtkinson,
  segregationGini,
  theilDecomposition,
  theilL,
  theilT,
  type DataMatrix,
} from '../../../src/statistics/index.ts';
import type { Comparison, Path } from '../comparison.ts';
import type { OracleCheck } from '../oracle-check.ts';
import { isObject, numbersAt, numbersOf, objectAt, stringAt, type Json, type Oracle } from '../oracle.ts';
import { toleranceFor } from '../tolerance.ts';
import { csvColumns, numericColumn } from './csv-columns.ts';
import { compareMembers, countsOf } from './group-counts.ts';
import { spatialDissimilarityCheck, spatialPublishedCheck } from './spatial-segregation.ts';
import { toleranceOfField } from './stated-tolerance.ts';

/** Runs `compare` for the members of an object at `path` whose name matches, with the number in their name. */
function forEachNumbered(comparison: Comparison, path: Path, pattern: RegExp, compare: (path: Path, number: number) => void): void {
  const members = comparison.at(path);
  if (!isObject(members)) return;
  for (const name of Object.keys(members)) {
    const number = pattern.exec(name)?.[1];
    if (number !== undefined) compare([...path, name], Number(number));
  }
}

const twoGroup: OracleCheck = async (oracle, comparison) => {
  const { group, total } = await countsOf(oracle);
  const tolerance = toleranceFor(oracle.tolerance, 'all');
  const shape = typeof oracle.params['atkinson_b'] === 'number' ? oracle.params['atkinson_b'] : 0.5;
  if ('segregation_package' in oracle.expected) {
    compareMembers(comparison, ['segregation_package'], tolerance, {
      Dissim: () => dissimilarity(group, total),
      Isolation: () => isolation(group, total),
      Interaction: () => interaction(group, total),
      Gini: () => segregationGini(group, total),
      Atkinson: () => segregationAtkinson(group, total, shape),
      Entropy: () => entropyIndex(group, total),
      CorrelationR: () => correlationRatio(group, total),
      ConProf: () => concentrationProfile(group, total, 1000),
    });
  }
  if (!('formulas' in oracle.expected)) return;
  compareMembers(comparison, ['formulas'], tolerance, {
    D: () => dissimilarity(group, total),
    xPx: () => isolation(group, total),
    xPy: () => interaction(group, total),
    H_theil: () => entropyIndex(group, total),
    Gini_seg: () => segregationGini(group, total),
    eta2: () => correlationRatio(group, total),
    LQ: () => locationQuotients(group, total),
    delta: () => delta(group, numbersAt(oracle.input, 'area')),
  });
  forEachNumbered(comparison, ['formulas'], /^Atkinson_b([\d.]+)$/, (path, b) => {
    comparison.compare(path, segregationAtkinson(group, total, b), tolerance);
  });
};

async function groupCounts({ input, folder, params }: Oracle): Promise<DataMatrix> {
  const names = (input['groups'] as readonly Json[]).map(String);
  let matrix: DataMatrix;
  if (Array.isArray(input['counts'])) {
    const rows = (input['counts'] as readonly Json[]).map((row) => numbersOf(row, 'counts'));
    matrix = { rows: rows.length, columns: names.length, values: Float64Array.from(rows.flatMap((row) => [...row])) };
  } else {
    const columns = await csvColumns(join(folder, stringAt(input, 'file')));
    matrix = matrixOfColumns(names.map((name) => numericColumn(columns, name)));
  }
  if (!/zero total dropped/.test(String(params['rows'] ?? ''))) return matrix;
  const kept = Array.from({ length: matrix.rows }, (_, i) => matrix.values.subarray(i * matrix.columns, (i + 1) * matrix.columns)).filter(
    (row) => row.some((count) => count !== 0),
  );
  return { rows: kept.length, columns: matrix.columns, values: Float64Array.from(kept.flatMap((row) => [...row])) };
}

const multigroup: OracleCheck = async (oracle, comparison) => {
  const counts = await groupCounts(oracle);
  const tolerance = toleranceFor(oracle.tolerance, 'all');
  const result = multigroupSegregation(counts);
  compareMembers(comparison, ['segregation_package'], tolerance, {
    MultiDissim: () => result.dissimilarity,
    MultiGini: () => result.gini,
    MultiInfoTheory: () => result.informationTheory,
    MultiNormExposure: () => result.normalisedExposure,
    MultiRelativeDiversity: () => result.relativeDiversity,
    SimpsonsConcentration: () => result.simpsonConcentration,
    SimpsonsInteraction: () => result.simpsonInteraction,
    MultiSquaredCoefVar: () => result.squaredVariation,
    MultiDivergence: () => result.divergence,
    MultiDiversity: () => result.diversity,
  });
  compareMembers(comparison, [], tolerance, { formula_H: () => result.informationTheory, formula_D: () => result.dissimilarity });
  if (!('local' in oracle.expected)) return;
  const local = localDiversity(counts);
  const { values } = local.locationQuotients;
  const perArea: Readonly<Record<string, readonly unknown[]>> = {
    LQ: Array.from({ length: counts.rows }, (_, i) => values.subarray(i * counts.columns, (i + 1) * counts.columns)),
    local_diversity_entropy: [...local.entropy],
    local_entropy_normalised: [...local.normalisedEntropy],
    simpson_concentration: [...local.simpsonConcentration],
    simpson_interaction: [...local.simpsonInteraction],
  };
  for (const name of Object.keys(objectAt(oracle.expected, 'local'))) {
    const [, measure = name, first] = /^(.*?)(?:_first(\d+))?$/.exec(name) ?? [];
    const result = perArea[measure];
    if (result) comparison.compare(['local', name], first === undefined ? result : result.slice(0, Number(first)), tolerance);
  }
};

const inequality: OracleCheck = (oracle, comparison) => {
  const values = numbersAt(oracle.input, 'values');
  const results: Readonly<Record<string, () => unknown>> = {
    gini_population: () => giniCoefficient(values),
    gini_unbiased_n_minus_1: () => giniCoefficient(values, 'sample'),
    gini_inequality_package: () => giniCoefficient(values),
    theil_T: () => theilT(values),
    theil_T_package: () => theilT(values),
    theil_L_mld: () => theilL(values),
    hoover_schutz: () => hooverIndex(values),
    cv_population: () => coefficientOfVariation(values),
    herfindahl: () => herfindahlIndex(values),
    lorenz_cumulative_share: () => lorenzCurve(values).share,
  };
  for (const name of Object.keys(oracle.expected)) {
    const tolerance = toleranceOfField(oracle, name);
    const percentiles = /^p(\d+)_p(\d+)_type7$/.exec(name);
    if (name.startsWith('atkinson')) {
      forEachNumbered(comparison, [name], /^([\d.]+)$/, (path, aversion) => {
        comparison.compare(path, atkinsonIndex(values, aversion), tolerance);
      });
    } else if (percentiles) {
      comparison.compare([name], quantileRatio(values, Number(percentiles[1]) / 100, Number(percentiles[2]) / 100), tolerance);
    } else if (results[name]) comparison.compare([name], results[name](), tolerance);
  }
};

const theilDecompositionCheck: OracleCheck = async (oracle, comparison) => {
  const columns = await csvColumns(join(oracle.folder, stringAt(oracle.input, 'file')));
  const regionNames = columns.get(stringAt(oracle.input, 'regions'));
  if (regionNames === undefined) throw new Error('no column of regions');
  const distinct = [...new Set(regionNames)];
  const regions = Int32Array.from(regionNames, (name) => distinct.indexOf(name));
  const parts = (oracle.input['columns'] as readonly Json[]).map((name) =>
    theilDecomposition(numericColumn(columns, String(name)), regions),
  );
  compareMembers(comparison, [], toleranceFor(oracle.tolerance, 'all'), {
    T: () => parts.map(({ total }) => total),
    between: () => parts.map(({ between }) => between),
    within: () => parts.map(({ within }) => within),
  });
};

/** Kinds of the topic `segregation_inequality`. */
export const SEGREGATION_INEQUALITY_CHECKS: Readonly<Record<string, OracleCheck>> = {
  two_group: twoGroup,
  multigroup,
  spatial_dissimilarity: spatialDissimilarityCheck,
  spatial_published: spatialPublishedCheck,
  inequality,
  theil_decomposition: theilDecompositionCheck,
};
