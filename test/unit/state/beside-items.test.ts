import { describe, expect, it } from 'vitest';
import type { Scenario } from '../../../src/model/index.ts';
import { besideItems } from '../../../src/state/index.ts';

const scenario = (id: string, title = id): Scenario => ({ id, title, version: 1, changes: [] });

describe('scenarios from elsewhere', () => {
  it('that are there already are not added again', () => {
    expect(besideItems([scenario('steg')], [scenario('steg'), scenario('kita')])).toEqual([scenario('kita')]);
    const otherOrder: Scenario = { changes: [], version: 1, title: 'steg', id: 'steg' };
    expect(besideItems([scenario('steg')], [otherOrder])).toEqual([]);
  });

  it('never take the place of another, nor of each other', () => {
    const there = [scenario('steg', 'mine'), scenario('kita', 'mine')];
    const added = besideItems(there, [scenario('steg', 'theirs'), scenario('steg-2'), scenario('kita', 'theirs')]);
    expect(added).toEqual([
      { ...scenario('steg', 'theirs'), id: 'steg-3' },
      scenario('steg-2'),
      { ...scenario('kita', 'theirs'), id: 'kita-2' },
    ]);
  });
});
