import type { FacilityKindId, Scenario, ScenarioChange } from '../model/index.ts';
import { changeKey, editedScenario, freeChangeId, newScenario, withAddedChange } from './scenario-editing.ts';

/** A scenario with one more (or another) change, and which one: its id, or the key of the facility it concerns. */
export interface ScenarioEdit {
  readonly scenario: Scenario;
  readonly change: string;
}

/** A place in the CRS of the package. */
export interface Place {
  readonly x: number;
  readonly y: number;
}

/** A new housing project until its numbers are filled in; both are stated in its rule. */
export const NEW_HOUSING = { dwellings: 100, perDwellingAndYear: 0.03 } as const;

/** The scenario that goes on, or a new one with an id and a title none of the known ones has. `title` gets a number, counted from 1. Pure. */
export function scenarioToEdit(chosen: Scenario | null, known: readonly Scenario[], title: (number: number) => string): Scenario {
  if (chosen !== null) return chosen;
  const titles = new Set(known.map((one) => one.title));
  let number = 1;
  while (titles.has(title(number))) number++;
  return newScenario(title(number), new Set(known.map(({ id }) => id)));
}

export interface NewFacility {
  readonly facilityKind: FacilityKindId;
  /** Keys of the facilities of the kind: none of them may be the new one's. */
  readonly facilityKeys: readonly string[];
  readonly name: (number: number) => string;
  /** By age group; what nobody has said yet is unknown. */
  readonly places?: Readonly<Record<string, number>>;
}

/** The scenario with a new facility at a place. Its id is none of the kind's keys nor of another change. Pure. */
export function scenarioWithPlacedFacility(
  scenario: Scenario,
  place: Place,
  { facilityKind, facilityKeys, name, places = {} }: NewFacility,
): ScenarioEdit {
  return withChange(scenario, {
    kind: 'addFacility',
    id: freeChangeId(scenario, 'neu-1', facilityKeys),
    facilityKind,
    name: name(numberOf(scenario, 'addFacility')),
    ...roundedPlace(place),
    places,
  });
}

/** The scenario with a new housing project at a place, with `NEW_HOUSING` to begin with. Pure. */
export function scenarioWithHousing(
  scenario: Scenario,
  place: Place,
  words: { readonly name: (number: number) => string; readonly rule: string },
): ScenarioEdit {
  return withChange(scenario, {
    kind: 'housing',
    id: freeChangeId(scenario, 'wohnen-1'),
    name: words.name(numberOf(scenario, 'housing')),
    ...roundedPlace(place),
    ...NEW_HOUSING,
    rule: words.rule,
  });
}

/** The scenario with a new way or barrier. `points`: x, y interleaved, two points or more. Pure. */
export function scenarioWithLine(
  scenario: Scenario,
  kind: 'way' | 'barrier',
  points: readonly number[],
  name: (number: number) => string,
): ScenarioEdit {
  const id = freeChangeId(scenario, kind === 'way' ? 'weg-1' : 'sperre-1');
  return withChange(scenario, { kind, id, name: name(numberOf(scenario, kind)), points: points.map(roundedCoordinate) });
}

/**
 * The scenario with a facility, or one of its own new facilities and housing projects, at another place. What was moved before is moved on;
 * there is never more than one move of a facility. Pure.
 */
export function scenarioWithMovedFacility(scenario: Scenario, facilityKind: FacilityKindId, facility: string, place: Place): ScenarioEdit {
  const at = roundedPlace(place);
  let found = false;
  const changes = scenario.changes.map((change): ScenarioChange => {
    const isIt =
      change.kind === 'addFacility' || change.kind === 'housing'
        ? change.id === facility
        : change.kind === 'moveFacility' && change.facility === facility && change.facilityKind === facilityKind;
    if (!isIt) return change;
    found = true;
    return { ...change, ...at } as ScenarioChange;
  });
  if (found) return { scenario: editedScenario(scenario, { changes }), change: facility };
  return withChange(scenario, { kind: 'moveFacility', facilityKind, facility, ...at });
}

const withChange = (scenario: Scenario, added: ScenarioChange): ScenarioEdit => ({
  scenario: withAddedChange(scenario, added),
  change: changeKey(added),
});

/** The how-manieth of its kind a further change is. */
const numberOf = ({ changes }: Scenario, kind: ScenarioChange['kind']): number =>
  changes.filter((change) => change.kind === kind).length + 1;

/** Larger numbers are metres, smaller ones may be degrees. */
const DEGREES_UP_TO = 360;

/** Decimetres, or about a centimetre in degrees: a scenario in a link stays short. */
function roundedCoordinate(value: number): number {
  const steps = Math.abs(value) <= DEGREES_UP_TO ? 1e7 : 10;
  return Math.round(value * steps) / steps;
}

/** A place with as many digits as a scenario keeps. */
export const roundedPlace = ({ x, y }: Place): Place => ({ x: roundedCoordinate(x), y: roundedCoordinate(y) });
