import { integerOf, NotAsExpected, optionalTextOf, textOf, type Json } from './checked-json.ts';
import { levelId, recipeId } from './ids.ts';

/** The members every recipe has. @throws NotAsExpected */
export function recipeBase(json: Json) {
  const id = textOf(json, 'id');
  if (!/^[a-z0-9][a-z0-9-]{0,79}$/.test(id)) throw new NotAsExpected('/id');
  return {
    id: recipeId(id),
    title: textOf(json, 'title'),
    version: integerOf(json, 'version', 0, 1_000_000, 0),
    level: levelId(textOf(json, 'level')),
    ...optionalTextOf(json, 'titleEn'),
    ...optionalTextOf(json, 'changed'),
    ...optionalTextOf(json, 'note'),
  };
}
