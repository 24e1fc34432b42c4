import type { AtlasPackage, FacilityKindDescriptor, FacilityKindId } from '../model/index.ts';
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

/** Letter drawn in the symbol of a kind: the first letter of its name, two where kinds would look alike. */
export function facilityKindSigns(
  kinds: readonly { readonly id: FacilityKindId; readonly title: string }[],
): ReadonlyMap<FacilityKindId, string> {
  return new Map(
    kinds.map(({ id, title }) => {
      const first = title.slice(0, 1).toUpperCase();
      const alone = kinds.filter((other) => other.title.slice(0, 1).toUpperCase() === first).length === 1;
      return [id, alone ? first : first + title.slice(1, 2).toLowerCase()];
    }),
  );
}
