import type { SupplyResult } from '../../../analysis/protocol.ts';
import type { AtlasPackage, Scenario, SupplyRecipe } from '../../../model/index.ts';
import { formatLimits, formatNumber, formatSigned, wayText, withUnit } from '../../../texts/index.ts';
import type { TextsController } from '../../texts-controller.ts';

/** What every part of the result needs to write. */
export interface OfferContext {
  readonly texts: TextsController;
  readonly atlas: AtlasPackage;
  readonly draft: SupplyRecipe;
  readonly result: SupplyResult;
  /** As things are, while a scenario is chosen; else null. */
  readonly before: SupplyResult | null;
  readonly scenario: Scenario | null;
}

/** A whole number of people or places; people spread over points come as fractions and are told rounded. */
export const whole = ({ texts }: Pick<OfferContext, 'texts'>, value: number): string => formatNumber(Math.round(value), 0, texts.language);

/** A share of 0..1 in per cent. */
export const percent = ({ texts }: Pick<OfferContext, 'texts'>, share: number): string =>
  Number.isFinite(share) ? withUnit(formatNumber(100 * share, 1, texts.language), 'percent', texts.language) : '';

/** "+70", "±0". */
export const signed = ({ texts }: Pick<OfferContext, 'texts'>, value: number, decimals = 0): string =>
  formatSigned(value, decimals, texts.language);

export const limits = (
  { texts }: Pick<OfferContext, 'texts'>,
  value: { readonly lower: number; readonly upper: number },
  decimals: number,
): string => formatLimits(value, decimals, texts.language);

/** A way in the unit of the analysis; a dash where there is none. */
export const wayOf = ({ texts, draft }: Pick<OfferContext, 'texts' | 'draft'>, way: number): string =>
  wayText(way, draft.travel.unit, texts.language);

/** "38 Plätze", "1 Platz", "zwischen 30 und 38 Plätze". */
export function placesText(context: Pick<OfferContext, 'texts'>, value: { readonly lower: number; readonly upper: number }): string {
  const rounded = { lower: Math.round(value.lower), upper: Math.round(value.upper) };
  return context.texts.text('supply.offer.places.count', {
    count: limits(context, rounded, 0),
    number: rounded.lower === rounded.upper ? rounded.lower : 2,
  });
}

/** Distances of straight lines are told as such wherever a number of reach stands. */
export const isUpperBound = ({ result }: Pick<OfferContext, 'result'>): boolean => result.basis === 'straightLine';
