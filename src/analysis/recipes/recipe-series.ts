import { misuse } from '../../model/index.ts';
import type { SeriesRequest, SeriesResult } from '../protocol.ts';
import type { AtlasSession } from '../tasks/atlas-session.ts';
import type { Pace } from '../tasks/pace.ts';

export function recipeSeries(_session: AtlasSession, _request: SeriesRequest, _pace: Pace): Promise<SeriesResult> {
  throw misuse('recipe series: being written');
}
