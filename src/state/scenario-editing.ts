import type { Scenario, ScenarioChange } from '../model/index.ts';
import { freeId } from './beside-items.ts';

const STEM = 'szenario';

/** A scenario without changes; `taken` are the ids of all scenarios. */
export const newScenario = (title: string, taken: ReadonlySet<string>): Scenario => ({
  id: freeId(STEM, taken),
  title,
  version: 0,
  changes: [],
});

/** The same changes under another name, never saved. */
export const copyOfScenario = ({ note, changes }: Scenario, title: string, taken: ReadonlySet<string>): Scenario => ({
  ...newScenario(title, taken),
  ...(note === undefined ? {} : { note }),
  changes,
});

/** One version up; `date` as ISO date. */
export const savedScenario = (scenario: Scenario, date: string): Scenario => ({
  ...scenario,
  version: scenario.version + 1,
  changed: date,
});

/** What a change is known by: its own id, or the facility it concerns. */
export const changeKey = (change: ScenarioChange): string => ('id' in change ? change.id : change.facility);

/** An id for a new thing of the scenario that nothing in it has, nor any of `others` (facilities of the package). */
export function freeChangeId({ changes }: Scenario, stem: string, others: readonly string[] = []): string {
  return freeId(stem, new Set([...others, ...changes.map(changeKey)]));
}

/** A scenario with other members; it is not the saved one any more. */
export function editedScenario(scenario: Scenario, members: Partial<Pick<Scenario, 'title' | 'titleEn' | 'note' | 'changes'>>): Scenario {
  const { changed: _, ...rest } = scenario;
  return { ...rest, ...members };
}

export const withAddedChange = (scenario: Scenario, change: ScenarioChange): Scenario =>
  editedScenario(scenario, { changes: [...scenario.changes, change] });

/** With another change at a position; null takes the one there out. */
export const withChangeAt = (scenario: Scenario, position: number, change: ScenarioChange | null): Scenario =>
  editedScenario(scenario, {
    changes: scenario.changes.flatMap((one, at) => (at !== position ? [one] : change === null ? [] : [change])),
  });

/** With a change switched on or off. */
export function withChangeSwitched(scenario: Scenario, position: number, on: boolean): Scenario {
  const change = scenario.changes[position];
  if (change === undefined) return scenario;
  const { off: _, ...active } = change;
  return withChangeAt(scenario, position, on ? (active as ScenarioChange) : { ...change, off: true });
}
