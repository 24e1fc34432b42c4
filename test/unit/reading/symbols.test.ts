import { describe, expect, it } from 'vitest';
import * as fc from 'fast-check';
import { parseNumber, parseSymbol, parseValue, SYMBOL_PROFILES } from '../../../src/reading/index.ts';
import { valueStateName, type SymbolProfile } from '../../../src/model/index.ts';

const GERMAN = { decimalChar: ',', groupChar: '.' };

/** Text, profile, number (NaN = none), state. */
const CASES: readonly (readonly [string, SymbolProfile, number, string])[] = [
  ['-', 'din55301', 0, 'valid'],
  ['–', 'din55301', 0, 'valid'],
  ['0', 'din55301', 0, 'roundedToZero'],
  ['0,0', 'din55301', 0, 'roundedToZero'],
  ['.', 'din55301', NaN, 'secret'],
  ['*', 'din55301', NaN, 'secret'],
  ['...', 'din55301', NaN, 'pending'],
  ['…', 'din55301', NaN, 'pending'],
  ['/', 'din55301', NaN, 'uncertain'],
  ['x', 'din55301', NaN, 'notApplicable'],
  ['X', 'din55301', NaN, 'notApplicable'],
  ['(12)', 'din55301', 12, 'limited'],
  ['( 12 )', 'din55301', 12, 'limited'],
  ['( )', 'din55301', NaN, 'secret'],
  ['12 p', 'din55301', 12, 'provisional'],
  ['12r', 'din55301', 12, 'corrected'],
  ['1.234,5 s', 'din55301', 1234.5, 'estimated'],
  ['7e', 'din55301', 7, 'valid'],
  ['1.234,5', 'din55301', 1234.5, 'valid'],
  ['1.234', 'din55301', 1234, 'valid'],
  ['', 'din55301', NaN, 'missing'],
  ['0', 'lsn', 0, 'limited'],
  ['k', 'lsn', 0, 'roundedToZero'],
  ['[n]', 'lsn', 0, 'valid'],
  ['g', 'lsn', NaN, 'secret'],
  ['t', 'lsn', NaN, 'pending'],
  ['u', 'lsn', NaN, 'uncertain'],
  ['12 u', 'lsn', 12, 'limited'],
  ['x', 'lsn', NaN, 'notApplicable'],
  ['–', 'zensus-grid', NaN, 'missing'],
  ['-', 'zensus-grid', NaN, 'missing'],
  ['6,26', 'zensus-grid', 6.26, 'valid'],
  ['0', 'zensus-grid', 0, 'valid'],
  ['*', 'ba', NaN, 'secret'],
  ['-', 'ba', 0, 'valid'],
  ['*', 'koeln', NaN, 'secret'],
  ['', 'plain', NaN, 'missing'],
  ['0', 'plain', 0, 'valid'],
];

describe('symbols of official tables', () => {
  it.each(CASES)('%j in %s is %d, %s', (text, profile, value, state) => {
    const parsed = parseValue(text, profile, GERMAN);
    expect(parsed === null ? null : [parsed.value, valueStateName(parsed.state)]).toEqual([value, state]);
  });

  it.each([
    ['-', 'plain'],
    ['.', 'koeln'],
    ['g', 'din55301'],
    ['-', 'lsn'],
    ['=1+1', 'din55301'],
    ['hoch', 'ba'],
    ['(hoch)', 'din55301'],
  ] as const)('%j means nothing in %s', (text, profile) => {
    expect(parseValue(text, profile)).toBeNull();
  });

  it('never makes a number of a symbol without one', () => {
    for (const [profile, { tokens }] of Object.entries(SYMBOL_PROFILES)) {
      for (const token of Object.keys(tokens)) {
        const parsed = parseSymbol(token, profile as SymbolProfile)!;
        expect(Number.isNaN(parsed.value)).toBe(parsed.state >= 16);
      }
    }
  });

  it('does not fall for names every object has', () => {
    expect(parseSymbol('constructor', 'din55301')).toBeNull();
    expect(parseValue('toString', 'lsn')).toBeNull();
  });
});

describe('numbers', () => {
  it.each([
    ['1234.5', {}, 1234.5],
    ['-0.37', {}, -0.37],
    ['−3', {}, -3],
    ['+3', {}, 3],
    ['.5', {}, 0.5],
    ['3.', {}, 3],
    ['3114.0', {}, 3114],
    ['1e3', {}, 1000],
    ['123456789012345678', {}, Number('123456789012345678')],
    ['0.1234567890123456789', {}, Number('0.1234567890123456789')],
    ['1.234.567,8', GERMAN, 1234567.8],
    ['12,5', GERMAN, 12.5],
    ['1 234', { groupChar: ' ' }, 1234],
  ])('%j with %j is %d', (text, format, expected) => {
    expect(parseNumber(text, format)).toBe(expected);
  });

  it.each([
    ['12,5', {}],
    ['12.5', GERMAN],
    ['1.2345', GERMAN],
    ['1..234', GERMAN],
    ['12345.678', GERMAN],
    ['1.234.5', GERMAN],
    ['.', {}],
    ['', {}],
    ['-', {}],
    ['1 2', {}],
    ['0x10', {}],
    ['NaN', {}],
    ['Infinity', {}],
    ['1e999', {}],
    ['12abc', {}],
  ])('%j with %j is no number', (text, format) => {
    expect(parseNumber(text, format)).toBeNaN();
  });

  it('reads every finite number the engine writes, exactly', () => {
    fc.assert(
      fc.property(fc.double({ noNaN: true, noDefaultInfinity: true }), (value) => {
        expect(parseNumber(String(value))).toBe(value === 0 ? Number(String(value)) : value);
      }),
      { seed: 2, numRuns: 500 },
    );
  });

  it('reads German notation back exactly', () => {
    fc.assert(
      fc.property(fc.integer({ min: -1e9, max: 1e9 }), fc.integer({ min: 0, max: 99 }), (whole, cents) => {
        const value = Number(`${whole}.${String(cents).padStart(2, '0')}`);
        const text = `${whole < 0 ? '-' : ''}${String(Math.abs(whole)).replace(/\B(?=(\d{3})+$)/g, '.')},${String(cents).padStart(2, '0')}`;
        expect(parseNumber(text, GERMAN)).toBe(value);
      }),
      { seed: 4, numRuns: 300 },
    );
  });
});
