import { describe, expect, it } from 'vitest';
import '../../../src/texts/supply-topic.ts';
import { bestOf, figureDifference, hasSameUnknowns, supplyFigures, type SupplyFigure } from '../../../src/report/index.ts';
import { scenarioCsv } from '../../../src/report/scenario-csv.ts';
import { KITA, supplyResult } from '../../browser/panels/supply-samples.ts';

const figure = (result: ReturnType<typeof supplyResult>, name: SupplyFigure['name']): SupplyFigure => {
  const found = supplyFigures(result, KITA).find((one) => one.name === name);
  if (found === undefined) throw new Error(name);
  return found;
};

describe('key figures of supply', () => {
  it('tell places and gap only where there are places and a target', () => {
    const names = (result: ReturnType<typeof supplyResult>) => supplyFigures(result, KITA).map(({ name }) => name);
    const result = supplyResult();
    expect(names(result)).toContain('gap');
    expect(names({ ...result, balance: { ...result.balance!, target: null } })).not.toContain('gap');
    expect(names({ ...result, balance: null })).not.toContain('places');
    expect(figure({ ...result, persons: 0 }, 'withinShare').limits.lower).toBeNaN();
  });

  it('differ by after minus before', () => {
    const [before, after] = [supplyResult(), supplyResult({ within: 1402, places: 646 })];
    const difference = (name: SupplyFigure['name']) => figureDifference(figure(before, name), figure(after, name), true, true);
    expect(difference('within')).toBe(162);
    expect(difference('gap')).toBe(-26);
    expect(difference('withinShare')).toBeCloseTo((100 * 162) / 1890, 10);
  });

  it('differ exactly with unknown capacities only where these are the same on both sides', () => {
    const before = supplyResult({ unknownFacilities: 1 });
    const after = supplyResult({ unknownFacilities: 1, places: 646 });
    expect(hasSameUnknowns(before, after)).toBe(true);
    expect(figureDifference(figure(before, 'gap'), figure(after, 'gap'), true, true)).toBe(-26);
    expect(figureDifference(figure(before, 'quote'), figure(after, 'quote'), true, false)).toBeNaN();
    const other = supplyResult({ unknownFacilities: 1, keys: ['kita-2', 'kita-1', 'kita-3'] });
    expect(hasSameUnknowns(before, other)).toBe(false);
    expect(figureDifference(figure(before, 'gap'), figure(other, 'gap'), false, true)).toBeNaN();
  });

  it('are best where they are highest or lowest, not where all are alike or one is not known', () => {
    const results = [supplyResult(), supplyResult({ within: 1402 }), supplyResult({ within: 1402 })];
    const column = (name: SupplyFigure['name'], all = results) => bestOf(all.map((result) => figure(result, name)));
    expect(column('within')).toEqual([1, 2]);
    expect(column('meanWay')).toEqual([]);
    expect(column('persons')).toEqual([]);
    expect(column('gap', [supplyResult(), supplyResult({ places: 700 })])).toEqual([1]);
    expect(column('gap', [supplyResult(), supplyResult({ places: 700, unknownFacilities: 1 })])).toEqual([]);
    expect(bestOf([null, figure(results[0]!, 'within')])).toEqual([]);
  });
});

describe('the comparison as CSV', () => {
  const csv = (language: 'de' | 'en', unknownFacilities = 0) =>
    scenarioCsv({
      recipe: KITA,
      compared: [
        { title: 'Wie es ist', result: supplyResult({ unknownFacilities }) },
        { title: '=Steg; "neu"', result: supplyResult({ within: 1402.4, unknownFacilities }) },
        { title: 'Ohne Ergebnis', result: null },
      ],
      language,
      notes: ['Daten fiktiv'],
    })
      .replace('\uFEFF', '')
      .split('\r\n');

  it('has a column per scenario, numbers without grouping, and no formula', () => {
    const lines = csv('de');
    expect(lines[0]).toBe(`Kennzahl;Einheit;Wie es ist;"'=Steg; ""neu""";Ohne Ergebnis`);
    expect(lines).toContain('im Standard;Anzahl;1240;1402;');
    expect(lines).toContain('Anteil im Standard;Prozent;65,6;74,2;');
    expect(lines.at(-2)).toBe('Daten fiktiv');
    expect(csv('en')).toContain('share within the standard;per cent;65.6;74.2;');
  });

  it('says both limits where capacities are unknown', () => {
    const lines = csv('de', 1);
    expect(lines).toContain('Plätze (untere Grenze);Anzahl;620;620;');
    expect(lines).toContain('Plätze (obere Grenze);Anzahl;;;');
  });
});
