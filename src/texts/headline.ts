import type { IndicatorDescriptor, LevelDescriptor, Year } from '../model/index.ts';
import type { Language } from './language.ts';
import { translate } from './messages.ts';

/** Title of an indicator in a language; German where there is no English one. */
export const indicatorTitle = (indicator: Pick<IndicatorDescriptor, 'title' | 'titleEn'>, language: Language): string =>
  (language === 'en' ? indicator.titleEn : undefined) ?? indicator.title;

/** "Wo leben viele Kinder in Armut?", or title and year where the indicator asks no question in this language; forecasts are called so. */
export function headline(input: {
  readonly indicator: IndicatorDescriptor;
  readonly year: Year | null;
  readonly isForecast?: boolean;
  readonly level?: LevelDescriptor | null;
  readonly language: Language;
}): string {
  const { indicator, year, language } = input;
  const forecast = input.isForecast === true ? ` (${translate(language, 'frame.year.forecast')})` : '';
  const question = language === 'en' ? indicator.questionEn : indicator.question;
  if (question !== undefined && question !== '') return question + forecast;
  const title = indicatorTitle(indicator, language);
  return year === null ? title : `${title} ${year}${forecast}`;
}
