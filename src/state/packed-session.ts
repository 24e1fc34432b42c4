/**
 * Parts of a link that hold whole analyses. They are checked member by member by parsers the first view does without: a chunk of its own,
 * loaded only when a link has such parts.
 */
import { finding, type Finding } from '../model/index.ts';
import { plansIn, recipesIn, scenariosIn, storiesIn } from './foreign-work.ts';
import { unpackText } from './packed-text.ts';
import type { Session } from './session.ts';
import type { PackedParameter, PackedName } from './session-url.ts';

/** Every entry, or null where one is not as it should be: half of somebody's work is not their work. */
function all<Item>(json: unknown, itemsOf: (entry: unknown) => readonly Item[]): readonly Item[] | null {
  if (!Array.isArray(json)) return null;
  const items = json.flatMap(itemsOf);
  return items.length === json.length ? items : null;
}

function unpack(name: PackedName, json: unknown): Partial<Session> | null {
  switch (name) {
    case 'rezepte': {
      const recipes = all(json, recipesIn);
      return recipes && { recipes };
    }
    case 'entwurf': {
      const [draft, ...rest] = all(json, recipesIn) ?? [];
      return draft === undefined || rest.length > 0 ? null : { draft };
    }
    case 'szenarien': {
      const scenarios = all(json, scenariosIn);
      return scenarios && { scenarios };
    }
    case 'bezirksplaene': {
      const districts = all(json, plansIn);
      return districts && { districts };
    }
    case 'geschichten': {
      const stories = all(json, storiesIn);
      return stories && { stories };
    }
  }
}

/** The session's parts that were packed; what holds anything else becomes a finding. */
export function unpackParameters(packed: readonly PackedParameter[]): { readonly patch: Partial<Session>; readonly findings: Finding[] } {
  let patch: Partial<Session> = {};
  const findings: Finding[] = [];
  for (const { name, text } of packed) {
    const part = unpack(name, unpackText(text));
    if (part === null) findings.push(finding('session-unknown-value', 'warning', '', { column: name, value: text }));
    else patch = { ...patch, ...part };
  }
  return { patch, findings };
}
