import { describe, expect, it } from 'vitest';
import { hasNumber, indicatorId, ValueState, valueStateName, type IndicatorDescriptor } from '../../../src/model/index.ts';
import { buildChoropleth } from '../../../src/cartography/index.ts';
import { areaAnnouncement, attributionText, dativePlural, headline, readingSentence, type Language } from '../../../src/texts/index.ts';
import { categoryIndicator, countIndicator, rateIndicator, sozialraumLevel } from './samples.ts';
import '../../../src/texts/english.ts';

interface Sample {
  readonly values: readonly number[];
  readonly states?: readonly number[];
  readonly bounds?: readonly number[];
  readonly city?: number;
  readonly indicator?: IndicatorDescriptor;
  readonly language?: Language;
}

const plain = (text: string): string => text.replaceAll(/[\u202f\u00a0]/g, ' ');

function read({ values, states, bounds, city = Number.NaN, indicator = rateIndicator(), language = 'de' }: Sample): string {
  const numbers = values.filter((value) => Number.isFinite(value));
  const limits = bounds ?? (numbers.length === 0 ? [] : [Math.min(...numbers), Math.max(...numbers)]);
  const columns = {
    values: Float64Array.from(values),
    states: Uint8Array.from(states ?? values.map((value) => (Number.isFinite(value) ? ValueState.valid : ValueState.missing))),
  };
  const specification = buildChoropleth({
    ...columns,
    indicator,
    level: sozialraumLevel().id,
    year: 2024,
    classification: { method: 'quantile', bounds: limits, notes: [] },
    palette: null,
    diverging: false,
    cityValue: city,
    colorScheme: 'light',
    contrastMode: false,
    labels: { classLabel: String, stateLabel: String, categoryLabel: String },
  });
  return plain(
    readingSentence({
      ...columns,
      specification,
      names: values.map((_, area) => `Gebiet ${area + 1}`),
      cityValue: city,
      indicator,
      year: 2024,
      levelDescriptor: sozialraumLevel(),
      language,
    }),
  );
}

describe('readingSentence', () => {
  it('tells of differences where they rise and fall, not of the city', () => {
    const indicator = { ...rateIndicator(), id: indicatorId('kita.erreicht-differenz') };
    expect(read({ values: [0, 0.04, 6, -3, -2], city: 0.1, indicator })).toBe(
      'Mit dem Szenario steigt der Wert in 1, sinkt er in 2 von 5 Sozialräumen; in den übrigen bleibt er gleich.',
    );
    expect(read({ values: [0, 0.04], indicator, language: 'en' })).toContain('stays the same in all 2 areas');
  });

  it('counts areas above the city value and names the ends', () => {
    expect(read({ values: [5, 12, 20, 9], city: 11.2 })).toBe(
      'In 2 von 4 Sozialräumen liegt der Anteil über dem Stadtwert von 11,2 %; am höchsten in Gebiet 3 (20,0 %), am niedrigsten in Gebiet 1 (5,0 %).',
    );
    expect(read({ values: [5, 12, 20, 9], city: 11.2, language: 'en' })).toBe(
      'In 2 of 4 areas (Sozialräume) the share is above the city value of 11.2%; highest in Gebiet 3 (20.0%), lowest in Gebiet 1 (5.0%).',
    );
  });
  it('falls back to the highest class without a city value', () => {
    expect(read({ values: [5, 12, 20, 9], bounds: [5, 15, 20] })).toContain('In 1 von 4 Sozialräumen liegt der Anteil über 15,0 %;');
  });
  it('is honest about ties, also of what only looks equal', () => {
    expect(read({ values: [20.04, 19.96, 3, 4], city: 11 })).toContain('am höchsten in Gebiet 1 und Gebiet 2 (je 20,0 %)');
    expect(read({ values: [0, 0, 0, 0, 7], city: 1 })).toContain('am niedrigsten in 4 Sozialräumen (je 0,0 %)');
  });
  it('knows one area, the same value everywhere, nowhere and everywhere above', () => {
    expect(read({ values: [5, Number.NaN], city: 4 })).toBe('Gebiet 1: 5,0 %, Stadtwert 4,0 %. Ohne Wert: 1 kein Wert.');
    expect(read({ values: [5, 5, 5], city: 5 })).toBe('In allen 3 Sozialräumen liegt der Anteil bei 5,0 %.');
    expect(read({ values: [5, 6], city: 9 })).toMatch(/^In keinem Fall liegt der Anteil über dem Stadtwert von 9,0 %/);
    expect(read({ values: [5, 6], city: 1 })).toMatch(/^Überall liegt/);
  });
  it('says how many areas have no value, and why', () => {
    const states = [ValueState.valid, ValueState.valid, ValueState.secret, ValueState.notRated, ValueState.secret];
    expect(read({ values: [1, 2, NaN, NaN, NaN], states, city: 1.5 })).toMatch(/\. Ohne Wert: 2 geheim und 1 nicht bewertet\.$/);
  });
  it('says when there is nothing', () => {
    expect(read({ values: [NaN, NaN] })).toBe(
      'Für 2024 gibt es auf der Ebene Sozialraum keinen Wert für Kinder in Armut. Ohne Wert: 2 kein Wert.',
    );
  });
  it('adds counts up and counts categories', () => {
    expect(read({ values: [100, 300], city: 400, indicator: countIndicator() })).toBe(
      'Zusammen 400; am höchsten in Gebiet 2 (300), am niedrigsten in Gebiet 1 (100).',
    );
    expect(read({ values: [0, 1, 1], indicator: categoryIndicator() })).toBe(
      'Von 3 Sozialräumen sind 1 als „hoch“ und 2 als „mittel“ eingestuft.',
    );
  });
});

describe('areaAnnouncement', () => {
  const say = (value: number, state: number, selected = false, classIndex = 4): string =>
    areaAnnouncement({
      name: 'Nordstadt',
      value,
      state,
      cityValue: 11.2,
      classIndex,
      classCount: 5,
      indicator: rateIndicator(),
      selected,
      language: 'de',
    });
  it('says value, class and city', () => {
    expect(say(18.4, ValueState.valid)).toBe('Nordstadt, 18,4 Prozent, Klasse 5 von 5, über dem Stadtwert');
    expect(say(11.2, ValueState.valid, true)).toBe('Nordstadt, 11,2 Prozent, Klasse 5 von 5, gleich dem Stadtwert, ausgewählt');
  });
  it('says the state instead of a number', () => {
    for (const state of Object.values(ValueState).filter((code) => !hasNumber(code))) {
      const text = say(Number.NaN, state, false, 6);
      expect(text, valueStateName(state)).toMatch(/^Nordstadt, [a-zäöü ]+$/i);
    }
    expect(say(Number.NaN, ValueState.secret, false, 6)).toBe('Nordstadt, geheim');
  });
});

describe('words around the map', () => {
  it('makes dative plurals', () => {
    expect(['Sozialräume', 'Statistische Gebiete', 'Stadtviertel', 'Regionen', 'Kieze', 'Quartiere', 'Areas'].map(dativePlural)).toEqual([
      'Sozialräumen',
      'Statistischen Gebieten',
      'Stadtvierteln',
      'Regionen',
      'Kiezen',
      'Quartieren',
      'Areas',
    ]);
  });
  it('asks the question, or names title and year', () => {
    expect(headline({ indicator: rateIndicator(), year: 2024, language: 'de' })).toBe('Wo leben viele Kinder in Armut?');
    expect(headline({ indicator: rateIndicator(), year: 2024, language: 'en' })).toBe('Child poverty 2024');
    expect(headline({ indicator: countIndicator(), year: null, language: 'en' })).toBe('Einwohnerinnen und Einwohner');
    const ahead = { indicator: rateIndicator(), year: 2030, isForecast: true };
    expect(headline({ ...ahead, language: 'de' })).toBe('Wo leben viele Kinder in Armut? (Prognose)');
    expect(headline({ ...ahead, language: 'en' })).toBe('Child poverty 2030 (forecast)');
  });
  it('names provider, licence, links and changes', () => {
    expect(
      attributionText(
        {
          provider: 'Stadt Musterstadt',
          title: 'Register',
          licenseId: 'dl-de/by-2-0',
          licenseUrl: 'https://www.govdata.de/dl-de/by-2-0',
          datasetUrl: 'https://example.org/d',
          date: '2024-12-31',
          changed: true,
        },
        'de',
      ),
    ).toBe(
      'Stadt Musterstadt: Register (31.12.2024), dl-de/by-2-0 (https://www.govdata.de/dl-de/by-2-0), https://example.org/d, Daten geändert',
    );
    expect(attributionText({ provider: 'Amt' }, 'en')).toBe('Amt');
  });
});
