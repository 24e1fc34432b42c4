import type { FacilitySet } from '../../../model/index.ts';

/** Name of a facility, with its address (its key, where that does not help) where others are called the same; undefined for an unknown key. */
export function distinctName(
  { keys, names, addresses }: Pick<FacilitySet, 'keys' | 'names' | 'addresses'>,
  key: string,
): string | undefined {
  const at = keys.indexOf(key);
  const name = names[at];
  if (name === undefined || names.indexOf(name) === names.lastIndexOf(name)) return name;
  const address = addresses[at] ?? '';
  const isShared = names.some((other, place) => place !== at && other === name && addresses[place] === address);
  return `${name}, ${address === '' || isShared ? key : address}`;
}
