/** Which side a probability is counted from: `lower` P(X <= x), `upper` P(X > x). Asking for the side keeps tiny probabilities exact. */
export type Tail = 'lower' | 'upper';

/** Both sides of a distribution at one point. Each is computed without subtracting from 1 where it is the smaller one. */
export interface TailProbabilities {
  readonly lower: number;
  readonly upper: number;
}

export const NO_TAILS: TailProbabilities = { lower: NaN, upper: NaN };
