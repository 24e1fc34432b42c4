import { describe, expect, it } from 'vitest';
import { buildNetwork } from '../../../../src/analysis/supply/build-network.ts';
import { networkReport } from '../../../../src/analysis/supply/network-report.ts';
import { supplyResult } from '../../../../src/analysis/supply/supply-result.ts';
import { levelId, recipeIndicator } from '../../../../src/model/index.ts';
import { decodeStreetGraph } from '../../../../src/network/index.ts';
import { filesSource } from '../../../../src/reading/index.ts';
import { openAtlas } from '../../../../src/analysis/index.ts';
import { at, openSupplied, pace, suppliedCity, type Spot } from '../../../fixtures/analysis/supplied-city.ts';
import { BLOCK_KEYS } from '../../../fixtures/analysis/tiny-city.ts';
import { granted, supplyRecipe } from './small-supply.ts';

const tables = [
  {
    dataset: 'people',
    level: 'block' as const,
    csv: ['key;year;people;young', ...BLOCK_KEYS.map((key) => `${key};2024;100;10`)].join('\n'),
  },
];
const facilities = [{ id: 'k', spot: [50, 50] as Spot, places: 10 }];
const DETOUR: readonly Spot[][] = [
  [
    [50, 50],
    [50, -450],
    [350, -450],
    [350, 50],
  ],
  [
    [350, 50],
    [350, 150],
  ],
  [
    [50, 50],
    [50, 150],
  ],
];
const geojson = (lines: readonly Spot[][]): Blob =>
  new Blob([
    JSON.stringify({
      type: 'FeatureCollection',
      crs: { type: 'name', properties: { name: 'urn:ogc:def:crs:EPSG::25832' } },
      features: lines.map((line) => ({ type: 'Feature', properties: {}, geometry: { type: 'LineString', coordinates: line.map(at) } })),
    }),
  ]);

describe('a network built from files of the user', () => {
  it('that lies elsewhere is told', async () => {
    const session = await openSupplied({ tables, facilities });
    const far = DETOUR.map((line) => line.map(([x, y]): Spot => [x + 90_000, y]));
    const codes = async (lines: readonly Spot[][]): Promise<string[]> =>
      (await buildNetwork(session, { files: [{ name: 'wege.geojson', blob: geojson(lines) }] }, pace)).findings.map(({ code }) => code);
    expect(await codes(far)).toContain('streets-elsewhere');
    expect(await codes(DETOUR)).not.toContain('streets-elsewhere');
  });

  it('is used from now on, also by what was computed before', async () => {
    const session = await openSupplied({ tables, facilities });
    const recipe = { ...supplyRecipe({ columns: ['young'] }), breaks: [100, 2000] };
    const request = { indicator: recipeIndicator(recipe.id, 'weg'), level: levelId('block'), recipes: [recipe] };
    const farthest = async (): Promise<number> => (await session.series(request, pace)).series!.values[0]![7]!;
    expect(await networkReport(session)).toBeNull();
    expect(await farthest()).toBeCloseTo(Math.hypot(300, 100));

    const { report, file, findings } = await buildNetwork(session, { files: [{ name: 'wege.geojson', blob: geojson(DETOUR) }] }, pace);
    expect(findings.filter(({ severity }) => severity === 'error')).toEqual([]);
    expect(report).toMatchObject({ source: 'file', nodes: 4, edges: 3, components: 1, largestShare: 1, bridges: 0 });
    expect(report!.lengthMeters).toBeCloseTo(1500);
    expect(await networkReport(session)).toEqual(report);
    expect(await farthest()).toBeCloseTo(1400);

    const decoded = decodeStreetGraph(file!.buffer as ArrayBuffer);
    expect(decoded.kind).toBe('graph');
    const packed = await suppliedCity({ tables, facilities });
    const descriptor = JSON.parse(await packed.get('datapackage.json')!.text()) as { resources: object[]; atlas: Record<string, unknown> };
    descriptor.resources.push({ name: 'netz', path: 'netz.streets' });
    descriptor.atlas['network'] = { resource: 'netz' };
    packed.set('datapackage.json', new Blob([JSON.stringify(descriptor)]));
    packed.set('netz.streets', new Blob([file! as BlobPart]));
    const again = (await openAtlas(filesSource(packed))).session!;
    expect(await networkReport(again)).toMatchObject({ ...report!, source: 'package', findings: expect.anything() as unknown });
    const result = granted(await supplyResult(again, { recipe, year: 2024, areaLevel: levelId('block') }, pace));
    expect(result.basis).toBe('network');
    expect(result.areas.meanWay[7]).toBeCloseTo(1400);
  });

  it('leaves the present one alone where nothing can be built', async () => {
    const session = await openSupplied({ tables, facilities, streets: DETOUR });
    const before = await networkReport(session);
    for (const blob of [new Blob(['no streets here']), geojson([]), new Blob([])]) {
      const { report, file, findings } = await buildNetwork(session, { files: [{ name: 'wege.geojson', blob }] }, pace);
      expect(report).toBeNull();
      expect(file).toBeNull();
      expect(findings.some(({ severity }) => severity === 'error')).toBe(true);
    }
    expect(await networkReport(session)).toEqual(before);
    expect(before).toMatchObject({ source: 'package', edges: 3 });
  });

  it('comes back from its compact file, and is handed out without files', async () => {
    const built = await buildNetwork(
      await openSupplied({ tables, facilities }),
      { files: [{ name: 'wege.geojson', blob: geojson(DETOUR) }] },
      pace,
    );
    const session = await openSupplied({ tables, facilities });
    expect(await buildNetwork(session, { files: [] }, pace)).toMatchObject({ report: null, file: null });
    const kept = await buildNetwork(session, { files: [{ name: 'netz', blob: new Blob([built.file! as BlobPart]) }] }, pace);
    expect(kept.report).toEqual({ ...built.report!, findings: [] });
    expect(kept.file).toEqual(built.file);
    expect(await networkReport(session)).toEqual(kept.report);
    const inUse = await buildNetwork(session, { files: [] }, pace);
    expect(inUse).toEqual(kept);
  });

  it('is not built from a damaged compact file', async () => {
    const session = await openSupplied({ tables, facilities, streets: DETOUR });
    const { file, findings } = await buildNetwork(session, { files: [{ name: 'netz', blob: new Blob(['SRAN and nothing else']) }] }, pace);
    expect(file).toBeNull();
    expect(findings.some(({ severity }) => severity === 'error')).toBe(true);
    expect(await networkReport(session)).toMatchObject({ source: 'package', edges: 3 });
  });

  it('tells parts nobody walks between', async () => {
    const island: Spot[] = [
      [0, 300],
      [100, 300],
    ];
    const session = await openSupplied({ tables, facilities, streets: [...DETOUR, island] });
    const report = await networkReport(session);
    expect(report!.components).toBe(2);
    expect(report!.largestShare).toBeCloseTo(1500 / 1600);
  });
});
