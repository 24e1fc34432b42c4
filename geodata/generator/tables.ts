import type { SymbolProfile } from '../../src/model/index.ts';
import { logistic } from './exact-math.ts';
import type { Hierarchy, AreaLevel } from './hierarchy.ts';
import { fixedNormal, scoresIn } from './latent.ts';
import type { BlockLatents } from './latent.ts';
import { hashText } from './seeded-random.ts';
import { ageGroups, logOddsOf } from './series.ts';
import type { BlockSeries } from './series.ts';

/** One CSV table of the package. */
export interface TableFile {
  readonly resource: string;
  readonly path: string;
  readonly dataset: string;
  readonly level: string;
  readonly key: string;
  readonly title: string;
  /** Count columns; delivered tables name decimal columns apart. */
  readonly columns: readonly string[];
  readonly decimalColumns?: readonly string[];
  readonly textColumns?: readonly string[];
  readonly symbols: SymbolProfile;
  readonly minimumCases?: number;
  readonly totalKeys?: readonly string[];
  readonly unassignedKeys?: readonly string[];
  readonly referenceDate: string;
  readonly source: string;
  readonly rows: readonly string[];
}

export const TOTAL_KEY = '00000000';
export const UNASSIGNED_KEY = '99999999';
/** First year of the Sozialräume as they are now. */
export const EDITION_YEAR = 2020;

interface BlockTableRule {
  readonly dataset: string;
  readonly title: string;
  readonly columns: readonly string[];
  readonly symbols?: SymbolProfile;
  readonly years?: (year: number) => boolean;
  /** Years announced but not delivered: every cell is `...`. */
  readonly pending?: (year: number) => boolean;
  readonly everyBlock?: boolean;
  readonly total?: boolean;
  readonly referenceDate: string;
  readonly source: string;
}

const rules: readonly BlockTableRule[] = [
  {
    dataset: 'bevoelkerung',
    title: 'Bevölkerung nach Alter, Zu- und Fortzüge',
    columns: ['einwohner', 'weiblich', ...ageGroups, 'zuzug', 'fortzug'],
    everyBlock: true,
    total: true,
    referenceDate: '31.12.',
    source: 'Melderegister (fiktiv)',
  },
  {
    dataset: 'haushalte',
    title: 'Haushalte, Geburten, betreute Kinder',
    columns: ['haushalte', 'hh_einpersonen', 'hh_kinder', 'hh_alleinerziehend', 'hh_kinder3', 'geburten', 'betreut_u3', 'betreut_ue3'],
    referenceDate: '31.12.',
    source: 'Haushaltegenerierung und Kitastatistik (fiktiv)',
  },
  {
    dataset: 'pflege',
    title: 'Pflegebedürftige und Alleinlebende ab 65 Jahren',
    columns: ['pflege_65', 'allein_65'],
    years: (year) => year % 2 === 1,
    referenceDate: '15.12., alle zwei Jahre',
    source: 'Pflegestatistik (fiktiv)',
  },
  {
    dataset: 'migration',
    title: 'Migrationshintergrund und Staatsangehörigkeit',
    columns: ['migrationshintergrund', 'auslaender', 'eu_auslaender', 'schutzsuchende', 'mh_u18'],
    referenceDate: '31.12.',
    source: 'Melderegister (fiktiv)',
  },
  {
    dataset: 'soziales',
    title: 'Grundsicherung, Wohngeld, Asylbewerberleistungen',
    columns: ['sgb2', 'sgb2_u15', 'sgb2_erwerbsfaehig', 'bg', 'bg_kinder', 'grundsicherung_65', 'wohngeld', 'asylblg'],
    total: true,
    referenceDate: '31.12.',
    source: 'Sozialamt und Jobcenter (fiktiv)',
  },
  {
    dataset: 'wohnen',
    title: 'Wohnungen (ohne 2016: keine Lieferung)',
    columns: ['wohnungen', 'wohnflaeche', 'wohnungen_efh', 'wohnungen_gebunden', 'leer', 'fertiggestellt'],
    years: (year) => year !== 2016,
    referenceDate: '31.12.',
    source: 'Gebäude- und Wohnungsdatei (fiktiv)',
  },
  {
    dataset: 'bildung',
    title: 'Übergänge und Schulentlassene (2024 folgt)',
    columns: ['uebergaenge', 'uebergang_gymnasium', 'abgaenger', 'ohne_abschluss'],
    symbols: 'din55301',
    pending: (year) => year === 2024,
    referenceDate: 'Schuljahr',
    source: 'Schulstatistik (fiktiv)',
  },
  {
    dataset: 'gesundheit',
    title: 'Schuleingangsuntersuchung, Pkw',
    columns: ['untersucht', 'sprachauffaellig', 'uebergewicht', 'vorsorge', 'pkw'],
    referenceDate: 'Einschulungsjahrgang; Pkw 01.01. des Folgejahres',
    source: 'Gesundheitsamt und Kfz-Register (fiktiv)',
  },
  {
    dataset: 'umwelt',
    title: 'Grünversorgung und nächtlicher Lärm',
    columns: ['gruen300', 'laerm'],
    years: (year) => year === 2017 || year === 2022,
    referenceDate: 'Kartierung 2017 und 2022',
    source: 'Grünflächenamt, Lärmkartierung (fiktiv)',
  },
];

/** Sums of the blocks of each area: `sum(column, area, t)`. */
export type AreaSums = (column: string, area: number, t: number) => number;

export function sumUp(series: BlockSeries, areaOfBlock: readonly number[], areaCount: number): AreaSums {
  const { years } = series;
  const sums = new Map<string, Float64Array>();
  return (column, area, t) => {
    let array = sums.get(column);
    if (array === undefined) {
      array = new Float64Array(areaCount * years.length);
      const values = series.values.get(column)!;
      for (let block = 0; block < series.blockCount; block++) {
        for (let k = 0; k < years.length; k++) array[areaOfBlock[block]! * years.length + k]! += values[block * years.length + k]!;
      }
      sums.set(column, array);
    }
    return array[area * years.length + t]!;
  };
}

function blockTables(series: BlockSeries, keys: readonly string[]): TableFile[] {
  const { years } = series;
  return rules.flatMap((rule) => {
    const rows: string[] = [];
    years.forEach((year, t) => {
      if (rule.years && !rule.years(year)) return;
      const waiting = rule.pending?.(year) === true;
      const totals = rule.columns.map(() => 0);
      keys.forEach((key, block) => {
        const at = block * years.length + t;
        if (!rule.everyBlock && series.values.get('einwohner')![at] === 0) return;
        const cells = rule.columns.map((column, c) => {
          const value = series.values.get(column)![at]!;
          totals[c]! += value;
          // In DIN 55301 a dash is the exact zero; a printed 0 would mean "rounded to zero".
          return waiting ? '...' : value === 0 && rule.symbols === 'din55301' ? '-' : String(value);
        });
        rows.push(`${key};${year};${cells.join(';')}`);
      });
      if (rule.total) rows.push(`${TOTAL_KEY};${year};${totals.join(';')}`);
    });
    if (rows.length === 0) return [];
    return [
      {
        resource: rule.dataset,
        path: `${rule.dataset}.csv`,
        dataset: rule.dataset,
        level: 'block',
        key: 'baublock',
        title: `${rule.title} (fiktiv)`,
        columns: rule.columns,
        symbols: rule.symbols ?? 'plain',
        ...(rule.total ? { totalKeys: [TOTAL_KEY] } : {}),
        referenceDate: rule.referenceDate,
        source: rule.source,
        rows,
      },
    ];
  });
}

const workColumns = ['svb', 'alo', 'alo_sgb2', 'alo_sgb3', 'alo_langzeit', 'alo_u25'];

/** The labour market source: counts of 1 and 2 are kept secret (`*`), and a second part of each sum with them. */
function workTables(series: BlockSeries, hierarchy: Hierarchy): TableFile[] {
  const { years } = series;
  const rows: string[] = [];
  const secret = (value: number): boolean => value > 0 && value < 3;
  years.forEach((year, t) => {
    const totals = workColumns.map(() => 0);
    hierarchy.block.keys.forEach((key, block) => {
      const at = block * years.length + t;
      if (series.values.get('einwohner')![at] === 0) return;
      const values = workColumns.map((column) => series.values.get(column)![at]!);
      values.forEach((value, c) => (totals[c]! += value));
      const hidden = values.map(secret);
      // alo = sgb2 + sgb3: one hidden part alone could be computed back.
      if (!hidden[1] && hidden[2] !== hidden[3]) hidden[2] = hidden[3] = true;
      rows.push(`${key};${year};${values.map((value, c) => (hidden[c] ? '*' : value)).join(';')}`);
    });
    const unassigned = totals.map((value) => Math.round(value * 0.009));
    rows.push(`${UNASSIGNED_KEY};${year};${unassigned.join(';')}`);
    rows.push(`${TOTAL_KEY};${year};${totals.map((value, c) => value + unassigned[c]!).join(';')}`);
  });
  const common = {
    dataset: 'arbeit',
    columns: workColumns,
    symbols: 'ba' as const,
    minimumCases: 3,
    referenceDate: '31.12.; Beschäftigte 30.06.',
    source: 'Statistik der Arbeitsmarktverwaltung (fiktiv)',
  };
  // Larger areas are delivered as well: sums of blocks would lose the secret ones.
  const areaTable = (level: string, title: string, keys: readonly string[], areaOfBlock: readonly number[]): TableFile => {
    const sums = sumUp(series, areaOfBlock, keys.length);
    const areaRows = years.flatMap((year, t) =>
      keys.map((key, area) => {
        const cells = workColumns.map((column) => sums(column, area, t)).map((value) => (secret(value) ? '*' : value));
        return `${key};${year};${cells.join(';')}`;
      }),
    );
    return { ...common, resource: `arbeit-${level}`, path: `arbeit-${level}.csv`, level, key: level, title, rows: areaRows };
  };
  return [
    {
      ...common,
      resource: 'arbeit',
      path: 'arbeit.csv',
      level: 'block',
      key: 'baublock',
      title: 'Arbeitslose und Beschäftigte, 1 und 2 geheim (fiktiv)',
      totalKeys: [TOTAL_KEY],
      unassignedKeys: [UNASSIGNED_KEY],
      rows,
    },
    areaTable(
      'sozialraum',
      'Arbeitslose und Beschäftigte in Sozialräumen, heutiger Gebietsstand (fiktiv)',
      hierarchy.sozialraum.keys,
      hierarchy.block.parent,
    ),
    areaTable(
      'stadtteil',
      'Arbeitslose und Beschäftigte in Stadtteilen (fiktiv)',
      hierarchy.stadtteil.keys,
      hierarchy.block.parent.map((area) => hierarchy.sozialraum.parent[area]!),
    ),
  ];
}

const ageBounds = [0, 3, 6, 10, 15, 18, 25, 45, 65, 80, 100];

/** Median age from age groups, spread evenly within a group. */
function medianAge(sums: AreaSums, area: number, t: number): number | null {
  const counts = ageGroups.map((group) => sums(group, area, t));
  const half = counts.reduce((x, y) => x + y, 0) / 2;
  if (half === 0) return null;
  let below = 0;
  for (let k = 0; k < counts.length; k++) {
    if (below + counts[k]! >= half) return ageBounds[k]! + ((half - below) / counts[k]!) * (ageBounds[k + 1]! - ageBounds[k]!);
    below += counts[k]!;
  }
  return null;
}

const germanDecimal = (value: number, decimals: number): string => value.toFixed(decimals).replace('.', ',');

interface AreaMeans {
  readonly social: number;
  readonly urban: number;
  readonly gentrification: number;
  readonly newHousing: number;
}

/** Means of the blocks' scores, weighted by people. */
function meansOf(
  series: BlockSeries,
  latents: readonly BlockLatents[],
  areaOfBlock: readonly number[],
  areaCount: number,
  year: number,
): AreaMeans[] {
  const t = series.years.indexOf(year);
  const sums = Array.from({ length: areaCount }, () => ({ social: 0, urban: 0, gentrification: 0, newHousing: 0, weight: 0 }));
  latents.forEach((block, i) => {
    const people = series.values.get('einwohner')![i * series.years.length + t]!;
    const into = sums[areaOfBlock[i]!]!;
    const scores = scoresIn(block, year);
    into.social += people * scores.social;
    into.urban += people * scores.urban;
    into.gentrification += people * block.gentrification;
    into.newHousing += block.fabric === 'newHousing' ? people : 0;
    into.weight += people;
  });
  return sums.map(({ social, urban, gentrification, newHousing, weight }) => {
    const w = Math.max(1, weight);
    return { social: social / w, urban: urban / w, gentrification: gentrification / w, newHousing: newHousing / w };
  });
}

/** Tables delivered for Sozialräume: the areas of their time until 2019 and since 2020, never converted. */
function deliveredTables(
  series: BlockSeries,
  hierarchy: Hierarchy,
  latents: readonly BlockLatents[],
  earlierOfBlock: readonly number[],
  seed: number,
): TableFile[] {
  const { years } = series;
  const editions: readonly {
    level: string;
    area: AreaLevel;
    ofBlock: readonly number[];
    suffix: string;
    valid: (year: number) => boolean;
  }[] = [
    {
      level: 'sozialraum-2013',
      area: hierarchy.sozialraum2013,
      ofBlock: earlierOfBlock,
      suffix: '-2013',
      valid: (year) => year < EDITION_YEAR,
    },
    { level: 'sozialraum', area: hierarchy.sozialraum, ofBlock: hierarchy.block.parent, suffix: '', valid: (year) => year >= EDITION_YEAR },
  ];
  const tables: TableFile[] = [];
  for (const { level, area, ofBlock, suffix, valid } of editions) {
    const sums = sumUp(series, ofBlock, area.keys.length);
    const note = suffix === '' ? '' : ', Gebietsstand 2013';
    const rents: string[] = [];
    const qualities: string[] = [];
    const survey: string[] = [];
    const votes: string[] = [];
    const population: string[] = [];
    const populationColumns = ['einwohner', 'weiblich', ...ageGroups, 'zuzug', 'fortzug'];
    years.forEach((year, t) => {
      if (!valid(year)) return;
      const means = meansOf(series, latents, ofBlock, area.keys.length, year);
      area.keys.forEach((key, i) => {
        const { social, urban, gentrification, newHousing } = means[i]!;
        const serial = hashText(key.slice(0, 4)) ^ i;
        const own = (name: string, ...more: number[]): number => fixedNormal(seed, hashText(name), serial, ...more);
        const since = year - 2013;
        const dwellings = sums('wohnungen', i, t);
        const offers = Math.max(
          4,
          Math.round(dwellings * 0.018 * (0.6 + 0.4 * urban * 0.5 + 0.5 * newHousing) + 6 * own('angebote', year) + 8),
        );
        const rent =
          6.55 +
          0.31 * since +
          0.62 * urban -
          0.62 * social +
          gentrification * 0.26 * since +
          2.4 * newHousing +
          0.35 * own('miete') +
          0.14 * own('miete', year);
        rents.push(`${key};${year};${offers < 8 ? '/' : germanDecimal(rent, 2)};${offers}`);
        if (year === 2014 || year === 2019 || year === 2024) {
          const score = social - 0.25 * gentrification + 0.15 * own('wohnlage');
          qualities.push(`${key};${year};${score > 0.75 ? 'einfach' : score > -0.25 ? 'mittel' : score > -0.95 ? 'gut' : 'sehr gut'}`);
          const eligible = Math.round(sums('einwohner', i, t) * 0.79 - sums('auslaender', i, t) * 0.5);
          const turnout = logistic(0.18 - 0.42 * social + (year - 2014) * 0.02 + 0.08 * own('wahl', year));
          votes.push(`${key};${year};${eligible};${Math.round(eligible * turnout)}`);
        }
        if (year % 3 === 0 || year === 2024) {
          const asked = Math.max(11, Math.round(sums('einwohner', i, t) * 0.012 + 5 * own('befragte', year) - 4 * social));
          const content = logistic(logOddsOf(0.74) - 0.4 * social - 0.1 * urban + (2.2 / Math.sqrt(asked)) * own('umfrage', year));
          survey.push(`${key};${year};${asked < 30 ? '/' : Math.round(content * 100)};${asked}`);
        }
        if (suffix !== '') population.push(`${key};${year};${populationColumns.map((column) => sums(column, i, t)).join(';')}`);
      });
    });
    const base = { level, key: 'sozialraum', symbols: 'din55301' as const };
    const add = (
      dataset: string,
      title: string,
      table: Partial<TableFile>,
      rows: readonly string[],
      referenceDate: string,
      source: string,
    ): void => {
      if (rows.length === 0) return;
      const resource = `${dataset}${suffix}`;
      tables.push({
        ...base,
        columns: [],
        ...table,
        resource,
        path: `${resource}.csv`,
        dataset,
        title: `${title}${note} (fiktiv)`,
        rows,
        referenceDate,
        source,
      });
    };
    add(
      'bevoelkerung',
      'Bevölkerung nach Alter in Sozialräumen',
      { columns: populationColumns, symbols: 'plain' },
      population,
      '31.12.',
      'Melderegister (fiktiv)',
    );
    add(
      'mieten',
      'Median der Angebotsmieten in Sozialräumen',
      { columns: ['angebote'], decimalColumns: ['miete_median'] },
      rents,
      'Jahresmittel',
      'Auswertung von Wohnungsanzeigen (fiktiv)',
    );
    add(
      'wohnlagen',
      'Überwiegende Wohnlage der Sozialräume',
      { textColumns: ['wohnlage'] },
      qualities,
      '01.04.',
      'Mietspiegel Musterstadt (fiktiv)',
    );
    add(
      'wahlen',
      'Wahlberechtigte und Wählende der Kommunalwahlen',
      { columns: ['wahlberechtigte', 'waehler'] },
      votes,
      'Wahltag',
      'Wahlamt (fiktiv)',
    );
    add(
      'umfrage',
      'Bürgerumfrage: Zufriedenheit mit dem Wohnumfeld',
      { columns: ['befragte'], decimalColumns: ['zufrieden'] },
      survey,
      'Herbst',
      'Bürgerumfrage Musterstadt (fiktiv)',
    );
  }
  // The median age is delivered for every level: it cannot be summed up.
  const parents = (level: AreaLevel): number[] => hierarchy.block.parent.map((z) => level.parent[z]!);
  const districtOf = parents(hierarchy.sozialraum);
  const boroughOf = districtOf.map((d) => hierarchy.stadtteil.parent[d]!);
  const ageLevels: readonly [string, string, readonly string[], readonly number[], (year: number) => boolean][] = [
    ['sozialraum-2013', 'sozialraum', hierarchy.sozialraum2013.keys, earlierOfBlock, (year) => year < EDITION_YEAR],
    ['sozialraum', 'sozialraum', hierarchy.sozialraum.keys, hierarchy.block.parent, (year) => year >= EDITION_YEAR],
    ['stadtteil', 'stadtteil', hierarchy.stadtteil.keys, districtOf, () => true],
    ['stadtbezirk', 'stadtbezirk', hierarchy.stadtbezirk.keys, boroughOf, () => true],
    ['stadt', 'stadt', ['00'], hierarchy.block.keys.map(() => 0), () => true],
  ];
  for (const [level, key, keys, ofBlock, valid] of ageLevels) {
    const sums = sumUp(series, ofBlock, keys.length);
    const rows: string[] = [];
    years.forEach((year, t) => {
      if (!valid(year)) return;
      keys.forEach((areaKey, i) => {
        const age = medianAge(sums, i, t);
        rows.push(`${areaKey};${year};${age === null ? 'x' : germanDecimal(age, 1)};${sums('einwohner', i, t)}`);
      });
    });
    if (rows.length === 0) continue;
    tables.push({
      resource: `alter-${level}`,
      path: `alter-${level}.csv`,
      dataset: 'alter',
      level,
      key,
      title: `Medianalter, Ebene ${level} (fiktiv)`,
      columns: ['einwohner'],
      decimalColumns: ['medianalter'],
      symbols: 'din55301',
      referenceDate: '31.12.',
      source: 'Melderegister (fiktiv)',
      rows,
    });
  }
  return tables;
}

/** All tables of the package. */
export function buildTables(
  series: BlockSeries,
  hierarchy: Hierarchy,
  latents: readonly BlockLatents[],
  earlierOfBlock: readonly number[],
  seed: number,
): TableFile[] {
  return [
    ...blockTables(series, hierarchy.block.keys),
    ...workTables(series, hierarchy),
    ...deliveredTables(series, hierarchy, latents, earlierOfBlock, seed),
  ];
}

/** Column order of a table's file after key and year. */
export const fileColumns = (table: TableFile): string[] => [
  ...(table.textColumns ?? []),
  ...(table.decimalColumns ?? []),
  ...table.columns,
];

export const tableText = (table: TableFile): string =>
  `${[table.key, 'jahr', ...fileColumns(table)].join(';')}\n${table.rows.join('\n')}\n`;
