import type { Finding } from '../../model/index.ts';
import type { TaskResult } from '../protocol.ts';
import type { AtlasSession } from '../tasks/atlas-session.ts';
import type { Pace } from '../tasks/pace.ts';
import { publicParts } from './public-package.ts';

const HIDING: ReadonlySet<Finding['code']> = new Set<Finding['code']>(['disclosure-primary', 'disclosure-secondary']);

/** The task `package/publish`. Cost: a package of 60 areas, 1,900 blocks and twelve years takes seconds. @throws AtlasError `io`, `aborted` */
export async function publishPackage(session: AtlasSession, pace: Pace): Promise<TaskResult<'package/publish'>> {
  const { atlas, rewritten, copied, findings } = await publicParts(session, pace);
  const hidden = findings
    .filter(({ code }) => HIDING.has(code))
    .reduce((sum, { parameters }) => sum + Number(parameters?.['count'] ?? 0), 0);
  if (hidden === 0) return null;
  const encoder = new TextEncoder();
  return { descriptor: atlas, rewritten: rewritten.map(({ path, text }) => ({ path, bytes: encoder.encode(text) })), copied, hidden };
}
