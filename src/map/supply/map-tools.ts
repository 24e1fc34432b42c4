import PointerInteraction from 'ol/interaction/Pointer.js';
import type OlMap from 'ol/Map.js';
import type MapBrowserEvent from 'ol/MapBrowserEvent.js';
import { symbolAt, type PlacedSymbol } from '../draw/facility-layout.ts';
import { isTouch, viewportOf } from '../interact/pointing.ts';
import type { MapHandlers, MapModel, MapToolMode, MapToolPress } from '../map-model.ts';
import { MAP_THEMES } from '../map-theme.ts';
import { Sketch } from './sketch.ts';

/** A finger covers a target of 44 px; a mouse points. */
const REACH_PIXELS = { touch: 22, mouse: 11 } as const;
/** A shorter drag of a facility is a click. */
const DRAG_FROM_PIXELS = 6;
/** Clicks nearer than this to the last point of a line are the second half of a double click. */
const SAME_POINT_PIXELS = 5;
/** The second click of a double click that put a tool away is not one on the map. */
const DOUBLE_CLICK_MS = 500;

type Place = readonly [x: number, y: number];

export interface MapToolsOptions {
  readonly map: OlMap;
  readonly handlers: MapHandlers;
  readonly model: () => MapModel;
  readonly symbols: () => readonly PlacedSymbol[];
}

/**
 * Gives pointer and keyboard to the tool of the model: places, lines, the isochrone under the pointer. Without a tool, facilities that may be
 * moved can be dragged. Added last to the map, so that it is asked before panning and zooming.
 */
export class MapTools extends PointerInteraction {
  readonly #options: MapToolsOptions;
  readonly #sketch = new Sketch();
  readonly #abort = new AbortController();
  #mode: MapToolMode | null = null;
  /** Points of the line so far, in the CRS. */
  #points: Place[] = [];
  #pointer: Place | null = null;
  /** The keyboard points with the map's centre. */
  #aiming = false;
  #drag: { readonly symbol: PlacedSymbol; readonly from: Place; to: Place } | null = null;
  #frame = 0;
  #lastUse = -Infinity;

  constructor(options: MapToolsOptions) {
    super();
    this.#options = options;
    const viewport = viewportOf(options.map);
    viewport.append(this.#sketch.element);
    viewport.addEventListener('pointerleave', () => this.#leave(), { signal: this.#abort.signal });
    options.map.on('postrender', this.#rendered);
    options.map.addInteraction(this);
  }

  destroy(): void {
    cancelAnimationFrame(this.#frame);
    this.#abort.abort();
    this.#options.map.un('postrender', this.#rendered);
    this.#options.map.removeInteraction(this);
    this.#sketch.element.remove();
  }

  /** The model has another tool. */
  update(): void {
    const mode = this.#options.model().supply?.tool ?? null;
    if (sameMode(mode, this.#mode)) return;
    this.#mode = mode;
    this.#points = [];
    this.#pointer = null;
    this.#aiming = false;
    viewportOf(this.#options.map).style.cursor = mode === null ? '' : 'crosshair';
    this.#show();
  }

  /** A tool without pointing. `place` null = the map's centre. */
  press(press: MapToolPress, place: Place | null): void {
    if (this.#mode === null) return;
    switch (press) {
      case 'aim':
        this.#aiming = true;
        this.#tellMove();
        return this.#show();
      case 'use': {
        const at = place ?? this.#center();
        if (place === null) this.#aiming = true;
        if (at !== null) this.#use(at);
        return;
      }
      case 'finish':
        return this.#finish();
      case 'back':
        this.#points = this.#points.slice(0, -1);
        return this.#sketched();
    }
  }

  override handleEvent(event: MapBrowserEvent<PointerEvent>): boolean {
    const { type, dragging, originalEvent } = event;
    if (type === 'dblclick' && (this.#mode !== null || performance.now() - this.#lastUse < DOUBLE_CLICK_MS)) {
      this.#finish();
      return false;
    }
    if (this.#mode === null) return super.handleEvent(event);
    const place = event.coordinate as unknown as Place;
    if (type === 'pointermove' && !dragging && !isTouch(originalEvent)) {
      this.#aiming = false;
      this.#pointer = place;
      this.#tellMove();
      this.#show();
    } else if (type === 'click') {
      this.#aiming = false;
      this.#use(place);
    }
    return true;
  }

  override handleDownEvent({ originalEvent, pixel }: MapBrowserEvent<PointerEvent>): boolean {
    const kind = this.#options.model().supply?.draggable ?? null;
    if (kind === null || originalEvent.button !== 0 || originalEvent.altKey) return false;
    const [x, y] = pixel as [number, number];
    const symbol = symbolAt(this.#options.symbols(), x, y, isTouch(originalEvent) ? REACH_PIXELS.touch : REACH_PIXELS.mouse);
    if (symbol?.kind !== kind || symbol.members.length !== 1) return false;
    this.#drag = { symbol, from: [x, y], to: [x, y] };
    return true;
  }

  override handleDragEvent({ pixel }: MapBrowserEvent<PointerEvent>): void {
    if (this.#drag === null) return;
    this.#drag.to = pixel as [number, number];
    viewportOf(this.#options.map).style.cursor = 'grabbing';
    this.#show();
  }

  override handleUpEvent(): boolean {
    const drag = this.#drag;
    this.#drag = null;
    viewportOf(this.#options.map).style.cursor = '';
    this.#show();
    if (drag === null || distance(drag.from, drag.to) < DRAG_FROM_PIXELS) return false;
    const place = this.#options.map.getCoordinateFromPixel([...drag.to]) as [number, number] | null;
    const [member] = drag.symbol.members;
    if (place !== null && member !== undefined)
      this.#options.handlers.tools?.()?.onFacilityDragged(drag.symbol.kind, member, place[0], place[1]);
    return false;
  }

  #use(place: Place): void {
    this.#lastUse = performance.now();
    if (this.#mode?.kind !== 'line') {
      this.#options.handlers.tools?.()?.onUse(place[0], place[1]);
      return;
    }
    const last = this.#points.at(-1);
    const units = this.#options.map.getView().getResolution() ?? 1;
    if (last !== undefined && distance(last, place) < SAME_POINT_PIXELS * units) return;
    this.#points = [...this.#points, place];
    this.#sketched();
  }

  #finish(): void {
    const points = this.#points;
    if (this.#mode?.kind !== 'line' || points.length < 2) return;
    this.#points = [];
    this.#lastUse = performance.now();
    this.#show();
    this.#options.handlers.tools?.()?.onLine(points.flat());
  }

  #sketched(): void {
    this.#options.handlers.tools?.()?.onSketch(this.#points.length);
    this.#show();
  }

  #leave(): void {
    this.#pointer = null;
    if (this.#mode === null || this.#aiming) return;
    this.#tellMove();
    this.#show();
  }

  /** At most once per frame. */
  #tellMove(): void {
    if (this.#mode?.kind !== 'follow') return;
    this.#frame ||= requestAnimationFrame(() => {
      this.#frame = 0;
      const place = this.#aiming ? this.#center() : this.#pointer;
      if (this.#mode?.kind === 'follow') this.#options.handlers.tools?.()?.onMove(place === null ? null : { x: place[0], y: place[1] });
    });
  }

  #center(): Place | null {
    return (this.#options.map.getView().getCenter() as [number, number] | undefined) ?? null;
  }

  /** The map may have moved below the sketch. */
  readonly #rendered = (): void => {
    if (this.#mode === null) return;
    if (this.#aiming) this.#tellMove();
    if (this.#aiming || this.#points.length > 0) this.#show();
  };

  #show(): void {
    const { map, model } = this.#options;
    const pixelOf = (place: Place): Place | null => map.getPixelFromCoordinate([...place]) as [number, number] | null;
    const center = this.#aiming ? this.#center() : null;
    const cross = center === null ? null : pixelOf(center);
    const end = cross ?? (this.#pointer === null ? null : pixelOf(this.#pointer));
    const points = this.#points.flatMap((point) => {
      const pixel = pixelOf(point);
      return pixel === null ? [] : [pixel];
    });
    const line = this.#drag === null ? (points.length > 0 && end !== null ? [...points, end] : points) : [this.#drag.from, this.#drag.to];
    this.#sketch.show({ line, cross, ring: this.#drag?.to ?? null }, MAP_THEMES[model().colorScheme]);
  }
}

const distance = (one: Place, other: Place): number => Math.hypot(one[0] - other[0], one[1] - other[1]);

const sameMode = (one: MapToolMode | null, other: MapToolMode | null): boolean =>
  one?.kind === other?.kind && (one?.kind !== 'line' || other?.kind !== 'line' || one.look === other.look);
