import {
  datasetId,
  type AtlasPackage,
  type ExpectationRecipe,
  type FacilityKindDescriptor,
  type FacilityKindId,
  type FacilityMeasureDescriptor,
  type IndicatorDescriptor,
  type LevelDescriptor,
  type Polarity,
} from '../../../model/index.ts';
import { dativePlural, indicatorTitle, type Language } from '../../../texts/index.ts';

/** What a regression explains, in words and with what it takes to write its values. */
export interface Outcome {
  readonly title: string;
  readonly polarity: Polarity;
  /** For the formats of values. */
  readonly format: Pick<IndicatorDescriptor, 'unit' | 'decimals' | 'value'>;
  /** Plural of what is compared: "Kitas", "Sozialräume". */
  readonly units: string;
  /** The same in the dative, for German sentences. */
  readonly amongUnits: string;
}

/** The kind of facility and the measure a recipe looks at; null where the package has no such thing (any more). */
export function facilityMeasureOf(
  atlas: AtlasPackage,
  kind: FacilityKindId,
  measure: string,
): { readonly kind: FacilityKindDescriptor; readonly measure: FacilityMeasureDescriptor } | null {
  const found = atlas.atlas.facilities?.find(({ id }) => id === kind);
  const foundMeasure = found?.measures?.find(({ id }) => id === measure);
  return found === undefined || foundMeasure === undefined ? null : { kind: found, measure: foundMeasure };
}

/** The outcome of a recipe in the words of a language; null where the package does not know it. */
export function outcomeOf(
  atlas: AtlasPackage,
  level: LevelDescriptor | null,
  { outcome }: ExpectationRecipe,
  language: Language,
): Outcome | null {
  if (outcome.kind === 'indicator') {
    const indicator = atlas.atlas.indicators?.find(({ id }) => id === outcome.indicator);
    if (indicator === undefined) return null;
    const units = level?.titlePlural ?? '';
    return { title: indicatorTitle(indicator, language), polarity: indicator.polarity, format: indicator, ...unitWords(units, language) };
  }
  const found = facilityMeasureOf(atlas, outcome.facilityKind, outcome.measure);
  if (found === null) return null;
  const { kind, measure } = found;
  const units = (language === 'en' ? kind.titlePluralEn : undefined) ?? kind.titlePlural;
  return {
    title: (language === 'en' ? measure.titleEn : undefined) ?? measure.title,
    polarity: measure.polarity,
    format: {
      unit: measure.unit,
      decimals: measure.decimals,
      value: { kind: 'delivered', value: { dataset: datasetId(kind.id), column: measure.property } },
    },
    ...unitWords(units, language),
  };
}

const unitWords = (units: string, language: Language): Pick<Outcome, 'units' | 'amongUnits'> => ({
  units,
  amongUnits: language === 'de' ? dativePlural(units) : units,
});
