import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readHostMessage, readOrigins, sessionPatch } from '../../../src/embed/messages.ts';

describe('readHostMessage', () => {
  it('reads what a page may say', () => {
    const set = { sozialraum: 1, type: 'set', id: 'a', session: { indicator: 'x', level: null, year: 2024, selection: ['001'] } };
    expect(readHostMessage(set)).toEqual(set);
    expect(readHostMessage({ sozialraum: 1, type: 'get' })).toEqual({ sozialraum: 1, type: 'get' });
  });
  it('leaves alone what belongs to others, other versions included', () => {
    for (const data of [
      null,
      undefined,
      1,
      'set',
      [],
      {},
      { type: 'set' },
      { sozialraum: 2, type: 'set', session: {} },
      { sozialraum: '1' },
    ])
      expect(readHostMessage(data)).toBeNull();
  });
  it.for([
    [{}, 'type'],
    [{ type: 'eval' }, 'type'],
    [{ type: 'set' }, 'session'],
    [{ type: 'set', session: [] }, 'session'],
    [{ type: 'set', session: { recipes: [] } }, 'session.recipes'],
    [{ type: 'set', session: { year: 2020.5 } }, 'session.year'],
    [{ type: 'set', session: { selection: 'a' } }, 'session.selection'],
    [{ type: 'set', session: { indicator: 'x'.repeat(201) } }, 'session.indicator'],
    [{ type: 'set', session: JSON.parse('{"__proto__": {}}') }, 'session.__proto__'],
    [{ type: 'set', session: { toString: 'x' } }, 'session.toString'],
  ] as const)('refuses %j and names the part', ([part, wrong]) => {
    expect(readHostMessage({ sozialraum: 1, ...part })).toEqual({ wrong, id: null });
  });
  it('never throws, whatever comes', () => {
    fc.assert(
      fc.property(fc.anything({ withNullPrototype: true }), (data) => {
        readHostMessage(data);
        readHostMessage({ sozialraum: 1, type: 'set', session: data });
      }),
    );
  });
  it('sets only what was said', () => {
    expect(sessionPatch({})).toEqual({});
    expect(sessionPatch({ indicator: null, selection: ['a'] })).toEqual({ indicator: null, selection: ['a'] });
  });
});

describe('readOrigins', () => {
  it('takes exact origins and nothing else', () => {
    expect([...readOrigins('https://www.stadt.example, http://127.0.0.1:8080')]).toEqual([
      'https://www.stadt.example',
      'http://127.0.0.1:8080',
    ]);
    for (const text of [
      null,
      '',
      '*',
      'null',
      'stadt.example',
      'https://stadt.example/',
      'https://stadt.example/pfad',
      'javascript:alert(1)',
      'data:,x',
      'file:///',
    ])
      expect(readOrigins(text).size, String(text)).toBe(0);
  });
});
