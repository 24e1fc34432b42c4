import fc from 'fast-check';
import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import { splitDelimited, type Delimiting } from '../../../src/reading/split-delimited.ts';

const USUAL: Delimiting = { delimiter: ';', newline: '\n', quote: '"', escape: '"' };

function split(text: string, delimiting: Partial<Delimiting> = {}) {
  const records: string[][] = [];
  const damaged: number[] = [];
  splitDelimited(text, { ...USUAL, ...delimiting }, (cells, isDamaged) => {
    if (isDamaged) damaged.push(records.length);
    records.push(cells);
  });
  return { records, damaged };
}

/** Our records and those of a peer for the same text. */
function peer(text: string, delimiting: Partial<Delimiting> = {}) {
  const { delimiter, newline, quote, escape } = { ...USUAL, ...delimiting };
  const { data, errors } = Papa.parse<string[]>(text, { delimiter, newline, quoteChar: quote, escapeChar: escape, fastMode: false });
  return { records: data, damaged: [...new Set(errors.filter(({ type }) => type === 'Quotes').map(({ row }) => row))] };
}

describe('splitDelimited', () => {
  it('reads plain cells, empty cells and an end without a line break', () => {
    expect(split('a;b;c\n;;\n1;2;3').records).toEqual([
      ['a', 'b', 'c'],
      ['', '', ''],
      ['1', '2', '3'],
    ]);
    expect(split('').records).toEqual([]);
    expect(split('a\n').records).toEqual([['a'], ['']]);
  });
  it('reads quotes with delimiters, line breaks, doubled quotes and blanks after them', () => {
    expect(split('"a;b";"c\nd";"e""f"  ;""\n1;2;3;4')).toEqual({
      records: [
        ['a;b', 'c\nd', 'e"f', ''],
        ['1', '2', '3', '4'],
      ],
      damaged: [],
    });
  });
  it('reads an escape character, and quotes as characters where there is no quote character', () => {
    expect(split(String.raw`"a\"b";c`, { escape: '\\' }).records).toEqual([['a"b', 'c']]);
    expect(split('"a;b"', { quote: '', escape: '' }).records).toEqual([['"a', 'b"']]);
  });
  it('notes damaged quoting and goes on', () => {
    expect(split('"a"b";c\nd;e')).toEqual({
      records: [
        ['a"b', 'c'],
        ['d', 'e'],
      ],
      damaged: [0],
    });
    expect(split('x;y\n"a;b\nc;d')).toEqual({ records: [['x', 'y'], ['a;b\nc;d']], damaged: [1] });
  });
  it('takes a quote inside a plain cell for a character', () => {
    expect(split('5" Rohr;"x"\n')).toEqual({ records: [['5" Rohr', 'x'], ['']], damaged: [] });
  });
  it('agrees with a peer, and on what is damaged', () => {
    const anything = fc
      .array(fc.constantFrom('a', 'ä', '1', ' ', ';', '"', '""', '\n', '";', '\n"'), { maxLength: 40 })
      .map((parts) => parts.join(''));
    fc.assert(
      fc.property(
        anything.filter((text) => text !== '' && !/"[ ]+$/.test(text)),
        (text) => {
          const [ours, theirs] = [split(text), peer(text)];
          expect(ours.damaged.length > 0).toBe(theirs.damaged.length > 0);
          // What is made of damage is each reader's own affair.
          if (ours.damaged.length === 0) expect(ours.records).toEqual(theirs.records);
        },
      ),
      { numRuns: 2000 },
    );
  });
});
