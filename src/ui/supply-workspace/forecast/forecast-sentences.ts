import type { SupplyForecastResult } from '../../../analysis/protocol.ts';
import type { SupplyRecipe } from '../../../model/index.ts';
import { formatLimits, formatNumber, peopleDative, peopleTitle } from '../../../texts/index.ts';
import type { TextsController } from '../../texts-controller.ts';
import { shownNeeds, type ComparedYears } from './forecast-figures.ts';

/** What comes, in sentences: need, cases, missing places; without a target the number of people. The first one is the headline. */
export function forecastSentences(
  texts: TextsController,
  draft: SupplyRecipe,
  result: SupplyForecastResult,
  compared: ComparedYears,
): readonly string[] {
  const { language } = texts;
  const { years, persons, needs } = result;
  const { base, focus } = compared;
  const figure = (value: number): string => formatNumber(value, 0, language);
  const year = String(years[focus]);
  const path = draft.targetPaths?.shown ?? 'statusQuo';
  const need = shownNeeds(result, path);
  if (!Number.isFinite(persons[focus]) || !Number.isFinite(persons[base]))
    return [texts.text('supply.forecast.sentence.unknown', { year })];
  const people = peopleSentence(texts, draft, result, compared);
  if (need === null || needs === null) return [people];
  const before = Math.round(need[base]!);
  const after = Math.round(need[focus]!);
  const kind = after > before ? 'more' : after < before ? 'less' : 'same';
  return [
    texts.text(`supply.forecast.sentence.need.${kind}`, {
      year,
      need: figure(after),
      difference: figure(Math.abs(after - before)),
      base: String(years[base]),
      before: figure(before),
      places: formatLimits(result.places, 0, language),
    }),
    ...(draft.targetPaths === null
      ? []
      : [texts.text('supply.forecast.sentence.cases', { best: figure(needs.best[focus]!), worst: figure(needs.worst[focus]!) })]),
    ...missingSentence(texts, result, after),
    people,
  ];
}

function missingSentence(texts: TextsController, { places }: SupplyForecastResult, need: number): readonly string[] {
  const most = need - places.lower;
  if (!Number.isFinite(places.lower)) return [];
  if (most <= 0) return [texts.text('supply.forecast.sentence.enough')];
  const isExact = places.lower === places.upper;
  const count = formatNumber(most, 0, texts.language);
  return [texts.text(isExact ? 'supply.forecast.sentence.missing' : 'supply.forecast.sentence.missing.atMost', { count })];
}

function peopleSentence(
  texts: TextsController,
  draft: SupplyRecipe,
  { years, persons }: SupplyForecastResult,
  { base, focus }: ComparedYears,
): string {
  const { language } = texts;
  const figure = (value: number): string => formatNumber(value, 0, language);
  const before = Math.round(persons[base]!);
  const after = Math.round(persons[focus]!);
  const kind = after > before ? 'more' : after < before ? 'less' : 'same';
  return texts.text(`supply.forecast.sentence.persons.${kind}`, {
    people: peopleDative(peopleTitle(draft, language), language),
    before: figure(before),
    after: figure(after),
    difference: figure(Math.abs(after - before)),
    base: String(years[base]),
    year: String(years[focus]),
  });
}
