import type { Comparison } from './comparison.ts';
import type { Oracle } from './oracle.ts';
import { CLASSIFICATION_CHECKS } from './topics/classification.ts';
import { GEOMETRY_CHECKS } from './topics/geometry.ts';

/** Computes what an oracle asks with functions of ours and compares the results. */
export type OracleCheck = (oracle: Oracle, comparison: Comparison) => void | Promise<void>;

const CHECKS: Readonly<Record<string, Readonly<Record<string, OracleCheck>>>> = {
  classification: CLASSIFICATION_CHECKS,
  geometry: GEOMETRY_CHECKS,
};

/** The check for a topic and kind, or null where we have no function for it yet. */
export const checkFor = (topic: string, kind: string): OracleCheck | null => CHECKS[topic]?.[kind] ?? null;
