/** The presentation and the speaker's window of the workspace "Konferenz". */
export const conferencePresentation = {
  'conference.presentation.title': 'Präsentation',
};
