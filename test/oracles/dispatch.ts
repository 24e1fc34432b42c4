import type { OracleCheck } from './oracle-check.ts';
import { ACCESSIBILITY_CHECKS } from './topics/accessibility.ts';
import { AUTOCORRELATION_CHECKS } from './topics/autocorrelation.ts';
import { CLASSIFICATION_CHECKS } from './topics/classification.ts';
import { CLUSTERING_CHECKS } from './topics/clustering.ts';
import { COMPOSITE_INDEX_CHECKS } from './topics/composite-index.ts';
import { GEOMETRY_CHECKS } from './topics/geometry.ts';
import { PCA_FACTOR_CHECKS } from './topics/pca-factor.ts';
import { REGIONALISATION_CHECKS } from './topics/regionalisation.ts';
import { SITING_CHECKS } from './topics/siting.ts';
import { TIME_SERIES_CHECKS } from './topics/time-series.ts';
import { WEIGHTS_CHECKS } from './topics/weights.ts';
import { SEGREGATION_INEQUALITY_CHECKS } from './topics/segregation-inequality.ts';
import { RATES_CHECKS } from './topics/rates.ts';

const CHECKS: Readonly<Record<string, Readonly<Record<string, OracleCheck>>>> = {
  accessibility: { ...ACCESSIBILITY_CHECKS, ...SITING_CHECKS },
  classification: CLASSIFICATION_CHECKS,
  clustering: { ...CLUSTERING_CHECKS, ...REGIONALISATION_CHECKS },
  composite_index: COMPOSITE_INDEX_CHECKS,
  geometry: GEOMETRY_CHECKS,
  pca_factor: PCA_FACTOR_CHECKS,
  time_series: TIME_SERIES_CHECKS,
  segregation_inequality: SEGREGATION_INEQUALITY_CHECKS,
  spatial_autocorrelation: { ...WEIGHTS_CHECKS, ...AUTOCORRELATION_CHECKS },
  rates: RATES_CHECKS,
};

/** The check for a topic and kind, or null where we have no function for it yet. */
export const checkFor = (topic: string, kind: string): OracleCheck | null => CHECKS[topic]?.[kind] ?? null;
