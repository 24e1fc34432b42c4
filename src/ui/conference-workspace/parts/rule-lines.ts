// The rules in words, with the topic their words stand in.
import '../../../texts/conference-topic.ts';

export { declaredRuleLines, ruleLines } from '../../../report/index.ts';
