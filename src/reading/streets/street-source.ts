/** Why a line of a file is no part of the network. */
export type LeftOutReason = 'notBuilt' | 'noWay' | 'notALine' | 'broken' | 'cutAway' | 'duplicate';

/** How many ways or features there were, and how many of them went where. */
export interface StreetCounts {
  /** Ways with a street's tag, or features of a file of lines. */
  readonly read: number;
  readonly leftOut: Readonly<Record<LeftOutReason, number>>;
}

/** What a line is, by its attributes. */
export interface StreetAttributes {
  /** Code of the class, see STREET_CLASSES. */
  readonly streetClass: number;
  /** Bits of StreetFlag. */
  readonly flags: number;
  readonly level: number;
  /** Rise over run in the direction of the line; 0 = unknown or level. */
  readonly grade: number;
}

/** Streets of one file, in the file's own CRS. Line l owns vertices `offsets[l] .. offsets[l + 1]`. */
export interface StreetSource {
  /** x, y interleaved; may hold NaN. */
  readonly coordinates: Float64Array;
  readonly offsets: Uint32Array;
  readonly classes: Uint8Array;
  readonly flags: Uint16Array;
  readonly levels: Int8Array;
  readonly grades: Float32Array;
  /** NaN = as drawn. */
  readonly lengthsMeters: Float64Array;
  /** Identity per vertex; null where places are told apart by their coordinates. */
  readonly vertexIds: Float64Array | null;
  /** Bits of NodeBarrier per vertex. */
  readonly vertexBarriers: Uint8Array;
  /** Identity per line that holds across files (OSM way ids); null without. */
  readonly lineIds: Float64Array | null;
  /** Name of the CRS in the file, null without. */
  readonly crsName: string | null;
  readonly counts: StreetCounts;
}
