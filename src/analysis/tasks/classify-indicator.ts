import { hasNumber, isDifferenceOutput, outputOf, type Classification } from '../../model/index.ts';
import { classify, classifyFewValues, differenceClasses } from '../../statistics/index.ts';
import type { ClassificationRequest, SeriesRequest } from '../protocol.ts';
import type { AtlasSession } from './atlas-session.ts';
import type { Pace } from './pace.ts';

/**
 * Classes of one year, or of all years together so that the limits stay the same over time. Areas without a number have no say. Differences have a class for what stays as it is; a few
 * values (a yes or no) a class each.
 */
export async function classifyIndicator(session: AtlasSession, request: ClassificationRequest, pace: Pace): Promise<Classification> {
  const { indicator, recipes, year, method, classes, manualLimits } = request;
  const { series } = await session.series(seriesOf(request));
  await pace.breathe();
  const numbers: number[] = [];
  series?.years.forEach((known, position) => {
    if (year !== 'allYears' && year !== known) return;
    const states = series.states[position]!;
    series.values[position]!.forEach((value, area) => {
      if (hasNumber(states[area]!) && Number.isFinite(value)) numbers.push(value);
    });
  });
  const values = Float64Array.from(numbers);
  if (isDifferenceOutput(indicator) && method !== 'manual') {
    const decimals = outputOf(recipes ?? [], indicator)?.output.decimals ?? 0;
    return differenceClasses(values, 0.5 * 10 ** -decimals, { method, classes });
  }
  const few = method === 'manual' ? null : classifyFewValues(values, { method, classes });
  return few ?? classify(values, { method, classes, ...(manualLimits === undefined ? {} : { manualLimits }) });
}

/** The series whose values are classified, asked as the map asks for it. */
const seriesOf = ({ indicator, level, recipes, published }: ClassificationRequest): SeriesRequest => ({
  indicator,
  level,
  ...(recipes === undefined ? {} : { recipes }),
  ...(published === undefined ? {} : { published }),
});
