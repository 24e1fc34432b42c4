import Layer from 'ol/layer/Layer.js';
import type { FrameState } from 'ol/Map.js';
import ViewHint from 'ol/ViewHint.js';
import type { Frame } from './frame.ts';
import type { RetainedPicture } from './retained-picture.ts';

/** Largest device pixel ratio pictures are drawn with: beyond it bitmaps grow without being seen. */
const MAXIMUM_PIXEL_RATIO = 2;

/** The frame of OpenLayers' view: the viewport without margin. */
export function viewFrame({ viewState, size }: Pick<FrameState, 'viewState' | 'size'>): Frame {
  const [centerX, centerY] = viewState.center as [number, number];
  const [width, height] = size as [number, number];
  const unitsPerPixel = viewState.resolution;
  return {
    left: centerX - (width / 2) * unitsPerPixel,
    top: centerY + (height / 2) * unitsPerPixel,
    unitsPerPixel,
    width,
    height,
    pixelRatio: Math.min(window.devicePixelRatio, MAXIMUM_PIXEL_RATIO),
  };
}

/** Shows a retained picture as a layer of OpenLayers. */
export class PictureLayer extends Layer {
  readonly #picture: RetainedPicture;

  constructor(picture: RetainedPicture) {
    super({});
    this.#picture = picture;
  }

  override render(state: FrameState): HTMLElement {
    const moving = state.viewHints[ViewHint.ANIMATING]! + state.viewHints[ViewHint.INTERACTING]! > 0;
    this.#picture.show(viewFrame(state), moving);
    return this.#picture.element;
  }
}
