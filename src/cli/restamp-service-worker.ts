import { createHash } from 'node:crypto';

/** The script's name, which browsers remember. */
export const SERVICE_WORKER = 'service-worker.js';

const VERSION_DIGITS = 12;

/** A short name for contents. */
export function digest(parts: Iterable<string | Uint8Array>): string {
  const hash = createHash('sha256');
  for (const part of parts) hash.update(part);
  return hash.digest('hex').slice(0, VERSION_DIGITS);
}

const VERSION = /(version\\?":\\?"[0-9a-f]{12})(?:-[0-9a-f]{12})?/;

/**
 * Gives the service worker of a site whose page was changed after the build a version of its own, so that browsers that have the old one
 * notice.
 */
export function restampServiceWorker(script: string, changedFiles: readonly string[]): string {
  const stamp = digest([script.replace(VERSION, '$1'), ...changedFiles]);
  return script.replace(VERSION, `$1-${stamp}`);
}
