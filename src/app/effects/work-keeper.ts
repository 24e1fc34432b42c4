import type { Conference, DistrictPlan, Recipe, Scenario, Story } from '../../model/index.ts';
import type { Session, UnsavedWords } from '../../state/index.ts';
import { keptConferencesKey, keptRecipesKey, keptStoriesKey, keptSupplyKey } from './kept-keys.ts';

/** What is kept of the reader's own work, per package. */
export interface KeptWork {
  readonly recipes: readonly Recipe[];
  readonly draft: Recipe | null;
  readonly scenarios: readonly Scenario[];
  readonly districts: readonly DistrictPlan[];
  readonly stories: readonly Story[];
  readonly conferences: readonly Conference[];
  /** Which conference is open stands in no link. */
  readonly openConference: string | null;
  /** What is being written down in it. */
  readonly unsaved?: UnsavedWords | undefined;
}

/** Keeps own recipes, scenarios, district plans, stories and conferences in this browser. */
export class WorkKeeper {
  readonly #onFull: () => void;
  #kept: KeptWork | null = null;
  #told = false;
  #stopped = false;

  /** `onFull` is told once when nothing more can be kept. */
  constructor(onFull: () => void) {
    this.#onFull = onFull;
  }

  /** Writes what changed since the last time; the first call of a package only takes note. */
  update(atlas: string, { recipes, draft, scenarios, districts, stories, conferences, conference }: Session): void {
    const before = this.#kept;
    const { conference: openConference, unsaved } = conference;
    this.#kept = { recipes, draft, scenarios, districts, stories, conferences, openConference, unsaved };
    if (before === null || this.#stopped) return;
    if (before.recipes !== recipes || before.draft !== draft)
      this.#write(keptRecipesKey(atlas), recipes.length === 0 && draft === null ? null : { recipes, draft });
    if (before.scenarios !== scenarios || before.districts !== districts)
      this.#write(keptSupplyKey(atlas), scenarios.length + districts.length === 0 ? null : { scenarios, districts });
    if (before.stories !== stories) this.#write(keptStoriesKey(atlas), stories.length === 0 ? null : { stories });
    if (before.conferences !== conferences || before.openConference !== openConference || before.unsaved !== unsaved)
      this.#write(keptConferencesKey(atlas), conferences.length === 0 ? null : { conferences, open: openConference, unsaved });
  }

  #write(key: string, work: object | null): void {
    try {
      if (work === null) localStorage.removeItem(key);
      else localStorage.setItem(key, JSON.stringify(work));
    } catch {
      if (!this.#told) this.#onFull();
      this.#told = true;
    }
  }

  /** Another package is open. */
  reset(): void {
    this.#kept = null;
    this.#stopped = false;
  }

  /** Writes nothing more for this package: what is kept could not be read and must not be written over. */
  stop(): void {
    this.#stopped = true;
  }
}
