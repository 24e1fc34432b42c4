import { html, nothing, type TemplateResult } from 'lit';
import { ShieldCheck } from 'lucide';
import { translate } from '../../texts/index.ts';
import { ruleLines } from '../../report/index.ts';
import { icon } from '../icons/icon.ts';
import { provenanceLines } from '../provenance/provenance-lines.ts';
import type { SlideInput } from './slide-input.ts';

/** Rules of the indicator, and what of them is seen on this map; the sentence for every map is said in the workspace. */
const MOST_RULES = 2;

/** Source, reference date, areas; the sign which rules hold; and that the data are invented, where they are. */
export function slideFoot(input: SlideInput): TemplateResult {
  const { atlas, language, rules } = input;
  const shown = ruleLines(rules, language).slice(0, -1).slice(0, MOST_RULES).join(' ');
  return html`<p class="source">${provenanceLines(input).join(' · ')}</p>
    <p class="rules">${icon(ShieldCheck)}<span>${translate(language, 'conference.presentation.rules', { rules: shown })}</span></p>
    ${
      atlas.atlas.fictitious === true
        ? html`<p class="fictitious">${translate(language, 'conference.presentation.fictitious')}</p>`
        : nothing
    }`;
}
