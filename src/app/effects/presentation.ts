import type { AtlasMap, MapOverlay, SlideName } from '../../map/index.ts';
import type { MapModel, MapView } from '../../map/map-model.ts';
import type { BoundingBox, StoryStep } from '../../model/index.ts';
import type { AppState, DrawingPress, Intent, ResultCache, Session } from '../../state/index.ts';
import { formatValue } from '../../texts/index.ts';
import type { AtlasView } from '../../ui/index.ts';
import { boundingBoxOfAreas, memoize, type Requirement } from '../../view/index.ts';
import { requirements } from '../requirements.ts';
import { areCached, requirementsOfStep, StepSessions } from './presentation-ahead.ts';
import { keepPresentationMark, readPresentationMark } from './presentation-marks.ts';
import { StepPictures } from './presentation-pictures.ts';
import { SpeakerLink } from './presentation-speaker.ts';

/** A step keeps centre and scale, not the window: what fits in a map of this size is what was seen. */
const RECORDED_WIDTH_PIXELS = 860;
const RECORDED_HEIGHT_PIXELS = 680;
const RESIZE_PAUSE_MS = 120;
const FLIGHT_MS = 600;
/** With another layout of the slide the map gets another size right after the step was turned. */
const LAYOUT_WITHIN_MS = 250;
const MOST_NAMES = 12;
const STEP_PIXELS = 8;
const FAR_STEP_PIXELS = 60;

export interface PresentationEnvironment {
  readonly view: () => AtlasView;
  readonly state: () => AppState;
  readonly map: () => AtlasMap | null;
  readonly handle: (intent: Intent) => void;
  readonly cache: ResultCache;
  readonly mapTarget: HTMLElement;
}

/**
 * What happens besides the slides while somebody presents: the map goes where the step was recorded, names and lines lie over it, the next
 * step is loaded, the second window is told.
 */
export class Presentation {
  readonly #environment: PresentationEnvironment;
  readonly #sessions = new StepSessions();
  /** Steps, as sessions, that were loaded once: results that made room for others are not fetched again and again. */
  readonly #loaded = new WeakSet<Session>();
  readonly #pictures: StepPictures;
  readonly #speaker: SpeakerLink;
  readonly #observer: ResizeObserver;
  #overlay: { readonly map: AtlasMap; readonly layer: MapOverlay | null } | null = null;
  #shown: StoryStep | null | undefined;
  #resizeTimer: ReturnType<typeof setTimeout> | undefined;
  #turnedAt = 0;
  /** The map of the shown step is not complete yet. */
  #turning = false;
  #ended = false;

  constructor(environment: PresentationEnvironment) {
    this.#environment = environment;
    this.#pictures = new StepPictures(environment.cache);
    const kept = readPresentationMark();
    // A presentation that goes on after a reload keeps its clock.
    const begun = kept?.presenting === true ? kept.begun : Date.now();
    const id = kept?.id ?? crypto.randomUUID();
    keepPresentationMark({ id, begun, presenting: true });
    const { view, handle } = environment;
    this.#speaker = new SpeakerLink({ id, begun, view, handle, picture: (position) => this.#picture(position) });
    this.#observer = new ResizeObserver(() => {
      clearTimeout(this.#resizeTimer);
      if (performance.now() - this.#turnedAt < LAYOUT_WITHIN_MS) this.#fit();
      else this.#resizeTimer = setTimeout(() => this.#fit(), RESIZE_PAUSE_MS);
    });
    this.#observer.observe(environment.mapTarget);
  }

  /** Follows the view; called after each of its changes. */
  update(): void {
    const step = this.#step(0);
    if (step !== this.#shown) {
      if (step?.id !== this.#shown?.id) this.#turn(this.#shown === undefined);
      this.#shown = step;
      this.#fit();
    }
    if (this.#turning && this.#isComplete()) {
      this.#turning = false;
      this.#overlay?.layer?.letGo();
    }
    void this.#draw();
    this.#speaker.update();
  }

  /** What the next step needs; when that is there, what the others need, one after the other: then the network may go. */
  ahead(state: AppState): readonly Requirement[] {
    const { cache, view } = this.#environment;
    const { atlas, conference } = view();
    if (atlas === null) return [];
    const next = this.#step(1);
    const needed = next === null ? [] : requirementsOfStep(state, this.#sessions.at(next, state.session, atlas), cache);
    if (this.#turning || !areCached(needed, cache)) return needed;
    for (const step of conference.story?.steps ?? []) {
      const session = this.#sessions.at(step, state.session, atlas);
      if (this.#loaded.has(session)) continue;
      const further = requirementsOfStep(state, session, cache);
      if (!areCached(further, cache)) return [...needed, ...further];
      this.#loaded.add(session);
    }
    return needed;
  }

  /** The map of a slide: small names go, large ones lie over it. */
  readonly model = memoize((model: MapModel): MapModel => ({ ...model, labels: false, hoveredArea: null }));

  openSpeaker(): void {
    this.#speaker.open();
  }

  press(press: DrawingPress): void {
    const layer = this.#overlay?.layer;
    if (layer == null) return;
    switch (press.kind) {
      case 'undo':
        return layer.undo();
      case 'clear':
        return layer.clear();
      case 'use':
        return layer.pressPointer();
      case 'keep':
        return void this.#keep(layer);
      case 'move': {
        const pixels = press.farther ? FAR_STEP_PIXELS : STEP_PIXELS;
        const [x, y] = { left: [-1, 0], right: [1, 0], up: [0, -1], down: [0, 1] }[press.direction] as [number, number];
        return layer.movePointer(x * pixels, y * pixels);
      }
    }
  }

  /** `forGood`: somebody left the presentation; else the page goes, and goes on with it after a reload. */
  end(forGood: boolean): void {
    this.#ended = true;
    clearTimeout(this.#resizeTimer);
    this.#observer.disconnect();
    this.#overlay?.layer?.destroy();
    this.#speaker.end();
    const kept = readPresentationMark();
    if (forGood && kept !== null) keepPresentationMark({ ...kept, presenting: false });
  }

  /** The shown step, or the one so many further. */
  #step(further: number): StoryStep | null {
    const { story, stepIndex } = this.#environment.view().conference;
    return story?.steps[stepIndex + further] ?? null;
  }

  #picture(position: number): string {
    const { atlas, conference, session } = this.#environment.view();
    const step = conference.story?.steps[position];
    if (step === undefined || atlas === null) return '';
    return this.#pictures.of(step, this.#sessions.at(step, session, atlas), this.#environment.state(), atlas);
  }

  /** Another step: its map takes over from the one before. */
  #turn(isFirst: boolean): void {
    this.#turnedAt = performance.now();
    this.#turning = true;
    this.#overlay?.layer?.clear();
    if (!isFirst) this.#overlay?.layer?.hold();
  }

  #isComplete(): boolean {
    const { state, cache } = this.#environment;
    return areCached(requirements(state(), cache), cache);
  }

  #fit(): void {
    const { view, map } = this.#environment;
    const { atlas, session, level } = view();
    const step = this.#step(0);
    if (step === null || atlas === null || this.#ended) return;
    const recorded = this.#sessions.at(step, session, atlas).view;
    const box = recorded === null ? level?.boundingBox : boxOfView(recorded);
    if (box !== undefined) map()?.fitToBoundingBox(box, FLIGHT_MS);
  }

  async #draw(): Promise<void> {
    const map = this.#environment.map();
    if (map === null) return;
    if (this.#overlay?.map !== map) {
      this.#overlay = { map, layer: null };
      const layer = await map.openOverlay({
        onLines: (lines) => this.#environment.handle({ type: 'presentation/adjusted', settings: { lines } }),
      });
      if (this.#ended || this.#environment.map() !== map) return layer.destroy();
      this.#overlay = { map, layer };
    }
    const { surface, colorScheme, level, selectedAreas, indicator, series, yearIndex, session } = this.#environment.view();
    const { tool, color } = surface.presentation;
    const layout = this.#step(0)?.layout ?? 'map';
    const withNumbers = layout === 'map' || layout === 'text';
    const names = this.#names(level, selectedAreas, indicator, series, yearIndex, session.language, withNumbers);
    this.#overlay.layer?.update({ names, tool, color, colorScheme });
  }

  /** With their numbers, unless these stand beside the map. */
  readonly #names = memoize(
    (
      level: AtlasView['level'],
      areas: AtlasView['selectedAreas'],
      indicator: AtlasView['indicator'],
      series: AtlasView['series'],
      yearIndex: number,
      language: AtlasView['session']['language'],
      withNumbers: boolean,
    ): readonly SlideName[] =>
      level === null
        ? []
        : areas.slice(0, MOST_NAMES).map((area) => {
            const box = boundingBoxOfAreas(level.geometry, [area]);
            const value = series?.values[yearIndex]?.[area] ?? Number.NaN;
            const state = series?.states[yearIndex]?.[area] ?? 0;
            const number = withNumbers && indicator !== null && series !== null ? formatValue(value, state, indicator, language) : '';
            return {
              text: [level.names[area] ?? '', number].filter((part) => part !== '').join(' '),
              x: level.labelPoints[2 * area] ?? Number.NaN,
              y: level.labelPoints[2 * area + 1] ?? Number.NaN,
              areaWidth: box === null ? 0 : box.maxX - box.minX,
              areaHeight: box === null ? 0 : box.maxY - box.minY,
            };
          }),
  );

  async #keep(layer: MapOverlay): Promise<void> {
    const { view, map } = this.#environment;
    const shown = map();
    if (shown === null) return;
    const { saveDrawnMap } = await import('./presentation-picture-file.ts');
    await saveDrawnMap(view(), shown, layer);
  }
}

const boxOfView = ({ centerX, centerY, metersPerPixel }: MapView): BoundingBox => {
  const halfWidth = (RECORDED_WIDTH_PIXELS / 2) * metersPerPixel;
  const halfHeight = (RECORDED_HEIGHT_PIXELS / 2) * metersPerPixel;
  return { minX: centerX - halfWidth, maxX: centerX + halfWidth, minY: centerY - halfHeight, maxY: centerY + halfHeight };
};
