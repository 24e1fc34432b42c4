import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { queenContiguity, rookContiguity, vertexContiguity } from '../../../src/geometry/index.ts';
import {
  binaryWeights,
  givenWeights,
  graphOfLists,
  listsOfGraph,
  rowStandardisedWeights,
  type SpatialWeights,
} from '../../../src/statistics/index.ts';
import { isObject, numbersOf, type Json, type Oracle } from '../oracle.ts';
import { areasOf, featuresOf } from './shapes.ts';

/** For every area the positions of its neighbours, ascending. */
export type NeighbourLists = readonly (readonly number[])[];

export const neighbourListsOf = (lists: Json): NeighbourLists => {
  if (!Array.isArray(lists)) throw new Error('neighbours: expected lists');
  // R writes a list of one as the number itself
  return (lists as readonly Json[]).map((list) =>
    Array.from(numbersOf(Array.isArray(list) ? list : [list], 'neighbours')).sort((a, b) => a - b),
  );
};

/**
 * The neighbours an oracle is about: its own lists, those of the weights oracle it names (or that goes with its file), else contiguity of
 * the polygons of its file.
 */
export async function neighboursOfOracle(oracle: Oracle, areas: number): Promise<NeighbourLists> {
  const { input, folder } = oracle;
  if (Array.isArray(input['neighbours'])) return neighbourListsOf(input['neighbours']);
  const file = typeof input['file'] === 'string' ? basename(input['file']).replace(/\.[^.]*$/, '') : '';
  const name = typeof input['neighbours_from'] === 'string' ? input['neighbours_from'] : `weights_queen.${file}`;
  const path = join(folder, `${name}.json`);
  if (existsSync(path)) {
    const parsed = JSON.parse(await readFile(path, 'utf8')) as Json;
    const expected = isObject(parsed) ? parsed['expected'] : undefined;
    if (isObject(expected) && Array.isArray(expected['neighbours'])) return neighbourListsOf(expected['neighbours']);
  }
  const { geometry } = await featuresOf(oracle);
  // by shared vertices, as the programs behind the references do
  const lists = listsOfGraph(vertexContiguity(geometry, { leastSharedVertices: /rook/.test(name) ? 2 : 1 }));
  if (lists.length !== areas) throw new Error(`${lists.length} polygons for ${areas} values`);
  return lists;
}

/** Weights in spdep's styles: W row-standardised, B binary, C summing to the number of areas with neighbours, U summing to 1. */
export function weightsOf(lists: NeighbourLists, style: string): SpatialWeights {
  const graph = graphOfLists(lists);
  const links = graph.neighbours.length;
  if (style === 'W') return rowStandardisedWeights(graph);
  if (style === 'B') return binaryWeights(graph);
  const sum = style === 'C' ? lists.filter((list) => list.length > 0).length : 1;
  if (style !== 'C' && style !== 'U') throw new Error(`style ${style}: unknown`);
  return givenWeights(graph, new Float64Array(links).fill(sum / links));
}

/**
 * Contiguity of a lattice of unit squares numbered along its first side. Where the sides are not said, those whose neighbours agree with
 * `expected` (else the squarest).
 */
export function latticeNeighbours(cells: number, isRook: boolean, expected: NeighbourLists | null): NeighbourLists {
  const sides = Array.from({ length: cells }, (_, i) => i + 1).filter((side) => cells % side === 0);
  const squarest = sides.toSorted((a, b) => Math.abs(a - cells / a) - Math.abs(b - cells / b));
  const candidates = squarest.map((side) => {
    const squares = Array.from({ length: cells }, (_, cell) => {
      const x = cell % side;
      const y = Math.floor(cell / side);
      return [
        [
          [
            [x, y],
            [x + 1, y],
            [x + 1, y + 1],
            [x, y + 1],
            [x, y],
          ],
        ],
      ];
    });
    const geometry = areasOf(squares);
    return listsOfGraph(isRook ? rookContiguity(geometry) : queenContiguity(geometry));
  });
  return candidates.find((lists) => JSON.stringify(lists) === JSON.stringify(expected)) ?? candidates[0]!;
}
