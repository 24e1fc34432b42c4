import type { TaskRequest, TaskResult } from '../protocol.ts';
import type { RedundantPair } from '../exploration-protocol.ts';
import type { CorrelationMatrix } from '../recipe-protocol.ts';
import type { AtlasSession } from '../tasks/atlas-session.ts';
import type { Pace } from '../tasks/pace.ts';
import { correlationTable } from './correlation-table.ts';
import { FEWEST_AREAS } from './evaluate-index.ts';
import { gatherInputs } from './gather-inputs.ts';
import { pairLines } from './pair-lines.ts';
import { paced, partOfPace } from './paced.ts';
import { refuse } from './refusal.ts';

/** From this absolute correlation on two indicators tell nearly the same. */
export const REDUNDANT_FROM = 0.9;

const GATHERING = 0.3;

/**
 * Correlations of all pairs of indicators over the areas that have both, in the nearest year all of them have, the pairs that tell nearly
 * the same, strongest first, and what a picture of a pair needs: its numbers and the line of least squares. Refused:
 * fewer than two indicators, fewer than three areas in every pair.
 */
export async function exploreCorrelations(
  session: AtlasSession,
  request: TaskRequest<'explore/correlations'>,
  pace: Pace,
): Promise<TaskResult<'explore/correlations'>> {
  const indicators = [...new Set(request.indicators)];
  if (indicators.length < 2) return refuse('tooFewIndicators', indicators);
  const gathered = await gatherInputs(session, { ...request, indicators }, partOfPace(pace, 0, GATHERING));
  if (gathered.kind === 'refused') return gathered;
  const counted = gathered.loaded.repeated.map((repeated) => 1 - repeated);
  const matrix = await paced(correlationTable(indicators, gathered.columns, counted, request.method), partOfPace(pace, GATHERING, 1));
  if (Math.max(...matrix.counts) < FEWEST_AREAS) return refuse('tooFewAreas', [], gathered.findings);
  const columns = gathered.columns.map((column) => column.map((value, area) => (counted[area] === 1 ? value : Number.NaN)));
  return { kind: 'correlations', year: gathered.year, matrix, redundant: redundantPairs(matrix), columns, lines: pairLines(columns) };
}

/** Pairs with an absolute coefficient of 0.9 or more, strongest first. Cost O(indicators²). */
export function redundantPairs({ indicators, coefficients }: CorrelationMatrix): RedundantPair[] {
  return indicators
    .flatMap((one, row) =>
      indicators
        .slice(row + 1)
        .map((other, after) => ({ one, other, coefficient: coefficients[row * indicators.length + row + 1 + after]! })),
    )
    .filter(({ coefficient }) => Math.abs(coefficient) >= REDUNDANT_FROM)
    .sort((a, b) => Math.abs(b.coefficient) - Math.abs(a.coefficient));
}
