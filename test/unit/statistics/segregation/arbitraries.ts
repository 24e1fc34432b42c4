import fc from 'fast-check';

/** Counts of several groups per area, some areas empty, some groups rare. */
export const groupCounts = (groups: number): fc.Arbitrary<number[][]> =>
  fc.array(
    fc.oneof(
      { weight: 1, arbitrary: fc.constant(Array.from({ length: groups }, () => 0)) },
      { weight: 6, arbitrary: fc.array(fc.integer({ min: 0, max: 900 }), { minLength: groups, maxLength: groups }) },
    ),
    { minLength: 1, maxLength: 14 },
  );

/** Group and rest, both with members. */
export const twoGroups: fc.Arbitrary<{ group: number[]; total: number[] }> = groupCounts(2)
  .map((rows) => ({ group: rows.map(([a]) => a!), total: rows.map(([a, b]) => a! + b!) }))
  .filter(({ group, total }) => {
    const sum = (values: number[]): number => values.reduce((whole, value) => whole + value, 0);
    return sum(group) > 0 && sum(total) > sum(group);
  });
