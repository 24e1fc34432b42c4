import type { ConferenceSettings, Session, SupplySettings } from './session.ts';
import type { SessionIntent } from './intents.ts';

const MAXIMUM_STEPS = 200;

/** Sessions to go back to and to come again to. */
export interface History {
  readonly past: readonly Session[];
  readonly future: readonly Session[];
  /** Type of the newest step; steps of one gesture (playing through the years) make one entry. */
  readonly lastStep: SessionIntent['type'] | null;
}

export const EMPTY_HISTORY: History = { past: [], future: [], lastStep: null };

/** Looking around is not an analysis step: these changes are kept when undoing, and make no entry. */
const LOOKING_AROUND = new Set<SessionIntent['type']>([
  'view/moved',
  'panel/chosen',
  'workspace/chosen',
  'page/chosen',
  'language/chosen',
  'plain/toggled',
]);
/** Repeated intents of these kinds are one step. */
const ONE_GESTURE = new Set<SessionIntent['type']>(['year/chosen']);

/** Turning a page, or to what was there before the scenario, is looking around. */
const LOOKING_SETTINGS = new Set<string>(['page', 'mapShows', 'catchment'] satisfies (keyof SupplySettings)[]);
const isLookingAround = (intent: SessionIntent): boolean =>
  LOOKING_AROUND.has(intent.type) ||
  intent.type === 'conference/changed' ||
  (intent.type === 'supply/changed' && Object.keys(intent.settings).every((setting) => LOOKING_SETTINGS.has(setting)));

/** What a link or an earlier visit brings was never another way before. */
const isFromOutside = (intent: SessionIntent): boolean => intent.type === 'session/patched' && intent.source === 'url';

/** History after `intent` led from `before` to another session. */
export function recordStep(history: History, before: Session, intent: SessionIntent): History {
  if (isLookingAround(intent) || isFromOutside(intent)) return history;
  if (ONE_GESTURE.has(intent.type) && history.lastStep === intent.type && history.past.length > 0) {
    return { ...history, future: [] };
  }
  return { past: [...history.past, before].slice(-MAXIMUM_STEPS), future: [], lastStep: intent.type };
}

/** The story that was open comes back with what was done to it; within one, the reader stays at the step. */
const conferenceFrom = (target: ConferenceSettings, current: ConferenceSettings): ConferenceSettings =>
  target.story === current.story ? current : { ...current, story: target.story, step: target.step };

const lookingFrom = (target: Session, current: Session): Session => ({
  ...target,
  view: current.view,
  panel: current.panel,
  workspace: current.workspace,
  page: current.page,
  supply: { ...target.supply, page: current.supply.page, mapShows: current.supply.mapShows, catchment: current.supply.catchment },
  conference: conferenceFrom(target.conference, current.conference),
  language: current.language,
  plain: current.plain,
});

/** One step back; null when there is none. */
export function undo(history: History, current: Session): { session: Session; history: History } | null {
  const target = history.past.at(-1);
  if (target === undefined) return null;
  return {
    session: lookingFrom(target, current),
    history: { past: history.past.slice(0, -1), future: [current, ...history.future], lastStep: null },
  };
}

/** One step forward again; null when there is none. */
export function redo(history: History, current: Session): { session: Session; history: History } | null {
  const [target, ...future] = history.future;
  if (target === undefined) return null;
  return { session: lookingFrom(target, current), history: { past: [...history.past, current], future, lastStep: null } };
}
