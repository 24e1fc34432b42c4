import type { SupplyResult } from '../../../analysis/protocol.ts';

/** A facility the scenario adds, changes or closes; NaN = unknown, null = not there. */
export interface ChangedFacility {
  readonly key: string;
  readonly name: string;
  readonly change: 'closed' | 1 | 2 | 3;
  readonly before: { readonly places: number; readonly nearest: number } | null;
  readonly after: { readonly places: number; readonly nearest: number } | null;
}

/** What happens to single facilities: changed ones in their order, then those that are closed. */
export function changedFacilities(before: SupplyResult, after: SupplyResult): readonly ChangedFacility[] {
  const at = ({ facilities }: SupplyResult, key: string): ChangedFacility['before'] => {
    const position = facilities.keys.indexOf(key);
    return position < 0
      ? null
      : { places: facilities.places[position] ?? Number.NaN, nearest: facilities.personsNearest[position] ?? Number.NaN };
  };
  const changed = after.facilities.keys.flatMap((key, position): ChangedFacility[] => {
    const change = after.facilities.changes[position];
    if (change !== 1 && change !== 2 && change !== 3) return [];
    return [{ key, name: after.facilities.names[position] ?? key, change, before: at(before, key), after: at(after, key) }];
  });
  const left = new Set(after.facilities.keys);
  const closed = before.facilities.keys.flatMap((key, position): ChangedFacility[] =>
    left.has(key) ? [] : [{ key, name: before.facilities.names[position] ?? key, change: 'closed', before: at(before, key), after: null }],
  );
  return [...changed, ...closed];
}
