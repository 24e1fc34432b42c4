import { misuse } from '../../model/index.ts';
import type { TaskRequest, TaskResult } from '../protocol.ts';
import type { AtlasSession } from '../tasks/atlas-session.ts';
import type { Pace } from '../tasks/pace.ts';

export function exploreSegregation(
  _session: AtlasSession,
  _request: TaskRequest<'explore/segregation'>,
  _pace: Pace,
): Promise<TaskResult<'explore/segregation'>> {
  throw misuse('explore/segregation: being written');
}
