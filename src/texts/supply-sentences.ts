import type { AtlasPackage, SupplyRecipe } from '../model/index.ts';
import { facilityKindOf } from './facility-kinds.ts';
import type { Language } from './language.ts';
import type { MessageParameters } from './message-format.ts';
import { translate, type MessageKey } from './messages.ts';
import { formatNumber } from './number-format.ts';
import { formatLimits, fromFacility, peopleDative, peopleTitle, wayText } from './supply-phrases.ts';

/** Whom a sentence of supply is about, and along which ways. */
export interface SupplyFacts {
  readonly recipe: SupplyRecipe;
  /** `straightLine`: asked for, or there are no streets; who is reached is then an upper bound. */
  readonly basis: 'network' | 'straightLine';
}

/** The group in a sentence, where no preposition bends it: "Kinder unter 3 Jahren", "children under 3". */
export const peopleNamed = (recipe: Pick<SupplyRecipe, 'demand'>, language: Language): string =>
  language === 'en' ? peopleDative(peopleTitle(recipe, language), language) : peopleTitle(recipe, language);

/** "1.240 von 1.890 Kindern unter 3 Jahren wohnen höchstens 1.000 m zu Fuß von einer Kita." `withinStandard`, `persons`: people. */
export function reachSentence(
  { recipe, basis }: SupplyFacts,
  { withinStandard, persons }: { readonly withinStandard: number; readonly persons: number },
  atlas: AtlasPackage,
  language: Language,
): string {
  const { travel, standard, facilityKind } = recipe;
  const whole = (value: number): string => formatNumber(Math.round(value), 0, language);
  return translate(language, basis === 'straightLine' ? 'supply.offer.sentence.reach.upperBound' : 'supply.offer.sentence.reach', {
    within: whole(withinStandard),
    persons: whole(persons),
    people: peopleDative(peopleTitle(recipe, language), language),
    limit: wayText(standard.limit, travel.unit, language),
    by: travel.mode === 'straightLine' ? '' : translate(language, `supply.offer.by.${travel.mode}`),
    facility: fromFacility(facilityKindOf(atlas, facilityKind) ?? { title: facilityKind }, language),
  });
}

/** What is not known of a result, as counts. */
export interface SupplyUnknowns {
  /** Facilities without a number of places. */
  readonly facilities: number;
  /** Places per `recipe.per` people; NaN on both sides = none. */
  readonly quote: { readonly lower: number; readonly upper: number };
  readonly areas: number;
  /** People nobody reaches, or who reach nothing. */
  readonly unreachable: number;
}

/** What the numbers rest on that is not known, each in a sentence. */
export function supplyDoubts({ recipe, basis }: SupplyFacts, unknown: SupplyUnknowns, language: Language): readonly string[] {
  const { travel, per } = recipe;
  const quote = formatLimits(unknown.quote, 1, language);
  const unreachable = Math.round(unknown.unreachable);
  const text = (key: MessageKey, parameters?: MessageParameters): string => translate(language, key, parameters);
  return [
    ...(basis === 'straightLine'
      ? [
          text(
            travel.mode === 'straightLine' ? 'supply.offer.doubt.straightLine' : 'supply.offer.doubt.noNetwork',
            detour(recipe, language),
          ),
        ]
      : []),
    ...(unknown.facilities > 0
      ? [
          text(quote === '' ? 'supply.offer.doubt.places.noQuote' : 'supply.offer.doubt.places', { count: unknown.facilities, per, quote }),
          text('supply.offer.doubt.access'),
        ]
      : []),
    ...(unknown.areas > 0 ? [text('supply.offer.doubt.areas', { count: unknown.areas })] : []),
    ...(unreachable > 0 ? [text('supply.offer.doubt.unreachable', { count: unreachable })] : []),
  ];
}

/** How an analysis computes, for those who want to compute it again; empty where a choice has no say. */
export interface SupplyMethodWords {
  readonly reach: string;
  readonly standard: string;
  readonly speed: string;
  /** `columns`: how the counted columns are called. */
  readonly demand: (columns: readonly string[]) => string;
  readonly access: string;
  readonly quote: string;
}

/** Method, parameters and their sources in words. */
export function supplyMethodWords({ recipe, basis }: SupplyFacts, { atlas }: AtlasPackage, language: Language): SupplyMethodWords {
  const { travel, standard, demand, access, ageGroup, per } = recipe;
  const text = (key: MessageKey, parameters?: MessageParameters): string => translate(language, key, parameters);
  const number = (value: number, decimals: number): string => formatNumber(value, decimals, language);
  const withSource = (source: string): { readonly source?: string } => (source === '' ? {} : { source });
  const parameters =
    'weights' in access
      ? access.weights.map((weight) => number(weight, Number.isInteger(weight) ? 0 : 2)).join('; ')
      : 'sigma' in access
        ? wayText(access.sigma, travel.unit, language)
        : 'exponent' in access
          ? number(access.exponent, 1)
          : '';
  const raster = (atlas.rasters ?? []).find(({ id }) => id === demand.raster);
  return {
    reach:
      basis === 'network'
        ? text('supply.offer.specialists.reach.network')
        : text('supply.offer.specialists.reach.straightLine', detour(recipe, language)),
    standard: text('supply.offer.specialists.standard.value', {
      limit: wayText(standard.limit, travel.unit, language),
      ...withSource(standard.source),
    }),
    speed:
      travel.unit === 'minutes'
        ? text('supply.offer.specialists.speed.value', { speed: number(travel.speedKmh, 1), ...withSource(travel.source) })
        : '',
    demand: (columns) =>
      text('supply.offer.specialists.demand.value', {
        columns: columns.join(' + '),
        level: atlas.levels.find(({ id }) => id === recipe.level)?.title ?? recipe.level,
        spread:
          demand.raster === null
            ? text('supply.offer.specialists.demand.point')
            : text('supply.offer.specialists.demand.raster', { raster: raster?.title ?? demand.raster }),
      }),
    access: text(`supply.offer.specialists.formula.${access.kind}`, { parameters }),
    quote: ageGroup === null ? '' : text('supply.offer.specialists.quote.formula', { per }),
  };
}

/** The detour factor for messages that name it; nothing where it changes nothing. */
const detour = ({ travel: { detourFactor } }: SupplyRecipe, language: Language): { readonly factor?: string } =>
  detourFactor === 1 ? {} : { factor: formatNumber(detourFactor, 2, language) };
