/**
 * Use cases as plain functions, for Node, tests and the worker. The page does not import this file: it would take all readers along. The main
 * thread imports `analysis/client.ts` (which only starts the worker) and the types of `analysis/protocol.ts`; nobody imports
 * `analysis/worker.ts`.
 */
export { repeatedAreas, type JoinTarget } from './join/join-target.ts';
export { joinTable, type TableJoin } from './join/join-table.ts';
export { NO_ROW, type JoinedYear } from './join/joined-year.ts';
export { publicParts } from './publication/public-package.ts';
export { AtlasSession } from './tasks/atlas-session.ts';
export { checkPackage } from './tasks/check-package.ts';
export { DESCRIPTOR_PATH, openAtlas, type Opening } from './tasks/open-atlas.ts';
export { createPace, type Pace } from './tasks/pace.ts';
export { createTaskRunner, type TaskRunner } from './tasks/task-runner.ts';
