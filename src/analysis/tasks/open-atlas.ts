import { AtlasError, finding, type PackageSource } from '../../model/index.ts';
import { readPackageDescriptor, transportFailure } from '../../reading/index.ts';
import type { OpenedAtlas } from '../protocol.ts';
import { AtlasSession, type RecipeSeries } from './atlas-session.ts';
import { indicatorAvailability } from './indicator-availability.ts';
import { PackageFiles } from './package-files.ts';

/** Name of the descriptor within a package. */
export const DESCRIPTOR_PATH = 'datapackage.json';

/** An opened package, or what hindered it; `session` is null where the descriptor can not be used. */
export interface Opening {
  readonly opened: OpenedAtlas;
  readonly session: AtlasSession | null;
}

/** Recipes are loaded when the first one is asked for. */
const recipeSeriesOnDemand: RecipeSeries = async (...asked) => (await import('../recipes/recipe-series.ts')).recipeSeries(...asked);

/** Reads and checks the descriptor of a package; tables and geometries are read when they are needed. Never throws for bad data. */
export async function openAtlas(source: PackageSource): Promise<Opening> {
  const failed = (opened: Partial<OpenedAtlas>): Opening => ({
    opened: { atlas: null, availability: [], findings: [], ...opened },
    session: null,
  });
  let bytes: Uint8Array;
  try {
    bytes = await source.read(DESCRIPTOR_PATH);
  } catch (error) {
    if (!(error instanceof AtlasError) || error.code !== 'io') throw error;
    const code = transportFailure(error) === 'missing' ? 'package-missing' : 'package-unreadable';
    return failed({ findings: [finding(code, 'error', DESCRIPTOR_PATH, { value: error.message })] });
  }
  const { value: atlas, findings } = readPackageDescriptor(bytes);
  if (atlas === null) return failed({ findings });
  return {
    opened: { atlas, availability: indicatorAvailability(atlas), findings },
    session: new AtlasSession(new PackageFiles(source, atlas), recipeSeriesOnDemand),
  };
}
