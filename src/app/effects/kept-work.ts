/** Reads what an earlier visit kept. A chunk of its own with the parsers: most first views have nothing to read. */
import {
  besideItems,
  besideRecipes,
  conferencesIn,
  ownRecipes,
  plansIn,
  recipesIn,
  scenariosIn,
  storiesIn,
  type Session,
  type UnsavedWords,
} from '../../state/index.ts';
import { keptConferencesKey, keptRecipesKey, keptStoriesKey, keptSupplyKey } from './kept-keys.ts';
import type { KeptWork } from './work-keeper.ts';

/** Own work of an earlier visit; nothing where storage is forbidden or holds something else. */
export function readKeptWork(atlas: string): KeptWork {
  const recipes = kept(keptRecipesKey(atlas));
  const supply = kept(keptSupplyKey(atlas));
  const conferences = kept(keptConferencesKey(atlas));
  const open = conferences['open'];
  const [draft] = recipesIn(recipes['draft']);
  return {
    recipes: listOf(recipes['recipes']).flatMap(recipesIn),
    draft: draft ?? null,
    scenarios: listOf(supply['scenarios']).flatMap(scenariosIn),
    districts: listOf(supply['districts']).flatMap(plansIn),
    stories: listOf(kept(keptStoriesKey(atlas))['stories']).flatMap(storiesIn),
    conferences: listOf(conferences['conferences']).flatMap(conferencesIn),
    openConference: typeof open === 'string' ? open : null,
    unsaved: unsavedIn(conferences['unsaved']),
  };
}

/** Own work of an earlier visit beside that of the link, which keeps its ids: the link shows what its sender saw. */
export function recallWork(session: Session, kept: KeptWork): Partial<Session> {
  const keptDraft = session.draft === null && kept.draft !== null ? [kept.draft] : [];
  const beside = besideRecipes(ownRecipes(session), [...kept.recipes, ...keptDraft]);
  return {
    draft: session.draft ?? beside[kept.recipes.length] ?? null,
    recipes: [...session.recipes, ...beside.slice(0, kept.recipes.length).filter((recipe) => recipe !== null)],
    scenarios: [...session.scenarios, ...besideItems(session.scenarios, kept.scenarios)],
    districts: [...session.districts, ...besideItems(session.districts, kept.districts)],
    stories: [...session.stories, ...besideItems(session.stories, kept.stories)],
    conferences: [...session.conferences, ...besideItems(session.conferences, kept.conferences)],
    ...(kept.conferences.some(({ id }) => id === kept.openConference)
      ? {
          conference: {
            ...session.conference,
            conference: kept.openConference,
            ...(kept.unsaved === undefined ? {} : { unsaved: kept.unsaved }),
          },
        }
      : {}),
  };
}

function unsavedIn(json: unknown): UnsavedWords | undefined {
  const words = membersOf(json);
  const decision = membersOf(words['decision']);
  const { due } = decision;
  const text = textOf(decision['text']);
  const responsible = textOf(decision['responsible']);
  const contributions = listOf(decision['contributions']).map(textOf);
  const isEmpty = text === '' && responsible === '';
  const unsaved: UnsavedWords = {
    contribution: textOf(words['contribution']),
    decision: isEmpty ? null : { text, responsible, due: typeof due === 'string' ? due : null, contributions },
  };
  return unsaved.contribution === '' && isEmpty ? undefined : unsaved;
}

function kept(key: string): Readonly<Record<string, unknown>> {
  try {
    return membersOf(JSON.parse(localStorage.getItem(key) ?? '{}'));
  } catch {
    return {};
  }
}

const membersOf = (json: unknown): Readonly<Record<string, unknown>> =>
  typeof json === 'object' && json !== null ? (json as Readonly<Record<string, unknown>>) : {};

const textOf = (json: unknown): string => (typeof json === 'string' ? json : '');

const listOf = (json: unknown): readonly unknown[] => (Array.isArray(json) ? (json as readonly unknown[]) : []);
