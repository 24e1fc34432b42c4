import type { ChoroplethSpecification, HexColor } from '../../../cartography/specification.ts';
import { DEVELOPMENT_CLASSES, recipeIndicator, type TypologyRecipe } from '../../../model/index.ts';

/** Colour of a type on the map, and the ink that is read on it. */
export interface TypeColor {
  readonly color: HexColor;
  readonly textColor: HexColor;
}

/** Colours per type as on the map; null where the map shows something else. */
export function typeColors(specification: ChoroplethSpecification | null, draft: TypologyRecipe): readonly TypeColor[] | null {
  if (specification === null) return null;
  const step =
    specification.indicator === recipeIndicator(draft.id, 'typ')
      ? 1
      : specification.indicator === recipeIndicator(draft.id, 'typ-entwicklung')
        ? DEVELOPMENT_CLASSES
        : 0;
  if (step === 0) return null;
  const colors = specification.classes.filter((_, index) => index % step === 0);
  return colors.length === draft.types ? colors : null;
}
