/** Page "Beiträge" of the workspace "Konferenz". */
export const conferenceContributions = {
  'conference.contributions.title': 'Beiträge',
};
