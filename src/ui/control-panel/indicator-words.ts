import type { AtlasPackage, IndicatorDescriptor, ThemeDescriptor } from '../../model/index.ts';
import type { Language } from '../../state/index.ts';

const inLanguage = (language: Language, german: string, english: string | undefined): string =>
  language === 'en' && english !== undefined && english !== '' ? english : german;

export const indicatorDescription = (indicator: IndicatorDescriptor, language: Language): string =>
  inLanguage(language, indicator.description ?? '', indicator.descriptionEn);

export const indicatorFormula = (indicator: IndicatorDescriptor, language: Language): string =>
  inLanguage(language, indicator.formula ?? '', indicator.formulaEn);

export const themeTitle = (theme: ThemeDescriptor, language: Language): string => inLanguage(language, theme.title, theme.titleEn);

/** Theme of an indicator; null where the package does not sort its indicators. */
export const themeOf = (atlas: AtlasPackage, indicator: IndicatorDescriptor): ThemeDescriptor | null =>
  atlas.atlas.themes?.find((theme) => theme.id === indicator.theme) ?? null;
