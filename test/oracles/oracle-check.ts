import type { Comparison } from './comparison.ts';
import type { Oracle } from './oracle.ts';

/** Computes what an oracle asks with functions of ours and compares the results. */
export type OracleCheck = (oracle: Oracle, comparison: Comparison) => void | Promise<void>;
