/** Texts up to this length are copied by engines anyway; longer parts may keep the whole file alive. */
const LONGEST_COPIED = 12;

/**
 * Keeps one copy of every distinct text, so that a column of 600,000 keys holds as many strings as there are areas, and none of them
 * keeps the file it was cut from in memory. Cost O(length) per call.
 */
export class StringPool {
  private readonly known = new Map<string, string>();

  get(text: string): string {
    const pooled = this.known.get(text);
    if (pooled !== undefined) return pooled;
    // going through an array makes a string of its own instead of a window into the file
    const copy = text.length > LONGEST_COPIED ? text.split('').join('') : text;
    this.known.set(copy, copy);
    return copy;
  }
}
