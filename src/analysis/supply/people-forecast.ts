import type { ForecastSettings } from '../../model/index.ts';
import type { AtlasSession } from '../tasks/atlas-session.ts';
import type { Pace } from '../tasks/pace.ts';
import type { ForecastRequest, PeopleForecast } from './forecast-request.ts';
import { importedForecast } from './imported-forecast.ts';
import { rollingForecast } from './rolling-forecast.ts';
import { survivalForecast } from './survival-forecast.ts';

/** Works out the demand of coming years by the recipe's method. Cost O(areas * years * ages) once the tables are read. @throws AtlasError `aborted` */
export function forecastPeople(
  session: AtlasSession,
  request: ForecastRequest,
  settings: ForecastSettings,
  pace: Pace,
): Promise<PeopleForecast> {
  switch (settings.kind) {
    case 'rollingCohorts':
      return rollingForecast(session, request, settings);
    case 'cohortSurvival':
      return survivalForecast(session, request, settings, pace);
    case 'imported':
      return importedForecast(session, request, settings);
  }
}
