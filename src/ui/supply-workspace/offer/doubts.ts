import { html, nothing, type TemplateResult } from 'lit';
import type { Year } from '../../../model/index.ts';
import { supplyDoubts } from '../../../texts/index.ts';
import { checkLine } from '../../analysis-workspace/parts/check-line.ts';
import type { OfferContext } from './offer-context.ts';

const MOST_NAMES = 5;

/** What the numbers rest on that is not known, each in a sentence; nothing where all is known. `wanted`: the year the screen shows. */
export function doubts(context: OfferContext, wanted: Year | null): TemplateResult | typeof nothing {
  const lines = doubtLines(context, wanted);
  if (lines.length === 0) return nothing;
  return html`<section>
    <h3>${context.texts.text('supply.offer.doubt.title')}</h3>
    <div class="doubts">${lines.map((words) => checkLine('warning', words))}</div>
  </section>`;
}

function doubtLines(context: OfferContext, wanted: Year | null): readonly string[] {
  const { texts, draft, result } = context;
  const { balance, facilities, reach, unknownAreas, basis, year } = result;
  const lost = facilities.keys.flatMap((key, position) =>
    Number.isNaN(facilities.snapDistancesMeters[position] ?? 0) ? [facilities.names[position] ?? key] : [],
  );
  const unknown = {
    facilities: balance?.unknownFacilities ?? 0,
    quote: balance?.quote ?? { lower: Number.NaN, upper: Number.NaN },
    areas: unknownAreas,
    unreachable: reach.unreachable,
  };
  return [
    ...supplyDoubts({ recipe: draft, basis }, unknown, texts.language),
    ...(lost.length > 0
      ? [
          texts.text('supply.offer.doubt.snapped', {
            count: lost.length,
            names: lost.length > MOST_NAMES ? `${lost.slice(0, MOST_NAMES).join(', ')} …` : lost.join(', '),
          }),
        ]
      : []),
    ...(wanted !== null && wanted !== year ? [texts.text('supply.offer.doubt.year', { year, wanted: String(wanted) })] : []),
  ];
}
