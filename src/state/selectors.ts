import type { AtlasPackage, Finding, IndicatorDescriptor, IndicatorId, LevelDescriptor, LevelId, Year } from '../model/index.ts';
import { finding, withoutDifference } from '../model/index.ts';
import type { IndicatorAvailability, OpenedAtlas } from '../analysis/protocol.ts';
import type { Session } from './session.ts';

/** Level the session shows: chosen, else the package's start, else the first level. */
export function shownLevel(session: Session, atlas: AtlasPackage): LevelDescriptor | null {
  const levels = atlas.atlas.levels;
  const wanted = [session.level, atlas.atlas.start?.level];
  return wanted.map((id) => levels.find((level) => level.id === id)).find((level) => level !== undefined) ?? levels[0] ?? null;
}

/** The indicator without what a scenario makes of it: differences vanish with the scenario. */
const plainOf = (indicator: IndicatorId | null): IndicatorId | null => indicator && withoutDifference(indicator);

/**
 * Indicator the session shows: chosen (a difference nobody yields any more: its output itself), else the package's start, else the first one;
 * null where there is none.
 */
export function shownIndicator(session: Session, atlas: AtlasPackage): IndicatorDescriptor | null {
  const indicators = atlas.atlas.indicators ?? [];
  const wanted = [session.indicator, plainOf(session.indicator), atlas.atlas.start?.indicator];
  return wanted.map((id) => indicators.find((one) => one.id === id)).find((one) => one !== undefined) ?? indicators[0] ?? null;
}

/** Position of the year to show: the wanted one if there is data, else the newest one before it, else the first. -1 without years. */
export function shownYearIndex(wanted: Year | null, years: readonly Year[]): number {
  if (years.length === 0) return -1;
  if (wanted === null) return years.length - 1;
  const notAfter = years.filter((year) => year <= wanted).length - 1;
  return Math.max(notAfter, 0);
}

/** Year to ask for when the session names none: the package's start year. */
export const wantedYear = (session: Session, atlas: AtlasPackage): Year | null => session.year ?? atlas.atlas.start?.year ?? null;

/** How an indicator comes to a level. */
export function originOf(availability: readonly IndicatorAvailability[], indicator: IndicatorId, level: LevelId) {
  return (
    availability.find((entry) => entry.indicator === indicator)?.byLevel.find((entry) => entry.level === level)?.origin ?? ('none' as const)
  );
}

/** Takes out of a session what this package does not have, and says so. */
export function fitSessionToAtlas(session: Session, opened: Pick<OpenedAtlas, 'atlas'>): { session: Session; findings: Finding[] } {
  const atlas = opened.atlas;
  if (atlas === null) return { session, findings: [] };
  const findings: Finding[] = [];
  const unknown = (column: string, value: string): null => {
    findings.push(finding('session-unknown-value', 'warning', '', { column, value }));
    return null;
  };
  const level = session.level;
  const isKnown = (id: IndicatorId): boolean => atlas.atlas.indicators?.some((one) => one.id === id) === true;
  const plain = plainOf(session.indicator);
  const indicator =
    session.indicator !== null && !isKnown(session.indicator) && plain !== null && isKnown(plain) ? plain : session.indicator;
  const kinds = (atlas.atlas.facilities ?? []).map((kind) => kind.id);
  const unknownKinds = session.facilities.filter((kind) => !kinds.includes(kind));
  for (const kind of unknownKinds) unknown('einrichtungen', kind);
  const { conference } = session;
  const stories = [...(atlas.atlas.stories ?? []), ...session.stories];
  const isStoryKnown = conference.story === null || stories.some(({ id }) => id === conference.story);
  if (!isStoryKnown && conference.story !== null) unknown('geschichte', conference.story);
  return {
    session: {
      ...session,
      conference: isStoryKnown ? conference : { ...conference, story: null, step: null },
      level: level === null || atlas.atlas.levels.some((one) => one.id === level) ? level : unknown('ebene', level),
      indicator: indicator === null || isKnown(indicator) ? indicator : unknown('indikator', indicator),
      facilities: unknownKinds.length === 0 ? session.facilities : session.facilities.filter((kind) => kinds.includes(kind)),
    },
    findings,
  };
}
