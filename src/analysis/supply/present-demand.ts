import { finding, type Finding, type SupplyRecipe } from '../../model/index.ts';
import { readRaster } from '../../reading/index.ts';
import type { AtlasSession } from '../tasks/atlas-session.ts';
import type { LoadedLevel } from '../tasks/load-level.ts';
import type { Pace } from '../tasks/pace.ts';
import { labelDemandPoints, type DemandPoints } from './demand-points.ts';
import { keptPart } from './kept-parts.ts';
import type { MetricPlane } from './metric-plane.ts';
import { rasterDemandPoints } from './raster-points.ts';

export interface PresentDemand {
  /** In the plane of the ways. */
  readonly points: DemandPoints;
  readonly findings: readonly Finding[];
}

/** Where people are without the scenario's housing, kept per level and raster. A raster that can not be used is told; label points are taken then. */
export function presentDemand(
  session: AtlasSession,
  { level, demand: { raster } }: SupplyRecipe,
  loaded: LoadedLevel,
  plane: MetricPlane,
  pace: Pace,
): Promise<PresentDemand> {
  return keptPart(
    session,
    'demand',
    `${level} ${raster ?? ''}`,
    async () => {
      const { points, findings } = await placedPeople(session, raster, loaded);
      return { points: { ...points, coordinates: plane.toPlane(points.coordinates) }, findings };
    },
    pace,
  );
}

async function placedPeople(session: AtlasSession, raster: string | null, loaded: LoadedLevel): Promise<PresentDemand> {
  const labels = (findings: readonly Finding[]): PresentDemand => ({ points: labelDemandPoints(loaded), findings });
  if (raster === null) return labels([]);
  const descriptor = session.atlas.atlas.rasters?.find(({ id }) => id === raster);
  const unusable = finding('supply-raster-unreadable', 'warning', descriptor?.resource ?? '', { value: raster });
  if (descriptor === undefined) return labels([unusable]);
  const { resource, parts, findings } = await session.files.read(descriptor.resource);
  const bytes = parts?.[0];
  if (resource === null || bytes === undefined) return labels([...findings, unusable]);
  const { value: grid, findings: noted } = await readRaster(bytes, resource, session.atlas.atlas.crs);
  return grid === null ? labels([...noted, unusable]) : { points: rasterDemandPoints(loaded, grid), findings: noted };
}
