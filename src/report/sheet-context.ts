import type { AtlasPackage, IndicatorDescriptor, Level } from '../model/index.ts';
import {
  formatNumber,
  indicatorTitle,
  translate,
  withUnit,
  type Language,
  type MessageKey,
  type MessageParameters,
} from '../texts/index.ts';

/** What every part of a sheet needs to write. */
export interface SheetContext {
  readonly atlas: AtlasPackage;
  /** Null where the areas at hand are not those of the result. */
  readonly level: Level | null;
  readonly language: Language;
  text(key: MessageKey, parameters?: MessageParameters): string;
  /** A number with decimals; a dash where there is none. */
  number(value: number, decimals?: number): string;
  /** A share of 0..1 in per cent. */
  percent(share: number, decimals?: number): string;
  /** A probability; very small ones as a bound. */
  probability(p: number): string;
  descriptor(indicator: string): IndicatorDescriptor | null;
  title(indicator: string): string;
}

const USUAL_DECIMALS = 2;
const PROBABILITY_DECIMALS = 3;
const SMALLEST_PROBABILITY = 0.001;
const NOTHING = '–';

export function sheetContext(atlas: AtlasPackage, level: Level | null, language: Language): SheetContext {
  const descriptors = new Map((atlas.atlas.indicators ?? []).map((one): [string, IndicatorDescriptor] => [one.id, one]));
  const number = (value: number, decimals = USUAL_DECIMALS): string => formatNumber(value, decimals, language) || NOTHING;
  const descriptor = (indicator: string): IndicatorDescriptor | null => descriptors.get(indicator) ?? null;
  return {
    atlas,
    level,
    language,
    text: (key, parameters = {}) => translate(language, key, parameters),
    number,
    percent: (share, decimals = 1) =>
      Number.isFinite(share) ? withUnit(formatNumber(share * 100, decimals, language), 'percent', language) : NOTHING,
    probability: (p) =>
      p < SMALLEST_PROBABILITY ? `< ${number(SMALLEST_PROBABILITY, PROBABILITY_DECIMALS)}` : number(p, PROBABILITY_DECIMALS),
    descriptor,
    title: (indicator) => {
      const found = descriptor(indicator);
      return found === null ? indicator : indicatorTitle(found, language);
    },
  };
}
