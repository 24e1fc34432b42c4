import type { FacilitySet } from '../../../model/index.ts';

/** Name of a facility, with its address where others are called the same; undefined for a key the set does not have. */
export function distinctName(
  { keys, names, addresses }: Pick<FacilitySet, 'keys' | 'names' | 'addresses'>,
  key: string,
): string | undefined {
  const at = keys.indexOf(key);
  const name = names[at];
  const address = addresses[at] ?? '';
  if (name === undefined || address === '' || names.indexOf(name) === names.lastIndexOf(name)) return name;
  return `${name}, ${address}`;
}
