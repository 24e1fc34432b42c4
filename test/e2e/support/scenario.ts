import type { Scenario } from '../../../src/model/index.ts';
import type { AtlasPage } from '../../stage/atlas-page.ts';

/** The chosen scenario among the reader's own. @throws Error where there is none */
export async function scenarioOf(atlas: AtlasPage): Promise<Scenario> {
  const { scenarios, supply } = await atlas.session();
  const chosen = scenarios.find(({ id }) => id === supply.scenario);
  if (chosen === undefined) throw new Error('no scenario of its own is chosen');
  return chosen;
}
