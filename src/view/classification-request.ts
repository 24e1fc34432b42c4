import type { TaskRequest } from '../analysis/protocol.ts';
import type { ClassificationSettings } from '../state/index.ts';
import type { Year } from '../model/index.ts';

/** The classification the session asks for, of one year or of all years together when the limits are pinned. */
export function classificationRequest(
  { method, classes, manualLimits, pinned }: ClassificationSettings,
  series: TaskRequest<'indicator/series'>,
  year: Year,
): TaskRequest<'classification/compute'> {
  return {
    ...series,
    year: pinned ? 'allYears' : year,
    method,
    classes,
    ...(method === 'manual' ? { manualLimits } : {}),
  };
}
