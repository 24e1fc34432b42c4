import type { AssociationResult } from '../../../analysis/protocol.ts';

const NO_CLASS = 255;
const kept = new WeakMap<AssociationResult, readonly number[]>();

const keptByCategory = new WeakMap<AssociationResult, ReadonlyMap<number, readonly number[]>>();

const orderOf = (p: number | undefined): number => (p === undefined || Number.isNaN(p) ? 2 : p);

/** Areas with a category, the smallest p-value first; put in order once per result. */
export function areasByProbability(result: AssociationResult): readonly number[] {
  let areas = kept.get(result);
  if (areas === undefined) {
    const { categories, pValues } = result;
    const found: number[] = [];
    for (let area = 0; area < categories.length; area++) if (categories[area] !== NO_CLASS) found.push(area);
    areas = found.toSorted((one, other) => orderOf(pValues[one]) - orderOf(pValues[other]));
    kept.set(result, areas);
  }
  return areas;
}

/** Those of one category, in the same order. */
export function areasOfCategory(result: AssociationResult, category: number): readonly number[] {
  let groups = keptByCategory.get(result);
  if (groups === undefined) {
    const found = new Map<number, number[]>();
    for (const area of areasByProbability(result)) {
      const own = result.categories[area] ?? NO_CLASS;
      const group = found.get(own);
      if (group === undefined) found.set(own, [area]);
      else group.push(area);
    }
    keptByCategory.set(result, (groups = found));
  }
  return groups.get(category) ?? [];
}
