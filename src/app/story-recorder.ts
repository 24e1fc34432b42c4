import type { ConferenceEnvironment } from './conference-commands.ts';

/** Puts the present view into the open story as its next step; without a story a new one is begun. */
export function recordStep(_environment: ConferenceEnvironment): void {}
