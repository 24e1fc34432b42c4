import type { TaskName } from '../analysis/protocol.ts';
import type { StoryStep } from '../model/index.ts';
import { requestKey, sessionAtStep, type AppState } from '../state/index.ts';
import type { AtlasView } from '../ui/index.ts';
import { atlasOf } from './atlas-with-recipes.ts';
import type { ConferenceEnvironment } from './conference-environment.ts';
import { requirements } from './requirements.ts';
import { ViewBuilder } from './view-builder.ts';

/** What a picture with its words rests on; profiles and the like are for the screen. */
const NEEDED: ReadonlySet<TaskName> = new Set<TaskName>([
  'level/load',
  'indicator/series',
  'classification/compute',
  'backdrop/load',
  'facilities/load',
]);
/** Values, then classes; more rounds than needs can follow each other. */
const MOST_ROUNDS = 6;

/** The state at a step, off the screen: its view in the reader's language, on paper (light), with publishable numbers only. Null before a package is open. */
export function stateAtStep(state: AppState, step: StoryStep): AppState | null {
  const atlas = atlasOf(state);
  if (atlas === null) return null;
  const { session } = sessionAtStep(state.session, step, atlas);
  return { ...state, session: { ...session, workspace: 'konferenz', contrastMode: false } };
}

/**
 * The view of a step as the screen would show it, asked for through the same requests and kept in the same cache; the session stays as it
 * is. Null where the data can not be had (already told).
 */
export async function viewAtStep(
  environment: Pick<ConferenceEnvironment, 'state' | 'loader' | 'cache'>,
  step: StoryStep,
): Promise<AtlasView | null> {
  const { cache, loader } = environment;
  const state = stateAtStep(environment.state(), step);
  if (state === null) return null;
  const asked = new Set<string>();
  for (let round = 0; round < MOST_ROUNDS; round++) {
    const missing = requirements(state, cache).filter(
      ({ name, request }) => NEEDED.has(name) && cache.get(name, request) === undefined && !asked.has(requestKey(name, request)),
    );
    if (missing.length === 0) break;
    for (const { name, request } of missing) asked.add(requestKey(name, request));
    await Promise.all(missing.map(({ name, request, kind }) => loader.load(name, request, kind)));
  }
  const view = new ViewBuilder(cache).build(state, 'light');
  return view.level === null || (view.indicator !== null && view.specification === null) ? null : view;
}
