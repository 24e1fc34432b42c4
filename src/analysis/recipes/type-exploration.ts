import { misuse } from '../../model/index.ts';
import type { TaskRequest, TaskResult } from '../protocol.ts';
import type { AtlasSession } from '../tasks/atlas-session.ts';
import type { Pace } from '../tasks/pace.ts';

export function exploreTypes(
  _session: AtlasSession,
  _request: TaskRequest<'explore/types'>,
  _pace: Pace,
): Promise<TaskResult<'explore/types'>> {
  throw misuse('explore/types: being written');
}
