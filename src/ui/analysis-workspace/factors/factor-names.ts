import type { FactorResult } from '../../../analysis/protocol.ts';
import type { FactorRecipe } from '../../../model/index.ts';
import { proposeFactorName, type Language } from '../../../texts/index.ts';

/** The template numbers its factors; a bare number is no name yet. */
export const isUnnamed = (name: string): boolean => /^\s*\d*\s*$/.test(name);

/** Loadings of one factor, per indicator. */
export const loadingsOf = ({ loadings, scores }: FactorResult, factor: number): Float64Array =>
  Float64Array.from(
    { length: scores.length === 0 ? 0 : loadings.length / scores.length },
    (_, row) => loadings[row * scores.length + factor]!,
  );

/** Names proposed from the strongest loadings, one per factor of the result. */
export const proposedNames = (result: FactorResult, titles: readonly string[], language: Language): readonly string[] =>
  result.scores.map((_, factor) => proposeFactorName(loadingsOf(result, factor), titles, language));

/** The list of names for another number of factors: kept as far as it goes, numbered from there. */
export const namesFor = (recipe: FactorRecipe, factors: number): readonly string[] =>
  Array.from({ length: factors }, (_, position) => recipe.names[position] ?? String(position + 1));
