import { buildAreaIndex } from '../../geometry/index.ts';
import { finding, type FacilitySet, type Finding } from '../../model/index.ts';
import { matrixOfColumns, type DataMatrix } from '../../statistics/index.ts';
import type { ExpectationResult, Refusal } from '../recipe-protocol.ts';
import { loadFacilities } from '../tasks/load-facilities.ts';
import type { Pace } from '../tasks/pace.ts';
import type { RecipeContext, RecipeOfKind } from './evaluator.ts';
import { pickInputs, type GatheredInputs } from './gather-inputs.ts';
import { keptComputation } from './kept-computations.ts';
import { firstPieces } from './neighbour-weights.ts';
import { refuse } from './refusal.ts';
import { takePart, valuesAt, WHOLE_UNIVERSE } from './universe.ts';

type ExpectationRecipe = RecipeOfKind<'expectation'>;

/** What an outcome is looked at for: the areas of a level or facilities. Arrays "per unit" have one entry for each of them. */
export interface ExpectationUnits {
  readonly kind: 'units';
  readonly units: ExpectationResult['units'];
  /** Per unit; NaN = unknown. */
  readonly observed: Float64Array;
  readonly base: Float64Array;
  /** Per unit: x, y in the package's CRS; null for areas. */
  readonly places: Float64Array | null;
  /** Units with outcome and all predictors, ascending. */
  readonly complete: Int32Array;
  /** Complete units by predictors. */
  readonly predictors: DataMatrix;
  /** Per area of the level. */
  readonly exclusions: Uint8Array;
  readonly findings: readonly Finding[];
}

/**
 * Puts outcome and predictors of a recipe side by side. A facility takes the predictors of the area it stands in (a second piece of an area
 * counts as that area); facilities outside all areas, or with an unknown number on either side, are told by findings. Their outcome
 * has no year: it is the same one beside the predictors of any year. Refused: a kind of facility or measure the package does not have.
 */
export async function expectationUnits(
  context: RecipeContext,
  recipe: ExpectationRecipe,
  gathered: GatheredInputs,
  pace: Pace,
): Promise<ExpectationUnits | Refusal> {
  const { outcome } = recipe;
  return outcome.kind === 'indicator'
    ? areaUnits(recipe, gathered, outcome.indicator)
    : facilityUnits(context, recipe, gathered, outcome.facilityKind, outcome.measure, pace);
}

function areaUnits(recipe: ExpectationRecipe, gathered: GatheredInputs, outcome: GatheredInputs['indicators'][number]): ExpectationUnits {
  const inputs = pickInputs(gathered, [outcome, ...recipe.predictors]);
  const { exclusions, positions } = takePart(inputs, WHOLE_UNIVERSE);
  const [observed, ...predictors] = inputs.columns;
  const n = exclusions.length;
  return {
    kind: 'units',
    units: { kind: 'areas' },
    observed: observed!.slice(),
    base: inputs.bases[0]?.slice() ?? new Float64Array(n).fill(NaN),
    places: null,
    complete: positions,
    predictors: matrixOfColumns(predictors.map((column) => valuesAt(column, positions))),
    exclusions,
    findings: [],
  };
}

async function facilityUnits(
  { session }: RecipeContext,
  recipe: ExpectationRecipe,
  gathered: GatheredInputs,
  facilityKind: FacilitySet['kind'],
  measureId: string,
  pace: Pace,
): Promise<ExpectationUnits | Refusal> {
  if (session.atlas.atlas.facilities?.some(({ id }) => id === facilityKind) !== true) return refuse('noFacilities', [], gathered.findings);
  // Every year of a series asks for the same ones.
  const reading = () => loadFacilities(session, { kind: facilityKind });
  const { facilities, findings: read } = await keptComputation(session, `facilities ${facilityKind}`, reading, pace);
  const measure = facilities?.measures.find(({ id }) => id === measureId);
  if (facilities === null || measure === undefined) return refuse('noFacilities', [], [...gathered.findings, ...read]);
  const inputs = pickInputs(gathered, recipe.predictors);
  const { exclusions, mask } = takePart(inputs, WHOLE_UNIVERSE);
  const areas = areasOf(gathered, facilities.coordinates);
  const known = [...areas.keys()].filter((unit) => areas[unit]! >= 0 && mask[areas[unit]!] === 1 && Number.isFinite(measure.values[unit]!));
  const complete = Int32Array.from(known);
  const outside = areas.reduce((count, area) => (area < 0 ? count + 1 : count), 0);
  const unknown = areas.length - outside - complete.length;
  const told = (code: 'recipe-facilities-outside' | 'recipe-facilities-unknown', count: number): Finding[] =>
    count === 0 ? [] : [finding(code, 'warning', '', { value: recipe.id, parameters: { count } })];
  return {
    kind: 'units',
    units: { kind: 'facilities', facilityKind, areas },
    observed: measure.values.slice(),
    base: measure.base?.slice() ?? new Float64Array(areas.length).fill(NaN),
    places: facilities.coordinates,
    complete,
    predictors: matrixOfColumns(inputs.columns.map((column) => Float64Array.from(complete, (unit) => column[areas[unit]!]!))),
    exclusions,
    findings: [...read, ...told('recipe-facilities-outside', outside), ...told('recipe-facilities-unknown', unknown)],
  };
}

/** Per facility the area it stands in, -1 = in none. Cost O(facilities · log n). */
function areasOf({ loaded }: GatheredInputs, coordinates: Float64Array): Int32Array {
  const index = buildAreaIndex(loaded.level.geometry, loaded.level.labelPoints);
  const first = firstPieces(loaded);
  return Int32Array.from({ length: coordinates.length / 2 }, (_, unit) => {
    const area = index.areaAt(coordinates[2 * unit]!, coordinates[2 * unit + 1]!);
    return area < 0 ? area : first[area]!;
  });
}
