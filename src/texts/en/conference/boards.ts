import type { conferenceBoards as german } from '../../de/conference/boards.ts';

/** Page "Tafeln" of the workspace "Konferenz". */
export const conferenceBoards: Record<keyof typeof german, string> = {
  'conference.boards.title': 'Boards',
};
