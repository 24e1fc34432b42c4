import type { FacilityKindId, Scenario, ScenarioChange } from '../../../model/index.ts';

export interface SitesForScenario {
  /** The scenario that goes on; null = a new one. */
  readonly scenario: Scenario | null;
  /** Ids of all scenarios. */
  readonly taken: ReadonlySet<string>;
  readonly title: string;
  readonly facilityKind: FacilityKindId;
  /** One per site. */
  readonly names: readonly string[];
  /** x, y interleaved. */
  readonly coordinates: Float64Array;
  readonly places: Readonly<Record<string, number>>;
}

/** A scenario with a new facility at every site; ids are free in it. Pure. */
export function scenarioWithSites({ scenario, taken, title, facilityKind, names, coordinates, places }: SitesForScenario): Scenario {
  const base: Scenario = scenario ?? { id: freeId('szenario', taken), title, version: 0, changes: [] };
  const used = new Set(base.changes.flatMap((change) => ('id' in change ? [change.id] : [])));
  const added = names.map((name, site): ScenarioChange => {
    const id = freeId('standort', used);
    used.add(id);
    return {
      kind: 'addFacility',
      id,
      facilityKind,
      name,
      x: toDecimeters(coordinates[2 * site]!),
      y: toDecimeters(coordinates[2 * site + 1]!),
      places,
    };
  });
  return { ...base, changes: [...base.changes, ...added] };
}

/** As places that are clicked: more digits would only lengthen links. */
const toDecimeters = (meters: number): number => Math.round(meters * 10) / 10;

function freeId(stem: string, taken: ReadonlySet<string>): string {
  for (let number = 1; ; number++) if (!taken.has(`${stem}-${number}`)) return `${stem}-${number}`;
}
