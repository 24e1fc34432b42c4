import type { TypeProfile } from '../../../analysis/protocol.ts';
import type { AtlasPackage, TypologyRecipe } from '../../../model/index.ts';
import { proposeTypeWords, type Language } from '../../../texts/index.ts';
import { titleOf } from '../parts/title-of.ts';

/** Words of one type as they are shown: the reader's own, or proposed from the profile where those are empty. */
export interface ShownWords {
  readonly title: string;
  readonly sentence: string;
  readonly proposal: { readonly title: string; readonly sentence: string };
  /** The name is the reader's own (or a taken proposal), and so stands in the legend. */
  readonly named: boolean;
  /** Something differs from the proposal. */
  readonly changed: boolean;
}

/** Words for all types of a result. */
export function shownWords(
  draft: TypologyRecipe,
  profiles: readonly TypeProfile[],
  atlas: AtlasPackage | null,
  language: Language,
): readonly ShownWords[] {
  const inputs = draft.inputs.map(({ indicator, polarity }) => ({
    title: titleOf(atlas, indicator, language),
    highIsFavourable: polarity === 'highIsFavourable',
  }));
  return proposeTypeWords(profiles, inputs, language).map((proposal, type) => {
    const { title = '', sentence = '' } = draft.names[type] ?? {};
    return {
      title: title === '' ? proposal.title : title,
      sentence: sentence === '' ? proposal.sentence : sentence,
      proposal,
      named: title !== '',
      changed: (title !== '' && title !== proposal.title) || (sentence !== '' && sentence !== proposal.sentence),
    };
  });
}

/** The recipe's names with one of them replaced; names of types before it that have none stay empty. */
export const withName = (
  { names, types }: TypologyRecipe,
  type: number,
  change: Partial<TypologyRecipe['names'][number]>,
): TypologyRecipe['names'] =>
  Array.from({ length: types }, (_, position) => {
    const name = names[position] ?? { title: '', sentence: '' };
    return position === type ? { ...name, ...change } : name;
  });
