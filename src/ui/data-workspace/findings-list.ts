import { html, nothing, type TemplateResult } from 'lit';
import { ChevronDown } from 'lucide';
import type { Finding } from '../../model/index.ts';
import { describeFinding } from '../../texts/index.ts';
import '../../texts/findings-topic.ts';
import { icon } from '../icons/icon.ts';
import type { TextsController } from '../texts-controller.ts';
import { groupFindings, SEVERITIES, type FindingGroup } from './finding-groups.ts';
import { severitySign } from './severity-sign.ts';

/** More than this many of a kind are counted, not listed. */
const MAXIMUM_LISTED = 50;

/** Findings by severity and kind, each with what happened, where, and what to do. */
export function findingsList(texts: TextsController, findings: readonly Finding[]): TemplateResult {
  const groups = groupFindings(findings);
  return html`${SEVERITIES.map((severity) => {
    const kinds = groups.get(severity) ?? [];
    if (kinds.length === 0) return nothing;
    const count = kinds.reduce((sum, kind) => sum + kind.findings.length, 0);
    return html`<h4 class="severity">${severitySign(severity)}${texts.text(`frame.severity.${severity}`, { count })}</h4>
      ${kinds.map((kind) => findingGroup(texts, kind, severity === 'error'))}`;
  })}`;
}

function findingGroup(texts: TextsController, { findings, severity }: FindingGroup, open: boolean): TemplateResult | typeof nothing {
  const [first] = findings;
  if (first === undefined) return nothing;
  const { title, hint } = describeFinding(first, texts.language);
  const listed = findings.slice(0, MAXIMUM_LISTED);
  return html`<details class="finding ${severity}" ?open=${open}>
    <summary>
      <span class="title">${title}</span>
      ${findings.length > 1 ? html`<span class="chip numbers">${findings.length.toLocaleString(texts.language)}</span>` : nothing}
      ${icon(ChevronDown)}
    </summary>
    <div class="inside">
      <ul>
        ${listed.map((finding) => {
          const { place, message } = describeFinding(finding, texts.language);
          return html`<li>
            ${place === '' ? nothing : html`<span class="place">${place}</span>`}
            <span>${message}</span>
          </li>`;
        })}
      </ul>
      ${
        findings.length > listed.length
          ? html`<p class="muted">${texts.text('frame.findings.rest', { count: findings.length - listed.length })}</p>`
          : nothing
      }
      ${hint === '' ? nothing : html`<p class="next">${hint}</p>`}
    </div>
  </details>`;
}
