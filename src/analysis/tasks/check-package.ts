import { AtlasError, finding, type FacilitySet, type Finding, type JoinReport, type LevelDescriptor } from '../../model/index.ts';
import { buildAreaIndex } from '../../geometry/index.ts';
import type { TaskResult } from '../protocol.ts';
import type { AtlasSession } from './atlas-session.ts';
import { distinctFindings } from './distinct-findings.ts';
import { indicatorAvailability } from './indicator-availability.ts';
import { loadBackdrop } from './load-backdrop.ts';
import { loadFacilities } from './load-facilities.ts';
import type { Pace } from './pace.ts';

/**
 * Reads every geometry, table, facility and backdrop layer and computes every indicator on every level it is offered on: the complete
 * join report and all findings, each once. A file that fails becomes a finding, the rest is checked all the same.
 * @throws AtlasError `aborted` when the task was cancelled.
 */
export async function checkPackage(session: AtlasSession, pace: Pace): Promise<TaskResult<'package/check'>> {
  const { levels, tables = [], indicators = [], facilities = [] } = session.atlas.atlas;
  const joins: JoinReport[] = [];
  const findings: Finding[] = [];
  const steps = levels.length + tables.length + indicators.length + facilities.length + 1;
  let done = 0;
  const step = async (resource: string, work: () => Promise<void>): Promise<void> => {
    try {
      await work();
    } catch (error) {
      if (!(error instanceof AtlasError) || error.code !== 'io') throw error;
      findings.push(finding('resource-unreadable', 'error', resource, { value: error.message }));
    }
    await pace.breathe(++done / steps);
  };

  for (const level of levels) {
    await step(level.geometry.resource, async () => void findings.push(...(await session.level(level.id)).findings));
  }
  for (const [position, table] of tables.entries()) {
    await step(table.resource, async () => {
      const loaded = await session.table(position);
      findings.push(...loaded.findings);
      if (loaded.join !== null) joins.push(loaded.join.report);
    });
  }
  findings.push(...levelsWithoutNumbers(session));
  for (const { indicator, byLevel } of indicatorAvailability(session.atlas)) {
    await step('', async () => {
      for (const { level, origin } of byLevel) {
        if (origin === 'direct' || origin === 'aggregated')
          findings.push(...(await session.series({ indicator: indicator, level: level })).findings);
      }
      if (byLevel.every(({ origin }) => origin === 'none')) {
        findings.push(finding('indicator-no-data', 'error', '', { value: indicator, parameters: { indicator } }));
      }
    });
  }
  for (const kind of facilities) {
    await step(kind.resource, async () => {
      const loaded = await loadFacilities(session, { kind: kind.id });
      findings.push(...loaded.findings);
      if (loaded.facilities !== null) findings.push(...(await outsideFindings(session, levels, kind.resource, loaded.facilities)));
    });
  }
  await step('', async () => void findings.push(...(await loadBackdrop(session, pace)).findings));
  return { joins, findings: distinctFindings(findings) };
}

/** Levels for which no indicator is offered: their map shows borders only. */
function levelsWithoutNumbers(session: AtlasSession): Finding[] {
  const withNumbers = new Set(
    indicatorAvailability(session.atlas).flatMap(({ byLevel }) =>
      byLevel.flatMap(({ level, origin }) => (origin === 'direct' || origin === 'aggregated' ? [level] : [])),
    ),
  );
  return session.atlas.atlas.levels
    .filter(({ id }) => !withNumbers.has(id))
    .map(({ id, title, geometry }) =>
      finding('geometry-without-table', 'info', geometry.resource, { value: id, parameters: { level: title } }),
    );
}

const SHOWN_NAMES = 3;

/** Facilities that lie in no area of the largest readable level. */
async function outsideFindings(
  session: AtlasSession,
  levels: readonly LevelDescriptor[],
  resource: string,
  { coordinates, names, keys }: FacilitySet,
): Promise<Finding[]> {
  const outermost = levels.findLast(({ parent, editionOf }) => parent === undefined && editionOf === undefined) ?? levels.at(-1);
  const loaded = outermost === undefined ? null : (await session.level(outermost.id)).value;
  if (loaded === null) return [];
  const index = buildAreaIndex(loaded.level.geometry, loaded.level.labelPoints);
  const outside: number[] = [];
  for (let facility = 0; facility < keys.length; facility++) {
    if (index.areaAt(coordinates[2 * facility]!, coordinates[2 * facility + 1]!) < 0) outside.push(facility);
  }
  if (outside.length === 0) return [];
  const value = outside
    .slice(0, SHOWN_NAMES)
    .map((facility) => names[facility] ?? keys[facility] ?? '')
    .join(', ');
  return [finding('facility-outside', 'warning', resource, { value, parameters: { count: outside.length } })];
}
