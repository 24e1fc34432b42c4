import {
  finding,
  recipeOutputs,
  withoutDifference,
  type AtlasPackage,
  type Finding,
  type Recipe,
  type Scenario,
  type StoryStep,
} from '../model/index.ts';
import { unpackParameters } from './packed-session.ts';
import { decodeSession, encodeSession } from './session-url.ts';
import { INITIAL_SESSION, type Session, type SidePanel } from './session.ts';

/** What a step keeps beside the session itself: named, so that it shows the same when the package begins elsewhere one day. */
export interface ShownParts {
  readonly level: Session['level'];
  readonly indicator: Session['indicator'];
  readonly year: Session['year'];
  /** The reader's own recipes and scenario the view rests on. */
  readonly recipes: readonly Recipe[];
  readonly scenarios: readonly Scenario[];
}

/**
 * The view of a session as a step keeps it: what the map shows and how, which areas are selected, which scenario holds. Not: workspace,
 * open pages, language, contrast, which belong to the reader.
 */
export const viewOfSession = (session: Session, { level, indicator, year, recipes, scenarios }: ShownParts): string =>
  encodeSession({
    ...INITIAL_SESSION,
    level,
    indicator,
    year,
    recipes,
    scenarios,
    classification: session.classification,
    palette: session.palette,
    diverging: session.diverging,
    selection: session.selection,
    facilities: session.facilities,
    view: session.view,
    labels: session.labels,
    supply: {
      ...INITIAL_SESSION.supply,
      scenario: session.supply.scenario,
      mapShows: session.supply.mapShows,
      catchment: session.supply.catchment,
    },
  });

const PANELS: Readonly<Partial<Record<StoryStep['layout'], SidePanel>>> = { table: 'tabelle', chart: 'diagramme', profile: 'profil' };

/** The layout that fits what stands beside the map. */
export function layoutOfPanel(panel: SidePanel, selected: number): StoryStep['layout'] {
  switch (panel) {
    case 'tabelle':
      return 'table';
    case 'diagramme':
      return 'chart';
    case 'profil':
      return selected === 1 ? 'profile' : 'map';
    case 'ergebnis':
      return 'map';
  }
}

/**
 * The session with the view of a step laid over it. Areas that stand out are selected. Own recipes and scenarios of the view come beside
 * those that are there; one with the same id stays the reader's. `findings` tell what of the view could not be read, or is not known to
 * the atlas (`atlas` with the indicators of its recipes); that part keeps the package's start value.
 */
export function sessionAtStep(
  session: Session,
  step: StoryStep,
  atlas: AtlasPackage,
): { readonly session: Session; readonly findings: readonly Finding[] } {
  const decoded = decodeSession(step.view);
  const unpacked = unpackParameters(decoded.packed);
  const shown: Session = { ...decoded.value, ...unpacked.patch };
  const recipes = [...session.recipes, ...newOnes(shown.recipes, [...session.recipes, ...(atlas.atlas.recipes ?? [])])];
  const scenarios = [...session.scenarios, ...newOnes(shown.scenarios, [...session.scenarios, ...(atlas.atlas.scenarios ?? [])])];
  const unknown = unknownParts(shown, recipes, scenarios, atlas);
  const panel = PANELS[step.layout];
  return {
    session: {
      ...session,
      level: unknown.has('ebene') ? null : shown.level,
      indicator: unknown.has('indikator') ? null : shown.indicator,
      year: shown.year,
      classification: shown.classification,
      palette: shown.palette,
      diverging: shown.diverging,
      selection: unknown.has('ebene') ? [] : step.emphasis.length > 0 ? step.emphasis : shown.selection,
      facilities: shown.facilities.filter((kind) => (atlas.atlas.facilities ?? []).some(({ id }) => id === kind)),
      view: shown.view,
      labels: shown.labels,
      recipes: recipes.length === session.recipes.length ? session.recipes : recipes,
      scenarios: scenarios.length === session.scenarios.length ? session.scenarios : scenarios,
      supply: {
        ...session.supply,
        scenario: unknown.has('szenario') ? null : shown.supply.scenario,
        mapShows: shown.supply.mapShows,
        catchment: shown.supply.catchment,
      },
      ...(panel === undefined ? {} : { panel }),
    },
    findings: [
      ...decoded.findings,
      ...unpacked.findings,
      ...[...unknown].map(([column, value]) => finding('session-unknown-value', 'warning', '', { column, value })),
    ],
  };
}

const newOnes = <Item extends { readonly id: string }>(items: readonly Item[], present: readonly { readonly id: string }[]): Item[] =>
  items.filter(({ id }) => !present.some((one) => one.id === id));

/** What the view names and the atlas does not have, by the name of the parameter. */
function unknownParts(
  { level, indicator, facilities, supply }: Session,
  recipes: readonly Recipe[],
  scenarios: readonly Scenario[],
  { atlas }: AtlasPackage,
): ReadonlyMap<string, string> {
  const unknown = new Map<string, string>();
  const plain = indicator === null ? null : (withoutDifference(indicator) ?? indicator);
  const indicators = [...(atlas.indicators ?? []), ...recipes.flatMap(recipeOutputs).map(({ indicator: id }) => ({ id }))];
  if (level !== null && !atlas.levels.some(({ id }) => id === level)) unknown.set('ebene', level);
  if (indicator !== null && !indicators.some(({ id }) => id === plain)) unknown.set('indikator', indicator);
  const kinds = facilities.filter((kind) => !(atlas.facilities ?? []).some(({ id }) => id === kind));
  if (kinds.length > 0) unknown.set('einrichtungen', kinds.join(', '));
  const known = [...scenarios, ...(atlas.scenarios ?? [])];
  if (supply.scenario !== null && !known.some(({ id }) => id === supply.scenario)) unknown.set('szenario', supply.scenario);
  return unknown;
}
