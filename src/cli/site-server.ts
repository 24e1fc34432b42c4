import { createServer, type IncomingMessage, type RequestListener, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { readContentSecurityPolicy } from './content-security-policy.ts';
import { serveFile, type Mount } from './static-files.ts';

export interface SiteOptions {
  /** The built app. */
  readonly siteDirectory: string;
  /** The atlas package, served below `/atlas/`; without it the package lies in the site itself. */
  readonly atlasDirectory?: string;
  /** 0 = any free port. */
  readonly port: number;
  /**
   * Pages of other origins may read what is served, as an embedded map needs it. Off where a city's own package is looked at on this machine:
   * any page in the same browser could read it.
   */
  readonly shared?: boolean;
  /** Told of every request, for measuring what a page asks for. */
  readonly onRequest?: (path: string) => void;
}

export interface RunningSite {
  readonly port: number;
  /** Where the app is, without a slash at the end. */
  readonly address: string;
  close(): Promise<void>;
}

/** The page for frames, and the ones below it with a picture of one indicator each, have a policy of their own. */
const FRAME_PAGE = 'karte.html';
const isFramePage = (path: string): boolean => /^\/karte(\.html|\/[^/]*\.html)([?#]|$)/.test(path);

/**
 * Serves a built site on this machine only (IPv4, and IPv6 where there is one), with the page's own Content Security Policy as a header.
 * @throws NodeJS.ErrnoException `EADDRINUSE` when the port is taken.
 */
export async function startSite(options: SiteOptions): Promise<RunningSite> {
  const mounts: Mount[] = [{ prefix: '/', directory: options.siteDirectory }];
  if (options.atlasDirectory !== undefined) mounts.push({ prefix: '/atlas/', directory: options.atlasDirectory });
  const policy = await readContentSecurityPolicy(options.siteDirectory);
  const framePolicy = await readContentSecurityPolicy(options.siteDirectory, FRAME_PAGE).catch(() => policy);
  const headersFor = (path: string): Readonly<Record<string, string>> => ({
    'Content-Security-Policy': isFramePage(path) ? framePolicy : policy,
    'X-Content-Type-Options': 'nosniff',
    'Referrer-Policy': 'no-referrer',
    ...(options.shared === true ? { 'Access-Control-Allow-Origin': '*' } : {}),
  });
  const answer: RequestListener = (request, response) => {
    options.onRequest?.(request.url ?? '/');
    void respond(request, response, mounts, headersFor(request.url ?? '/'));
  };
  const first = await listen(answer, '127.0.0.1', options.port);
  const { port } = first.address() as AddressInfo;
  const servers = [first];
  // `localhost` may mean either address; a machine without IPv6 has only the first.
  const second = await listen(answer, '::1', port).catch(() => null);
  if (second !== null) servers.push(second);
  return {
    port,
    address: `http://localhost:${port}`,
    close: async () => {
      await Promise.all(servers.map(closeServer));
    },
  };
}

async function respond(
  request: IncomingMessage,
  response: ServerResponse,
  mounts: readonly Mount[],
  headers: Readonly<Record<string, string>>,
): Promise<void> {
  try {
    if (request.method !== 'GET' && request.method !== 'HEAD') {
      response.writeHead(405, { ...headers, Allow: 'GET, HEAD' }).end();
    } else if (!(await serveFile(request, response, mounts, headers))) {
      response.writeHead(404, { ...headers, 'Content-Type': 'text/plain; charset=utf-8' }).end('404');
    }
  } catch (error) {
    console.error(error);
    if (response.headersSent) response.destroy();
    else response.writeHead(500, headers).end();
  }
}

function listen(answer: RequestListener, host: string, port: number): Promise<Server> {
  const server = createServer(answer);
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, () => {
      server.off('error', reject);
      resolve(server);
    });
  });
}

function closeServer(server: Server): Promise<void> {
  server.closeAllConnections();
  return new Promise((resolve) => server.close(() => resolve()));
}
