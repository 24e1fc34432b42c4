import type { SupplyRecipe, Year } from '../../model/index.ts';
import type { NearestFacilities } from '../../network/index.ts';
import type { Refusal } from '../recipe-protocol.ts';
import { partOfPace } from '../recipes/paced.ts';
import type { AtlasSession } from '../tasks/atlas-session.ts';
import type { Pace } from '../tasks/pace.ts';
import { demandOf, type Demand } from './demand.ts';
import { keptPart } from './kept-parts.ts';
import { networkOf } from './session-network.ts';
import { placeAccess, reachLimit } from './place-access.ts';
import { supplyContext, type SupplyContext } from './supply-context.ts';
import { nearestOf, wayTable } from './supply-ways.ts';
import { supplyYear, type SupplyYear } from './supply-year.ts';

/** A recipe ready to be told year by year. */
export interface SupplyComputation {
  readonly kind: 'computation';
  readonly recipe: SupplyRecipe;
  readonly context: SupplyContext;
  readonly demand: Demand;
  readonly nearest: NearestFacilities;
  /** @throws AtlasError `misuse` for a year the demand does not have */
  readonly inYear: (year: Year) => SupplyYear;
  /** Access to places per demand point in a year, see `placeAccess`. */
  readonly accessIn: (year: SupplyYear, pace: Pace) => Promise<Float64Array>;
}

/** Streets, facilities and ways get this share of the progress, the demand the rest. */
const CONTEXT = 0.6;

/** Demand, ways and facilities of a recipe with its changes. Refuses what `supplyContext` and `demandOf` refuse. @throws AtlasError `aborted` */
export async function supplyComputation(session: AtlasSession, recipe: SupplyRecipe, pace: Pace): Promise<SupplyComputation | Refusal> {
  // The streets are the largest file: they are on their way while areas and facilities are read. Who needs them hears of what goes wrong.
  if (recipe.travel.mode !== 'straightLine') networkOf(session).catch(() => {});
  const context = await supplyContext(session, recipe, partOfPace(pace, 0, CONTEXT));
  if (context.kind === 'refused') return context;
  const demand = await demandOf(session, recipe, partOfPace(pace, CONTEXT, 1));
  if (demand.kind === 'refused') return demand;
  const nearest = await nearestOf(session, context, pace);
  const { columns, ages } = recipe.demand;
  const { access, breaks, standard, per, forecast } = recipe;
  const accessKey = JSON.stringify([context.key, columns, ages, access, breaks, standard.limit, per, forecast]);
  return {
    kind: 'computation',
    recipe,
    context,
    demand,
    nearest,
    inYear: (year) => supplyYear(context, nearest, demand, year),
    accessIn: ({ year, people }, own) =>
      keptPart(
        session,
        'access',
        `${year} ${accessKey}`,
        async (shared) => {
          const table = await wayTable(session, context, reachLimit(recipe), shared);
          return placeAccess(table, recipe, context.facilities.places, people, shared);
        },
        own,
      ),
  };
}
