import { html, nothing, type TemplateResult } from 'lit';
import type { Limits } from '../../../analysis/protocol.ts';
import type { Level } from '../../../model/index.ts';
import { inArea, peopleNamed, reachSentence } from '../../../texts/index.ts';
import { placesText, signed, whole, type OfferContext } from './offer-context.ts';

/**
 * What came out, in sentences: who lives within the standard, what it would be without the scenario, and how many places are missing to the
 * target, in the city and where the gap is largest. `level`: names of the areas of the result, null where another one is shown.
 */
export function offerSentence(context: OfferContext, level: Level | null): TemplateResult {
  const { texts, result, draft, atlas } = context;
  if (result.facilities.keys.length === 0) return html`<p class="lead">${texts.text('supply.offer.sentence.noFacility')}</p>`;
  if (!(result.persons > 0))
    return html`<p class="lead">
      ${texts.text('supply.offer.sentence.nobody', { year: result.year, people: peopleNamed(draft, texts.language) })}
    </p>`;
  return html`<p class="lead">
    ${reachSentence({ recipe: draft, basis: result.basis }, { withinStandard: result.reach.withinStandard, persons: result.persons }, atlas, texts.language)}
    ${reachBefore(context)} ${cityGap(context)} ${level === null ? nothing : largestGap(context, level)}
  </p>`;
}

function reachBefore({ texts, result, before, scenario }: OfferContext): string {
  if (before === null || scenario === null) return '';
  return texts.text('supply.offer.sentence.before', {
    scenario: (texts.language === 'en' ? scenario.titleEn : undefined) ?? scenario.title,
    before: whole({ texts }, before.reach.withinStandard),
    difference: signed({ texts }, Math.round(result.reach.withinStandard) - Math.round(before.reach.withinStandard)),
  });
}

function cityGap(context: OfferContext): string {
  const { texts, result, before } = context;
  const where = texts.text('supply.offer.where.city');
  const target = result.balance?.target ?? null;
  if (target === null) return '';
  const now = gapSentence(context, where, target.gap, target.target);
  const then = before?.balance?.target?.gap;
  if (then === undefined || isSameGap(then, target.gap)) return now;
  return `${now} ${texts.text('supply.offer.sentence.gap.before', { gap: placesText(context, positive(then)) })}`;
}

const isSameGap = (one: Limits, other: Limits): boolean =>
  Math.round(one.lower) === Math.round(other.lower) && Math.round(one.upper) === Math.round(other.upper);

/** What is too much is no gap; where it is open whether there is one, only its upper limit is told. */
const positive = ({ lower, upper }: Limits): Limits => ({
  lower: lower > 0 ? lower : upper > 0 ? Number.NEGATIVE_INFINITY : 0,
  upper: Math.max(0, upper),
});

function gapSentence({ texts, draft }: OfferContext, where: string, gap: Limits, target: number): string {
  const parameters = { where, target, per: draft.per };
  if (Number.isNaN(gap.lower) && Number.isNaN(gap.upper)) return '';
  if (Math.round(gap.lower) > 0) return texts.text('supply.offer.sentence.gap', { ...parameters, gap: placesText({ texts }, gap) });
  return Math.round(gap.upper) > 0
    ? texts.text('supply.offer.sentence.gap.perhaps', {
        ...parameters,
        gap: placesText({ texts }, { lower: gap.upper, upper: gap.upper }),
      })
    : texts.text('supply.offer.sentence.gap.none', parameters);
}

/** The selected area says its own; without a selection the area with the largest certain gap is named. */
function largestGap(context: OfferContext, level: Level): string {
  const { texts, result, atlas } = context;
  const { lowerGap, upperGap } = result.areas;
  // Nameless areas (blocks) are too small for a gap to mean anything: their places stand next door.
  if (level.names[0] === level.keys[0]) return '';
  if (lowerGap.length !== level.keys.length || level.keys.length < 2) return '';
  let most = -1;
  lowerGap.forEach((gap, area) => {
    if (gap > (most < 0 ? 0.5 : lowerGap[most]!)) most = area;
  });
  if (most < 0) return '';
  const title = atlas.atlas.levels.find(({ id }) => id === level.id)?.title ?? '';
  const where = inArea(title, level.names[most] ?? '', texts.language);
  const gap = placesText(context, { lower: lowerGap[most]!, upper: upperGap[most] ?? Number.NaN });
  return texts.text('supply.offer.sentence.area', { where: capital(where), gap });
}

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
