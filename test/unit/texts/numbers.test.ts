import { describe, expect, it } from 'vitest';
import fc from 'fast-check';
import { ValueState, type IndicatorDescriptor } from '../../../src/model/index.ts';
import {
  classLabel,
  formatChange,
  formatDate,
  formatDifference,
  differencePhrase,
  formatNumber,
  formatSigned,
  formatValue,
  compareNames,
  spokenValue,
  unitLabel,
} from '../../../src/texts/index.ts';
import { countIndicator, rateIndicator } from './samples.ts';
import '../../../src/texts/english.ts';

const rate = rateIndicator();
const count = countIndicator();
const NNBSP = '\u202f';
const NBSP = '\u00a0';

describe('formatNumber', () => {
  it('writes German and English numbers', () => {
    expect(formatNumber(1234.56, 1, 'de')).toBe('1.234,6');
    expect(formatNumber(1234.56, 1, 'en')).toBe('1,234.6');
    expect(formatNumber(1234567, 0, 'de')).toBe('1.234.567');
  });
  it('uses the minus sign and knows no negative zero', () => {
    expect(formatNumber(-1.25, 1, 'de')).toBe('\u22121,3');
    expect(formatNumber(-0.04, 1, 'de')).toBe('0,0');
    expect(formatSigned(-0.04, 1, 'de')).toBe('±0,0');
    expect(formatSigned(7.24, 1, 'en')).toBe('+7.2');
    expect(formatSigned(-7.24, 1, 'en')).toBe('\u22127.2');
  });
  it('never prints NaN', () => {
    expect(formatNumber(Number.NaN, 1, 'de')).toBe('');
    expect(formatSigned(Infinity, 1, 'de')).toBe('');
  });
  it('can be read back to the shown decimals', () => {
    fc.assert(
      fc.property(fc.double({ min: -1e9, max: 1e9, noNaN: true }), fc.integer({ min: 0, max: 4 }), (value, decimals) => {
        const text = formatNumber(value, decimals, 'de').replaceAll('.', '').replace(',', '.').replace('\u2212', '-');
        expect(Math.abs(Number(text) - value)).toBeLessThanOrEqual(0.5 * 10 ** -decimals + 1e-6);
      }),
      { seed: 1, numRuns: 200 },
    );
  });
});

describe('formatValue', () => {
  it('keeps number and unit together', () => {
    expect(formatValue(18.44, ValueState.valid, rate, 'de')).toBe(`18,4${NNBSP}%`);
    expect(formatValue(18.44, ValueState.valid, rate, 'en')).toBe('18.4%');
    expect(formatValue(5230, ValueState.valid, count, 'de')).toBe('5.230');
    expect(formatValue(1234.5, ValueState.valid, { ...rate, unit: 'euroPerSquareMeter' }, 'de')).toBe(`1.234,5${NBSP}€/m²`);
    expect(formatValue(9.5, ValueState.valid, { ...rate, unit: 'euroPerSquareMeter' }, 'en')).toBe('€9.5/m²');
  });
  it('tells missing, secret, not rated and zero apart', () => {
    const texts = [
      formatValue(0, ValueState.valid, rate, 'de'),
      formatValue(0, ValueState.roundedToZero, rate, 'de'),
      ...(['missing', 'secret', 'notRated', 'uninhabited', 'noData'] as const).map((state) =>
        formatValue(Number.NaN, ValueState[state], rate, 'de'),
      ),
    ];
    expect(texts).toEqual([`0,0${NNBSP}%`, `≈${NBSP}0,0${NNBSP}%`, 'kein Wert', 'geheim', 'nicht bewertet', 'unbewohnt', 'keine Daten']);
    expect(new Set(texts).size).toBe(texts.length);
  });
  it('never shows a number under a state without one, nor NaN under one with', () => {
    expect(formatValue(3, ValueState.secret, rate, 'de')).toBe('geheim');
    expect(formatValue(Number.NaN, ValueState.valid, rate, 'de')).toBe('kein Wert');
  });
  it('marks flagged numbers', () => {
    expect(formatValue(12, ValueState.limited, count, 'de')).toBe('(12)');
    expect(formatValue(12, ValueState.provisional, count, 'de')).toBe(`12${NBSP}p`);
    expect(formatValue(12, ValueState.estimated, count, 'en')).toBe(`12${NBSP}e`);
    expect(spokenValue(12, ValueState.provisional, rate, 'de')).toBe('12,0 Prozent, vorläufig');
  });
});

describe('differences', () => {
  it('are percentage points for percentages', () => {
    expect(formatDifference(18.4, 11.2, rate, 'de')).toBe(`+7,2${NBSP}Prozentpunkte`);
    expect(formatDifference(18.4, 11.2, rate, 'de', 'short')).toBe(`+7,2${NBSP}%-Pkt.`);
    expect(formatDifference(10, 11.2, rate, 'en')).toBe(`\u22121.2${NBSP}percentage points`);
    expect(differencePhrase(10, 11.2, rate, 'de')).toBe(`1,2${NBSP}Prozentpunkte unter dem Stadtwert`);
    expect(differencePhrase(11.21, 11.2, rate, 'de')).toBe('gleich dem Stadtwert');
  });
  it('are a share of the city for counts', () => {
    expect(formatDifference(50, 1000, count, 'de')).toBe(`5,0${NNBSP}% der Stadt`);
    expect(formatDifference(50, 0, count, 'de')).toBe('');
    expect(formatChange(-12, count, 'de')).toBe('\u221212');
  });
  it('are empty where a number is unknown', () => {
    expect(formatDifference(Number.NaN, 1, rate, 'de')).toBe('');
    expect(differencePhrase(1, Number.NaN, rate, 'de')).toBe('');
  });
});

describe('classLabel', () => {
  const indicator: Pick<IndicatorDescriptor, 'unit' | 'decimals'> = rate;
  it('words right-closed classes', () => {
    expect(classLabel(1, 5.2, 'first', indicator, 'de')).toBe(`bis 5,2${NNBSP}%`);
    expect(classLabel(5.2, 7.9, 'middle', indicator, 'de')).toBe(`über 5,2 bis 7,9${NNBSP}%`);
    expect(classLabel(12.4, 31, 'last', indicator, 'de')).toBe(`über 12,4${NNBSP}%`);
    expect(classLabel(3.1, 5.2, 'only', indicator, 'en')).toBe('3.1 to 5.2%');
    expect(classLabel(5, 5, 'only', indicator, 'de')).toBe(`5,0${NNBSP}%`);
  });
  it('shows more decimals where two limits would look the same', () => {
    expect(classLabel(0.012, 0.034, 'middle', indicator, 'de')).toBe(`über 0,01 bis 0,03${NNBSP}%`);
  });
});

describe('dates, units, names', () => {
  it('writes dates', () => {
    expect(formatDate('2024-12-31', 'de')).toBe('31.12.2024');
    expect(formatDate('2024-12-31', 'en')).toBe('31 December 2024');
    expect(formatDate('2024-12', 'de')).toBe('Dezember 2024');
    expect(formatDate('2024', 'de')).toBe('2024');
    expect(formatDate('2024-13-01', 'de')).toBe('2024-13-01');
    expect(formatDate('Schuljahr 2023/24', 'de')).toBe('Schuljahr 2023/24');
  });
  it('names units', () => {
    expect(unitLabel('percent', 'de')).toBe('Prozent');
    expect(unitLabel('perSquareKilometer', 'en')).toBe('per km²');
  });
  it('sorts names as people do', () => {
    expect(['Zentrum', 'Öst', 'Bezirk 10', 'Osten', 'Bezirk 2'].toSorted(compareNames('de'))).toEqual([
      'Bezirk 2',
      'Bezirk 10',
      'Öst',
      'Osten',
      'Zentrum',
    ]);
  });
});
