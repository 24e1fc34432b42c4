import { componentsAboveOne, componentsAboveThresholds, componentsOfMatrix, parallelAnalysis } from '../../statistics/index.ts';
import type { TaskRequest, TaskResult } from '../protocol.ts';
import type { AtlasSession } from '../tasks/atlas-session.ts';
import type { Pace } from '../tasks/pace.ts';
import { correlationTable } from './correlation-table.ts';
import { factorTable } from './factor-suitability.ts';
import { gatherInputs } from './gather-inputs.ts';
import { paced, partOfPace } from './paced.ts';
import { refuse } from './refusal.ts';

/** How often random data are drawn: enough for a 95th percentile that is steady in its second decimal. */
export const SIMULATIONS = 1000;

const GATHERING = 0.2;

/**
 * Whether indicators suit a factor analysis (Kaiser-Meyer-Olkin, Bartlett) and how many factors they hold: by Kaiser (eigenvalues above 1)
 * and by Horn's parallel analysis against the 95th percentile of random data. Over the areas with all indicators. Refused as `factorTable`.
 */
export async function exploreFactors(
  session: AtlasSession,
  request: TaskRequest<'explore/factors'>,
  pace: Pace,
): Promise<TaskResult<'explore/factors'>> {
  const indicators = [...new Set(request.indicators)];
  if (indicators.length < 2) return refuse('tooFewIndicators', indicators);
  const gathered = await gatherInputs(session, { ...request, indicators }, partOfPace(pace, 0, GATHERING));
  if (gathered.kind === 'refused') return gathered;
  const table = factorTable(gathered, request.universe);
  if (table.kind === 'refused') return table;
  const { matrix, suitability, participants } = table;
  const { eigenvalues } = componentsOfMatrix(table.correlations, matrix.columns);
  const chance = parallelAnalysis({ rows: matrix.rows, variables: matrix.columns, seed: request.seed, simulations: SIMULATIONS });
  const { thresholds } = await paced(chance, partOfPace(pace, GATHERING, 0.9));
  const correlations = correlationTable(indicators, gathered.columns, participants.mask, 'pearson');
  return {
    kind: 'factorExploration',
    year: gathered.year,
    areas: matrix.rows,
    suitability,
    eigenvalues,
    parallel: thresholds,
    suggestedByKaiser: componentsAboveOne(eigenvalues),
    suggestedByParallel: componentsAboveThresholds(eigenvalues, thresholds),
    correlations: await paced(correlations, partOfPace(pace, 0.9, 1)),
  };
}
