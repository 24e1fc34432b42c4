import type { IndicatorUnit } from '../model/index.ts';
import type { Language } from './language.ts';
import { NARROW_SPACE, NO_BREAK_SPACE } from './number-format.ts';

interface UnitTexts {
  /** Stands behind a number. */
  readonly symbol: string;
  /** Stands alone: beside a title, over a column, on an axis. */
  readonly label: string;
  /** Is spoken behind a number. */
  readonly spoken: string;
  /** Behind a difference of two numbers. */
  readonly difference: string;
  /** The same where room is short. */
  readonly shortDifference: string;
}

const plain = (symbol: string, label: string, spoken = symbol): UnitTexts => ({
  symbol,
  label,
  spoken,
  difference: symbol,
  shortDifference: symbol,
});

const GERMAN: Readonly<Record<IndicatorUnit, UnitTexts>> = {
  percent: { symbol: '%', label: 'Prozent', spoken: 'Prozent', difference: 'Prozentpunkte', shortDifference: '%-Pkt.' },
  percentagePoints: { ...plain('%-Pkt.', 'Prozentpunkte', 'Prozentpunkte'), difference: 'Prozentpunkte' },
  perThousand: { symbol: '‰', label: 'je 1.000', spoken: 'Promille', difference: 'Promillepunkte', shortDifference: '‰-Pkt.' },
  perHundred: plain('je 100', 'je 100'),
  count: plain('', 'Anzahl'),
  euro: plain('€', 'Euro', 'Euro'),
  euroPerSquareMeter: plain('€/m²', 'Euro je m²', 'Euro je Quadratmeter'),
  years: plain('Jahre', 'Jahre'),
  squareMeters: plain('m²', 'm²', 'Quadratmeter'),
  meters: plain('m', 'Meter', 'Meter'),
  minutes: plain('min', 'Minuten', 'Minuten'),
  perSquareKilometer: plain('je km²', 'je km²', 'je Quadratkilometer'),
  index: { symbol: '', label: 'Indexwert', spoken: '', difference: 'Indexpunkte', shortDifference: 'Pkt.' },
  none: plain('', ''),
};

const ENGLISH: Readonly<Record<IndicatorUnit, UnitTexts>> = {
  percent: { symbol: '%', label: 'per cent', spoken: 'per cent', difference: 'percentage points', shortDifference: 'pp' },
  percentagePoints: { ...plain('pp', 'percentage points', 'percentage points'), difference: 'percentage points' },
  perThousand: { symbol: '‰', label: 'per 1,000', spoken: 'per thousand', difference: 'per-mille points', shortDifference: '‰ pts' },
  perHundred: plain('per 100', 'per 100'),
  count: plain('', 'number'),
  euro: plain('€', 'euros', 'euros'),
  euroPerSquareMeter: plain('€/m²', 'euros per m²', 'euros per square metre'),
  years: plain('years', 'years'),
  squareMeters: plain('m²', 'm²', 'square metres'),
  meters: plain('m', 'metres', 'metres'),
  minutes: plain('min', 'minutes', 'minutes'),
  perSquareKilometer: plain('per km²', 'per km²', 'per square kilometre'),
  index: { symbol: '', label: 'index value', spoken: '', difference: 'index points', shortDifference: 'pts' },
  none: plain('', ''),
};

export const unitTexts = (unit: IndicatorUnit, language: Language): UnitTexts => (language === 'de' ? GERMAN : ENGLISH)[unit];

/** Unit to stand alone (beside a title, over a column): `Prozent`, `je km²`, `Anzahl`; empty for pure numbers. */
export const unitLabel = (unit: IndicatorUnit, language: Language): string => unitTexts(unit, language).label;

/** A written number with its unit, kept on one line: `18,4 %` (narrow no-break space), `18.4%`, `12 je km²`. */
export function withUnit(number: string, unit: IndicatorUnit, language: Language): string {
  const { symbol } = unitTexts(unit, language);
  if (symbol === '') return number;
  if (symbol === '%' || symbol === '‰') return language === 'en' ? `${number}${symbol}` : `${number}${NARROW_SPACE}${symbol}`;
  if (symbol.startsWith('€') && language === 'en') return `€${number}${symbol.slice(1)}`;
  return `${number}${NO_BREAK_SPACE}${symbol}`;
}
