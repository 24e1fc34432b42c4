import { misuse } from '../../model/index.ts';
import { groupComposition, hasTwoGroups, type GroupComposition } from './group-composition.ts';
import { meanAbsoluteDifference } from '../inequality/mean-absolute-difference.ts';

/**
 * Evenness of a group against the rest of the population over areas. All functions: `group` and `total` are counts of length n (NaN =
 * missing; areas with a missing or impossible number and uninhabited areas add nothing); 0 = spread evenly, 1 = wholly apart. NaN where
 * the group or the rest is empty; 0 for a single area. Source: Massey, D. S. & Denton, N. A. (1988), The dimensions of residential
 * segregation, Social Forces 67.
 */

/**
 * Index of dissimilarity D = 1/2 sum |x_i / X - y_i / Y| with y the rest of the population: the share of the group that would have to move
 * for its spread to be that of the rest. Compares the group with everybody else (the German "Segregationsindex IS" is 100 D), not with
 * a second group: for that, hand over the second group plus the first as `total`. Cost O(n).
 */
export function dissimilarity(group: ArrayLike<number>, total: ArrayLike<number>): number {
  return dissimilarityOf(groupComposition(group, total));
}

export function dissimilarityOf(composition: GroupComposition): number {
  const { group, total, groupSum, restSum } = composition;
  if (!hasTwoGroups(composition)) return NaN;
  let sum = 0;
  for (let i = 0; i < group.length; i++) sum += Math.abs(group[i]! / groupSum - (total[i]! - group[i]!) / restSum);
  return sum / 2;
}

/**
 * Segregation index IS on the German scale 0 to 100: 100 times the dissimilarity of the group from the rest of the population.
 * Read as: IS percent of the group would have to move. Cost O(n).
 */
export const segregationIndex = (group: ArrayLike<number>, total: ArrayLike<number>): number => 100 * dissimilarity(group, total);

/**
 * Gini index of segregation: the mean difference of the group's shares between all pairs of areas, weighted by population, relative to its
 * largest possible value. Cost O(n log n).
 */
export function segregationGini(group: ArrayLike<number>, total: ArrayLike<number>): number {
  const composition = groupComposition(group, total);
  if (!hasTwoGroups(composition)) return NaN;
  const { share } = composition;
  return meanAbsoluteDifference(shares(composition), composition.total) / (2 * share * (1 - share));
}

/**
 * Theil's information index H: how much less mixed the areas are than the city, relative to the city's entropy. Free of the logarithm's
 * base. Cost O(n).
 */
export function entropyIndex(group: ArrayLike<number>, total: ArrayLike<number>): number {
  const composition = groupComposition(group, total);
  if (!hasTwoGroups(composition)) return NaN;
  const cityEntropy = binaryEntropy(composition.share);
  let sum = 0;
  for (let i = 0; i < composition.total.length; i++) {
    const everybody = composition.total[i]!;
    if (everybody > 0) sum += everybody * (cityEntropy - binaryEntropy(composition.group[i]! / everybody));
  }
  return sum / (composition.totalSum * cityEntropy);
}

/**
 * Atkinson's segregation index with shape 0 < b < 1: b = 0.5 weighs areas where the group is over- and underrepresented alike, larger b
 * gives more weight to areas where it is overrepresented. Cost O(n).
 * @throws AtlasError `misuse` for a shape outside (0, 1)
 */
export function segregationAtkinson(group: ArrayLike<number>, total: ArrayLike<number>, shape = 0.5): number {
  if (!(shape > 0 && shape < 1)) throw misuse(`segregationAtkinson: shape is ${shape}, expected more than 0 and less than 1`);
  const composition = groupComposition(group, total);
  if (!hasTwoGroups(composition)) return NaN;
  const { share, groupSum } = composition;
  let sum = 0;
  for (let i = 0; i < composition.total.length; i++) {
    const everybody = composition.total[i]!;
    if (everybody === 0) continue;
    const local = composition.group[i]! / everybody;
    sum += Math.pow(1 - local, 1 - shape) * Math.pow(local, shape) * everybody;
  }
  return 1 - (share / (1 - share)) * Math.pow(sum / groupSum, 1 / (1 - shape));
}

function shares({ group, total }: GroupComposition): Float64Array {
  return group.map((members, i) => (total[i]! > 0 ? members / total[i]! : 0));
}

function binaryEntropy(share: number): number {
  if (share <= 0 || share >= 1) return 0;
  return -share * Math.log(share) - (1 - share) * Math.log(1 - share);
}
