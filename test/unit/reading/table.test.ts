import { describe, expect, it } from 'vitest';
import * as fc from 'fast-check';
import { readTable } from '../../../src/reading/index.ts';
import { ValueState, type DataTable } from '../../../src/model/index.ts';
import { latin1, resource, table, utf8 } from './helpers.ts';

const values = (read: DataTable | null, column: string): number[] => [...(read?.numeric.get(column)?.values ?? [])];
const states = (read: DataTable | null, column: string): number[] => [...(read?.numeric.get(column)?.states ?? [])];
const wanted = (...numeric: string[]) => ({ numeric, text: [] });

describe('delimited tables', () => {
  it('keeps keys as text, gaps as missing, and tells where everything stands', () => {
    const { value, findings } = readTable([utf8('id;ew\n01011101;3419\n\n01011102;\n')], resource(), table(), wanted('ew'));
    expect(findings).toEqual([]);
    expect(value?.keys).toEqual(['01011101', '01011102']);
    expect(values(value, 'ew')).toEqual([3419, NaN]);
    expect(states(value, 'ew')).toEqual([ValueState.valid, ValueState.missing]);
    expect([...value!.rowNumbers]).toEqual([2, 4]);
    expect([...value!.years]).toEqual([2020, 2020]);
  });

  it('pads keys of digits only', () => {
    const { value } = readTable([utf8('id,ew\n1100101,1\ninsgesamt,2\n')], resource(), table({ keyLength: 8 }), wanted('ew'));
    expect(value?.keys).toEqual(['01100101', 'insgesamt']);
  });

  it('sums up repeated findings with first row and value', () => {
    const text = 'id,a,b\n1,-,hoch\n2,-,mittel\n3,5,7\n';
    const { value, findings } = readTable([utf8(text)], resource(), table(), wanted('a', 'b'));
    expect(findings.map(({ code, row, column, value: found, parameters }) => [code, row, column, found, parameters?.['count']])).toEqual([
      ['value-symbol-unknown', 2, 'a', '-', 2],
      ['value-not-numeric', 2, 'b', 'hoch', 2],
    ]);
    expect(values(value, 'a')).toEqual([NaN, NaN, 5]);
    expect(states(value, 'b')).toEqual([ValueState.missing, ValueState.missing, ValueState.valid]);
  });

  it('gives missing values the state of their label, also where they look like numbers', () => {
    const schema = {
      fields: [
        { name: 'id' },
        {
          name: 'ew',
          missingValues: [
            { value: '-1', label: 'uninhabited' },
            { value: 'k.A.', label: 'was auch immer' },
          ],
        },
      ],
      missingValues: ['', { value: '*', label: 'secret' }],
    };
    const text = 'id,ew,q\n1,-1,*\n2,k.A.,3\n3,-2,\n';
    const { value, findings } = readTable([utf8(text)], resource({ schema }), table(), wanted('ew', 'q'));
    expect(findings).toEqual([]);
    expect(values(value, 'ew')).toEqual([NaN, NaN, -2]);
    expect(states(value, 'ew')).toEqual([ValueState.uninhabited, ValueState.missing, ValueState.valid]);
    expect(states(value, 'q')).toEqual([ValueState.secret, ValueState.valid, ValueState.missing]);
  });

  it('honours dialect and number format', () => {
    const dialect = { delimiter: ';', commentChar: '#', headerRows: [2, 3], commentRows: [1, 5] };
    const schema = { fields: [{ name: 'Bevölkerung – unter 15', decimalChar: ',', groupChar: '.' }] };
    const text = 'Titel der Tabelle\nid;Bevölkerung;\n;gesamt;unter 15\n# Fußnote; mit Zeichen\nGemeinde;Anzahl;Anzahl\n7;1.000;1.234,5\n';
    const { value, findings } = readTable([utf8(text)], resource({ dialect, schema }), table(), wanted('Bevölkerung – unter 15'));
    expect(findings).toEqual([]);
    expect(value?.keys).toEqual(['7']);
    expect(values(value, 'Bevölkerung – unter 15')).toEqual([1234.5]);
    expect([...value!.rowNumbers]).toEqual([6]);
  });

  it('reads quotes, line breaks in cells, tabs, and a header with stray blanks', () => {
    const text = 'id\t"name"\tanteil \r\n1\t"Mitte\r\nSüd ""alt"""\t5\r\n';
    const { value, findings } = readTable([utf8(text)], resource(), table(), { numeric: ['anteil'], text: ['name'] });
    expect(findings).toEqual([]);
    expect(value?.text.get('name')).toEqual(['Mitte\nSüd "alt"']);
    expect(values(value, 'anteil')).toEqual([5]);
  });

  it('takes formulas for what they are: text', () => {
    const text = 'id,name,a\n1,"=HYPERLINK(""http://x"",""y"")",=1+1\n2,+49 30,@x\n';
    const { value, findings } = readTable([utf8(text)], resource(), table(), { numeric: ['a'], text: ['name'] });
    expect(value?.text.get('name')).toEqual(['=HYPERLINK("http://x","y")', '+49 30']);
    expect(values(value, 'a')).toEqual([NaN, NaN]);
    expect(findings[0]).toMatchObject({ code: 'value-not-numeric', value: '=1+1' });
  });

  it('marks numbers of limited significance in census grid files', () => {
    const text = 'GITTER_ID_100m;anteil;werterlaeuternde_Zeichen\nA;6,26;\nB;"50,00";KLAMMERN\nC;–;\n';
    const schema = { fields: [{ name: 'anteil', decimalChar: ',' }] };
    const { value, findings } = readTable(
      [utf8(text)],
      resource({ schema }),
      table({ key: 'GITTER_ID_100m', symbols: 'zensus-grid' }),
      wanted('anteil'),
    );
    expect(findings).toEqual([]);
    expect(states(value, 'anteil')).toEqual([ValueState.valid, ValueState.limited, ValueState.missing]);
  });

  it('joins parts, with and without a repeated header', () => {
    const parts = ['id,ew\n1,10\n', 'id,ew\n2,20\n', '3,30\n'].map(utf8);
    const { value } = readTable(parts, resource(), table(), wanted('ew'));
    expect(value?.keys).toEqual(['1', '2', '3']);
    expect([...value!.rowNumbers]).toEqual([2, 2, 1]);
  });

  it('reads a table without header by the schema', () => {
    const schema = { fields: [{ name: 'id' }, { name: 'ew' }] };
    const { value } = readTable([utf8('1,10\n2,20\n')], resource({ schema, dialect: { header: false } }), table(), wanted('ew'));
    expect(values(value, 'ew')).toEqual([10, 20]);
  });
});

describe('periods', () => {
  it('reads the year from a column in the forms offices write', () => {
    const text = 'id,zeit\n1,2020\n2,202012\n3,2019-12-31\n4,31.12.2018\n5,2017/18\n6,2016.0\n7,Summe\n8,1\n';
    const { value, findings } = readTable([utf8(text)], resource(), table({ period: { column: 'zeit' } }), wanted());
    expect([...value!.years]).toEqual([2020, 2020, 2019, 2018, 2017, 2016]);
    expect(value?.keys).toEqual(['1', '2', '3', '4', '5', '6']);
    expect(findings).toMatchObject([{ code: 'value-not-numeric', row: 8, column: 'zeit', value: 'Summe', parameters: { count: 2 } }]);
  });

  it('unfolds one column per year, with renames by year', () => {
    const text = 'id,2018,2019,k2018,k2019,typ\n1,10,11,1,,a\n2,20,,2,3,b\n';
    const { value } = readTable(
      [utf8(text)],
      resource(),
      table({ period: { columnsByYear: { '2018': 2018, '2019': 2019 }, as: 'ew' }, columns: { kinder: 'k{year}' } }),
      { numeric: ['ew', 'kinder'], text: ['typ'] },
    );
    expect(value?.rowCount).toBe(4);
    expect([...value!.years]).toEqual([2018, 2019, 2018, 2019]);
    expect([...value!.rowNumbers]).toEqual([2, 2, 3, 3]);
    expect(values(value, 'ew')).toEqual([10, 11, 20, NaN]);
    expect(values(value, 'kinder')).toEqual([1, NaN, 2, 3]);
    expect(value?.text.get('typ')).toEqual(['a', 'a', 'b', 'b']);
  });

  it('renames columns to what indicators call them', () => {
    const { value } = readTable([utf8('id,E_E\n1,5\n')], resource(), table({ columns: { einwohner: 'E_E' } }), wanted('einwohner'));
    expect(values(value, 'einwohner')).toEqual([5]);
  });
});

describe('damaged tables', () => {
  it('names a missing column and reads the rest', () => {
    const { value, findings } = readTable([utf8('id,ew\n1,2\n')], resource(), table(), wanted('ew', 'kinder'));
    expect(values(value, 'ew')).toEqual([2]);
    expect(value?.numeric.has('kinder')).toBe(false);
    expect(findings).toMatchObject([{ code: 'column-missing', severity: 'error', column: 'kinder', value: 'id, ew' }]);
  });

  it('gives nothing without key column, year column or header', () => {
    expect(readTable([utf8('a,ew\n1,2\n')], resource(), table(), wanted('ew')).value).toBeNull();
    expect(readTable([utf8('id,ew\n1,2\n')], resource(), table({ period: { column: 'jahr' } }), wanted('ew')).value).toBeNull();
    const empty = readTable([utf8('')], resource(), table(), wanted('ew'));
    expect(empty.value).toBeNull();
    expect(empty.findings).toMatchObject([{ code: 'csv-empty', severity: 'error' }]);
    expect(readTable([utf8('id,ew\n')], resource(), table(), wanted('ew'))).toMatchObject({
      value: { rowCount: 0 },
      findings: [{ code: 'csv-empty' }],
    });
  });

  it('reads short and long rows as far as they go, trailing delimiters without a word', () => {
    const text = 'id,a,b\n1,1\n2,1,2,3\n3,1,2,,\n';
    const { value, findings } = readTable([utf8(text)], resource(), table(), wanted('a', 'b'));
    expect(values(value, 'b')).toEqual([NaN, 2, 2]);
    expect(findings).toMatchObject([{ code: 'csv-row-length', row: 2, parameters: { expected: 3, actual: 2, count: 2 } }]);
  });

  it('survives a quote that never closes', () => {
    const { value, findings } = readTable([utf8('id,a\n1,2\n"3,4\n5,6\n')], resource(), table(), wanted('a'));
    expect(value?.keys[0]).toBe('1');
    expect(findings.map((found) => found.code)).toContain('csv-malformed');
  });

  it('survives a line of 50 MB', () => {
    const long = new Uint8Array(50_000_000).fill(120);
    const bytes = new Uint8Array(long.length + 10);
    bytes.set(utf8('id,a\n1,'));
    bytes.set(long, 7);
    const { value, findings } = readTable([bytes.subarray(0, 7 + long.length)], resource(), table(), wanted('a'));
    expect(values(value, 'a')).toEqual([NaN]);
    expect(findings).toMatchObject([{ code: 'value-not-numeric', row: 2 }]);
    expect(findings[0]!.value!.length).toBeLessThan(100);
  });

  it('never throws and never loses a row, whatever the text', () => {
    fc.assert(
      fc.property(fc.array(fc.array(fc.string({ unit: 'grapheme' }), { minLength: 2, maxLength: 2 }), { maxLength: 20 }), (rows) => {
        const quoted = rows.map((row) => row.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(','));
        const { value } = readTable([utf8(`id,a\n${quoted.join('\n')}`)], resource({ dialect: { delimiter: ',' } }), table(), wanted('a'));
        const filled = rows.filter((row) => row.some((cell) => cell.trim() !== ''));
        expect(value?.rowCount).toBe(filled.length);
      }),
      { seed: 9, numRuns: 200 },
    );
  });
});

describe('encodings', () => {
  const text = 'id,name\n1,Köpenick\n';
  const read = (bytes: Uint8Array, encoding?: string) =>
    readTable([bytes], resource(encoding === undefined ? {} : { encoding }), table(), { numeric: [], text: ['name'] });
  const utf16 = Uint8Array.from([
    0xff,
    0xfe,
    ...[...text].flatMap((character) => [character.charCodeAt(0) & 255, character.charCodeAt(0) >> 8]),
  ]);

  it.each([
    ['UTF-8', utf8(text), undefined, []],
    ['UTF-8 with byte order mark', utf8(`\ufeff${text}`), undefined, []],
    ['UTF-16 with byte order mark', utf16, undefined, []],
    ['Latin-1 as declared', latin1(text), 'iso-8859-1', []],
    ['Latin-1 undeclared', latin1(text), undefined, ['info']],
    ['Latin-1 declared as UTF-8', latin1(text), 'utf-8', ['warning']],
    ['UTF-8 declared as nonsense', utf8(text), 'klingon-1', ['warning']],
  ] as const)('%s', (_name, bytes, encoding, severities) => {
    const { value, findings } = read(bytes, encoding);
    expect(value?.text.get('name')).toEqual(['Köpenick']);
    expect(findings.map((found) => [found.code, found.severity])).toEqual(severities.map((severity) => ['encoding-invalid', severity]));
  });
});
