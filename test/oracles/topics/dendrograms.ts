import {
  agglomerate,
  condensedDistances,
  copheneticDistances,
  cutIntoClusters,
  mergeTable,
  pearsonCorrelation,
  runToEnd,
  type Linkage,
} from '../../../src/statistics/index.ts';
import type { Comparison, Path } from '../comparison.ts';
import type { OracleCheck } from '../oracle-check.ts';
import { isObject, objectAt } from '../oracle.ts';
import { EXACT, toleranceFor, type Tolerance } from '../tolerance.ts';
import { matrixOf, ROUNDING } from './clustering-input.ts';

/** R's and scipy's names of the linkages. */
const LINKAGES: Readonly<Record<string, Linkage>> = {
  'ward.D2': 'ward',
  ward: 'ward',
  average: 'average',
  complete: 'complete',
  single: 'single',
  mcquitty: 'weighted',
  weighted: 'weighted',
  centroid: 'centroid',
  median: 'median',
};

/** Kind `hclust`: heights, order of the merges, cuts and cophenetic correlation of every linkage the oracle holds. */
export const hierarchicalCheck: OracleCheck = (oracle, comparison) => {
  const matrix = matrixOf(oracle.input['rows']);
  const heightTolerance = toleranceFor(oracle.tolerance, 'heights');
  for (const [method, entry] of Object.entries(oracle.expected)) {
    const linkage = LINKAGES[method];
    if (linkage === undefined || !isObject(entry)) continue;
    const tree = runToEnd(agglomerate(matrix, linkage))!;
    for (const field of Object.keys(entry)) {
      const path = [method, field];
      if (field === 'heights') compareSorted(comparison, path, tree.heights, heightTolerance);
      else if (field === 'merge') {
        const table = mergeTable(tree);
        comparison.compare(
          path,
          Array.from(tree.heights, (_, step) => table.slice(2 * step, 2 * step + 2)),
          EXACT,
        );
      } else if (field === 'cut') {
        for (const k of Object.keys(objectAt(entry, field))) comparison.compare([...path, k], cutIntoClusters(tree, Number(k)), EXACT);
      } else if (field === 'cophenetic_cor') {
        comparison.compare(path, pearsonCorrelation(condensedDistances(matrix), copheneticDistances(tree)), ROUNDING);
      } else if (field === 'cophenetic') comparison.compare(path, copheneticDistances(tree), heightTolerance);
    }
  }
};

/** Compares lists of numbers whatever their order; a height of zero is zero up to rounding. */
function compareSorted(comparison: Comparison, path: Path, actual: Float64Array, tolerance: Tolerance): void {
  const expected = comparison.at(path) as readonly number[];
  const order = Array.from(expected.keys()).sort((a, b) => expected[a]! - expected[b]!);
  const arranged: number[] = [];
  actual
    .slice()
    .sort()
    .forEach((height, place) => (arranged[order[place] ?? place] = height));
  comparison.compare(path, arranged, { ...tolerance, absolute: Math.max(tolerance.absolute, 1e-12) });
}
