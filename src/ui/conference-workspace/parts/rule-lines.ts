import '../../../texts/conference-topic.ts';
import { indicatorTitle, translate, type Language } from '../../../texts/index.ts';
import type { IndicatorRules, PublicationRules } from '../../atlas-view.ts';

/** The rules that hold for the shown map, one sentence each; also for documents and slides. */
export function ruleLines({ shown, declared, secretAreas, notRatedAreas }: PublicationRules, language: Language): readonly string[] {
  const lines: string[] = [];
  if (shown !== null && shown.minimumBase > 0) lines.push(translate(language, 'conference.rules.minimumBase', { base: shown.minimumBase }));
  if (shown !== null && shown.minimumCases > 0)
    lines.push(translate(language, 'conference.rules.minimumCases', { cases: shown.minimumCases }));
  if (lines.length === 0)
    lines.push(translate(language, declared.length === 0 ? 'conference.rules.noneDeclared' : 'conference.rules.noneHere'));
  if (secretAreas > 0) lines.push(translate(language, 'conference.rules.secretAreas', { count: secretAreas }));
  if (notRatedAreas > 0) lines.push(translate(language, 'conference.rules.notRatedAreas', { count: notRatedAreas }));
  lines.push(translate(language, 'conference.rules.states'));
  return lines;
}

/** The rules of the package, one line for each indicator that has some. */
export const declaredRuleLines = ({ declared }: PublicationRules, language: Language): readonly string[] =>
  declared.map((rules) => `${indicatorTitle(rules.indicator, language)}: ${limitsOf(rules, language)}`);

const limitsOf = ({ minimumBase, minimumCases }: IndicatorRules, language: Language): string =>
  [
    minimumBase > 0 ? translate(language, 'conference.rules.base', { base: minimumBase }) : '',
    minimumCases > 0 ? translate(language, 'conference.rules.cases', { cases: minimumCases }) : '',
  ]
    .filter((part) => part !== '')
    .join(', ');
