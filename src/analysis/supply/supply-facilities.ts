import { finding, type FacilityKindId, type FacilitySet, type Finding, type ScenarioChange, type SupplyRecipe } from '../../model/index.ts';
import type { Refusal } from '../recipe-protocol.ts';
import { refuse } from '../recipes/refusal.ts';
import type { AtlasSession } from '../tasks/atlas-session.ts';
import { loadFacilities } from '../tasks/load-facilities.ts';
import type { Pace } from '../tasks/pace.ts';
import { keptPart } from './kept-parts.ts';

/** What a scenario did to a facility. */
export const FacilityChange = { none: 0, added: 1, moved: 2, places: 3 } as const;

/** The facilities that count: those of the kind with the changes, closed ones left out. */
export interface CountedFacilities {
  /** The file they come from. */
  readonly resource: string;
  readonly keys: readonly string[];
  readonly names: readonly string[];
  /** x, y interleaved, CRS of the package. */
  readonly coordinates: Float64Array;
  /** Places of the recipe's age group, NaN = unknown; null = the recipe asks for none. */
  readonly places: Float64Array | null;
  /** Codes of FacilityChange. */
  readonly changes: Uint8Array;
  /** Position in the file, -1 = added by the scenario. */
  readonly originals: Int32Array;
  readonly findings: readonly Finding[];
}

interface Place {
  readonly key: string;
  readonly name: string;
  x: number;
  y: number;
  places: number;
  change: number;
  readonly original: number;
}

/**
 * Reads the facilities of the recipe's kind and applies the scenario's changes in their order. Unknown kinds and files are refused
 * (`noFacilities`), an age group the kind does not have as well (`unknownAgeGroup`). Changes of facilities that are not there are told. A number
 * of places below 0 counts as unknown. Cost O(facilities + changes).
 */
export async function countedFacilities(session: AtlasSession, recipe: SupplyRecipe, pace: Pace): Promise<CountedFacilities | Refusal> {
  const { facilityKind, ageGroup, changes = [] } = recipe;
  const descriptor = session.atlas.atlas.facilities?.find(({ id }) => id === facilityKind);
  if (descriptor === undefined) return refuse('noFacilities');
  if (ageGroup !== null && !(descriptor.capacities ?? []).some((capacity) => capacity.ageGroup === ageGroup)) {
    return refuse('unknownAgeGroup');
  }
  const { facilities, findings } = await facilitiesOfKind(session, facilityKind, pace);
  if (facilities === null) return refuse('noFacilities', [], findings);
  const column = facilities.capacities.find((capacity) => capacity.ageGroup === ageGroup)?.values ?? null;
  const list = facilities.keys.map((key, i): Place => ({
    key,
    name: facilities.names[i]!,
    x: facilities.coordinates[2 * i]!,
    y: facilities.coordinates[2 * i + 1]!,
    places: known(column?.[i] ?? Number.NaN),
    change: FacilityChange.none,
    original: i,
  }));
  const missing = applyChanges(list, recipe, changes);
  const told = missing.map((key) => finding('supply-change-ignored', 'warning', descriptor.resource, { value: key }));
  return {
    resource: descriptor.resource,
    keys: list.map(({ key }) => key),
    names: list.map(({ name }) => name),
    coordinates: Float64Array.from(list.flatMap(({ x, y }) => [x, y])),
    places: ageGroup === null ? null : Float64Array.from(list, ({ places }) => places),
    changes: Uint8Array.from(list, ({ change }) => change),
    originals: Int32Array.from(list, ({ original }) => original),
    findings: [...findings.filter(({ code }) => code !== 'facility-capacity-missing'), ...told],
  };
}

/** The facilities of a kind as the file has them, read once. */
export const facilitiesOfKind = (
  session: AtlasSession,
  kind: FacilityKindId,
  pace: Pace,
): Promise<{ readonly facilities: FacilitySet | null; readonly findings: readonly Finding[] }> =>
  keptPart(session, 'facilities', kind, () => loadFacilities(session, { kind }), pace);

/** Returns the keys of changes that found nothing to change. */
function applyChanges(list: Place[], { facilityKind, ageGroup }: SupplyRecipe, changes: readonly ScenarioChange[]): string[] {
  const missing: string[] = [];
  const change = (key: string, apply: (place: Place, at: number) => void): void => {
    const at = list.findIndex((place) => place.key === key);
    if (at < 0) missing.push(key);
    else apply(list[at]!, at);
  };
  for (const one of changes) {
    if (!('facilityKind' in one) || one.facilityKind !== facilityKind) continue;
    switch (one.kind) {
      case 'addFacility': {
        const { id, name, x, y, places } = one;
        const own = ageGroup !== null && Object.hasOwn(places, ageGroup) ? places[ageGroup]! : Number.NaN;
        list.push({ key: id, name, x, y, places: known(own), change: FacilityChange.added, original: -1 });
        break;
      }
      case 'moveFacility':
        change(one.facility, (place) => {
          place.x = one.x;
          place.y = one.y;
          if (place.change !== FacilityChange.added) place.change = FacilityChange.moved;
        });
        break;
      case 'closeFacility':
        change(one.facility, (_place, at) => list.splice(at, 1));
        break;
      case 'changePlaces':
        if (one.ageGroup !== ageGroup) break;
        change(one.facility, (place) => {
          place.places = known(one.places);
          if (place.change === FacilityChange.none) place.change = FacilityChange.places;
        });
        break;
    }
  }
  return missing;
}

const known = (places: number): number => (places >= 0 && places < Infinity ? places : Number.NaN);
