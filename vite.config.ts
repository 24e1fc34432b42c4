import type { IncomingMessage, ServerResponse } from 'node:http';
import { fileURLToPath } from 'node:url';
import { defineConfig, type Plugin } from 'vite';
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

const NO_VECTOR_LAYERS = '\0no-vector-layers';

/**
 * OpenLayers asks of every layer whether it is a vector layer with decluttered labels, and so takes vector layers, styles, expressions and
 * text along (30 KiB of the first view). Our layers draw themselves; the question gets a class that nothing is an instance of.
 * A vector layer that comes in by another way fails the build, because its labels would not be decluttered.
 */
function openLayersWithoutVectorLayers(): Plugin {
  return {
    name: 'openlayers-without-vector-layers',
    apply: 'build',
    enforce: 'pre',
    resolveId: (source, importer) =>
      source === '../layer/BaseVector.js' && importer?.endsWith('/ol/renderer/Composite.js') === true ? NO_VECTOR_LAYERS : null,
    load: (id) => (id === NO_VECTOR_LAYERS ? 'export default class NoVectorLayer {}' : null),
    generateBundle() {
      for (const id of this.getModuleIds()) {
        if (id.endsWith('/ol/layer/BaseVector.js'))
          this.error('a vector layer came in: take openLayersWithoutVectorLayers out of vite.config.ts');
      }
    },
  };
}

/**
 * These rooms do nothing when they are imported, so that a chunk takes along what it uses and not all an `index.ts` names. Only the
 * files that put words in, and the one that puts chroma-js together, do something.
 */
const PURE_ROOMS =
  /\/src\/(?:(?:model|geometry|statistics|network|reading|charts|state)\/|cartography\/(?!chroma\.)|texts\/(?!analysis-topic|english))/;
const treeshake = { moduleSideEffects: [{ test: PURE_ROOMS, sideEffects: false }] };

export default defineConfig({
  // Relative: the site works in any folder of any web server.
  base: './',
  plugins: [atlasInDevelopment(), policyInDevelopment(), openLayersWithoutVectorLayers()],
  build: {
    target: 'es2022',
    sourcemap: false,
    // Nothing inline: the Content Security Policy forbids it.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    chunkSizeWarningLimit: 400,
    rolldownOptions: { treeshake },
  },
  worker: {
    format: 'es',
    // Without this every kernel that two lazy chunks share would be part of the worker's first chunk.
    rolldownOptions: { treeshake },
  },
});
