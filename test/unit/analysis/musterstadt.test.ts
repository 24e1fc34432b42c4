import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, it } from 'vitest';
import { checkPackage, createPace, openAtlas, type AtlasSession } from '../../../src/analysis/index.ts';
import { isAggregable } from '../../../src/analysis/tasks/indicator-availability.ts';
import { childLevels, lowerLevels } from '../../../src/analysis/tasks/level-tree.ts';
import { folderSource } from '../../../src/cli/folder-source.ts';
import { hasNumber, NO_PARENT, ValueState, type Finding } from '../../../src/model/index.ts';

const FOLDER = fileURLToPath(new URL('../../../geodata/musterstadt', import.meta.url));

describe.skipIf(!existsSync(`${FOLDER}/datapackage.json`))('musterstadt (skipped until it is generated)', () => {
  let session: AtlasSession;
  let findings: readonly Finding[] = [];
  beforeAll(async () => {
    const opening = await openAtlas(folderSource(FOLDER));
    expect(opening.opened.findings).toEqual([]);
    session = opening.session!;
    ({ findings } = await checkPackage(session, createPace()));
  }, 120_000);

  it('has no error in any file, table or indicator', () => {
    expect(findings.filter(({ severity }) => severity === 'error')).toEqual([]);
  });

  it('gives every area a parent', async () => {
    for (const { id, parent } of session.atlas.atlas.levels) {
      const { level } = (await session.level(id)).value!;
      if (parent !== undefined) expect(level.parentIndex!.filter((position) => position === NO_PARENT)).toHaveLength(0);
    }
  });

  it('has counts that add up from every level to the one above, wherever both were summed', async () => {
    let compared = 0;
    for (const indicator of session.atlas.atlas.indicators ?? []) {
      if (indicator.value.kind !== 'count' || indicator.minimumCases !== undefined || indicator.minimumBase !== undefined) continue;
      for (const above of session.atlas.atlas.levels) {
        const [below] = childLevels(session.atlas, above.id);
        if (below === undefined) continue;
        const upper = (await session.series({ indicator: indicator.id, level: above.id })).series!;
        const lower = (await session.series({ indicator: indicator.id, level: below.id })).series!;
        const { level } = (await session.level(below.id)).value!;
        for (const [position, year] of upper.years.entries()) {
          if (upper.origin[position] !== 'aggregated') continue;
          const at = lower.years.indexOf(year);
          const sums = new Float64Array(upper.values[position]!.length);
          lower.values[at]!.forEach((value, area) => {
            if (hasNumber(lower.states[at]![area]!)) sums[level.parentIndex![area]!]! += value;
          });
          upper.values[position]!.forEach((value, area) => {
            if (!hasNumber(upper.states[position]![area]!)) return;
            expect(value, `${indicator.id} ${above.id} ${year} ${area}`).toBeCloseTo(sums[area]!, 6);
            compared++;
          });
        }
      }
    }
    expect(compared).toBeGreaterThan(100);
  });

  it('never shows a number that can not be derived', async () => {
    const { indicators = [], levels } = session.atlas.atlas;
    for (const indicator of indicators.filter(({ value }) => !isAggregable(value))) {
      for (const { id } of levels) {
        const { series } = await session.series({ indicator: indicator.id, level: id });
        const tables = (session.atlas.atlas.tables ?? []).filter(({ level }) => level === id);
        if (tables.length > 0 || lowerLevels(session.atlas, id).length === 0) continue;
        expect(
          series!.states.every((states) => states.every((state) => state === ValueState.notAggregable || state === ValueState.noData)),
        ).toBe(true);
      }
    }
  });
});
