import { html, nothing, type TemplateResult } from 'lit';
import type { NetworkReport } from '../../../analysis/protocol.ts';
import { ageColumns } from '../../../state/index.ts';
import { describeFinding, supplyMethodWords } from '../../../texts/index.ts';
import { kilometers, share } from '../parts/network-facts.ts';
import { wayOf, whole, type OfferContext } from './offer-context.ts';
import { columnTitle } from './people-step.ts';

const MOST_FINDINGS = 30;

/** Method, formula, parameters, network and findings, for those who want to compute it again. */
export function specialists(context: OfferContext, network: NetworkReport | null): TemplateResult {
  const { texts, draft, result } = context;
  const facts = factsOf(context, network).filter(([, value]) => value !== '');
  return html`<details>
    <summary>${texts.text('analysis.specialists')}</summary>
    <div class="step">
      <dl class="facts">
        ${facts.map(
          ([term, value]) =>
            html`<dt>${term}</dt>
              <dd>${value}</dd>`,
        )}
      </dl>
      ${draft.note === undefined || draft.note === '' ? nothing : html`<p>${draft.note}</p>`}
      ${
        result.findings.length === 0
          ? nothing
          : html`<h4>${texts.text('supply.offer.specialists.findings')}</h4>
              <ul class="findings">
                ${result.findings.slice(0, MOST_FINDINGS).map((finding) => {
                  const { title, message, place } = describeFinding(finding, texts.language);
                  return html`<li>
                    <strong>${title}.</strong> ${message}${place === '' ? nothing : html` <span class="hint">${place}</span>`}
                  </li>`;
                })}
              </ul>`
      }
    </div>
  </details>`;
}

function factsOf(context: OfferContext, network: NetworkReport | null): readonly (readonly [string, string])[] {
  const { texts, draft, result, atlas } = context;
  const { language } = texts;
  const ages = ageColumns(atlas);
  const method = supplyMethodWords({ recipe: draft, basis: result.basis }, atlas, language);
  return [
    [texts.text('supply.offer.specialists.reach'), method.reach],
    [texts.text('supply.offer.specialists.standard'), method.standard],
    [texts.text('supply.offer.specialists.speed'), method.speed],
    [
      texts.text('supply.offer.specialists.demand'),
      method.demand(draft.demand.columns.map((column) => columnTitle(texts, atlas, ages, column))),
    ],
    [texts.text('supply.offer.specialists.access'), method.access],
    [texts.text('supply.offer.specialists.quote'), method.quote],
    [texts.text('supply.offer.figures.meanWay'), Number.isFinite(result.reach.meanWay) ? wayOf(context, result.reach.meanWay) : ''],
    [texts.text('supply.offer.specialists.unreachable'), whole(context, result.reach.unreachable)],
    [
      texts.text('supply.offer.specialists.network'),
      network === null || result.basis !== 'network'
        ? ''
        : texts.text('supply.offer.specialists.network.value', {
            nodes: network.nodes,
            edges: network.edges,
            length: kilometers(network, language),
            components: network.components,
            share: share(network.largestShare, language),
          }),
    ],
  ];
}
