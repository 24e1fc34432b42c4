import { misuse } from '../../model/index.ts';
import type { TaskRequest, TaskResult } from '../protocol.ts';
import type { AtlasSession } from '../tasks/atlas-session.ts';
import type { Pace } from '../tasks/pace.ts';

export function recipeRobustness(
  _session: AtlasSession,
  _request: TaskRequest<'recipe/robustness'>,
  _pace: Pace,
): Promise<TaskResult<'recipe/robustness'>> {
  throw misuse('recipe/robustness: being written');
}
