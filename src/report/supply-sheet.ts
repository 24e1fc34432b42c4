import '../texts/analysis-topic.ts';
import '../texts/supply-topic.ts';
import type { NetworkReport, SupplyResult } from '../analysis/protocol.ts';
import type { AtlasPackage, FacilityKindDescriptor, Scenario, SupplyRecipe } from '../model/index.ts';
import {
  capacityText,
  formatDate,
  formatLimits,
  formatNumber,
  formatWay,
  fromFacility,
  peopleDative,
  peopleTitle,
  withUnit,
  type Language,
} from '../texts/index.ts';
import { markup, type Markup } from './markup.ts';
import { sheetContext, type SheetContext } from './sheet-context.ts';
import { sheetPage, sheetSources } from './sheet-page.ts';
import { facts, paragraph, section, table } from './sheet-parts.ts';
import { supplyFigures, type SupplyFigure } from './supply-figures.ts';

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

const kindOf = ({ atlas }: AtlasPackage, { facilityKind }: SupplyRecipe): FacilityKindDescriptor | undefined =>
  (atlas.facilities ?? []).find(({ id }) => id === facilityKind);

const inWhole = (value: number, language: Language): string => formatNumber(Math.round(value), 0, language);

function overview(context: SheetContext, { recipe, result, scenario, language }: SupplySheetInput): Markup {
  const { text, atlas } = context;
  const { travel, standard, demand } = recipe;
  const isUpperBound = result.basis === 'straightLine';
  const sentence = text(isUpperBound ? 'supply.offer.sentence.reach.upperBound' : 'supply.offer.sentence.reach', {
    within: inWhole(result.reach.withinStandard, language),
    persons: inWhole(result.persons, language),
    people: peopleDative(peopleTitle({ demand }, language), language),
    limit: formatWay(standard.limit, travel.unit, language),
    by: travel.mode === 'straightLine' ? '' : text(`supply.offer.by.${travel.mode}`),
    facility: fromFacility(kindOf(atlas, recipe) ?? { title: recipe.facilityKind }, language),
  });
  const version =
    recipe.version === 0
      ? text('analysis.sheet.fact.version.unsaved')
      : text('analysis.sheet.fact.version.saved', {
          version: String(recipe.version),
          ...(recipe.changed === undefined ? {} : { date: formatDate(recipe.changed, language) }),
        });
  return section(
    text('analysis.sheet.facts'),
    result.persons > 0 && result.facilities.keys.length > 0 ? paragraph(sentence) : null,
    facts([
      [text('analysis.sheet.fact.kind'), text('supply.sheet.kind')],
      [text('analysis.sheet.fact.version'), version],
      [text('analysis.sheet.fact.id'), recipe.id],
      [text('analysis.sheet.fact.package'), atlas.version === undefined ? atlas.title : `${atlas.title} (${atlas.version})`],
      [text('analysis.sheet.fact.city'), atlas.atlas.city.name],
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
  const nameOf = ({ name }: SupplyFigure): string => {
    const plain = text(`supply.offer.figures.${name}`, {
      limit: formatWay(recipe.standard.limit, unit, language),
      per: recipe.per,
      target: result.balance?.target?.target ?? '',
    });
    const bound =
      name === 'within' || name === 'withinShare' ? 'upperBound' : name === 'medianWay' || name === 'meanWay' ? 'lowerBound' : null;
    return bound === null || result.basis === 'network'
      ? plain
      : text('supply.offer.figures.bound', { name: plain, bound: text(`supply.offer.${bound}`) });
  };
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
      supplyFigures(result, recipe).map((figure) => [nameOf(figure), valueOf(figure)]),
    ),
    table(
      [text('supply.offer.reach.way'), text('supply.offer.reach.persons'), text('supply.offer.reach.share')],
      [
        ...recipe.breaks.map((limit, position) =>
          row(
            text(limit === recipe.standard.limit ? 'supply.offer.reach.up.standard' : 'supply.offer.reach.up', {
              way: formatWay(limit, unit, language),
            }),
            result.reach.within[position] ?? Number.NaN,
          ),
        ),
        row(text('supply.offer.reach.beyond', { way: formatWay(last, unit, language) }), result.reach.beyond),
      ],
    ),
  );
}

/** Every choice with its source, as the formulas name it. */
function choices({ text, atlas, number, percent }: SheetContext, { recipe, result, network, language }: SupplySheetInput): Markup {
  const { travel, standard, demand, access, per, ageGroup } = recipe;
  const kind = kindOf(atlas, recipe);
  const limits = (values: readonly number[]): string => values.map((value) => number(value, Number.isInteger(value) ? 0 : 2)).join('; ');
  const source = (words: string): { readonly source?: string } => (words === '' ? {} : { source: words });
  const parameters =
    'weights' in access
      ? limits(access.weights)
      : 'sigma' in access
        ? formatWay(access.sigma, travel.unit, language)
        : 'exponent' in access
          ? number(access.exponent, 1)
          : '';
  const raster = (atlas.atlas.rasters ?? []).find(({ id }) => id === demand.raster);
  return section(
    text('analysis.sheet.choices'),
    facts([
      [
        text('supply.offer.step.facilities'),
        [
          (language === 'en' ? kind?.titlePluralEn : undefined) ?? kind?.titlePlural ?? recipe.facilityKind,
          kind?.source,
          kind?.referenceDate,
        ]
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
        `${peopleTitle({ demand }, language)}: ${text('supply.offer.specialists.demand.value', {
          columns: demand.columns.map(({ dataset, column }) => `${dataset}.${column}`).join(' + '),
          level: atlas.atlas.levels.find(({ id }) => id === recipe.level)?.title ?? recipe.level,
          spread:
            demand.raster === null
              ? text('supply.offer.specialists.demand.point')
              : text('supply.offer.specialists.demand.raster', { raster: raster?.title ?? demand.raster }),
        })}`,
      ],
      [
        text('supply.offer.specialists.reach'),
        result.basis === 'network'
          ? text('supply.offer.specialists.reach.network')
          : text(
              'supply.offer.specialists.reach.straightLine',
              travel.detourFactor === 1 ? {} : { factor: number(travel.detourFactor, 2) },
            ),
      ],
      [
        text('supply.offer.specialists.speed'),
        travel.unit === 'minutes'
          ? text('supply.offer.specialists.speed.value', { speed: number(travel.speedKmh, 1), ...source(travel.source) })
          : '',
      ],
      [
        text('supply.offer.specialists.standard'),
        text('supply.offer.specialists.standard.value', {
          limit: formatWay(standard.limit, travel.unit, language),
          ...source(standard.source),
        }),
      ],
      [text('supply.offer.specialists.access'), text(`supply.offer.specialists.formula.${access.kind}`, { parameters })],
      [text('supply.offer.specialists.quote'), ageGroup === null ? '' : text('supply.offer.specialists.quote.formula', { per })],
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
        formatWay(longestWay[position] ?? Number.NaN, recipe.travel.unit, language) || '–',
      ]),
    ),
  );
}

/** What is not known, and what may not be read into it. */
function caveats({ text, number }: SheetContext, { recipe, result, language, generated }: SupplySheetInput): Markup {
  const { balance, unknownAreas, reach, basis } = result;
  const factor = recipe.travel.detourFactor === 1 ? {} : { factor: number(recipe.travel.detourFactor, 2) };
  const lines = [
    ...(basis === 'straightLine'
      ? [text(recipe.travel.mode === 'straightLine' ? 'supply.offer.doubt.straightLine' : 'supply.offer.doubt.noNetwork', factor)]
      : []),
    ...(balance !== null && balance.unknownFacilities > 0
      ? [text('supply.offer.doubt.places.noQuote', { count: balance.unknownFacilities }), text('supply.offer.doubt.access')]
      : []),
    ...(unknownAreas > 0 ? [text('supply.offer.doubt.areas', { count: unknownAreas })] : []),
    ...(Math.round(reach.unreachable) > 0 ? [text('supply.offer.doubt.unreachable', { count: Math.round(reach.unreachable) })] : []),
    ...(recipe.ageGroup === null ? [] : [text('supply.sheet.caveat.places')]),
    text('supply.offer.areas.hint'),
    text('analysis.sheet.caveat.recomputed', { date: formatDate(generated, language) }),
  ];
  return section(text('analysis.sheet.caveats'), markup`<ul>${lines.map((line) => markup`<li>${line}</li>`)}</ul>`);
}
