import type { IncomingMessage, ServerResponse } from 'node:http';
import { fileURLToPath } from 'node:url';
import { defineConfig, type Plugin } from 'vite';
import { offlineBuild } from './src/cli/offline-build.ts';
import { serveFile } from './src/cli/static-files.ts';

const MUSTERSTADT = fileURLToPath(new URL('./geodata/musterstadt', import.meta.url));

/** `npm run dev` shows Musterstadt; ATLAS names another package. */
function atlasInDevelopment(): Plugin {
  const mounts = [{ prefix: '/atlas/', directory: process.env['ATLAS'] ?? MUSTERSTADT }];
  return {
    name: 'atlas-in-development',
    apply: 'serve',
    configureServer(server) {
      server.middlewares.use((request: IncomingMessage, response: ServerResponse, next: (error?: unknown) => void) => {
        if (request.url?.startsWith('/atlas/') !== true) return next();
        serveFile(request, response, mounts, {}).then((served) => served || response.writeHead(404).end(), next);
      });
    },
  };
}

/** The development server puts styles into the page and talks over a socket; the built site does neither and keeps the strict policy. */
function policyInDevelopment(): Plugin {
  return {
    name: 'policy-in-development',
    apply: 'serve',
    transformIndexHtml: (html) =>
      html.replace("style-src 'self'", "style-src 'self' 'unsafe-inline'").replace("connect-src 'self'", "connect-src 'self' ws:"),
  };
}

/** A module of a package, the one it imports, and what stands in for that one in the built site. */
type StandIns = Readonly<Record<string, string>>;

/**
 * Parts that OpenLayers' map takes along whether or not they are used. Each only serves controls, interactions, vector layers, icons, fonts
 * of canvas labels or coordinate systems that `src/map` never asks for: it hands its own interactions and no controls to the map, its
 * layers draw themselves, and its plane needs no projection. Together they are a tenth of what the first view would load.
 */
const OPEN_LAYERS_WITHOUT: StandIns = {
  // Asked of every layer: is it a vector layer with decluttered labels? Nothing is an instance of this class.
  'ol/renderer/Composite.js ../layer/BaseVector.js': 'export default class NoVectorLayer {}',
  // Listened to for fonts that arrive late; our labels listen to the document.
  'ol/renderer/Composite.js ../render/canvas.js': "import BaseObject from 'ol/Object.js'; export const checkedFonts = new BaseObject();",
  'ol/renderer/Map.js ../style/IconImageCache.js': 'export const shared = { canExpireCache: () => false };',
  'ol/Map.js ./control/defaults.js': 'export const defaults = () => [];',
  'ol/Map.js ./interaction/defaults.js': 'export const defaults = () => [];',
  // `View.fit` wants the corners of an extent, without rotation.
  'ol/View.js ./geom/Polygon.js':
    'export const fromExtent = ([a, b, c, d]) => ({ getFlatCoordinates: () => [a, b, a, d, c, d, c, b], getStride: () => 2 });',
  'ol/proj.js ./proj/utm.js': 'export const makeProjection = () => null; export const makeTransforms = () => null;',
};

/** The schema of atlas packages uses no formats (`test/unit/reading` keeps it so). */
const JSON_SCHEMA_WITHOUT: StandIns = {
  '@cfworker/json-schema/dist/esm/validate.js ./format.js': 'export const format = {};',
  '@cfworker/json-schema/dist/esm/index.js ./format.js': 'export {};',
};
/** It takes its worker's address for the base of references, which no address of a blob can be; our schema refers to itself only. */
const JSON_SCHEMA_DEREFERENCE = '/@cfworker/json-schema/dist/esm/dereference.js';
const WORKER_ADDRESS = /(?<=initialBaseURI = )typeof self[^;]*;/;
const STAND_IN = '\0stand-in ';

/**
 * Builds packages without parts of theirs. A vector layer that comes in by another way fails the build, because its labels would not be
 * decluttered and its icons would stay in memory.
 */
function withoutUnusedParts(standIns: StandIns): Plugin {
  return {
    name: 'without-unused-parts',
    apply: 'build',
    enforce: 'pre',
    resolveId(source, importer) {
      const [, file] = /\/node_modules\/(.*)$/.exec(importer ?? '') ?? [];
      const part = `${file} ${source}`;
      return part in standIns ? STAND_IN + part : null;
    },
    transform: (code, id) => (id.endsWith(JSON_SCHEMA_DEREFERENCE) ? code.replace(WORKER_ADDRESS, 'new URL("schema:/");') : null),
    load: (id) => (id.startsWith(STAND_IN) ? (standIns[id.slice(STAND_IN.length)] ?? null) : null),
    generateBundle() {
      for (const id of this.getModuleIds()) {
        if (id.endsWith('/ol/layer/BaseVector.js'))
          this.error('a vector layer came in: take its parts out of OPEN_LAYERS_WITHOUT in vite.config.ts');
      }
    },
  };
}

/**
 * These rooms do nothing when they are imported, so that a chunk takes along what it uses and not all an `index.ts` names. Only the
 * files that put words in, and the one that puts chroma-js together, do something.
 */
const PURE_ROOMS =
  /\/src\/(?:(?:model|geometry|statistics|network|reading|charts|state|view)\/|cartography\/(?!chroma)|texts\/(?!\w+-topic[-.]|english|plain))/;
const treeshake = { moduleSideEffects: [{ test: PURE_ROOMS, sideEffects: false }] };

const EMBED = 'sozialraum-karte';
const entry = (path: string): string => fileURLToPath(new URL(path, import.meta.url));

export default defineConfig({
  // Relative: the site works in any folder of any web server.
  base: './',
  plugins: [
    atlasInDevelopment(),
    policyInDevelopment(),
    withoutUnusedParts(OPEN_LAYERS_WITHOUT),
    offlineBuild(fileURLToPath(new URL('.', import.meta.url))),
  ],
  build: {
    target: 'es2022',
    sourcemap: false,
    // Nothing inline: the Content Security Policy forbids it.
    assetsInlineLimit: 0,
    // Pages name what they begin with; to name in every chunk all files of those it may ask for later costs more than it saves.
    modulePreload: { polyfill: false, resolveDependencies: (_file, files, { hostType }) => (hostType === 'html' ? files : []) },
    chunkSizeWarningLimit: 400,
    rolldownOptions: {
      treeshake,
      input: {
        index: entry('index.html'),
        karte: entry('karte.html'),
        vortrag: entry('vortrag.html'),
        [EMBED]: entry('src/embed/sozialraum-karte.ts'),
      },
      // Pages of others name this file: it keeps its name, and its interface.
      preserveEntrySignatures: 'exports-only',
      output: { entryFileNames: ({ name }) => (name === EMBED ? '[name].js' : 'assets/[name]-[hash].js') },
    },
  },
  worker: {
    format: 'es',
    plugins: () => [withoutUnusedParts(JSON_SCHEMA_WITHOUT)],
    // Without this every kernel that two lazy chunks share would be part of the worker's first chunk.
    rolldownOptions: { treeshake },
  },
});
