import type { FacilitySet, Scenario } from '../../model/index.ts';
import type { ScenarioMark } from '../../map/map-model.ts';

/** Facilities as they stand on the map with a scenario: closed ones left out, new ones at the end. */
export interface ChangedFacilities {
  readonly keys: readonly string[];
  readonly names: readonly string[];
  readonly addresses: readonly string[];
  readonly coordinates: Float64Array;
  /** Places of the asked age group, NaN = unknown; null = none is asked for. */
  readonly places: Float64Array | null;
  /** What the scenario did to each. */
  readonly changes: readonly ('none' | 'added' | 'moved' | 'places')[];
}

interface Standing {
  readonly key: string;
  readonly name: string;
  readonly address: string;
  x: number;
  y: number;
  places: number;
  change: ChangedFacilities['changes'][number];
}

/** The facilities of a kind with the changes of a scenario, in their order, as the worker counts them. Pure. Cost O(facilities + changes). */
export function changedFacilities(set: FacilitySet, scenario: Scenario | null, ageGroup: string | null): ChangedFacilities {
  const column = set.capacities.find((capacity) => capacity.ageGroup === ageGroup)?.values;
  const standing = new Map<string, Standing>(
    set.keys.map((key, i) => [
      key,
      {
        key,
        name: set.names[i] ?? '',
        address: set.addresses[i] ?? '',
        x: set.coordinates[2 * i]!,
        y: set.coordinates[2 * i + 1]!,
        places: column?.[i] ?? Number.NaN,
        change: 'none',
      },
    ]),
  );
  for (const change of scenario?.changes ?? []) {
    if (change.off === true || !('facilityKind' in change) || change.facilityKind !== set.kind) continue;
    if (change.kind === 'addFacility') {
      const { id, name, x, y, places } = change;
      const own = ageGroup === null ? Number.NaN : (places[ageGroup] ?? Number.NaN);
      standing.set(id, { key: id, name, address: '', x, y, places: own, change: 'added' });
      continue;
    }
    const facility = standing.get(change.facility);
    if (facility === undefined) continue;
    if (change.kind === 'closeFacility') standing.delete(change.facility);
    else if (change.kind === 'moveFacility') {
      facility.x = change.x;
      facility.y = change.y;
      if (facility.change !== 'added') facility.change = 'moved';
    } else if (change.ageGroup === ageGroup) {
      facility.places = change.places;
      if (facility.change === 'none') facility.change = 'places';
    }
  }
  const list = [...standing.values()];
  return {
    keys: list.map(({ key }) => key),
    names: list.map(({ name }) => name),
    addresses: list.map(({ address }) => address),
    coordinates: Float64Array.from(list.flatMap(({ x, y }) => [x, y])),
    places: ageGroup === null ? null : Float64Array.from(list, ({ places }) => places),
    changes: list.map(({ change }) => change),
  };
}

/** The signs of a scenario on the map. `set` null: its facilities are not there yet. `dwellings` words a number of dwellings. Pure. */
export function scenarioMarks(
  set: FacilitySet | null,
  scenario: Scenario | null,
  openChange: string | null,
  dwellings: (count: number) => string,
): readonly ScenarioMark[] {
  const added = new Map<string, { readonly x: number; readonly y: number }>();
  return (scenario?.changes ?? []).flatMap((change): ScenarioMark[] => {
    if (change.off === true) return [];
    switch (change.kind) {
      case 'housing': {
        const { id, x, y } = change;
        return [{ kind: 'housing', x, y, text: dwellings(change.dwellings), open: id === openChange }];
      }
      case 'way':
      case 'barrier':
        return [{ kind: change.kind, points: change.points, open: change.id === openChange }];
      default: {
        if (set === null || change.facilityKind !== set.kind) return [];
        if (change.kind === 'addFacility') {
          added.set(change.id, change);
          return [{ kind: 'added', x: change.x, y: change.y, open: change.id === openChange }];
        }
        const position = set.keys.indexOf(change.facility);
        const from =
          position < 0 ? added.get(change.facility) : { x: set.coordinates[2 * position]!, y: set.coordinates[2 * position + 1]! };
        if (from === undefined) return [];
        const open = change.facility === openChange;
        if (change.kind === 'closeFacility') return [{ kind: 'closed', ...pointOf(from), open }];
        return change.kind === 'moveFacility' ? [{ kind: 'moved', fromX: from.x, fromY: from.y, x: change.x, y: change.y, open }] : [];
      }
    }
  });
}

const pointOf = ({ x, y }: { readonly x: number; readonly y: number }) => ({ x, y });
