import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { checkFolder } from '../../../src/cli/check.ts';
import { readableReport } from '../../../src/cli/check-report.ts';
import { folderSource } from '../../../src/cli/folder-source.ts';
import { transportFailure } from '../../../src/reading/index.ts';
import { tinyCity, tinyIndicator } from '../../fixtures/analysis/tiny-city.ts';

let folder = '';
const write = async (csv: string, more: Record<string, unknown> = {}): Promise<void> => {
  const count = tinyIndicator('people', { kind: 'count', count: [{ dataset: 'people', column: 'people' }] });
  for (const [path, file] of tinyCity([{ dataset: 'people', level: 'quarter', csv, more }], [count])) {
    await writeFile(join(folder, path), new Uint8Array(await file.arrayBuffer()));
  }
};
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'sozialraumatlas-check-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

describe('checkFolder', () => {
  it('reports the join in plain German and lets a package with warnings pass', async () => {
    await write('key;year;people\n01;2020;10\n02;2020;20\n03;2020;30\n99;2020;5\nStadt;2020;65\n');
    const result = await checkFolder(folder);
    expect(result.publishable).toBe(true);
    const text = readableReport(result);
    expect(text).toContain('table-0 → quarter (2020)');
    expect(text).toContain('3 von 5 Zeilen zugeordnet, 3 von 4 Gebieten haben eine Zeile');
    expect(text).toContain('nur in der Tabelle: 1 (99)');
    expect(text).toContain('nur in den Gebieten: 1 (04)');
    expect(text).toContain('Summe people: 65 vorher, 60 nachher (ohne Gebiet 5, Summenzeile 65)');
    expect(text).toContain('Das Paket kann veröffentlicht werden.');
  });

  it('stops a package whose keys lost their zeros, and says what to do', async () => {
    await write('key;year;people\n1;2020;10\n2;2020;20\n3;2020;30\n4;2020;40\n');
    const result = await checkFolder(folder);
    expect(result.publishable).toBe(false);
    expect(readableReport(result)).toMatch(/Fehler: Führende Nullen verloren[^]*keyLength[^]*kann so nicht veröffentlicht werden/);
    await write('key;year;people\n1;2020;10\n2;2020;20\n3;2020;30\n4;2020;40\n', { keyLength: 2 });
    expect(await checkFolder(folder)).toMatchObject({ publishable: true, joins: [{ matchedRows: 4 }] });
  });

  it('says that a folder is no package', async () => {
    const { publishable, findings } = await checkFolder(join(folder, 'nothing-here'));
    expect(publishable).toBe(false);
    expect(findings.map(({ code }) => code)).toEqual(['package-missing']);
  });
});

describe('folderSource', () => {
  it('reads no file outside the folder', async () => {
    const failure = await folderSource(folder)
      .read('../secret.txt')
      .catch((error: unknown) => transportFailure(error));
    expect(failure).toBe('unsafePath');
  });
});
