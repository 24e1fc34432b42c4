import type { AtlasPackage, FacilityKindDescriptor } from '../model/index.ts';
import type { Language } from './language.ts';

/** A kind of facility of the package; null where it has none of this id. */
export const facilityKindOf = (atlas: AtlasPackage | null, id: string): FacilityKindDescriptor | null =>
  (atlas?.atlas.facilities ?? []).find((kind) => kind.id === id) ?? null;

/** "Kita", in the reader's language; the id where the package does not know the kind. */
export function facilityKindTitle(atlas: AtlasPackage | null, id: string, language: Language): string {
  const kind = facilityKindOf(atlas, id);
  return (language === 'en' ? kind?.titleEn : undefined) ?? kind?.title ?? id;
}

/** "Kitas", in the reader's language; the id where the package does not know the kind. */
export function facilityKindPlural(atlas: AtlasPackage | null, id: string, language: Language): string {
  const kind = facilityKindOf(atlas, id);
  return (language === 'en' ? kind?.titlePluralEn : undefined) ?? kind?.titlePlural ?? id;
}
