import type { conferenceStories as german } from '../../de/conference/stories.ts';

/** Page "Geschichten" of the workspace "Konferenz". */
export const conferenceStories: Record<keyof typeof german, string> = {
  'conference.stories.title': 'Stories',
};
