import type BaseLayer from 'ol/layer/Base.js';
import OlMap from 'ol/Map.js';
import type { BoundingBox, FacilityKindId, MapPort } from '../model/index.ts';
import { areaSet } from './draw/area-set.ts';
import type { PlacedSymbol } from './draw/facility-layout.ts';
import { Lasso } from './interact/lasso.ts';
import { movingInteractions } from './interact/moving.ts';
import { Pointing, viewportOf } from './interact/pointing.ts';
import { drawImage } from './map-image.ts';
import type { MapInsets, MapModel, MapOptions, MapToolPress, MapView } from './map-model.ts';
import { MAP_THEMES } from './map-theme.ts';
import { cityView, Motion, prefersReducedMotion } from './motion.ts';
import { PictureLayer, viewFrame } from './picture/picture-layer.ts';
import { RetainedPicture } from './picture/retained-picture.ts';
import type { MapOverlay, OverlayHandlers } from './presentation/map-overlay.ts';
import { metersPerUnit, viewProjection } from './projection.ts';
import { ScaleBar } from './scale-bar.ts';
import { EMPTY_MODEL, looksDifferent, PICTURES, Scene, type PictureName } from './scene.ts';
import type { SupplyLayer } from './supply/supply-layer.ts';

const VIEW_CHANGE_DELAY_MS = 150;
/** A picture of a box has lines and names of this size. */
const SHOWN_WHOLE = { width: 1000, height: 625 };
const MARGIN = 1.12;
const NO_INSETS: MapInsets = { top: 0, right: 0, bottom: 0, left: 0 };

/** In pixels of the picture. */
export interface ImageSize {
  readonly widthPixels: number;
  readonly heightPixels: number;
}

/** How long the last drawings took, summed over their slices. */
export interface MapStatistics {
  readonly groundMs: number;
  readonly marksMs: number;
  readonly symbolsMs: number;
  readonly reachMs: number;
}

/** The map of the atlas: shows a MapModel, reports what is pointed at. */
export interface AtlasMap extends MapPort {
  /** Shows a model; only what differs from the last one (by identity of the parts) is drawn again. */
  update(model: MapModel): void;
  /** Moves the view without animation, e.g. to one from a link. */
  setView(view: MapView): void;
  /** As `MapPort.fitToBoundingBox`, in a flight of this length; at once where the reader asked for less motion. */
  fitToBoundingBox(box: BoundingBox, durationMs?: number): void;
  /** Overlays came or went: the whole city, if it is what is shown, moves into the room that is left. */
  insetsChanged(): void;
  /** While on, dragging draws a line around areas instead of moving the map. */
  setLassoMode(on: boolean): void;
  /** Uses the tool of the model without pointing; `place` null = the middle of the map. Nothing without a tool. */
  pressTool(press: MapToolPress, place: { readonly x: number; readonly y: number } | null): void;
  /** What a presentation draws over the map; fetched when it is asked for. End it with its `destroy`. */
  openOverlay(handlers: OverlayHandlers): Promise<MapOverlay>;
  readonly statistics: MapStatistics;
  /** As `MapPort.image`; with `whole` the picture shows that box, whatever the map shows now. */
  image(size: ImageSize, whole?: BoundingBox): Promise<Uint8Array>;
}

const viewOfBox = ({ minX, minY, maxX, maxY }: BoundingBox): MapView => ({
  centerX: (minX + maxX) / 2,
  centerY: (minY + maxY) / 2,
  metersPerPixel: MARGIN * Math.max((maxX - minX) / SHOWN_WHOLE.width, (maxY - minY) / SHOWN_WHOLE.height),
});

/** Creates the map in `options.target`, which needs a size and a position (relative or absolute). Nothing is drawn before the first `update`. */
export function createAtlasMap(options: MapOptions): AtlasMap {
  return new OpenLayersAtlasMap(options);
}

class OpenLayersAtlasMap implements AtlasMap {
  readonly #options: MapOptions;
  readonly #map: OlMap;
  readonly #motion: Motion;
  readonly #pictures: Readonly<Record<PictureName, RetainedPicture>>;
  readonly #pointing: Pointing;
  readonly #lasso: Lasso;
  readonly #scaleBar = new ScaleBar();
  readonly #abort = new AbortController();
  #scene = new Scene(EMPTY_MODEL, null, null);
  /** Comes with the first model that has something for it. */
  #supply: SupplyLayer | 'loading' | null = null;
  #visibleKinds: ReadonlySet<FacilityKindId> | null = null;
  #waiting: (() => void)[] = [];
  #viewTimer: ReturnType<typeof setTimeout> | undefined;
  #symbols: { readonly at: string; readonly placed: readonly PlacedSymbol[] } | null = null;
  #basemap: BaseLayer | 'loading' | null = null;
  /** True until somebody moves the map: then the whole city stays in view when the window changes. */
  #atHome: boolean;
  /** The last view told or handed in. */
  #knownView: MapView | null;
  /** Something watches the frames of the library to follow what is drawn. */
  #hasOverlay = false;
  #destroyed = false;

  constructor(options: MapOptions) {
    this.#options = options;
    const { target, crs, extent, handlers } = options;
    const view = cityView(viewProjection(crs, extent), extent);
    const picture = (name: PictureName) =>
      new RetainedPicture({
        draw: (context, frame) => this.#scene.draw(name, context, frame),
        content: () => this.#scene.content(name),
        onDrawn: () => this.#drawn(),
        // Under a moving pointer the next isochrone would always come before this one is seen.
        ...(name === 'reach' ? { giveUpBeforeMs: 0 } : {}),
      });
    this.#pictures = Object.fromEntries(PICTURES.map((name) => [name, picture(name)])) as Record<PictureName, RetainedPicture>;
    this.#lasso = new Lasso({
      onDrawn: (ring, additive) => handlers.onLasso(this.#areas()?.index.areasInPolygon(ring) ?? [], additive),
      color: () => ({ strong: this.#theme.markStrong, pale: this.#theme.markPale }),
    });
    this.#map = new OlMap({
      target,
      view,
      controls: [],
      interactions: [...movingInteractions(prefersReducedMotion(), options.cooperative === true), this.#lasso],
      layers: PICTURES.map((name, position) => {
        const layer = new PictureLayer(this.#pictures[name]);
        layer.setZIndex(position + 1);
        return layer;
      }),
    });
    this.#motion = new Motion(this.#map, view, extent, options.insets ?? (() => NO_INSETS));
    this.#pointing = new Pointing({
      map: this.#map,
      handlers,
      areaAt: (x, y) => this.#areaAt(x, y),
      symbols: () => this.#placedSymbols(),
      onCluster: (x, y) => this.#motion.zoomTo(x, y, 1.5),
      paused: () => view.getInteracting() || view.getAnimating(),
      toolChosen: () => this.#scene.model.supply?.tool != null,
    });
    this.#atHome = options.view === null;
    this.#knownView = options.view;
    if (options.view !== null) this.#motion.setView(options.view);
    else this.#motion.fit(extent, false);

    const viewport = viewportOf(this.#map);
    viewport.append(this.#lasso.element, this.#scaleBar.element);
    Object.assign(viewport.style, { touchAction: options.cooperative === true ? 'pan-x pan-y' : 'none', userSelect: 'none' });
    this.#map.on('change:size', () => this.#resized());
    this.#map.on('moveend', () => this.#moved());
    this.#map.on('postrender', () => this.#settle());
    for (const type of ['pointerdrag', 'dblclick'] as const) this.#map.on(type, () => void (this.#atHome = false));
    viewport.addEventListener('wheel', () => (this.#atHome = false), { passive: true, signal: this.#abort.signal });
    // Names are measured: with another typeface they have other widths.
    document.fonts.addEventListener('loadingdone', () => this.#redraw('symbols'), { signal: this.#abort.signal });
    this.#dress();
  }

  get statistics(): MapStatistics {
    const { ground, marks, symbols, reach } = this.#pictures;
    return {
      groundMs: ground.lastDrawingMs,
      marksMs: marks.lastDrawingMs,
      symbolsMs: symbols.lastDrawingMs,
      reachMs: reach.lastDrawingMs,
    };
  }

  update(model: MapModel): void {
    const before = this.#scene.model;
    if (this.#destroyed || model === before) return;
    this.#scene = this.#sceneOf(model);
    this.#symbols = null;
    for (const name of PICTURES) if (looksDifferent(name, model, before)) this.#pictures[name].invalidate();
    if (model.supply !== null && this.#supply === null) void this.#loadSupply();
    if (this.#supply !== 'loading') this.#supply?.update();
    if (model.colorScheme !== before.colorScheme) this.#dress();
    if (model.basemap !== before.basemap) void this.#showBasemap(model.basemap);
    // Pictures that know where the view is draw themselves: a frame of the library would only place them where they are.
    if (PICTURES.some((name) => !this.#pictures[name].isPlaced)) this.#map.render();
    this.#settle();
  }

  fitToBoundingBox(box: BoundingBox, durationMs?: number): void {
    this.#atHome = box === this.#options.extent;
    this.#motion.fit(box, true, durationMs);
  }

  panBy(fractionX: number, fractionY: number): void {
    this.#atHome = false;
    this.#motion.panBy(fractionX, fractionY);
  }

  zoomBy(steps: number): void {
    this.#atHome = false;
    this.#motion.zoomBy(steps);
  }

  setView(view: MapView): void {
    this.#atHome = false;
    this.#knownView = view;
    this.#motion.setView(view);
  }

  insetsChanged(): void {
    this.#resized();
  }

  setLassoMode(on: boolean): void {
    this.#lasso.mode = on;
  }

  pressTool(press: MapToolPress, place: { readonly x: number; readonly y: number } | null): void {
    if (this.#supply !== 'loading') this.#supply?.press(press, place);
  }

  async openOverlay(handlers: OverlayHandlers): Promise<MapOverlay> {
    this.#hasOverlay = true;
    const { OverlayLayer } = await import('./presentation/overlay-layer.ts');
    return new OverlayLayer(this.#map, () => PICTURES.every((name) => this.#pictures[name].isCurrent), handlers);
  }

  setFacilitiesVisible(kinds: readonly FacilityKindId[]): void {
    this.#visibleKinds = new Set(kinds);
    this.#scene = this.#sceneOf(this.#scene.model);
    this.#symbols = null;
    this.#redraw('symbols');
  }

  whenDrawn(): Promise<void> {
    if (this.#destroyed || !this.#hasSize) return Promise.resolve();
    return new Promise((resolve) => {
      this.#waiting.push(resolve);
      this.#map.renderSync();
    });
  }

  image(size: ImageSize, whole?: BoundingBox): Promise<Uint8Array> {
    if (whole !== undefined) return drawImage(this.#scene, viewOfBox(whole), SHOWN_WHOLE, size);
    const view = this.#motion.current();
    const shown = this.#map.getSize() ?? [size.widthPixels, size.heightPixels];
    if (view === null) throw new Error('the map has no view yet');
    return drawImage(this.#scene, view, { width: shown[0]!, height: shown[1]! }, size);
  }

  destroy(): void {
    this.#destroyed = true;
    clearTimeout(this.#viewTimer);
    this.#abort.abort();
    this.#pointing.destroy();
    if (this.#supply !== 'loading') this.#supply?.destroy();
    for (const name of PICTURES) this.#pictures[name].destroy();
    this.#map.setTarget(undefined);
    this.#map.dispose();
    for (const resolve of this.#waiting.splice(0)) resolve();
  }

  #sceneOf(model: MapModel): Scene {
    return new Scene(model, this.#visibleKinds, this.#supply === 'loading' ? null : this.#supply);
  }

  async #loadSupply(): Promise<void> {
    this.#supply = 'loading';
    const { SupplyLayer } = await import('./supply/supply-layer.ts');
    if (this.#destroyed) return;
    this.#supply = new SupplyLayer({
      map: this.#map,
      handlers: this.#options.handlers,
      model: () => this.#scene.model,
      symbols: () => this.#placedSymbols(),
    });
    this.#scene = this.#sceneOf(this.#scene.model);
    this.#supply.update();
    this.#redraw('reach');
    this.#redraw('places');
  }

  get #theme() {
    return MAP_THEMES[this.#scene.model.colorScheme];
  }

  get #hasSize(): boolean {
    const size = this.#map.getSize();
    return size !== undefined && size[0]! > 0 && size[1]! > 0;
  }

  #areas() {
    const { level } = this.#scene.model;
    return level === null ? null : areaSet(level.geometry, level.labelPoints);
  }

  #areaAt(x: number, y: number): number | null {
    const area = this.#areas()?.index.areaAt(x, y) ?? -1;
    return area < 0 ? null : area;
  }

  #placedSymbols(): readonly PlacedSymbol[] {
    const view = this.#motion.current();
    const size = this.#map.getSize();
    if (this.#scene.model.facilities.length === 0 || view === null || size === undefined) return [];
    const at = [view.centerX, view.centerY, view.metersPerPixel, ...size].join(' ');
    if (this.#symbols?.at !== at) {
      const frame = viewFrame({ viewState: this.#map.getView().getState(), size });
      this.#symbols = { at, placed: this.#scene.symbols(frame) };
    }
    return this.#symbols.placed;
  }

  #drawn(): void {
    // A frame of the library is for those who watch its frames alone.
    if (this.#hasOverlay && !this.#destroyed) this.#map.render();
    this.#settle();
  }

  #redraw(name: PictureName): void {
    this.#pictures[name].invalidate();
    this.#settle();
  }

  /** Tells those who wait that the picture is complete. */
  #settle(): void {
    if (this.#waiting.length === 0) return;
    const view = this.#map.getView();
    if (this.#supply === 'loading') return;
    if (this.#hasSize && (view.getAnimating() || view.getInteracting() || PICTURES.some((name) => !this.#pictures[name].settled))) return;
    for (const resolve of this.#waiting.splice(0)) resolve();
  }

  #resized(): void {
    if (!this.#hasSize) return;
    if (this.#atHome) this.#motion.fit(this.#options.extent, false);
  }

  #moved(): void {
    const view = this.#motion.current();
    if (view === null) return;
    const meters = metersPerUnit(this.#options.crs, view.centerY);
    this.#scaleBar.update(meters === null ? null : meters * view.metersPerPixel, this.#scene.model.colorScheme);
    clearTimeout(this.#viewTimer);
    // The view everybody starts with is no view anybody chose; one that was handed in is known there already.
    if (this.#atHome || (this.#knownView !== null && sameView(this.#knownView, view))) return;
    this.#viewTimer = setTimeout(() => {
      this.#knownView = view;
      this.#options.handlers.onViewChange(view);
    }, VIEW_CHANGE_DELAY_MS);
  }

  #dress(): void {
    viewportOf(this.#map).style.background = this.#theme.background;
    this.#moved();
  }

  async #showBasemap(wanted: boolean): Promise<void> {
    if (!wanted) {
      if (this.#basemap !== null && this.#basemap !== 'loading') this.#map.removeLayer(this.#basemap);
      this.#basemap = null;
      return;
    }
    this.#basemap = 'loading';
    const { basemapLayer } = await import('./basemap.ts');
    if (this.#basemap !== 'loading' || this.#destroyed) return;
    this.#basemap = basemapLayer(this.#map.getView().getProjection());
    this.#map.addLayer(this.#basemap);
  }
}

const sameView = (a: MapView, b: MapView): boolean =>
  Math.abs(a.centerX - b.centerX) + Math.abs(a.centerY - b.centerY) < b.metersPerPixel / 100 &&
  Math.abs(a.metersPerPixel / b.metersPerPixel - 1) < 1e-6;
