import { Exclusion, finding, REGIONAL_METHODS, type Finding } from '../../model/index.ts';
import { clusterValidity, distancesToCentres } from '../../statistics/index.ts';
import { baseInputs } from './base-year.ts';
import { NO_CLASS } from './class-codes.ts';
import { completeUniverse } from './complete-universe.ts';
import type { Evaluator, RecipeOfKind } from './evaluator.ts';
import { gatheredIn, pickInputs, type GatheredInputs } from './gather-inputs.ts';
import { keptComputation, recipeKey } from './kept-computations.ts';
import { paced, partOfPace } from './paced.ts';
import { refuse } from './refusal.ts';
import { typeChanges } from './type-changes.ts';
import { typeDistances } from './type-distances.ts';
import { typeModel, type TypeModel } from './type-model.ts';
import { typeProfiles } from './type-profiles.ts';
import { typeSilhouettes } from './type-quality.ts';
import { burdens, scaled } from './type-scale.ts';
import { spreadOver, takePart, valuesAt } from './universe.ts';
import { yearlyChange } from './yearly-change.ts';
import { resultBase } from './result-base.ts';

/** A dendrogram of more areas can not be read, and is long to send. */
const MOST_DENDROGRAM_AREAS = 2_000;

/**
 * Types of areas, made in the base year (`typeModel`). Areas of other years go to the nearest centre on the base year's scale; connected regions
 * are kept as they were, and a finding says so. Silhouettes and profiles are those of the asked year, stability and dendrogram those of the
 * base year. An area is hatched where its mean burden rose by more than `development.limit` within `development.years` years (on the base
 * year's scale; not where boundaries or definitions changed in between, nor where that earlier year has no data).
 */
export const evaluateTypology: Evaluator<'typology'> = async (context, recipe, gathered, pace) => {
  const inputs = pickInputs(
    gathered,
    recipe.inputs.map(({ indicator }) => indicator),
  );
  const { base, findings: told } = baseInputs(recipe, inputs, recipe.baseYear);
  const key = `${base.year} ${recipeKey(context, recipe)}`;
  const making = (shared: typeof pace) => typeModel(context, recipe, base, shared);
  const model = await keptComputation(context.session, `types ${key}`, making, partOfPace(pace, 0, 0.6));
  const findings: Finding[] = [...gathered.findings, ...told, ...(model.kind === 'model' ? model.findings : [])];
  if (model.kind === 'refused') return { ...model, findings };
  const isRegional = REGIONAL_METHODS.has(recipe.method);
  const isBase = gathered.year === base.year;
  if (isRegional && !isBase)
    findings.push(finding('recipe-regions-kept', 'info', '', { value: recipe.id, parameters: { year: base.year } }));

  const { exclusions, positions } = participants(recipe, inputs, model, isRegional);
  if (positions.length === 0) return refuse('tooFewAreas', [], findings);
  const { standardised, matrix } = scaled(model.scale, inputs.columns, positions);
  const labels = isBase || isRegional ? positions.map((area) => model.labels[area]!) : distancesToCentres(matrix, model.centres).labels;
  const types = model.centres.rows;
  const silhouettes = await typeSilhouettes(matrix, labels, types, recipe.seed, partOfPace(pace, 0.6, 0.9));
  if (silhouettes.rows < matrix.rows) {
    findings.push(finding('recipe-sampled', 'info', '', { value: recipe.id, parameters: { count: silhouettes.rows } }));
  }
  const distances = typeDistances(matrix, labels, model.centres);
  const validity = clusterValidity(matrix, labels);
  const changes = isRegional
    ? []
    : await keptComputation(
        context.session,
        `type changes ${key}`,
        (shared) => paced(typeChanges(recipe, inputs, model, base.year), shared),
        partOfPace(pace, 0.9, 1),
      );
  const n = exclusions.length;
  return {
    kind: 'typology',
    ...resultBase(recipe, gathered, exclusions, positions.length, findings),
    baseYear: base.year,
    types: codesOver(n, positions, labels),
    profiles: typeProfiles({
      types,
      labels,
      positions,
      standardised,
      columns: inputs.columns,
      inhabitants: inputs.inhabitants,
      distances,
      silhouettes: silhouettes.typeMeans,
      stability: model.stability,
      scale: model.scale,
    }),
    silhouettes: spreadOver(n, positions, silhouettes.widths),
    secondTypes: codesOver(n, positions, distances.second),
    borderRatios: spreadOver(n, positions, distances.ratios),
    withinShare: 1 - validity.explainedShare,
    calinskiHarabasz: validity.calinskiHarabasz,
    daviesBouldin: validity.daviesBouldin,
    dendrogram: dendrogramOf(model),
    changes,
    hatched: hatchedAreas(recipe, inputs, model, positions),
    converged: model.converged,
  };
};

interface TypeParticipants {
  readonly exclusions: Uint8Array;
  readonly positions: Int32Array;
}

/** Who has all inputs; with regions also in the base year, else there is no region to keep. */
function participants(recipe: RecipeOfKind<'typology'>, inputs: GatheredInputs, model: TypeModel, isRegional: boolean): TypeParticipants {
  const now = takePart(inputs, completeUniverse(recipe.universe));
  if (!isRegional) return now;
  const exclusions = now.exclusions.map((code, area) => (code === Exclusion.none ? model.exclusions[area]! : code));
  return { exclusions, positions: now.positions.filter((area) => exclusions[area] === Exclusion.none) };
}

function codesOver(n: number, positions: Int32Array, labels: Int32Array): Uint8Array {
  const codes = new Uint8Array(n).fill(NO_CLASS);
  positions.forEach((area, row) => (codes[area] = labels[row]! < 0 ? NO_CLASS : labels[row]!));
  return codes;
}

function dendrogramOf({ dendrogram, positions }: TypeModel) {
  if (dendrogram === null || dendrogram.rows > MOST_DENDROGRAM_AREAS) return null;
  // Copies: results are sent away, the model is kept.
  const { left, right, heights } = dendrogram;
  return { left: left.slice(), right: right.slice(), heights: heights.slice(), areas: positions.slice() };
}

function hatchedAreas(
  { development }: RecipeOfKind<'typology'>,
  inputs: GatheredInputs,
  model: TypeModel,
  positions: Int32Array,
): Uint8Array {
  if (development === null) return new Uint8Array(0);
  const hatched = new Uint8Array(inputs.loaded.level.keys.length);
  const earlier = inputs.year - development.years;
  if (!inputs.years.includes(earlier)) return hatched;
  const before = gatheredIn(inputs, earlier);
  const { broken } = yearlyChange(inputs, development.years);
  const burdenOf = (columns: readonly Float64Array[]): Float64Array =>
    burdens(
      model.scale,
      columns.map((column, input) => valuesAt(column, positions).map(model.scale.standardised[input]!)),
      positions.length,
    );
  const now = burdenOf(inputs.columns);
  const then = burdenOf(before.columns);
  // A gap in the earlier year makes the difference NaN, which is no rise.
  positions.forEach((area, row) => (hatched[area] = broken[area] === 0 && now[row]! - then[row]! > development.limit ? 1 : 0));
  return hatched;
}
