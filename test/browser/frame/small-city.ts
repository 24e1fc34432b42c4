import { createRandom } from '../../../src/statistics/index.ts';
import {
  areaKey,
  crsCode,
  datasetId,
  facilityKindId,
  indicatorId,
  levelId,
  resourceName,
  themeId,
  ValueState,
  type AtlasPackage,
  type IndicatorDescriptor,
  type IndicatorSeries,
  type Level,
} from '../../../src/model/index.ts';

const COLUMNS = 6;
const ROWS = 5;
const AREAS = COLUMNS * ROWS;
const SIDE_METERS = 800;
const YEARS = [2013, 2014, 2015, 2016, 2018, 2019, 2020, 2021, 2022, 2023, 2024];

const NAMES = [
  ...['Altstadt', 'Nordstadt', 'Südvorstadt', 'Hafenviertel', 'Am Mühlgraben', 'Neubrück', 'Lindenhöhe', 'Oberfeld', 'Grünau', 'Ziegelei'],
  ...['Weststadt', 'Kreuzberg am Wall', 'Gartenstadt', 'Bahnhofsviertel', 'Schlosspark', 'Unterfeld', 'Ostend', 'Fischersand'],
  ...['Königsallee', 'Müllerhof', 'Sankt Jürgen', 'Rosenhügel', 'Steinäcker', 'Birkenweg', 'Tannenbusch', 'Weinberg', 'Bachaue'],
  ...['Großsiedlung Süd', 'Dorf Langenäs', 'Gewerbegebiet Nord'],
];

const LEVEL = levelId('sozialraum');
const DATASET = datasetId('sozialdaten');

const rate = (id: string, title: string, titleEn: string, theme: string, more: Partial<IndicatorDescriptor> = {}): IndicatorDescriptor => ({
  id: indicatorId(id),
  title,
  titleEn,
  theme: themeId(theme),
  unit: 'percent',
  decimals: 1,
  polarity: 'highIsUnfavourable',
  value: {
    kind: 'rate',
    numerator: [{ dataset: DATASET, column: id }],
    denominator: [{ dataset: DATASET, column: 'bevoelkerung' }],
    factor: 100,
  },
  ...more,
});

export const POVERTY = rate(
  'kinderarmut',
  'Kinder in Familien mit SGB-II-Leistungen',
  'Children in families receiving basic benefits',
  'lage',
  {
    question: 'Wo leben viele Kinder in Armut?',
    questionEn: 'Where do many children live in poverty?',
    description: 'Anteil der Kinder unter 15 Jahren, die in Bedarfsgemeinschaften nach dem SGB II leben.',
    descriptionEn: 'Share of children under 15 in households receiving basic income support.',
    formula: 'Kinder unter 15 in Bedarfsgemeinschaften je 100 Kinder unter 15',
    formulaEn: 'Children under 15 in such households per 100 children under 15',
    referenceDate: '31.12.',
    minimumBase: 50,
  },
);

/** A made-up city of 30 areas, enough for every part of the frame. */
export const SMALL_CITY: AtlasPackage = {
  name: 'kleinstadt',
  title: 'Sozialraumatlas Kleinstadt',
  description: 'Eine erfundene Stadt für Prüfungen.',
  created: '2026-11-01',
  licenses: [{ name: 'dl-de/by-2-0', title: 'Datenlizenz Deutschland – Namensnennung – 2.0', path: 'https://www.govdata.de/dl-de/by-2-0' }],
  resources: [
    { name: resourceName('gebiete'), path: 'gebiete.geojson', format: 'geojson' },
    { name: resourceName('sozialdaten'), path: 'sozialdaten.csv', format: 'csv', title: 'Sozialdaten 2013–2024' },
  ],
  atlas: {
    version: 1,
    crs: crsCode('EPSG:25832'),
    fictitious: true,
    city: { name: 'Kleinstadt' },
    levels: [
      {
        id: LEVEL,
        title: 'Sozialraum',
        titlePlural: 'Sozialräume',
        geometry: { resource: resourceName('gebiete'), key: 'id', name: 'name' },
        validFrom: 2020,
      },
      {
        id: levelId('stadtteil'),
        title: 'Stadtteil',
        titlePlural: 'Stadtteile',
        geometry: { resource: resourceName('gebiete'), key: 'id', name: 'name' },
      },
      {
        id: levelId('sozialraum-alt'),
        title: 'Sozialraum bis 2019',
        titlePlural: 'Sozialräume bis 2019',
        geometry: { resource: resourceName('gebiete'), key: 'id', name: 'name' },
        editionOf: LEVEL,
        validTo: 2019,
      },
    ],
    themes: [
      { id: themeId('lage'), title: 'Soziale Lage', titleEn: 'Social situation' },
      { id: themeId('bevoelkerung'), title: 'Bevölkerung', titleEn: 'Population' },
      { id: themeId('wohnen'), title: 'Wohnen', titleEn: 'Housing' },
    ],
    tables: [
      {
        dataset: DATASET,
        resource: resourceName('sozialdaten'),
        level: LEVEL,
        key: 'id',
        period: { column: 'jahr' },
        source: 'Stadt Kleinstadt, Statistikstelle',
      },
    ],
    indicators: [
      POVERTY,
      rate('arbeitslose', 'Arbeitslosenanteil', 'Share of unemployed people', 'lage'),
      rate('grundsicherung', 'Grundsicherung im Alter', 'Basic income support in old age', 'lage'),
      rate('unter18', 'Anteil unter 18 Jahren', 'Share under 18 years', 'bevoelkerung', { polarity: 'neutral' }),
      rate('ueber65', 'Anteil ab 65 Jahren', 'Share of 65 years and older', 'bevoelkerung', { polarity: 'neutral' }),
      rate('alleinerziehend', 'Haushalte von Alleinerziehenden', 'Single-parent households', 'bevoelkerung'),
      rate('leerstand', 'Leerstehende Wohnungen', 'Vacant dwellings', 'wohnen', { polarity: 'neutral' }),
    ],
    facilities: [
      {
        id: facilityKindId('kita'),
        title: 'Kindertagesstätte',
        titlePlural: 'Kindertagesstätten',
        titlePluralEn: 'Day-care centres',
        resource: resourceName('gebiete'),
      },
      {
        id: facilityKindId('schule'),
        title: 'Grundschule',
        titlePlural: 'Grundschulen',
        titlePluralEn: 'Primary schools',
        resource: resourceName('gebiete'),
      },
    ],
    attributions: [{ provider: 'Stadt Kleinstadt', title: 'Sozialdaten', date: '2024-12-31', licenseId: 'dl-de/by-2-0', changed: true }],
    start: { level: LEVEL, indicator: POVERTY.id, year: 2024 },
  },
};

/** Corner of the grid, moved a little so that the city does not look like a chess board. */
function corners(): Float64Array {
  const random = createRandom(7);
  const points = new Float64Array((COLUMNS + 1) * (ROWS + 1) * 2);
  for (let row = 0; row <= ROWS; row++)
    for (let column = 0; column <= COLUMNS; column++) {
      const at = (row * (COLUMNS + 1) + column) * 2;
      points[at] = 400_000 + (column + random.next() * 0.5) * SIDE_METERS;
      points[at + 1] = 5_600_000 + (row + random.next() * 0.5) * SIDE_METERS;
    }
  return points;
}

export function smallLevel(): Level {
  const points = corners();
  const coordinates: number[] = [];
  const labelPoints = new Float64Array(AREAS * 2);
  for (let area = 0; area < AREAS; area++) {
    const first = Math.floor(area / COLUMNS) * (COLUMNS + 1) + (area % COLUMNS);
    const ring = [first, first + 1, first + COLUMNS + 2, first + COLUMNS + 1, first];
    coordinates.push(...ring.flatMap((point) => [points[point * 2]!, points[point * 2 + 1]!]));
    for (const axis of [0, 1] as const)
      labelPoints[area * 2 + axis] = ring.slice(0, 4).reduce((sum, point) => sum + points[point * 2 + axis]! / 4, 0);
  }
  return {
    id: LEVEL,
    keys: Array.from({ length: AREAS }, (_, area) => areaKey(String(area + 1).padStart(4, '0'))),
    names: NAMES,
    parentLevel: null,
    parentIndex: null,
    geometry: {
      coordinates: Float64Array.from(coordinates),
      ringOffsets: Uint32Array.from({ length: AREAS + 1 }, (_, ring) => ring * 5),
      polygonOffsets: Uint32Array.from({ length: AREAS + 1 }, (_, polygon) => polygon),
      areaOffsets: Uint32Array.from({ length: AREAS + 1 }, (_, area) => area),
    },
    labelPoints,
    areaSquareMeters: new Float64Array(AREAS).fill(SIDE_METERS * SIDE_METERS),
    boundingBox: { minX: 400_000, minY: 5_600_000, maxX: 400_000 + 6.5 * SIDE_METERS, maxY: 5_600_000 + 5.5 * SIDE_METERS },
  };
}

/** 2017 was not delivered; in 2020 boundaries changed. One area is secret, one not rated, one without inhabitants. */
export function smallSeries(): IndicatorSeries {
  const random = createRandom(11);
  const basis = Float64Array.from({ length: AREAS }, () => 4 + random.next() ** 2 * 34);
  const values = YEARS.map((_, t) => basis.map((value) => value + t * 0.3 + random.next() * 2));
  const states = YEARS.map(() => new Uint8Array(AREAS));
  values.forEach((column, t) => {
    const special = [
      [9, ValueState.secret],
      [17, ValueState.notRated],
      [29, ValueState.uninhabited],
    ] as const;
    for (const [area, state] of special) {
      column[area] = Number.NaN;
      states[t]![area] = state;
    }
  });
  return {
    indicator: POVERTY.id,
    level: LEVEL,
    years: YEARS,
    values,
    states,
    numerators: values.map((column) => column.map((value) => Math.round(value * 9))),
    denominators: values.map(() => new Float64Array(AREAS).fill(900)),
    city: Float64Array.from(YEARS, (_, t) => 13.4 + t * 0.3),
    cityDelivered: YEARS.map(() => false),
    origin: YEARS.map(() => 'direct' as const),
    breaks: [{ year: 2020, areas: [], reason: 'boundaries' }],
  };
}
