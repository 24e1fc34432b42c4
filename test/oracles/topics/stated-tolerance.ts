import type { Oracle } from '../oracle.ts';
import { parseTolerance, toleranceFor, type Tolerance } from '../tolerance.ts';

/** The tolerance an oracle states for a field: under its name, in a remark in brackets (`name: abs x`), or else that for all. */
export function toleranceOfField({ tolerance }: Oracle, name: string): Tolerance {
  const words = tolerance['all'];
  const remark = typeof words === 'string' ? new RegExp(`\\b${name}:[^)]*?((?:abs|rel) [^)]*)`).exec(words)?.[1] : undefined;
  return parseTolerance(tolerance[name]) ?? parseTolerance(remark) ?? toleranceFor(tolerance, 'all');
}
