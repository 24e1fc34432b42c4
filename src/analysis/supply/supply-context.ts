import { finding, type Finding, type SupplyRecipe } from '../../model/index.ts';
import type { Placements } from '../../network/index.ts';
import type { Refusal } from '../recipe-protocol.ts';
import { refuse } from '../recipes/refusal.ts';
import type { AtlasSession } from '../tasks/atlas-session.ts';
import { levelDescriptor } from '../tasks/level-tree.ts';
import type { LoadedLevel } from '../tasks/load-level.ts';
import type { Pace } from '../tasks/pace.ts';
import { housingPoints, withHousing, type DemandPoints } from './demand-points.ts';
import { keptPart } from './kept-parts.ts';
import type { MetricPlane } from './metric-plane.ts';
import { presentDemand } from './present-demand.ts';
import { networkOf, planeOf } from './session-network.ts';
import { countedFacilities, type CountedFacilities } from './supply-facilities.ts';
import { DEMAND_SNAP_METERS, FACILITY_SNAP_METERS, streetsOf, travelKey, type PlacedPoints, type SupplyStreets } from './supply-streets.ts';
import { waterOf, type InWater } from './water-areas.ts';

/**
 * Everything of a recipe that does not depend on the year: streets, facilities and demand points with the changes of its scenario. Ways between
 * them: `supply-ways.ts`.
 */
export interface SupplyContext {
  readonly kind: 'context';
  /** Names the context; equal keys, equal contexts. */
  readonly key: string;
  readonly recipe: SupplyRecipe;
  /** The recipe's level, where the demand is counted. */
  readonly loaded: LoadedLevel;
  /** Coordinates of the package go to the plane of the ways and back. */
  readonly plane: MetricPlane;
  /** `straightLine`: asked for, or the package has no streets. */
  readonly basis: 'network' | 'straightLine';
  readonly facilities: CountedFacilities;
  /** Facilities in the plane of the ways, x, y interleaved. */
  readonly facilityPoints: Float64Array;
  /** From each facility to the street; NaN = not on the network; 0 by straight line. */
  readonly facilitySnapMeters: Float64Array;
  readonly demand: DemandPoints;
  /** Null by straight line. */
  readonly network: PlacedSupply | null;
  readonly findings: readonly Finding[];
}

export interface PlacedSupply {
  readonly streets: SupplyStreets;
  readonly facilities: Placements;
  readonly demand: Placements;
  /** NaN = not on the network. */
  readonly demandSnapMeters: Float64Array;
}

const SHOWN_NAMES = 5;

/**
 * The context of a recipe with its changes, kept per package: an equal request costs nothing, a changed scenario what it changes. Without a network
 * ways are straight lines times the detour factor, which is told. Refused: no facilities of the kind, unknown age group, unknown level.
 * @throws AtlasError `aborted`
 */
export async function supplyContext(session: AtlasSession, recipe: SupplyRecipe, pace: Pace): Promise<SupplyContext | Refusal> {
  const asked = withoutSleeping(recipe);
  const key = contextKey(asked);
  const context = await keptPart(session, 'context', key, (shared) => makeContext(session, asked, key, shared), pace);
  return context.kind === 'refused' ? context : { ...context, recipe };
}

/** Changes that are switched off have no effect. */
const withoutSleeping = (recipe: SupplyRecipe): SupplyRecipe =>
  recipe.changes === undefined ? recipe : { ...recipe, changes: recipe.changes.filter(({ off }) => off !== true) };

/** Recipes with equal keys share their context: breaks, target, columns and method are not part of it. */
const contextKey = ({ level, facilityKind, ageGroup, demand, travel, changes = [] }: SupplyRecipe): string =>
  JSON.stringify([
    level,
    facilityKind,
    ageGroup,
    demand.raster,
    changes.length > 0 ? demand.ages : null,
    { ...travel, source: '' },
    changes,
  ]);

async function makeContext(session: AtlasSession, recipe: SupplyRecipe, key: string, pace: Pace): Promise<SupplyContext | Refusal> {
  if (levelDescriptor(session.atlas, recipe.level) === null) return refuse('noSuchLevel');
  const { value: loaded, findings: levelFindings } = await session.level(recipe.level);
  if (loaded === null) return refuse('noSuchLevel', [], levelFindings);
  const facilities = await countedFacilities(session, recipe, pace);
  if ('kind' in facilities) return facilities;
  const plane = await planeOf(session);
  const { points: present, findings: demandFindings } = await presentDemand(session, recipe, loaded, plane, pace);
  const housing = housingPoints(recipe.changes ?? [], recipe.demand.ages, loaded);
  const housingCoordinates = plane.toPlane(housing.coordinates);
  const demand = withHousing(present, housing, housingCoordinates);
  const facilityPoints = plane.toPlane(facilities.coordinates);
  const common = { kind: 'context', key, recipe, loaded, plane, facilities, facilityPoints, demand } as const;
  const findings = [...facilities.findings, ...demandFindings, ...housing.findings];

  const network = recipe.travel.mode === 'straightLine' ? null : await networkOf(session);
  if (network === null || network.graph === null) {
    const missing = network === null ? [] : [...network.findings, finding('supply-no-network', 'warning', '')];
    return {
      ...common,
      basis: 'straightLine',
      facilitySnapMeters: new Float64Array(facilities.keys.length),
      network: null,
      findings: [...findings, ...missing],
    };
  }
  await pace.breathe();
  const streets = await streetsOf(session, network, plane, recipe, pace);
  const place = (points: Float64Array, maximumMeters: number): PlacedPoints =>
    streets.place(streets.snap(points, maximumMeters), points, maximumMeters);
  const anywhere = place(facilityPoints, FACILITY_SNAP_METERS);
  const land = onLand(facilities, facilityPoints, anywhere, await waterOf(session, pace));
  const placedFacilities = land === facilityPoints ? anywhere : place(land, FACILITY_SNAP_METERS);
  const snapped = await keptPart(
    session,
    'placements',
    `${recipe.level} ${recipe.demand.raster ?? ''} ${travelKey(recipe)}`,
    async () => streets.snap(present.coordinates, DEMAND_SNAP_METERS),
    pace,
  );
  const placedPresent = streets.place(snapped, present.coordinates, DEMAND_SNAP_METERS);
  const placedHousing = place(housingCoordinates, DEMAND_SNAP_METERS);
  return {
    ...common,
    basis: 'network',
    facilitySnapMeters: placedFacilities.distancesMeters,
    network: {
      streets,
      facilities: placedFacilities.placements,
      demand: joinedPlacements(placedPresent.placements, placedHousing.placements),
      demandSnapMeters: joined(placedPresent.distancesMeters, placedHousing.distancesMeters),
    },
    findings: [
      ...findings,
      ...network.findings,
      ...offNetwork(facilities, placedFacilities.distancesMeters),
      ...unjoined(recipe, streets.unjoinedWays),
    ],
  };
}

/** In the water and so far from every street is no slip of the drawn shore. */
const WATER_SNAP_METERS = 30;

/** Facilities in the water get no coordinates: nobody reaches them. Without any, the very same points. */
function onLand(
  { coordinates }: CountedFacilities,
  points: Float64Array,
  { distancesMeters }: PlacedPoints,
  inWater: InWater,
): Float64Array {
  const wet = [...distancesMeters.keys()].filter(
    (facility) => distancesMeters[facility]! > WATER_SNAP_METERS && inWater(coordinates[2 * facility]!, coordinates[2 * facility + 1]!),
  );
  if (wet.length === 0) return points;
  const land = points.slice();
  for (const facility of wet) land[2 * facility] = land[2 * facility + 1] = Number.NaN;
  return land;
}

function offNetwork({ names }: CountedFacilities, distances: Float64Array): Finding[] {
  const lost = names.filter((_, facility) => Number.isNaN(distances[facility]!));
  if (lost.length === 0) return [];
  const parameters = { count: lost.length, meters: FACILITY_SNAP_METERS };
  return [finding('supply-facility-off-network', 'warning', '', { value: lost.slice(0, SHOWN_NAMES).join(', '), parameters })];
}

function unjoined({ changes = [] }: SupplyRecipe, positions: readonly number[]): Finding[] {
  const names = changes.flatMap((change) => (change.kind === 'way' ? [change.name] : []));
  return positions.map((position) => finding('supply-way-unjoined', 'warning', '', { value: names[position] ?? '' }));
}

const joined = (first: Float64Array, second: Float64Array): Float64Array =>
  second.length === 0 ? first : Float64Array.from([...first, ...second]);

function joinedPlacements(first: Placements, second: Placements): Placements {
  if (second.nodes.length === 0) return first;
  return {
    nodes: Int32Array.from([...first.nodes, ...second.nodes]),
    edges: Int32Array.from([...first.edges, ...second.edges]),
    positions: joined(first.positions, second.positions),
    accessCosts: joined(first.accessCosts!, second.accessCosts!),
  };
}
