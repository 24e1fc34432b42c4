import type { AnalysisClient } from '../analysis/client.ts';
import type { PackageLocation } from '../analysis/protocol.ts';
import type { AtlasMap } from '../map/index.ts';
import type { AppIntent, AppState, Command, Intent, ResultCache } from '../state/index.ts';
import type { AtlasView } from '../ui/index.ts';
import type { ResultsLoader } from '../view/index.ts';

/** Commands of the workspace "Konferenz". */
export type ConferenceCommand = Extract<Command, { type: 'story/record' | 'story/show' | 'story/export' | 'minutes/export' }>;

export interface ConferenceEnvironment {
  readonly view: () => AtlasView;
  readonly state: () => AppState;
  readonly map: () => AtlasMap | null;
  readonly handle: (intent: Intent) => void;
  readonly dispatch: (intent: AppIntent) => void;
  readonly client: AnalysisClient;
  readonly loader: ResultsLoader;
  readonly cache: ResultCache;
  /** Where the package comes from; null before one is open. */
  readonly location: PackageLocation | null;
}

/** Carries out a command of the workspace "Konferenz". A chunk of its own; what a command needs comes with it. */
export async function runConferenceCommand(command: ConferenceCommand, environment: ConferenceEnvironment): Promise<void> {
  switch (command.type) {
    case 'story/record': {
      const { recordStep } = await import('./story-recorder.ts');
      return recordStep(environment, command.over);
    }
    case 'story/show': {
      const { showStep } = await import('./story-recorder.ts');
      return showStep(environment, command.step);
    }
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
