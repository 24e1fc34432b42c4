import { conferenceBoards } from './conference/boards.ts';
import { conferenceContributions } from './conference/contributions.ts';
import { conferenceFindings } from './conference/findings.ts';
import { conferenceMinutes } from './conference/minutes.ts';
import { conferencePresentation } from './conference/presentation.ts';
import { conferenceShell } from './conference/shell.ts';
import { conferenceStories } from './conference/stories.ts';

/** Workspace "Konferenz". Comes with the workspace. */
export const conference = {
  ...conferenceShell,
  ...conferenceStories,
  ...conferenceContributions,
  ...conferenceBoards,
  ...conferenceMinutes,
  ...conferencePresentation,
  ...conferenceFindings,
};
