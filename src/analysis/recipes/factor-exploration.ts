import { misuse } from '../../model/index.ts';
import type { TaskRequest, TaskResult } from '../protocol.ts';
import type { AtlasSession } from '../tasks/atlas-session.ts';
import type { Pace } from '../tasks/pace.ts';

export function exploreFactors(
  _session: AtlasSession,
  _request: TaskRequest<'explore/factors'>,
  _pace: Pace,
): Promise<TaskResult<'explore/factors'>> {
  throw misuse('explore/factors: being written');
}
