import type { Finding } from '../model/index.ts';
import { describeFinding, isFindingTextPresent, type Language } from '../texts/index.ts';

/** Findings with a hint in a language, as far as the words are here; what is merely good to know may be without. */
export const wordedFindings = (findings: readonly Finding[], language: Language): Finding[] =>
  findings.map((found) => (isFindingTextPresent(found, language) ? { ...found, hint: describeFinding(found, language).hint } : found));
