import { areaAnnouncement } from '../texts/index.ts';
import type { AtlasView } from '../ui/index.ts';

/** Tells a screen reader what changed on the map: focused area, selection, the map's reading sentence. */
export class Announcer {
  readonly #announce: (message: string) => void;

  constructor(announce: (message: string) => void) {
    this.#announce = announce;
  }

  update(before: AtlasView, after: AtlasView): void {
    const focused = after.surface.focusedArea;
    if (focused !== null && focused !== before.surface.focusedArea) return this.#announceArea(after, focused);
    const selected = after.selectedAreas.at(-1);
    if (after.selectedAreas !== before.selectedAreas && selected !== undefined) return this.#announceArea(after, selected);
    if (after.reading !== before.reading && after.reading !== '') this.#announce(after.reading);
  }

  #announceArea(view: AtlasView, area: number): void {
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
