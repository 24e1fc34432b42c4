import { misuse } from '../../model/index.ts';
import type { TaskRequest, TaskResult } from '../protocol.ts';
import type { AtlasSession } from '../tasks/atlas-session.ts';
import type { Pace } from '../tasks/pace.ts';

export function exploreCorrelations(
  _session: AtlasSession,
  _request: TaskRequest<'explore/correlations'>,
  _pace: Pace,
): Promise<TaskResult<'explore/correlations'>> {
  throw misuse('explore/correlations: being written');
}
