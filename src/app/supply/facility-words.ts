import { facilityKindTitle, formatNumber, peopleNamed, translate } from '../../texts/index.ts';
import type { AtlasView } from '../../ui/index.ts';
import type { ChangedFacilities } from './changed-facilities.ts';

/**
 * What is said of a facility under the pointer: name, kind, what the scenario did, places (or that they are not known), for how many people it is the
 * nearest, and its load, as far as the result knows them. The first line is the name.
 */
export function facilityWords(facilities: ChangedFacilities, index: number, view: AtlasView): readonly string[] {
  const { supply, atlas, session } = view;
  const { language } = session;
  const { draft, result } = supply;
  if (draft === null) return [];
  const group = peopleNamed(draft, language);
  const places = facilities.places?.[index];
  const change = facilities.changes[index] ?? 'none';
  const known = result?.kind === 'supply' ? result.facilities : null;
  const position = known?.keys.indexOf(facilities.keys[index] ?? '') ?? -1;
  const nearest = position < 0 ? Number.NaN : known!.personsNearest[position]!;
  const load = position < 0 ? Number.NaN : (known!.load[position] ?? Number.NaN);
  return [
    facilities.names[index] ?? '',
    facilityKindTitle(atlas, draft.facilityKind, language),
    facilities.addresses[index] ?? '',
    change === 'none' ? '' : translate(language, change === 'places' ? 'supply.map.facility.changed' : `supply.map.facility.${change}`),
    places === undefined
      ? ''
      : Number.isFinite(places)
        ? translate(language, 'supply.map.facility.places', { count: places })
        : translate(language, 'supply.map.facility.placesUnknown'),
    Number.isFinite(nearest)
      ? translate(language, 'supply.map.facility.nearest', { people: formatNumber(Math.round(nearest), 0, language), group })
      : '',
    Number.isFinite(load) ? translate(language, 'supply.map.facility.load', { load: formatNumber(load, 0, language) }) : '',
    translate(language, 'supply.map.facility.click'),
  ].filter((line) => line !== '');
}
