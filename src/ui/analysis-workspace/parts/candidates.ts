import type { AtlasPackage, IndicatorDescriptor, LevelId, Recipe, ThemeDescriptor } from '../../../model/index.ts';
import { outputOf } from '../../../model/index.ts';
import type { IndicatorAvailability } from '../../../analysis/protocol.ts';
import { originOf } from '../../../state/index.ts';

/** Indicators of one theme. */
export interface CandidateGroup {
  readonly theme: ThemeDescriptor | null;
  readonly indicators: readonly IndicatorDescriptor[];
}

/**
 * Indicators a recipe may use on a level, by theme: numbers only, with values there, and nothing the recipe itself yields.
 * `ratesOnly` keeps those with a numerator and a denominator.
 */
export function candidateGroups(
  atlas: AtlasPackage,
  availability: readonly IndicatorAvailability[],
  level: LevelId,
  draft: Recipe | null,
  ratesOnly = false,
): readonly CandidateGroup[] {
  const usable = (atlas.atlas.indicators ?? []).filter((indicator) => {
    if (indicator.value.kind === 'category' || (ratesOnly && indicator.value.kind !== 'rate')) return false;
    if (draft !== null && outputOf([draft], indicator.id) !== null) return false;
    const origin = originOf(availability, indicator.id, level);
    return origin === 'direct' || origin === 'aggregated';
  });
  const themes = atlas.atlas.themes ?? [];
  const groups = themes.map((theme) => ({ theme, indicators: usable.filter((indicator) => indicator.theme === theme.id) }));
  const rest = usable.filter((indicator) => !themes.some(({ id }) => id === indicator.theme));
  return [...groups, { theme: null, indicators: rest }].filter(({ indicators }) => indicators.length > 0);
}
