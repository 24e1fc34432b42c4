import { createAtlasMap, type AtlasMap, type MapModel } from '../map/index.ts';
import type { BoundingBox, CrsCode } from '../model/index.ts';

const SIZE_PIXELS = { width: 640, height: 400 };

/** A map off the screen: the same drawing, without anyone seeing it change. */
export class DetachedMap {
  readonly #target = document.createElement('div');
  readonly #map: AtlasMap;

  constructor(crs: CrsCode, extent: BoundingBox) {
    Object.assign(this.#target.style, {
      position: 'fixed',
      left: '-10000px',
      width: `${SIZE_PIXELS.width}px`,
      height: `${SIZE_PIXELS.height}px`,
      visibility: 'hidden',
    });
    this.#target.inert = true;
    document.body.append(this.#target);
    const nothing = (): void => {};
    this.#map = createAtlasMap({
      target: this.#target,
      crs,
      extent,
      view: null,
      handlers: { onHover: nothing, onSelect: nothing, onLasso: nothing, onViewChange: nothing, onFacilityHover: nothing },
    });
  }

  /** The model as a PNG of a part of the city. What nobody points at in a document is left out. */
  async picture(
    model: MapModel,
    size: { readonly widthPixels: number; readonly heightPixels: number },
    box: BoundingBox,
  ): Promise<Uint8Array> {
    this.#map.update({ ...model, highlightedAreas: [], hoveredArea: null, focusedArea: null });
    await this.#map.whenDrawn();
    return this.#map.image(size, box);
  }

  destroy(): void {
    this.#map.destroy();
    this.#target.remove();
  }
}
