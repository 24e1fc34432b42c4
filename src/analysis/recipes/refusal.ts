import type { Finding, IndicatorId } from '../../model/index.ts';
import type { Refusal, RefusalReason } from '../recipe-protocol.ts';

/** Says why a recipe has no result at all; `indicators` are the inputs concerned. */
export const refuse = (reason: RefusalReason, indicators: readonly IndicatorId[] = [], findings: readonly Finding[] = []): Refusal => ({
  kind: 'refused',
  reason,
  indicators,
  findings,
});
