import type { DissolvedDistricts, DissolveDistrictsRequest } from '../../analysis/protocol.ts';
import type { MapDistricts } from '../../map/map-model.ts';
import type { DistrictPlan, FacilitySet } from '../../model/index.ts';
import { memoize } from '../../view/index.ts';

type Ask = (request: DissolveDistrictsRequest) => Promise<DissolvedDistricts | null>;

/**
 * The outlines of the plan on the map, joined in the worker. Never more than one request is on its way; the last outlines of a plan stay while
 * it is edited, until the next ones have come.
 */
export class DistrictOutlines {
  readonly #ask: Ask;
  readonly #changed: () => void;
  #plan: DistrictPlan | null = null;
  #running = false;
  #known: { readonly plan: DistrictPlan; readonly districts: DissolvedDistricts | null } | null = null;

  /** `changed` is called when other outlines are there. */
  constructor(ask: Ask, changed: () => void) {
    this.#ask = ask;
    this.#changed = changed;
  }

  /** Null while none of this plan are there; asks for those that are missing. */
  of(plan: DistrictPlan, facilities: FacilitySet | null): MapDistricts | null {
    this.#plan = plan;
    if (this.#known?.plan !== plan && !this.#running) void this.#next();
    if (this.#known === null || this.#known.plan.id !== plan.id || this.#known.districts === null) return null;
    return this.#named(this.#known.districts, facilities);
  }

  readonly #named = memoize(namedDistricts);

  async #next(): Promise<void> {
    const plan = this.#plan;
    if (plan === null) return;
    this.#running = true;
    try {
      const districts = await this.#ask({ level: plan.level, facilityOfArea: plan.facilityOfArea });
      this.#known = { plan, districts };
    } catch {
      // The worker is being replaced, or the package closed: no outlines until the plan changes.
      this.#known = { plan, districts: null };
    }
    this.#running = false;
    this.#changed();
  }
}

/** Districts named after their facilities, the name beside the facility; without it the key, and nowhere. Pure. */
export function namedDistricts({ keys, geometry }: DissolvedDistricts, facilities: FacilitySet | null): MapDistricts {
  const positions = keys.map((key) => facilities?.keys.indexOf(key) ?? -1);
  return {
    geometry,
    names: keys.map((key, district) => facilities?.names[positions[district]!] ?? key),
    namePoints: Float64Array.from(
      positions.flatMap((position) =>
        position < 0 || facilities === null
          ? [Number.NaN, Number.NaN]
          : [facilities.coordinates[2 * position]!, facilities.coordinates[2 * position + 1]!],
      ),
    ),
  };
}
