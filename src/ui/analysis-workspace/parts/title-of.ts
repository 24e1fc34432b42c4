import type { AtlasPackage } from '../../../model/index.ts';
import { indicatorTitle, type Language } from '../../../texts/index.ts';

/** Title of an indicator of the package or of a recipe; its id where the package does not know it. */
export function titleOf(atlas: AtlasPackage | null, id: string, language: Language): string {
  const found = atlas?.atlas.indicators?.find((one) => one.id === id);
  return found === undefined ? id : indicatorTitle(found, language);
}
