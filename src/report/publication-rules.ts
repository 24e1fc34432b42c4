import type { IndicatorRules } from '../model/index.ts';
import { indicatorTitle, translate, type Language } from '../texts/index.ts';

export type { IndicatorRules };

/** The rules that hold for every number of a conference; they are applied where series are put together. */
export interface PublicationRules {
  /** Of the shown indicator; null without one. */
  readonly shown: IndicatorRules | null;
  /** Of all indicators of the package that have a rule. */
  readonly declared: readonly IndicatorRules[];
  /** Areas of the shown map whose number is kept secret or not rated. */
  readonly secretAreas: number;
  readonly notRatedAreas: number;
}

/** The rules that hold for the shown map, one sentence each; also for slides. The words come with `texts/conference-topic.ts`. */
export function ruleLines({ shown, declared, secretAreas, notRatedAreas }: PublicationRules, language: Language): readonly string[] {
  const lines: string[] = [];
  if (shown !== null && (shown.minimumBase > 0 || shown.minimumCases > 0)) {
    if (shown.ofInputs) lines.push(translate(language, 'conference.rules.ofInputs'));
    if (shown.minimumBase > 0) lines.push(translate(language, 'conference.rules.minimumBase', { base: shown.minimumBase }));
    if (shown.minimumCases > 0) lines.push(translate(language, 'conference.rules.minimumCases', { cases: shown.minimumCases }));
  }
  if (lines.length === 0)
    lines.push(translate(language, declared.length === 0 ? 'conference.rules.noneDeclared' : 'conference.rules.noneHere'));
  if (secretAreas > 0) lines.push(translate(language, 'conference.rules.secretAreas', { count: secretAreas }));
  if (notRatedAreas > 0) lines.push(translate(language, 'conference.rules.notRatedAreas', { count: notRatedAreas }));
  lines.push(translate(language, 'conference.rules.states'));
  return lines;
}

/** Rules by indicator, one line for each that has some; also for documents, with the indicators they show. */
export const declaredRuleLines = (declared: readonly IndicatorRules[], language: Language): readonly string[] =>
  declared.map((rules) => `${indicatorTitle(rules.indicator, language)}: ${limitsOf(rules, language)}`);

const limitsOf = ({ minimumBase, minimumCases }: IndicatorRules, language: Language): string =>
  [
    minimumBase > 0 ? translate(language, 'conference.rules.base', { base: minimumBase }) : '',
    minimumCases > 0 ? translate(language, 'conference.rules.cases', { cases: minimumCases }) : '',
  ]
    .filter((part) => part !== '')
    .join(', ');
