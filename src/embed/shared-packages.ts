import { createAnalysisClient, type AnalysisClient } from '../analysis/client.ts';
import type { OpenedAtlas, TaskName, TaskOptions, TaskRequest, TaskResult } from '../analysis/protocol.ts';
import { AtlasError } from '../model/index.ts';
import { requestKey, ResultCache } from '../state/index.ts';

/** A package that all maps of a page with the same address share: one worker, one download of each file, one copy of each result. */
export interface SharedPackage {
  readonly client: AnalysisClient;
  readonly cache: ResultCache;
  /** Opens it once; after a failure again. */
  open(): Promise<OpenedAtlas>;
  /** The last one to leave ends the worker. */
  release(): void;
}

interface Waiting {
  readonly result: Promise<unknown>;
  readonly controller: AbortController;
  readers: number;
}

/** A client that asks once for what several maps ask for at the same time; it is cancelled when the last of them no longer wants it. */
function joinRequests(client: AnalysisClient): AnalysisClient {
  const running = new Map<string, Waiting>();

  const start = <Name extends TaskName>(key: string, name: Name, request: TaskRequest<Name>): Waiting => {
    const controller = new AbortController();
    const result = client.run(name, request, { signal: controller.signal }).finally(() => running.delete(key));
    const waiting: Waiting = { result, controller, readers: 0 };
    running.set(key, waiting);
    return waiting;
  };

  return {
    run<Name extends TaskName>(name: Name, request: TaskRequest<Name>, { signal }: TaskOptions = {}): Promise<TaskResult<Name>> {
      const key = requestKey(name, request);
      const waiting = running.get(key) ?? start(key, name, request);
      waiting.readers++;
      return new Promise((resolve, reject) => {
        signal?.addEventListener(
          'abort',
          () => {
            if (--waiting.readers === 0) {
              running.delete(key);
              waiting.controller.abort();
            }
            reject(new AtlasError('aborted', `${name}: aborted`));
          },
          { once: true },
        );
        waiting.result.then((result) => resolve(result as TaskResult<Name>), reject);
      });
    },
    close: () => client.close(),
  };
}

const packages = new Map<string, { readonly shared: SharedPackage; users: number }>();

/** The package at an absolute address, shared with all who asked for the same; give it back with `release`. */
export function sharePackage(baseUrl: string): SharedPackage {
  const known = packages.get(baseUrl);
  if (known !== undefined) {
    known.users++;
    return known.shared;
  }
  const client = joinRequests(createAnalysisClient());
  let opening: Promise<OpenedAtlas> | null = null;
  const entry = {
    users: 1,
    shared: {
      client,
      cache: new ResultCache(),
      open() {
        opening ??= client
          .run('atlas/open', { location: { kind: 'url', baseUrl, foreign: new URL(baseUrl).origin !== window.origin } })
          .then((opened) => {
            if (opened.atlas === null) opening = null;
            return opened;
          });
        opening.catch(() => (opening = null));
        return opening;
      },
      release() {
        if (--entry.users > 0) return;
        packages.delete(baseUrl);
        client.close();
      },
    } satisfies SharedPackage,
  };
  packages.set(baseUrl, entry);
  return entry.shared;
}
