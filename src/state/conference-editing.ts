import type { Conference, ConferencePlace, Contribution, ContributionKind, Decision } from '../model/index.ts';
import { freeId } from './beside-items.ts';

const MOST_VOTES = 1_000_000;

export interface ConferenceBeginning {
  readonly title: string;
  /** ISO date. */
  readonly date: string;
  readonly place: string;
  readonly story: string | null;
  readonly follows: string | null;
}

/** A conference nothing was said at yet; `taken` are the ids of all conferences. */
export const newConference = (beginning: ConferenceBeginning, taken: ReadonlySet<string>): Conference => ({
  id: freeId(`konferenz-${beginning.date.replaceAll('-', '')}-1`, taken),
  ...beginning,
  contributions: [],
  decisions: [],
  boards: [],
});

/** A conference with other words about itself; the very same one where nothing would change. One that follows itself follows none. */
export function editedConference(conference: Conference, members: Partial<ConferenceBeginning>): Conference {
  const wanted = members.follows === conference.id ? { ...members, follows: null } : members;
  const names = Object.keys(wanted) as (keyof ConferenceBeginning)[];
  return names.every((name) => wanted[name] === conference[name]) ? conference : { ...conference, ...wanted };
}

/**
 * The conferences before one, the last one first: the one it follows, the one that follows, ... Ends where one is missing, and where it would
 * go round in a circle.
 */
export function conferencesBefore({ id, follows }: Conference, conferences: readonly Conference[]): readonly Conference[] {
  const found: Conference[] = [];
  for (let next = follows; next !== null && next !== id && !found.some((one) => one.id === next);) {
    const before = conferences.find((one) => one.id === next);
    if (before === undefined) break;
    found.push(before);
    next = before.follows;
  }
  return found;
}

/** What is neither done nor dropped. */
export const isOpen = ({ state }: Decision): boolean => state === 'open' || state === 'running';

/** A decision of an earlier conference, with the conference it was taken at. */
export interface CarriedDecision {
  readonly conference: Conference;
  readonly decision: Decision;
}

/**
 * Decisions that are asked about at a conference: all of the one it follows, and the open ones of those before. Open ones come first, the
 * oldest of them first.
 */
export function carriedDecisions(conference: Conference, conferences: readonly Conference[]): readonly CarriedDecision[] {
  const [last, ...older] = conferencesBefore(conference, conferences);
  if (last === undefined) return [];
  const all = [
    ...older.toReversed().flatMap((one) => one.decisions.filter(isOpen).map((decision) => ({ conference: one, decision }))),
    ...last.decisions.map((decision) => ({ conference: last, decision })),
  ];
  return [...all.filter(({ decision }) => isOpen(decision)), ...all.filter(({ decision }) => !isOpen(decision))];
}

export interface SaidContribution {
  readonly kind: ContributionKind;
  readonly text: string;
  readonly place: ConferencePlace | null;
  /** Step of the story it was said at; null = none. */
  readonly step: string | null;
  /** ISO date and time. */
  readonly said: string;
}

/** With one more contribution, at the end: its number is its position. */
export function withContribution(conference: Conference, said: SaidContribution): { conference: Conference; id: string } {
  const id = freeId('beitrag-1', idsOf(conference.contributions));
  return { conference: { ...conference, contributions: [...conference.contributions, { id, votes: 0, ...said }] }, id };
}

export const withContributionEdited = (conference: Conference, id: string, members: Partial<Omit<Contribution, 'id'>>): Conference =>
  withEdited(conference, 'contributions', id, members);

/** With more or fewer hands for a contribution; never fewer than none. */
export function withVotes(conference: Conference, id: string, more: number): Conference {
  const before = conference.contributions.find((one) => one.id === id)?.votes ?? 0;
  return withContributionEdited(conference, id, { votes: Math.min(Math.max(before + more, 0), MOST_VOTES) });
}

/** Without a contribution; decisions that rested on it rest on the others. */
export const withoutContribution = (conference: Conference, id: string): Conference => ({
  ...conference,
  contributions: conference.contributions.filter((one) => one.id !== id),
  decisions: conference.decisions.map((decision) =>
    decision.contributions.includes(id) ? { ...decision, contributions: decision.contributions.filter((one) => one !== id) } : decision,
  ),
});

/** With one more decision, open, at the end. */
export function withDecision(
  conference: Conference,
  decided: Pick<Decision, 'text' | 'responsible' | 'due' | 'contributions'>,
): { conference: Conference; id: string } {
  const id = freeId('beschluss-1', idsOf(conference.decisions));
  const decision: Decision = { id, state: 'open', outcome: '', ...decided };
  return { conference: { ...conference, decisions: [...conference.decisions, decision] }, id };
}

export const withDecisionEdited = (conference: Conference, id: string, members: Partial<Omit<Decision, 'id'>>): Conference =>
  withEdited(conference, 'decisions', id, members);

export const withoutDecision = (conference: Conference, id: string): Conference => ({
  ...conference,
  decisions: conference.decisions.filter((one) => one.id !== id),
});

/** The conferences with another one in the place of that of its id. */
export const withConferenceReplaced = (conferences: readonly Conference[], changed: Conference): readonly Conference[] =>
  conferences.map((one) => (one.id === changed.id ? changed : one));

export type ContributionOrder = 'said' | 'votes' | 'kind' | 'place';
export const CONTRIBUTION_ORDERS: readonly ContributionOrder[] = ['said', 'votes', 'kind', 'place'];

export interface ContributionFilter {
  /** Null = all kinds. */
  readonly kind: ContributionKind | null;
  /** Only those about one of these places; null = all. */
  readonly areas: ReadonlySet<string> | null;
  readonly order: ContributionOrder;
}

/** A contribution with its number, which stays whatever is shown. */
export interface NumberedContribution {
  readonly number: number;
  readonly contribution: Contribution;
}

/**
 * Contributions as a list shows them. Votes: most first; kind: in the order of `kinds`; place: by `placeName`, those without a place last.
 * Equal ones stay in the order they were said in.
 */
export function shownContributions(
  { contributions }: Conference,
  { kind, areas, order }: ContributionFilter,
  kinds: readonly ContributionKind[],
  placeName: (contribution: Contribution) => string,
): readonly NumberedContribution[] {
  const shown = contributions
    .map((contribution, index) => ({ number: index + 1, contribution }))
    .filter(
      ({ contribution }) =>
        (kind === null || contribution.kind === kind) &&
        (areas === null || (contribution.place?.kind === 'area' && areas.has(contribution.place.area))),
    );
  switch (order) {
    case 'said':
      return shown;
    case 'votes':
      return shown.toSorted((one, other) => other.contribution.votes - one.contribution.votes);
    case 'kind':
      return shown.toSorted((one, other) => kinds.indexOf(one.contribution.kind) - kinds.indexOf(other.contribution.kind));
    case 'place': {
      const name = ({ contribution }: NumberedContribution): string => (contribution.place === null ? '\uffff' : placeName(contribution));
      return shown.toSorted((one, other) => name(one).localeCompare(name(other), 'de', { numeric: true }));
    }
  }
}

const idsOf = (items: readonly { readonly id: string }[]): ReadonlySet<string> => new Set(items.map(({ id }) => id));

function withEdited<List extends 'contributions' | 'decisions'>(
  conference: Conference,
  list: List,
  id: string,
  members: Partial<Conference[List][number]>,
): Conference {
  const items: readonly Conference[List][number][] = conference[list];
  const item = items.find((one) => one.id === id);
  const names = Object.keys(members) as (keyof typeof members)[];
  if (item === undefined || names.every((name) => JSON.stringify(item[name]) === JSON.stringify(members[name]))) return conference;
  return { ...conference, [list]: items.map((one) => (one.id === id ? { ...one, ...members } : one)) };
}
