import type { AreaKey, DistrictPlan } from '../../../model/index.ts';

/** The plan with these areas given to a facility. Pure. */
export const withAreas = (plan: DistrictPlan, areas: readonly AreaKey[], facility: string): DistrictPlan => ({
  ...plan,
  facilityOfArea: { ...plan.facilityOfArea, ...Object.fromEntries(areas.map((area) => [area, facility])) },
});

/** The plan with these areas given to nobody. Pure. */
export function withoutAreas(plan: DistrictPlan, areas: readonly AreaKey[]): DistrictPlan {
  const released = new Set(areas);
  const kept = (Object.entries(plan.facilityOfArea) as [AreaKey, string][]).filter(([area]) => !released.has(area));
  return { ...plan, facilityOfArea: Object.fromEntries(kept) as DistrictPlan['facilityOfArea'] };
}
