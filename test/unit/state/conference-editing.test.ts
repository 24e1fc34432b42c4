import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { areaKey, levelId, CONTRIBUTION_KINDS, parseConference, type Conference } from '../../../src/model/index.ts';
import {
  carriedDecisions,
  conferencesBefore,
  editedConference,
  newConference,
  shownContributions,
  withContribution,
  withContributionEdited,
  withDecision,
  withDecisionEdited,
  withoutContribution,
  withoutDecision,
  withVotes,
} from '../../../src/state/conference-editing.ts';

const begin = (date = '2026-03-05', taken: readonly string[] = [], follows: string | null = null): Conference =>
  newConference({ title: 'Sozialraumkonferenz', date, place: 'Rathaus', story: null, follows }, new Set(taken));
const said = (text: string, kind: (typeof CONTRIBUTION_KINDS)[number] = 'idea') => ({
  kind,
  text,
  place: null,
  step: null,
  said: '2026-03-05T18:00:00Z',
});

describe('conferences', () => {
  it('gets an id that no other has and that is allowed', () => {
    const first = begin();
    const second = begin('2026-03-05', [first.id]);
    expect(second.id).not.toBe(first.id);
    for (const one of [first, second]) expect('conference' in parseConference(JSON.parse(JSON.stringify(one)))).toBe(true);
  });

  it('finds those before, also in a circle and where one is missing', () => {
    const a = { ...begin(), id: 'a', follows: 'c' };
    const b = { ...begin(), id: 'b', follows: 'a' };
    const c = { ...begin(), id: 'c', follows: 'b' };
    expect(conferencesBefore(c, [a, b, c]).map(({ id }) => id)).toEqual(['b', 'a']);
    expect(conferencesBefore({ ...c, follows: 'gone' }, [a, b, c])).toEqual([]);
    expect(editedConference(c, { follows: 'c' }).follows).toBeNull();
    expect(editedConference(c, { title: c.title })).toBe(c);
  });

  it('asks about all decisions of the last one and the open ones of those before, open ones first', () => {
    let a: Conference = { ...begin(), id: 'a' };
    for (const text of ['a1', 'a2']) a = withDecision(a, { text, responsible: '', due: null, contributions: [] }).conference;
    a = withDecisionEdited(a, 'beschluss-1', { state: 'done' });
    let b: Conference = { ...begin(), id: 'b', follows: 'a' };
    for (const text of ['b1', 'b2']) b = withDecision(b, { text, responsible: '', due: null, contributions: [] }).conference;
    b = withDecisionEdited(b, 'beschluss-1', { state: 'dropped' });
    const c = { ...begin(), id: 'c', follows: 'b' };
    expect(carriedDecisions(c, [a, b, c]).map(({ decision }) => decision.text)).toEqual(['a2', 'b2', 'b1']);
    expect(carriedDecisions(a, [a, b, c])).toEqual([]);
  });
});

describe('contributions', () => {
  it('counts votes, never below none', () => {
    const { conference, id } = withContribution(begin(), said('Bank'));
    fc.assert(
      fc.property(fc.array(fc.constantFrom(-1, 1), { maxLength: 40 }), (steps) => {
        let now = conference;
        let expected = 0;
        for (const step of steps) {
          now = withVotes(now, id, step);
          expected = Math.max(0, expected + step);
        }
        expect(now.contributions[0]?.votes).toBe(expected);
      }),
    );
  });

  it('leaves decisions on the others when one is taken out, and keeps ids apart', () => {
    let { conference } = withContribution(begin(), said('eins'));
    ({ conference } = withContribution(conference, said('zwei')));
    ({ conference } = withDecision(conference, {
      text: 'x',
      responsible: 'Jugendamt',
      due: null,
      contributions: ['beitrag-1', 'beitrag-2'],
    }));
    const without = withoutContribution(conference, 'beitrag-1');
    expect(without.decisions[0]?.contributions).toEqual(['beitrag-2']);
    const again = withContribution(without, said('drei'));
    expect(new Set(again.conference.contributions.map(({ id }) => id)).size).toBe(2);
    expect(withoutDecision(without, 'beschluss-1').decisions).toEqual([]);
  });

  it('stays the same object where nothing changes', () => {
    const { conference, id } = withContribution(begin(), said('eins'));
    expect(withContributionEdited(conference, id, { text: 'eins', place: null })).toBe(conference);
    expect(withContributionEdited(conference, 'no-such', { text: 'x' })).toBe(conference);
  });

  it('filters and sorts and keeps numbers', () => {
    let conference = begin();
    const level = levelId('sozialraum');
    const place = (area: string) => ({ kind: 'area' as const, level, area: areaKey(area) });
    for (const one of [
      { ...said('a', 'question'), place: place('02') },
      { ...said('b', 'strength'), place: null },
      { ...said('c', 'idea'), place: place('10') },
    ])
      ({ conference } = withContribution(conference, one));
    conference = withVotes(conference, 'beitrag-3', 2);
    const all = { kind: null, areas: null } as const;
    const numbers = (filter: Parameters<typeof shownContributions>[1]) =>
      shownContributions(conference, filter, CONTRIBUTION_KINDS, ({ place: at }) => (at?.kind === 'area' ? at.area : '')).map(
        ({ number }) => number,
      );
    expect(numbers({ ...all, order: 'said' })).toEqual([1, 2, 3]);
    expect(numbers({ ...all, order: 'votes' })).toEqual([3, 1, 2]);
    expect(numbers({ ...all, order: 'kind' })).toEqual([2, 3, 1]);
    expect(numbers({ ...all, order: 'place' })).toEqual([1, 3, 2]);
    expect(numbers({ ...all, kind: 'idea', order: 'said' })).toEqual([3]);
    expect(numbers({ ...all, areas: new Set(['02']), order: 'said' })).toEqual([1]);
  });
});
