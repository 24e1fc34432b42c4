import { html, nothing, type TemplateResult } from 'lit';
import type { NetworkReport } from '../../../analysis/protocol.ts';
import type { AtlasPackage } from '../../../model/index.ts';
import { formatNumber, withUnit, type Language } from '../../../texts/index.ts';
import type { TextsController } from '../../texts-controller.ts';
import { checkLine } from '../../analysis-workspace/parts/check-line.ts';

const METERS_PER_KILOMETER = 1000;
/** Below, some streets lead nowhere else: worth a warning. */
const WELL_CONNECTED = 0.99;

/** What is known of the streets, in sentences; without any: that straight lines are used, and what that means. */
export function networkFacts(texts: TextsController, atlas: AtlasPackage, report: NetworkReport | null): TemplateResult {
  const { language } = texts;
  if (report === null)
    return atlas.atlas.network === undefined
      ? checkLine('warning', texts.text('supply.offer.network.none'))
      : html`<p class="hint" role="status">${texts.text('supply.offer.network.waiting')}</p>`;
  const { components, largestShare, bridges, source } = report;
  const facts = texts.text('supply.offer.network.facts', {
    length: kilometers(report, language),
    ...(bridges > 0 ? { count: bridges } : {}),
  });
  return html`<p>${facts}${source === 'file' ? ` ${texts.text('supply.offer.network.fromFile')}` : nothing}</p>
    ${
      components === 1
        ? html`<p class="hint">${texts.text('supply.offer.network.connected')}</p>`
        : partsLine(texts.text('supply.offer.network.parts', { count: components, share: share(largestShare, language) }), largestShare)
    }`;
}

const partsLine = (words: string, largestShare: number): TemplateResult =>
  largestShare < WELL_CONNECTED ? checkLine('warning', words) : html`<p class="hint">${words}</p>`;

/** Length of all streets, whole kilometres from ten on. */
export const kilometers = ({ lengthMeters }: NetworkReport, language: Language): string => {
  const length = lengthMeters / METERS_PER_KILOMETER;
  return formatNumber(length, length < 10 ? 1 : 0, language);
};

/** A share of 0..1 in per cent; never rounded up to all of it. */
export function share(value: number, language: Language): string {
  const percent = value < 1 ? Math.min(100 * value, 99.9) : 100;
  return withUnit(formatNumber(percent, percent === 100 ? 0 : 1, language), 'percent', language);
}
