import { describe, expect, test } from 'vitest';
import { agrees, EXACT, parseTolerance, toleranceFor } from '../../oracles/tolerance.ts';

describe('tolerance words', () => {
  test('the words of the oracles', () => {
    expect(parseTolerance('rel 1e-9')).toEqual({ relative: 1e-9, absolute: 0 });
    expect(parseTolerance('abs 1e-9 (round numbers)')).toEqual({ relative: 0, absolute: 1e-9 });
    expect(parseTolerance('abs 0.001')).toEqual({ relative: 0, absolute: 0.001 });
    expect(parseTolerance('rel 1e-6 or abs 1e-12')).toEqual({ relative: 1e-6, absolute: 1e-12 });
    expect(parseTolerance('rel 1e-8 (p: abs 1e-10)')).toEqual({ relative: 1e-8, absolute: 0 });
    expect(parseTolerance('exact under same proviso')).toEqual(EXACT);
    expect(parseTolerance('advisory')).toBeNull();
  });

  test('relative tolerance is of the expected value', () => {
    expect(agrees(100, 101, { relative: 0.01, absolute: 0 })).toBe(true);
    expect(agrees(-100, -101.1, { relative: 0.01, absolute: 0 })).toBe(false);
    expect(agrees(0, 1e-12, { relative: 1, absolute: 0 })).toBe(false);
    expect(agrees(1, NaN, { relative: 1, absolute: 1 })).toBe(false);
    expect(agrees(Infinity, Infinity, EXACT)).toBe(true);
  });

  test('a field without words takes those for all, else it is refused', () => {
    expect(toleranceFor({ all: 'abs 1' }, 'breaks')).toEqual({ relative: 0, absolute: 1 });
    expect(() => toleranceFor({ counts: 'exact' }, 'breaks')).toThrow(/no tolerance/);
  });
});
