import type { AgeSpan, SupplyRecipe } from '../model/index.ts';
import type { Language } from './language.ts';
import { translate } from './messages.ts';
import { formatNumber } from './number-format.ts';
import { withUnit } from './units.ts';

/** First age nobody calls a child any more, and the last one before a group is of children and teenagers. */
const ADULT = 18;
const OLDEST_CHILD = 14;

/** "Kinder unter 3 Jahren", "Menschen ab 80 Jahren"; null = everybody. */
export function peopleOfAges(ages: AgeSpan | null, language: Language): string {
  if (ages === null) return translate(language, 'supply.offer.people.all');
  const { from, to } = ages;
  if (to === null) return translate(language, 'supply.offer.people.from', { from });
  if (from > 0 && to === from + 1) return translate(language, 'supply.offer.people.single', { from });
  if (from === 0 && to <= ADULT) return translate(language, 'supply.offer.people.childrenUnder', { to });
  if (to <= OLDEST_CHILD) return translate(language, 'supply.offer.people.children', { from, to });
  return translate(language, to <= ADULT ? 'supply.offer.people.youth' : 'supply.offer.people.between', { from, to });
}

/** Nouns for people and their dative plural. */
const DATIVES: Readonly<Record<string, string>> = {
  kinder: 'Kindern',
  jugendliche: 'Jugendlichen',
  jugendlichen: 'Jugendlichen',
  menschen: 'Menschen',
  personen: 'Personen',
  einwohner: 'Einwohnern',
  einwohnerinnen: 'Einwohnerinnen',
  schüler: 'Schülern',
  schülerinnen: 'Schülerinnen',
  ältere: 'Älteren',
  säuglinge: 'Säuglingen',
  kleinkinder: 'Kleinkindern',
  schulkinder: 'Schulkindern',
  grundschulkinder: 'Grundschulkindern',
  familien: 'Familien',
  haushalte: 'Haushalten',
  frauen: 'Frauen',
  männer: 'Männern',
  pflegebedürftige: 'Pflegebedürftigen',
};

/** The group after a number and "von": "Kindern unter 3 Jahren"; "Personen (…)" where the name begins with a word we can not bend. */
export function peopleDative(title: string, language: Language): string {
  if (title === '') return translate(language, 'supply.offer.people.unnamed');
  if (language === 'en') return lowered(title);
  const words = title.split(' ');
  const bent = words.map((word, position) => {
    const isNoun = position === 0 || words[position - 1] === 'und';
    const noun = !isNoun ? word : /^\d+-Jährige$/.test(word) ? `${word}n` : DATIVES[word.toLowerCase()];
    return noun ?? null;
  });
  return bent.includes(null) ? translate(language, 'supply.offer.people.dative', { group: title }) : bent.join(' ');
}

/** The name of the group by language. */
export const peopleTitle = ({ demand: { title, titleEn } }: Pick<SupplyRecipe, 'demand'>, language: Language): string =>
  ((language === 'en' ? titleEn : undefined) ?? title) || translate(language, 'supply.offer.people.unnamed');

/** Endings of German words for facilities, by gender. */
const FEMININE =
  /(kita|schule|stelle|praxis|krippe|stätte|einrichtung|bücherei|bibliothek|apotheke|klinik|wache|halle|station|mensa|anlage|haltestelle)$/;
const MASCULINE = /(platz|hort|garten|arzt|treff|treffpunkt|club|klub|markt|laden|dienst|stützpunkt|bahnhof|park|bus)$/;
const NEUTER = /(heim|zentrum|haus|bad|büro|museum|gymnasium|amt|angebot|café|geschäft|theater)$/;

/** "einer Kita", "einem Spielplatz", "einer weiterführenden Schule"; the bare name in brackets where its gender can not be told. */
export function fromFacility({ title, titleEn }: { readonly title: string; readonly titleEn?: string }, language: Language): string {
  if (language === 'en') {
    const name = lowered(titleEn ?? title);
    return `${/^[aeiou]/.test(name) ? 'an' : 'a'} ${name}`;
  }
  const words = title.split(' ');
  const noun = words.at(-1)?.toLowerCase() ?? '';
  const article = FEMININE.test(noun) ? 'einer' : MASCULINE.test(noun) || NEUTER.test(noun) ? 'einem' : null;
  const adjectives = words
    .slice(0, -1)
    .map((word) => (/^\p{Lu}\p{Ll}{3,}e[rs]?$/u.test(word) ? `${lowered(word).replace(/e[rs]?$/, '')}en` : null));
  if (article === null || adjectives.includes(null)) return translate(language, 'supply.offer.facility.unnamed', { kind: title });
  return [article, ...adjectives, words.at(-1)].join(' ');
}

/** "im Sozialraum Hafen", "in der Gemeinde Au", "in Hafen". */
export function inArea(levelTitle: string, area: string, language: Language): string {
  const parameters = { level: levelTitle, area };
  if (language === 'en' || area.startsWith(levelTitle)) return translate(language, 'supply.offer.where.plain', parameters);
  if (/(raum|block|teil|bezirk|kreis|ort|quartier|gebiet|viertel)$/i.test(levelTitle))
    return translate(language, 'supply.offer.where.im', parameters);
  return /(gemeinde|stadt|region|zelle|zone)$/i.test(levelTitle)
    ? translate(language, 'supply.offer.where.inDer', parameters)
    : translate(language, 'supply.offer.where.plain', parameters);
}

/** What a new housing project is called, and where its first number of people per dwelling and year of age comes from. */
export const newHousingWords = (
  perDwellingAndYear: number,
  language: Language,
): { readonly name: (number: number) => string; readonly rule: string } => ({
  name: (number) => translate(language, 'supply.map.new.housing', { number }),
  rule: translate(language, 'supply.map.new.rule', { rate: formatNumber(perDwellingAndYear, 2, language) }),
});

/** A way in the unit of an analysis: "1.000 m", "12,5 min"; empty for NaN. See `wayText` for what is shown. */
export function formatWay(way: number, unit: 'meters' | 'minutes', language: Language): string {
  const decimals = unit === 'meters' || Number.isInteger(way) ? 0 : 1;
  const number = formatNumber(way, decimals, language);
  return number === '' ? '' : withUnit(number, unit, language);
}

/** The same to be shown: a dash where there is no way. */
export const wayText = (way: number, unit: 'meters' | 'minutes', language: Language): string =>
  Number.isFinite(way) ? formatWay(way, unit, language) : '–';

/**
 * A number known within limits: "31,2", "zwischen 31,2 und 33,8", "mindestens 31,2" (open above), "höchstens 33,8" (open below); empty
 * where nothing is known. Limits that are written alike are one number.
 */
export function formatLimits(
  { lower, upper }: { readonly lower: number; readonly upper: number },
  decimals: number,
  language: Language,
): string {
  const [low, high] = [formatNumber(lower, decimals, language), formatNumber(upper, decimals, language)];
  if (low === high) return low;
  if (low === '') return translate(language, 'supply.offer.limits.atMost', { upper: high });
  if (high === '') return translate(language, 'supply.offer.limits.atLeast', { lower: low });
  return translate(language, 'supply.offer.limits.between', { lower: low, upper: high });
}

/** First letter small, but for abbreviations. */
const lowered = (text: string): string => (/^\p{Lu}\p{Ll}/u.test(text) ? text.charAt(0).toLowerCase() + text.slice(1) : text);
