import type OlMap from 'ol/Map.js';
import { easeOut } from 'ol/easing.js';
import type Projection from 'ol/proj/Projection.js';
import View from 'ol/View.js';
import type { BoundingBox } from '../model/index.ts';
import type { MapInsets, MapView } from './map-model.ts';

const DURATION_MS = 250;
const PADDING_PIXELS = 28;
/** The city may be made as small as this. */
const SMALLEST_CITY_PIXELS = 240;
/** Nearest view of maps in metres; planes of unknown units are shown at most this many times larger than whole. */
const NEAREST_METERS_PER_PIXEL = 0.25;
const LARGEST_MAGNIFICATION = 400;
/** A single small area is not blown up beyond this part of the city's size. */
const FIT_AT_LEAST = 1 / 40;

export const prefersReducedMotion = (): boolean => window.matchMedia('(prefers-reduced-motion: reduce)').matches;

/** A view of the city: zoom between "a bit smaller than whole" and "a house", centre within the city, no rotation. */
export function cityView(projection: Projection, extent: BoundingBox): View {
  const size = Math.max(extent.maxX - extent.minX, extent.maxY - extent.minY) || 1;
  const minResolution = projection.getUnits() === 'm' ? NEAREST_METERS_PER_PIXEL : size / 1000 / LARGEST_MAGNIFICATION;
  return new View({
    projection,
    center: [(extent.minX + extent.maxX) / 2, (extent.minY + extent.maxY) / 2],
    resolution: size / 800,
    minResolution: Math.min(minResolution, size / 2000),
    maxResolution: size / SMALLEST_CITY_PIXELS,
    extent: [extent.minX, extent.minY, extent.maxX, extent.maxY],
    constrainOnlyCenter: true,
    smoothExtentConstraint: true,
    smoothResolutionConstraint: true,
    enableRotation: false,
    multiWorld: true,
  });
}

/** The city is shown at least this large compared with a map without overlays at its sides. */
const SHRINK_AT_MOST = 0.72;

/** Insets that keep the box clear of overlays without making it too small: in a narrow window it may reach below them. */
export function leaveRoom(insets: MapInsets, [width, height]: readonly number[], box: BoundingBox): MapInsets {
  const { top, bottom, left, right } = insets;
  if (width === undefined || height === undefined) return insets;
  const boxWidth = box.maxX - box.minX || 1;
  const boxHeight = box.maxY - box.minY || 1;
  const scaleByHeight = (height - top - bottom) / boxHeight;
  const wanted = SHRINK_AT_MOST * Math.min(width / boxWidth, scaleByHeight);
  const free = width - left - right;
  if (free / boxWidth >= wanted) return insets;
  const share = Math.max(0, (width - wanted * boxWidth) / (left + right));
  return { top, bottom, left: left * share, right: right * share };
}

/** Moves the view; without animation where the reader asked for less motion. */
export class Motion {
  readonly #map: OlMap;
  readonly #view: View;
  readonly #extent: BoundingBox;
  readonly #insets: () => MapInsets;

  constructor(map: OlMap, view: View, extent: BoundingBox, insets: () => MapInsets) {
    this.#map = map;
    this.#view = view;
    this.#extent = extent;
    this.#insets = insets;
  }

  fit(box: BoundingBox, animated: boolean, durationMs = DURATION_MS): void {
    const size = this.#map.getSize();
    if (size === undefined) return;
    const width = Math.max(this.#extent.maxX - this.#extent.minX, this.#extent.maxY - this.#extent.minY);
    const padding = Math.min(PADDING_PIXELS, Math.min(...size) / 8);
    const { top, right, bottom, left } = leaveRoom(this.#insets(), size, box);
    this.#view.cancelAnimations();
    this.#view.fit([box.minX, box.minY, box.maxX, box.maxY], {
      size,
      padding: [top + padding, right + padding, bottom + padding, left + padding],
      minResolution: (width * FIT_AT_LEAST) / Math.max(...size),
      ...(animated && !prefersReducedMotion() ? { duration: durationMs, easing: easeOut } : {}),
    });
  }

  panBy(fractionX: number, fractionY: number): void {
    const size = this.#map.getSize();
    const center = this.#view.getCenter();
    const resolution = this.#view.getResolution();
    if (size === undefined || center === undefined || resolution === undefined) return;
    this.#move({
      center: [center[0]! + fractionX * size[0]! * resolution, center[1]! + fractionY * size[1]! * resolution],
    });
  }

  zoomBy(steps: number): void {
    const zoom = this.#view.getZoom();
    if (zoom !== undefined) this.#move({ zoom: zoom + steps });
  }

  zoomTo(x: number, y: number, steps: number): void {
    const zoom = this.#view.getZoom();
    if (zoom !== undefined) this.#move({ center: [x, y], zoom: zoom + steps });
  }

  setView({ centerX, centerY, metersPerPixel }: MapView): void {
    this.#view.cancelAnimations();
    this.#view.setResolution(metersPerPixel);
    this.#view.setCenter([centerX, centerY]);
  }

  current(): MapView | null {
    const center = this.#view.getCenter();
    const resolution = this.#view.getResolution();
    return center === undefined || resolution === undefined
      ? null
      : { centerX: center[0]!, centerY: center[1]!, metersPerPixel: resolution };
  }

  #move(to: { center?: number[]; zoom?: number }): void {
    // A key held down: the next step begins where the last one would have ended.
    this.#view.cancelAnimations();
    if (prefersReducedMotion()) {
      if (to.center !== undefined) this.#view.setCenter(this.#view.getConstrainedCenter(to.center) ?? to.center);
      if (to.zoom !== undefined) this.#view.setZoom(this.#view.getConstrainedZoom(to.zoom) ?? to.zoom);
    } else this.#view.animate({ ...to, duration: DURATION_MS, easing: easeOut });
  }
}
