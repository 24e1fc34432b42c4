import type { conferencePresentation as german } from '../../de/conference/presentation.ts';

/** The presentation and the speaker's window of the workspace "Konferenz". */
export const conferencePresentation: Record<keyof typeof german, string> = {
  'conference.presentation.title': 'Presentation',
};
