/** One line of the benchmark table: ours against a peer, measured in the same run on the same input. */
export interface BenchRow {
  readonly group: string;
  readonly name: string;
  readonly peer: string;
  readonly oursMedianMs: number;
  /** Half the distance between the quartiles. */
  readonly oursSpreadMs: number;
  readonly peerMedianMs: number;
  readonly peerSpreadMs: number;
  /** peerMedianMs / oursMedianMs: how many times faster ours is. */
  readonly ratio: number;
  /** The target in words, e.g. "at least 2x". */
  readonly target: string;
  readonly passed: boolean;
  readonly note?: string;
}
