import {
  attempt,
  identifierOf,
  integerOf,
  listOf,
  matchingOf,
  NotAsExpected,
  numberOf,
  objectAt,
  oneOf,
  optionalTextOf,
  textOf,
  textsOf,
  type Json,
} from './checked-json.ts';
import { areaKey, levelId } from './ids.ts';
import {
  BOARD_KINDS,
  CONTRIBUTION_KINDS,
  DECISION_STATES,
  STORY_LAYOUTS,
  type Board,
  type BoardCard,
  type Conference,
  type ConferencePlace,
  type Contribution,
  type Decision,
  type Story,
  type StoryStep,
} from './story.ts';

const MOST_STEPS = 100;
const MOST_EMPHASISED = 500;
const MOST_CONTRIBUTIONS = 2000;
const MOST_DECISIONS = 500;
const MOST_BOARDS = 50;
const MOST_CARDS = 500;
const MOST_VOTES = 1_000_000;
const LONGEST_TITLE = 300;
const LONGEST_WORDS = 5000;
/** A view may hold the recipes and the scenario it shows. */
const LONGEST_VIEW = 20_000;
const FARTHEST = 1e9;
const DATE = /^\d{4}-\d{2}-\d{2}$/;
const DATE_AND_TIME = /^\d{4}-\d{2}-\d{2}(T\d{2}:\d{2}(:\d{2}(\.\d{1,3})?)?Z?)?$/;

/** A story read from foreign JSON, or the path of the first member that is not as it should be. Cost O(size). */
export const parseStory = (json: unknown): { readonly story: Story } | { readonly wrong: string } =>
  attempt(() => ({ story: story(objectAt(json, '')) }));

/** A conference read from foreign JSON, or the path of the first member that is not as it should be. Cost O(size). */
export const parseConference = (json: unknown): { readonly conference: Conference } | { readonly wrong: string } =>
  attempt(() => ({ conference: conference(objectAt(json, '')) }));

const story = (json: Json): Story => ({
  id: identifierOf(json, 'id'),
  title: textOf(json, 'title', undefined, LONGEST_TITLE),
  ...optionalTextOf(json, 'titleEn', LONGEST_TITLE),
  ...optionalTextOf(json, 'note'),
  ...optionalTextOf(json, 'noteEn'),
  version: integerOf(json, 'version', 0, 1_000_000, 0),
  ...optionalTextOf(json, 'changed'),
  steps: itemsOf(json, 'steps', MOST_STEPS, step),
});

const step = (json: Json): StoryStep => ({
  id: identifierOf(json, 'id'),
  title: textOf(json, 'title', '', LONGEST_TITLE),
  ...optionalTextOf(json, 'titleEn', LONGEST_TITLE),
  text: textOf(json, 'text', '', LONGEST_WORDS),
  ...optionalTextOf(json, 'textEn', LONGEST_WORDS),
  view: textOf(json, 'view', '', LONGEST_VIEW),
  layout: oneOf(json, 'layout', STORY_LAYOUTS, 'map'),
  emphasis: textsOf(json, 'emphasis', MOST_EMPHASISED, []).map(areaKey),
  notes: textOf(json, 'notes', '', LONGEST_WORDS),
  ...optionalTextOf(json, 'notesEn', LONGEST_WORDS),
});

const conference = (json: Json): Conference => ({
  id: identifierOf(json, 'id'),
  title: textOf(json, 'title', '', LONGEST_TITLE),
  date: matchingOf(json, 'date', DATE),
  place: textOf(json, 'place', '', LONGEST_TITLE),
  story: identifierOrNull(json, 'story'),
  follows: identifierOrNull(json, 'follows'),
  contributions: itemsOf(json, 'contributions', MOST_CONTRIBUTIONS, contribution),
  decisions: itemsOf(json, 'decisions', MOST_DECISIONS, decision),
  boards: itemsOf(json, 'boards', MOST_BOARDS, board),
});

const contribution = (json: Json): Contribution => ({
  id: identifierOf(json, 'id'),
  kind: oneOf(json, 'kind', CONTRIBUTION_KINDS),
  text: textOf(json, 'text', '', LONGEST_WORDS),
  place: placeOrNull(json),
  votes: integerOf(json, 'votes', 0, MOST_VOTES, 0),
  step: identifierOrNull(json, 'step'),
  said: matchingOf(json, 'said', DATE_AND_TIME),
});

const decision = (json: Json): Decision => ({
  id: identifierOf(json, 'id'),
  text: textOf(json, 'text', '', LONGEST_WORDS),
  responsible: textOf(json, 'responsible', '', LONGEST_TITLE),
  due: json['due'] == null ? null : matchingOf(json, 'due', DATE),
  state: oneOf(json, 'state', DECISION_STATES, 'open'),
  outcome: textOf(json, 'outcome', '', LONGEST_WORDS),
  contributions: textsOf(json, 'contributions', MOST_CONTRIBUTIONS, []),
});

const board = (json: Json): Board => ({
  id: identifierOf(json, 'id'),
  kind: oneOf(json, 'kind', BOARD_KINDS),
  title: textOf(json, 'title', '', LONGEST_TITLE),
  cards: itemsOf(json, 'cards', MOST_CARDS, card),
});

const card = (json: Json): BoardCard => ({
  id: identifierOf(json, 'id'),
  text: textOf(json, 'text', '', LONGEST_WORDS),
  place: placeOrNull(json),
  x: numberOf(json, 'x', 0, 1),
  y: numberOf(json, 'y', 0, 1),
});

function placeOrNull(json: Json): ConferencePlace | null {
  if (json['place'] == null) return null;
  const place = objectAt(json['place'], '/place');
  return within('/place', () => placeOf(place));
}

function placeOf(place: Json): ConferencePlace {
  switch (oneOf(place, 'kind', ['area', 'point'])) {
    case 'area':
      return { kind: 'area', level: levelId(textOf(place, 'level')), area: areaKey(textOf(place, 'area')) };
    case 'point':
      return { kind: 'point', x: numberOf(place, 'x', -FARTHEST, FARTHEST), y: numberOf(place, 'y', -FARTHEST, FARTHEST) };
  }
}

/** Items with ids of their own: what points at one by its id must not find two. */
function itemsOf<Item extends { readonly id: string }>(json: Json, name: string, most: number, read: (item: Json) => Item): Item[] {
  const ids = new Set<string>();
  return listOf(json, name, most, []).map((entry, position) => {
    const path = `/${name}/${position}`;
    const item = within(path, () => read(objectAt(entry, '')));
    if (ids.has(item.id)) throw new NotAsExpected(`${path}/id`);
    ids.add(item.id);
    return item;
  });
}

function within<Result>(path: string, read: () => Result): Result {
  try {
    return read();
  } catch (error) {
    throw error instanceof NotAsExpected ? new NotAsExpected(`${path}${error.message}`) : error;
  }
}

const identifierOrNull = (json: Json, name: string): string | null => (json[name] == null ? null : identifierOf(json, name));
