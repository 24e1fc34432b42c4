import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import Papa from 'papaparse';
import { describe, expect, test } from 'vitest';
import {
  BERLIN_MSS,
  classByLimits,
  indexExclusionName,
  statusDynamicsIndex,
  type ClassedIndex,
  type StatusDynamicsSide,
} from '../../../../src/statistics/index.ts';

// Quelle: Senatsverwaltung für Stadtentwicklung Berlin, Monitoring Soziale Stadtentwicklung 2013, 2015, 2017 and 2021
const FOLDER = resolve(import.meta.dirname, '../../../../../shared/realdata/berlin-lor-bis2020/mss');

const STATUS_WORDS = ['hoch', 'mittel', 'niedrig', 'sehr niedrig'];
const DYNAMICS_WORDS = ['positiv', 'stabil', 'negativ'];

interface Edition {
  readonly year: number;
  /** Left out in the publication although they have 300 inhabitants or more. */
  readonly outliers: readonly string[];
  readonly belowMinimumBase: readonly string[];
  /** Areas per status class (row) and dynamics class (column). */
  readonly matrix: readonly (readonly number[])[];
}

/** Below 300 inhabitants in every edition. */
const ALWAYS_SMALL = [
  '01011102', // Großer Tiergarten
  '01022103', // Westhafen
  '03010104', // Lietzengraben
  '04020204', // Olympiagelände
  '04041133', // Güterbahnhof Grunewald
  '04041239', // Stadion Wilmersdorf
  '04061757', // Forst Grunewald
  '09010102', // Am Treptower Park Nord
  '12214528', // Tegeler Forst
];
const GLEISDREIECK = '02020201';
const MESSEGELAENDE = '04020314';
const ADLERSHOF_WEST = '09020701';
const BITTERFELDER_STRASSE = '10010203';

const EDITIONS: readonly Edition[] = [
  {
    year: 2013,
    outliers: [BITTERFELDER_STRASSE],
    belowMinimumBase: [...ALWAYS_SMALL, GLEISDREIECK, MESSEGELAENDE, ADLERSHOF_WEST],
    matrix: [
      [5, 68, 7],
      [34, 209, 21],
      [10, 29, 13],
      [5, 24, 9],
    ],
  },
  {
    year: 2015,
    outliers: [BITTERFELDER_STRASSE],
    belowMinimumBase: [...ALWAYS_SMALL, GLEISDREIECK, MESSEGELAENDE],
    matrix: [
      [1, 69, 8],
      [29, 223, 18],
      [11, 33, 5],
      [7, 25, 6],
    ],
  },
  {
    year: 2017,
    outliers: [BITTERFELDER_STRASSE, MESSEGELAENDE],
    belowMinimumBase: ALWAYS_SMALL,
    matrix: [
      [2, 59, 14],
      [32, 218, 28],
      [8, 31, 2],
      [7, 31, 4],
    ],
  },
];

/** Rows of one table without its header, by area key. */
function table(year: number, name: string): { header: readonly string[]; rows: ReadonlyMap<string, readonly string[]> } {
  const [header, ...rows] = Papa.parse<string[]>(readFileSync(resolve(FOLDER, `mss-${year}-${name}.csv`), 'utf8'), {
    skipEmptyLines: true,
  }).data;
  return { header: header!, rows: new Map(rows.map((row) => [row[0]!, row])) };
}

/** The recipe, run on the indicator table of an edition; as many S and D columns as the table has. */
function runRecipe({ year, outliers }: Pick<Edition, 'year' | 'outliers'>) {
  const { header, rows } = table(year, '2-1');
  const keys = [...rows.keys()];
  const position = new Map(keys.map((key, i) => [key, i]));
  const indicatorColumns = header.flatMap((name, column) => (/^[sd]\d/.test(name) ? [column] : []));
  // the table writes 0 in every indicator where there is none
  const isFilled = (key: string): boolean => indicatorColumns.some((column) => Number(rows.get(key)![column]) !== 0);
  const side = (letter: string, limits: readonly number[]): StatusDynamicsSide => {
    const own = indicatorColumns.filter((column) => header[column]!.startsWith(letter));
    return {
      columns: own.map((column) => Float64Array.from(keys, (key) => (isFilled(key) ? Number(rows.get(key)![column]) : NaN))),
      indicators: own.map(() => ({ weight: 1, polarity: 'highIsUnfavourable' })),
      limits,
    };
  };
  const index = statusDynamicsIndex({
    status: side('s', BERLIN_MSS.statusLimits),
    dynamics: side('d', BERLIN_MSS.dynamicsLimits),
    standardisation: BERLIN_MSS.standardisation,
    orientation: BERLIN_MSS.orientation,
    bases: Float64Array.from(keys, (key) => Number(rows.get(key)![2])),
    minimumBase: BERLIN_MSS.minimumBase,
    outliers: outliers.map((key) => position.get(key)!),
  });
  return { keys, index };
}

const excludedFor = (keys: readonly string[], { exclusion }: ClassedIndex, name: string): string[] =>
  keys.filter((_, i) => indexExclusionName(exclusion[i]!) === name).sort();

describe.skipIf(!existsSync(FOLDER)).each(EDITIONS)('Berlin MSS $year', (edition) => {
  const { keys, index } = runRecipe(edition);
  const classes = table(edition.year, '1').rows;
  const numbers = table(edition.year, '3').rows;

  test('leaves out exactly the areas without published classes, each with its reason', () => {
    expect(excludedFor(keys, index.status, 'belowMinimumBase')).toEqual([...edition.belowMinimumBase].sort());
    expect(excludedFor(keys, index.status, 'outlier')).toEqual([...edition.outliers].sort());
    expect(excludedFor(keys, index.status, 'none')).toEqual([...classes.keys()].sort());
    expect(index.dynamics.exclusion).toEqual(index.status.exclusion);
  });

  test('every published z-value, sum and index, to the last of five decimals', () => {
    // the columns of table 3 are zS1..zS4, sum, index, class (as text), zD1, whatever their labels say
    let largest = { z: 0, sum: 0, index: 0, dynamics: 0 };
    let compared = 0;
    keys.forEach((key, i) => {
      if (!classes.has(key)) return;
      const published = numbers.get(key)!.slice(3);
      const part = (side: ClassedIndex, k: number): number => side.parts.values[i * side.parts.columns + k]!;
      largest = {
        z: Math.max(largest.z, ...[0, 1, 2, 3].map((k) => Math.abs(part(index.status, k) - Number(published[k])))),
        sum: Math.max(largest.sum, Math.abs(index.status.sums[i]! - Number(published[4]))),
        index: Math.max(largest.index, Math.abs(index.status.values[i]! - Number(published[5]))),
        dynamics: Math.max(largest.dynamics, Math.abs(part(index.dynamics, 0) - Number(published[7]))),
      };
      compared++;
    });
    expect(compared).toBe(classes.size);
    // the indicators themselves are published with five decimals: largest deviations 8.5e-6, 1.6e-5, 8.5e-6, 1.01e-5
    expect(largest.z).toBeLessThan(9e-6);
    expect(largest.sum).toBeLessThan(1.6e-5);
    expect(largest.index).toBeLessThan(9e-6);
    expect(largest.dynamics).toBeLessThan(1.1e-5);
  });

  test('every published status and dynamics class', () => {
    const wrong = keys.flatMap((key, i) => {
      const row = classes.get(key);
      if (row === undefined) return [];
      const ours = [STATUS_WORDS[index.status.classes[i]!], DYNAMICS_WORDS[index.dynamics.classes[i]!]];
      return ours[0] === row[4] && ours[1] === row[6] && ours[0] === numbers.get(key)![9] ? [] : [{ key, ours }];
    });
    expect(wrong).toEqual([]);
    expect(Array.from(index.matrix.counts)).toEqual(edition.matrix.flat());
  });

  test('the contributions of the indicators add up to the index', () => {
    const { contributions, values } = index.status;
    values.forEach((value, i) => {
      const row = contributions.values.subarray(i * contributions.columns, (i + 1) * contributions.columns);
      if (Number.isNaN(value)) expect(row.every(Number.isNaN)).toBe(true);
      else
        expect(
          row.reduce((total, part) => total + part, 0),
          keys[i],
        ).toBeCloseTo(value, 10);
    });
  });
});

describe('Berlin MSS 2021, published rows (domain rules T1 and T2)', () => {
  const STATUS_DEVIATION = 2.9553;
  const DYNAMICS_DEVIATION = 2.0808;
  // name, status sum, status index, class, dynamics sum, dynamics index, class
  const ROWS = [
    ['Stülerstraße', -0.97, -0.33, 'mittel', 2.64, 1.27, 'negativ'],
    ['Invalidenstraße', -2.95, -1.0, 'mittel', 0.17, 0.08, 'stabil'],
    ['Rahnsdorf', -2.97, -1.0, 'hoch', 1.45, 0.7, 'stabil'],
    ['Carl-Schurz-Straße', 2.95, 1.0, 'mittel', -0.06, -0.03, 'stabil'],
    ['Schillerpark', 2.92, 0.99, 'mittel', -0.52, -0.25, 'stabil'],
    ['Westliche Müllerstraße', 3.01, 1.02, 'niedrig', -2.24, -1.07, 'positiv'],
    ['Braunschweiger Straße', 4.48, 1.51, 'sehr niedrig', 0.19, 0.09, 'stabil'],
    ['Schulenburgpark', 10.99, 3.72, 'sehr niedrig', 1.62, 0.78, 'stabil'],
    ['Alter Schlachthof', -4.29, -1.45, 'hoch', 0.29, 0.14, 'stabil'],
    ['Schumacher-Quartier', 1.93, 0.65, 'mittel', -1.49, -0.72, 'stabil'],
  ] as const;
  const status = Float64Array.from(ROWS, ([, sum]) => sum / STATUS_DEVIATION);
  const dynamics = Float64Array.from(ROWS, ([, , , , sum]) => sum / DYNAMICS_DEVIATION);
  const words = (classes: Int8Array, names: readonly string[]): (string | undefined)[] => Array.from(classes, (index) => names[index]);

  test('T1: the sums give index and class', () => {
    // sum and index are both rounded to two decimals
    const slack = (deviation: number): number => 0.005 + 0.005 / deviation;
    ROWS.forEach((row, i) => {
      expect(Math.abs(status[i]! - row[2]), row[0]).toBeLessThanOrEqual(slack(STATUS_DEVIATION));
      expect(Math.abs(dynamics[i]! - row[5]), row[0]).toBeLessThanOrEqual(slack(DYNAMICS_DEVIATION));
    });
    expect(words(classByLimits(status, BERLIN_MSS.statusLimits), STATUS_WORDS)).toEqual(ROWS.map((row) => row[3]));
    expect(words(classByLimits(dynamics, BERLIN_MSS.dynamicsLimits), DYNAMICS_WORDS)).toEqual(ROWS.map((row) => row[6]));
  });

  test('T2: the published two decimals give Rahnsdorf the wrong class', () => {
    const published = Float64Array.from(ROWS, (row) => row[2]);
    const rounded = words(classByLimits(published, BERLIN_MSS.statusLimits), STATUS_WORDS);
    expect(ROWS.filter((row, i) => row[3] !== rounded[i]).map(([name]) => name)).toEqual(['Rahnsdorf']);
  });
});
