import { describe, expect, test } from 'vitest';
import { formatLimits, formatWay, fromFacility, inArea, peopleDative, peopleOfAges } from '../../../src/texts/index.ts';
import '../../../src/texts/english.ts';
import '../../../src/texts/supply-topic.ts';

const plain = (text: string): string => text.replaceAll(/[\u202f\u00a0]/g, ' ');

describe('people', () => {
  test.each([
    [{ from: 0, to: 3 }, 'Kinder unter 3 Jahren', 'Kindern unter 3 Jahren'],
    [{ from: 0, to: 1 }, 'Kinder unter 1 Jahr', 'Kindern unter 1 Jahr'],
    [{ from: 3, to: 4 }, '3-Jährige', '3-Jährigen'],
    [{ from: 6, to: 10 }, 'Kinder von 6 bis unter 10 Jahren', 'Kindern von 6 bis unter 10 Jahren'],
    [{ from: 10, to: 18 }, 'Kinder und Jugendliche von 10 bis unter 18 Jahren', 'Kindern und Jugendlichen von 10 bis unter 18 Jahren'],
    [{ from: 65, to: 80 }, 'Menschen von 65 bis unter 80 Jahren', 'Menschen von 65 bis unter 80 Jahren'],
    [{ from: 80, to: null }, 'Menschen ab 80 Jahren', 'Menschen ab 80 Jahren'],
    [null, 'Einwohnerinnen und Einwohner', 'Einwohnerinnen und Einwohnern'],
  ])('%o: %s', (ages, title, dative) => {
    expect(peopleOfAges(ages, 'de')).toBe(title);
    expect(peopleDative(title, 'de')).toBe(dative);
  });

  test('a group whose name we can not bend stands in brackets', () => {
    expect(peopleDative('SGB-II-Empfänger', 'de')).toBe('Personen (SGB-II-Empfänger)');
    expect(peopleDative('', 'de')).toBe('Personen der Zielgruppe');
    expect(peopleDative('Children under 3', 'en')).toBe('children under 3');
  });
});

describe('fromFacility', () => {
  test.each([
    ['Kita', 'einer Kita'],
    ['Spielplatz', 'einem Spielplatz'],
    ['Pflegeheim', 'einem Pflegeheim'],
    ['Weiterführende Schule', 'einer weiterführenden Schule'],
    ['Öffentlicher Spielplatz', 'einem öffentlichen Spielplatz'],
    ['Arztpraxis', 'einer Arztpraxis'],
    ['Kiosk', 'einer Einrichtung (Kiosk)'],
    ['AWO Kita', 'einer Einrichtung (AWO Kita)'],
  ])('%s: von %s', (title, phrase) => expect(fromFacility({ title }, 'de')).toBe(phrase));

  test('in English', () => {
    expect(fromFacility({ title: 'Kita', titleEn: 'Day-care centre' }, 'en')).toBe('a day-care centre');
    expect(fromFacility({ title: 'Beratungsstelle', titleEn: 'Advice centre' }, 'en')).toBe('an advice centre');
  });
});

test('areas are named by what they are', () => {
  expect(inArea('Sozialraum', 'Hafen', 'de')).toBe('im Sozialraum Hafen');
  expect(inArea('Gemeinde', 'Au', 'de')).toBe('in der Gemeinde Au');
  expect(inArea('Kiez', 'Hafen', 'de')).toBe('in Hafen');
  expect(inArea('Sozialraum', 'Hafen', 'en')).toBe('in Hafen');
});

test('ways stand in their unit', () => {
  expect(plain(formatWay(1000, 'meters', 'de'))).toBe('1.000 m');
  expect(plain(formatWay(12.5, 'minutes', 'de'))).toBe('12,5 min');
  expect(plain(formatWay(15, 'minutes', 'de'))).toBe('15 min');
  expect(formatWay(Number.NaN, 'meters', 'de')).toBe('');
});

test('limits say what is known', () => {
  expect(formatLimits({ lower: 31.2, upper: 33.8 }, 1, 'de')).toBe('zwischen 31,2 und 33,8');
  expect(formatLimits({ lower: 31.21, upper: 31.24 }, 1, 'de')).toBe('31,2');
  expect(formatLimits({ lower: 31.2, upper: Number.POSITIVE_INFINITY }, 1, 'de')).toBe('mindestens 31,2');
  expect(formatLimits({ lower: Number.NEGATIVE_INFINITY, upper: 67 }, 0, 'de')).toBe('höchstens 67');
  expect(formatLimits({ lower: Number.NaN, upper: Number.NaN }, 0, 'de')).toBe('');
});
