import type { CrsCode, ResourceDescriptor, StreetLines } from '../../model/index.ts';
import type { Pace } from './pace.ts';
import type { StreetCounts } from './street-source.ts';

export interface ReadStreetsOptions {
  /** A metric CRS the streets come in; without, the UTM zone (ETRS89) of the data, or the metric CRS of the first file. */
  readonly crs?: CrsCode;
  /** Told how much is read, 0..1; may wait, and may throw to stop. */
  readonly pace?: Pace;
  /** CRS, encoding and name of the file, where it is part of a package. */
  readonly resource?: ResourceDescriptor;
  /** Object of a TopoJSON; default the first. */
  readonly object?: string;
}

/** Streets of one or several files. */
export interface StreetNetworkSource {
  readonly lines: StreetLines;
  readonly crs: CrsCode;
  readonly counts: StreetCounts;
}
