import {
  recipeId,
  type AccessMethod,
  type AgeSpan,
  type AtlasPackage,
  type ColumnReference,
  type DatasetId,
  type FacilityKindDescriptor,
  type FacilityKindId,
  type LevelDescriptor,
  type LevelId,
  type RecipeId,
  type SupplyRecipe,
  type TravelMode,
} from '../model/index.ts';
import { ageColumns, columnsByDataset, columnsOfAges, type AgeColumn } from './age-columns.ts';
import { conceptOf, PROPOSALS, type FacilityConcept, type Proposal } from './supply-proposals.ts';
import {
  DIN_DETOUR_FACTOR,
  DIN_DETOUR_FACTOR_UNDER_12,
  SUPPLY_SPEEDS,
  SUPPLY_STANDARDS,
  type SupplySpeedName,
  type SupplyStandardName,
} from './supply-standards.ts';

/** An analysis that is ready to be opened; its words are put in by `recipeFromSupplyTemplate`. */
export interface SupplyTemplate {
  readonly concept: FacilityConcept;
  readonly facilityKind: FacilityKindId;
  readonly ageGroup: string | null;
  /** Ages the found counts really have; null = everybody, or not known. */
  readonly ages: AgeSpan | null;
  /** Empty where the package has no count that fits: the reader has to choose. */
  readonly columns: readonly ColumnReference[];
  readonly level: LevelId;
  readonly raster: string | null;
  readonly mode: TravelMode;
  readonly speed: SupplySpeedName;
  readonly breaksMeters: readonly number[];
  readonly limitMeters: number;
  /** Null = no published standard: an assumption of the reader's own. */
  readonly standard: SupplyStandardName | null;
  readonly target: number | null;
  readonly per: 100 | 1000;
}

/** The words of a new recipe, in the reader's language. */
export interface SupplyTemplateWords {
  readonly title: string;
  readonly demandTitle: string;
  readonly speedSource: string;
  readonly standardSource: string;
}

/**
 * Analyses a package is ready for: each kind of facility with the age groups its capacities and the package's counts of people allow. A kind
 * we know nothing of gets one analysis for everybody. `hasNetwork`: streets are there, in the package or built by the reader.
 */
export function supplyTemplates(atlas: AtlasPackage, hasNetwork: boolean): readonly SupplyTemplate[] {
  const columns = ageColumns(atlas);
  return (atlas.atlas.facilities ?? []).flatMap((kind) => templatesOf(kind, atlas, columns, hasNetwork));
}

function templatesOf(
  kind: FacilityKindDescriptor,
  atlas: AtlasPackage,
  columns: readonly AgeColumn[],
  hasNetwork: boolean,
): SupplyTemplate[] {
  const concept = conceptOf(kind);
  const capacities = kind.capacities ?? [];
  const named = PROPOSALS[concept].flatMap((proposal) => {
    if (proposal.capacity === null) return [];
    const { capacity } = proposal;
    const found = capacities.find(({ ageGroup, title }) => capacity.test(ageGroup.toLowerCase()) || capacity.test(title.toLowerCase()));
    return found === undefined ? [] : [{ proposal, ageGroup: found.ageGroup }];
  });
  const open = PROPOSALS[concept].filter(({ capacity }) => capacity === null);
  const chosen = named.length > 0 ? named : open.map((proposal) => ({ proposal, ageGroup: capacities[0]?.ageGroup ?? null }));
  const counted = chosen.map(({ proposal, ageGroup }) => ({ proposal, ageGroup, people: peopleOf(proposal, atlas, columns) }));
  const withPeople = counted.filter(({ people }) => people.columns.length > 0);
  return (withPeople.length > 0 ? withPeople : counted.slice(0, 1)).map(({ proposal, ageGroup, people }) => ({
    concept,
    facilityKind: kind.id,
    ageGroup,
    ages: people.ages,
    columns: people.columns,
    ...placeOf(atlas, people.columns),
    mode: hasNetwork ? 'foot' : 'straightLine',
    speed: proposal.speed,
    breaksMeters: proposal.breaksMeters,
    limitMeters: proposal.limitMeters,
    standard: proposal.standard,
    target: ageGroup === null ? null : proposal.target,
    per: proposal.per,
  }));
}

interface People {
  readonly ages: AgeSpan | null;
  readonly columns: readonly ColumnReference[];
}

/** Counts of the smallest areas come first, even where larger ones know the ages better: ways need to know where people live. */
function peopleOf(proposal: Proposal, atlas: AtlasPackage, columns: readonly AgeColumn[]): People {
  if (proposal.ages === null) return everybody(atlas);
  for (const dataset of setsBySmallestArea(atlas, columns)) {
    const own = columns.filter(({ reference }) => reference.dataset === dataset);
    for (const span of proposal.ages) {
      const found = columnsOfAges(own, span);
      if (found !== null) return { ages: span, columns: found };
    }
  }
  return { ages: null, columns: [] };
}

/** A forecast is no count. */
const FORECAST = /prognose|forecast|vorausberechnung|sikurs/i;

function setsBySmallestArea(description: AtlasPackage, columns: readonly AgeColumn[]): readonly DatasetId[] {
  const { atlas } = description;
  const smallestOf = (dataset: DatasetId): number => {
    const depths = (atlas.tables ?? []).flatMap((table) => {
      const level = table.dataset === dataset ? atlas.levels.find(({ id }) => id === table.level) : undefined;
      return level === undefined || level.editionOf !== undefined ? [] : [levelsAbove(description, level.id).length];
    });
    return Math.max(-1, ...depths);
  };
  return [...new Set(columns.map(({ reference }) => reference.dataset))]
    .filter((dataset) => !FORECAST.test(dataset))
    .toSorted((one, other) => smallestOf(other) - smallestOf(one));
}

/** The inhabitants as the levels name them. */
function everybody({ atlas }: AtlasPackage): People {
  const population = atlas.levels.find(({ population: column }) => column !== undefined)?.population;
  return { ages: null, columns: population === undefined ? [] : [population] };
}

/** Areas as small as blocks need no raster to spread their people. */
const SMALL_AREAS = /block|raster|grid|hausnummer|adress|address/;

function placeOf(
  description: AtlasPackage,
  columns: readonly ColumnReference[],
): { readonly level: LevelId; readonly raster: string | null } {
  const { atlas } = description;
  const current = atlas.levels.filter(({ editionOf }) => editionOf === undefined);
  const counted = current.filter(({ id }) =>
    columns.every(({ dataset }) => (atlas.tables ?? []).some((table) => table.dataset === dataset && table.level === id)),
  );
  const level = smallest(counted.length > 0 && columns.length > 0 ? counted : current, description);
  const raster = SMALL_AREAS.test(`${level?.id} ${level?.title}`.toLowerCase()) ? null : (atlas.rasters?.[0]?.id ?? null);
  return { level: level?.id ?? ('' as LevelId), raster };
}

/** The level with the most levels above it; the first of several. */
const smallest = (levels: readonly LevelDescriptor[], atlas: AtlasPackage): LevelDescriptor | undefined =>
  levels.toSorted((one, other) => levelsAbove(atlas, other.id).length - levelsAbove(atlas, one.id).length)[0];

/** Levels above one, from the nearest up. */
export function levelsAbove({ atlas }: AtlasPackage, level: LevelId): readonly LevelId[] {
  const above: LevelId[] = [];
  for (let current = level; above.length <= atlas.levels.length;) {
    const parent = atlas.levels.find(({ id }) => id === current)?.parent?.level;
    if (parent === undefined || above.includes(parent)) break;
    above.push(parent);
    current = parent;
  }
  return above;
}

/** Levels on which a count can be asked for, the smallest first: those of its tables, and all above. */
export function levelsOfCounts(description: AtlasPackage, columns: readonly ColumnReference[]): readonly LevelDescriptor[] {
  const { atlas } = description;
  const delivered = (level: LevelId): boolean =>
    columns.length > 0 &&
    columns.every(({ dataset }) => (atlas.tables ?? []).some((table) => table.dataset === dataset && table.level === level));
  const own = atlas.levels.filter((level) => level.editionOf === undefined && delivered(level.id)).map(({ id }) => id);
  const reached = new Set(own.flatMap((id) => [id, ...levelsAbove(description, id)]));
  return atlas.levels.filter(({ id }) => reached.has(id));
}

/** Counts that may be meant as people, for the reader to choose from: of data sets that count ages or inhabitants, forecasts left out. */
export function countColumns(atlas: AtlasPackage): readonly { readonly reference: ColumnReference; readonly title: string }[] {
  const sets = new Set([
    ...ageColumns(atlas).map(({ reference }) => reference.dataset),
    ...atlas.atlas.levels.flatMap(({ population }) => population?.dataset ?? []),
  ]);
  return [...columnsByDataset(atlas)].flatMap(([dataset, columns]) =>
    sets.has(dataset) && !FORECAST.test(dataset) ? [...columns].map(([column, title]) => ({ reference: { dataset, column }, title })) : [],
  );
}

/** A new recipe from a template. */
export function recipeFromSupplyTemplate(template: SupplyTemplate, words: SupplyTemplateWords, taken: ReadonlySet<RecipeId>): SupplyRecipe {
  const {
    facilityKind,
    ageGroup,
    ages: span,
    columns,
    level,
    raster,
    mode,
    speed,
    standard,
    limitMeters,
    breaksMeters,
    target,
    per,
  } = template;
  const access: AccessMethod = ageGroup === null ? { kind: 'cumulative' } : { kind: 'twoStep' };
  return {
    kind: 'supply',
    id: freeId(`mein-${slugOf(template)}`, taken),
    title: words.title,
    version: 0,
    level,
    facilityKind,
    ageGroup,
    demand: { columns, title: words.demandTitle, ages: span, raster },
    travel: {
      mode,
      unit: 'meters',
      speedKmh: SUPPLY_SPEEDS.find(({ name }) => name === speed)?.speedKmh ?? 5,
      detourFactor: mode === 'straightLine' ? detourFor(standard) : 1,
      source: words.speedSource,
    },
    breaks: breaksMeters,
    standard: { limit: SUPPLY_STANDARDS.find(({ name }) => name === standard)?.meters ?? limitMeters, source: words.standardSource },
    target,
    per,
    access,
    forecast: null,
    targetPaths: null,
  };
}

/** Small children are given the smaller of the two factors the standard implies. */
const detourFor = (standard: SupplyStandardName | null): number =>
  standard === 'din18034Under6' || standard === 'din18034From6' ? DIN_DETOUR_FACTOR_UNDER_12 : DIN_DETOUR_FACTOR;

function slugOf({ facilityKind, ageGroup, ages: span }: SupplyTemplate): string {
  const group = ageGroup === null || ageGroup === 'total' ? (span === null ? '' : `-${span.from}`) : `-${ageGroup}`;
  return `${facilityKind}${group}`
    .toLowerCase()
    .replaceAll(/[^a-z0-9-]+/g, '-')
    .slice(0, 60);
}

function freeId(stem: string, taken: ReadonlySet<RecipeId>): RecipeId {
  for (let number = 1; ; number++) {
    const id = recipeId(number === 1 ? stem : `${stem}-${number}`);
    if (!taken.has(id)) return id;
  }
}
