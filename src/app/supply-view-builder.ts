import type { Refusal, SupplyResult, TaskName, TaskRequest, TaskResult } from '../analysis/protocol.ts';
import type { AtlasPackage, DistrictPlan, LevelDescriptor, Scenario, SupplyRecipe } from '../model/index.ts';
import type { AppState, ResultCache } from '../state/index.ts';
import type { ShelvedItem, ShelvedRecipe, SupplyView } from '../ui/atlas-view.ts';
import { sameRecipe } from './analysis-view-builder.ts';
import { chosenScenario, shelvedRecipes } from './atlas-with-recipes.ts';
import { memoize } from '../view/index.ts';
import { shelvedDistricts, shelvedScenarios } from './scenario-recipes.ts';
import { supplyDraft, supplyRequests } from './supply-requests.ts';

const NO_COMPARISON: SupplyView['compared'] = [];

/** Puts the view of the workspace "Versorgung" together; keeps its identity while nothing changed. */
export class SupplyViewBuilder {
  readonly #cache: ResultCache;
  /** Of the open analysis, as last arrived: stays while the next is on its way. */
  #last: { readonly id: string; readonly result: SupplyResult | Refusal; readonly baseline: SupplyResult | Refusal | null } | null = null;
  readonly #kept = new Map<TaskName, { readonly id: string; readonly result: unknown }>();

  constructor(cache: ResultCache) {
    this.#cache = cache;
  }

  build(state: AppState, atlas: AtlasPackage | null, level: LevelDescriptor | null): SupplyView {
    const { session, opened } = state;
    const draft = supplyDraft(state);
    const active = atlas !== null && level !== null && session.workspace === 'versorgung';
    const requests = active ? supplyRequests(state, atlas, level) : null;
    const fresh = requests === null ? null : (this.#cache.get('supply/result', requests.result) ?? null);
    const baseline = requests === null ? null : (this.#cache.get('supply/result', requests.baseline) ?? null);
    if (draft === null) {
      this.#last = null;
      this.#kept.clear();
    } else if (fresh !== null) this.#last = { id: draft.id, result: fresh, baseline: baseline ?? this.#last?.baseline ?? null };
    const last = this.#last !== null && this.#last.id === draft?.id ? this.#last : null;
    /** The asked result, or the last one of the same analysis meanwhile. */
    const find = <Name extends TaskName>(name: Name): TaskResult<Name> | null => {
      const request = requests?.others[name] as TaskRequest<Name> | undefined;
      if (request === undefined || draft === null) {
        this.#kept.delete(name);
        return null;
      }
      const found = this.#cache.get(name, request);
      if (found !== undefined) this.#kept.set(name, { id: draft.id, result: found });
      const kept = this.#kept.get(name);
      return kept?.id === draft.id ? (kept.result as TaskResult<Name>) : null;
    };
    const plans = shelvedDistricts(opened?.atlas ?? null, session.districts);
    return this.#view(
      session.supply,
      supplyShelf(shelvedRecipes(opened, session.recipes)),
      draft,
      shelvedScenarios(opened?.atlas ?? null, session.scenarios),
      chosenScenario(state),
      fresh ?? last?.result ?? null,
      baseline ?? last?.baseline ?? null,
      fresh === null && last !== null,
      this.#compared(state, requests?.compared ?? [], state.resultsVersion),
      find('supply/forecast'),
      find('supply/catchment'),
      find('supply/overlap'),
      find('supply/siting'),
      plans,
      plans.find(({ item }) => item.id === session.supply.districts)?.item ?? null,
      find('supply/districts'),
      this.#cache.get('network/report', {}) ?? null,
      find('facilities/load')?.facilities ?? null,
    );
  }

  #compared(
    { opened, session }: AppState,
    requests: readonly { readonly scenario: string; readonly request: TaskRequest<'supply/result'> }[],
    _version: number,
  ): SupplyView['compared'] {
    if (requests.length === 0) return NO_COMPARISON;
    const known = shelvedScenarios(opened?.atlas ?? null, session.scenarios);
    const parts = requests.flatMap(({ scenario, request }) => {
      const item = known.find((one) => one.item.id === scenario)?.item;
      return item === undefined ? [] : [item, this.#cache.get('supply/result', request) ?? null];
    });
    return this.#sameComparison(...parts);
  }

  /** Keeps the list's identity while its parts are the same. */
  readonly #sameComparison = memoize((...parts: readonly (Scenario | SupplyResult | Refusal | null)[]): SupplyView['compared'] =>
    Array.from({ length: parts.length / 2 }, (_, position) => ({
      scenario: parts[2 * position] as Scenario,
      result: parts[2 * position + 1] as SupplyResult | Refusal | null,
    })),
  );

  readonly #view = memoize(
    (
      settings: SupplyView['settings'],
      recipes: readonly ShelvedRecipe<SupplyRecipe>[],
      draft: SupplyView['draft'],
      scenarios: readonly ShelvedItem<Scenario>[],
      scenario: Scenario | null,
      result: SupplyView['result'],
      baseline: SupplyView['baseline'],
      outdated: boolean,
      compared: SupplyView['compared'],
      forecast: SupplyView['forecast'],
      catchment: SupplyView['catchment'],
      overlap: SupplyView['overlap'],
      siting: SupplyView['siting'],
      districtPlans: readonly ShelvedItem<DistrictPlan>[],
      districtPlan: DistrictPlan | null,
      districts: SupplyView['districts'],
      network: SupplyView['network'],
      facilities: SupplyView['facilities'],
    ): SupplyView => ({
      settings,
      recipes,
      draft,
      unsaved: draft !== null && !recipes.some(({ recipe }) => sameRecipe(recipe, draft)),
      scenarios,
      scenario,
      result,
      baseline,
      outdated,
      compared,
      forecast,
      catchment,
      overlap,
      siting,
      districtPlans,
      districtPlan,
      districts,
      network,
      facilities,
    }),
  );
}

const supplyShelf = memoize((shelf: readonly ShelvedRecipe[]): readonly ShelvedRecipe<SupplyRecipe>[] =>
  shelf.flatMap(({ recipe, origin }) => (recipe.kind === 'supply' ? [{ recipe, origin }] : [])),
);
