import type { Finding, SupplyRecipe, Year } from '../../model/index.ts';
import type { Refusal } from '../recipe-protocol.ts';
import { nearestYear } from '../recipes/gather-inputs.ts';
import type { AtlasSession } from '../tasks/atlas-session.ts';
import type { Pace } from '../tasks/pace.ts';
import { demandOf } from './demand.ts';
import { peopleAtPoints } from './demand-points.ts';
import { supplyContext, type SupplyContext } from './supply-context.ts';

/** A recipe's streets, facilities and demand points, with the people of one year at them. */
export interface PeopleInYear {
  readonly kind: 'people';
  readonly context: SupplyContext;
  readonly year: Year;
  /** Per demand point; NaN = unknown. */
  readonly people: Float64Array;
  readonly findings: readonly Finding[];
}

/** The nearest year with demand at or before the asked one, else the first. @throws AtlasError `aborted` */
export async function peopleInYear(session: AtlasSession, recipe: SupplyRecipe, asked: Year, pace: Pace): Promise<PeopleInYear | Refusal> {
  const context = await supplyContext(session, recipe, pace);
  if (context.kind === 'refused') return context;
  const demand = await demandOf(session, recipe, pace);
  if (demand.kind === 'refused') return demand;
  const year = nearestYear(demand.years, asked) ?? demand.years[0]!;
  const people = peopleAtPoints(context.demand, demand.counts(year));
  return { kind: 'people', context, year, people, findings: [...context.findings, ...demand.findings] };
}
