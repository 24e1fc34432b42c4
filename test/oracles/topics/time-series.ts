import {
  autocorrelations,
  changeOverTime,
  dependencyRatios,
  femaleLeslieMatrix,
  forecastTrend,
  indexSeries,
  INTERNATIONAL_WORKING_AGE,
  intrinsicGrowth,
  leastSquaresRegression,
  linearTrend,
  mannKendall,
  mannKendallExact,
  mannKendallHamedRao,
  mannKendallYueWang,
  matrixOfColumns,
  meanAge,
  medianAge,
  movingAverage,
  percentSteps,
  projectCohorts,
  senSlope,
  slopeInterval,
  trendDirection,
  type CohortComponentRates,
  type LinearTrend,
  type MannKendall,
  type SexRates,
} from '../../../src/statistics/index.ts';
import type { Comparison, Path } from '../comparison.ts';
import type { OracleCheck } from '../oracle-check.ts';
import { isObject, numberAt, numbersAt, numbersOf, objectAt, type Json, type JsonObject, type Oracle } from '../oracle.ts';
import { EXACT, parseTolerance, toleranceFor } from '../tolerance.ts';

const TREND_WORDS = { increasing: 'increasing', decreasing: 'decreasing', none: 'no trend' } as const;

/** Share of the largest value below which a reference value is a rounding residue of what is exactly 0. */
const RESIDUE_SHARE = 1e-12;
const CONFIDENCE_FIELD = /ci(\d+)/;

/** Compares every field of `expected[section]` that `results` knows. */
function compareSection(oracle: Oracle, comparison: Comparison, section: string, results: Readonly<Record<string, () => unknown>>): void {
  const expected = oracle.expected[section];
  if (!isObject(expected)) return;
  for (const field of Object.keys(expected)) {
    const result = results[field] ?? results[field.replace(CONFIDENCE_FIELD, 'ci').replace(/^trend_.*/, 'trend')];
    if (result) comparison.compare([section, field], result(), toleranceFor(oracle.tolerance, field, 'all'));
  }
}

const confidenceOf = (section: Json | undefined): number => {
  const field = Object.keys(isObject(section) ? section : {}).find((key) => CONFIDENCE_FIELD.test(key));
  return field === undefined ? 0.95 : Number(CONFIDENCE_FIELD.exec(field)![1]) / 100;
};

/** pyMannKendall states p as 2 (1 - cdf): the reference keeps only the digits that survive the subtraction. */
const subtracted = ({ pValue }: MannKendall): number => 2 * (1 - (1 - pValue / 2));

const hasNull = (section: Json | undefined): boolean => isObject(section) && Object.values(section).includes(null);

/** Where the reference divides by zero it says so; ours is NaN there. */
const withInfinities = (values: Float64Array, steps: Float64Array, expected: Json | undefined): Float64Array =>
  JSON.stringify(expected ?? null).includes('Infinity')
    ? steps.map((step, i) => (values[i] === 0 && values[i + 1] !== 0 ? Math.sign(values[i + 1]!) * Infinity : step))
    : steps;

const trend: OracleCheck = (oracle, comparison) => {
  const times = numbersAt(oracle.input, 't');
  const values = numbersAt(oracle.input, 'y');
  const alpha = typeof oracle.params['alpha'] === 'number' ? oracle.params['alpha'] : 0.05;
  compareLine(oracle, comparison, times, values);
  compareMannKendall(oracle, comparison, values, alpha);
  const sen = senSlope(times, values, confidenceOf(oracle.expected['sen']));
  compareSection(oracle, comparison, 'sen', {
    slope_per_time_unit: () => sen.slope,
    ci_scipy_theilslopes: () => sen.slopeInterval,
    intercept_scipy_median: () => sen.intercepts.medians,
    intercept_conover_median_y_minus_slope_median_t: () => sen.intercepts.medians,
    intercept_median_of_residuals: () => sen.intercepts.residuals,
    slope_per_step_pymannkendall: () =>
      senSlope(
        values.map((_, i) => i),
        values,
      ).slope,
  });
  const change = changeOverTime(times, values);
  compareSection(oracle, comparison, 'change', {
    absolute_first_last: () => change.absolute,
    percent_first_last: () => change.percent,
    cagr_percent: () => change.compoundAnnualPercent,
    percent_steps: () => withInfinities(values, percentSteps(values), oracle.expected['change']),
    index_first_100: () => indexSeries(values),
    ...Object.fromEntries(
      Object.keys(isObject(oracle.expected['change']) ? oracle.expected['change'] : {})
        .map((field) => [field, /^moving_average_(\d+)/.exec(field)] as const)
        .filter(([, match]) => match !== null)
        .map(([field, match]) => [
          field,
          () => movingAverage(values, Number(match![1]), field.includes('trailing') ? 'trailing' : 'centred'),
        ]),
    ),
  });
  const observed = values.filter((value) => !Number.isNaN(value));
  // without any scatter around the slope the reference has no correction (null); ours then keeps the original test
  const plain = mannKendall(values);
  const corrected = (test: MannKendall): MannKendall =>
    test.variance === plain.variance && hasNull(oracle.expected['modified_mk']) ? { ...test, z: NaN, pValue: NaN } : test;
  const hamedRao = corrected(mannKendallHamedRao(values, alpha));
  const yueWang = corrected(mannKendallYueWang(values));
  compareSection(oracle, comparison, 'modified_mk', {
    hamed_rao_p: () => subtracted(hamedRao),
    hamed_rao_z: () => hamedRao.z,
    yue_wang_p: () => subtracted(yueWang),
    yue_wang_z: () => yueWang.z,
    acf_lag1: () => autocorrelations(observed, 1)[1],
  });
};

function compareLine(oracle: Oracle, comparison: Comparison, times: Float64Array, values: Float64Array): void {
  const expected = oracle.expected['ols'];
  if (!isObject(expected)) return;
  const line = linearTrend(times, values);
  const scale = values.reduce((largest, value) => (Math.abs(value) > largest ? Math.abs(value) : largest), 0);
  const lastTime = times.reduce((last, time, i) => (Number.isNaN(values[i]!) ? last : time), NaN);
  const results: Readonly<Record<string, unknown>> = {
    slope: line.slope,
    intercept: line.intercept,
    r2: line.rSquared,
    slope_se: line.slopeStandardError,
    intercept_se: line.interceptStandardError,
    p_slope: line.pValue,
    t_slope: line.tStatistic,
    slope_ci: slopeInterval(line, confidenceOf(expected)),
    residual_sd: line.residualStandardDeviation,
    fitted_last: forecastTrend(line, lastTime).value,
    durbin_watson: line.durbinWatson,
  };
  // on a perfect line errors, and what is divided by them, are rounding residues
  const isPerfect = line.residualStandardDeviation <= RESIDUE_SHARE * scale;
  const isResidue = (value: unknown): boolean => typeof value === 'number' && Math.abs(value) <= RESIDUE_SHARE * Math.max(scale, 1);
  for (const field of Object.keys(expected)) {
    const path: Path = ['ols', field];
    const result = line.observations === 2 ? twoPoints(line, field, results) : results[field.replace(CONFIDENCE_FIELD, 'ci')];
    if (result === undefined) continue;
    const reference = [expected[field]].flat();
    if (isPerfect && ['durbin_watson', 't_slope'].includes(field) && expected[field] !== null) {
      comparison.putAside(path, 'a quotient of rounding residues: the line is perfect');
    } else if (isPerfect && field.endsWith('_se') && Number(expected[field]) <= Math.sqrt(RESIDUE_SHARE) * scale) {
      // scipy takes the error from 1 - r², which keeps half the digits
      comparison.contract(path, isResidue(result), 'a rounding residue of zero', result);
    } else if (isPerfect && reference.every(isResidue)) {
      comparison.contract(path, [result].flat().every(isResidue), 'a rounding residue of zero', result);
    } else comparison.compare(path, result, toleranceFor(oracle.tolerance, field, 'all'));
  }
}

/** scipy `linregress` calls the errors of a line through two points 0 and its p-value 0 or 1; ours are NaN. */
function twoPoints(line: LinearTrend, field: string, results: Readonly<Record<string, unknown>>): unknown {
  if (field === 'slope_se' || field === 'intercept_se') return 0;
  if (field === 'p_slope') return line.slope === 0 ? 1 : 0;
  return results[field.replace(CONFIDENCE_FIELD, 'ci')];
}

function compareMannKendall(oracle: Oracle, comparison: Comparison, values: Float64Array, alpha: number): void {
  const test: MannKendall = mannKendall(values);
  const expected = oracle.expected['mann_kendall'];
  compareSection(oracle, comparison, 'mann_kendall', {
    S: () => test.score,
    var_S: () => test.variance,
    z: () => test.z,
    p_two_sided_normal: () => test.pValue,
    tau_a: () => test.tauA,
    tau_b: () => test.tauB,
    trend: () => TREND_WORDS[trendDirection(test, alpha)],
    // the reference leaves longer series without an exact p; ours has no such limit
    exact_p_no_ties: () => (isObject(expected) && expected['exact_p_no_ties'] === null ? NaN : mannKendallExact(values)),
  });
}

const cohortComponent: OracleCheck = (oracle, comparison) => {
  const { params, input } = oracle;
  const sex = (name: 'female' | 'male'): SexRates => {
    const survival = objectAt(params, `survival_${name}`);
    return {
      survivalAtBirth: numberAt(survival, 'birth'),
      survival: numbersAt(survival, 'to_next_group'),
      netMigration: numbersAt(params, `net_migration_${name}_per_interval`),
    };
  };
  const rates: CohortComponentRates = {
    intervalYears: numberAt(params, 'interval_years'),
    female: sex('female'),
    male: sex('male'),
    fertilityPerWomanYear: numbersAt(params, 'fertility_per_woman_year'),
    sexRatioAtBirth: numberAt(params, 'sex_ratio_at_birth_m_per_f'),
  };
  const steps = (oracle.expected['projection'] as readonly JsonObject[] | undefined) ?? [];
  const last = Math.max(0, ...steps.map((step) => numberAt(step, 'step')));
  const projection = projectCohorts({ female: numbersAt(input, 'female'), male: numbersAt(input, 'male') }, rates, last);
  const tolerance = toleranceFor(oracle.tolerance, 'all');
  steps.forEach((step, index) => {
    const number = numberAt(step, 'step');
    comparison.compare(['projection', index], { step: number, ...projection[number - 1]! }, tolerance);
  });
  const leslie = femaleLeslieMatrix(rates);
  const growth = intrinsicGrowth(leslie, rates.intervalYears);
  const rows = Array.from({ length: leslie.rows }, (_, i) => leslie.values.slice(i * leslie.columns, (i + 1) * leslie.columns));
  const results: Readonly<Record<string, unknown>> = {
    leslie_matrix_female: rows,
    leslie_dominant_eigenvalue: growth.dominantEigenvalue,
    intrinsic_growth_rate_per_year: growth.ratePerYear,
  };
  for (const field of Object.keys(oracle.expected)) {
    if (results[field] !== undefined) comparison.compare([field], results[field], toleranceFor(oracle.tolerance, field, 'all'));
  }
};

const demographicIndicators: OracleCheck = (oracle, comparison) => {
  const groups = { persons: numbersOf(oracle.input['population_by_5y_group'], 'population'), widthYears: 5 };
  const openAge = oracle.params['open_group_midpoint'];
  for (const field of Object.keys(oracle.expected)) {
    // names carry their ages: youth_dependency_0_19_per_100_20_64, old_dependency_65plus_per_100_15_64
    const named = /\d/.test(field.replace(/65plus|per_100/g, '')) ? [field] : Object.keys(oracle.expected);
    const international = named.some((name) => /15_64|0_14|under_?15/.test(name));
    const ratios = dependencyRatios(groups, international ? INTERNATIONAL_WORKING_AGE : undefined);
    const result = field.startsWith('youth')
      ? ratios.youth
      : field.startsWith('old')
        ? ratios.old
        : field.startsWith('total')
          ? ratios.total
          : field.startsWith('ageing')
            ? ratios.ageingIndex
            : field.startsWith('mean_age')
              ? meanAge(groups, typeof openAge === 'number' ? openAge : undefined)
              : field.startsWith('median_age')
                ? medianAge(groups)
                : undefined;
    if (result !== undefined) comparison.compare([field], result, toleranceFor(oracle.tolerance, field, 'all'));
  }
};

const multipleRegression: OracleCheck = (oracle, comparison) => {
  const rows = (oracle.input['X'] as readonly Json[]).map((row) => numbersOf(row, 'X'));
  const columns = Array.from({ length: rows[0]?.length ?? 0 }, (_, k) => Float64Array.from(rows, (row) => row[k]!));
  const weights = oracle.input['weights'] === undefined ? {} : { weights: numbersAt(oracle.input, 'weights') };
  const intercept = oracle.params['intercept'] !== false;
  const fit = leastSquaresRegression(matrixOfColumns(columns), numbersAt(oracle.input, 'y'), { intercept, ...weights });
  if (fit.kind !== 'fitted') throw new Error(`no regression: ${fit.kind}`);
  const results: Readonly<Record<string, unknown>> = {
    coef: fit.coefficients,
    se: fit.standardErrors,
    t: fit.tStatistics,
    p: fit.pValues,
    r2: fit.rSquared,
    r2_adj: fit.adjustedRSquared,
    adj_r2: fit.adjustedRSquared,
    f: fit.fStatistic,
    f_p: fit.fPValue,
    aic: fit.aic,
    bic: fit.bic,
    log_likelihood: fit.logLikelihood,
    residual_sd: fit.residualStandardDeviation,
    residuals: fit.residuals,
    fitted: fit.fitted,
  };
  const toleranceOf = (field: string) => parseTolerance(oracle.tolerance[field]) ?? toleranceFor(oracle.tolerance, 'coef', 'all');
  for (const field of Object.keys(oracle.expected)) {
    const path: Path = [field];
    if (field === 'certified') {
      for (const name of Object.keys(objectAt(oracle.expected, field))) {
        const coefficient = /^b(\d+)$/.exec(name);
        const result = coefficient ? fit.coefficients[Number(coefficient[1])] : results[name];
        if (result !== undefined) comparison.compare([field, name], result, toleranceOf(field));
      }
    } else if (results[field] !== undefined) comparison.compare(path, results[field], field === 'n' ? EXACT : toleranceOf(field));
  }
};

/** Kinds of the topic `time_series`. */
export const TIME_SERIES_CHECKS: Readonly<Record<string, OracleCheck>> = {
  trend,
  cohort_component: cohortComponent,
  demographic_indicators: demographicIndicators,
  multiple_regression: multipleRegression,
};
