import type { AssociationResult } from '../../../analysis/protocol.ts';
import type { AssociationRecipe } from '../../../model/index.ts';
import { formatNumber, type MessageKey } from '../../../texts/index.ts';
import type { TextsController } from '../../texts-controller.ts';
import { probabilityText } from '../parts/probability-text.ts';

/** Moran's I from which "deutlich" is a fair word for administrative areas, together with a p-value that leaves no doubt. */
const CLEAR_MORAN = 0.3;
const CLEAR_PROBABILITY = 0.01;

/** Decimals in which a general G, which is small, still says something. */
const DECIMALS: Readonly<Record<AssociationRecipe['statistic'], number>> = { localMoran: 2, localGeary: 2, gStar: 4, bivariateMoran: 2 };

type SentenceName =
  'together' | 'clearlyTogether' | 'apart' | 'chance' | 'highTogether' | 'lowTogether' | 'bothTogether' | 'bothApart' | 'bothChance';

function nameOf({ statistic, significance }: AssociationRecipe, { value, expected, pValue }: AssociationResult['global']): SentenceName {
  const isChance = !(pValue <= significance);
  const isAbove = value > expected;
  switch (statistic) {
    case 'bivariateMoran':
      return isChance ? 'bothChance' : isAbove ? 'bothTogether' : 'bothApart';
    case 'gStar':
      return isChance ? 'chance' : isAbove ? 'highTogether' : 'lowTogether';
    case 'localGeary':
      return isChance ? 'chance' : isAbove ? 'apart' : 'together';
    case 'localMoran':
      if (isChance) return 'chance';
      if (!isAbove) return 'apart';
      return value >= CLEAR_MORAN && pValue <= CLEAR_PROBABILITY ? 'clearlyTogether' : 'together';
  }
}

/** What the global statistic says about the city, in a sentence with its figures in brackets. */
export function globalSentence(
  texts: TextsController,
  recipe: AssociationRecipe,
  global: AssociationResult['global'],
  titleOf: (indicator: string) => string,
): string {
  if (!Number.isFinite(global.value)) return texts.text('analysis.association.global.undefined');
  const sentence = texts.text(`analysis.association.global.${nameOf(recipe, global)}` satisfies MessageKey, {
    indicator: titleOf(recipe.indicator),
    other: recipe.other === null ? '' : titleOf(recipe.other),
  });
  const p = probabilityText(texts, global.pValue);
  return texts.text('analysis.association.global.figures', {
    sentence,
    statistic: texts.text(`analysis.association.global.${recipe.statistic}`),
    value: formatNumber(global.value, DECIMALS[recipe.statistic], texts.language),
    ...(p === '' ? {} : { p }),
  });
}
