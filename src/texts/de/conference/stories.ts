/** Page "Geschichten" of the workspace "Konferenz". */
export const conferenceStories = {
  'conference.stories.title': 'Geschichten',
};
