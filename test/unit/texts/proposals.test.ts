import { describe, expect, it } from 'vitest';
import '../../../src/texts/analysis-topic.ts';
import { proposeFactorName, proposeTypeWords } from '../../../src/texts/index.ts';

const INPUTS = [
  { title: 'Kinderarmut', highIsFavourable: false },
  { title: 'Wohnfläche', highIsFavourable: true },
  { title: 'Arbeitslose', highIsFavourable: false },
];

const typesOf = (...profiles: (readonly number[])[]) =>
  profiles.map((standardised) => ({ standardised, burden: standardised.reduce((sum, z) => sum + z, 0) / standardised.length }));

describe('words for types', () => {
  it('say high and low in the direction of the indicator itself', () => {
    const [type] = proposeTypeWords(typesOf([1.4, 1.1, 0.1]), INPUTS, 'de');
    // Much need by living space means that there is little of it.
    expect(type!.sentence).toBe('Deutlich über dem Mittel: Kinderarmut. Deutlich unter dem Mittel: Wohnfläche.');
  });

  it('name weaker differences only where there is no clear one, and say so of the rest', () => {
    const [type] = proposeTypeWords(typesOf([0.5, 0.1, 0]), INPUTS, 'de');
    expect(type!.sentence).toBe('Über dem Mittel: Kinderarmut. Sonst nahe am Mittel.');
  });

  it('call the middle the middle', () => {
    const [type] = proposeTypeWords(typesOf([0.1, -0.2, 0.1]), INPUTS, 'de');
    expect(type).toEqual({ title: 'Mittlerer Bedarf', sentence: 'In allen Indikatoren nahe am Mittel aller Gebiete.' });
  });

  it('tell two types of one level apart by what sets them apart most', () => {
    const titles = proposeTypeWords(typesOf([1.2, 0.7, 1], [1, 2.4, 1]), INPUTS, 'de').map(({ title }) => title);
    expect(titles).toEqual(['Hoher Bedarf, Wohnfläche höher', 'Hoher Bedarf, Wohnfläche niedriger']);
  });

  it('have words for profiles that are not known', () => {
    const words = proposeTypeWords([{ standardised: [Number.NaN, Number.NaN, Number.NaN], burden: Number.NaN }], INPUTS, 'de');
    expect(words[0]!.sentence).not.toMatch(/NaN|undefined/);
    expect(proposeTypeWords([], INPUTS, 'de')).toEqual([]);
  });
});

describe('names for factors', () => {
  it('take the two strongest loadings, reversed ones told', () => {
    expect(
      proposeFactorName(
        [0.3, -0.9, 0.7],
        INPUTS.map(({ title }) => title),
        'de',
      ),
    ).toBe('Wohnfläche (umgekehrt), Arbeitslose');
  });

  it('take the strongest alone where none is strong, and nothing where there is none', () => {
    expect(proposeFactorName([0.3, 0.1, 0.2], ['A', 'B', 'C'], 'de')).toBe('A');
    expect(proposeFactorName([Number.NaN], ['A'], 'de')).toBe('');
    expect(proposeFactorName([], [], 'de')).toBe('');
  });
});
