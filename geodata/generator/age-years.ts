import type { Hierarchy } from './hierarchy.ts';
import { fixedNormal } from './latent.ts';
import { hashText } from './seeded-random.ts';
import { ageGroups, apportion } from './series.ts';
import type { BlockSeries } from './series.ts';
import { sumUp } from './tables.ts';

/** First age of each of the youngest groups, and the age after the last. */
const bandStarts = [0, 3, 6, 10, 15, 18] as const;
export const SINGLE_AGES = 18;
export const ageColumn = (age: number): string => `a${age}`;

/** How much a single year of age follows the cohort of the year before; the rest is the group's mean. */
const COHORT_SHARE = 0.9;

/**
 * Children and youths by single years of age in each Sozialraum: `children(area, t)[age]`. They add up to the age groups of the blocks;
 * within a group each year follows the cohort a year younger in the year before, the youngest the births.
 * Cost O(areas * years * ages).
 */
export function singleAges(series: BlockSeries, hierarchy: Hierarchy, seed: number): (area: number, t: number) => readonly number[] {
  const { years } = series;
  const { keys } = hierarchy.sozialraum;
  const sums = sumUp(series, hierarchy.block.parent, keys.length);
  const salt = hashText('altersjahre');
  const table = keys.map((_, area) => {
    const byYear: (readonly number[])[] = [];
    years.forEach((year, t) => {
      const before = byYear[t - 1];
      const ages: number[] = [];
      for (let band = 0; band < bandStarts.length - 1; band++) {
        const from = bandStarts[band]!;
        const to = bandStarts[band + 1]!;
        const total = sums(ageGroups[band]!, area, t);
        const mean = total / (to - from);
        const weights = Array.from({ length: to - from }, (__, k) => {
          const age = from + k;
          const cohort = age === 0 ? sums('geburten', area, t) : before?.[age - 1];
          const noise = 1 + (before === undefined ? 0.09 : 0.02) * fixedNormal(seed, salt, area, year, age);
          return 0.01 + Math.max(0, noise * (COHORT_SHARE * (cohort ?? mean) + (1 - COHORT_SHARE) * mean));
        });
        ages.push(...apportion(total, weights));
      }
      byYear.push(ages);
    });
    return byYear;
  });
  return (area, t) => table[area]![t]!;
}
