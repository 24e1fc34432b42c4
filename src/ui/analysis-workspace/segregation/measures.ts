import type { SegregationResult, SegregationYear } from '../../../analysis/protocol.ts';
import { formatNumber, withUnit, type Language } from '../../../texts/index.ts';

export type Segregation = Extract<SegregationResult, { readonly kind: 'segregation' }>;
export type SegregatedGroup = Segregation['groups'][number];

/** Measures in the order they are offered. */
export const MEASURES = [
  'dissimilarity',
  'spatialDissimilarity',
  'isolation',
  'correctedIsolation',
  'interaction',
  'gini',
  'entropy',
  'atkinson',
  'delta',
] as const satisfies readonly (keyof SegregationYear)[];
export type Measure = (typeof MEASURES)[number];

/** Measures that are shares of people, written in per cent; the others are numbers from 0 to 1. */
const SHARES: ReadonlySet<Measure> = new Set<Measure>(['dissimilarity', 'spatialDissimilarity', 'isolation', 'interaction', 'delta']);
export const isShare = (measure: Measure): boolean => SHARES.has(measure);

/** A share of 0..1 in per cent. */
export const shareText = (share: number, language: Language, decimals = 1): string =>
  Number.isFinite(share) ? withUnit(formatNumber(share * 100, decimals, language), 'percent', language) : '–';

/** A measure as it is written in sentences and tables. */
export const measureText = (measure: Measure, value: number, language: Language): string =>
  isShare(measure) ? shareText(value, language) : formatNumber(value, 3, language) || '–';

/** The newest year that has the dissimilarity. */
export const newestYear = ({ years }: SegregatedGroup): SegregationYear | null =>
  years.findLast(({ dissimilarity }) => Number.isFinite(dissimilarity)) ?? years.at(-1) ?? null;
