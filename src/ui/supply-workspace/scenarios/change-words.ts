import type { AtlasPackage, FacilitySet, ScenarioChange, SupplyRecipe } from '../../../model/index.ts';
import { facilityKindTitle, formatNumber, type Language } from '../../../texts/index.ts';
import type { TextsController } from '../../texts-controller.ts';
import { distinctName } from '../parts/facility-name.ts';
import { capacitiesOf } from '../parts/facility-capacities.ts';
import { lineLengthMeters } from './line-points.ts';

export interface ChangeContext {
  readonly texts: TextsController;
  readonly atlas: AtlasPackage | null;
  readonly recipe: SupplyRecipe;
  /** Of the recipe's kind as the package has them; null while they load. */
  readonly facilities: FacilitySet | null;
  /** All of the scenario. */
  readonly changes: readonly ScenarioChange[];
}

/** Name of a facility of the package or of one the scenario adds; its key where neither knows it. */
export function facilityName({ facilities, changes }: Pick<ChangeContext, 'facilities' | 'changes'>, key: string): string {
  const added = changes.find((change) => change.kind === 'addFacility' && change.id === key);
  return (facilities === null ? undefined : distinctName(facilities, key)) ?? (added?.kind === 'addFacility' ? added.name : key);
}

/** Places a facility has without the scenario, or as the scenario adds it; NaN = unknown. */
export function placesBefore(
  { facilities, changes }: Pick<ChangeContext, 'facilities' | 'changes'>,
  key: string,
  ageGroup: string,
): number {
  const added = changes.find((change) => change.kind === 'addFacility' && change.id === key);
  if (added?.kind === 'addFacility') return added.places[ageGroup] ?? Number.NaN;
  const at = facilities?.keys.indexOf(key) ?? -1;
  return facilities?.capacities.find((capacity) => capacity.ageGroup === ageGroup)?.values[at] ?? Number.NaN;
}

const placesText = (texts: TextsController, places: number): string =>
  Number.isFinite(places) ? texts.text('supply.scenarios.places', { places }) : texts.text('supply.scenarios.places.none');

const groupTitle = (
  { atlas }: ChangeContext,
  change: { readonly facilityKind: SupplyRecipe['facilityKind']; readonly ageGroup: string },
): string => capacitiesOf(atlas, change.facilityKind).find(({ ageGroup }) => ageGroup === change.ageGroup)?.title ?? change.ageGroup;

/** What a change does, in a few words. */
export function changeWords(change: ScenarioChange, context: ChangeContext): string {
  const { texts, recipe } = context;
  switch (change.kind) {
    case 'addFacility': {
      const groups = Object.entries(change.places).map(
        ([ageGroup, places]) => `${groupTitle(context, { ...change, ageGroup })}: ${number(places, texts.language)}`,
      );
      const own =
        change.facilityKind === recipe.facilityKind && recipe.ageGroup !== null
          ? placesText(texts, change.places[recipe.ageGroup] ?? Number.NaN)
          : null;
      const places = own ?? (groups.length === 0 ? undefined : groups.join(', '));
      return texts.text('supply.scenarios.say.addFacility', { name: change.name, ...(places === undefined ? {} : { places }) });
    }
    case 'moveFacility':
    case 'closeFacility':
      return texts.text(`supply.scenarios.say.${change.kind}`, { name: facilityName(context, change.facility) });
    case 'changePlaces': {
      const before = placesBefore(context, change.facility, change.ageGroup);
      return texts.text('supply.scenarios.say.changePlaces', {
        name: facilityName(context, change.facility),
        group: groupTitle(context, change),
        places: change.places,
        ...(Number.isFinite(before) ? { before } : {}),
      });
    }
    case 'housing':
      return texts.text('supply.scenarios.say.housing', { name: change.name, dwellings: change.dwellings });
    case 'way':
    case 'barrier':
      return texts.text(`supply.scenarios.say.${change.kind}`, {
        name: change.name,
        meters: Math.round(lineLengthMeters(change.points)),
      });
  }
}

/** Why a change has no effect on the open analysis; '' where it has. */
export function changeRemark(change: ScenarioChange, { texts, atlas, recipe, facilities, changes }: ChangeContext): string {
  if (change.off === true) return texts.text('supply.scenarios.change.off');
  if (change.kind === 'way' || change.kind === 'barrier')
    return recipe.travel.mode === 'straightLine' ? texts.text('supply.scenarios.change.noStreets') : '';
  if (change.kind === 'housing') {
    const { ages } = recipe.demand;
    return ages === null || ages.to === null ? texts.text('supply.scenarios.housing.noAges') : '';
  }
  if (change.facilityKind !== recipe.facilityKind)
    return texts.text('supply.scenarios.change.otherKind', { kind: facilityKindTitle(atlas, change.facilityKind, texts.language) });
  if (change.kind === 'addFacility' || facilities === null) return '';
  const isThere =
    facilities.keys.includes(change.facility) || changes.some((one) => one.kind === 'addFacility' && one.id === change.facility);
  return isThere ? '' : texts.text('supply.scenarios.change.gone');
}

const number = (value: number, language: Language): string => formatNumber(value, Number.isInteger(value) ? 0 : 1, language);
