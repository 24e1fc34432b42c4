import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { joinTable, type JoinTarget } from '../../../src/analysis/index.ts';
import { joinFindings } from '../../../src/analysis/join/join-findings.ts';
import { datasetId, levelId, resourceName, type DataTable, type TableDescriptor } from '../../../src/model/index.ts';

const target = (keys: readonly string[], duplicateKeys: readonly string[] = []): JoinTarget => ({
  id: levelId('area'),
  keys,
  duplicateKeys,
});

const descriptor = (more: Partial<TableDescriptor> = {}): TableDescriptor => ({
  dataset: datasetId('data'),
  resource: resourceName('table'),
  level: levelId('area'),
  key: 'key',
  period: { column: 'year' },
  ...more,
});

/** Rows as [key, year, count]; NaN = no number. */
function table(rows: readonly (readonly [string, number, number])[]): DataTable {
  return {
    resource: resourceName('table'),
    rowCount: rows.length,
    keys: rows.map(([key]) => key),
    years: Int32Array.from(rows, ([, year]) => year),
    rowNumbers: Uint32Array.from(rows, (_, position) => position + 2),
    numeric: new Map([
      [
        'count',
        {
          values: Float64Array.from(rows, ([, , count]) => count),
          states: Uint8Array.from(rows, ([, , count]) => (Number.isNaN(count) ? 16 : 0)),
        },
      ],
    ]),
    text: new Map(),
  };
}

const counts = new Set(['count']);

describe('joinTable', () => {
  it('gives every row one fate', () => {
    const data = table([
      ['01', 2020, 10],
      ['02', 2020, 20],
      ['01', 2020, 5],
      ['99', 2020, 7],
      ['Insgesamt', 2020, 42],
      ['ohne', 2020, 5],
      ['01', 2021, 11],
    ]);
    const { byYear, report } = joinTable(data, target(['01', '02', '03']), descriptor({ unassignedKeys: ['ohne'] }));
    expect(report).toMatchObject({
      rows: 7,
      tableKeys: 5,
      geometryKeys: 3,
      matchedRows: 3,
      matchedKeys: 2,
      onlyInTable: ['99'],
      onlyInGeometry: ['03'],
      duplicateRows: ['01'],
      totalRows: ['Insgesamt'],
      unassignedRows: ['ohne'],
      years: [2020, 2021],
    });
    expect(report.sums).toEqual([{ column: 'count', before: 53, after: 41, unmatched: 7, unassigned: 5, duplicates: 5, total: 42 }]);
    expect([...byYear.get(2020)!.rowOfArea]).toEqual([0, 1, -1]);
    expect([...byYear.get(2021)!.rowOfArea]).toEqual([6, -1, -1]);
  });

  it('recognises a total nobody declared by its number', () => {
    const data = table([
      ['01', 2020, 10],
      ['02', 2020, 20],
      ['03', 2020, 30],
      ['00', 2020, 60],
    ]);
    expect(joinTable(data, target(['01', '02', '03']), descriptor()).report).toMatchObject({ totalRows: ['00'], onlyInTable: [] });
  });

  it('does not take an ordinary row without area for a total', () => {
    const data = table([
      ['01', 2020, 10],
      ['02', 2020, 20],
      ['03', 2020, 30],
      ['09', 2020, 59],
    ]);
    expect(joinTable(data, target(['01', '02', '03']), descriptor()).report).toMatchObject({ totalRows: [], onlyInTable: ['09'] });
  });

  it('gives the value of a repeated geometry key to the first area only', () => {
    const { byYear, report } = joinTable(table([['01', 2020, 10]]), target(['01', '01#2', '02'], ['01']), descriptor());
    expect([...byYear.get(2020)!.rowOfArea]).toEqual([0, -1, -1]);
    expect(report).toMatchObject({ geometryKeys: 2, duplicateGeometryKeys: ['01'], onlyInGeometry: ['02'] });
    expect(report.sums[0]).toMatchObject({ before: 10, after: 10 });
  });

  it('counts the rows of a file with one column per year once', () => {
    const data = table([
      ['01', 2019, 1],
      ['01', 2020, 2],
      ['99', 2019, 3],
      ['99', 2020, 4],
    ]);
    const unfolded = descriptor({ period: { columnsByYear: { a: 2019, b: 2020 }, as: 'count' } });
    expect(joinTable(data, target(['01']), unfolded).report).toMatchObject({ rows: 2, matchedRows: 1, years: [2019, 2020] });
  });

  it('loses nothing: rows and sums before equal the sum of their parts', () => {
    const key = fc.constantFrom('01', '02', '03', '77', '88', 'insgesamt', 'ohne');
    const row = fc.tuple(key, fc.constantFrom(2019, 2020), fc.oneof(fc.nat(1000), fc.constant(Number.NaN)));
    fc.assert(
      fc.property(fc.array(row, { maxLength: 40 }), (rows) => {
        const data = table(rows);
        const { report, byYear } = joinTable(data, target(['01', '02', '03', '04']), descriptor({ unassignedKeys: ['ohne'] }));
        const fates = [...byYear.values()].map(
          ({ rowOfArea, orphanRows, unassignedRows }) =>
            rowOfArea.filter((position) => position >= 0).length + orphanRows.length + unassignedRows.length,
        );
        const placed = fates.reduce((sum, count) => sum + count, 0);
        const totals = rows.filter(([name]) => report.totalRows.includes(name)).length;
        const seen = new Set<string>();
        const repeats = rows.filter(([name, year]) => {
          if (report.totalRows.includes(name) || name === 'ohne') return false;
          const repeated = seen.has(`${name} ${year}`);
          seen.add(`${name} ${year}`);
          return repeated;
        }).length;
        expect(placed + totals + repeats).toBe(rows.length);
        const [sum] = report.sums;
        expect(sum!.before).toBe(sum!.after + sum!.unmatched + sum!.duplicates);
        const everything = rows.reduce((all, [, , count]) => all + (Number.isNaN(count) ? 0 : count), 0);
        expect(sum!.before + sum!.unassigned + (sum!.total ?? 0)).toBeLessThanOrEqual(everything);
      }),
      { seed: 20, numRuns: 200 },
    );
  });
});

describe('joinFindings', () => {
  const codesOf = (data: DataTable, areas: JoinTarget, more: Partial<TableDescriptor> = {}) => {
    const { report } = joinTable(data, areas, descriptor(more));
    return joinFindings(data, areas, report, { countColumns: counts });
  };

  it('says that leading zeros were lost, and repairs nothing', () => {
    const data = table([
      ['1100101', 2020, 1],
      ['5315000', 2020, 1],
    ]);
    const areas = target(['01100101', '05315000']);
    const findings = codesOf(data, areas);
    expect(findings).toEqual([expect.objectContaining({ code: 'join-leading-zeros', severity: 'error', value: '1100101', row: 2 })]);
    expect(findings[0]!.parameters).toMatchObject({ keyLength: 8 });
    expect(joinTable(data, areas, descriptor()).report.matchedKeys).toBe(0);
  });

  it('does not offer zeros when one key would still not match', () => {
    const data = table([
      ['1100101', 2020, 1],
      ['7777777', 2020, 1],
    ]);
    expect(codesOf(data, target(['01100101', '05315000'])).map(({ code }) => code)).toEqual(['join-none-matched']);
  });

  it('says that a table belongs to another level', () => {
    const findings = codesOf(table([['010111', 2020, 1]]), target(['01011101']));
    expect(findings).toEqual([
      expect.objectContaining({
        code: 'join-none-matched',
        severity: 'error',
        parameters: { tableKey: '010111', geometryKey: '01011101', level: 'area' },
      }),
    ]);
  });

  it('compares the total row with the parts; small differences are rounding', () => {
    const parts = (total: number) =>
      table([
        ['01', 2020, 1000],
        ['02', 2020, 2000],
        ['insgesamt', 2020, total],
      ]);
    const severities = (total: number) =>
      codesOf(parts(total), target(['01', '02'])).flatMap(({ code, severity }) => (code === 'join-sum-difference' ? [severity] : []));
    expect(severities(3000)).toEqual([]);
    expect(severities(3005)).toEqual(['info']);
    expect(severities(3500)).toEqual(['warning']);
  });
});
