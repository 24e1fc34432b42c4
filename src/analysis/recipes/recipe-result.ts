import { misuse } from '../../model/index.ts';
import type { TaskRequest, TaskResult } from '../protocol.ts';
import type { AtlasSession } from '../tasks/atlas-session.ts';
import type { Pace } from '../tasks/pace.ts';

export function recipeResult(
  _session: AtlasSession,
  _request: TaskRequest<'recipe/result'>,
  _pace: Pace,
): Promise<TaskResult<'recipe/result'>> {
  throw misuse('recipe/result: being written');
}
