import { describe, expect, test } from 'vitest';
import { parseLimit, tidyLimits, withOneMore } from '../../../src/ui/class-editor/limit-rules.ts';
import { joinSeverity, yearsText } from '../../../src/ui/data-workspace/join-card.ts';
import { mainFinding } from '../../../src/ui/failure/main-finding.ts';
import { layoutFor } from '../../../src/ui/frame/layout-controller.ts';
import { relativeToDescriptor } from '../../../src/ui/package-opening/collect-files.ts';
import { foldForSearch, matchAreas } from '../../../src/ui/search/match-areas.ts';
import { restingStop, stopHeights } from '../../../src/ui/sheet/sheet-stops.ts';
import { timelineYears, yearWithData } from '../../../src/ui/timeline/timeline-years.ts';
import { SMALL_FINDINGS, SMALL_JOIN } from './fake-source.ts';
import { smallLevel, smallSeries } from './small-city.ts';

describe('search', () => {
  test.for([
    ['Straße', 'strasse'],
    ['Müllerhof', 'muellerhof'],
    ['Müllerhof', 'mullerhof'],
    ['Sankt-Jürgen', 'SANKT JUERGEN'],
    ['Café', 'cafe'],
  ])('%s is found as %s', ([name, typed]) => expect(foldForSearch(name!)).toBe(foldForSearch(typed!)));

  test('beginnings come first, keys count, the rest is counted', () => {
    const level = smallLevel();
    const names = (query: string, limit = 20) => matchAreas(level, query, limit).areas.map((area) => level.names[area]);
    expect(names('feld')).toEqual(['Oberfeld', 'Unterfeld']);
    expect(names('nord')[0]).toBe('Nordstadt');
    expect(names('0030')).toEqual(['Gewerbegebiet Nord']);
    expect(matchAreas(level, 'a', 2)).toMatchObject({ areas: { length: 2 } });
    expect(matchAreas(level, 'a', 2).total).toBeGreaterThan(2);
    expect(matchAreas(level, '  ', 2)).toEqual({ areas: [], total: 0 });
  });
});

describe('limits by hand', () => {
  test.for([
    ['12,5', 12.5],
    ['12.5', 12.5],
    ['1.234,5', 1234.5],
    [' 7 % ', 7],
    ['-3', -3],
  ] as const)('%s', ([typed, value]) => expect(parseLimit(typed)).toBe(value));
  test.for(['', 'viel', '1,2,3'])('"%s" is none', (typed) => expect(parseLimit(typed)).toBeNaN());
  test('ascending and each once', () => expect(tidyLimits([3, 1, 3, 2])).toEqual([1, 2, 3]));
  test('one more cuts the widest class, nine classes are the most', () => {
    expect(withOneMore([0, 10, 12], [10])).toEqual([5, 10]);
    const eight = [1, 2, 3, 4, 5, 6, 7, 8];
    expect(withOneMore([0, 9], eight)).toEqual(eight);
  });
});

describe('timeline', () => {
  const years = timelineYears(smallSeries());
  test('every calendar year, 2017 without data, 2020 with a break', () => {
    expect(years.map((one) => one.year)).toEqual(Array.from({ length: 12 }, (_, place) => 2013 + place));
    expect(years.filter((one) => one.index < 0).map((one) => one.year)).toEqual([2017]);
    expect(years.find((one) => one.breakReason !== null)?.year).toBe(2020);
  });
  test('years of a forecast are called so', () => {
    expect(years.some((one) => one.isForecast)).toBe(false);
    const ahead = timelineYears({ ...smallSeries(), forecastFrom: 2023 });
    expect(ahead.filter((one) => one.isForecast).map((one) => one.year)).toEqual([2023, 2024]);
  });
  test('a year without data gives way in the direction of the move', () => {
    expect(yearWithData(years, 2017, 1)).toBe(2018);
    expect(yearWithData(years, 2017, -1)).toBe(2016);
    expect(yearWithData(years, 2025, 1)).toBeNull();
  });
});

describe('sheet', () => {
  const heights = stopHeights(120, 700);
  test('stops ascend and fit', () => expect([heights.peek, heights.half, heights.full]).toEqual([120, 385, 692]));
  test('nearest stop when let go slowly', () => expect(restingStop(300, 0.1, 'peek', heights)).toBe('half'));
  test('next stop when thrown', () => {
    expect(restingStop(140, 0.9, 'peek', heights)).toBe('half');
    expect(restingStop(690, -0.9, 'full', heights)).toBe('half');
  });
  test('little room: never smaller than the peek', () => expect(stopHeights(200, 180)).toEqual({ peek: 200, half: 200, full: 200 }));
});

test('200 % text counts as half the width', () => {
  expect([layoutFor(1440, 16), layoutFor(1440, 32), layoutFor(800, 16), layoutFor(1023, 16), layoutFor(1024, 16)]).toEqual([
    'desktop',
    'phone',
    'tablet',
    'tablet',
    'desktop',
  ]);
});

test('paths become relative to the uppermost descriptor', () => {
  const files = ['stadt/datapackage.json', 'stadt/daten/werte.csv', 'stadt/alt/datapackage.json', 'notiz.txt'].map((path) => ({
    path,
    file: path,
  }));
  expect([...relativeToDescriptor(files).keys()]).toEqual(['datapackage.json', 'daten/werte.csv', 'alt/datapackage.json']);
  expect([...relativeToDescriptor([{ path: 'a.csv', file: 1 }]).keys()]).toEqual(['a.csv']);
});

test('years in runs', () => expect(yearsText([2017, 2013, 2014, 2015, 2015])).toBe('2013–2015, 2017'));

test('a join is as bad as its rows', () => {
  const clean = { ...SMALL_JOIN, onlyInTable: [], onlyInGeometry: [], duplicateRows: [] };
  expect(joinSeverity(clean)).toBeNull();
  expect(joinSeverity({ ...clean, onlyInGeometry: ['1'] })).toBe('info');
  expect(joinSeverity(SMALL_JOIN)).toBe('warning');
  expect(joinSeverity({ ...clean, matchedRows: 0 })).toBe('error');
});

test('the finding that stands in the way most is told first', () => {
  expect(mainFinding(SMALL_FINDINGS)?.code).toBe('value-not-numeric');
  expect(mainFinding([...SMALL_FINDINGS, { code: 'crs-unknown', severity: 'error', resource: 'x' }])?.code).toBe('crs-unknown');
  expect(mainFinding([])).toBeNull();
});
