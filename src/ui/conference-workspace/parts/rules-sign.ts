import { css, html, type TemplateResult } from 'lit';
import { ShieldCheck } from 'lucide';
import '../../../texts/conference-topic.ts';
import type { Language } from '../../../state/index.ts';
import { translate } from '../../../texts/index.ts';
import type { PublicationRules } from '../../../report/index.ts';
import { icon } from '../../icons/icon.ts';
import { declaredRuleLines, ruleLines } from './rule-lines.ts';

export const rulesSignStyles = css`
  .rules summary {
    display: flex;
    gap: var(--space-2);
    align-items: center;
    min-height: var(--target-size);
    color: var(--color-text-muted);
    font-size: var(--font-size-2);
    list-style: none;
    cursor: pointer;
  }

  .rules summary::-webkit-details-marker {
    display: none;
  }

  .rules summary span {
    text-decoration: underline dotted;
    text-underline-offset: 3px;
  }

  .rules ul {
    display: grid;
    gap: var(--space-1);
    margin: 0;
    padding: 0 0 var(--space-2) var(--space-4);
    font-size: var(--font-size-2);
    list-style: disc;
  }

  .rules .all {
    max-height: 40vh;
    overflow-y: auto;
  }
`;

/** The sign that says which rules hold for every number shown; what they are in detail opens below it. */
export const rulesSign = (rules: PublicationRules, language: Language): TemplateResult => {
  const declared = declaredRuleLines(rules.declared, language);
  return html`<details class="rules">
    <summary>${icon(ShieldCheck)}<span>${translate(language, 'conference.rules')}</span></summary>
    <ul>
      ${ruleLines(rules, language).map((line) => html`<li>${line}</li>`)}
    </ul>
    ${
      declared.length === 0
        ? ''
        : html`<details>
            <summary><span>${translate(language, 'conference.rules.declared')}</span></summary>
            <ul class="all" tabindex="0" aria-label=${translate(language, 'conference.rules.declared')}>
              ${declared.map((line) => html`<li>${line}</li>`)}
            </ul>
          </details>`
    }
  </details>`;
};
