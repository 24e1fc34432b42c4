import { misuse } from '../../model/index.ts';
import { standardise } from './standardise.ts';

/** Why an area has no index. Codes for one byte per area; the first reason that holds, in this order. */
export const IndexExclusion = {
  /** The area has an index. */
  none: 0,
  /** Not among the areas the caller takes into account (uninhabited, other city). */
  outsideUniverse: 1,
  /** The base (inhabitants) is unknown. */
  missingBase: 2,
  /** Fewer inhabitants than the minimum. */
  belowMinimumBase: 3,
  /** Named as an outlier by the caller. */
  outlier: 4,
  /** An indicator is missing, or too few are there. */
  missingIndicator: 5,
  /** Beyond the robust z-value allowed, in at least one indicator. */
  outlierByRule: 6,
  /** A part is negative, so that there is no geometric mean. */
  undefinedMean: 7,
  /** No indicator, or the sum of all, differs between the areas. */
  noSpread: 8,
} as const;

export type IndexExclusionName = keyof typeof IndexExclusion;
export type IndexExclusionCode = (typeof IndexExclusion)[IndexExclusionName];

const nameByCode = new Map<number, IndexExclusionName>(
  (Object.entries(IndexExclusion) as [IndexExclusionName, IndexExclusionCode][]).map(([name, code]) => [code, name]),
);

/** Name of a reason. @throws AtlasError `misuse` for a code that does not exist */
export function indexExclusionName(code: number): IndexExclusionName {
  const name = nameByCode.get(code);
  if (name === undefined) throw misuse(`index exclusion ${code} does not exist`);
  return name;
}

/** Which areas take part. Everything may be left out; then every area with all indicators does. */
export interface UniverseRule {
  /** Length n, 1 = may take part. */
  readonly universe?: Uint8Array;
  /** Length n: inhabitants or whatever the minimum is about; NaN = unknown. Needed with `minimumBase`, else not used. */
  readonly bases?: ArrayLike<number>;
  /** Areas with a smaller base are left out; the minimum itself is enough (Berlin and Hamburg: 300). */
  readonly minimumBase?: number;
  /** Positions of areas left out as outliers. */
  readonly outliers?: Iterable<number>;
  /** Areas with an absolute robust z-value (median, 1.4826 MAD) above this in any indicator are left out: one pass, not repeated. */
  readonly outlierLimit?: number;
  /**
   * `exclude` (default): one missing indicator and the area has no index. `available`: the mean of those that are there, their weights
   * adding up to the same total again.
   */
  readonly missing?: 'exclude' | 'available';
  /** With `available`: fewest indicators an area must have, default 1. */
  readonly minimumIndicators?: number;
}

/**
 * Decides for each area whether it takes part. `columns`: k indicators of length n, NaN = missing; only columns with a weight above 0
 * are looked at. Returns codes of `IndexExclusion`, length n. Cost O(n k), with `outlierLimit` O(n k log n).
 * @throws AtlasError `misuse` for a minimum base without bases
 */
export function excludeAreas(columns: readonly ArrayLike<number>[], weights: ArrayLike<number>, rule: UniverseRule): Uint8Array {
  const n = columns[0]?.length ?? 0;
  const used = columns.filter((_, k) => weights[k]! > 0);
  const needed = rule.missing === 'available' ? Math.max(1, rule.minimumIndicators ?? 1) : used.length;
  const outliers = new Set(rule.outliers ?? []);
  if (rule.minimumBase !== undefined && rule.bases === undefined) throw misuse('a minimum base needs the bases of the areas');
  const codes = new Uint8Array(n);
  for (let i = 0; i < n; i++) codes[i] = reasonOf(i);
  if (rule.outlierLimit !== undefined) markOutliers(used, codes, rule.outlierLimit);
  return codes;

  function reasonOf(i: number): IndexExclusionCode {
    if (rule.universe !== undefined && rule.universe[i] !== 1) return IndexExclusion.outsideUniverse;
    if (rule.minimumBase !== undefined && rule.bases !== undefined) {
      if (Number.isNaN(rule.bases[i]!)) return IndexExclusion.missingBase;
      if (rule.bases[i]! < rule.minimumBase) return IndexExclusion.belowMinimumBase;
    }
    if (outliers.has(i)) return IndexExclusion.outlier;
    let available = 0;
    for (const column of used) if (Number.isFinite(column[i]!)) available++;
    return available < needed ? IndexExclusion.missingIndicator : IndexExclusion.none;
  }
}

function markOutliers(columns: readonly ArrayLike<number>[], codes: Uint8Array, limit: number): void {
  const universe = universeOf(codes);
  for (const column of columns) {
    const { values } = standardise(column, 'robust', universe);
    for (let i = 0; i < codes.length; i++) if (Math.abs(values[i]!) > limit) codes[i] = IndexExclusion.outlierByRule;
  }
}

/** The areas without a reason against them, as a mask. Cost O(n). */
export const universeOf = (codes: Uint8Array): Uint8Array => codes.map((code) => (code === IndexExclusion.none ? 1 : 0));
