import type { RecipeUniverse } from '../../model/index.ts';

/** For methods that need every number: an area with a gap takes no part, whatever the recipe says about missing inputs. */
export const completeUniverse = (universe: RecipeUniverse): RecipeUniverse => ({ ...universe, missing: 'exclude' });
