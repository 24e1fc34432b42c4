import '../texts/analysis-topic.ts';
import '../texts/supply-topic.ts';
import type { NetworkReport, SupplyResult } from '../analysis/protocol.ts';
import type { AtlasPackage, Scenario, SupplyRecipe } from '../model/index.ts';
import {
  capacityText,
  formatDate,
  formatLimits,
  formatNumber,
  reachSentence,
  supplyDoubts,
  supplyMethodWords,
  wayText,
  facilityKindOf,
  facilityKindPlural,
  peopleTitle,
  withUnit,
  type Language,
} from '../texts/index.ts';
import { markup, type Markup } from './markup.ts';
import { recipeFacts } from './recipe-facts.ts';
import { sheetContext, type SheetContext } from './sheet-context.ts';
import { sheetPage, sheetSources } from './sheet-page.ts';
import { facts, paragraph, section, table } from './sheet-parts.ts';
import { supplyFigures, supplyFigureTitle, type SupplyFigure } from './supply-figures.ts';

export interface SupplySheetInput {
  readonly recipe: SupplyRecipe;
  readonly result: SupplyResult;
  /** The one the result was computed with; null = as things are. */
  readonly scenario: Scenario | null;
  readonly network: NetworkReport | null;
  readonly atlas: AtlasPackage;
  readonly language: Language;
  /** ISO date of today. */
  readonly generated: string;
}

const METERS_PER_KILOMETER = 1000;

/**
 * A page (HTML, self-contained, without script, fit for print) that states an analysis of supply: what came out in a sentence and in
 * figures, who is counted, how ways are reckoned, standard, target and method with their sources, every facility, and what is not known.
 * Everything that comes from data or from the reader is escaped.
 */
export function supplySheet(input: SupplySheetInput): string {
  const { recipe, atlas, language, generated } = input;
  const context = sheetContext(atlas, null, language);
  const title = (language === 'en' ? recipe.titleEn : undefined) ?? recipe.title;
  return sheetPage(context, title, formatDate(generated, language), [
    overview(context, input),
    figures(context, input),
    choices(context, input),
    facilities(context, input),
    caveats(context, input),
    sheetSources(context),
  ]);
}

const inWhole = (value: number, language: Language): string => formatNumber(Math.round(value), 0, language);

function overview(context: SheetContext, { recipe, result, scenario, language }: SupplySheetInput): Markup {
  const { text, atlas } = context;
  const sentence = reachSentence(
    { recipe, basis: result.basis },
    { withinStandard: result.reach.withinStandard, persons: result.persons },
    atlas,
    language,
  );
  return section(
    text('analysis.sheet.facts'),
    result.persons > 0 && result.facilities.keys.length > 0 ? paragraph(sentence) : null,
    facts([
      ...recipeFacts(context, recipe, text('supply.sheet.kind')),
      [text('analysis.sheet.fact.year'), String(result.year)],
      [text('supply.offer.scenario'), scenario === null ? text('supply.offer.scenario.none') : titleOf(scenario, language)],
      [text('analysis.sheet.fact.note'), recipe.note ?? ''],
    ]),
  );
}

const titleOf = ({ title, titleEn }: Scenario, language: Language): string => (language === 'en' ? titleEn : undefined) ?? title;

function figures(context: SheetContext, { recipe, result, language }: SupplySheetInput): Markup {
  const { text, percent } = context;
  const { unit } = recipe.travel;
  const valueOf = ({ limits, decimals, unit: own }: SupplyFigure): string => {
    const value = formatLimits(limits, decimals, language);
    if (value === '') return '–';
    return own === 'percent' || own === 'meters' || own === 'minutes' ? withUnit(value, own, language) : value;
  };
  const last = recipe.breaks.at(-1) ?? recipe.standard.limit;
  const row = (name: string, persons: number): readonly string[] => [name, inWhole(persons, language), percent(persons / result.persons)];
  return section(
    text('analysis.sheet.results', { year: result.year }),
    table(
      [text('supply.offer.figures.name'), text('supply.offer.figures.value')],
      supplyFigures(result, recipe).map((figure) => [supplyFigureTitle(figure, recipe, result, language), valueOf(figure)]),
    ),
    table(
      [text('supply.offer.reach.way'), text('supply.offer.reach.persons'), text('supply.offer.reach.share')],
      [
        ...recipe.breaks.map((limit, position) =>
          row(
            text(limit === recipe.standard.limit ? 'supply.offer.reach.up.standard' : 'supply.offer.reach.up', {
              way: wayText(limit, unit, language),
            }),
            result.reach.within[position] ?? Number.NaN,
          ),
        ),
        row(text('supply.offer.reach.beyond', { way: wayText(last, unit, language) }), result.reach.beyond),
      ],
    ),
  );
}

/** Every choice with its source, as the formulas name it. */
function choices({ text, atlas, number, percent }: SheetContext, { recipe, result, network, language }: SupplySheetInput): Markup {
  const { demand, ageGroup } = recipe;
  const kind = facilityKindOf(atlas, recipe.facilityKind);
  const method = supplyMethodWords({ recipe, basis: result.basis }, atlas, language);
  return section(
    text('analysis.sheet.choices'),
    facts([
      [
        text('supply.offer.step.facilities'),
        [facilityKindPlural(atlas, recipe.facilityKind, language), kind?.source, kind?.referenceDate]
          .filter((part) => part !== undefined)
          .join('; '),
      ],
      [
        text('supply.offer.ageGroup'),
        ageGroup === null
          ? text('supply.offer.ageGroup.none')
          : (kind?.capacities?.find((one) => one.ageGroup === ageGroup)?.title ?? ageGroup),
      ],
      [
        text('supply.offer.step.people'),
        `${peopleTitle({ demand }, language)}: ${method.demand(demand.columns.map(({ dataset, column }) => `${dataset}.${column}`))}`,
      ],
      [text('supply.offer.specialists.reach'), method.reach],
      [text('supply.offer.specialists.speed'), method.speed],
      [text('supply.offer.specialists.standard'), method.standard],
      [text('supply.offer.specialists.access'), method.access],
      [text('supply.offer.specialists.quote'), method.quote],
      [
        text('supply.offer.specialists.network'),
        network === null || result.basis !== 'network'
          ? ''
          : text('supply.offer.specialists.network.value', {
              nodes: network.nodes,
              edges: network.edges,
              length: number(network.lengthMeters / METERS_PER_KILOMETER, 0),
              components: network.components,
              share: percent(network.largestShare),
            }),
      ],
    ]),
  );
}

function facilities({ text }: SheetContext, { recipe, result, language }: SupplySheetInput): Markup | null {
  const { keys, names, places, personsInReach, personsNearest, load, longestWay } = result.facilities;
  if (keys.length === 0) return null;
  const hasPlaces = recipe.ageGroup !== null;
  const whole = (value: number | undefined): string => (value === undefined ? '–' : inWhole(value, language) || '–');
  return section(
    text('supply.offer.list.title', { count: keys.length }),
    table(
      [
        text('supply.offer.list.name'),
        ...(hasPlaces ? [text('supply.offer.list.places')] : []),
        text('supply.offer.list.inReach'),
        text('supply.offer.list.nearest'),
        ...(hasPlaces ? [text('supply.offer.list.load')] : []),
        text('supply.offer.list.longest'),
      ],
      keys.map((key, position) => [
        names[position] ?? key,
        ...(hasPlaces ? [capacityText(places[position] ?? Number.NaN, language)] : []),
        whole(personsInReach[position]),
        whole(personsNearest[position]),
        ...(hasPlaces ? [whole(load[position])] : []),
        wayText(longestWay[position] ?? Number.NaN, recipe.travel.unit, language),
      ]),
    ),
  );
}

/** What is not known, and what may not be read into it. */
function caveats({ text }: SheetContext, { recipe, result, language, generated }: SupplySheetInput): Markup {
  const { balance, unknownAreas, reach, basis } = result;
  const unknown = {
    facilities: balance?.unknownFacilities ?? 0,
    quote: balance?.quote ?? { lower: Number.NaN, upper: Number.NaN },
    areas: unknownAreas,
    unreachable: reach.unreachable,
  };
  const lines = [
    ...supplyDoubts({ recipe, basis }, unknown, language),
    ...(recipe.ageGroup === null ? [] : [text('supply.sheet.caveat.places')]),
    text('supply.offer.areas.hint'),
    text('analysis.sheet.caveat.recomputed', { date: formatDate(generated, language) }),
  ];
  return section(text('analysis.sheet.caveats'), markup`<ul>${lines.map((line) => markup`<li>${line}</li>`)}</ul>`);
}
