import type { TaskRequest } from '../analysis/protocol.ts';
import type { AtlasPackage } from '../model/index.ts';
import { analysisRequirements } from './analysis-requests.ts';
import { atlasOf, classesRequest, profileRequests, seriesRequest } from './atlas-with-recipes.ts';
import { classificationRequest, requirement, upperLevels, type Requirement } from '../view/index.ts';
import { supplyRequirements } from './supply-requests.ts';
import { placeLevels, shownIndicator, shownLevel, shownYearIndex, wantedYear, type AppState, type ResultCache } from '../state/index.ts';

/**
 * What the session shown in `state` needs, in the order of importance. Later needs (classes) appear when the earlier ones
 * (values) have arrived in the cache. Pure.
 */
export function requirements(state: AppState, cache: ResultCache): Requirement[] {
  const atlas = atlasOf(state);
  if (atlas === null) return [];
  const { session } = state;
  const level = shownLevel(session, atlas);
  if (level === null) return [];
  const needed: Requirement[] = [requirement('level/load', { level: level.id }, 'level')];

  const indicator = shownIndicator(session, atlas);
  if (indicator !== null) {
    const request = seriesRequest(state, indicator.id, level.id) ?? { indicator: indicator.id, level: level.id };
    needed.push(requirement('indicator/series', request, request.recipes === undefined ? 'series' : 'recipe'));
    const series = cache.get('indicator/series', request)?.series ?? null;
    const year = series?.years[shownYearIndex(wantedYear(session, atlas), series.years)];
    if (series !== null && year !== undefined && indicator.value.kind !== 'category') {
      const classes = classesRequest(state, indicator.id, level.id) ?? request;
      needed.push(requirement('classification/compute', classificationRequest(session.classification, classes, year), 'classification'));
    }
    const [key, ...others] = session.selection;
    const loaded = cache.get('level/load', { level: level.id })?.level;
    if (key !== undefined && others.length === 0 && loaded != null && year !== undefined) {
      const area = loaded.keys.indexOf(key);
      if (area >= 0) needed.push(...profileRequirements(profileRequests(state, level.id, area, year), cache));
    }
  }
  if (session.workspace === 'index') needed.push(...analysisRequirements(state, atlas, level));
  if (session.workspace === 'daten') needed.push(requirement('network/report', {}, 'network'));
  if (session.workspace === 'versorgung') needed.push(...supplyRequirements(state, atlas, level, cache));
  if (session.workspace === 'konferenz') needed.push(...conferenceRequirements(state, atlas));
  for (const upper of upperLevels(level, atlas.atlas.levels)) needed.push(requirement('level/load', { level: upper.id }, 'level'));
  if ((atlas.atlas.backdrop ?? []).length > 0) needed.push(requirement('backdrop/load', {}, 'backdrop'));
  for (const kind of session.facilities) needed.push(requirement('facilities/load', { kind }, 'facilities'));
  return needed;
}

/** The levels whose areas the open conference speaks of: for their names and their places on the map. */
function conferenceRequirements({ session }: AppState, { atlas }: AtlasPackage): Requirement[] {
  const conference = session.conferences.find(({ id }) => id === session.conference.conference);
  const named = conference === undefined ? [] : placeLevels(conference);
  return atlas.levels.filter(({ id }) => named.includes(id)).map(({ id }) => requirement('level/load', { level: id }, 'level'));
}

/** What is there already, and the next: one after the other, so that recipes do not slow each other and the map down. */
function profileRequirements(requests: readonly TaskRequest<'profile/area'>[], cache: ResultCache): Requirement[] {
  const next = requests.findIndex((request) => cache.get('profile/area', request) === undefined);
  return requests.slice(0, next < 0 ? requests.length : next + 1).map((request) => requirement('profile/area', request, 'profile'));
}
