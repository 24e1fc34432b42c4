import { fileURLToPath } from 'node:url';
import { build, mergeConfig, type Plugin } from 'vite';
import { beforeAll, describe, expect, it } from 'vitest';
import config from '../../../../vite.config.ts';

const ROOT = fileURLToPath(new URL('../../../..', import.meta.url));

interface Chunk {
  readonly fileName: string;
  readonly imports: readonly string[];
  /** Sources that left code in the chunk. */
  readonly sources: readonly string[];
}

/** The worker as it is built: what its first chunk takes along, and what waits until the workspace needs it. */
describe('the built worker', () => {
  const chunks = new Map<string, Chunk>();
  const lister = (): Plugin => ({
    name: 'list-chunks',
    generateBundle(_options, bundle) {
      for (const chunk of Object.values(bundle)) {
        if (chunk.type !== 'chunk') continue;
        const sources = Object.entries(chunk.modules).flatMap(([id, { renderedLength }]) => (renderedLength > 0 ? [id] : []));
        chunks.set(chunk.fileName, { fileName: chunk.fileName, imports: chunk.imports, sources });
      }
    },
  });
  beforeAll(async () => {
    await build(
      mergeConfig(config, {
        configFile: false,
        root: ROOT,
        logLevel: 'silent',
        build: { write: false },
        worker: { plugins: () => [lister()] },
      }),
    );
  }, 120_000);

  const loadedFirst = (): readonly string[] => {
    const names = [...chunks.keys()].filter((name) => name.includes('worker'));
    for (const name of names) for (const next of chunks.get(name)?.imports ?? []) if (!names.includes(next)) names.push(next);
    return names.flatMap((name) => chunks.get(name)?.sources ?? []);
  };

  it('starts without the kernels and tasks of the workspace "Index & Typen"', () => {
    const first = loadedFirst();
    expect(first.some((source) => source.endsWith('src/analysis/worker.ts'))).toBe(true);
    expect(first.some((source) => source.endsWith('statistics/classification/classify.ts'))).toBe(true);
    const kernels = first.filter(
      (source) =>
        source.includes('/src/analysis/recipes/') ||
        (source.includes('/src/statistics/') && !/\/statistics\/(?:classification\/|moments|quantile|sorted-numbers)/.test(source)),
    );
    expect(kernels).toEqual([]);
  });

  it('has them in chunks of their own', () => {
    const all = [...chunks.values()].flatMap(({ sources }) => sources);
    for (const source of ['statistics/index/composite-index.ts', 'recipes/evaluate-index.ts', 'recipes/recipe-series.ts']) {
      expect(all.filter((id) => id.endsWith(source))).toHaveLength(1);
    }
  });
});
