import { describe, expect, it } from 'vitest';
import { distinctName } from '../../../src/ui/supply-workspace/parts/facility-name.ts';

describe('names of facilities', () => {
  const set = {
    keys: ['a', 'b', 'c', 'd', 'e', 'f'],
    names: ['Emmaus', 'Emmaus', 'Lukas', 'Emmaus', 'Farbklecks', 'Farbklecks'],
    addresses: ['Orionstraße 48', 'Milangrund 58', 'Marktstraße 19', '', 'Ufer 1', 'Ufer 1'],
  };
  it('stay as they are while they are the only ones', () => {
    expect(distinctName(set, 'c')).toBe('Lukas');
    expect(distinctName(set, 'z')).toBeUndefined();
  });
  it('take their address where others are called the same, their key where that says nothing', () => {
    expect(set.keys.map((key) => distinctName(set, key))).toEqual([
      'Emmaus, Orionstraße 48',
      'Emmaus, Milangrund 58',
      'Lukas',
      'Emmaus, d',
      'Farbklecks, e',
      'Farbklecks, f',
    ]);
  });
});
