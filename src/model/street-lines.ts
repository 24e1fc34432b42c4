import type { LineGeometry } from './geometry.ts';

/** Lines of streets as a file gives them, before they are cut at junctions. Arrays "per line" or "per vertex" of `geometry`. */
export interface StreetLines {
  /** In a metric CRS. */
  readonly geometry: LineGeometry;
  /** Code of the class per line; 'other' without. */
  readonly classes?: Uint8Array;
  /** Bits of StreetFlag per line. */
  readonly flags?: Uint16Array;
  /** Height level per line (bridge 1, ground 0, tunnel -1): where inner vertices of different levels coincide is no junction. */
  readonly levels?: Int8Array;
  /** Given length per line in metres, shared out by the drawn lengths; NaN or absent = as drawn. */
  readonly lengthsMeters?: Float64Array;
  /** Rise over run per line in its direction. */
  readonly grades?: Float32Array;
  /** Identity per vertex (OSM node ids): equal ids are one place, whatever the coordinates; levels do not count then. */
  readonly vertexIds?: Float64Array;
  /** Bits of NodeBarrier per vertex. */
  readonly vertexBarriers?: Uint8Array;
}
