import { recipeOutputs, withoutDifference, type IndicatorId, type Recipe, type Scenario, type Story } from '../model/index.ts';
import type { AnalysisPage, Session, SupplySettings, Workspace } from './session.ts';
import { besideRecipes } from './beside-recipes.ts';
import { INITIAL_SESSION, ownRecipes } from './session.ts';
import type { SessionIntent } from './intents.ts';

const without = <Item>(items: readonly Item[], item: Item): readonly Item[] => items.filter((other) => other !== item);
const toggled = <Item>(items: readonly Item[], item: Item): readonly Item[] =>
  items.includes(item) ? without(items, item) : [...items, item];
const sameItems = (one: readonly unknown[], other: readonly unknown[]): boolean =>
  one.length === other.length && one.every((item, position) => item === other[position]);

/** The items with one put in, in the place of the one with its id or at the end. */
const withItem = <Item extends { readonly id: string }>(items: readonly Item[], item: Item): readonly Item[] =>
  items.some(({ id }) => id === item.id) ? items.map((one) => (one.id === item.id ? item : one)) : [...items, item];

/** "Index & Typen" and "Versorgung" open with their results; elsewhere there are none. */
function inWorkspace(session: Session, workspace: Workspace): Session {
  const panel = workspace === 'index' || workspace === 'versorgung' ? 'ergebnis' : session.panel === 'ergebnis' ? 'profil' : session.panel;
  return { ...session, workspace, panel };
}

const isOutput = (recipe: Recipe, indicator: IndicatorId | null): boolean =>
  recipeOutputs(recipe).some((output) => output.indicator === indicator);

/** Another recipe (or level) than before brings its first output onto the map; a change keeps what is looked at as long as it exists. */
function showDraft(session: Session, draft: Recipe): Session {
  const before = session.draft;
  const goesOn = before !== null && before.id === draft.id && before.level === draft.level;
  if (goesOn && (isOutput(draft, session.indicator) || !isOutput(before, session.indicator))) return { ...session, draft };
  return {
    ...session,
    draft,
    indicator: recipeOutputs(draft)[0].indicator,
    level: draft.level,
    selection: session.level === null || session.level === draft.level ? session.selection : [],
  };
}

const isPartOf = (patch: Partial<Session>, session: Session): boolean =>
  (Object.keys(patch) as (keyof Session)[]).every((name) => Object.is(patch[name], session[name]));

/** A page of its own is opened for its result. */
function openPage(session: Session, page: AnalysisPage): Session {
  const panel = page === 'uebersicht' ? session.panel : 'ergebnis';
  return session.page === page && session.panel === panel ? session : { ...session, page, panel };
}

/** Another scenario is seen with its changes; without one there are no differences to show. */
function changeSupply(session: Session, settings: Partial<SupplySettings>): Session {
  const panel = settings.page === undefined ? session.panel : 'ergebnis';
  const supply: SupplySettings = {
    ...session.supply,
    ...(settings.scenario === undefined ? {} : { mapShows: INITIAL_SESSION.supply.mapShows }),
    ...settings,
  };
  const showsAsIs = supply.scenario === null || supply.mapShows === 'before';
  const plain = showsAsIs && session.indicator !== null ? withoutDifference(session.indicator) : null;
  return { ...session, panel, supply, indicator: plain ?? session.indicator };
}

/** A scenario that is changed without being saved has no date of saving any more. */
function changeScenario(session: Session, scenario: Scenario): Session {
  const before = session.scenarios.find(({ id }) => id === scenario.id);
  const isSaved = before === undefined || scenario.version > before.version;
  const { changed: _, ...unsaved } = scenario;
  const scenarios = withItem(session.scenarios, isSaved ? scenario : unsaved);
  return changeSupply({ ...session, scenarios }, { scenario: scenario.id });
}

/** A story that is changed without being saved has no date of saving any more. */
function changeStory(session: Session, story: Story): Session {
  const before = session.stories.find(({ id }) => id === story.id);
  const isSaved = before === undefined || story.version > before.version;
  const { changed: _, ...unsaved } = story;
  const { conference } = session;
  const step = conference.story === story.id && story.steps.some(({ id }) => id === conference.step) ? conference.step : null;
  return {
    ...session,
    stories: withItem(session.stories, isSaved ? story : unsaved),
    conference: { ...conference, story: story.id, step },
  };
}

/** The session after an intent. Pure; returns the same object when nothing changed. */
export function reduceSession(session: Session, intent: SessionIntent): Session {
  switch (intent.type) {
    case 'workspace/chosen':
      return session.workspace === intent.workspace ? session : inWorkspace(session, intent.workspace);
    case 'panel/chosen':
      return session.panel === intent.panel ? session : { ...session, panel: intent.panel };
    case 'indicator/chosen':
      if (session.indicator === intent.indicator) return session;
      // Manual limits belong to the indicator they were drawn for.
      return {
        ...session,
        indicator: intent.indicator,
        classification:
          session.classification.method === 'manual'
            ? { ...session.classification, method: INITIAL_SESSION.classification.method, manualLimits: [] }
            : session.classification,
      };
    case 'level/chosen':
      // Keys of one level mean nothing on another.
      return session.level === intent.level ? session : { ...session, level: intent.level, selection: [] };
    case 'year/chosen':
      return session.year === intent.year ? session : { ...session, year: intent.year };
    case 'classification/changed':
      return { ...session, classification: { ...session.classification, ...intent.settings } };
    case 'palette/chosen':
      return { ...session, palette: intent.palette, diverging: intent.diverging };
    case 'selection/set':
      return sameItems(session.selection, intent.keys) ? session : { ...session, selection: intent.keys };
    case 'selection/toggled':
      return { ...session, selection: toggled(session.selection, intent.key) };
    case 'selection/cleared':
      return session.selection.length === 0 ? session : { ...session, selection: [] };
    case 'facilities/toggled':
      return { ...session, facilities: toggled(session.facilities, intent.kind) };
    case 'view/moved':
      return { ...session, view: intent.view };
    case 'contrast/toggled':
      return { ...session, contrastMode: !session.contrastMode };
    case 'labels/toggled':
      return { ...session, labels: !session.labels };
    case 'language/chosen':
      return session.language === intent.language && !session.plain ? session : { ...session, language: intent.language, plain: false };
    case 'plain/toggled':
      return { ...session, plain: !session.plain, language: 'de' };
    case 'page/chosen':
      return openPage(session, intent.page);
    case 'recipe/drafted':
      return showDraft(session, intent.recipe);
    case 'recipe/saved': {
      if (session.draft === null) return session;
      const saved: Recipe = { ...session.draft, version: session.draft.version + 1, changed: intent.changed };
      return { ...session, draft: saved, recipes: withItem(session.recipes, saved) };
    }
    case 'recipe/closed':
      return session.draft === null ? session : { ...session, draft: null, page: 'uebersicht' };
    case 'recipe/removed': {
      const recipes = session.recipes.filter(({ id }) => id !== intent.recipe);
      const draft = session.draft?.id === intent.recipe ? null : session.draft;
      return recipes.length === session.recipes.length && draft === session.draft ? session : { ...session, recipes, draft };
    }
    case 'recipe/imported': {
      const fresh = besideRecipes(ownRecipes(session), intent.recipes).filter((recipe) => recipe !== null);
      return fresh.length === 0 ? session : { ...session, recipes: [...session.recipes, ...fresh] };
    }
    case 'supply/changed':
      return changeSupply(session, intent.settings);
    case 'scenario/changed':
      return changeScenario(session, intent.scenario);
    case 'scenario/removed': {
      const scenarios = session.scenarios.filter(({ id }) => id !== intent.scenario);
      const { scenario, compared } = session.supply;
      return changeSupply(
        { ...session, scenarios },
        {
          compared: compared.filter((id) => id !== intent.scenario),
          ...(scenario === intent.scenario ? { scenario: null } : {}),
        },
      );
    }
    case 'districts/changed':
      return {
        ...session,
        districts: withItem(session.districts, intent.plan),
        supply: { ...session.supply, districts: intent.plan.id },
      };
    case 'districts/removed':
      return {
        ...session,
        districts: session.districts.filter(({ id }) => id !== intent.plan),
        supply: session.supply.districts === intent.plan ? { ...session.supply, districts: null } : session.supply,
      };
    case 'conference/changed':
      return { ...session, conference: { ...session.conference, ...intent.settings } };
    case 'story/changed':
      return changeStory(session, intent.story);
    case 'story/removed': {
      const { conference } = session;
      return {
        ...session,
        stories: session.stories.filter(({ id }) => id !== intent.story),
        conference: conference.story === intent.story ? { ...conference, story: null, step: null } : conference,
      };
    }
    case 'conference/kept':
      return {
        ...session,
        conferences: withItem(session.conferences, intent.conference),
        conference: { ...session.conference, conference: intent.conference.id },
      };
    case 'conference/removed': {
      const { conference } = session;
      return {
        ...session,
        conferences: session.conferences.filter(({ id }) => id !== intent.conference),
        conference: conference.conference === intent.conference ? { ...conference, conference: null } : conference,
      };
    }
    case 'exploration/changed':
      return { ...session, exploration: { ...session.exploration, ...intent.settings } };
    case 'session/patched':
      return isPartOf(intent.patch, session) ? session : { ...session, ...intent.patch };
    case 'session/reset':
      return intent.part === 'classification'
        ? { ...session, classification: INITIAL_SESSION.classification, palette: null, diverging: false }
        : { ...INITIAL_SESSION, language: session.language };
  }
}
