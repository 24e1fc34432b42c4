import type { TaskName, TaskRequest } from '../analysis/protocol.ts';
import type { Job } from '../state/index.ts';

/** A result the current session needs. */
export interface Requirement<Name extends TaskName = TaskName> {
  readonly name: Name;
  readonly request: TaskRequest<Name>;
  readonly kind: Job['kind'];
}

/** One requirement, its request checked against its task. */
export const requirement = <Name extends TaskName>(name: Name, request: TaskRequest<Name>, kind: Job['kind']): Requirement =>
  ({ name, request, kind }) as Requirement;
