import { cp, mkdir, mkdtemp, readFile, writeFile } from 'node:fs/promises';
import { existsSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** Real packages: descriptors of ours over files that lie beside the project and are not part of it. */
export const REAL_PACKAGES = ['berlin', 'muenster', 'columbus'] as const;
export type RealPackage = (typeof REAL_PACKAGES)[number];

const HERE = dirname(fileURLToPath(import.meta.url));
/** Paths in the descriptors are relative to this folder. */
export const REAL_DATA_FOLDER = join(HERE, '..', '..', '..', 'shared', 'realdata');

/** False where the data are not at hand; tests then skip, visibly. */
export const hasRealData = (): boolean => existsSync(REAL_DATA_FOLDER);

/**
 * Puts a real package together in a fresh temporary folder: our descriptor and a copy of every file it names.
 * Returns the folder. @throws when a file is not at hand.
 */
export async function assembleRealPackage(name: RealPackage): Promise<string> {
  const descriptorPath = join(HERE, name, 'datapackage.json');
  const { resources } = JSON.parse(await readFile(descriptorPath, 'utf8')) as { resources: { path: string | string[] }[] };
  const folder = await mkdtemp(join(tmpdir(), `sozialraumatlas-${name}-`));
  await cp(descriptorPath, join(folder, 'datapackage.json'));
  for (const path of new Set(resources.flatMap((resource) => resource.path))) {
    await mkdir(dirname(join(folder, path)), { recursive: true });
    await cp(join(REAL_DATA_FOLDER, path), join(folder, path), { dereference: true });
  }
  return folder;
}

const PLANNING_AREAS = 'berlin-lor-bis2020/berlin-lor-planning-areas-until-2020.geojson';
/** South of it lies Steglitz, north of it Charlottenburg. */
const BETWEEN_THE_TWO_LATITUDE = 52.5;

/**
 * Gives the area of Charlottenburg in an assembled Berlin its own key 04030417 back: the source wrote the key of the area of the same name
 * in Steglitz, 06010102, twice (see the data's SOURCE.md), so that one published area is missing.
 */
export async function repairBerlinKeys(folder: string): Promise<void> {
  const path = join(folder, PLANNING_AREAS);
  const collection = JSON.parse(await readFile(path, 'utf8')) as {
    features: { properties: { id: string; bounding_box: [number, number, number, number] } }[];
  };
  for (const { properties } of collection.features) {
    if (properties.id === '06010102' && properties.bounding_box[1] > BETWEEN_THE_TWO_LATITUDE) properties.id = '04030417';
  }
  await writeFile(path, JSON.stringify(collection));
}
