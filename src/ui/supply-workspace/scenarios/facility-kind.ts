import type { AtlasPackage, FacilityCapacityDescriptor, FacilityKindDescriptor, FacilityKindId } from '../../../model/index.ts';
import type { Language } from '../../../texts/index.ts';

export const kindOf = (atlas: AtlasPackage | null, id: FacilityKindId): FacilityKindDescriptor | null =>
  atlas?.atlas.facilities?.find((kind) => kind.id === id) ?? null;

/** "Kita"; the id where the package does not know the kind. */
export function kindTitle(atlas: AtlasPackage | null, id: FacilityKindId, language: Language): string {
  const kind = kindOf(atlas, id);
  return (language === 'en' ? kind?.titleEn : undefined) ?? kind?.title ?? id;
}

/** The age groups a kind has places for. */
export const capacitiesOf = (atlas: AtlasPackage | null, id: FacilityKindId): readonly FacilityCapacityDescriptor[] =>
  kindOf(atlas, id)?.capacities ?? [];
