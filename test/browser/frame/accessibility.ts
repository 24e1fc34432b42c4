import axe from 'axe-core';
import { expect } from 'vitest';

/** Fails with the rule, the element and the reason of every violation axe finds. */
export async function expectAccessible(element: Element): Promise<void> {
  const { violations, passes } = await axe.run(element, { resultTypes: ['violations'] });
  const found = violations.flatMap((violation) =>
    violation.nodes.map((node) => `${violation.id}: ${JSON.stringify(node.target)} ${node.failureSummary ?? ''}`),
  );
  expect(found).toEqual([]);
  expect(passes.length).toBeGreaterThan(5);
}
