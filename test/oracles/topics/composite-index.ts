import {
  classesByRank,
  compositeIndex,
  excessKurtosis,
  mean,
  medianAbsoluteDeviation,
  percentileRanks,
  quantile,
  ranks,
  skewness,
  sortedNumbers,
  standardDeviation,
  standardise,
  statusDynamicsIndex,
  tScores,
  type IndexAggregation,
  type IndexScaling,
  type StandardisationMethod,
  type StatusDynamicsSide,
  type TieRule,
} from '../../../src/statistics/index.ts';
import type { OracleCheck } from '../oracle-check.ts';
import { numbersAt, numbersOf, stringAt, type Json, type JsonObject, type Oracle } from '../oracle.ts';
import { EXACT, toleranceFor } from '../tolerance.ts';
import { MAD_CONSISTENCY } from '../../../src/statistics/index/standardise.ts';

/** Null where nothing is there: so the references write a column without spread. */
const columnOrNull = (values: Float64Array): Float64Array | null => (values.every(Number.isNaN) ? null : values);

const TIE_RULES: Readonly<Record<string, TieRule>> = {
  average: 'average',
  min: 'minimum',
  max: 'maximum',
  dense: 'dense',
  ordinal: 'ordinal',
};

/** Computes one field of the kind `standardise`; undefined for a field we do not know. */
function standardisedField(field: string, values: Float64Array): unknown {
  const convention = field.includes('sample') ? 'sample' : 'population';
  if (field.startsWith('rank_')) {
    const ties = TIE_RULES[field.slice('rank_'.length)];
    return ties === undefined ? undefined : ranks(values, ties);
  }
  if (field.startsWith('percentile_rank_')) {
    return percentileRanks(values, field.includes('(r-1)') ? 'span' : field.includes('(r-0.5)') ? 'midpoint' : 'share');
  }
  const classes = /_class_1_(\d+)$/.exec(field);
  if (classes) return Array.from(classesByRank(values, Number(classes[1])), (index) => (index < 0 ? null : index + 1));
  if (field.startsWith('skewness')) return skewness(values, convention);
  if (field.includes('kurtosis')) return excessKurtosis(values, convention) + (field.startsWith('excess') ? 0 : 3);
  const sorted = sortedNumbers(values);
  switch (field) {
    case 'mean':
      return mean(values);
    case 'sd_population':
    case 'sd_sample':
      return standardDeviation(values, convention);
    case 'z_population':
      return columnOrNull(standardise(values, 'zPopulation').values);
    case 'z_sample':
      return columnOrNull(standardise(values, 'zSample').values);
    case 'minmax_0_1':
      return columnOrNull(standardise(values, 'minMax').values);
    case 'robust_z':
      return columnOrNull(standardise(values, 'robust').values);
    case 'median':
      return quantile(sorted, 0.5);
    case 'mad_raw':
      return medianAbsoluteDeviation(values);
    case 'mad_1.4826':
      return MAD_CONSISTENCY * medianAbsoluteDeviation(values);
    case 'iqr_type7':
      return quantile(sorted, 0.75) - quantile(sorted, 0.25);
    default:
      return undefined;
  }
}

const standardiseCheck: OracleCheck = (oracle, comparison) => {
  const values = numbersAt(oracle.input, 'values');
  for (const field of Object.keys(oracle.expected)) {
    const actual = standardisedField(field, values);
    if (actual !== undefined) comparison.compare([field], actual, toleranceFor(oracle.tolerance, field));
  }
};

/** The columns of `input.rows`; null = missing. */
function columnsOf(input: JsonObject): Float64Array[] {
  const rows = (Array.isArray(input['rows']) ? (input['rows'] as readonly Json[]) : []).map((row, i) => numbersOf(row, `row ${i}`));
  return Array.from(rows[0] ?? [], (_, k) => Float64Array.from(rows, (row) => row[k] ?? NaN));
}

interface IndexField {
  readonly standardisation: StandardisationMethod;
  readonly aggregation: IndexAggregation;
  readonly scaling: IndexScaling;
}

/** Reads the recipe of an index from the name of its field; null where the name tells none. */
function indexField(field: string, zDefault: 'zSample' | 'zPopulation'): IndexField | null {
  const z = field.includes('population') ? 'zPopulation' : field.includes('sample') ? 'zSample' : zDefault;
  const aggregation = field.includes('geometric') ? 'geometric' : field.includes('mean') ? 'arithmetic' : 'sum';
  if (field.startsWith('restandardised')) return { standardisation: z, aggregation: 'sum', scaling: z };
  if (field.startsWith('T_score')) return { standardisation: z, aggregation: 'sum', scaling: z };
  if (field.startsWith('rank_of_z')) return { standardisation: z, aggregation: 'sum', scaling: 'none' };
  if (field.startsWith('z_')) return { standardisation: z, aggregation, scaling: 'none' };
  if (field.startsWith('minmax')) return { standardisation: 'minMax', aggregation, scaling: 'none' };
  if (field.startsWith('percentile')) return { standardisation: 'percentile', aggregation, scaling: 'none' };
  if (field.startsWith('robust')) return { standardisation: 'robust', aggregation, scaling: 'none' };
  if (field.startsWith('rank')) return { standardisation: 'rank', aggregation, scaling: 'none' };
  return null;
}

const weighted: OracleCheck = (oracle, comparison) => {
  const columns = columnsOf(oracle.input);
  const weights = oracle.params['weights'] === undefined ? columns.map(() => 1) : numbersAt(oracle.params, 'weights');
  const direction = oracle.params['direction'] === undefined ? columns.map(() => 1) : numbersAt(oracle.params, 'direction');
  const indicators = columns.map((_, k) => ({
    weight: weights[k]!,
    polarity: direction[k]! < 0 ? ('highIsFavourable' as const) : ('highIsUnfavourable' as const),
  }));
  const zDefault = String(oracle.params['sd'] ?? '').startsWith('population') ? 'zPopulation' : 'zSample';
  for (const [field, expected] of Object.entries(oracle.expected)) {
    const recipe = indexField(field, zDefault);
    if (recipe === null) continue;
    const { values } = compositeIndex(columns, { ...recipe, indicators, orientation: 'highIsUnfavourable' });
    const actual = field.startsWith('T_score') ? tScores(values) : field.startsWith('rank_of') ? ranked(field, values, expected) : values;
    comparison.compare([field], actual, toleranceFor(oracle.tolerance, field));
  }
};

/** Ranks from the top or the bottom; half places in the reference mean average ties. */
function ranked(field: string, values: Float64Array, expected: Json): Float64Array {
  const ties = Array.isArray(expected) && expected.every((rank) => rank === null || Number.isInteger(rank)) ? 'minimum' : 'average';
  return ranks(field.endsWith('desc') ? values.map((value) => -value) : values, ties);
}

const STATUS_WORDS = ['hoch', 'mittel', 'niedrig', 'sehr niedrig'];
const DYNAMICS_WORDS = ['positiv', 'stabil', 'negativ'];
const DYNAMICS_SIGNS = ['+', '±', '-'];

/** Columns named S... are status, D... dynamics; without names the first half is status. */
function sidesOf(oracle: Oracle): { status: StatusDynamicsSide; dynamics: StatusDynamicsSide } {
  const columns = columnsOf(oracle.input);
  const names = Array.isArray(oracle.input['indicators']) ? oracle.input['indicators'].map(String) : [];
  const isStatus = (k: number): boolean => (names[k] === undefined ? k < columns.length / 2 : /^s/i.test(names[k]));
  const side = (status: boolean, limits: string): StatusDynamicsSide => {
    const own = columns.filter((_, k) => isStatus(k) === status);
    return {
      columns: own,
      indicators: own.map(() => ({ weight: 1, polarity: 'highIsUnfavourable' as const })),
      limits: Array.from(numbersAt(oracle.params, limits)).sort((a, b) => a - b),
    };
  };
  return { status: side(true, 'status_thresholds_sd'), dynamics: side(false, 'dynamic_thresholds_sd') };
}

const statusDynamics: OracleCheck = (oracle, comparison) => {
  const { status, dynamics } = statusDynamicsIndex({
    ...sidesOf(oracle),
    standardisation: oracle.params['sd_ddof'] === 1 ? 'zSample' : 'zPopulation',
    orientation: /-\s*sum/.test(stringAt(oracle.params, 'sign')) ? 'highIsFavourable' : 'highIsUnfavourable',
  });
  const actual: Readonly<Record<string, unknown>> = {
    status_index_sum_z: status.sums,
    dynamic_index_sum_z: dynamics.sums,
    status_z: status.values,
    dynamic_z: dynamics.values,
    status_class: Array.from(status.classes, (index) => STATUS_WORDS[index] ?? null),
    dynamic_class: Array.from(dynamics.classes, (index) => DYNAMICS_WORDS[index] ?? null),
    combined: Array.from(status.classes, (index, i) => (index < 0 ? null : `${index + 1}${DYNAMICS_SIGNS[dynamics.classes[i]!] ?? ''}`)),
  };
  for (const field of Object.keys(oracle.expected)) {
    if (!(field in actual)) continue;
    const words = field.endsWith('class') || field === 'combined';
    comparison.compare([field], actual[field], words ? EXACT : toleranceFor(oracle.tolerance, 'values'));
  }
};

/** Kinds of the topic `composite_index`. */
export const COMPOSITE_INDEX_CHECKS: Readonly<Record<string, OracleCheck>> = {
  standardise: standardiseCheck,
  weighted,
  mss_status_dynamics: statusDynamics,
};
