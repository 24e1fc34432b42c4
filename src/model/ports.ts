import type { FacilityKindId } from './ids.ts';
import type { BoundingBox } from './geometry.ts';

/** Where the bytes of a package come from: a web server, dropped files, a folder. Paths are relative to the descriptor. */
export interface PackageSource {
  /** @throws AtlasError `io` when the file is not there or can not be read. */
  read(path: string): Promise<Uint8Array>;
}

/** What others may ask of the map; implemented by `map/`, used by `app/` and `embed/`. */
export interface MapPort {
  fitToBoundingBox(box: BoundingBox): void;
  panBy(fractionX: number, fractionY: number): void;
  zoomBy(steps: number): void;
  /** Resolves when the current state of the map is on the screen. */
  whenDrawn(): Promise<void>;
  /** The map as drawn, without controls: bytes of a PNG. */
  image(options: { readonly widthPixels: number; readonly heightPixels: number }): Promise<Uint8Array>;
  setFacilitiesVisible(kinds: readonly FacilityKindId[]): void;
  destroy(): void;
}
