import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build, type Plugin, type Rollup } from 'vite';
import { appIcons } from './app-icons.ts';
import { digest, SERVICE_WORKER } from './restamp-service-worker.ts';

const SOURCE = fileURLToPath(new URL('../offline/service-worker.ts', import.meta.url));
/** The app, and the second window of its presentations. */
const PAGES: readonly string[] = ['index.html', 'vortrag.html'];
const APP_ENTRIES: readonly string[] = ['index', 'vortrag'];
/** Files of `public` that the app shows or names; the schema is for editors, the picture for catalogues. */
const PUBLIC_FILES = /^(icon\.svg|manifest\.webmanifest)$/;

type Bundle = Readonly<Record<string, Rollup.OutputAsset | Rollup.OutputChunk>>;

const contentOf = (output: Rollup.OutputAsset | Rollup.OutputChunk): string | Uint8Array =>
  output.type === 'chunk' ? output.code : output.source;

/** The chunks an entry needs, now or later. */
function chunksOf(bundle: Bundle, entry: string): Set<string> {
  const found = new Set<string>();
  const waiting = [entry];
  for (let name = waiting.pop(); name !== undefined; name = waiting.pop()) {
    const output = bundle[name];
    if (found.has(name) || output?.type !== 'chunk') continue;
    found.add(name);
    waiting.push(...output.imports, ...output.dynamicImports);
  }
  return found;
}

/** The files of the app: its pages, its chunks, styles, fonts, the worker and what that one needs; not those of the embedded map alone. */
function appFiles(bundle: Bundle): string[] {
  const entries = Object.values(bundle).flatMap((output) => (output.type === 'chunk' && output.isEntry ? [output] : []));
  const isApp = ({ name }: Rollup.OutputChunk): boolean => APP_ENTRIES.includes(name);
  const app = new Set(entries.filter(isApp).flatMap(({ fileName }) => [...chunksOf(bundle, fileName)]));
  const others = new Set(entries.filter((entry) => !isApp(entry)).flatMap(({ fileName }) => [...chunksOf(bundle, fileName)]));
  const names = Object.keys(bundle).filter((name) => PAGES.includes(name) || name.startsWith('assets/') || name.startsWith('icon'));
  return names.filter((name) => app.has(name) || !others.has(name)).sort();
}

/**
 * Builds the service worker after everything else, as a plain script of its own that knows the files of this build and their version, and
 * writes the app's icons.
 */
export function offlineBuild(root: string): Plugin {
  return {
    name: 'offline-build',
    apply: 'build',
    generateBundle: {
      order: 'post',
      async handler(_options, bundle) {
        const svg = readFileSync(join(root, 'public', 'icon.svg'), 'utf8');
        const icons = new Map(appIcons(svg).map(({ name, png }) => [name, png]));
        for (const [fileName, source] of icons) this.emitFile({ type: 'asset', fileName, source });
        const publicFiles = readdirSync(join(root, 'public')).filter((name) => PUBLIC_FILES.test(name));
        const bundled = appFiles(bundle as Bundle).filter((name) => !icons.has(name));
        const files = [...bundled, ...publicFiles, ...icons.keys()];
        const version = digest([
          ...bundled.flatMap((name) => [name, contentOf(bundle[name] as Rollup.OutputAsset | Rollup.OutputChunk)]),
          ...publicFiles.map((name) => readFileSync(join(root, 'public', name))),
          ...icons.values(),
        ]);
        this.emitFile({ type: 'asset', fileName: SERVICE_WORKER, source: await workerScript({ version, files }) });
      },
    },
  };
}

async function workerScript(shell: { readonly version: string; readonly files: readonly string[] }): Promise<string> {
  const built = await build({
    configFile: false,
    logLevel: 'warn',
    publicDir: false,
    // A text within a text: one literal, which `restampServiceWorker` finds again.
    define: { SHELL_JSON: JSON.stringify(JSON.stringify(shell)) },
    build: {
      write: false,
      target: 'es2022',
      modulePreload: false,
      rolldownOptions: { input: SOURCE, output: { format: 'iife', entryFileNames: SERVICE_WORKER } },
    },
  });
  const outputs = [built].flat().flatMap((one) => ('output' in one ? one.output : []));
  const [script, ...others] = outputs;
  if (script?.type !== 'chunk' || others.length > 0) throw new Error('the service worker must be one script');
  return script.code;
}
