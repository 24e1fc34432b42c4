/** Why an area has no result in a recipe. */
export const Exclusion = {
  none: 0,
  belowMinimumPopulation: 1,
  excludedByHand: 2,
  outlier: 3,
  missingInput: 4,
  secretInput: 5,
  uninhabited: 6,
} as const;
export type ExclusionName = keyof typeof Exclusion;
export type ExclusionCode = (typeof Exclusion)[ExclusionName];
