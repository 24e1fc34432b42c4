/** Page "Protokoll" of the workspace "Konferenz". */
export const conferenceMinutes = {
  'conference.minutes.title': 'Protokoll',
};
