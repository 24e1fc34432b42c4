/** Reads what an earlier visit kept. A chunk of its own with the parsers: most first views have nothing to read. */
import { conferencesIn, plansIn, recipesIn, scenariosIn, storiesIn } from '../../state/index.ts';
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
  };
}

function kept(key: string): Readonly<Record<string, unknown>> {
  try {
    const json: unknown = JSON.parse(localStorage.getItem(key) ?? '{}');
    return typeof json === 'object' && json !== null ? (json as Readonly<Record<string, unknown>>) : {};
  } catch {
    return {};
  }
}

const listOf = (json: unknown): readonly unknown[] => (Array.isArray(json) ? (json as readonly unknown[]) : []);
