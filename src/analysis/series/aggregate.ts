import { hasNumber, NO_PARENT, ValueState } from '../../model/index.ts';
import { heavierState, stateOfSum, type ColumnValues, type OrphanValue } from './column-values.ts';

/**
 * Sums a column of counts up to the next larger areas.
 *
 * The rule for gaps is the simple one: a sum is shown only when it is whole. One part without a number makes the whole area
 * `secret`, `missing`, `pending` and so on (the heaviest reason of its parts), never a partial sum; a secret part makes a
 * secret whole, because whole minus rest would give it back. Who wants numbers there delivers a table for the larger level, which goes
 * first. Uninhabited areas and areas outside the table add nothing and leave no gap; an area with none but uninhabited parts is
 * uninhabited. Rows without an area are added where `orphanParent` finds the larger area they lie in.
 *
 * `parentIndex` has the length of the column, NO_PARENT = lies nowhere (reported with the level). Plain sums: counts are exact below 2^53.
 * Cost O(n + parents).
 */
export function aggregateColumn(
  parts: ColumnValues,
  parentIndex: Int32Array,
  parentCount: number,
  orphanParent: (key: string) => { readonly area: number; readonly key: string } | null,
): ColumnValues {
  const values = new Float64Array(parentCount);
  const states = new Uint8Array(parentCount);
  const numbers = new Uint32Array(parentCount);
  const uninhabited = new Uint32Array(parentCount);
  const add = (parent: number, value: number, state: number): void => {
    if (state === ValueState.uninhabited) {
      uninhabited[parent]!++;
      return;
    }
    if (hasNumber(state)) {
      values[parent]! += value;
      numbers[parent]!++;
    }
    states[parent] = heavierState(states[parent]!, state);
  };
  for (let area = 0; area < parentIndex.length; area++) {
    const parent = parentIndex[area]!;
    if (parent !== NO_PARENT && parts.outside?.[area] !== 1) add(parent, parts.values[area]!, parts.states[area]!);
  }
  const orphans: OrphanValue[] = [];
  for (const orphan of parts.orphans) {
    const target = orphanParent(orphan.key);
    if (target === null) orphans.push(orphan);
    else if (target.area === NO_PARENT) orphans.push({ ...orphan, key: target.key });
    else add(target.area, orphan.value, orphan.state);
  }
  let partialAreas = 0;
  for (let parent = 0; parent < parentCount; parent++) {
    const state = states[parent]!;
    if (!hasNumber(state)) {
      if (numbers[parent]! > 0) partialAreas++;
      values[parent] = Number.NaN;
    } else if (numbers[parent]! > 0) {
      states[parent] = stateOfSum(state, values[parent]!);
    } else {
      values[parent] = Number.NaN;
      states[parent] = uninhabited[parent]! > 0 ? ValueState.uninhabited : ValueState.missing;
    }
  }
  return { ...parts, values, states, outside: null, origin: 'aggregated', orphans, partialAreas };
}

/**
 * Marks areas as uninhabited where a column has no number (or an absent one) and nobody lives there. Areas with a number keep it.
 * `inhabitants` has length n, NaN = unknown. Returns the same column when nothing changes. Cost O(n).
 */
export function markUninhabited(column: ColumnValues, inhabitants: Float64Array): ColumnValues {
  let states: Uint8Array | null = null;
  for (let area = 0; area < inhabitants.length; area++) {
    if (inhabitants[area] !== 0 || column.states[area] !== ValueState.missing || column.outside?.[area] === 1) continue;
    states ??= column.states.slice();
    states[area] = ValueState.uninhabited;
  }
  return states === null ? column : { ...column, states };
}
