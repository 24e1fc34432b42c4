/** Code of an area without a class, in arrays of one byte per area. */
export const NO_CLASS = 255;

/** Classes of the kernels (-1 = none) as the protocol tells them (255 = none). Cost O(n). */
export const classCodes = (classes: Int8Array): Uint8Array => Uint8Array.from(classes, (code) => (code < 0 ? NO_CLASS : code));

/** How many areas each of `count` classes has. Cost O(n). */
export function countClasses(codes: Uint8Array, count: number): number[] {
  const counts = new Array<number>(count).fill(0);
  for (const code of codes) if (code < count) counts[code]!++;
  return counts;
}
