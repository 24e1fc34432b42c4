import type { conferenceContributions as german } from '../../de/conference/contributions.ts';

/** Page "Beiträge" of the workspace "Konferenz". */
export const conferenceContributions: Record<keyof typeof german, string> = {
  'conference.contributions.title': 'Contributions',
};
