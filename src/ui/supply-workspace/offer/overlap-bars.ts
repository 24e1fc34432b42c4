import { html, nothing, type TemplateResult } from 'lit';
import type { OverlapResult } from '../../../analysis/protocol.ts';
import { dataTable, shareBars, type ShareBar } from '../../../charts/index.ts';
import { peopleTitle } from '../../../texts/index.ts';
import { isUpperBound, percent, whole, type OfferContext } from './offer-context.ts';

/** More facilities than this are told together. */
const MOST_BARS = 5;

/** How many facilities people can choose from within the standard: none, one, two and so on. */
export function overlapBars(
  context: OfferContext,
  { personsByCount }: OverlapResult,
  widthPixels: number,
  fontPixels: number,
): TemplateResult | typeof nothing {
  const { texts, draft } = context;
  const total = personsByCount.reduce((sum, persons) => sum + persons, 0);
  if (!(total > 0)) return nothing;
  const groups = Math.min(MOST_BARS, personsByCount.length);
  const bars = Array.from({ length: groups }, (_, count): ShareBar => {
    const isLast = count === groups - 1 && personsByCount.length >= groups;
    const persons = isLast ? personsByCount.slice(count).reduce((sum, one) => sum + one, 0) : (personsByCount[count] ?? 0);
    const name =
      count === 0
        ? texts.text('supply.offer.overlap.none')
        : isLast
          ? texts.text('supply.offer.overlap.more', { count })
          : texts.text('supply.offer.overlap.exactly', { count });
    return {
      name,
      text: texts.text('supply.offer.reach.value', { persons: whole(context, persons), share: percent(context, persons / total) }),
      share: persons / total,
      before: null,
      strong: count === 0,
    };
  });
  const title = texts.text('supply.offer.overlap.title');
  return html`<section>
    <h3>${title}</h3>
    <p class="hint">${texts.text('supply.offer.overlap.hint')}</p>
    ${isUpperBound(context) ? html`<p><span class="tag">${texts.text('supply.offer.upperBound')}</span></p>` : nothing}
    ${shareBars({
      label: texts.text('supply.offer.overlap.label', {
        people: peopleTitle(draft, texts.language),
        bars: bars.map(({ name, text }) => texts.text('supply.offer.reach.bar', { name, value: text })).join('; '),
      }),
      widthPixels,
      fontPixels,
      bars,
    })}
    ${dataTable({
      title,
      headings: [texts.text('supply.offer.step.facilities'), texts.text('supply.offer.reach.persons')],
      rows: bars.map(({ name, text }) => [name, text]),
      language: texts.language,
    })}
  </section>`;
}
