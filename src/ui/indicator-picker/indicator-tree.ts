import type { AtlasPackage, IndicatorDescriptor } from '../../model/index.ts';
import type { Language } from '../../state/index.ts';
import { foldForSearch } from '../search/match-areas.ts';
import { indicatorDescription, themeTitle } from '../control-panel/indicator-words.ts';
import { indicatorTitle } from '../../texts/index.ts';

/** A theme with those of its indicators that fit the search. */
export interface ThemeBranch {
  readonly id: string;
  readonly title: string;
  readonly indicators: readonly IndicatorDescriptor[];
}

/** Themes in the package's order, indicators without a theme last; branches without a hit are left out. */
export function indicatorTree(atlas: AtlasPackage, query: string, language: Language, otherTitle: string): readonly ThemeBranch[] {
  const wanted = foldForSearch(query).trim();
  const fits = (indicator: IndicatorDescriptor, theme: string): boolean =>
    wanted === '' ||
    [indicatorTitle(indicator, language), indicatorDescription(indicator, language), indicator.id, theme].some((text) =>
      foldForSearch(text).includes(wanted),
    );
  const indicators = atlas.atlas.indicators ?? [];
  const themes = atlas.atlas.themes ?? [];
  const known = new Set<string>(themes.map((theme) => theme.id));
  return [
    ...themes.map((theme) => ({
      id: theme.id as string,
      title: themeTitle(theme, language),
      indicators: indicators.filter((indicator) => indicator.theme === theme.id),
    })),
    { id: '', title: otherTitle, indicators: indicators.filter((indicator) => !known.has(indicator.theme ?? '')) },
  ]
    .map((branch) => ({ ...branch, indicators: branch.indicators.filter((indicator) => fits(indicator, branch.title)) }))
    .filter((branch) => branch.indicators.length > 0);
}
