import { cp, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { APP_DIRECTORY, ensureAppBuild } from '../../../src/cli/app-build.ts';
import { restampServiceWorker } from '../../../src/cli/restamp-service-worker.ts';
import { serveFile, type Mount } from '../../../src/cli/static-files.ts';
import { MUSTERSTADT } from '../../stage/atlas-site.ts';

/** The hash in the name of a script or style, which another content would have. */
const HASHED = /-([\w-]{8})(\.(?:js|css))$/;
const nextHash = (_: string, hash: string, ending: string): string => `-${[...hash].toReversed().join('')}${ending}`;

/** The folder of the website the atlas stands in. */
export const FOLDER = '/soziales/atlas/';

/** The built site in a folder of a website, to be changed while it is served. */
export interface OfflineSite {
  /** Of the atlas, without a slash at the end. */
  readonly address: string;
  /** Of the website. */
  readonly origin: string;
  /** Paths asked for since the last call. */
  asked(): string[];
  /** Answers nothing any more, or again. */
  setDown(down: boolean): void;
  /** Puts another version of the program into its place: its files have other names, and the old ones are gone. */
  publishNext(): Promise<void>;
  /** Makes the service worker a script that does not run. */
  breakServiceWorker(): Promise<void>;
  close(): Promise<void>;
}

/** Serves a copy of the built site, so that it can be changed. */
export async function serveOfflineSite(): Promise<OfflineSite> {
  await ensureAppBuild();
  const directory = await mkdtemp(join(tmpdir(), 'atlas-offline-'));
  await cp(APP_DIRECTORY, directory, { recursive: true });
  const mounts: readonly Mount[] = [
    { prefix: FOLDER, directory },
    { prefix: `${FOLDER}atlas/`, directory: MUSTERSTADT },
  ];
  let asked: string[] = [];
  let down = false;
  const server: Server = createServer((request, response) => {
    if (down) return void request.socket.destroy();
    asked.push(request.url ?? '');
    void serveFile(request, response, mounts, {}).then((served) => served || response.writeHead(404).end());
  });
  await new Promise<void>((resolve) => server.listen(0, 'localhost', resolve));
  const origin = `http://localhost:${(server.address() as AddressInfo).port}`;
  const worker = join(directory, 'service-worker.js');
  return {
    address: `${origin}${FOLDER.replace(/\/$/, '')}`,
    origin,
    asked: () => {
      const before = asked;
      asked = [];
      return before;
    },
    setDown: (now) => {
      down = now;
      if (now) server.closeAllConnections();
    },
    publishNext: async () => {
      const assets = join(directory, 'assets');
      const renamed = new Map(
        (await readdir(assets)).filter((name) => HASHED.test(name)).map((name) => [name, name.replace(HASHED, nextHash)]),
      );
      const rename = (text: string): string => text.replaceAll(/[\w-]+-[\w-]{8}\.(?:js|css)/g, (name) => renamed.get(name) ?? name);
      for (const [name, next] of renamed) {
        await writeFile(join(assets, next), rename(await readFile(join(assets, name), 'utf8')));
        await rm(join(assets, name));
      }
      const index = join(directory, 'index.html');
      const page = rename(await readFile(index, 'utf8')).replace('<title>', '<meta name="next-version" content="1" />\n    <title>');
      await writeFile(index, page);
      await writeFile(worker, restampServiceWorker(rename(await readFile(worker, 'utf8')), [page]));
    },
    breakServiceWorker: () => writeFile(worker, 'throw new Error("planted");'),
    close: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
      await rm(directory, { recursive: true, force: true });
    },
  };
}
