import type { Language } from './language.ts';
import { joinNames } from './list.ts';
import { translate, type MessageKey } from './messages.ts';

/** Name and one neutral sentence of a type. */
interface TypeWords {
  readonly title: string;
  readonly sentence: string;
}

export interface TypeToName {
  /** Per indicator: mean z-value, turned so that high means need. */
  readonly standardised: ArrayLike<number>;
  /** Weighted mean of `standardised`. */
  readonly burden: number;
}

export interface NamedInput {
  readonly title: string;
  /** Turns the z-value back to how the indicator itself lies: high or low. */
  readonly highIsFavourable: boolean;
}

/** Burden up to which a type has little, rather little, medium, increased need; above the last one high need. */
const LEVEL_LIMITS = [-0.6, -0.2, 0.2, 0.6];
/** z-values from which an indicator differs from the mean, and differs clearly. */
const DIFFERENT = 0.4;
const CLEARLY_DIFFERENT = 0.9;
const MOST_NAMED = 3;

/**
 * Names and sentences for types from their profiles. The name says the level of need and, where two types share it, the indicator that
 * sets each apart from the others of its level; the sentence says which indicators lie above and below the mean, in their own direction.
 */
export function proposeTypeWords(types: readonly TypeToName[], inputs: readonly NamedInput[], language: Language): readonly TypeWords[] {
  const levels = types.map(({ burden }) => LEVEL_LIMITS.filter((limit) => burden > limit).length);
  return types.map((type, position) => {
    const level = translate(language, `analysis.types.proposal.level.${levels[position] ?? 0}` as MessageKey);
    const siblings = types.filter((_, other) => other !== position && levels[other] === levels[position]);
    const feature = siblings.length === 0 ? null : mostDistinct(type, siblings, inputs);
    return {
      title:
        feature === null
          ? level
          : translate(language, `analysis.types.proposal.${feature.higher ? 'higher' : 'lower'}`, { level, indicator: feature.title }),
      sentence: sentenceOf(type, inputs, language),
    };
  });
}

/** The indicator in which a type lies farthest from the mean of the others of its level, and to which side in the indicator's own direction. */
function mostDistinct(
  { standardised }: TypeToName,
  siblings: readonly TypeToName[],
  inputs: readonly NamedInput[],
): { readonly title: string; readonly higher: boolean } | null {
  const distances = inputs.map(({ title, highIsFavourable }, input) => {
    const others = siblings.reduce((sum, sibling) => sum + (sibling.standardised[input] ?? Number.NaN), 0) / siblings.length;
    return { title, distance: ((standardised[input] ?? Number.NaN) - others) * (highIsFavourable ? -1 : 1) };
  });
  const [farthest] = distances
    .filter(({ distance }) => Number.isFinite(distance))
    .toSorted((one, other) => Math.abs(other.distance) - Math.abs(one.distance));
  return farthest === undefined ? null : { title: farthest.title, higher: farthest.distance > 0 };
}

function sentenceOf({ standardised }: TypeToName, inputs: readonly NamedInput[], language: Language): string {
  const own = inputs
    .map(({ title, highIsFavourable }, index) => ({ title, z: (standardised[index] ?? Number.NaN) * (highIsFavourable ? -1 : 1) }))
    .filter(({ z }) => Math.abs(z) >= DIFFERENT)
    .toSorted((one, other) => Math.abs(other.z) - Math.abs(one.z));
  if (own.length === 0) return translate(language, 'analysis.types.proposal.middle');
  const clear = own.filter(({ z }) => Math.abs(z) >= CLEARLY_DIFFERENT);
  const named = clear.length > 0 ? clear : own;
  const list = (kind: 'veryHigh' | 'high' | 'veryLow' | 'low', above: boolean): string[] => {
    const titles = named
      .filter(({ z }) => z > 0 === above)
      .slice(0, MOST_NAMED)
      .map(({ title }) => title);
    return titles.length === 0 ? [] : [translate(language, `analysis.types.proposal.${kind}.list`, { list: joinNames(titles, language) })];
  };
  const sentences =
    clear.length > 0 ? [...list('veryHigh', true), ...list('veryLow', false)] : [...list('high', true), ...list('low', false)];
  const rest = own.length < inputs.length / 2 ? [translate(language, 'analysis.types.proposal.middleRest')] : [];
  return [...sentences, ...rest].join(' ');
}
