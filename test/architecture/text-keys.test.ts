import { describe, expect, test } from 'vitest';
import { parseSource, readSources } from './source-file.ts';
import { textKeysOf, unusedTextKeys } from './text-keys.ts';

describe('keys of texts', () => {
  const sources = readSources();
  const keys = textKeysOf(sources);

  test('are found', () => {
    expect(keys.length).toBeGreaterThan(3000);
    expect(keys).toContain('frame.map.home');
  });

  test('are all asked for', () => {
    expect(unusedTextKeys(keys, sources)).toEqual([]);
  });

  test('would be missed without the files that ask for them', () => {
    expect(
      unusedTextKeys(
        keys,
        sources.filter(({ room }) => room !== 'charts'),
      ).length,
    ).toBeGreaterThan(0);
  });

  test('that nobody asks for are told', () => {
    const planted = [
      parseSource(
        'src/texts/de/bad.ts',
        "export const bad = {\n  'bad.asked': 'a',\n  'bad.kind.big': 'b',\n  'bad.kind.gone.title':\n    'c',\n  'bad.dead': 'd',\n};",
      ),
      parseSource('src/texts/en/bad.ts', "export const bad = {\n  'bad.dead': 'd',\n};"),
      parseSource(
        'src/ui/bad.ts',
        "type Kind = 'big';\nexport const read = (kind: Kind) => [text('bad.asked'), text(`bad.kind.${kind}`), text(`bad.kind.${kind}.title`)];",
      ),
    ];
    expect(unusedTextKeys(textKeysOf(planted), planted)).toEqual(['bad.kind.gone.title', 'bad.dead']);
  });
});
