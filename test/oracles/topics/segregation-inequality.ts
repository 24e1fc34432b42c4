import { join } from 'node:path';
import proj4 from 'proj4';
import { centroids, perimeters, planarAreas, rookContiguity, vertexContiguity } from '../../../src/geometry/index.ts';
import type { AreaGeometry } from '../../../src/model/index.ts';
import {
  absoluteCentralisation,
  absoluteConcentration,
  atkinsonIndex,
  binaryWeights,
  clusteringIndices,
  coefficientOfVariation,
  concentrationProfile,
  correlationRatio,
  delta,
  dissimilarity,
  entropyIndex,
  giniCoefficient,
  givenWeights,
  herfindahlIndex,
  hooverIndex,
  interaction,
  isolation,
  localDiversity,
  locationQuotients,
  lorenzCurve,
  matrixOfColumns,
  multigroupSegregation,
  perimeterAreaDissimilarity,
  proximitySums,
  quantileRatio,
  relativeCentralisation,
  relativeConcentration,
  rowStandardisedWeights,
  runToEnd,
  segregationAtkinson,
  segregationGini,
  spatialDissimilarity,
  theilDecomposition,
  theilL,
  theilT,
  type DataMatrix,
  type Proximity,
  type SpatialWeights,
} from '../../../src/statistics/index.ts';
import type { Comparison, Path } from '../comparison.ts';
import type { OracleCheck } from '../oracle-check.ts';
import { isObject, numberAt, numbersAt, numbersOf, objectAt, stringAt, type Json, type Oracle } from '../oracle.ts';
import { toleranceFor, type Tolerance } from '../tolerance.ts';
import { commonBorders } from './common-borders.ts';
import { csvColumns, numericColumn } from './csv-columns.ts';
import { featuresOf } from './shapes.ts';
import { toleranceOfField } from './stated-tolerance.ts';

interface Counts {
  readonly group: Float64Array;
  readonly total: Float64Array;
}

async function countsOf(oracle: Oracle): Promise<Counts> {
  const { input, folder } = oracle;
  if (!('group_column' in input)) return { group: numbersAt(input, 'group'), total: numbersAt(input, 'total') };
  const columns = await csvColumns(join(folder, stringAt(input, 'file')));
  return {
    group: numericColumn(columns, stringAt(input, 'group_column')),
    total: numericColumn(columns, stringAt(input, 'total_column')),
  };
}

/** Compares every member of `expected` at `path` for which there is a function; what has none is reported as not compared. */
function compareMembers(comparison: Comparison, path: Path, tolerance: Tolerance, results: Readonly<Record<string, () => unknown>>): void {
  const members = path.length === 0 ? comparison.at([]) : comparison.at(path);
  if (!isObject(members)) return;
  for (const name of Object.keys(members)) {
    const result = results[name];
    if (result) comparison.compare([...path, name], result(), tolerance);
  }
}

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

function contiguityOf(oracle: Oracle, geometry: AreaGeometry): SpatialWeights {
  const isRook = /rook/i.test(String(oracle.params['weights'] ?? ''));
  // the package's queen looks at shared vertices only
  const graph = isRook ? rookContiguity(geometry) : vertexContiguity(geometry, { leastSharedVertices: 1 });
  return binaryWeights(graph);
}

const spatialDissimilarityCheck: OracleCheck = async (oracle, comparison) => {
  const { group, total } = await countsOf(oracle);
  const { geometry } = await featuresOf(oracle);
  const tolerance = toleranceFor(oracle.tolerance, 'all');
  const binary = contiguityOf(oracle, geometry);
  const areas = planarAreas(geometry);
  const adjusted = (): number => spatialDissimilarity(group, total, binary, 'zeroShare');
  compareMembers(comparison, [], tolerance, {
    D: () => dissimilarity(group, total),
    D_adj_binary: adjusted,
    delta: () => delta(group, areas),
  });
  if (!('package' in oracle.expected)) return;
  compareMembers(comparison, ['package'], tolerance, {
    SpatialDissim_standardize_False: adjusted,
    SpatialDissim_standardize_True: () => spatialDissimilarity(group, total, rowStandardisedWeights(binary), 'zeroShare'),
    Delta: () => delta(group, areas),
  });
};

/** Border lengths with every row summing to 1. */
const rowStandardised = (borders: SpatialWeights): SpatialWeights => givenWeights(borders, borders.weights, { standardised: true });

/** The areas in the UTM zone of their middle, north of the equator. */
function inUtm(geometry: AreaGeometry): AreaGeometry {
  const coordinates = Float64Array.from(geometry.coordinates);
  const longitudes = coordinates.filter((_, index) => index % 2 === 0);
  const middle = longitudes.reduce((sum, longitude) => sum + longitude, 0) / longitudes.length;
  const { forward } = proj4('EPSG:4326', `+proj=utm +zone=${Math.floor((middle + 180) / 6) + 1} +datum=WGS84`);
  for (let i = 0; i < coordinates.length; i += 2) {
    const [x, y] = forward([coordinates[i]!, coordinates[i + 1]!]);
    coordinates[i] = x;
    coordinates[i + 1] = y;
  }
  return { ...geometry, coordinates };
}

function distancesToMean(geometry: AreaGeometry): Float64Array {
  const points = centroids(geometry);
  const n = points.length / 2;
  const middle = (axis: number): number => points.reduce((sum, value, index) => (index % 2 === axis ? sum + value : sum), 0) / n;
  const [x, y] = [middle(0), middle(1)];
  return Float64Array.from({ length: n }, (_, i) => Math.hypot(points[2 * i]! - x, points[2 * i + 1]! - y));
}

/**
 * The "proximity" of the publishing package: 1 - exp(-d / sum of the distances to the target), within an area 1 - exp(-sqrt(0.6 size)). It grows with the
 * distance, so it serves for comparing only.
 */
function packageProximity(geometry: AreaGeometry): Proximity {
  const points = centroids(geometry);
  const areas = planarAreas(geometry);
  const distance = (from: number, to: number): number =>
    Math.hypot(points[2 * from]! - points[2 * to]!, points[2 * from + 1]! - points[2 * to + 1]!);
  const sums = areas.map((_, to) => areas.reduce((sum, __, from) => sum + distance(from, to), 0));
  return (from, to) => 1 - Math.exp(from === to ? -Math.sqrt(0.6 * areas[from]!) : -distance(from, to) / sums[to]!);
}

/** Distance-decay exposure of the group to `met` as published: each contact over the sum of the area met, not of the area one lives in. */
function packageDistanceDecay({ group, total }: Counts, met: Float64Array, proximity: Proximity): number {
  const [sums] = runToEnd(proximitySums([total], proximity));
  const [contacts] = runToEnd(proximitySums([met.map((count, i) => count / sums![i]!)], proximity));
  const groupSum = group.reduce((sum, count) => sum + count, 0);
  return group.reduce((sum, count, i) => sum + (count / groupSum) * contacts![i]!, 0);
}

const spatialPublished: OracleCheck = async (oracle, comparison) => {
  const file = /\S+\.geojson/.exec(stringAt(oracle.input, 'file'))?.[0];
  const [, groupName, totalName] = /\((\w+), (\w+)\)/.exec(stringAt(oracle.input, 'dataset')) ?? [];
  if (file === undefined || groupName === undefined || totalName === undefined) throw new Error('input: no file or no columns');
  const { geometry, properties } = await featuresOf({ ...oracle, input: { file } });
  const group = Float64Array.from(properties, (row) => numberAt(row, groupName));
  const total = Float64Array.from(properties, (row) => numberAt(row, totalName));
  const metric = inUtm(geometry);
  const areas = planarAreas(geometry);
  const distances = distancesToMean(geometry);
  const proximity = packageProximity(metric);
  const clustering = runToEnd(clusteringIndices(group, total, proximity));
  const rest = total.map((count, i) => count - group[i]!);
  compareMembers(comparison, [], toleranceFor(oracle.tolerance, 'all'), {
    SpatialDissim: () => spatialDissimilarity(group, total, contiguityOf(oracle, geometry), 'zeroShare'),
    BoundarySpatialDissim: () => spatialDissimilarity(group, total, rowStandardised(commonBorders(geometry)), 'zeroShare'),
    PARDissim: () =>
      perimeterAreaDissimilarity(group, total, commonBorders(geometry, metric), perimeters(metric), planarAreas(metric), 'zeroShare'),
    AbsoluteConcentration: () => absoluteConcentration(group, total, areas),
    RelativeConcentration: () => relativeConcentration(group, total, areas),
    Delta: () => delta(group, areas),
    AbsoluteCentralization: () => absoluteCentralisation(group, areas, distances),
    RelativeCentralization: () => relativeCentralisation(group, total, distances),
    SpatialProximity: () => clustering.spatialProximity,
    AbsoluteClustering: () => clustering.absoluteClustering,
    RelativeClustering: () => clustering.relativeClustering,
    DistanceDecayIsolation: () => packageDistanceDecay({ group, total }, group, proximity),
    DistanceDecayInteraction: () => packageDistanceDecay({ group, total }, rest, proximity),
  });
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
  spatial_published: spatialPublished,
  inequality,
  theil_decomposition: theilDecompositionCheck,
};
