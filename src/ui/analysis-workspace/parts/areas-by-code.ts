const kept = new WeakMap<Uint8Array, ReadonlyMap<number, readonly number[]>>();
const NONE: readonly number[] = [];

/** Positions of the areas that have a code, in ascending order. The codes are gone through once, however often they are asked. */
export function areasWithCode(codes: Uint8Array, code: number): readonly number[] {
  let groups = kept.get(codes);
  if (groups === undefined) {
    groups = grouped(codes);
    kept.set(codes, groups);
  }
  return groups.get(code) ?? NONE;
}

function grouped(codes: Uint8Array): ReadonlyMap<number, readonly number[]> {
  const groups = new Map<number, number[]>();
  for (let area = 0; area < codes.length; area++) {
    const group = groups.get(codes[area]!);
    if (group === undefined) groups.set(codes[area]!, [area]);
    else group.push(area);
  }
  return groups;
}
