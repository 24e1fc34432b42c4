import { isGeographicCrs } from '../../geometry/index.ts';
import {
  crsCode,
  datasetId,
  facilityKindId,
  indicatorId,
  levelId,
  LOCAL_CRS,
  resourceName,
  type AtlasPackage,
  type ColumnReference,
  type CrsCode,
  type FacilityKindDescriptor,
  type IndicatorDescriptor,
  type LevelDescriptor,
  type PeriodDescriptor,
  type ResourceDescriptor,
  type ResourceName,
  type TableDescriptor,
} from '../../model/index.ts';
import { keyCandidates, nameProperty } from './key-match.ts';
import { titleOf, type DraftLevel } from './levels.ts';
import { slugOf, stemOf, uniqueName } from './raw-file.ts';
import type { SniffedGeometry } from './sniff-geometry.ts';
import type { SniffedColumn, SniffedTable } from './sniff-table.ts';
import { initTexts } from './init-texts.ts';

export interface Draft {
  readonly atlas: AtlasPackage;
  /** What should be looked at, in German. */
  readonly doubts: readonly string[];
}

interface DraftInput {
  readonly folderName: string;
  readonly levels: readonly DraftLevel[];
  readonly geometries: readonly SniffedGeometry[];
  readonly tables: readonly SniffedTable[];
  /** Taken where no year can be found. */
  readonly currentYear: number;
}

const YEAR = /(?<!\d)(?:19|20)\d{2}(?!\d)/g;

/** Writes down as a descriptor what was found. */
export function draftPackage({ folderName, levels, geometries, tables, currentYear }: DraftInput): Draft {
  const doubts: string[] = [];
  const names = new Set<string>();
  const geometryResources = new Map<string, ResourceDescriptor>();
  const resourceOf = (geometry: SniffedGeometry): ResourceName => {
    let resource = geometryResources.get(geometry.path);
    if (resource === undefined) {
      resource = {
        name: resourceName(uniqueName(slugOf(stemOf(geometry.path)), names)),
        path: geometry.path,
        format: geometry.format,
        crs: geometry.crs,
      };
      geometryResources.set(geometry.path, resource);
      if (geometry.crsOrigin === 'numbers') doubts.push(initTexts.crsGuessed(geometry.path, geometry.crs));
      if (geometry.crsOrigin === 'none') doubts.push(initTexts.crsUnknown(geometry.path));
    }
    return resource.name;
  };

  const levelDescriptors = levels.map((level) => levelDescriptor(level, resourceOf(level.geometry)));
  const facilities = geometries
    .filter(({ shape }) => shape === 'points')
    .map((geometry) => facilityKind(geometry, resourceOf(geometry), names));

  const tableResources: ResourceDescriptor[] = [];
  const tableDescriptors: TableDescriptor[] = [];
  const indicators = new Map<string, IndicatorDescriptor>();
  const populations = new Map<DraftLevel, ColumnReference>();
  for (const table of tables) {
    const name = resourceName(uniqueName(slugOf(stemOf(table.path)), names));
    const { period, columns, values } = periodOf(table, currentYear, doubts);
    // files that differ only in the year of their name are years of one data set
    const dataset = datasetId(slugOf(stemOf(table.path).replace(YEAR, ' ')));
    tableResources.push(tableResource(table, name));
    tableDescriptors.push({
      dataset,
      resource: name,
      level: levelId(table.level.id),
      key: table.keyColumn,
      ...(table.keyLength === null ? {} : { keyLength: table.keyLength }),
      period,
      ...(Object.keys(columns).length === 0 ? {} : { columns }),
      ...(table.signs.length === 0 ? {} : { symbols: 'ba' as const }),
      ...(table.totalKeys.length === 0 ? {} : { totalKeys: table.totalKeys }),
      ...(table.unassignedKeys.length === 0 ? {} : { unassignedKeys: table.unassignedKeys }),
    });
    describeDoubts(table, doubts);
    for (const column of values) {
      const reference = { dataset, column: column.header };
      if (column.whole && isPopulation(column.header) && !populations.has(table.level)) populations.set(table.level, reference);
      const id = `${dataset}-${slugOf(column.header)}`;
      if (column.varies && !indicators.has(id)) indicators.set(id, indicatorOf(id, column, reference));
    }
  }
  for (const [level, { dataset, column }] of populations) doubts.push(initTexts.populationGuessed(level.title, dataset, column));
  if (indicators.size > 0) doubts.push(initTexts.meaningOpen(indicators.size));
  doubts.push(initTexts.sourcesOpen);

  const crs = packageCrs(levels);
  const first = indicators.values().next().value;
  const startLevel = tableDescriptors[0]?.level ?? levelDescriptors[0]?.id;
  return {
    doubts,
    atlas: {
      name: slugOf(folderName),
      title: `Sozialraumatlas ${titleOf(folderName)}`,
      resources: [...geometryResources.values(), ...tableResources],
      atlas: {
        version: 1,
        crs,
        city: { name: titleOf(folderName) },
        levels: levelDescriptors.map((level, index) => {
          const population = populations.get(levels[index]!);
          return population === undefined ? level : { ...level, population };
        }),
        tables: tableDescriptors,
        indicators: [...indicators.values()],
        ...(facilities.length === 0 ? {} : { facilities }),
        ...(startLevel === undefined ? {} : { start: { level: startLevel, ...(first === undefined ? {} : { indicator: first.id }) } }),
      },
    },
  };
}

function levelDescriptor(level: DraftLevel, resource: ResourceName): LevelDescriptor {
  const { geometry, parent } = level;
  return {
    id: levelId(level.id),
    title: level.title,
    titlePlural: level.title,
    geometry: {
      resource,
      ...(geometry.object === null ? {} : { object: geometry.object }),
      key: level.key,
      ...(level.name === null ? {} : { name: level.name }),
      ...(level.keyLength === null ? {} : { keyLength: level.keyLength }),
    },
    ...(parent === null
      ? {}
      : {
          parent:
            'keyPrefix' in parent
              ? { level: levelId(parent.level.id), keyPrefix: parent.keyPrefix }
              : { level: levelId(parent.level.id), property: parent.property },
        }),
  };
}

function facilityKind(geometry: SniffedGeometry, resource: ResourceName, names: Set<string>): FacilityKindDescriptor {
  const title = titleOf(geometry.object ?? stemOf(geometry.path));
  const key = keyCandidates(geometry)[0] ?? null;
  const name = nameProperty(geometry, key);
  const address = [...geometry.properties.keys()].find((property) => /(adresse|anschrift|stra(ss|ß)e|street)/i.test(property));
  return {
    id: facilityKindId(uniqueName(slugOf(title), names)),
    title,
    titlePlural: title,
    resource,
    ...(key === null ? {} : { key }),
    ...(name === null ? {} : { name }),
    ...(address === undefined ? {} : { address }),
  };
}

function tableResource(table: SniffedTable, name: ResourceName): ResourceDescriptor {
  const numeric = new Map(table.numeric.map((column) => [column.header, column]));
  const headerRow = table.headerRows[table.headerRows.length - 1];
  return {
    name,
    path: table.path,
    format: 'csv',
    encoding: table.encoding,
    dialect: {
      delimiter: table.delimiter,
      ...(headerRow === undefined ? { header: false } : headerRow === 1 ? {} : { headerRows: table.headerRows }),
    },
    schema: {
      fields: table.headers
        .filter((header) => header !== '')
        .map((header) => {
          if (!numeric.has(header)) return { name: header, type: header === table.yearColumn ? 'any' : 'string' };
          return {
            name: header,
            type: 'number',
            ...(table.decimalChar === '.' ? {} : { decimalChar: table.decimalChar }),
            ...(table.groupChar === null ? {} : { groupChar: table.groupChar }),
          };
        }),
    },
  };
}

interface Period {
  readonly period: PeriodDescriptor;
  readonly columns: Readonly<Record<string, string>>;
  /** The columns of numbers under the names indicators use. */
  readonly values: readonly SniffedColumn[];
}

/** The year from a column, else from years in the column names, else from the file name, else the present one. */
function periodOf(table: SniffedTable, currentYear: number, doubts: string[]): Period {
  if (table.yearColumn !== null) return { period: { column: table.yearColumn }, columns: {}, values: table.numeric };
  const byPattern = new Map<string, Map<number, SniffedColumn>>();
  for (const column of table.numeric) {
    const years = column.header.match(YEAR) ?? [];
    if (years.length !== 1) continue;
    const pattern = column.header.replace(years[0]!, '{year}');
    byPattern.set(pattern, (byPattern.get(pattern) ?? new Map<number, SniffedColumn>()).set(Number(years[0]), column));
  }
  const series = [...byPattern].filter(([, years]) => years.size > 1);
  const [main, ...others] = series;
  if (main !== undefined) return yearlyColumns(table, main, others);
  const years = stemOf(table.path).match(YEAR) ?? [];
  const year = Number(years[0] ?? currentYear);
  doubts.push(years.length === 0 ? initTexts.yearUnknown(table.path, year) : initTexts.yearFromName(table.path, year));
  return { period: { year }, columns: {}, values: table.numeric };
}

function yearlyColumns(
  table: SniffedTable,
  [pattern, years]: readonly [string, ReadonlyMap<number, SniffedColumn>],
  others: readonly (readonly [string, ReadonlyMap<number, SniffedColumn>])[],
): Period {
  const nameOf = (template: string): string => {
    const rest = template
      .replace('{year}', ' ')
      .replace(/[\s_()–-]+/g, ' ')
      .trim();
    return rest === ''
      ? titleOf(
          stemOf(table.path)
            .replace(/(?:19|20)\d{2}([\s_-]*(bis)?[\s_-]*(?:19|20)\d{2})?/g, '')
            .replace(/[\s_-]+$/, ''),
        )
      : rest;
  };
  const merged = (header: string, columns: Iterable<SniffedColumn>): SniffedColumn => {
    const list = [...columns];
    return {
      header,
      whole: list.every(({ whole }) => whole),
      decimals: Math.max(...list.map(({ decimals }) => decimals)),
      varies: list.some(({ varies }) => varies),
    };
  };
  const as = nameOf(pattern);
  return {
    period: { columnsByYear: Object.fromEntries([...years].map(([year, { header }]) => [header, year])), as },
    columns: Object.fromEntries(others.map(([template]) => [nameOf(template), template])),
    values: [merged(as, years.values()), ...others.map(([template, columns]) => merged(nameOf(template), columns.values()))],
  };
}

const isPopulation = (header: string): boolean =>
  /^(einwohner\w*|ew|e_e|bev(ö|oe)lkerung\w*|insgesamt|inhabitants|population|total_residents|hauptwohn\w*)\b/i.test(header);

function indicatorOf(id: string, column: SniffedColumn, reference: ColumnReference): IndicatorDescriptor {
  const percent = /%|prozent|percent|anteil|quote|rate\b/i.test(column.header);
  return {
    id: indicatorId(id),
    title: column.header,
    unit: percent ? 'percent' : column.whole ? 'count' : 'none',
    decimals: column.whole ? 0 : Math.max(1, column.decimals),
    polarity: 'neutral',
    // only whole numbers that are no rates may be summed up to larger areas
    value: column.whole && !percent ? { kind: 'count', count: [reference] } : { kind: 'delivered', value: reference },
  };
}

function describeDoubts(table: SniffedTable, doubts: string[]): void {
  if (table.headerRows.length === 0) doubts.push(initTexts.noHeader(table.path));
  if (table.areaShare < 0.9 || table.entryShare < 0.9)
    doubts.push(initTexts.weakMatch(table.path, table.level.title, table.areaShare, table.entryShare));
  if (table.keyLength !== null) doubts.push(initTexts.zerosRestored(table.path, table.keyColumn, table.keyLength));
  if (table.encoding === 'windows-1252') doubts.push(initTexts.encodingGuessed(table.path));
  if (table.groupChar !== null) doubts.push(initTexts.groupsSeen(table.path, table.groupChar));
  if (table.signs.length > 0) doubts.push(initTexts.signsSeen(table.path, table.signs));
}

/** The CRS of the map: that of projected areas, else UTM by the longitude, else Web Mercator; drawings stay in their own units. */
function packageCrs(levels: readonly DraftLevel[]): CrsCode {
  const main = levels[0]?.geometry;
  if (main === undefined || main.crs === LOCAL_CRS) return LOCAL_CRS;
  if (!isGeographicCrs(main.crs)) return main.crs;
  const { minX, maxX, minY, maxY } = main.box;
  const longitude = (minX + maxX) / 2;
  const inGermany = minX >= 5 && maxX <= 16 && minY >= 46 && maxY <= 56;
  return crsCode(!inGermany ? 'EPSG:3857' : longitude < 12 ? 'EPSG:25832' : 'EPSG:25833');
}
