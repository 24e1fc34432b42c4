import { datasetId, indicatorId, themeId } from '../../src/model/index.ts';
import type { ColumnReference, IndicatorDescriptor, IndicatorUnit, IndicatorValueDescriptor, Polarity, ThemeDescriptor } from '../../src/model/index.ts';

export const themes: readonly ThemeDescriptor[] = [
  ['bevoelkerung', 'Bevölkerung', 'Population'],
  ['kinder-familie', 'Kinder und Familie', 'Children and families'],
  ['alter-pflege', 'Alter und Pflege', 'Old age and care'],
  ['migration-teilhabe', 'Migration und Teilhabe', 'Migration and participation'],
  ['arbeit', 'Arbeit und Beschäftigung', 'Work and employment'],
  ['soziale-lage', 'Soziale Lage und Transferleistungen', 'Social situation and benefits'],
  ['wohnen', 'Wohnen', 'Housing'],
  ['bildung', 'Bildung', 'Education'],
  ['gesundheit-umwelt', 'Gesundheit und Umwelt', 'Health and environment'],
].map(([id, title, titleEn]) => ({ id: themeId(id!), title: title!, titleEn: titleEn! }));

const register = 'Stadt Musterstadt (fiktiv), Melderegister';
const employment = 'Statistik der Arbeitsmarktverwaltung (fiktiv)';
const social = 'Stadt Musterstadt (fiktiv), Sozialamt und Jobcenter';
const housing = 'Stadt Musterstadt (fiktiv), Gebäude- und Wohnungsdatei';
const schools = 'Stadt Musterstadt (fiktiv), Schulamt';
const health = 'Stadt Musterstadt (fiktiv), Gesundheitsamt';
const endOfYear = '31.12.';

/** `dataset.column`, several joined by `+`. */
const columns = (text: string): ColumnReference[] =>
  text.split('+').map((part) => {
    const [dataset, column] = part.split('.');
    return { dataset: datasetId(dataset!), column: column! };
  });
const only = (text: string): ColumnReference => columns(text)[0]!;

interface Texts {
  readonly de: string;
  readonly en: string;
}
const t = (de: string, en: string): Texts => ({ de, en });

interface Extra {
  readonly minimumBase?: number;
  readonly minimumCases?: number;
  readonly decimals?: number;
  readonly unit?: IndicatorUnit;
  readonly factor?: number;
  readonly description?: Texts;
}

function indicator(
  id: string,
  theme: string,
  title: Texts,
  question: Texts,
  formula: Texts,
  polarity: Polarity,
  unit: IndicatorUnit,
  decimals: number,
  value: IndicatorValueDescriptor,
  source: string,
  referenceDate: string,
  extra: Extra = {},
): IndicatorDescriptor {
  return {
    id: indicatorId(id),
    title: title.de,
    titleEn: title.en,
    question: question.de,
    questionEn: question.en,
    ...(extra.description === undefined ? {} : { description: extra.description.de, descriptionEn: extra.description.en }),
    theme: themeId(theme),
    unit,
    decimals,
    polarity,
    value,
    formula: formula.de,
    formulaEn: formula.en,
    ...(extra.minimumBase === undefined ? {} : { minimumBase: extra.minimumBase }),
    ...(extra.minimumCases === undefined ? {} : { minimumCases: extra.minimumCases }),
    referenceDate,
    source: `${source}; Daten fiktiv`,
  };
}

const share = (
  id: string,
  theme: string,
  title: Texts,
  question: Texts,
  formula: Texts,
  polarity: Polarity,
  numerator: string,
  denominator: string,
  source: string,
  extra: Extra = {},
  referenceDate = endOfYear,
): IndicatorDescriptor =>
  indicator(
    id,
    theme,
    title,
    question,
    formula,
    polarity,
    extra.unit ?? 'percent',
    extra.decimals ?? 1,
    { kind: 'rate', numerator: columns(numerator), denominator: columns(denominator), factor: extra.factor ?? 100 },
    source,
    referenceDate,
    { minimumBase: 30, ...extra },
  );

const good = 'highIsFavourable';
const bad = 'highIsUnfavourable';
const neutral = 'neutral';

const b = (column: string): string => `bevoelkerung.${column}`;
const under15 = [b('u3'), b('a3_5'), b('a6_9'), b('a10_14')].join('+');
const under18 = `${under15}+${b('a15_17')}`;
const working = [b('a15_17'), b('a18_24'), b('a25_44'), b('a45_64')].join('+');
const over65 = `${b('a65_79')}+${b('a80')}`;
const people = b('einwohner');
const p = 'bevoelkerung';
const k = 'kinder-familie';
const a = 'alter-pflege';
const m = 'migration-teilhabe';
const w = 'arbeit';
const s = 'soziale-lage';
const h = 'wohnen';
const e = 'bildung';
const g = 'gesundheit-umwelt';

/** The atlas' indicators: standard definitions of municipal social monitoring, neutral in wording. */
export const indicators: readonly IndicatorDescriptor[] = [
  indicator('einwohner', p, t('Einwohnerinnen und Einwohner', 'Inhabitants'), t('Wo leben wie viele Menschen?', 'Where do how many people live?'), t('Einwohnerinnen und Einwohner mit Hauptwohnung', 'Inhabitants with main residence'), neutral, 'count', 0, { kind: 'count', count: columns(people) }, register, endOfYear),
  indicator('bevoelkerungsdichte', p, t('Bevölkerungsdichte', 'Population density'), t('Wo leben die Menschen dicht beieinander?', 'Where do people live close together?'), t('Einwohner je Quadratkilometer der Gebietsfläche', 'Inhabitants per square kilometre of the area'), neutral, 'perSquareKilometer', 0, { kind: 'density', count: columns(people), factor: 1 }, register, endOfYear),
  share('anteil-unter-18', p, t('Anteil der unter 18-Jährigen', 'Share of under 18s'), t('Wo leben viele Kinder und Jugendliche?', 'Where do many children and teenagers live?'), t('Einwohner unter 18 Jahren je 100 Einwohner', 'Inhabitants under 18 per 100 inhabitants'), neutral, under18, people, register),
  share('anteil-18-24', p, t('Anteil der 18- bis unter 25-Jährigen', 'Share of 18 to 24 year olds'), t('Wo leben viele junge Erwachsene?', 'Where do many young adults live?'), t('Einwohner von 18 bis unter 25 Jahren je 100 Einwohner', 'Inhabitants aged 18 to 24 per 100 inhabitants'), neutral, b('a18_24'), people, register),
  share('anteil-25-44', p, t('Anteil der 25- bis unter 45-Jährigen', 'Share of 25 to 44 year olds'), t('Wo lebt die mittlere Generation?', 'Where does the middle generation live?'), t('Einwohner von 25 bis unter 45 Jahren je 100 Einwohner', 'Inhabitants aged 25 to 44 per 100 inhabitants'), neutral, b('a25_44'), people, register),
  share('jugendquotient', p, t('Jugendquotient', 'Youth dependency ratio'), t('Wie viele junge Menschen kommen auf die mittlere Generation?', 'How many young people are there for the middle generation?'), t('Unter 18-Jährige je 100 Einwohner von 18 bis unter 65 Jahren', 'Under 18s per 100 inhabitants aged 18 to 64'), neutral, under18, `${b('a18_24')}+${b('a25_44')}+${b('a45_64')}`, register, { unit: 'perHundred' }),
  share('altenquotient', p, t('Altenquotient', 'Old-age dependency ratio'), t('Wie viele Ältere kommen auf die mittlere Generation?', 'How many older people are there for the middle generation?'), t('Ab 65-Jährige je 100 Einwohner von 18 bis unter 65 Jahren', 'People aged 65 and over per 100 inhabitants aged 18 to 64'), neutral, over65, `${b('a18_24')}+${b('a25_44')}+${b('a45_64')}`, register, { unit: 'perHundred' }),
  share('anteil-weiblich', p, t('Anteil der Frauen und Mädchen', 'Share of women and girls'), t('Wo leben mehr Frauen als Männer?', 'Where do more women than men live?'), t('Weibliche Einwohner je 100 Einwohner', 'Female inhabitants per 100 inhabitants'), neutral, b('weiblich'), people, register),
  share('zuzugsrate', p, t('Zuzugsrate', 'Arrival rate'), t('Wohin ziehen viele Menschen?', 'Where do many people move to?'), t('Zuzüge und innerstädtische Zuzüge im Jahr je 100 Einwohner', 'Arrivals including moves within the city per 100 inhabitants and year'), neutral, b('zuzug'), people, register, {}, 'Jahressumme'),
  share('wanderungsvolumen', p, t('Wanderungsvolumen', 'Migration volume'), t('Wo wechseln die Nachbarn häufig?', 'Where do neighbours change often?'), t('Zu- und Fortzüge im Jahr je 100 Einwohner', 'Arrivals and departures per 100 inhabitants and year'), neutral, `${b('zuzug')}+${b('fortzug')}`, people, register, {}, 'Jahressumme'),
  indicator('medianalter', p, t('Medianalter', 'Median age'), t('Wo ist die Bevölkerung jung, wo alt?', 'Where is the population young, where old?'), t('Alter, das die eine Hälfte der Einwohner unterschreitet und die andere überschreitet', 'Age that half of the inhabitants are below and half above'), neutral, 'years', 1, { kind: 'delivered', value: only('alter.medianalter'), base: only('alter.einwohner') }, register, endOfYear, { description: t('Ein Median lässt sich nicht aus kleineren Gebieten zusammenrechnen; er wird für jede Ebene eigens geliefert.', 'A median cannot be computed from smaller areas; it is delivered for each level.') }),

  share('anteil-unter-6', k, t('Anteil der unter 6-Jährigen', 'Share of under 6s'), t('Wo leben viele kleine Kinder?', 'Where do many small children live?'), t('Einwohner unter 6 Jahren je 100 Einwohner', 'Inhabitants under 6 per 100 inhabitants'), neutral, `${b('u3')}+${b('a3_5')}`, people, register),
  share('haushalte-mit-kindern', k, t('Haushalte mit Kindern', 'Households with children'), t('Wo leben viele Familien?', 'Where do many families live?'), t('Haushalte mit Kindern unter 18 Jahren je 100 Haushalte', 'Households with children under 18 per 100 households'), neutral, 'haushalte.hh_kinder', 'haushalte.haushalte', register),
  share('alleinerziehende', k, t('Anteil der Alleinerziehenden', 'Share of single parents'), t('Wo leben viele Alleinerziehende?', 'Where do many single parents live?'), t('Haushalte Alleinerziehender je 100 Haushalte mit Kindern', 'Single-parent households per 100 households with children'), neutral, 'haushalte.hh_alleinerziehend', 'haushalte.hh_kinder', register, { minimumBase: 20 }),
  share('kinderreiche-haushalte', k, t('Kinderreiche Haushalte', 'Households with three or more children'), t('Wo leben Familien mit vielen Kindern?', 'Where do families with many children live?'), t('Haushalte mit drei und mehr Kindern je 100 Haushalte mit Kindern', 'Households with three or more children per 100 households with children'), neutral, 'haushalte.hh_kinder3', 'haushalte.hh_kinder', register, { minimumBase: 20 }),
  share('einpersonenhaushalte', k, t('Einpersonenhaushalte', 'One-person households'), t('Wo wohnen viele Menschen allein?', 'Where do many people live alone?'), t('Haushalte mit einer Person je 100 Haushalte', 'One-person households per 100 households'), neutral, 'haushalte.hh_einpersonen', 'haushalte.haushalte', register),
  share('haushaltsgroesse', k, t('Haushaltsgröße', 'Household size'), t('Wie groß sind die Haushalte?', 'How large are households?'), t('Einwohner je Haushalt', 'Inhabitants per household'), neutral, people, 'haushalte.haushalte', register, { unit: 'none', factor: 1, decimals: 2 }),
  share('geburtenrate', k, t('Geburten', 'Births'), t('Wo kommen viele Kinder zur Welt?', 'Where are many children born?'), t('Lebendgeborene im Jahr je 1.000 Einwohner', 'Live births per 1,000 inhabitants and year'), neutral, 'haushalte.geburten', people, register, { unit: 'perThousand', factor: 1000, minimumBase: 100 }, 'Jahressumme'),
  share('betreuungsquote-u3', k, t('Betreuungsquote unter 3 Jahren', 'Childcare rate under 3'), t('Wo besuchen viele Kleinkinder eine Kita?', 'Where do many toddlers attend day care?'), t('Betreute Kinder unter 3 Jahren (1. März) je 100 Kinder dieses Alters (31.12. des Vorjahres)', 'Children under 3 in care (1 March) per 100 children of that age (31 December of the year before)'), good, 'haushalte.betreut_u3', b('u3'), 'Stadt Musterstadt (fiktiv), Jugendamt', { minimumBase: 10 }, '01.03.'),
  share('betreuungsquote-ue3', k, t('Betreuungsquote 3 bis unter 6 Jahre', 'Childcare rate 3 to 5'), t('Wo gehen fast alle Kinder in den Kindergarten?', 'Where do almost all children go to kindergarten?'), t('Betreute Kinder von 3 bis unter 6 Jahren (1. März) je 100 Kinder dieses Alters (31.12. des Vorjahres)', 'Children aged 3 to 5 in care (1 March) per 100 children of that age (31 December of the year before)'), good, 'haushalte.betreut_ue3', b('a3_5'), 'Stadt Musterstadt (fiktiv), Jugendamt', { minimumBase: 10 }, '01.03.'),

  share('anteil-65-plus', a, t('Anteil der ab 65-Jährigen', 'Share aged 65 and over'), t('Wo leben viele ältere Menschen?', 'Where do many older people live?'), t('Einwohner ab 65 Jahren je 100 Einwohner', 'Inhabitants aged 65 and over per 100 inhabitants'), neutral, over65, people, register),
  share('anteil-80-plus', a, t('Anteil der ab 80-Jährigen', 'Share aged 80 and over'), t('Wo leben viele Hochbetagte?', 'Where do many very old people live?'), t('Einwohner ab 80 Jahren je 100 Einwohner', 'Inhabitants aged 80 and over per 100 inhabitants'), neutral, b('a80'), people, register),
  share('alleinlebende-65-plus', a, t('Alleinlebende ab 65 Jahren', 'Living alone at 65 and over'), t('Wo leben viele Ältere allein?', 'Where do many older people live alone?'), t('Alleinlebende ab 65 Jahren je 100 Einwohner ab 65 Jahren', 'People living alone aged 65 and over per 100 inhabitants of that age'), neutral, 'pflege.allein_65', over65, register, { minimumBase: 20 }, '15.12., alle zwei Jahre'),
  share('pflegebeduerftige-65-plus', a, t('Pflegebedürftige ab 65 Jahren', 'In need of care at 65 and over'), t('Wo brauchen viele Ältere Pflege?', 'Where do many older people need care?'), t('Pflegebedürftige ab 65 Jahren je 100 Einwohner ab 65 Jahren', 'People in need of care aged 65 and over per 100 inhabitants of that age'), neutral, 'pflege.pflege_65', over65, 'Pflegestatistik (fiktiv)', { minimumBase: 20, description: t('Erhoben alle zwei Jahre. Der Anstieg ab 2017 folgt auch aus dem neuen Pflegebegriff.', 'Surveyed every two years. The rise from 2017 also follows from the new definition of care needs.') }, '15.12., alle zwei Jahre'),
  share('grundsicherung-im-alter', a, t('Grundsicherung im Alter', 'Basic income support in old age'), t('Wo sind viele ältere Menschen auf Grundsicherung angewiesen?', 'Where do many older people rely on basic income support?'), t('Beziehende von Grundsicherung im Alter außerhalb von Einrichtungen je 100 Einwohner ab 65 Jahren', 'Recipients of basic income support in old age outside institutions per 100 inhabitants aged 65 and over'), bad, 'soziales.grundsicherung_65', over65, social),

  share('migrationshintergrund', m, t('Menschen mit Migrationshintergrund', 'People with a migration background'), t('Wo leben viele Menschen mit Migrationshintergrund?', 'Where do many people with a migration background live?'), t('Einwohner mit Migrationshintergrund je 100 Einwohner', 'Inhabitants with a migration background per 100 inhabitants'), neutral, 'migration.migrationshintergrund', people, register),
  share('auslaenderanteil', m, t('Ausländische Bevölkerung', 'Foreign nationals'), t('Wo leben viele Menschen ohne deutschen Pass?', 'Where do many people without a German passport live?'), t('Einwohner ohne deutsche Staatsangehörigkeit je 100 Einwohner', 'Inhabitants without German citizenship per 100 inhabitants'), neutral, 'migration.auslaender', people, register),
  share('eu-auslaender', m, t('EU-Staatsangehörige', 'EU citizens'), t('Wo leben viele Menschen aus der EU?', 'Where do many EU citizens live?'), t('Staatsangehörige anderer EU-Staaten je 100 Einwohner', 'Citizens of other EU states per 100 inhabitants'), neutral, 'migration.eu_auslaender', people, register),
  share('schutzsuchende', m, t('Schutzsuchende', 'People seeking protection'), t('Wo finden Schutzsuchende Wohnung?', 'Where do people seeking protection find housing?'), t('Schutzsuchende je 100 Einwohner', 'People seeking protection per 100 inhabitants'), neutral, 'migration.schutzsuchende', people, register, { minimumBase: 100 }),
  share('kinder-mit-migrationshintergrund', m, t('Kinder und Jugendliche mit Migrationshintergrund', 'Minors with a migration background'), t('Wo wachsen viele Kinder mit Migrationshintergrund auf?', 'Where do many children with a migration background grow up?'), t('Unter 18-Jährige mit Migrationshintergrund je 100 Einwohner unter 18 Jahren', 'Under 18s with a migration background per 100 inhabitants under 18'), neutral, 'migration.mh_u18', under18, register, { minimumBase: 20 }),
  share('wahlbeteiligung', m, t('Wahlbeteiligung bei der Kommunalwahl', 'Turnout at the municipal election'), t('Wo gehen viele Menschen wählen?', 'Where do many people vote?'), t('Wählerinnen und Wähler je 100 Wahlberechtigte (Urnen- und umgelegte Briefwahl)', 'Voters per 100 people entitled to vote (including allocated postal votes)'), good, 'wahlen.waehler', 'wahlen.wahlberechtigte', 'Stadt Musterstadt (fiktiv), Wahlamt', { minimumBase: 100 }, 'Wahltag'),

  share('arbeitslosenanteil', w, t('Arbeitslosenanteil', 'Share of unemployed people'), t('Wo sind viele Menschen arbeitslos?', 'Where are many people unemployed?'), t('Arbeitslose (SGB II und III) je 100 Einwohner von 15 bis unter 65 Jahren', 'Unemployed people (SGB II and III) per 100 inhabitants aged 15 to 64'), bad, 'arbeit.alo', working, employment, { minimumCases: 3, description: t('Keine Arbeitslosenquote: die Basis sind alle Einwohner dieses Alters, nicht nur die Erwerbspersonen.', 'Not an unemployment rate: the base is all inhabitants of that age, not only the labour force.') }),
  share('arbeitslose-sgb2', w, t('Arbeitslose im SGB II', 'Unemployed people in SGB II'), t('Wo leben viele Arbeitslose in der Grundsicherung?', 'Where do many unemployed people receive basic income support?'), t('Arbeitslose im Rechtskreis SGB II je 100 Einwohner von 15 bis unter 65 Jahren', 'Unemployed people under SGB II per 100 inhabitants aged 15 to 64'), bad, 'arbeit.alo_sgb2', working, employment, { minimumCases: 3 }),
  share('langzeitarbeitslose', w, t('Langzeitarbeitslose', 'Long-term unemployed people'), t('Wo dauert Arbeitslosigkeit lange?', 'Where does unemployment last long?'), t('Arbeitslose von einem Jahr und länger je 100 Arbeitslose', 'People unemployed for a year or longer per 100 unemployed people'), bad, 'arbeit.alo_langzeit', 'arbeit.alo', employment, { minimumCases: 3, minimumBase: 20 }),
  share('jugendarbeitslosigkeit', w, t('Arbeitslose unter 25 Jahren', 'Unemployed people under 25'), t('Wo sind viele junge Menschen arbeitslos?', 'Where are many young people unemployed?'), t('Arbeitslose unter 25 Jahren je 100 Einwohner von 15 bis unter 25 Jahren', 'Unemployed people under 25 per 100 inhabitants aged 15 to 24'), bad, 'arbeit.alo_u25', `${b('a15_17')}+${b('a18_24')}`, employment, { minimumCases: 3 }),
  share('beschaeftigungsquote', w, t('Beschäftigungsquote', 'Employment rate'), t('Wo haben viele Menschen eine versicherungspflichtige Arbeit?', 'Where do many people have a job with social insurance?'), t('Sozialversicherungspflichtig Beschäftigte am Wohnort je 100 Einwohner von 15 bis unter 65 Jahren', 'Employees subject to social insurance at their place of residence per 100 inhabitants aged 15 to 64'), good, 'arbeit.svb', working, employment, { minimumCases: 3 }, '30.06.'),

  share('kinderarmut', s, t('Kinder in Bedarfsgemeinschaften', 'Children in households receiving SGB II'), t('Wo leben viele Kinder in Armut?', 'Where do many children live in poverty?'), t('Kinder unter 15 Jahren in Bedarfsgemeinschaften (SGB II) je 100 Einwohner unter 15 Jahren', 'Children under 15 in benefit communities (SGB II) per 100 inhabitants under 15'), bad, 'soziales.sgb2_u15', under15, social, { minimumBase: 20, description: t('Der Bezug von Grundsicherung ist ein verbreitetes, aber nicht das einzige Maß für Kinderarmut.', 'Receiving basic income support is a common, but not the only measure of child poverty.') }),
  share('sgb2-quote', s, t('SGB-II-Quote', 'SGB II rate'), t('Wo sind viele Menschen auf Grundsicherung angewiesen?', 'Where do many people rely on basic income support?'), t('Leistungsberechtigte im SGB II je 100 Einwohner unter 65 Jahren', 'People entitled to SGB II benefits per 100 inhabitants under 65'), bad, 'soziales.sgb2', `${under15}+${working}`, social),
  share('erwerbsfaehige-sgb2', s, t('Erwerbsfähige Leistungsberechtigte', 'People able to work entitled to benefits'), t('Wo beziehen viele Menschen im Erwerbsalter Grundsicherung?', 'Where do many people of working age receive basic income support?'), t('Erwerbsfähige Leistungsberechtigte im SGB II je 100 Einwohner von 15 bis unter 65 Jahren', 'People able to work entitled to SGB II benefits per 100 inhabitants aged 15 to 64'), bad, 'soziales.sgb2_erwerbsfaehig', working, social),
  share('bedarfsgemeinschaften', s, t('Bedarfsgemeinschaften', 'Benefit communities'), t('Wo sind viele Haushalte auf Grundsicherung angewiesen?', 'Where do many households rely on basic income support?'), t('Bedarfsgemeinschaften im SGB II je 100 Haushalte', 'Benefit communities in SGB II per 100 households'), bad, 'soziales.bg', 'haushalte.haushalte', social),
  share('bedarfsgemeinschaften-mit-kindern', s, t('Bedarfsgemeinschaften mit Kindern', 'Benefit communities with children'), t('Wo sind viele Familien auf Grundsicherung angewiesen?', 'Where do many families rely on basic income support?'), t('Bedarfsgemeinschaften mit Kindern je 100 Haushalte mit Kindern', 'Benefit communities with children per 100 households with children'), bad, 'soziales.bg_kinder', 'haushalte.hh_kinder', social, { minimumBase: 20 }),
  share('wohngeldhaushalte', s, t('Haushalte mit Wohngeld', 'Households receiving housing benefit'), t('Wo erhalten viele Haushalte Wohngeld?', 'Where do many households receive housing benefit?'), t('Haushalte mit Wohngeld je 100 Haushalte', 'Households receiving housing benefit per 100 households'), bad, 'soziales.wohngeld', 'haushalte.haushalte', social, { description: t('Die Wohngeldreform 2023 hat den Kreis der Berechtigten stark erweitert.', 'The reform of 2023 widened the group of entitled households considerably.') }),
  share('asylbewerberleistungen', s, t('Leistungen nach dem Asylbewerberleistungsgesetz', 'Benefits for asylum seekers'), t('Wo leben Menschen, die Asylbewerberleistungen erhalten?', 'Where do people receiving asylum seekers’ benefits live?'), t('Beziehende von Leistungen nach dem AsylbLG je 1.000 Einwohner', 'Recipients of benefits for asylum seekers per 1,000 inhabitants'), neutral, 'soziales.asylblg', people, social, { unit: 'perThousand', factor: 1000, minimumBase: 100 }),

  share('wohnflaeche-je-einwohner', h, t('Wohnfläche je Einwohner', 'Living space per inhabitant'), t('Wo haben Menschen viel Platz?', 'Where do people have much space?'), t('Wohnfläche in Quadratmetern je Einwohner', 'Living space in square metres per inhabitant'), good, 'wohnen.wohnflaeche', people, housing, { unit: 'squareMeters', factor: 1 }),
  share('ein-zweifamilienhaeuser', h, t('Wohnungen in Ein- und Zweifamilienhäusern', 'Dwellings in one- and two-family houses'), t('Wo prägen kleine Häuser das Bild?', 'Where do small houses shape the area?'), t('Wohnungen in Ein- und Zweifamilienhäusern je 100 Wohnungen', 'Dwellings in one- and two-family houses per 100 dwellings'), neutral, 'wohnen.wohnungen_efh', 'wohnen.wohnungen', housing, { minimumBase: 10 }),
  share('gebundene-wohnungen', h, t('Sozial gebundene Wohnungen', 'Dwellings with social rent control'), t('Wo gibt es viele geförderte Wohnungen?', 'Where are many subsidised dwellings?'), t('Wohnungen mit Miet- oder Belegungsbindung je 100 Wohnungen', 'Dwellings with rent or occupancy control per 100 dwellings'), neutral, 'wohnen.wohnungen_gebunden', 'wohnen.wohnungen', housing, { minimumBase: 10 }),
  share('leerstand', h, t('Leerstand', 'Vacancy'), t('Wo stehen Wohnungen leer?', 'Where are dwellings vacant?'), t('Leerstehende Wohnungen je 100 Wohnungen', 'Vacant dwellings per 100 dwellings'), bad, 'wohnen.leer', 'wohnen.wohnungen', housing, { minimumBase: 10 }),
  share('fertiggestellte-wohnungen', h, t('Fertiggestellte Wohnungen', 'Completed dwellings'), t('Wo wird viel gebaut?', 'Where is much being built?'), t('Im Jahr fertiggestellte Wohnungen je 1.000 Wohnungen', 'Dwellings completed in the year per 1,000 dwellings'), neutral, 'wohnen.fertiggestellt', 'wohnen.wohnungen', housing, { unit: 'perThousand', factor: 1000, minimumBase: 10 }, 'Jahressumme'),
  indicator('angebotsmiete', h, t('Angebotsmiete (Median)', 'Asking rent (median)'), t('Wo ist Wohnen teuer?', 'Where is housing expensive?'), t('Median der Angebotsmieten, nettokalt, Euro je Quadratmeter', 'Median of asking rents, net, euro per square metre'), bad, 'euroPerSquareMeter', 2, { kind: 'delivered', value: only('mieten.miete_median'), base: only('mieten.angebote') }, 'Auswertung von Wohnungsanzeigen (fiktiv)', 'Jahresmittel', { minimumBase: 20, description: t('Geliefert für Sozialräume; bis 2019 im alten Gebietsstand. Ein Median lässt sich nicht aus anderen Gebieten errechnen.', 'Delivered for Sozialräume; until 2019 for the former boundaries. A median cannot be computed from other areas.') }),
  indicator('wohnlage', h, t('Überwiegende Wohnlage', 'Predominant residential quality'), t('Wo liegen einfache, wo gute Wohnlagen?', 'Where are plain, where good residential areas?'), t('Überwiegende Wohnlage nach dem Mietspiegel', 'Predominant residential quality according to the rent index'), good, 'none', 0, { kind: 'category', value: only('wohnlagen.wohnlage'), categories: [{ value: 'einfach', label: 'einfache Wohnlage', labelEn: 'plain' }, { value: 'mittel', label: 'mittlere Wohnlage', labelEn: 'medium' }, { value: 'gut', label: 'gute Wohnlage', labelEn: 'good' }, { value: 'sehr gut', label: 'sehr gute Wohnlage', labelEn: 'very good' }] }, 'Mietspiegel Musterstadt (fiktiv)', '01.04.'),

  share('uebergang-gymnasium', e, t('Übergänge zum Gymnasium', 'Transitions to Gymnasium'), t('Wo wechseln viele Kinder aufs Gymnasium?', 'Where do many children move on to Gymnasium?'), t('Übergänge zum Gymnasium je 100 Übergänge nach der Grundschule, am Wohnort', 'Transitions to Gymnasium per 100 transitions after primary school, by residence'), good, 'bildung.uebergang_gymnasium', 'bildung.uebergaenge', schools, { minimumBase: 10 }, 'Schuljahresbeginn'),
  share('ohne-schulabschluss', e, t('Schulentlassene ohne Abschluss', 'School leavers without a certificate'), t('Wo verlassen viele Jugendliche die Schule ohne Abschluss?', 'Where do many young people leave school without a certificate?'), t('Schulentlassene ohne Hauptschulabschluss je 100 Schulentlassene, am Wohnort', 'School leavers without a basic certificate per 100 school leavers, by residence'), bad, 'bildung.ohne_abschluss', 'bildung.abgaenger', schools, { minimumBase: 10 }, 'Schuljahresende'),
  share('sprachauffaelligkeiten', e, t('Auffälligkeiten der Sprache vor der Einschulung', 'Language difficulties before school'), t('Wo brauchen viele Kinder Sprachförderung?', 'Where do many children need language support?'), t('Kinder mit Sprachauffälligkeit je 100 untersuchte Kinder der Schuleingangsuntersuchung', 'Children with language difficulties per 100 children in the school entry examination'), bad, 'gesundheit.sprachauffaellig', 'gesundheit.untersucht', health, { minimumBase: 10 }, 'Einschulungsjahrgang'),

  share('uebergewicht', g, t('Übergewicht bei Einschulungskindern', 'Overweight at school entry'), t('Wo sind viele Kinder übergewichtig?', 'Where are many children overweight?'), t('Übergewichtige Kinder je 100 untersuchte Kinder der Schuleingangsuntersuchung', 'Overweight children per 100 children in the school entry examination'), bad, 'gesundheit.uebergewicht', 'gesundheit.untersucht', health, { minimumBase: 10 }, 'Einschulungsjahrgang'),
  share('vorsorge', g, t('Vollständige Vorsorge U8 und U9', 'Complete check-ups U8 and U9'), t('Wo nehmen viele Familien alle Vorsorgen wahr?', 'Where do many families attend all check-ups?'), t('Kinder mit vollständiger Vorsorge je 100 untersuchte Kinder der Schuleingangsuntersuchung', 'Children with complete check-ups per 100 children in the school entry examination'), good, 'gesundheit.vorsorge', 'gesundheit.untersucht', health, { minimumBase: 10 }, 'Einschulungsjahrgang'),
  share('pkw-dichte', g, t('Pkw-Dichte', 'Cars per inhabitant'), t('Wo gibt es viele Autos?', 'Where are many cars?'), t('Private Pkw je 1.000 Einwohner', 'Private cars per 1,000 inhabitants'), neutral, 'gesundheit.pkw', people, 'Kfz-Register (fiktiv)', { unit: 'perThousand', factor: 1000, decimals: 0 }, '01.01. des Folgejahres'),
  share('gruen-in-der-naehe', g, t('Grün in der Nähe', 'Green space nearby'), t('Wo liegt ein Park um die Ecke?', 'Where is a park around the corner?'), t('Einwohner mit einer öffentlichen Grünfläche im Umkreis von 300 m je 100 Einwohner', 'Inhabitants with public green space within 300 m per 100 inhabitants'), good, 'umwelt.gruen300', people, 'Stadt Musterstadt (fiktiv), Grünflächenamt'),
  share('naechtlicher-laerm', g, t('Nächtliche Lärmbelastung', 'Noise at night'), t('Wo ist es nachts laut?', 'Where is it loud at night?'), t('Einwohner mit mehr als 50 dB(A) nachts je 100 Einwohner', 'Inhabitants with more than 50 dB(A) at night per 100 inhabitants'), bad, 'umwelt.laerm', people, 'Lärmkartierung (fiktiv)', {}, 'Kartierung 2017 und 2022'),
  indicator('zufriedenheit-wohnumfeld', g, t('Zufriedenheit mit dem Wohnumfeld', 'Satisfaction with the neighbourhood'), t('Wo sind die Menschen mit ihrer Umgebung zufrieden?', 'Where are people satisfied with their surroundings?'), t('Zufriedene und sehr zufriedene Befragte je 100 Befragte', 'Satisfied and very satisfied respondents per 100 respondents'), good, 'percent', 0, { kind: 'delivered', value: only('umfrage.zufrieden'), base: only('umfrage.befragte') }, 'Bürgerumfrage Musterstadt (fiktiv)', 'Herbst', { description: t('Stichprobe. Bei weniger als 30 Befragten ist der Wert zu unsicher und steht als Schrägstrich in der Tabelle.', 'Sample survey. With fewer than 30 respondents the value is too uncertain and printed as a slash.') }),
];
