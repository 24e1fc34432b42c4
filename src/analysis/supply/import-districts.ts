import { areaKey, finding, type AreaKey, type DistrictPlan, type Finding } from '../../model/index.ts';
import { readPolygonFile } from '../../reading/index.ts';
import type { TaskRequest, TaskResult } from '../protocol.ts';
import { paced, partOfPace } from '../recipes/paced.ts';
import type { AtlasSession } from '../tasks/atlas-session.ts';
import { loadFacilities } from '../tasks/load-facilities.ts';
import type { Pace } from '../tasks/pace.ts';
import { areasOfPolygons } from './areas-of-polygons.ts';
import { matchPolygons } from './district-polygons.ts';

const READING = 0.3;
const MOST_BYTES = 200e6;
const SHOWN = 5;
const LONGEST_ID = 80;

/**
 * Reads a file of district polygons (GeoJSON or TopoJSON, any CRS the house knows) and brings them onto the areas of a level: each polygon to the
 * facility its columns name, else to the one that stands inside (`matchPolygons`), each area to the facility that has most of it
 * (`areasOfPolygons`). No plan where no polygon can be read, or none fits a facility.
 * @throws AtlasError `aborted`, `misuse` for a level or kind the package does not have
 */
export async function importDistricts(
  session: AtlasSession,
  { file, name, level: levelOfPlan, facilityKind }: TaskRequest<'supply/importDistricts'>,
  pace: Pace,
): Promise<TaskResult<'supply/importDistricts'>> {
  const findings: Finding[] = [];
  const without = (more: readonly Finding[]): TaskResult<'supply/importDistricts'> => ({
    kind: 'districtImport',
    plan: null,
    cutAreas: 0,
    overlappingAreas: 0,
    findings: [...findings, ...more],
  });
  if (file.size > MOST_BYTES) return without([finding('resource-too-large', 'error', name)]);
  const { value: loaded, findings: levelFindings } = await session.level(levelOfPlan);
  if (loaded === null) return without(levelFindings);
  const { facilities, findings: facilityFindings } = await loadFacilities(session, { kind: facilityKind });
  if (facilities === null) return without(facilityFindings);
  const read = await readPolygonFile(new Uint8Array(await file.arrayBuffer()), name, session.atlas.atlas.crs);
  findings.push(...read.findings);
  if (read.value === null) return without([]);
  await pace.breathe(READING);
  const { facilities: owners, unmatched } = matchPolygons(read.value, facilities);
  if (unmatched.length > 0) {
    const value = Array.from(unmatched.subarray(0, SHOWN), (polygon) => polygon + 1).join(', ');
    findings.push(finding('district-without-facility', 'warning', name, { value, parameters: { count: unmatched.length } }));
  }
  if (unmatched.length === owners.length) return without([]);
  const { level, repeated } = loaded;
  const brought = await paced(
    areasOfPolygons(read.value.geometry, owners, level.geometry, level.labelPoints),
    partOfPace(pace, READING, 1),
  );
  const facilityOfArea: Record<AreaKey, string> = {};
  brought.owners.forEach((owner, area) => {
    if (owner >= 0 && repeated[area] === 0) facilityOfArea[level.keys[area] ?? areaKey('')] = facilities.keys[owner]!;
  });
  const plan: DistrictPlan = { id: idOf(name), title: titleOf(name), facilityKind, level: levelOfPlan, facilityOfArea };
  return { kind: 'districtImport', plan, cutAreas: sum(brought.cut), overlappingAreas: sum(brought.overlapping), findings };
}

const sum = (marks: Uint8Array): number => marks.reduce((total, mark) => total + mark, 0);

const titleOf = (fileName: string): string => fileName.replace(/\.[a-z]+$/i, '').trim() || fileName;

/** Lower case letters, digits and hyphens, as ids have to be. */
function idOf(fileName: string): string {
  const plain = titleOf(fileName)
    .toLowerCase()
    .replaceAll('ä', 'ae')
    .replaceAll('ö', 'oe')
    .replaceAll('ü', 'ue')
    .replaceAll('ß', 'ss')
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replaceAll(/^-+|-+$/g, '')
    .slice(0, LONGEST_ID);
  return plain === '' ? 'bezirke' : plain;
}
