import type { AnalysisClient } from '../analysis/client.ts';
import type { SeriesResult, TaskName, TaskResult } from '../analysis/protocol.ts';
import { publishableSeries } from '../view/index.ts';

const isSeries = (name: TaskName, result: unknown): result is SeriesResult => name === 'indicator/series' && result !== null;
const isPlaces = (name: TaskName, result: unknown): result is TaskResult<'facilities/load'> =>
  name === 'facilities/load' && result !== null;

/**
 * A client whose series hold nothing that the rules of the package hide: map, legend, table, rows and sentence of an embedded map can only
 * show what may be published, an internal package included. Places come without what was counted at them, which no rule looked at.
 */
export function publishableClient(client: AnalysisClient): AnalysisClient {
  return {
    async run(name, request, options) {
      const result = await client.run(name, request, options);
      if (isPlaces(name, result) && result.facilities !== null) {
        const places: TaskResult<'facilities/load'> = { ...result, facilities: { ...result.facilities, measures: [] } };
        return places as TaskResult<typeof name>;
      }
      if (!isSeries(name, result) || result.series === null) return result;
      return { ...(result as SeriesResult), series: publishableSeries(result.series) } as TaskResult<typeof name>;
    },
    close: () => client.close(),
  };
}
