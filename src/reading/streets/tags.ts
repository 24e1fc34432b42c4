/** Tags of a way or a node in the vocabulary of OpenStreetMap; undefined or empty = not tagged. */
export type Tags = (key: string) => string | undefined;

export const tagsOfMap =
  (map: ReadonlyMap<string, string>): Tags =>
  (key) =>
    map.get(key);

const YES = new Set(['yes', 'true', '1', 't']);
const NO = new Set(['', 'no', 'false', '0', 'f', 'none']);

export const saysYes = (value: string | undefined): boolean => value !== undefined && YES.has(value.toLowerCase());
/** True for anything but a denial: a bridge may be a `viaduct`. */
export const isTagged = (value: string | undefined): boolean => value !== undefined && !NO.has(value.toLowerCase());
