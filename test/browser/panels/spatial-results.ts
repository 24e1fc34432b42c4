import { NO_ANALYSIS } from '../../../src/ui/empty-workspaces.ts';
import type { AssociationResult, ExpectationResult } from '../../../src/analysis/protocol.ts';
import {
  DEFAULT_NEIGHBOURS,
  facilityKindId,
  recipeId,
  resourceName,
  type AssociationRecipe,
  type ExpectationRecipe,
  type FacilityKindDescriptor,
  type FacilitySet,
} from '../../../src/model/index.ts';
import { recipeIndicatorDescriptors } from '../../../src/texts/index.ts';
import type { AtlasView } from '../../../src/ui/index.ts';
import { CHILD_POVERTY, INHABITANTS, SOZIALRAUM, sampleView, type SampleOptions } from './sample-view.ts';

const AREAS = 60;
const KITA = facilityKindId('kita');

export const ASSOCIATION: AssociationRecipe = {
  kind: 'association',
  id: recipeId('haeufung'),
  title: 'Häufung der Kinderarmut',
  version: 1,
  level: SOZIALRAUM.id,
  indicator: CHILD_POVERTY.id,
  statistic: 'localMoran',
  other: null,
  rateAdjusted: false,
  neighbours: DEFAULT_NEIGHBOURS,
  permutations: 9999,
  seed: 7,
  significance: 0.05,
  correction: 'fdr',
};

/** Areas 0..6 high among high, 10..12 low among low, 20 low among high, 59 without neighbours; the rest unremarkable. */
export function associationResult(change: Partial<AssociationResult> = {}): AssociationResult {
  const categories = Uint8Array.from({ length: AREAS }, (_, area) =>
    area <= 6 ? 0 : area >= 10 && area <= 12 ? 1 : area === 20 ? 2 : area === 59 ? 5 : 4,
  );
  const standardised = Float64Array.from({ length: AREAS }, (_, area) =>
    area <= 6 ? 1.5 + area / 10 : area === 20 || (area >= 10 && area <= 12) ? -1.2 - area / 50 : Math.sin(area) / 2,
  );
  const lag = standardised.map((value, area) => (area === 59 ? Number.NaN : area === 20 ? 1.1 : value * 0.6));
  const counts = Array.from({ length: 6 }, (_, category) => categories.filter((one) => one === category).length);
  return {
    kind: 'association',
    recipe: ASSOCIATION.id,
    level: SOZIALRAUM.id,
    year: 2024,
    years: [2023, 2024],
    exclusions: new Uint8Array(AREAS),
    areas: AREAS,
    findings: [],
    global: { value: 0.42, expected: -0.017, pValue: 0.0001, z: 5.1 },
    statistic: standardised.map((value, area) => value * lag[area]!),
    pValues: Float64Array.from(categories, (category, area) =>
      category === 5 ? Number.NaN : category === 4 ? 0.3 : 0.0005 + area / 10_000,
    ),
    categories,
    counts,
    cutOff: 0.004,
    significantUncorrected: 15,
    standardised,
    lag,
    neighbours: { links: 300, islands: [59], components: 2, meanNeighbours: 5 },
    tooFewAreas: false,
    ...change,
  };
}

const FACILITY_KIND: FacilityKindDescriptor = {
  id: KITA,
  title: 'Kita',
  titleEn: 'Day-care centre',
  titlePlural: 'Kitas',
  titlePluralEn: 'Day-care centres',
  resource: resourceName('kitas'),
  measures: [
    {
      id: 'sprachfoerderung',
      title: 'Kinder mit Sprachförderbedarf',
      titleEn: 'Children who need language support',
      property: 'sprachfoerderung',
      base: 'geprueft',
      unit: 'percent',
      decimals: 1,
      polarity: 'highIsUnfavourable',
    },
  ],
};

export const EXPECTATION: ExpectationRecipe = {
  kind: 'expectation',
  id: recipeId('erwartung'),
  title: 'Sprachförderung, gemessen an der Lage',
  version: 1,
  level: SOZIALRAUM.id,
  outcome: { kind: 'facility', facilityKind: KITA, measure: 'sprachfoerderung' },
  predictors: [CHILD_POVERTY.id, INHABITANTS.id],
  model: 'ols',
  weightedByBase: true,
  neighbours: DEFAULT_NEIGHBOURS,
  confidence: 0.95,
  smallBase: 15,
};

const FACILITIES = 24;

/** Kita i stands in area 2 i; 3 and 4 are below their interval (4 with few cases), 10 above, 23 stands in no area and has no numbers. */
export function expectationResult(change: Partial<ExpectationResult> = {}): ExpectationResult {
  const units = Array.from({ length: FACILITIES }, (_, unit) => unit);
  const isKnown = (unit: number): boolean => unit !== 23;
  const expected = Float64Array.from(units, (unit) => (isKnown(unit) ? 20 + unit : Number.NaN));
  const shift = (unit: number): number => (unit === 3 ? -14 : unit === 4 ? -16 : unit === 10 ? 15 : Math.sin(unit) * 4);
  return {
    kind: 'expectation',
    recipe: EXPECTATION.id,
    level: SOZIALRAUM.id,
    year: 2024,
    years: [2024],
    exclusions: new Uint8Array(AREAS),
    areas: 23,
    findings: [],
    units: { kind: 'facilities', facilityKind: KITA, areas: Int32Array.from(units, (unit) => (isKnown(unit) ? 2 * unit : -1)) },
    observed: expected.map((value, unit) => value + shift(unit)),
    expected,
    lower: expected.map((value) => value - 10),
    upper: expected.map((value) => value + 10),
    deviation: Float64Array.from(units, (unit) => (isKnown(unit) ? shift(unit) / 5 : Number.NaN)),
    base: Float64Array.from(units, (unit) => (unit === 4 ? 8 : 30 + unit)),
    judgement: Uint8Array.from(units, (unit) => (!isKnown(unit) ? 255 : unit === 3 || unit === 4 ? 0 : unit === 10 ? 2 : 1)),
    small: Uint8Array.from(units, (unit) => (unit === 4 ? 1 : 0)),
    coefficients: [
      { indicator: null, estimate: 12.3, standardError: 1.5, pValue: 0.0001, beta: Number.NaN, varianceInflation: Number.NaN },
      { indicator: CHILD_POVERTY.id, estimate: 0.42, standardError: 0.05, pValue: 0.0002, beta: 0.7, varianceInflation: 1.4 },
      { indicator: INHABITANTS.id, estimate: 0.0001, standardError: 0.0004, pValue: 0.71, beta: 0.02, varianceInflation: 1.4 },
    ],
    rSquared: 0.612,
    adjustedRSquared: 0.57,
    residualStandardError: 5.2,
    diagnostics: {
      conditionNumber: 12,
      jarqueBeraP: 0.4,
      breuschPaganP: 0.01,
      moranI: 0.31,
      moranP: 0.002,
      lagrangeLagP: 0.2,
      lagrangeErrorP: 0.01,
      robustLagP: 0.5,
      robustErrorP: 0.02,
      spatialParameter: Number.NaN,
      akaike: 120.5,
    },
    suggestedModel: 'spatialError',
    ...change,
  };
}

const FACILITY_SET: FacilitySet = {
  kind: KITA,
  keys: Array.from({ length: FACILITIES }, (_, unit) => String(unit)),
  names: Array.from({ length: FACILITIES }, (_, unit) => `Kita Nummer ${unit}`),
  addresses: Array.from({ length: FACILITIES }, () => ''),
  coordinates: new Float64Array(2 * FACILITIES),
  capacities: [],
  measures: [],
};

/** A view of the small city with a recipe open and its result there. */
export function analysisView(
  draft: AssociationRecipe | ExpectationRecipe,
  result: AtlasView['analysis']['result'],
  options: SampleOptions = {},
): AtlasView {
  const view = sampleView(options);
  const { atlas } = view;
  if (atlas === null) return view;
  const page = draft.kind === 'association' ? 'nachbarschaft' : 'erwartung';
  return {
    ...view,
    atlas: {
      ...atlas,
      atlas: {
        ...atlas.atlas,
        facilities: [FACILITY_KIND],
        indicators: [...(atlas.atlas.indicators ?? []), ...recipeIndicatorDescriptors([draft], view.session.language)],
      },
    },
    availability: (atlas.atlas.indicators ?? []).map(({ id }) => ({
      indicator: id,
      byLevel: [{ level: SOZIALRAUM.id, origin: 'direct' }],
    })),
    analysis: { ...NO_ANALYSIS, page, draft, result, facilities: draft.kind === 'expectation' ? FACILITY_SET : null },
  };
}
