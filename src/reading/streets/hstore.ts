/** Pairs in the text GDAL puts tags without a column of their own into: `"foot"=>"no","lit"=>"yes"`, or JSON in its newer form. */
export function parseHstore(text: string, into: Map<string, string>): void {
  if (text.startsWith('{')) {
    addJson(text, into);
    return;
  }
  const pair = /"((?:[^"\\]|\\.)*)"\s*=>\s*(?:"((?:[^"\\]|\\.)*)"|NULL)/gu;
  for (const [, key, value] of text.matchAll(pair)) if (value !== undefined) into.set(unescape(key ?? ''), unescape(value));
}

const unescape = (text: string): string => text.replaceAll(/\\(.)/gu, '$1');

function addJson(text: string, into: Map<string, string>): void {
  let document: unknown;
  try {
    document = JSON.parse(text);
  } catch {
    return;
  }
  if (typeof document !== 'object' || document === null) return;
  for (const [key, value] of Object.entries(document)) if (typeof value === 'string') into.set(key, value);
}
