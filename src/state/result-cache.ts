import type { TaskName, TaskRequest, TaskResult } from '../analysis/protocol.ts';

/** How many results of a kind are kept; the one not asked for longest goes first. */
const CAPACITY: Record<TaskName, number> = {
  'atlas/open': 1,
  'level/load': 12,
  'indicator/series': 24,
  'classification/compute': 256,
  'profile/area': 256,
  'facilities/load': 32,
  'backdrop/load': 1,
  'recipe/result': 24,
  'recipe/robustness': 4,
  'explore/correlations': 16,
  'explore/factors': 8,
  'explore/types': 8,
  'explore/segregation': 8,
  'supply/result': 16,
  'supply/forecast': 8,
  'supply/catchment': 12,
  'supply/overlap': 4,
  'supply/siting': 8,
  'supply/districts': 8,
  'supply/importDistricts': 1,
  'supply/dissolveDistricts': 1,
  'network/report': 1,
  'network/build': 1,
  'package/check': 1,
  'package/publish': 0,
  'package/files': 1,
};

/** Key of a request; equal requests have equal keys. */
export function requestKey<Name extends TaskName>(name: Name, request: TaskRequest<Name>): string {
  return `${name} ${JSON.stringify(request)}`;
}

/** Results of tasks beside the store, bounded, least recently used out first. */
export class ResultCache {
  readonly #results = new Map<TaskName, Map<string, unknown>>();

  get<Name extends TaskName>(name: Name, request: TaskRequest<Name>): TaskResult<Name> | undefined {
    const results = this.#results.get(name);
    const key = requestKey(name, request);
    const result = results?.get(key);
    if (results === undefined || result === undefined) return undefined;
    results.delete(key);
    results.set(key, result);
    return result as TaskResult<Name>;
  }

  set<Name extends TaskName>(name: Name, request: TaskRequest<Name>, result: TaskResult<Name>): void {
    const results = this.#results.get(name) ?? new Map<string, unknown>();
    this.#results.set(name, results);
    results.set(requestKey(name, request), result);
    for (const oldest of results.keys()) {
      if (results.size <= CAPACITY[name]) break;
      results.delete(oldest);
    }
  }

  /** All kept results of one task, in the order of last use. */
  all<Name extends TaskName>(name: Name): readonly TaskResult<Name>[] {
    return [...(this.#results.get(name)?.values() ?? [])] as TaskResult<Name>[];
  }

  /** Drops all results of some tasks. */
  forget(names: readonly TaskName[]): void {
    for (const name of names) this.#results.delete(name);
  }

  clear(): void {
    this.#results.clear();
  }
}
