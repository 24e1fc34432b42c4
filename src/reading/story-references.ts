import { parseStory, recipeOutputs, type IndicatorDescriptor, type Recipe, type Story } from '../model/index.ts';
import type { FindingSummary } from './finding-summary.ts';

/** Everything a view may name as its indicator: those of the package and what its recipes yield (those that can not be read yield nothing). */
export function knownIndicators(indicators: readonly IndicatorDescriptor[], recipes: readonly Recipe[] | undefined): ReadonlySet<string> {
  const yielded = (recipes ?? []).flatMap((recipe) => {
    try {
      return recipeOutputs(recipe);
    } catch {
      return [];
    }
  });
  return new Set([...indicators, ...yielded.map(({ indicator }) => ({ id: indicator }))].map(({ id }) => id));
}

/**
 * Stories that can be read; half a story would say something else and is taken out whole. A step whose view names a level or an indicator
 * that is not there stays, with a warning: the atlas shows its start value there and says so.
 */
export function checkStories(
  stories: readonly unknown[],
  findings: FindingSummary,
  levels: ReadonlySet<string>,
  indicators: ReadonlySet<string>,
): Story[] {
  return stories.flatMap((json, position) => {
    const path = `/atlas/stories/${position}`;
    const result = parseStory(json);
    if ('wrong' in result) {
      const wrong = `${path}${result.wrong}`;
      findings.add('descriptor-invalid', 'error', { parameters: { path: wrong, keyword: 'unreadable', expected: '' } }, wrong);
      return [];
    }
    result.story.steps.forEach(({ view }, step) => {
      const parameters = new URLSearchParams(view);
      const note = (kind: 'level' | 'indicator', name: string, known: ReadonlySet<string>): void => {
        const id = parameters.get(name);
        if (id === null || known.has(id)) return;
        const at = `${path}/steps/${step}/view`;
        findings.add('descriptor-unknown-reference', 'warning', { value: id, parameters: { path: at, kind } }, `${kind} ${id}`);
      };
      note('level', 'ebene', levels);
      note('indicator', 'indikator', indicators);
    });
    return [result.story];
  });
}
