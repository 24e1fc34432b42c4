import type { Session } from '../state/index.ts';
import { areaAnnouncement } from '../texts/index.ts';
import type { AtlasView } from '../ui/index.ts';

/** What of a view is told. */
export type AnnouncedView = Pick<
  AtlasView,
  'session' | 'surface' | 'level' | 'series' | 'specification' | 'indicator' | 'yearIndex' | 'selectedAreas' | 'reading'
>;

/** Whether two sessions ask for the same map with the same areas chosen; which part of it is seen does not matter. */
const askForTheSame = (one: Session, other: Session): boolean =>
  (Object.keys(one) as (keyof Session)[]).every((part) => part === 'view' || one[part] === other[part]);

/**
 * Tells a screen reader what changed on the map: focused area, selection, the map's reading sentence.
 *
 * An area may be chosen before its values are there. When they come, the area is told again with them: the reading sentence of the map that
 * belongs to the choice must not take the place of what was chosen. Where nothing is chosen any more, nothing is said of it any more, so
 * that the same area can be told again.
 */
export class Announcer {
  readonly #announce: (message: string) => void;
  /** The area told last, and in which session. */
  #told: { readonly area: number; readonly session: Session } | null = null;

  constructor(announce: (message: string) => void) {
    this.#announce = announce;
  }

  update(before: AnnouncedView, after: AnnouncedView): void {
    const { focusedArea } = after.surface;
    if (focusedArea !== null && focusedArea !== before.surface.focusedArea) return this.#announceArea(after, focusedArea);
    const selected = after.selectedAreas.at(-1);
    if (after.selectedAreas !== before.selectedAreas && selected !== undefined) return this.#announceArea(after, selected);
    if (after.reading !== before.reading && after.reading !== '') {
      if (this.#isStillChosen(after)) return this.#announceArea(after, this.#told!.area);
      this.#told = null;
      return this.#announce(after.reading);
    }
    if (this.#told !== null && selected === undefined && focusedArea === null) {
      this.#told = null;
      this.#announce('');
    }
  }

  /** Nothing was asked for since the last area was told, and it is still focused or selected. */
  #isStillChosen({ session, surface, selectedAreas }: AnnouncedView): boolean {
    if (this.#told === null || !askForTheSame(this.#told.session, session)) return false;
    return surface.focusedArea === this.#told.area || selectedAreas.includes(this.#told.area);
  }

  #announceArea(view: AnnouncedView, area: number): void {
    this.#told = { area, session: view.session };
    const { level, series, specification, indicator, yearIndex } = view;
    const values = series?.values[yearIndex];
    const states = series?.states[yearIndex];
    if (level === null) return;
    const name = level.names[area] ?? '';
    if (!series || !specification || !indicator || !values || !states) return this.#announce(name);
    this.#announce(
      areaAnnouncement({
        name,
        value: values[area] ?? Number.NaN,
        state: states[area] ?? 0,
        cityValue: series.city[yearIndex] ?? Number.NaN,
        classIndex: specification.fillIndex[area] ?? 0,
        classCount: specification.classes.length,
        indicator,
        selected: view.selectedAreas.includes(area),
        language: view.session.language,
      }),
    );
  }
}
