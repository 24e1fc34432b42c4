import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { queenContiguity, rookContiguity, vertexContiguity } from '../../../../src/geometry/index.ts';
import type { AreaGeometry } from '../../../../src/model/index.ts';
import { areasOf, type Ring } from '../shapes.ts';
import { acrossGap, isContained, lists } from './graphs.ts';
import { areasOfShapefile } from './shapefile.ts';

const REAL = resolve(import.meta.dirname, '../../../../../shared/realdata');
const ORACLES = resolve(import.meta.dirname, '../../../../../shared/oracles');
const BLOCKS = resolve(REAL, 'berlin-bloecke/Berlin4matlab.shp');

interface Feature {
  readonly geometry: { readonly type: string; readonly coordinates: Ring[] | Ring[][] };
}

const areasOfGeoJson = (path: string): AreaGeometry =>
  areasOf(
    (JSON.parse(readFileSync(path, 'utf8')) as { features: Feature[] }).features.map(({ geometry }) =>
      geometry.type === 'Polygon' ? [geometry.coordinates as Ring[]] : (geometry.coordinates as Ring[][]),
    ),
  );

const islands = (graph: readonly number[][]): number => graph.filter((list) => list.length === 0).length;

describe.skipIf(!existsSync(REAL))('contiguity of real areas (shared)', () => {
  it('Berlin planning areas: 2656 links, no island, by points as by boundaries', () => {
    const geometry = areasOfGeoJson(resolve(REAL, 'berlin-lor-bis2020/berlin-lor-planning-areas-until-2020.geojson'));
    const queen = queenContiguity(geometry);
    expect(queen.neighbours.length).toBe(2656);
    expect(islands(lists(queen))).toBe(0);
    expect(lists(vertexContiguity(geometry, { leastSharedVertices: 1 }))).toEqual(lists(queen));
    expect(lists(vertexContiguity(geometry, { leastSharedVertices: 2 }))).toEqual(lists(rookContiguity(geometry)));
  });

  it('Berlin blocks: most touch nothing, and nearly all have neighbours across a street', () => {
    const geometry = areasOfShapefile(readFileSync(BLOCKS));
    const queen = lists(queenContiguity(geometry));
    expect(queen.length).toBe(12_309);
    // the count of another program, by predicates that know overlaps: 10,488
    expect(Math.abs(islands(queen) - 10_488)).toBeLessThanOrEqual(2);
    const street = acrossGap(geometry, { gapMeters: 20 });
    const avenue = acrossGap(geometry, { gapMeters: 40 });
    expect(isContained(queen, street)).toBe(true);
    expect(isContained(street, avenue)).toBe(true);
    expect(islands(street)).toBeLessThan(800);
    expect(islands(avenue)).toBeLessThan(20);
    const mean = avenue.flat().length / avenue.length;
    expect(mean).toBeGreaterThan(5);
    expect(mean).toBeLessThan(6.5);
  });
});

describe.skipIf(!existsSync(ORACLES))('contiguity against poly2nb (shared)', () => {
  it.each(['columbus', 'nc_sids', 'sacramento'])('%s', (name) => {
    const geometry = areasOfGeoJson(resolve(ORACLES, `data/${name}.geojson`));
    const expected = (kind: string): number[][] =>
      (
        JSON.parse(readFileSync(resolve(ORACLES, `spatial_autocorrelation/weights_${kind}.${name}.json`), 'utf8')) as {
          expected: { neighbours: number[][] };
        }
      ).expected.neighbours;
    expect(lists(queenContiguity(geometry))).toEqual(expected('queen'));
    expect(lists(vertexContiguity(geometry, { leastSharedVertices: 2 }))).toEqual(expected('rook'));
    // common points without a common edge are no border
    expect(isContained(lists(rookContiguity(geometry)), expected('rook'))).toBe(true);
  });
});
