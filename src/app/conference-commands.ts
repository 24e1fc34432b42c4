import type { Command } from '../state/index.ts';
import type { ConferenceEnvironment } from './conference-environment.ts';
// Not fetched when asked for: two that are asked for shortly after each other would come in any order.
import { recordStep, showStep } from './story-recorder.ts';

/** Commands of the workspace "Konferenz". */
export type ConferenceCommand = Extract<Command, { type: 'story/record' | 'story/show' | 'story/export' | 'minutes/export' }>;

/** Carries out a command of the workspace "Konferenz". A chunk of its own; what a command needs comes with it. */
export async function runConferenceCommand(command: ConferenceCommand, environment: ConferenceEnvironment): Promise<void> {
  switch (command.type) {
    case 'story/record':
      return recordStep(environment, command.over);
    case 'story/show':
      return showStep(environment, command.step);
    case 'story/export': {
      const { exportStory } = await import('./story-export.ts');
      return exportStory(environment, command.story, command.format);
    }
    case 'minutes/export': {
      const { exportMinutes } = await import('./minutes-document.ts');
      return exportMinutes(environment, command.conference, command.format);
    }
  }
}
