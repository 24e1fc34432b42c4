import { describe, expect, it } from 'vitest';
import { newConference } from '../../../src/state/conference-editing.ts';
import { conferenceFile, conferencesOfFile, importedConferences } from '../../../src/state/conference-file.ts';

const before = newConference({ title: 'Herbst', date: '2025-10-01', place: '', story: null, follows: null }, new Set());
const after = newConference({ title: 'Frühjahr', date: '2026-03-05', place: '', story: null, follows: before.id }, new Set());

describe('conferences as files', () => {
  it('takes those before along, and reads them again', () => {
    expect(conferencesOfFile(conferenceFile(after, [before, after]))).toEqual([after, before]);
    expect(conferencesOfFile(JSON.stringify(after))).toEqual([after]);
    expect(conferencesOfFile(JSON.stringify([after, { id: 3 }]))).toEqual([after]);
    for (const text of ['', 'no json', 'null', '7', '{"conferences": 3}']) expect(conferencesOfFile(text)).toEqual([]);
  });

  it('lays them beside those that are there, and keeps who follows whom', () => {
    const other = { ...before, title: 'Anders' };
    const { conferences, first, added } = importedConferences([other], [after, before]);
    expect(added).toBe(2);
    const renamed = conferences.find(({ title }) => title === 'Herbst');
    expect(renamed?.id).not.toBe(before.id);
    expect(first?.follows).toBe(renamed?.id);
    expect(conferences[0]).toBe(other);
    expect(importedConferences([before, after], [after, before])).toMatchObject({ added: 0, first: { id: after.id } });
    expect(importedConferences([before], [])).toEqual({ conferences: [before], first: null, added: 0 });
  });
});
