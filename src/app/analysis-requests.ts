import type { TaskName, TaskRequest } from '../analysis/protocol.ts';
import {
  recipeCore,
  recipeInputs,
  recipeOutputs,
  recipesBehind,
  type AtlasPackage,
  type IndicatorId,
  type LevelDescriptor,
  type LevelId,
  type Recipe,
} from '../model/index.ts';
import { wantedYear, type AppState } from '../state/index.ts';
import { recipesOf } from './atlas-with-recipes.ts';
import { requirement, type Requirement } from '../view/index.ts';

/** Seed of everything that is drawn at random where the recipe names none. */
const SEED = 20261121;
const LARGEST_NUMBER_OF_TYPES = 10;
/** Correlations of one indicator with itself tell nothing. */
const FEWEST_CORRELATED = 2;
const FEWEST_FOR_FACTORS = 3;
/** Years beyond any data: "the newest". */
const NEWEST = 9999;

type Requests = { readonly [Name in TaskName]?: TaskRequest<Name> };

/** The requests behind the open page of the workspace "Index & Typen"; absent = this page needs none. Pure. */
export function analysisRequests(state: AppState, atlas: AtlasPackage, level: LevelDescriptor): Requests {
  const { session } = state;
  const { exploration } = session;
  const draft = session.draft?.kind === 'supply' ? null : session.draft;
  const recipes = recipesOf(state);
  const year = wantedYear(session, atlas) ?? NEWEST;
  const behind = (indicators: readonly IndicatorId[]): readonly Recipe[] => [
    ...new Set(indicators.flatMap((indicator) => recipesBehind(recipes, indicator) ?? []).map(recipeCore)),
  ];
  const result = draft === null ? null : recipeRequest(recipes, draft, year);
  const correlations = (indicators: readonly IndicatorId[], on: LevelId): Requests =>
    indicators.length < FEWEST_CORRELATED
      ? {}
      : {
          'explore/correlations': {
            indicators,
            recipes: behind(indicators),
            level: on,
            year,
            method: exploration.correlation,
          },
        };
  const ofDraft: Requests = result === null ? {} : { 'recipe/result': result };
  switch (session.page) {
    case 'uebersicht':
      return {};
    case 'index':
      return { ...ofDraft, ...(draft === null ? {} : correlations(recipeInputs(draft), draft.level)) };
    case 'robustheit':
      if (result === null || (draft?.kind !== 'index' && draft?.kind !== 'statusDynamics')) return {};
      return {
        ...ofDraft,
        'recipe/robustness': { ...result, weightings: exploration.weightings, weightSpread: exploration.weightSpread, seed: SEED },
      };
    case 'faktoren':
      if (draft?.kind !== 'factors' || draft.indicators.length < FEWEST_FOR_FACTORS) return ofDraft;
      return {
        ...ofDraft,
        'explore/factors': {
          indicators: draft.indicators,
          recipes: behind(draft.indicators),
          universe: draft.universe,
          level: draft.level,
          year: draft.baseYear,
          seed: SEED,
        },
      };
    case 'typen':
      if (draft?.kind !== 'typology' || draft.inputs.length === 0) return ofDraft;
      return {
        ...ofDraft,
        'explore/types': {
          inputs: draft.inputs,
          recipes: behind(recipeInputs(draft)),
          universe: draft.universe,
          standardisation: draft.standardisation,
          method: draft.method,
          neighbours: draft.neighbours,
          level: draft.level,
          year: draft.baseYear,
          seed: draft.seed,
          largest: LARGEST_NUMBER_OF_TYPES,
        },
      };
    case 'nachbarschaft':
      return ofDraft;
    case 'erwartung':
      if (draft?.kind !== 'expectation' || draft.outcome.kind !== 'facility') return ofDraft;
      return { ...ofDraft, 'facilities/load': { kind: draft.outcome.facilityKind } };
    case 'segregation':
      return exploration.segregated.length === 0
        ? {}
        : { 'explore/segregation': { indicators: exploration.segregated, level: level.id, neighbours: SEGREGATION_NEIGHBOURS } };
    case 'zusammenhaenge':
      return correlations(exploration.correlated, level.id);
  }
}

const SEGREGATION_NEIGHBOURS = { kind: 'queen', gapMeters: 30, distanceMeters: 1000, count: 6, islands: 'none' } as const;

function recipeRequest(recipes: readonly Recipe[], draft: Recipe, year: number): TaskRequest<'recipe/result'> | null {
  if (recipeInputs(draft).length === 0) return null;
  const behind = recipesBehind(recipes, recipeOutputs(draft)[0].indicator);
  return behind === null ? null : { recipes: behind.map(recipeCore), year };
}

/** The same as requirements. */
export function analysisRequirements(state: AppState, atlas: AtlasPackage, level: LevelDescriptor): Requirement[] {
  return (Object.entries(analysisRequests(state, atlas, level)) as [TaskName, TaskRequest<TaskName>][]).map(([name, request]) =>
    requirement(name, request, jobKind(name)),
  );
}

function jobKind(name: TaskName): Requirement['kind'] {
  if (name === 'facilities/load') return 'facilities';
  return name.startsWith('recipe/') ? 'recipe' : 'exploration';
}
