/** Page "Tafeln" of the workspace "Konferenz". */
export const conferenceBoards = {
  'conference.boards.title': 'Tafeln',
};
