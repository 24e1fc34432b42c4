import { html, nothing, type TemplateResult } from 'lit';
import { dataTable, shareBars, type ShareBar } from '../../../charts/index.ts';
import { peopleTitle } from '../../../texts/index.ts';
import { isUpperBound, percent, wayOf, whole, type OfferContext } from './offer-context.ts';

/** How many people live within each step, as bars and as a table. */
export function reachBreaks(context: OfferContext, widthPixels: number, fontPixels: number): TemplateResult {
  const { texts, draft, result, before } = context;
  const { breaks, standard } = draft;
  const name = (way: number): string =>
    texts.text(way === standard.limit ? 'supply.offer.reach.up.standard' : 'supply.offer.reach.up', { way: wayOf(context, way) });
  const bar = (title: string, persons: number, personsBefore: number | null, strong: boolean): ShareBar => ({
    name: title,
    text: texts.text('supply.offer.reach.value', {
      persons: whole(context, persons),
      share: percent(context, persons / result.persons),
    }),
    share: persons / result.persons,
    before: personsBefore === null || before === null || !(before.persons > 0) ? null : personsBefore / before.persons,
    strong,
  });
  const last = breaks.at(-1) ?? standard.limit;
  const bars = [
    ...breaks.map((limit, position) =>
      bar(name(limit), result.reach.within[position] ?? Number.NaN, before?.reach.within[position] ?? null, limit === standard.limit),
    ),
    bar(texts.text('supply.offer.reach.beyond', { way: wayOf(context, last) }), result.reach.beyond, before?.reach.beyond ?? null, false),
  ];
  const title = texts.text('supply.offer.reach.title');
  const people = peopleTitle(draft, texts.language);
  return html`<section>
    <h3>${title}</h3>
    ${isUpperBound(context) ? html`<p><span class="tag">${texts.text('supply.offer.upperBound')}</span></p>` : nothing}
    ${shareBars({
      label: texts.text('supply.offer.reach.label', {
        people,
        bars: bars.map((one) => texts.text('supply.offer.reach.bar', { name: one.name, value: one.text })).join('; '),
      }),
      widthPixels,
      fontPixels,
      bars,
    })}
    <p class="hint">${texts.text('supply.offer.reach.cumulative')} ${before === null ? nothing : texts.text('supply.offer.reach.mark')}</p>
    ${dataTable({
      title,
      headings: [
        texts.text('supply.offer.reach.way'),
        ...(before === null ? [] : [texts.text('supply.offer.figures.before')]),
        texts.text(before === null ? 'supply.offer.reach.persons' : 'supply.offer.figures.after'),
        texts.text('supply.offer.reach.share'),
      ],
      rows: bars.map((one, position) => [
        one.name,
        ...(before === null
          ? []
          : [whole(context, position < breaks.length ? (before.reach.within[position] ?? Number.NaN) : before.reach.beyond)]),
        whole(context, position < breaks.length ? (result.reach.within[position] ?? Number.NaN) : result.reach.beyond),
        percent(context, one.share),
      ]),
      language: texts.language,
    })}
  </section>`;
}
