import { describe, expect, test } from 'vitest';
import { RULES } from './rules.ts';
import { parseSource, readSources, type SourceFile } from './source-file.ts';

const sources = readSources();
const violations = (name: string, files: readonly SourceFile[]): string[] => {
  const rule = RULES.find((candidate) => candidate.name === name);
  if (rule === undefined) throw new Error(`no rule is called ${name}`);
  return files.flatMap((file) => rule.check(file));
};

describe('the house', () => {
  test('is looked at as a whole', () => {
    expect(sources.length).toBeGreaterThan(150);
    expect(new Set(sources.map(({ room }) => room)).size).toBeGreaterThanOrEqual(12);
  });

  test.for(RULES.map(({ name }) => name))('%s', (name) => {
    expect(violations(name, sources)).toEqual([]);
  });
});

/** For every rule a file that breaks it: a net that never catches anything is no net. */
const PLANTED: Readonly<Record<string, readonly [path: string, text: string]>> = {
  'only map/ imports OpenLayers': ['src/ui/bad.ts', "import Map from 'ol/Map.js';\nexport const map = new Map();"],
  'only cartography/ imports chroma-js': ['src/ui/bad.ts', "import chroma from 'chroma-js';\nexport const red = chroma('red');"],
  'only reading/transport.ts and the service worker fetch': ['src/reading/areas.ts', "export const load = () => fetch('a');"],
  'only analysis/client.ts and report/document-writer.ts start a worker': ['src/app/bad.ts', "export const worker = new Worker('a.js');"],
  'only workers know self': ['src/analysis/tasks/bad.ts', 'self.onmessage = () => undefined;'],
  'no default exports': ['src/ui/bad.ts', 'export default class Bad {}'],
  'only cli/ prints': ['src/app/bad.ts', "console.log('a');"],
  'nothing is evaluated': ['src/app/bad.ts', "export const run = new Function('return 1');"],
  'pure rooms touch nothing outside': ['src/statistics/bad.ts', 'export const noise = () => Math.random();'],
  'tasks run in Node': ['src/analysis/tasks/bad.ts', 'export const title = () => document.title;'],
  'rooms of the screen know the types of results only': [
    'src/ui/bad.ts',
    "import { createAnalysisClient } from '../analysis/client.ts';\ncreateAnalysisClient();",
  ],
  'ui takes types only from cartography': ['src/ui/bad.ts', "import { fills } from '../cartography/choropleth.ts';\nfills();"],
  'another room is entered by its index.ts': ['src/map/bad.ts', "import { quantile } from '../statistics/quantile.ts';\nquantile();"],
  'no barrel inside a room': ['src/ui/table/index.ts', "export * from './row.ts';"],
  'file names are lowercase-kebab': ['src/ui/BadName.ts', 'export const a = 1;'],
  'what a person reads comes from texts/': [
    'src/ui/bad.ts',
    'export const title = html`<p class="a">Keine Gebiete gefunden für diese Ebene</p>`;',
  ],
  'no line switches the compiler off, nor the linter without saying why': [
    'src/ui/bad.ts',
    '// oxlint-disable-next-line no-eval\nexport const a = 1;',
  ],
};

describe('the nets catch', () => {
  test.for(RULES.map(({ name }) => name))('%s', (name) => {
    const planted = PLANTED[name];
    expect(planted, 'a rule without a planted violation').toBeDefined();
    expect(violations(name, [parseSource(...planted!)])).not.toEqual([]);
  });

  test('nothing in a file that keeps the rules', () => {
    const good = parseSource(
      'src/statistics/good.ts',
      "import type { Finding } from '../model/findings.ts';\nimport { misuse } from '../model/index.ts';\n" +
        'interface Window { readonly document: Date }\nexport const read = (window: Window, found: Finding) => ({ fetch: found, self: misuse(`x`) });',
    );
    const names = RULES.flatMap((rule) => rule.check(good)).filter((problem) => !problem.endsWith(': window'));
    expect(names).toEqual([]);
  });
});
