import { cp, mkdir, mkdtemp, realpath, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { PROJECT, programOf, runNode } from '../harness/program.ts';
import { cruise } from '../harness/room-edges.ts';

/** A small house in which every wall has a hole; the tools must find each. */
const PLANTED: Readonly<Record<string, string>> = {
  'src/model/index.ts': "export { shape } from '../geometry/index.ts';\n",
  'src/geometry/index.ts': "import type { Layer } from '../map/index.ts';\nexport const shape = (layer: Layer): Layer => layer;\n",
  'src/map/index.ts': "import Feature from 'ol/Feature.js';\nimport '../ui/index.ts';\nexport type Layer = Feature;\n",
  'src/ui/index.ts': "import Feature from 'ol/Feature.js';\nexport const feature = new Feature();\n",
  'src/statistics/index.ts':
    "import { readFile } from 'node:fs/promises';\nexport const noise = Math.random();\nexport const title = document.title;\nexport async function read(): Promise<void> {\n  Promise.resolve(readFile);\n}\n",
  'src/charts/index.ts': 'import { html } from \'lit\';\nexport const loose: any = html`<p ${1}="a"></p>`;\n',
  'src/state/index.ts': "import { quantile } from '../statistics/index.ts';\nexport { quantile };\n",
  'src/kitchen/index.ts': "import { shape } from '../geometry/index.ts';\nexport { shape };\n",
};

let house = '';

beforeAll(async () => {
  // Not inside the project: the linter looks into no hidden and no ignored folder.
  house = await mkdtemp(join(await realpath(tmpdir()), 'planted-'));
  await symlink(join(PROJECT, 'node_modules'), join(house, 'node_modules'), 'junction');
  for (const [path, text] of Object.entries(PLANTED)) {
    await mkdir(dirname(join(house, path)), { recursive: true });
    await writeFile(join(house, path), text);
  }
  await cp(join(PROJECT, '.oxlintrc.json'), join(house, '.oxlintrc.json'));
  await cp(join(PROJECT, 'tsconfig.base.json'), join(house, 'tsconfig.base.json'));
  await writeFile(join(house, 'tsconfig.json'), JSON.stringify({ extends: './tsconfig.base.json', include: ['src'] }));
});

afterAll(() => rm(house, { recursive: true, force: true }));

test('dependency-cruiser finds every forbidden direction', async () => {
  const { summary } = await cruise(house, ['src']);
  const found = new Set(summary.violations.map(({ rule, from }) => `${rule.name} ${from}`));
  for (const expected of [
    'model-imports-rooms src/model/index.ts',
    // An `import type` counts as well.
    'geometry-imports-rooms src/geometry/index.ts',
    'map-imports-rooms src/map/index.ts',
    'ui-imports-packages src/ui/index.ts',
    'statistics-imports-no-node src/statistics/index.ts',
    'state-imports-rooms src/state/index.ts',
    'unknown-room src/kitchen/index.ts',
  ]) {
    expect(found).toContain(expected);
  }
  expect([...found].filter((name) => name.startsWith('map-imports-packages'))).toEqual([]);
});

test('oxlint finds what a room must not touch, with types and with Lit', async () => {
  const { output } = await runNode(programOf('oxlint'), ['--type-aware', '-f', 'json', 'src'], { directory: house });
  const { diagnostics } = JSON.parse(output.slice(output.indexOf('{'))) as { diagnostics: { code: string; filename: string }[] };
  const found = new Set(diagnostics.map(({ code, filename }) => `${code} ${filename.replaceAll('\\', '/')}`));
  for (const expected of [
    'eslint(no-restricted-globals) src/statistics/index.ts',
    'eslint(no-restricted-properties) src/statistics/index.ts',
    'typescript(no-floating-promises) src/statistics/index.ts',
    'eslint(no-restricted-imports) src/ui/index.ts',
    'typescript(no-explicit-any) src/charts/index.ts',
    'lit(binding-positions) src/charts/index.ts',
  ]) {
    expect(found).toContain(expected);
  }
});
