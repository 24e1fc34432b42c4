import { describe, expect, it } from 'vitest';
import { pointInArea } from '../../../src/geometry/index.ts';
import { NO_AREA, rasterizeAreas, type RasterGrid } from '../../../src/map/draw/area-raster.ts';
import { geometryOf, type Shapes } from '../../rendering/support/models.ts';

function cellsOf(shapes: Shapes, grid: RasterGrid): Int32Array {
  const cells = new Int32Array(grid.columns * grid.rows);
  for (const _step of rasterizeAreas(geometryOf(shapes), Uint32Array.from(shapes.keys()), grid, cells));
  return cells;
}

const square = (x: number, y: number, size: number): number[] => [x, y, x + size, y, x + size, y + size, x, y + size, x, y];
const GRID: RasterGrid = { left: 0, top: 8, unitsPerCell: 1, columns: 8, rows: 8 };

describe('rasterizeAreas', () => {
  it('gives every cell to the area over its centre', () => {
    const cells = cellsOf([[[square(0, 4, 4)]], [[square(4, 4, 4)]]], GRID);
    expect([...cells.subarray(0, 8)]).toEqual([0, 0, 0, 0, 1, 1, 1, 1]);
    expect([...cells.subarray(32)]).toEqual(Array.from({ length: 32 }, () => NO_AREA));
  });

  it('leaves holes and what lies outside of the grid empty', () => {
    const cells = cellsOf([[[square(-4, -4, 16), square(2, 2, 4).toReversed()]]], GRID);
    expect(cells.filter((cell) => cell === 0)).toHaveLength(48);
    expect(cells[3 * 8 + 3]).toBe(NO_AREA);
  });

  it('agrees with the point test for irregular areas and covers a tessellation without gaps', () => {
    // A fan of triangles around an odd centre: every cell within the square belongs to exactly one of them.
    const rim = Array.from({ length: 40 }, (_, i) => {
      const side = Math.floor(i / 10);
      const along = (i % 10) * 4;
      return [
        [along, 0],
        [40, along],
        [40 - along, 40],
        [0, 40 - along],
      ][side] as [number, number];
    });
    const shapes: Shapes = rim.map(([x, y], i) => {
      const [nextX, nextY] = rim[(i + 1) % rim.length]!;
      return [[[17.3, 21.7, x, y, nextX, nextY, 17.3, 21.7]]];
    });
    const grid: RasterGrid = { left: 0, top: 40, unitsPerCell: 0.4, columns: 100, rows: 100 };
    const cells = cellsOf(shapes, grid);
    const geometry = geometryOf(shapes);
    let checked = 0;
    for (let row = 0; row < grid.rows; row++) {
      for (let column = 0; column < grid.columns; column++) {
        const area = cells[row * grid.columns + column]!;
        expect(area).not.toBe(NO_AREA);
        if (pointInArea(geometry, area, (column + 0.5) * 0.4, 40 - (row + 0.5) * 0.4)) checked++;
      }
    }
    // Centres that lie exactly on a border may go to either side.
    expect(checked).toBeGreaterThan(9950);
  });
});
