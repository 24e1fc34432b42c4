import { identifierOf, integerOf, optionalTextOf, textOf, type Json } from './checked-json.ts';
import { levelId, recipeId } from './ids.ts';

/** The members every recipe has. @throws NotAsExpected */
export const recipeBase = (json: Json) => ({
  id: recipeId(identifierOf(json, 'id')),
  title: textOf(json, 'title'),
  version: integerOf(json, 'version', 0, 1_000_000, 0),
  level: levelId(textOf(json, 'level')),
  ...optionalTextOf(json, 'titleEn'),
  ...optionalTextOf(json, 'changed'),
  ...optionalTextOf(json, 'note'),
});
