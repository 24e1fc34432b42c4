import { NO_ANALYSIS, NO_CONFERENCE, NO_SUPPLY } from '../../../src/ui/empty-workspaces.ts';
import type { AreaProfile } from '../../../src/analysis/protocol.ts';
import { buildChoropleth, buildHistogram, type ColorScheme } from '../../../src/cartography/index.ts';
import {
  areaKey,
  crsCode,
  datasetId,
  hasNumber,
  indicatorId,
  levelId,
  resourceName,
  themeId,
  ValueState,
  type AtlasPackage,
  type IndicatorDescriptor,
  type IndicatorSeries,
  type Level,
  type LevelDescriptor,
} from '../../../src/model/index.ts';
import { INITIAL_SESSION, INITIAL_STATE, type Language } from '../../../src/state/index.ts';
import { categoryLabel, classLabel, headline, readingSentence, stateLabel } from '../../../src/texts/index.ts';
import type { AtlasView } from '../../../src/ui/index.ts';

const DATASET = datasetId('register');
const YEARS = [2013, 2014, 2015, 2016, 2017, 2018, 2019, 2020, 2021, 2022, 2023, 2024];
const STEMS = ['Nord', 'Süd', 'Ost', 'West', 'Alt', 'Neu', 'Ober', 'Unter', 'Kirch', 'Müller', 'Hafen', 'Garten'];
const ENDS = ['stadt', 'vorstadt', 'feld', 'berg', 'bruch'];

const rate = (column: string) => ({
  kind: 'rate' as const,
  numerator: [{ dataset: DATASET, column }],
  denominator: [{ dataset: DATASET, column: 'kinder' }],
  factor: 100,
});

export const CHILD_POVERTY: IndicatorDescriptor = {
  id: indicatorId('kinderarmut'),
  title: 'Kinder unter 15 Jahren in Bedarfsgemeinschaften',
  titleEn: 'Children under 15 in benefit units',
  question: 'Wo leben viele Kinder in Armut?',
  description: 'Anteil der Kinder unter 15 Jahren, die in einer Bedarfsgemeinschaft nach SGB II leben.',
  formula: 'Kinder unter 15 Jahren in Bedarfsgemeinschaften je 100 Kinder unter 15 Jahren',
  theme: themeId('soziales'),
  unit: 'percent',
  decimals: 1,
  polarity: 'highIsUnfavourable',
  value: rate('faelle'),
  minimumBase: 30,
  source: 'Statistikstelle Musterstadt (fiktiv)',
  referenceDate: '2024-12-31',
};

export const INHABITANTS: IndicatorDescriptor = {
  id: indicatorId('einwohner'),
  title: 'Bevölkerung',
  titleEn: 'Population',
  theme: themeId('bevoelkerung'),
  unit: 'count',
  decimals: 0,
  polarity: 'neutral',
  value: { kind: 'count', count: [{ dataset: DATASET, column: 'ew' }] },
};

const RENT: IndicatorDescriptor = {
  id: indicatorId('miete'),
  title: 'Angebotsmiete',
  theme: themeId('wohnen'),
  unit: 'euroPerSquareMeter',
  decimals: 2,
  polarity: 'neutral',
  value: { kind: 'delivered', value: { dataset: DATASET, column: 'miete' } },
};

export const SOZIALRAUM: LevelDescriptor = {
  id: levelId('sozialraum'),
  title: 'Sozialraum',
  titlePlural: 'Sozialräume',
  geometry: { resource: resourceName('sozialraeume'), key: 'nr', name: 'name' },
  validFrom: 2020,
};

const ATLAS: AtlasPackage = {
  name: 'musterstadt',
  title: 'Musterstadt',
  resources: [],
  atlas: {
    version: 1,
    crs: crsCode('EPSG:25832'),
    fictitious: true,
    city: { name: 'Musterstadt' },
    levels: [SOZIALRAUM],
    themes: [
      { id: themeId('bevoelkerung'), title: 'Bevölkerung', titleEn: 'Population' },
      { id: themeId('soziales'), title: 'Soziale Lage', titleEn: 'Social situation' },
      { id: themeId('wohnen'), title: 'Wohnen', titleEn: 'Housing' },
    ],
    indicators: [INHABITANTS, CHILD_POVERTY, RENT],
  },
};

/** Deterministic spread of 0..1, skewed to the low side like real quotas. */
const share = (area: number): number => ((area * 7919 + 13) % 101) / 101;

function sampleLevel(areas: number): Level {
  const positions = Array.from({ length: areas }, (_, area) => area);
  const names = positions.map((area) => {
    const stem = STEMS[area % STEMS.length] ?? '';
    const end = ENDS[Math.floor(area / STEMS.length) % ENDS.length] ?? '';
    return areas <= 60 ? `${stem}${end}` : `${stem}${end} ${area + 1}`;
  });
  return {
    id: SOZIALRAUM.id,
    keys: positions.map((area) => areaKey(String(area + 1).padStart(5, '0'))),
    names,
    parentLevel: null,
    parentIndex: null,
    geometry: {
      coordinates: new Float64Array(0),
      ringOffsets: new Uint32Array(1),
      polygonOffsets: new Uint32Array(1),
      areaOffsets: new Uint32Array(areas + 1),
    },
    labelPoints: new Float64Array(2 * areas),
    areaSquareMeters: new Float64Array(areas).fill(1e6),
    boundingBox: { minX: 0, minY: 0, maxX: 1, maxY: 1 },
  };
}

/** States of some areas, so that every kind of cell occurs. */
const stateOf = (area: number): number => {
  if (area === 3 || area === 17) return ValueState.secret;
  if (area === 8) return ValueState.notRated;
  if (area === 21) return ValueState.uninhabited;
  if (area === 30) return ValueState.missing;
  return area === 5 ? ValueState.provisional : ValueState.valid;
};

function sampleSeries(level: Level, indicator: IndicatorDescriptor, years: readonly number[]): IndicatorSeries {
  const n = level.keys.length;
  const isRate = indicator.value.kind === 'rate';
  const denominators = years.map(() =>
    Float64Array.from(level.keys, (_, area) => (area === 2 ? 64 : 300 + Math.round(share(area * 3) * 900))),
  );
  const states = years.map((_, t) =>
    Uint8Array.from(level.keys, (_key, area) => (t === 4 && area === 1 ? ValueState.missing : isRate ? stateOf(area) : ValueState.valid)),
  );
  const numerators = years.map((_, t) =>
    Float64Array.from(level.keys, (_key, area) => {
      const quota = 0.02 + share(area) ** 2 * 0.38 + Math.sin(t / 2 + area) * 0.012 + (area % 5 === 0 ? t * 0.004 : -t * 0.001);
      return Math.max(0, Math.round((denominators[t]?.[area] ?? 0) * quota));
    }),
  );
  const values = years.map((_, t) =>
    Float64Array.from(level.keys, (_key, area) => {
      if (!hasNumber(states[t]?.[area] ?? 0)) return Number.NaN;
      if (isRate) return (100 * (numerators[t]?.[area] ?? 0)) / (denominators[t]?.[area] ?? 1);
      return 1200 + Math.round(share(area) * 6000) + t * 10;
    }),
  );
  const sum = (column: Float64Array | undefined): number =>
    (column ?? new Float64Array(0)).reduce((total, value) => total + (Number.isFinite(value) ? value : 0), 0);
  return {
    indicator: indicator.id,
    level: level.id,
    years,
    values,
    states,
    numerators: isRate ? numerators : null,
    denominators: isRate ? denominators : null,
    city: Float64Array.from(years, (_, t) => (isRate ? (100 * sum(numerators[t])) / sum(denominators[t]) : sum(values[t]))),
    cityDelivered: years.map(() => false),
    origin: years.map(() => (n > 60 ? ('direct' as const) : ('aggregated' as const))),
    breaks: [{ year: 2020, areas: [7], reason: 'boundaries' }],
  };
}

function quantileBounds(values: Float64Array, classes: number): number[] {
  const sorted = values.filter((value) => Number.isFinite(value)).sort();
  return Array.from({ length: classes + 1 }, (_, index) => sorted[Math.round(((sorted.length - 1) * index) / classes)] ?? 0);
}

function sampleProfile(level: Level, area: number): AreaProfile {
  return {
    level: level.id,
    area,
    rows: [INHABITANTS, CHILD_POVERTY, RENT].map((indicator, position) => {
      const series = sampleSeries(level, indicator, YEARS);
      const last = YEARS.length - 1;
      const rent = indicator === RENT;
      return {
        indicator: indicator.id,
        year: rent ? 2022 : 2024,
        value: rent ? 9.5 + position / 10 : (series.values[last]?.[area] ?? Number.NaN),
        state: rent ? ValueState.valid : (series.states[last]?.[area] ?? 0),
        base: series.denominators?.[last]?.[area] ?? Number.NaN,
        cityValue: rent ? 10.12 : (series.city[last] ?? Number.NaN),
        rank: 0,
        rankedAreas: 0,
        years: YEARS,
        areaSeries: rent
          ? Float64Array.from(YEARS, (_, t) => (t > 9 ? Number.NaN : 7 + t * 0.25))
          : Float64Array.from(YEARS, (_, t) => series.values[t]?.[area] ?? Number.NaN),
        citySeries: rent ? Float64Array.from(YEARS, (_, t) => (t > 9 ? Number.NaN : 7.2 + t * 0.3)) : series.city,
      };
    }),
  };
}

export interface SampleOptions {
  readonly areas?: number;
  readonly indicator?: IndicatorDescriptor;
  readonly years?: readonly number[];
  readonly selectedAreas?: readonly number[];
  readonly highlightedAreas?: readonly number[];
  readonly language?: Language;
  readonly colorScheme?: ColorScheme;
  readonly contrastMode?: boolean;
}

/** A complete view of a small invented city, its specification built by cartography as in the application. */
export function sampleView(options: SampleOptions = {}): AtlasView {
  const { areas = 60, indicator = CHILD_POVERTY, years = YEARS, selectedAreas = [], language = 'de' } = options;
  const { highlightedAreas = [], colorScheme = 'light', contrastMode = false } = options;
  const level = sampleLevel(areas);
  const series = sampleSeries(level, indicator, years);
  const yearIndex = years.length - 1;
  const values = series.values[yearIndex] ?? new Float64Array(0);
  const states = series.states[yearIndex] ?? new Uint8Array(0);
  const cityValue = series.city[yearIndex] ?? Number.NaN;
  const specification = buildChoropleth({
    indicator,
    level: level.id,
    year: years[yearIndex] ?? 0,
    values,
    states,
    classification: { method: 'quantile', bounds: quantileBounds(values, 5), notes: [] },
    palette: null,
    diverging: false,
    cityValue,
    colorScheme,
    contrastMode,
    labels: {
      classLabel: (lower, upper, position) => classLabel(lower, upper, position, indicator, language),
      stateLabel: (state) => stateLabel(state, language),
      categoryLabel: (index) => categoryLabel(indicator, index, language),
    },
  });
  const first = selectedAreas[0];
  return {
    status: 'ready',
    session: { ...INITIAL_SESSION, language, contrastMode, selection: selectedAreas.flatMap((area) => level.keys[area] ?? []) },
    surface: { ...INITIAL_STATE.surface, highlightedAreas },
    jobs: [],
    canUndo: false,
    canRedo: false,
    online: true,
    colorScheme,
    atlas: ATLAS,
    availability: [],
    findings: [],
    joins: [],
    checked: false,
    levelDescriptor: SOZIALRAUM,
    level,
    indicator,
    series,
    yearIndex,
    specification,
    histogram: buildHistogram(values, specification, 32),
    selectedAreas,
    analysis: NO_ANALYSIS,
    supply: NO_SUPPLY,
    conference: NO_CONFERENCE,
    profile: selectedAreas.length === 1 && first !== undefined ? sampleProfile(level, first) : null,
    facilities: [],
    facilitiesInArea: [],
    headline: headline({ indicator, year: years[yearIndex] ?? null, language }),
    reading: readingSentence({
      specification,
      names: level.names,
      values,
      states,
      cityValue,
      indicator,
      year: years[yearIndex] ?? 0,
      levelDescriptor: SOZIALRAUM,
      language,
    }),
  };
}
