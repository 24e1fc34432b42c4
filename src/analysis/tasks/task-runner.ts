import { misuse, type PackageSource } from '../../model/index.ts';
import { filesSource, httpSource } from '../../reading/index.ts';
import type { PackageLocation, TaskMap, TaskName, TaskOptions, TaskRequest, TaskResult } from '../protocol.ts';
import { areaProfile } from './area-profile.ts';
import type { AtlasSession } from './atlas-session.ts';
import { classifyIndicator } from './classify-indicator.ts';
import { distinctFindings } from './distinct-findings.ts';
import { loadBackdrop } from './load-backdrop.ts';
import { openAtlas } from './open-atlas.ts';
import { createPace, nextMacrotask, throwIfAborted, type Pace } from './pace.ts';

/** Runs tasks by name on the package opened last. */
export interface TaskRunner {
  /** @throws AtlasError `misuse` without an opened package or for unknown ids, `aborted`, `io`. */
  run<Name extends TaskName>(name: Name, request: TaskRequest<Name>, options?: TaskOptions): Promise<TaskResult<Name>>;
}

type SessionTasks = {
  readonly [Name in Exclude<TaskName, 'atlas/open' | 'package/files'>]: (
    session: AtlasSession,
    request: TaskRequest<Name>,
    pace: Pace,
  ) => Promise<TaskResult<Name>>;
};

const SESSION_TASKS: SessionTasks = {
  'level/load': async (session, { level }) => {
    const { value, findings } = await session.level(level);
    return { level: value?.level ?? null, findings };
  },
  'indicator/series': async (session, request, pace) => {
    const result = await session.series(request, pace);
    return { ...result, findings: distinctFindings(result.findings) };
  },
  'classification/compute': classifyIndicator,
  'profile/area': areaProfile,
  'backdrop/load': (session, _request, pace) => loadBackdrop(session, pace),
  // What no first view needs is loaded when it is asked for.
  'facilities/load': async (session, request) => (await import('./load-facilities.ts')).loadFacilities(session, request),
  'recipe/result': async (...asked) => (await import('../recipes/recipe-result.ts')).recipeResult(...asked),
  'recipe/robustness': async (...asked) => (await import('../recipes/robustness.ts')).recipeRobustness(...asked),
  'explore/correlations': async (...asked) => (await import('../recipes/correlations.ts')).exploreCorrelations(...asked),
  'explore/factors': async (...asked) => (await import('../recipes/factor-exploration.ts')).exploreFactors(...asked),
  'explore/types': async (...asked) => (await import('../recipes/type-exploration.ts')).exploreTypes(...asked),
  'explore/segregation': async (...asked) => (await import('../recipes/segregation.ts')).exploreSegregation(...asked),
  'supply/result': async (...asked) => (await import('../supply/supply-result.ts')).supplyResult(...asked),
  'supply/forecast': async (...asked) => (await import('../supply/supply-forecast.ts')).supplyForecast(...asked),
  'supply/catchment': async (...asked) => (await import('../supply/catchment.ts')).supplyCatchment(...asked),
  'supply/overlap': async (...asked) => (await import('../supply/overlap.ts')).supplyOverlap(...asked),
  'supply/siting': async (...asked) => (await import('../supply/siting.ts')).supplySiting(...asked),
  'supply/districts': async (...asked) => (await import('../supply/districts.ts')).supplyDistricts(...asked),
  'supply/dissolveDistricts': async (session, request) =>
    (await import('../supply/dissolve-districts.ts')).dissolveDistricts(session, request),
  'supply/importDistricts': async (...asked) => (await import('../supply/import-districts.ts')).importDistricts(...asked),
  'network/report': async (session) => (await import('../supply/network-report.ts')).networkReport(session),
  'network/build': async (...asked) => (await import('../supply/build-network.ts')).buildNetwork(...asked),
  'package/check': async (session, _request, pace) => (await import('./check-package.ts')).checkPackage(session, pace),
  'package/publish': async (session, _request, pace) => (await import('../publication/publish-package.ts')).publishPackage(session, pace),
};

/** The source of a package location: a folder of our own web server, or dropped files. */
export const sourceOf = (location: PackageLocation): PackageSource =>
  location.kind === 'url' ? httpSource(location.baseUrl, undefined, location.foreign) : filesSource(location.files);

/** Notes which paths were read with success. */
const noting = (source: PackageSource, paths: Set<string>): PackageSource => ({
  async read(path) {
    const bytes = await source.read(path);
    paths.add(path);
    return bytes;
  },
});

/**
 * Creates a runner. `atlas/open` replaces the package; tasks asked while it opens wait for it. Tasks run side by side as far as they wait
 * for files; each first lets the messages in that are already there, so that a cancel overtakes the work it cancels.
 */
export function createTaskRunner(openSource: (location: PackageLocation) => PackageSource = sourceOf): TaskRunner {
  let session: Promise<AtlasSession | null> | null = null;
  let readPaths = new Set<string>();

  const open = (location: PackageLocation): Promise<TaskMap['atlas/open']['result']> => {
    const opening = Promise.resolve().then(() => openAtlas(noting(openSource(location), (readPaths = new Set()))));
    session = opening.then(
      (done) => done.session,
      () => null,
    );
    return opening.then(({ opened }) => (location.kind === 'files' ? { ...opened, fromFiles: true } : opened));
  };

  return {
    async run<Name extends TaskName>(name: Name, request: TaskRequest<Name>, options: TaskOptions = {}): Promise<TaskResult<Name>> {
      if (name === 'atlas/open') return (await open((request as TaskRequest<'atlas/open'>).location)) as TaskResult<Name>;
      if (name === 'package/files') return { paths: [...readPaths] } as unknown as TaskResult<Name>;
      const waiting = session;
      await nextMacrotask();
      throwIfAborted(options.signal);
      const current = await waiting;
      if (current === null) throw misuse(`${name}: no package is open`);
      const task = SESSION_TASKS[name as keyof SessionTasks] as (
        session: AtlasSession,
        request: TaskRequest<Name>,
        pace: Pace,
      ) => Promise<TaskResult<Name>>;
      const result = await task(current, request, createPace(options));
      throwIfAborted(options.signal);
      return result;
    },
  };
}
