import type { PackageLocation } from '../analysis/protocol.ts';
import type { AtlasMap } from '../map/index.ts';
import { finding } from '../model/index.ts';
import type { AppIntent, Command, Intent, OfflinePress } from '../state/index.ts';
import type { AtlasView } from '../ui/index.ts';
import type { ConferenceCommand } from './conference-commands.ts';
import type { SupplyCommand } from './supply/supply-map.ts';
import { runMapCommand, type ResultsLoader } from '../view/index.ts';

const COMMAND_TYPES: ReadonlySet<string> = new Set<Command['type']>([
  'package/open',
  'view/fit',
  'view/zoom',
  'view/pan',
  'focus/move',
  'job/cancel',
  'export/table',
  'export/image',
  'link/copy',
  'package/check',
  'recipe/export',
  'recipe/sheet',
  'scenario/export',
  'scenario/table',
  'districts/export',
  'districts/import',
  'network/build',
  'network/export',
  'tool/used',
  'tool/pressed',
  'story/record',
  'story/show',
  'story/export',
  'minutes/export',
  'presenter/open',
  'drawing/pressed',
  'offline/pressed',
  'retry',
]);

/** Commands of a presentation. */
export type PresentationCommand = Extract<Command, { type: 'presenter/open' | 'drawing/pressed' }>;

/** Commands act through the composition root; undo and redo are steps of the store itself. */
export type ActingCommand = Exclude<Command, { type: 'history/undo' | 'history/redo' }>;

/** Commands that save a file. */
type SavingCommand = Extract<Command, { type: 'export/table' | 'export/image' | 'recipe/export' | 'recipe/sheet' }>;

export const isCommand = (intent: Intent): intent is ActingCommand => COMMAND_TYPES.has(intent.type);

export interface CommandEnvironment {
  readonly view: () => AtlasView;
  readonly map: () => AtlasMap | null;
  readonly dispatch: (intent: AppIntent) => void;
  readonly loader: ResultsLoader;
  readonly open: (location: PackageLocation) => void;
  readonly retry: () => void;
  readonly offline: (press: OfflinePress) => void;
  /** Commands of the workspace "Versorgung". */
  readonly supply: (command: SupplyCommand) => void;
  /** Commands of the workspace "Konferenz". */
  readonly conference: (command: ConferenceCommand) => void;
  readonly presentation: (command: PresentationCommand) => void;
}

/** Carries out commands: moves the map, moves the keyboard's focus, exports, opens. */
export class CommandRunner {
  readonly #environment: CommandEnvironment;

  constructor(environment: CommandEnvironment) {
    this.#environment = environment;
  }

  run(command: ActingCommand): void {
    const { loader, open, retry, dispatch, supply, conference, presentation, offline } = this.#environment;
    switch (command.type) {
      case 'package/open':
        return open(command.location);
      case 'view/fit':
      case 'view/zoom':
      case 'view/pan':
      case 'focus/move':
        return runMapCommand(command, this.#environment);
      case 'job/cancel':
        return loader.cancel(command.id);
      case 'export/table':
      case 'export/image':
      case 'recipe/export':
      case 'recipe/sheet':
        return void this.#save(command);
      case 'link/copy':
        return void navigator.clipboard.writeText(location.href).catch(() => {
          // Without permission the share dialog still shows the link to copy by hand.
        });
      case 'package/check':
        return void loader.load('package/check', {}, 'check').then(() => dispatch({ type: 'running/resultArrived' }));
      case 'offline/pressed':
        return offline(command.press);
      case 'retry':
        return retry();
      case 'scenario/export':
      case 'scenario/table':
      case 'districts/export':
      case 'districts/import':
      case 'network/build':
      case 'network/export':
      case 'tool/used':
      case 'tool/pressed':
        return supply(command);
      case 'story/record':
      case 'story/show':
      case 'story/export':
      case 'minutes/export':
        return conference(command);
      case 'presenter/open':
      case 'drawing/pressed':
        return presentation(command);
    }
  }

  /** Files are made by chunks of their own, which the first view does not need; told where they can not be fetched. */
  async #save(command: SavingCommand): Promise<void> {
    const { view, map, dispatch } = this.#environment;
    try {
      if (command.type === 'recipe/export') (await import('./recipe-export.ts')).exportRecipes(view(), command.recipes);
      else if (command.type === 'recipe/sheet') await (await import('./recipe-export.ts')).saveMethodSheet(view());
      else {
        const { exportTable, exportImage } = await import('./map-export.ts');
        const drawn = map();
        if (command.type === 'export/table') exportTable(view());
        else if (drawn !== null) await exportImage(view(), drawn);
      }
    } catch {
      dispatch({ type: 'running/noticed', findings: [finding('request-failed', 'warning', '')], notify: true });
    }
  }
}
