import {
  DEFAULT_NEIGHBOURS,
  recipeId,
  type AtlasPackage,
  type IndicatorDescriptor,
  type IndicatorId,
  type LevelId,
  type AnalysisRecipe,
  type RecipeId,
  type RecipeInput,
  type RecipeUniverse,
  type Year,
} from '../model/index.ts';

/** Recipes to start from. The Berlin ones follow the published method of the editions named; the others name their themes only. */
export type RecipeTemplate =
  | 'berlin2021'
  | 'berlin2023'
  | 'hamburg'
  | 'socialIndex'
  | 'freeIndex'
  | 'factors'
  | 'typology'
  | 'regions'
  | 'association'
  | 'expectation';
export const RECIPE_TEMPLATES: readonly RecipeTemplate[] = [
  'berlin2023',
  'berlin2021',
  'hamburg',
  'socialIndex',
  'freeIndex',
  'typology',
  'regions',
  'factors',
  'association',
  'expectation',
];

export interface TemplateContext {
  readonly atlas: AtlasPackage;
  readonly level: LevelId;
  readonly year: Year;
  /** Indicators that have numbers on the level. */
  readonly usable: readonly IndicatorDescriptor[];
  /** Indicator the map shows. */
  readonly shown: IndicatorId | null;
  readonly taken: ReadonlySet<RecipeId>;
  readonly title: string;
}

/** What a template looks for, each by id and title, the best match first. */
const THEMES = {
  unemployed: [/arbeitslos\w*.*sgb.?(2|ii)\b/, /arbeitslosenanteil/, /arbeitslos(?!.*(jugend|langzeit))/, /unemploy/],
  benefits: [/nicht.?arbeitslos|transferbez/, /sgb.?(2|ii).?(quote|dichte|anteil)/, /sgb/, /benefit/],
  childPoverty: [/kinderarmut/, /kinder.*(sgb|mindestsicherung|bedarfsgemeinschaft)/, /child.*povert/],
  singleParents: [/alleinerzieh/, /single.?parent/],
  oldAgePoverty: [/grundsicherung.*alter/, /altersarmut|mindestsicherung.*alter/],
  childrenMigration: [/kinder.*migration/, /migrationshintergrund/],
  schoolLeaving: [/ohne.*schulabschluss/, /schulabschl/, /uebergang|übergang/],
  minimumIncome: [/bedarfsgemeinschaften(?!.*kind)/, /mindestsicherung/, /sgb/],
} as const satisfies Readonly<Record<string, readonly RegExp[]>>;
type Theme = keyof typeof THEMES;

const MONITORING: readonly Theme[] = ['unemployed', 'benefits', 'childPoverty'];
const ATTENTION: readonly Theme[] = [
  'childrenMigration',
  'singleParents',
  'benefits',
  'unemployed',
  'childPoverty',
  'oldAgePoverty',
  'schoolLeaving',
];
const SOCIAL_INDEX: readonly Theme[] = ['unemployed', 'benefits', 'childPoverty', 'oldAgePoverty', 'singleParents'];
const TYPES: readonly Theme[] = ['unemployed', 'childPoverty', 'singleParents', 'oldAgePoverty', 'schoolLeaving'];

const EVERYWHERE: RecipeUniverse = { minimumPopulation: null, excludedAreas: [], outlierLimit: null, missing: 'exclude' };
/** Below, the published monitorings rate nothing. */
const PUBLISHED_MINIMUM = 300;
const RATED: RecipeUniverse = { ...EVERYWHERE, minimumPopulation: PUBLISHED_MINIMUM };
const STREET_METERS = 30;
const ACROSS_STREETS = { ...DEFAULT_NEIGHBOURS, gapMeters: STREET_METERS };

/** A new recipe from a template, its indicators looked for among those of the package; what is not found is left for the reader to add. */
export function recipeFromTemplate(template: RecipeTemplate, context: TemplateContext): AnalysisRecipe {
  const base = { id: freeId(template, context.taken), title: context.title, version: 0, level: context.level };
  const inputs = (themes: readonly Theme[]): RecipeInput[] => inputsFor(themes, context.usable);
  const status = (themes: readonly Theme[], dynamicsYears: number): AnalysisRecipe => ({
    kind: 'statusDynamics',
    ...base,
    inputs: inputs(themes),
    dynamicsInputs: [],
    dynamicsYears,
    universe: RATED,
    standardisation: 'zPopulation',
    statusLimits: [-1, 1, 1.5],
    dynamicsLimits: [-1, 1],
    upward: template === 'hamburg' ? 'populationWeighted' : 'none',
  });
  const index = (themes: readonly Theme[]): AnalysisRecipe => ({
    kind: 'index',
    ...base,
    inputs: inputs(themes),
    universe: RATED,
    standardisation: 'zPopulation',
    aggregation: 'arithmetic',
    restandardised: true,
    limits: [-1, -0.5, 0.5, 1],
    upward: 'none',
  });
  const typology = (method: 'kMeans' | 'skater'): AnalysisRecipe => ({
    kind: 'typology',
    ...base,
    inputs: inputs(TYPES),
    universe: RATED,
    standardisation: 'zPopulation',
    method,
    types: 5,
    seed: 1,
    restarts: 50,
    baseYear: context.year,
    names: [],
    neighbours: ACROSS_STREETS,
    minimumRegionPopulation: null,
    development: null,
  });
  switch (template) {
    case 'berlin2021':
      return status(MONITORING, 2);
    case 'berlin2023':
      return status([...MONITORING, 'singleParents'], 2);
    case 'hamburg':
      return status(ATTENTION, 3);
    case 'socialIndex':
      return index(SOCIAL_INDEX);
    case 'freeIndex':
      return index([]);
    case 'typology':
      return typology('kMeans');
    case 'regions':
      return typology('skater');
    case 'factors':
      return {
        kind: 'factors',
        ...base,
        indicators: inputs([...SOCIAL_INDEX, 'childrenMigration', 'schoolLeaving']).map(({ indicator }) => indicator),
        universe: RATED,
        extraction: 'principalAxis',
        rotation: 'varimax',
        scores: 'regression',
        names: ['1', '2'],
        baseYear: context.year,
      };
    case 'association':
      return {
        kind: 'association',
        ...base,
        indicator: shownOrFirst(context),
        statistic: 'localMoran',
        other: null,
        rateAdjusted: false,
        neighbours: ACROSS_STREETS,
        permutations: 9999,
        seed: 1,
        significance: 0.05,
        correction: 'fdr',
      };
    case 'expectation':
      return {
        kind: 'expectation',
        ...base,
        outcome: { kind: 'indicator', indicator: inputs(['schoolLeaving'])[0]?.indicator ?? shownOrFirst(context) },
        predictors: inputs(['childPoverty']).map(({ indicator }) => indicator),
        model: 'ols',
        weightedByBase: false,
        neighbours: ACROSS_STREETS,
        confidence: 0.95,
        smallBase: 30,
      };
  }
}

function shownOrFirst({ usable, shown }: TemplateContext): IndicatorId {
  const found = usable.find(({ id }) => id === shown) ?? usable[0];
  return found?.id ?? ('' as IndicatorId);
}

/** One indicator per theme, none twice. */
function inputsFor(themes: readonly Theme[], usable: readonly IndicatorDescriptor[]): RecipeInput[] {
  const chosen = new Map<IndicatorId, RecipeInput>();
  for (const theme of themes) {
    const free = usable.filter(({ id }) => !chosen.has(id));
    const found = THEMES[theme].map((pattern) => free.find(({ id, title }) => pattern.test(`${id} ${title}`.toLowerCase())));
    const indicator = found.find((one) => one !== undefined);
    if (indicator === undefined) continue;
    const polarity = indicator.polarity === 'highIsFavourable' ? 'highIsFavourable' : 'highIsUnfavourable';
    chosen.set(indicator.id, { indicator: indicator.id, weight: 1, polarity });
  }
  return [...chosen.values()];
}

const SLUGS: Readonly<Record<RecipeTemplate, string>> = {
  berlin2021: 'status-dynamik',
  berlin2023: 'status-dynamik',
  hamburg: 'status-dynamik',
  socialIndex: 'sozialindex',
  freeIndex: 'index',
  typology: 'typen',
  regions: 'raeume',
  factors: 'faktoren',
  association: 'haeufung',
  expectation: 'erwartung',
};

function freeId(template: RecipeTemplate, taken: ReadonlySet<RecipeId>): RecipeId {
  for (let number = 1; ; number++) {
    const id = recipeId(number === 1 ? `mein-${SLUGS[template]}` : `mein-${SLUGS[template]}-${number}`);
    if (!taken.has(id)) return id;
  }
}
