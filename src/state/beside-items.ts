/** An id nobody has: the stem with the next free number. */
export function freeId(id: string, taken: ReadonlySet<string>): string {
  if (!taken.has(id)) return id;
  const stem = id.replace(/-\d+$/, '');
  for (let number = 2; ; number++) {
    const free = `${stem}-${number}`;
    if (!taken.has(free)) return free;
  }
}

/** Content as text, whatever the order of members. */
const contentOf = (item: object): string =>
  JSON.stringify(item, (_, value: unknown) =>
    typeof value === 'object' && value !== null && !Array.isArray(value)
      ? Object.fromEntries(Object.entries(value).toSorted(([one], [other]) => (one < other ? -1 : 1)))
      : value,
  );

/**
 * Scenarios or plans from elsewhere beside those that are there, so that nobody's work is overwritten by what happens to have the same id:
 * what is there already is left out, what has the id of something else gets a new one. Cost O(items * size).
 */
export function besideItems<Item extends { readonly id: string }>(present: readonly Item[], incoming: readonly Item[]): readonly Item[] {
  const known = new Map(present.map((item) => [item.id, contentOf(item)]));
  const taken = new Set([...known.keys(), ...incoming.map(({ id }) => id)]);
  return incoming.flatMap((item) => {
    const there = known.get(item.id);
    if (there === undefined) return [item];
    if (there === contentOf(item)) return [];
    const id = freeId(item.id, taken);
    taken.add(id);
    return [{ ...item, id }];
  });
}
