import { parseDistrictPlan, parseScenario } from '../model/index.ts';
import type { ColumnReference, DistrictPlan, FacilityKindDescriptor, Scenario, SupplyRecipe } from '../model/index.ts';
import type { FindingSummary } from './finding-summary.ts';

/** What recipes of supply, scenarios and districts may refer to. The functions note what is missing and then return false. */
export interface SupplyReferences {
  readonly findings: FindingSummary;
  readonly facilities: ReadonlyMap<string, FacilityKindDescriptor>;
  readonly rasters: ReadonlySet<string>;
  hasLevel(id: string, path: string): boolean;
  hasColumn(reference: ColumnReference, path: string): boolean;
  note(kind: 'facilityKind' | 'ageGroup' | 'raster', id: string, path: string): false;
}

const hasKind = (id: string, path: string, references: SupplyReferences): boolean =>
  references.facilities.has(id) || references.note('facilityKind', id, path);

/**
 * A supply recipe whose facilities, places and demand are there, else nothing. A raster that is not there, or a forecast from what is not
 * there, is left out: the rest still says something.
 */
export function checkSupplyRecipe(recipe: SupplyRecipe, path: string, references: SupplyReferences): readonly SupplyRecipe[] {
  const { facilityKind, ageGroup, demand } = recipe;
  if (!hasKind(facilityKind, `${path}/facilityKind`, references)) return [];
  const capacities = references.facilities.get(facilityKind)?.capacities ?? [];
  if (ageGroup !== null && !capacities.some((capacity) => capacity.ageGroup === ageGroup)) {
    references.note('ageGroup', ageGroup, `${path}/ageGroup`);
    return [];
  }
  if (!demand.columns.every((column) => references.hasColumn(column, `${path}/demand/columns`))) return [];
  const raster = demand.raster === null || hasRaster(demand.raster, `${path}/demand/raster`, references) ? demand.raster : null;
  const forecast = hasForecast(recipe, `${path}/forecast`, references) ? recipe.forecast : null;
  return [{ ...recipe, demand: { ...demand, raster }, forecast }];
}

const hasRaster = (id: string, path: string, references: SupplyReferences): boolean =>
  references.rasters.has(id) || references.note('raster', id, path);

function hasForecast({ forecast }: SupplyRecipe, path: string, references: SupplyReferences): boolean {
  const has = (columns: readonly ColumnReference[]): boolean => columns.every((column) => references.hasColumn(column, path));
  switch (forecast?.kind) {
    case undefined:
      return true;
    case 'rollingCohorts':
      return has(forecast.births);
    case 'cohortSurvival':
      return references.hasLevel(forecast.level, `${path}/level`) && has(forecast.ages);
    case 'imported':
      return has(forecast.columns);
  }
}

/** Scenarios that can be read and whose kinds of facility are there; half a scenario would say something else and is taken out whole. */
export function checkScenarios(scenarios: readonly unknown[], references: SupplyReferences): Scenario[] {
  return scenarios.flatMap((json, position) => {
    const path = `/atlas/scenarios/${position}`;
    const result = parseScenario(json);
    if ('wrong' in result) return unreadable(`${path}${result.wrong}`, references);
    const { scenario } = result;
    const isWhole = scenario.changes.every(
      (change, place) => !('facilityKind' in change) || hasKind(change.facilityKind, `${path}/changes/${place}/facilityKind`, references),
    );
    return isWhole ? [scenario] : [];
  });
}

/** District plans that can be read and whose level and kind of facility are there. */
export function checkDistricts(districts: readonly unknown[], references: SupplyReferences): DistrictPlan[] {
  return districts.flatMap((json, position) => {
    const path = `/atlas/districts/${position}`;
    const result = parseDistrictPlan(json);
    if ('wrong' in result) return unreadable(`${path}${result.wrong}`, references);
    const { plan } = result;
    const has = references.hasLevel(plan.level, `${path}/level`) && hasKind(plan.facilityKind, `${path}/facilityKind`, references);
    return has ? [plan] : [];
  });
}

function unreadable(path: string, { findings }: SupplyReferences): [] {
  findings.add('descriptor-invalid', 'error', { parameters: { path, keyword: 'unreadable', expected: '' } }, path);
  return [];
}
