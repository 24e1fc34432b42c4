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

export default defineConfig({
  // Relative: the site works in any folder of any web server.
  base: './',
  plugins: [atlasInDevelopment(), policyInDevelopment()],
  build: {
    target: 'es2022',
    sourcemap: false,
    // Nothing inline: the Content Security Policy forbids it.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    chunkSizeWarningLimit: 400,
  },
  worker: { format: 'es' },
});
