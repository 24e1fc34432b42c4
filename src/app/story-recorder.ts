import { finding, recipesBehind, type Recipe, type Story, type StoryStep } from '../model/index.ts';
import {
  freeStepId,
  layoutOfPanel,
  newStory,
  ownRecipes,
  sessionAtStep,
  viewOfSession,
  withStepAfter,
  withStepEdited,
} from '../state/index.ts';
import { storyTitle, translate } from '../texts/index.ts';
import '../texts/conference-topic.ts';
import type { AtlasView } from '../ui/index.ts';
import type { ConferenceEnvironment } from './conference-environment.ts';

/** More areas do not stand out any more; they stay selected. */
const MOST_EMPHASISED = 12;

/** The present view as a step keeps it, with the reader's own recipes and scenario it rests on; null before a map is shown. */
export function presentView({ session, atlas, levelDescriptor, indicator, series, yearIndex, supply }: AtlasView): string | null {
  if (atlas === null || levelDescriptor === null) return null;
  const own = new Set(ownRecipes(session).map(({ id }) => id));
  // A draft stands in for the saved one: the step shows what is seen now.
  const behind = indicator === null ? [] : (recipesBehind(atlas.atlas.recipes ?? [], indicator.id) ?? []);
  const { scenario } = supply;
  const isScenarioOwn = scenario !== null && session.scenarios.some(({ id }) => id === scenario.id);
  return viewOfSession(session, {
    level: levelDescriptor.id,
    indicator: indicator?.id ?? null,
    year: series?.years[yearIndex] ?? session.year,
    recipes: behind.filter(({ id }) => own.has(id)).map(withoutChanges),
    scenarios: isScenarioOwn ? [scenario] : [],
  });
}

/** Recipes of the view carry the scenario's changes; the step keeps recipe and scenario apart. */
function withoutChanges(recipe: Recipe): Recipe {
  if (recipe.kind !== 'supply') return recipe;
  const { changes: _, ...plain } = recipe;
  return plain;
}

/** Puts the present view into the open story behind the open step (`over`: into that step); without a story a new one is begun. */
export function recordStep({ view, handle, dispatch }: ConferenceEnvironment, over: string | undefined): void {
  const shown = view();
  const kept = presentView(shown);
  if (kept === null) return;
  const { session, conference, headline } = shown;
  const story = conference.story ?? begunStory(shown);
  if (over !== undefined) return handle({ type: 'story/changed', story: withStepEdited(story, over, { view: kept }) });
  const step: StoryStep = {
    id: freeStepId(story),
    title: headline,
    text: '',
    view: kept,
    layout: layoutOfPanel(session.panel, session.selection.length),
    emphasis: session.selection.length > MOST_EMPHASISED ? [] : session.selection,
    notes: '',
  };
  const changed = withStepAfter(story, step, conference.settings.step);
  handle({ type: 'story/changed', story: changed });
  handle({ type: 'conference/changed', settings: { step: step.id } });
  tellRecorded(shown, changed, step, dispatch);
}

function begunStory({ conference, session }: AtlasView): Story {
  const number = conference.stories.length + 1;
  return newStory(
    translate(session.language, 'conference.stories.new.title', { number }),
    new Set(conference.stories.map(({ item }) => item.id)),
  );
}

/** In the workspace the list shows it; elsewhere a notice says where it went. */
function tellRecorded({ session }: AtlasView, story: Story, step: StoryStep, dispatch: ConferenceEnvironment['dispatch']): void {
  if (session.workspace === 'konferenz') return;
  const number = story.steps.findIndex(({ id }) => id === step.id) + 1;
  const recorded = finding('story-recorded', 'info', '', {
    value: storyTitle(story, session.language),
    parameters: { number, title: step.title },
  });
  dispatch({ type: 'running/noticed', findings: [recorded], notify: true, passing: true });
}

/** Lays the view of a step over the session and moves the map there. */
export function showStep({ view, state, map, handle, dispatch }: ConferenceEnvironment, id: string): void {
  const { session, conference, atlas } = view();
  const step = conference.story?.steps.find((one) => one.id === id);
  if (step === undefined || atlas === null) return;
  const { session: shown, findings } = sessionAtStep(session, step, atlas);
  handle({ type: 'conference/changed', settings: { step: id } });
  dispatch({ type: 'session/patched', patch: { ...shown, conference: { ...session.conference, step: id } }, source: 'api' });
  dispatch({ type: 'running/noticed', findings, notify: true });
  // A presentation leads its map itself: into whatever room the window leaves.
  if (state().surface.presenting) return;
  if (shown.view !== null) map()?.setView(shown.view);
  else handle({ type: 'view/fit', to: 'city' });
}
