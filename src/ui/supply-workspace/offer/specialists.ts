import { html, nothing, type TemplateResult } from 'lit';
import type { NetworkReport } from '../../../analysis/protocol.ts';
import { ageColumns } from '../../../state/index.ts';
import { describeFinding, formatNumber } from '../../../texts/index.ts';
import { limitsText } from '../../analysis-workspace/parts/limits.ts';
import { kilometers, share } from '../parts/network-facts.ts';
import { detourText, wayOf, whole, type OfferContext } from './offer-context.ts';
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
  const { travel, demand, standard, access, per } = draft;
  const onNetwork = result.basis === 'network';
  const ages = ageColumns(atlas);
  const raster = (atlas.atlas.rasters ?? []).find(({ id }) => id === demand.raster);
  const parameters =
    'weights' in access
      ? limitsText(access.weights, language)
      : 'sigma' in access
        ? wayOf(context, access.sigma)
        : 'exponent' in access
          ? formatNumber(access.exponent, 1, language)
          : '';
  const withSource = (source: string): { readonly source?: string } => (source === '' ? {} : { source });
  return [
    [
      texts.text('supply.offer.specialists.reach'),
      onNetwork
        ? texts.text('supply.offer.specialists.reach.network')
        : texts.text('supply.offer.specialists.reach.straightLine', detourText(context)),
    ],
    [
      texts.text('supply.offer.specialists.standard'),
      texts.text('supply.offer.specialists.standard.value', { limit: wayOf(context, standard.limit), ...withSource(standard.source) }),
    ],
    [
      texts.text('supply.offer.specialists.speed'),
      travel.unit === 'minutes'
        ? texts.text('supply.offer.specialists.speed.value', {
            speed: formatNumber(travel.speedKmh, 1, language),
            ...withSource(travel.source),
          })
        : '',
    ],
    [
      texts.text('supply.offer.specialists.demand'),
      texts.text('supply.offer.specialists.demand.value', {
        columns: demand.columns.map((column) => columnTitle(texts, atlas, ages, column)).join(' + '),
        level: atlas.atlas.levels.find(({ id }) => id === draft.level)?.title ?? draft.level,
        spread:
          demand.raster === null
            ? texts.text('supply.offer.specialists.demand.point')
            : texts.text('supply.offer.specialists.demand.raster', { raster: raster?.title ?? demand.raster }),
      }),
    ],
    [texts.text('supply.offer.specialists.access'), texts.text(`supply.offer.specialists.formula.${access.kind}`, { parameters })],
    [
      texts.text('supply.offer.specialists.quote'),
      draft.ageGroup === null ? '' : texts.text('supply.offer.specialists.quote.formula', { per }),
    ],
    [texts.text('supply.offer.figures.meanWay'), Number.isFinite(result.reach.meanWay) ? wayOf(context, result.reach.meanWay) : ''],
    [texts.text('supply.offer.specialists.unreachable'), whole(context, result.reach.unreachable)],
    [
      texts.text('supply.offer.specialists.network'),
      network === null || !onNetwork
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
