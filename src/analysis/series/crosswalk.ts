import { finding, hasNumber, ValueState, type DataTable, type Finding, type WithFindings } from '../../model/index.ts';
import { heavierState, stateOfSum, type ColumnValues } from './column-values.ts';

/** Marks an area whose borders changed. */
export const CHANGED = -1;
const SHARE_TOLERANCE = 1e-6;

/** Old areas and their shares per new area, as flat arrays: new area i owns entries `offsets[i] .. offsets[i + 1]`. */
export interface Crosswalk {
  readonly offsets: Uint32Array;
  readonly from: Uint32Array;
  readonly shares: Float64Array;
  /** Per new area: the old area with the same borders, or CHANGED. */
  readonly unchangedFrom: Int32Array;
  /** Positions of new areas whose borders changed. */
  readonly changedAreas: readonly number[];
}

/**
 * Reads a crosswalk table (`keys` = old keys, text column `toColumn` = new keys, numeric column `shareColumn`). An area neither side names,
 * with the same key on both sides, counts as unchanged. Findings: unknown keys and shares that do not sum to 1 per old area.
 * Cost O(rows + areas).
 */
export function buildCrosswalk(
  table: DataTable,
  toColumn: string,
  shareColumn: string,
  fromKeys: readonly string[],
  toKeys: readonly string[],
): WithFindings<Crosswalk> {
  const fromPositions = new Map(fromKeys.map((key, position) => [key, position]));
  const toPositions = new Map(toKeys.map((key, position) => [key, position]));
  const targets = table.text.get(toColumn) ?? [];
  const shares = table.numeric.get(shareColumn)?.values ?? new Float64Array(0);
  const entries: { from: number; to: number; share: number }[] = [];
  const sums = new Float64Array(fromKeys.length);
  const unknown = new Set<string>();
  const named = { from: new Set<number>(), to: new Set<number>() };
  for (let row = 0; row < table.rowCount; row++) {
    const from = fromPositions.get(table.keys[row]!);
    const to = toPositions.get(targets[row] ?? '');
    const share = shares[row] ?? Number.NaN;
    if (from === undefined || to === undefined || Number.isNaN(share)) {
      unknown.add(from === undefined ? table.keys[row]! : (targets[row] ?? ''));
      continue;
    }
    named.from.add(from);
    named.to.add(to);
    sums[from]! += share;
    if (share > 0) entries.push({ from, to, share });
  }
  fromKeys.forEach((key, from) => {
    const to = toPositions.get(key);
    if (named.from.has(from) || to === undefined || named.to.has(to)) return;
    entries.push({ from, to, share: 1 });
    sums[from] = 1;
  });
  const incomplete = fromKeys.filter((_, from) => Math.abs(sums[from]! - 1) > SHARE_TOLERANCE);
  const wrong = [...incomplete, ...unknown];
  const findings: Finding[] =
    wrong.length === 0
      ? []
      : [
          finding('crosswalk-incomplete', 'warning', table.resource, {
            value: wrong.slice(0, 5).join(', '),
            parameters: { count: wrong.length },
          }),
        ];
  return { value: flatten(entries, fromKeys.length, toKeys.length), findings };
}

function flatten(entries: { from: number; to: number; share: number }[], fromCount: number, toCount: number): Crosswalk {
  entries.sort((a, b) => a.to - b.to || a.from - b.from);
  const offsets = new Uint32Array(toCount + 1);
  const targetsOf = new Uint32Array(fromCount);
  for (const { from, to } of entries) {
    offsets[to + 1]!++;
    targetsOf[from]!++;
  }
  for (let area = 0; area < toCount; area++) offsets[area + 1]! += offsets[area]!;
  const unchangedFrom = new Int32Array(toCount).fill(CHANGED);
  const changedAreas: number[] = [];
  for (let area = 0; area < toCount; area++) {
    const first = offsets[area]!;
    const isSingle = (offsets[area + 1] ?? first) - first === 1;
    const only = isSingle ? entries[first] : undefined;
    if (only !== undefined && targetsOf[only.from] === 1 && Math.abs(only.share - 1) <= SHARE_TOLERANCE) unchangedFrom[area] = only.from;
    else changedAreas.push(area);
  }
  return {
    offsets,
    from: Uint32Array.from(entries, ({ from }) => from),
    shares: Float64Array.from(entries, ({ share }) => share),
    unchangedFrom,
    changedAreas,
  };
}

/**
 * Carries counts of the old areas over to the new ones: the sum of share times value. Exact for unchanged and merged areas, `estimated`
 * where an old area was divided. A part without a number leaves the new area without one; an area no old one leads to has no data.
 * Cost O(n + entries).
 */
export function carryCounts(old: ColumnValues, crosswalk: Crosswalk): ColumnValues {
  const { offsets, from, shares } = crosswalk;
  const n = offsets.length - 1;
  const values = new Float64Array(n).fill(Number.NaN);
  const states = new Uint8Array(n).fill(ValueState.noData);
  for (let area = 0; area < n; area++) {
    let sum = 0;
    let numbers = 0;
    let uninhabited = 0;
    let state: number = ValueState.valid;
    for (let entry = offsets[area]!; entry < offsets[area + 1]!; entry++) {
      const part = from[entry]!;
      const partState = old.states[part]!;
      if (partState === ValueState.uninhabited) {
        uninhabited++;
        continue;
      }
      const divided = Math.abs(shares[entry]! - 1) > SHARE_TOLERANCE;
      state = heavierState(state, hasNumber(partState) && divided ? ValueState.estimated : partState);
      if (!hasNumber(partState)) continue;
      sum += shares[entry]! * old.values[part]!;
      numbers++;
    }
    if (numbers > 0 && hasNumber(state)) {
      values[area] = sum;
      states[area] = stateOfSum(state, sum);
    } else if (!hasNumber(state)) states[area] = state;
    else if (uninhabited > 0) states[area] = ValueState.uninhabited;
  }
  return { ...old, values, states, outside: null, origin: 'crosswalk', orphans: [], partialAreas: 0 };
}

/** Carries numbers that can not be divided (medians, rates) over where the borders are the same; elsewhere there are no data. Cost O(n). */
export function carryUnchanged(old: ColumnValues, crosswalk: Crosswalk): ColumnValues {
  const n = crosswalk.unchangedFrom.length;
  const values = new Float64Array(n).fill(Number.NaN);
  const states = new Uint8Array(n).fill(ValueState.noData);
  for (let area = 0; area < n; area++) {
    const from = crosswalk.unchangedFrom[area]!;
    if (from === CHANGED) continue;
    values[area] = old.values[from]!;
    states[area] = old.states[from]!;
  }
  return { ...old, values, states, outside: null, origin: 'crosswalk', orphans: [], partialAreas: 0 };
}
