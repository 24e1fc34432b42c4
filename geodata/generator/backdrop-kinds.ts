import type { BackdropKind } from '../../src/model/index.ts';

/** Drawn from first to last; each is an object of the same name in the areas' topology. */
export const backdropKinds: readonly BackdropKind[] = ['green', 'forest', 'industry', 'water', 'street', 'mainStreet', 'railway', 'bridge'];
