const SEPARATOR = '~';

const encodeItem = (item: string): string => item.replaceAll('%', '%25').replaceAll(SEPARATOR, '%7E');
const decodeItem = (item: string): string => item.replaceAll('%7E', SEPARATOR).replaceAll('%25', '%');

/** A list as one readable parameter of a link; null (leave out) for an empty one. */
export const encodeList = (items: readonly string[]): string | null => (items.length === 0 ? null : items.map(encodeItem).join(SEPARATOR));

/** The list of a parameter; empty items are left out. */
export const decodeList = (text: string): string[] =>
  text
    .split(SEPARATOR)
    .filter((item) => item !== '')
    .map(decodeItem);
