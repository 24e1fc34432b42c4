import { afterEach, describe, expect, test, vi } from 'vitest';
import { encodeAssignment } from '../../../../src/statistics/clustering/web-assembly/assignment-module.ts';
import { signed, unsigned } from '../../../../src/statistics/clustering/web-assembly/encoder.ts';
import { encodeWard } from '../../../../src/statistics/clustering/web-assembly/ward-module.ts';
import { kMeans, runToEnd, wardOfCentroids } from '../../../../src/statistics/index.ts';
import { randomTable } from './tables.ts';

describe('WebAssembly encoder', () => {
  test('whole numbers as in the examples of the DWARF and WebAssembly specifications', () => {
    expect(unsigned(0)).toEqual([0]);
    expect(unsigned(127)).toEqual([0x7f]);
    expect(unsigned(128)).toEqual([0x80, 0x01]);
    expect(unsigned(624485)).toEqual([0xe5, 0x8e, 0x26]);
    expect(signed(2)).toEqual([2]);
    expect(signed(-2)).toEqual([0x7e]);
    expect(signed(64)).toEqual([0xc0, 0x00]);
    expect(signed(-123456)).toEqual([0xc0, 0xbb, 0x78]);
  });

  test('the modules are valid for few and many columns', () => {
    for (const columns of [1, 2, 3, 11, 17, 64]) {
      expect(WebAssembly.validate(encodeAssignment(columns))).toBe(true);
      expect(WebAssembly.validate(encodeWard(columns))).toBe(true);
    }
  });
});

describe('where WebAssembly is refused', () => {
  afterEach(() => vi.unstubAllGlobals());

  test('the results are the same without it', { timeout: 20_000 }, () => {
    // column numbers no other test compiles: modules are kept once compiled
    const matrix = randomTable(1_200, 13, 3);
    const refused = randomTable(1_200, 14, 3);
    const expected = runToEnd(kMeans(matrix, { clusters: 4, seed: 2, restarts: 2, path: 'plain' }));
    expect(runToEnd(kMeans(matrix, { clusters: 4, seed: 2, restarts: 2 }))).toEqual(expected);
    const plain = [
      runToEnd(kMeans(refused, { clusters: 4, seed: 2, restarts: 2, path: 'plain' })),
      runToEnd(wardOfCentroids(refused, 'plain')),
    ];
    vi.stubGlobal('WebAssembly', {
      Module: function refuse(): never {
        throw new Error('refused by the content security policy');
      },
    });
    expect([runToEnd(kMeans(refused, { clusters: 4, seed: 2, restarts: 2 })), runToEnd(wardOfCentroids(refused))]).toEqual(plain);
    vi.stubGlobal('WebAssembly', undefined);
    expect(runToEnd(wardOfCentroids(randomTable(50, 15, 1)))).toEqual(runToEnd(wardOfCentroids(randomTable(50, 15, 1), 'plain')));
  });
});
