import type { conferenceMinutes as german } from '../../de/conference/minutes.ts';

/** Page "Protokoll" of the workspace "Konferenz". */
export const conferenceMinutes: Record<keyof typeof german, string> = {
  'conference.minutes.title': 'Minutes',
};
