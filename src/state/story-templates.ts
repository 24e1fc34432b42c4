import {
  outputOf,
  recipeIndicator,
  recipeOutputs,
  type AreaKey,
  type AtlasPackage,
  type IndicatorDescriptor,
  type IndicatorId,
  type LevelId,
  type RecipeOutputName,
  type Story,
  type StoryStep,
  type Year,
} from '../model/index.ts';
import { newStory } from './story-editing.ts';
import { viewOfSession } from './story-view.ts';
import { INITIAL_SESSION, type Session } from './session.ts';
import { conceptOf } from './supply-proposals.ts';

export type StoryTemplateKind = 'profile' | 'comparison' | 'daycare' | 'statusDynamics' | 'change';
export const STORY_TEMPLATES: readonly StoryTemplateKind[] = ['profile', 'comparison', 'daycare', 'statusDynamics', 'change'];

/** What a template can not do without. */
export type StoryTemplateNeed = 'oneArea' | 'twoAreas' | 'daycareAnalysis' | 'statusAnalysis' | 'years';

/** Steps of templates, as their words are called. */
export type TemplateStepName =
  | 'profile.overview'
  | 'profile.indicator'
  | 'profile.change'
  | 'comparison.overview'
  | 'comparison.indicator'
  | 'comparison.table'
  | 'daycare.demand'
  | 'daycare.reached'
  | 'daycare.way'
  | 'daycare.ratio'
  | 'daycare.missing'
  | 'statusDynamics.status'
  | 'statusDynamics.dynamics'
  | 'statusDynamics.both'
  | 'statusDynamics.table'
  | 'change.before'
  | 'change.between'
  | 'change.now'
  | 'change.course';

export interface StoryTemplateInput {
  /** With the indicators of its recipes. */
  readonly atlas: AtlasPackage;
  readonly session: Session;
  readonly level: LevelId;
  readonly indicator: IndicatorDescriptor;
  /** Years the shown indicator has data of, ascending. */
  readonly years: readonly Year[];
  /** Names of the selected areas, joined to one phrase. */
  readonly areas: string;
}

/** The words of a step, in the reader's language. */
export type TemplateWords = (
  name: TemplateStepName,
  parameters: { readonly areas: string; readonly indicator: IndicatorDescriptor | null; readonly year: Year | null },
) => Pick<StoryStep, 'title' | 'text' | 'notes'>;

interface PlannedStep {
  readonly name: TemplateStepName;
  readonly indicator: IndicatorId;
  readonly layout: StoryStep['layout'];
  readonly level?: LevelId;
  readonly year?: Year;
  readonly session?: Partial<Session>;
}

const INDICATORS_BESIDE = 3;
const FEWEST_YEARS = 3;

/** What is missing for a template; null = it can be made. */
export function missingForTemplate(kind: StoryTemplateKind, { atlas, session, years }: StoryTemplateInput): StoryTemplateNeed | null {
  switch (kind) {
    case 'profile':
      return session.selection.length === 1 ? null : 'oneArea';
    case 'comparison':
      return session.selection.length >= 2 ? null : 'twoAreas';
    case 'daycare':
      return daycareRecipe(atlas) === undefined ? 'daycareAnalysis' : null;
    case 'statusDynamics':
      return statusRecipe(atlas) === undefined ? 'statusAnalysis' : null;
    case 'change':
      return years.length < FEWEST_YEARS ? 'years' : null;
  }
}

/** A story of three to six steps from what the package has, for the selected areas; without steps where something is missing. */
export function storyFromTemplate(
  kind: StoryTemplateKind,
  input: StoryTemplateInput,
  words: TemplateWords,
  title: string,
  taken: ReadonlySet<string>,
): Story {
  const planned = missingForTemplate(kind, input) === null ? PLANS[kind](input) : [];
  const known = input.atlas.atlas.indicators ?? [];
  return {
    ...newStory(title, taken),
    steps: planned.map((step, position): StoryStep => {
      const indicator = known.find(({ id }) => id === step.indicator) ?? null;
      const level = step.level ?? input.level;
      const emphasis: readonly AreaKey[] = level === input.level ? input.session.selection : [];
      return {
        id: `schritt-${position + 1}`,
        ...words(step.name, { areas: emphasis.length === 0 ? '' : input.areas, indicator, year: step.year ?? null }),
        view: viewOf(step, level, emphasis, input),
        layout: step.layout,
        emphasis,
      };
    }),
  };
}

function viewOf(step: PlannedStep, level: LevelId, selection: readonly AreaKey[], { session, atlas }: StoryTemplateInput): string {
  const behind = outputOf(atlas.atlas.recipes ?? [], step.indicator)?.recipe;
  return viewOfSession(
    { ...INITIAL_SESSION, selection, labels: session.labels, ...step.session },
    {
      level,
      indicator: step.indicator,
      year: step.year ?? session.year,
      recipes: session.recipes.filter(({ id }) => id === behind?.id),
      scenarios: [],
    },
  );
}

const PLANS: Readonly<Record<StoryTemplateKind, (input: StoryTemplateInput) => readonly PlannedStep[]>> = {
  profile: (input) => [
    { name: 'profile.overview', indicator: input.indicator.id, layout: 'profile' },
    ...tellingIndicators(input).map((indicator): PlannedStep => ({ name: 'profile.indicator', indicator, layout: 'map' })),
    { name: 'profile.change', indicator: input.indicator.id, layout: 'chart' },
  ],
  comparison: (input) => [
    { name: 'comparison.overview', indicator: input.indicator.id, layout: 'map' },
    ...tellingIndicators(input).map((indicator): PlannedStep => ({ name: 'comparison.indicator', indicator, layout: 'chart' })),
    { name: 'comparison.table', indicator: input.indicator.id, layout: 'table' },
  ],
  daycare: ({ atlas }) => {
    const recipe = daycareRecipe(atlas);
    if (recipe === undefined) return [];
    const outputs = new Set(recipeOutputs(recipe).map(({ name }) => name));
    const steps: readonly (readonly [TemplateStepName, RecipeOutputName])[] = [
      ['daycare.demand', 'bedarf'],
      ['daycare.reached', 'erreicht'],
      ['daycare.way', 'weg'],
      ['daycare.ratio', 'quote'],
      ['daycare.missing', 'fehlend'],
    ];
    return steps
      .filter(([, output]) => outputs.has(output))
      .map(([name, output]) => ({
        name,
        indicator: recipeIndicator(recipe.id, output),
        layout: 'map' as const,
        session: { facilities: [recipe.facilityKind] },
      }));
  },
  statusDynamics: ({ atlas }) => {
    const recipe = statusRecipe(atlas);
    if (recipe === undefined) return [];
    const at = (name: TemplateStepName, output: RecipeOutputName, layout: StoryStep['layout'] = 'map'): PlannedStep => ({
      name,
      indicator: recipeIndicator(recipe.id, output),
      layout,
      level: recipe.level,
    });
    return [
      at('statusDynamics.status', 'statusklasse'),
      at('statusDynamics.dynamics', 'dynamikklasse'),
      at('statusDynamics.both', 'gesamt'),
      at('statusDynamics.table', 'gesamt', 'table'),
    ];
  },
  change: ({ indicator, years }) => {
    const [first, last] = [years[0], years.at(-1)];
    const between = years[Math.floor(years.length / 2)];
    if (first === undefined || between === undefined || last === undefined) return [];
    // Colours that mean the same in every year.
    const session = { classification: { ...INITIAL_SESSION.classification, pinned: true } };
    const at = (name: TemplateStepName, year: Year, layout: StoryStep['layout'] = 'map'): PlannedStep => ({
      name,
      indicator: indicator.id,
      layout,
      year,
      session,
    });
    return [at('change.before', first), at('change.between', between), at('change.now', last), at('change.course', last, 'chart')];
  },
};

const daycareRecipe = ({ atlas }: AtlasPackage) => {
  const kinds = new Set((atlas.facilities ?? []).filter((kind) => conceptOf(kind) === 'kita').map(({ id }) => id));
  return (atlas.recipes ?? []).flatMap((recipe) => (recipe.kind === 'supply' ? [recipe] : [])).find((one) => kinds.has(one.facilityKind));
};

const statusRecipe = ({ atlas }: AtlasPackage) => (atlas.recipes ?? []).find(({ kind }) => kind === 'statusDynamics');

/** Indicators that are rated one way or the other and ask a question, each of another theme; the shown one's theme is told already. */
function tellingIndicators({ atlas, indicator: shown }: StoryTemplateInput): readonly IndicatorId[] {
  const themes = new Set([shown.theme]);
  return (atlas.atlas.indicators ?? [])
    .filter(({ id, theme, polarity, question, value }) => {
      const tells = id !== shown.id && polarity !== 'neutral' && question !== undefined && value.kind === 'rate' && !themes.has(theme);
      if (tells) themes.add(theme);
      return tells;
    })
    .slice(0, INDICATORS_BESIDE)
    .map(({ id }) => id);
}
