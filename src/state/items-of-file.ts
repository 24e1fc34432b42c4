const memberOf = (json: unknown, name: string): unknown =>
  typeof json === 'object' && json !== null ? (json as Readonly<Record<string, unknown>>)[name] : undefined;

function listIn(json: unknown, name: string): readonly unknown[] | null {
  const list = memberOf(json, name);
  return Array.isArray(list) ? (list as readonly unknown[]) : null;
}

/**
 * Things of one kind in the text of a file: exported ones (a list called `name`), those of a whole package, a list, or a single one. `read`
 * makes each of the foreign JSON, and none of what is not as it should be. Nothing where the text is no JSON.
 */
export function itemsOfFile<Item>(text: string, name: string, read: (json: unknown) => readonly Item[]): readonly Item[] {
  try {
    const json: unknown = JSON.parse(text);
    const list =
      listIn(json, name) ?? listIn(memberOf(json, 'atlas'), name) ?? (Array.isArray(json) ? (json as readonly unknown[]) : [json]);
    return list.flatMap(read);
  } catch {
    return [];
  }
}
