import type { DistrictPlan, Recipe, Scenario } from '../../model/index.ts';
import { keptRecipesKey, keptSupplyKey } from './kept-keys.ts';

/** What is kept of the reader's own work, per package. */
export interface KeptWork {
  readonly recipes: readonly Recipe[];
  readonly draft: Recipe | null;
  readonly scenarios: readonly Scenario[];
  readonly districts: readonly DistrictPlan[];
}

/** Keeps own recipes, scenarios and district plans in this browser. */
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
  update(atlas: string, { recipes, draft, scenarios, districts }: KeptWork): void {
    const before = this.#kept;
    this.#kept = { recipes, draft, scenarios, districts };
    if (before === null || this.#stopped) return;
    if (before.recipes !== recipes || before.draft !== draft)
      this.#write(keptRecipesKey(atlas), recipes.length === 0 && draft === null ? null : { recipes, draft });
    if (before.scenarios !== scenarios || before.districts !== districts)
      this.#write(keptSupplyKey(atlas), scenarios.length + districts.length === 0 ? null : { scenarios, districts });
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
