import type { CorrelationMatrix, CorrelationResult } from '../../../analysis/protocol.ts';
import type { IndicatorId } from '../../../model/index.ts';
import type { ExplorationSettings } from '../../../state/index.ts';

export type Correlations = Extract<CorrelationResult, { readonly kind: 'correlations' }>;

/** Two indicators with what is known of them. */
export interface Pair {
  readonly one: IndicatorId;
  readonly other: IndicatorId;
  readonly coefficient: number;
  readonly pValue: number;
  readonly count: number;
}

/** From which absolute coefficient a correlation is called strong or moderate; Kendall's numbers are smaller. */
export const strengthLimits = (method: ExplorationSettings['correlation']): { readonly strong: number; readonly moderate: number } =>
  method === 'kendall' ? { strong: 0.5, moderate: 0.25 } : { strong: 0.7, moderate: 0.4 };

/** Every pair once, strongest first; those without a coefficient last. */
export function pairsOf({ indicators, coefficients, pValues, counts }: CorrelationMatrix): readonly Pair[] {
  const strength = ({ coefficient }: Pair): number => (Number.isFinite(coefficient) ? Math.abs(coefficient) : -1);
  return indicators
    .flatMap((one, row) =>
      indicators.slice(0, row).map((other, column): Pair => {
        const at = row * indicators.length + column;
        return { one: other, other: one, coefficient: coefficients[at]!, pValue: pValues[at]!, count: counts[at]! };
      }),
    )
    .toSorted((a, b) => strength(b) - strength(a));
}

export type Reading = 'strongPositive' | 'positive' | 'weak' | 'negative' | 'strongNegative';

/** What a coefficient says, in one of five steps. */
export function readingOf(coefficient: number, method: ExplorationSettings['correlation']): Reading {
  const { strong, moderate } = strengthLimits(method);
  const strength = Math.abs(coefficient);
  if (!(strength >= moderate)) return 'weak';
  if (coefficient > 0) return strength >= strong ? 'strongPositive' : 'positive';
  return strength >= strong ? 'strongNegative' : 'negative';
}
