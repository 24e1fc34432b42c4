import type { Conference } from '../model/index.ts';
import { besideItems, freeId } from './beside-items.ts';
import { conferencesBefore } from './conference-editing.ts';
import { conferencesIn } from './foreign-work.ts';

/** Larger files are none of ours: a conference of 2,000 long contributions stays below. */
const MOST_CHARACTERS = 20_000_000;
const MOST_CONFERENCES = 200;

/** A conference as a file, with those before it: what was decided goes along to the next conference. */
export const conferenceFile = (conference: Conference, conferences: readonly Conference[]): string =>
  `${JSON.stringify({ conferences: [conference, ...conferencesBefore(conference, conferences)] }, null, 2)}\n`;

/** Conferences of a file: exported ones, a list, or a single one. What is no conference is left out; nothing where the text is no JSON. */
export function conferencesOfFile(text: string): readonly Conference[] {
  if (text.length > MOST_CHARACTERS) return [];
  try {
    const json: unknown = JSON.parse(text);
    const named = typeof json === 'object' && json !== null && 'conferences' in json ? json.conferences : json;
    const list: readonly unknown[] = Array.isArray(named) ? named : [named];
    return list.slice(0, MOST_CONFERENCES).flatMap(conferencesIn);
  } catch {
    return [];
  }
}

export interface ImportedConferences {
  /** All, the present ones first. */
  readonly conferences: readonly Conference[];
  /** The first one of the file, under the id it has here. */
  readonly first: Conference | null;
  /** How many are new. */
  readonly added: number;
}

/**
 * Conferences of a file beside those that are there. One that is there already stays as it is; one with the id of another one gets a new id,
 * and those that follow it follow it under that id.
 */
export function importedConferences(present: readonly Conference[], incoming: readonly Conference[]): ImportedConferences {
  const unique = incoming.filter(({ id }, position) => incoming.findIndex((one) => one.id === id) === position);
  const taken = new Set([...present, ...unique].map(({ id }) => id));
  const renamed = new Map<string, string>();
  for (const one of unique) {
    if (besideItems(present, [one])[0]?.id === one.id || besideItems(present, [one]).length === 0) continue;
    const id = freeId(one.id, taken);
    taken.add(id);
    renamed.set(one.id, id);
  }
  const idHere = (id: string): string => renamed.get(id) ?? id;
  const here = unique.map((one) => ({ ...one, id: idHere(one.id), follows: one.follows === null ? null : idHere(one.follows) }));
  const known = new Set(present.map(({ id }) => id));
  const added = here.filter(({ id }) => !known.has(id));
  return { conferences: [...present, ...added], first: here[0] ?? null, added: added.length };
}
