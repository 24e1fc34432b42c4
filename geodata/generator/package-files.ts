import { backdropKinds } from './backdrop-kinds.ts';
import type { City } from './city.ts';
import { DEFAULT_BLOCKS } from './city.ts';
import { facilityKinds } from './facility-kinds.ts';
import { ageTables } from './population-forecast.ts';
import { recipes } from './recipes.ts';
import { districtPlans, scenarios } from './scenarios.ts';
import { stories } from './stories.ts';
import { supplyRecipes } from './supply-recipes.ts';
import { areasTopology, facilitiesGeoJson, streetsTopology } from './geometry-files.ts';
import { writeCloudOptimizedGeoTiff } from './geotiff-file.ts';
import { indicators, themes } from './indicators.ts';
import { buildTables, EDITION_YEAR, fileColumns, tableText } from './tables.ts';
import type { TableFile } from './tables.ts';
import { crsCode, datasetId, indicatorId, levelId, resourceName } from '../../src/model/index.ts';
import type {
  AtlasPackage,
  FieldDescriptor,
  IndicatorDescriptor,
  LevelDescriptor,
  ResourceDescriptor,
  TableDescriptor,
} from '../../src/model/index.ts';

const TITLE = 'Sozialraumatlas Musterstadt (fiktiv)';
const ATTRIBUTION = 'Stadt Musterstadt (fiktiv)';
const licence = { name: 'CC0-1.0', title: 'Creative Commons Zero', path: 'https://creativecommons.org/publicdomain/zero/1.0/' };

const secretByProfile = (table: TableFile): FieldDescriptor['missingValues'] =>
  table.symbols === 'ba'
    ? ['', { value: '*', label: 'secret' }]
    : table.symbols === 'din55301'
      ? ['', { value: '...', label: 'pending' }, { value: '/', label: 'uncertain' }, { value: 'x', label: 'notApplicable' }]
      : [''];

function tableResource(table: TableFile, bytes: number): ResourceDescriptor {
  const decimals = new Set(table.decimalColumns ?? []);
  const texts = new Set(table.textColumns ?? []);
  return {
    name: resourceName(table.resource),
    path: table.path,
    format: 'csv',
    title: table.title,
    encoding: 'utf-8',
    bytes,
    dialect: { delimiter: ';', header: true },
    schema: {
      fields: [
        { name: table.key, type: 'string', title: 'Schlüssel des Gebiets' },
        { name: 'jahr', type: 'year', title: 'Jahr' },
        ...fileColumns(table).map((name): FieldDescriptor => {
          if (texts.has(name)) return { name, type: 'string' };
          return decimals.has(name) ? { name, type: 'number', decimalChar: ',' } : { name, type: 'integer' };
        }),
      ],
      primaryKey: [table.key, 'jahr'],
      missingValues: secretByProfile(table)!,
    },
    sources: [{ title: table.source }],
  };
}

const tableDescriptor = (table: TableFile): TableDescriptor => ({
  dataset: datasetId(table.dataset),
  resource: resourceName(table.resource),
  level: levelId(table.level),
  key: table.key,
  keyLength: { block: 8, sozialraum: 6, 'sozialraum-2013': 6, stadtteil: 4, stadtbezirk: 2, stadt: 2 }[table.level]!,
  period: { column: 'jahr' },
  symbols: table.symbols,
  ...(table.totalKeys === undefined ? {} : { totalKeys: table.totalKeys }),
  ...(table.unassignedKeys === undefined ? {} : { unassignedKeys: table.unassignedKeys }),
  ...(table.minimumCases === undefined ? {} : { minimumCases: table.minimumCases }),
  source: `${table.source}; Daten fiktiv`,
  referenceDate: table.referenceDate,
});

function levels(): LevelDescriptor[] {
  const population = { dataset: datasetId('bevoelkerung'), column: 'einwohner' };
  const level = (
    id: string,
    title: string,
    titlePlural: string,
    keyLength: number,
    parent: string | null,
    named: boolean,
    more: Partial<LevelDescriptor> = {},
  ): LevelDescriptor => ({
    id: levelId(id),
    title,
    titlePlural,
    geometry: { resource: resourceName('gebiete'), object: id, key: 'schluessel', ...(named ? { name: 'name' } : {}), keyLength },
    ...(parent === null ? {} : { parent: { level: levelId(parent), property: parent } }),
    population,
    ...more,
  });
  return [
    level('block', 'Baublock', 'Baublöcke', 8, 'sozialraum', false),
    level('sozialraum', 'Sozialraum', 'Sozialräume', 6, 'stadtteil', true, { validFrom: EDITION_YEAR }),
    level('stadtteil', 'Stadtteil', 'Stadtteile', 4, 'stadtbezirk', true),
    level('stadtbezirk', 'Stadtbezirk', 'Stadtbezirke', 2, 'stadt', true),
    level('stadt', 'Stadt', 'Stadt', 2, null, true),
    level('sozialraum-2013', 'Sozialraum (Gebietsstand 2013)', 'Sozialräume (Gebietsstand 2013)', 6, 'stadtteil', true, {
      validFrom: 2013,
      validTo: EDITION_YEAR - 1,
      editionOf: levelId('sozialraum'),
    }),
  ];
}

/** Shares of the people of each former Sozialraum that live in each present one, by the last year before the change. */
function crosswalk(city: City): string {
  const { hierarchy, series, earlierOfBlock } = city;
  const t = Math.max(0, series.years.indexOf(EDITION_YEAR - 1));
  const people = series.values.get('einwohner')!;
  const total = new Map<number, number>();
  const flow = new Map<string, { from: number; to: number; people: number }>();
  hierarchy.block.parent.forEach((to, block) => {
    const from = earlierOfBlock[block]!;
    const count = people[block * series.years.length + t]!;
    total.set(from, (total.get(from) ?? 0) + count);
    const key = `${from}>${to}`;
    const before = flow.get(key);
    if (before) before.people += count;
    else flow.set(key, { from, to, people: count });
  });
  const rows = [...flow.values()]
    .sort((a, b) => a.from - b.from || a.to - b.to)
    .filter((f) => f.people > 0)
    .map(
      (f) => `${hierarchy.sozialraum2013.keys[f.from]!};${hierarchy.sozialraum.keys[f.to]!};${(f.people / total.get(f.from)!).toFixed(6)}`,
    );
  return `von;nach;anteil\n${rows.join('\n')}\n`;
}

const usedDatasets = (indicator: IndicatorDescriptor): string[] => {
  const { value } = indicator;
  switch (value.kind) {
    case 'rate':
      return [...value.numerator, ...value.denominator].map((c) => c.dataset);
    case 'count':
    case 'density':
      return value.count.map((c) => c.dataset);
    default:
      return [value.value.dataset];
  }
};

/** The whole package: path -> content. Depends on the city alone. */
export function packageFiles(city: City): ReadonlyMap<string, Uint8Array> {
  const encoder = new TextEncoder();
  const files = new Map<string, Uint8Array>();
  const resources: ResourceDescriptor[] = [];
  const put = (path: string, content: string | Uint8Array): number => {
    const bytes = typeof content === 'string' ? encoder.encode(content) : content;
    files.set(path, bytes);
    return bytes.length;
  };
  const addResource = (
    name: string,
    path: string,
    format: NonNullable<ResourceDescriptor['format']>,
    title: string,
    content: string | Uint8Array,
  ): void => {
    resources.push({ name: resourceName(name), path, format, title: `${title} (fiktiv)`, bytes: put(path, content) });
  };
  addResource('gebiete', 'gebiete.topojson', 'topojson', 'Gebiete aller Ebenen und Hintergrund', areasTopology(city));
  addResource(
    'strassen',
    'strassen.topojson',
    'topojson',
    'Begehbares Wegenetz (Objekt weg) und Baublockseiten (Objekt baublockseite)',
    streetsTopology(city),
  );
  for (const kind of facilityKinds)
    addResource(kind.resource, `${kind.resource}.geojson`, 'geojson', kind.titlePlural, facilitiesGeoJson(city, kind.id));
  const { grid, west, north, pixelMeters } = city.raster;
  addResource(
    'bevoelkerungsraster',
    'bevoelkerungsraster.tif',
    'geotiff',
    'Bevölkerungsraster 100 m',
    writeCloudOptimizedGeoTiff(grid, west, north, pixelMeters),
  );
  const tables = [
    ...buildTables(city.series, city.hierarchy, city.latents, city.earlierOfBlock, city.options.seed),
    ...ageTables(city.series, city.hierarchy, city.options.seed),
  ];
  for (const table of tables) resources.push(tableResource(table, put(table.path, tableText(table))));
  resources.push({
    name: resourceName('umrechnung-2020'),
    path: 'umrechnung-2020.csv',
    format: 'csv',
    title: 'Umrechnung Sozialräume Gebietsstand 2013 auf 2020, Bevölkerungsanteile (fiktiv)',
    bytes: put('umrechnung-2020.csv', crosswalk(city)),
    dialect: { delimiter: ';', header: true },
    schema: {
      fields: [
        { name: 'von', type: 'string' },
        { name: 'nach', type: 'string' },
        { name: 'anteil', type: 'number' },
      ],
    },
  });
  const datasets = new Set(tables.map((table) => table.dataset));
  const few = city.options.blocks !== DEFAULT_BLOCKS;
  const years = city.series.years;
  const descriptor: AtlasPackage = {
    $schema: '../../public/schema/atlas-package.schema.json',
    name: few ? 'musterstadt-skaliert' : 'musterstadt',
    title: TITLE,
    description: `Eine frei erfundene Stadt: Gebiete, Straßen, Einrichtungen und alle Zahlen sind fiktiv und von einem Programm erzeugt (Startwert ${city.options.seed}). ${city.options.blocks} Baublöcke, Jahre ${years[0]} bis ${years.at(-1)}.${few && years.length < 12 ? ' Große Ausgabe für Messungen: nur die letzten Jahre.' : ''}`,
    version: '1.0.0',
    licenses: [licence],
    sources: [{ title: ATTRIBUTION }],
    resources,
    atlas: {
      version: 1,
      crs: crsCode('EPSG:25832'),
      fictitious: true,
      city: { name: 'Musterstadt', key: '00' },
      levels: levels(),
      themes,
      tables: tables.map(tableDescriptor),
      indicators: indicators.filter((indicator) => usedDatasets(indicator).every((dataset) => datasets.has(dataset))),
      facilities: facilityKinds.map(({ resource, ...kind }) => ({ ...kind, resource: resourceName(resource) })),
      backdrop: backdropKinds.map((kind) => ({ kind, resource: resourceName('gebiete'), object: kind })),
      network: { resource: resourceName('strassen'), object: 'weg' },
      rasters: [
        {
          id: 'bevoelkerung-100m',
          title: 'Bevölkerungsraster 100 m (fiktiv)',
          resource: resourceName('bevoelkerungsraster'),
          unit: 'Einwohner je Rasterzelle',
          year: years.at(-1)!,
        },
      ],
      crosswalks: [
        {
          from: levelId('sozialraum-2013'),
          to: levelId('sozialraum'),
          resource: resourceName('umrechnung-2020'),
          fromKey: 'von',
          toKey: 'nach',
          share: 'anteil',
        },
      ],
      publisher: {
        name: 'Stadt Musterstadt (fiktiv), Amt für Soziales',
        imprintUrl: 'https://musterstadt.example/impressum',
        privacyUrl: 'https://musterstadt.example/datenschutz',
        accessibilityContact: {
          name: 'Stelle für Barrierefreiheit (fiktiv)',
          email: 'barrierefrei@musterstadt.example',
          phone: '0000 123456',
        },
        enforcementBody: { name: 'Durchsetzungsstelle des Landes (fiktiv)', url: 'https://durchsetzung.example/' },
      },
      attributions: [
        { provider: ATTRIBUTION, title: 'Alle Gebiete und Zahlen sind erfunden', licenseId: 'CC0-1.0', licenseUrl: licence.path },
      ],
      ...(few
        ? {}
        : {
            recipes: [...recipes(years.at(-1)!), ...supplyRecipes()],
            scenarios: scenarios(city),
            districts: districtPlans(city, years.at(-1)!),
            stories: stories(city, years.at(-1)!),
          }),
      start: { level: levelId('sozialraum'), indicator: indicatorId('kinderarmut'), year: years.at(-1)! },
    },
  };
  put('datapackage.json', `${JSON.stringify(descriptor, null, 1)}\n`);
  return files;
}
