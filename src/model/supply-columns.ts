import type { ColumnReference } from './column-reference.ts';
import type { SupplyRecipe } from './recipe.ts';

/** The columns a supply recipe reads: its demand and what its forecast is made from. A column may come twice. Cost O(columns). */
export const supplyColumns = ({ demand, forecast }: Pick<SupplyRecipe, 'demand' | 'forecast'>): readonly ColumnReference[] => {
  switch (forecast?.kind) {
    case undefined:
      return demand.columns;
    case 'rollingCohorts':
      return [...demand.columns, ...forecast.births];
    case 'cohortSurvival':
      return [...demand.columns, ...forecast.ages];
    case 'imported':
      return [...demand.columns, ...forecast.columns];
  }
};
