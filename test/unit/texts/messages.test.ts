import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { finding, type FindingCode } from '../../../src/model/index.ts';
import { describeFinding, fillMessage, LANGUAGES, messagesOf, translate } from '../../../src/texts/index.ts';
import { analysis as analysisDe } from '../../../src/texts/de/analysis.ts';
import { analysis as analysisEn } from '../../../src/texts/en/analysis.ts';
import { conference as conferenceDe } from '../../../src/texts/de/conference.ts';
import { conference as conferenceEn } from '../../../src/texts/en/conference.ts';
import { supply as supplyDe } from '../../../src/texts/de/supply.ts';
import { supply as supplyEn } from '../../../src/texts/en/supply.ts';
import { dialogs as dialogsDe } from '../../../src/texts/de/dialogs.ts';
import { dialogs as dialogsEn } from '../../../src/texts/en/dialogs.ts';
import { everyone as everyoneDe } from '../../../src/texts/de/everyone.ts';
import { everyone as everyoneEn } from '../../../src/texts/en/everyone.ts';
import { findings as findingsDe } from '../../../src/texts/de/findings.ts';
import { findings as findingsEn } from '../../../src/texts/en/findings.ts';
import { network as networkDe } from '../../../src/texts/de/network.ts';
import { network as networkEn } from '../../../src/texts/en/network.ts';
import '../../../src/texts/english.ts';
import '../../../src/texts/conference-topic.ts';
import '../../../src/texts/dialogs-topic.ts';
import '../../../src/texts/findings-topic.ts';
import '../../../src/texts/supply-topic.ts';

const source = readFileSync(new URL('../../../src/model/findings.ts', import.meta.url), 'utf8');
/** The codes as they stand in the type, so that none can be forgotten here. */
const codes = [...source.slice(source.indexOf('type FindingCode'), source.indexOf('MAXIMUM_VALUE_LENGTH')).matchAll(/\| '([a-z-]+)'/g)].map(
  (match) => match[1] as FindingCode,
);
/** With the words that come with a workspace. */
const german: Readonly<Record<string, string>> = {
  ...messagesOf('de'),
  ...findingsDe,
  ...everyoneDe,
  ...dialogsDe,
  ...networkDe,
  ...analysisDe,
  ...conferenceDe,
  ...supplyDe,
};
const english: Readonly<Record<string, string>> = {
  ...messagesOf('en'),
  ...findingsEn,
  ...everyoneEn,
  ...dialogsEn,
  ...networkEn,
  ...analysisEn,
  ...conferenceEn,
  ...supplyEn,
};
/** What is printed; a plural that only one language has is its own affair. */
const placeholders = (text: string): string[] => [...new Set([...text.matchAll(/\{(\w+)\}/g)].map((match) => match[1] ?? ''))].toSorted();

describe('messages', () => {
  it('exist in both languages with the same placeholders', () => {
    expect(Object.keys(english).toSorted()).toEqual(Object.keys(german).toSorted());
    for (const [key, text] of Object.entries(german)) {
      expect(text, key).not.toBe('');
      // English may name fewer or more of them, but none that German does not know.
      if (key.startsWith('reading.')) continue;
      expect(placeholders(english[key] ?? ''), key).toEqual(placeholders(text));
    }
  });
  it('are well formed: braces and optional parts are closed', () => {
    for (const words of [german, english])
      for (const [key, text] of Object.entries(words)) {
        expect(text.replaceAll(/\{\w+(?:\|[^{}|]*\|[^{}|]*)?\}/g, ''), key).not.toMatch(/[{}]/);
        expect(text.replaceAll(/\[[^[\]]*\]/g, ''), key).not.toMatch(/[[\]]/);
      }
  });
  it('fills placeholders, plurals and optional parts', () => {
    expect(fillMessage('{count} {count|Gebiet|Gebiete}[ bis {to}]', { count: 1 }, 'de')).toBe('1 Gebiet');
    expect(fillMessage('{count} {count|Gebiet|Gebiete}[ bis {to}]', { count: 1234, to: 2024 }, 'de')).toBe('1.234 Gebiete bis 2024');
    expect(fillMessage('{share}', { share: 0.5 }, 'de')).toBe('0,5');
    expect(fillMessage('a{gone}b', {}, 'de')).toBe('ab');
    expect(fillMessage('{name}', { name: '[{x}]' }, 'de')).toBe('[{x}]');
    expect(translate('en', 'announce.class', { position: 2, count: 5 })).toBe('class 2 of 5');
  });
});

describe('describeFinding', () => {
  it('knows every code', () => expect(codes.length).toBeGreaterThan(60));
  it.each(codes)('%s says what happened and what to do, with and without details', (code) => {
    for (const language of LANGUAGES) {
      const bare = describeFinding(finding(code, 'error', ''), language);
      const full = describeFinding(
        finding(code, 'error', 'kinder.csv', { row: 1012, column: 'anteil', value: 'x', parameters: { count: 2 } }),
        language,
      );
      for (const text of [bare.title, bare.message, bare.hint, full.title, full.message, full.hint]) {
        expect(text).not.toMatch(/[{}[\]]|undefined|NaN| {2}|^ | $|^[a-z]/);
        expect(text.length).toBeGreaterThan(3);
      }
      expect(full.message).toMatch(/[.?!]$/);
      expect(bare.place).toBe('');
    }
  });
  it('names the place as a spreadsheet does', () => {
    const found = finding('value-not-numeric', 'warning', 'kinder.csv', { row: 1012, column: 'anteil', value: 'k.A.' });
    expect(describeFinding(found, 'de')).toEqual({
      title: 'Keine Zahl',
      place: 'kinder.csv, Zeile 1012, Spalte „anteil“',
      message: '„k.A.“ ist keine Zahl. Das Feld gilt als „kein Wert“.',
      hint: 'Den Wert berichtigen, oder das Zeichen in datapackage.json unter „missingValues“ erklären.',
    });
    expect(describeFinding({ ...found, hint: 'Genau so.' }, 'de').hint).toBe('Genau so.');
  });
});
