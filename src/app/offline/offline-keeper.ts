import type { PackageLocation } from '../../analysis/protocol.ts';
import { finding, type AtlasPackage } from '../../model/index.ts';
import { clearCaches, keepPackageFiles, keptPackageOf, measureCaches, OfflineService } from '../../offline/index.ts';
import type { AppIntent, OfflinePress, OfflineState, StoredAmount, StoredKind } from '../../state/index.ts';
import { clearStoredWork, measureStoredWork } from './stored-work.ts';

export interface OfflineEnvironment {
  readonly dispatch: (intent: AppIntent) => void;
  /** The open package; null where none is. */
  readonly atlas: () => AtlasPackage | null;
  /** Where it comes from. */
  readonly location: () => PackageLocation | null;
  /** Paths of its files that were read so far. */
  readonly readPaths: () => Promise<readonly string[]>;
}

const DESCRIPTOR = 'datapackage.json';
/** The address bar is written with a delay; a reload must find the last change. */
const ADDRESS_WRITTEN_MILLISECONDS = 500;

/** Keeps program and package for days without network, tells of new versions, and shows and clears what is kept. */
export class OfflineKeeper {
  readonly #environment: OfflineEnvironment;
  readonly #service: OfflineService;
  #served = false;
  #newer = false;
  /** Somebody looks at what is kept. */
  #measured = false;
  #begun: Promise<unknown> | null = null;
  /** Paths of the package of `#keptBase` that are kept. */
  #kept = new Set<string>();
  #keptBase = '';

  constructor(environment: OfflineEnvironment) {
    this.#environment = environment;
    this.#service = new OfflineService({
      onServed: () => {
        this.#served = true;
        this.#change({ served: true });
        void this.#keepRead().then(() => (this.#measured ? this.#measure() : undefined));
      },
      onNewer: () => {
        // It waits, and then takes over in another window: one notice is enough.
        if (this.#newer) return;
        this.#newer = true;
        this.#change({ newer: true });
        environment.dispatch({ type: 'running/noticed', findings: [finding('update-ready', 'info', '')], notify: true });
      },
    });
  }

  async press(press: OfflinePress): Promise<void> {
    switch (press.kind) {
      case 'begin':
        return this.#begin();
      case 'measure':
        this.#measured = true;
        await this.#begin();
        return this.#measure();
      case 'keep':
        return this.#keepWhole(true);
      case 'clear':
        return this.#clear(press.stored);
      case 'update':
        return void setTimeout(() => this.#service.update(), ADDRESS_WRITTEN_MILLISECONDS);
    }
  }

  async #begin(): Promise<void> {
    this.#begun ??= this.#service.start().then((possible) => {
      if (!possible) this.#change({ served: false });
      // The last moment in which more of the package can be asked for; the page may be closed next.
      document.addEventListener('visibilitychange', () => document.hidden && void this.#keepRead());
    });
    await this.#begun;
  }

  #change(patch: Partial<OfflineState>): void {
    this.#environment.dispatch({ type: 'offline/changed', patch });
  }

  /** Address of the folder of the open package; null for the reader's own files, which are kept otherwise. */
  #base(): string | null {
    const location = this.#environment.location();
    return location?.kind === 'url' ? new URL(location.baseUrl, document.baseURI).href.replace(/\/?$/, '/') : null;
  }

  /** What was looked at stays. A package kept whole is brought up to date. */
  async #keepRead(): Promise<void> {
    const [base, atlas] = [this.#base(), this.#environment.atlas()];
    if (!this.#served || base === null || atlas === null || !navigator.onLine) return;
    try {
      const before = await keptPackageOf(this.#service.scope, base);
      if (base !== this.#keptBase) {
        this.#keptBase = base;
        this.#kept = new Set();
        if (before?.whole === true) return await this.#keepWhole(false);
      }
      const paths = (await this.#environment.readPaths()).filter((path) => !this.#kept.has(path));
      if (paths.length === 0) return;
      const outcome = await keepPackageFiles(this.#service.scope, { base, title: atlas.title, whole: false }, paths);
      if (outcome.kind === 'full') return;
      for (const path of paths) this.#kept.add(path);
      this.#change({ package: before?.whole === true ? 'whole' : 'read' });
    } catch {
      // Storage is forbidden or the package was closed meanwhile: the page works as before.
    }
  }

  async #keepWhole(asked: boolean): Promise<void> {
    const [base, atlas] = [this.#base(), this.#environment.atlas()];
    if (base === null || atlas === null) return;
    this.#change({ keeping: 0, trouble: null });
    // Asked for by hand, it should not be thrown away when the device runs short of room.
    if (asked) void navigator.storage?.persist?.().catch(() => false);
    const paths = [...new Set([DESCRIPTOR, ...atlas.resources.flatMap(({ path }) => path)])];
    try {
      const outcome = await keepPackageFiles(this.#service.scope, { base, title: atlas.title, whole: true }, paths, ({ done, total }) =>
        this.#change({ keeping: done / total }),
      );
      const trouble = outcome.kind === 'kept' || !asked ? null : outcome.kind;
      this.#change({ keeping: null, trouble, ...(outcome.kind === 'kept' ? { package: 'whole' } : {}) });
    } catch {
      this.#change({ keeping: null, trouble: 'full' });
    }
    if (asked) await this.#measure();
  }

  async #measure(): Promise<void> {
    const base = this.#base();
    const [caches, work, estimate, kept] = await Promise.all([
      measureCaches(this.#service.scope).catch(() => null),
      measureStoredWork(),
      navigator.storage?.estimate?.().catch(() => null),
      base === null ? null : keptPackageOf(this.#service.scope, base).catch(() => null),
    ]);
    const cached: StoredAmount[] =
      caches === null
        ? []
        : (['shell', 'package'] as const).map((kind) => ({ kind, items: caches[kind].files, bytes: caches[kind].bytes }));
    const { usage, quota } = estimate ?? {};
    this.#change({
      stored: [...cached, ...work].filter(({ items }) => items > 0),
      storage: usage === undefined || quota === undefined ? null : { usedBytes: usage, grantedBytes: quota },
      package: base === null ? 'own' : kept === null ? 'nothing' : kept.whole ? 'whole' : 'read',
    });
  }

  async #clear(stored: StoredKind): Promise<void> {
    if (stored === 'shell' || stored === 'package') await clearCaches(this.#service.scope, stored).catch(() => undefined);
    else await clearStoredWork(stored);
    if (stored === 'package') this.#kept.clear();
    await this.#measure();
  }
}
