import type OlMap from 'ol/Map.js';
import type MapBrowserEvent from 'ol/MapBrowserEvent.js';
import { symbolAt, type PlacedSymbol } from '../draw/facility-layout.ts';
import type { MapHandlers } from '../map-model.ts';

/** A finger covers a target of 44 px; a mouse points. */
const REACH_PIXELS = { touch: 22, mouse: 11 } as const;

export interface PointingOptions {
  readonly map: OlMap;
  readonly handlers: MapHandlers;
  /** Position of the area at a place of the plane; null beside all areas. */
  readonly areaAt: (x: number, y: number) => number | null;
  /** Symbols as placed now, pixels of the viewport. */
  readonly symbols: () => readonly PlacedSymbol[];
  /** Several facilities under one symbol were clicked, at this place of the plane. */
  readonly onCluster: (x: number, y: number) => void;
  readonly paused: () => boolean;
  /** A tool takes pointer and clicks. */
  readonly toolChosen: () => boolean;
}

/** Turns pointer events into hover and selection, at most once per frame. */
export class Pointing {
  readonly #options: PointingOptions;
  #frame = 0;
  #place: { readonly x: number; readonly y: number; readonly touch: boolean } | null = null;
  #hovered: number | null = null;
  #symbol: PlacedSymbol | null = null;

  constructor(options: PointingOptions) {
    this.#options = options;
    options.map.on('pointermove', this.#moved);
    options.map.on('click', this.#clicked);
    viewportOf(options.map).addEventListener('pointerleave', this.#left);
  }

  destroy(): void {
    cancelAnimationFrame(this.#frame);
    this.#options.map.un('pointermove', this.#moved);
    this.#options.map.un('click', this.#clicked);
    viewportOf(this.#options.map).removeEventListener('pointerleave', this.#left);
  }

  readonly #moved = ({ dragging, pixel, originalEvent }: MapBrowserEvent): void => {
    const touch = isTouch(originalEvent);
    if (dragging || touch) return;
    this.#place = { x: pixel[0]!, y: pixel[1]!, touch };
    this.#frame ||= requestAnimationFrame(() => {
      this.#frame = 0;
      this.#hover();
    });
  };

  readonly #left = (): void => {
    this.#place = null;
    this.#hover();
  };

  #hover(): void {
    const { map, handlers, areaAt, symbols, paused, toolChosen } = this.#options;
    const tool = toolChosen();
    const place = paused() || tool ? null : this.#place;
    const symbol = place === null ? null : symbolAt(symbols(), place.x, place.y, REACH_PIXELS.mouse);
    this.#tellSymbol(symbol, place);
    const coordinate = place === null ? null : map.getCoordinateFromPixel([place.x, place.y]);
    const area = coordinate === null ? null : areaAt(coordinate[0]!, coordinate[1]!);
    if (!tool) viewportOf(map).style.cursor = area === null && symbol === null ? '' : 'pointer';
    if (area === null && this.#hovered === null) return;
    this.#hovered = area;
    handlers.onHover(area, area === null || place === null ? null : { x: place.x, y: place.y });
  }

  #tellSymbol(symbol: PlacedSymbol | null, place: { readonly x: number; readonly y: number } | null): void {
    if (symbol === null && this.#symbol === null) return;
    this.#symbol = symbol;
    const pixel = symbol === null || place === null ? null : { x: place.x, y: place.y };
    this.#options.handlers.onFacilityHover(symbol?.kind ?? null, symbol?.members.length === 1 ? symbol.members[0]! : -1, pixel);
  }

  readonly #clicked = ({ pixel, originalEvent }: MapBrowserEvent): void => {
    const { map, handlers, areaAt, symbols, onCluster, toolChosen } = this.#options;
    if (toolChosen()) return;
    const [x, y] = pixel as [number, number];
    const coordinate = map.getCoordinateFromPixel(pixel) as [number, number] | null;
    if (coordinate === null) return;
    const touch = isTouch(originalEvent);
    const symbol = symbolAt(symbols(), x, y, touch ? REACH_PIXELS.touch : REACH_PIXELS.mouse);
    this.#tellSymbol(symbol, { x, y });
    if (symbol !== null && symbol.members.length > 1) {
      onCluster(coordinate[0], coordinate[1]);
      return;
    }
    if (symbol !== null && handlers.onFacilityClick?.(symbol.kind, symbol.members[0]!) === true) return;
    const { ctrlKey = false, metaKey = false, shiftKey = false } = originalEvent as Partial<MouseEvent>;
    handlers.onSelect(areaAt(coordinate[0], coordinate[1]), ctrlKey || metaKey || shiftKey);
  };
}

/** The element OpenLayers puts into the target; there from the map's construction to its disposal. */
export function viewportOf(map: OlMap): HTMLElement {
  const viewport = map.getViewport();
  if (viewport === undefined) throw new Error('the map is disposed');
  return viewport;
}

export const isTouch = (event: unknown): boolean => event instanceof PointerEvent && event.pointerType === 'touch';
